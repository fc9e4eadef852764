"""The list with many rows, beside naive designs in the same process."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from tests.benchmarks.lean import ROOT
from tests.benchmarks.report import Line

_COUNTS = (10_000, 100_000)


def measure(python: Path, variables: dict[str, str], folder: Path) -> list[Line]:
    """All numbers of the list, for each count of rows."""
    lines: list[Line] = []
    for count in _COUNTS:
        profile = folder / f"table-{count}"
        _call(python, variables, "data", "fill", str(profile), str(count))
        archive = next((profile / "archives").glob("*.db"))
        keys = json.loads(Path(variables["SENAE_BENCHMARK_KEYRING"]).read_text(encoding="utf-8"))
        key = next(iter(keys.values()))
        said = _call(python, variables, "child_table", str(archive), key)
        lines += _lines(count, json.loads(said.splitlines()[-1]))
    return lines


def _lines(count: int, found: dict[str, float]) -> list[Line]:
    rows = f"{count:,} rows"
    sql, naive = "QSqlQueryModel", "naive"
    bytes_each = max(0.0, found["mib"] - 50.0) * 1024 * 1024 / count
    return [
        Line(f"{rows}: keystroke to painted p95", found["key"], "ms", bar=16.7),
        Line(f"{rows}: … against the bare search", found["key"], "ms", found["floor"], "list", 2.5),
        Line(f"{rows}: … by QSortFilterProxyModel", found["proxy_key"], "ms", note="naive"),
        Line(f"{rows}: wheel frame p95", found["wheel"], "ms", found["sql_wheel"], sql, 1.5),
        Line(f"{rows}: jump frame p95", found["jump"], "ms", found["sql_jump"], sql, 2.0),
        Line(f"{rows}: … of the naive model", found["standard_jump"], "ms", note=naive),
        Line(f"{rows}: order and first page", found["fill"] + found["show"], "ms"),
        Line(f"{rows}: … filling QStandardItemModel", found["standard_fill"], "ms", note=naive),
        Line(f"{rows}: sort, first time", found["sort"], "ms", bar=100.0),
        Line(f"{rows}: sort, order kept", found["sort_cached"], "ms", bar=50.0),
        Line(f"{rows}: … by QSortFilterProxyModel", found["proxy_sort"], "ms", note="naive"),
        Line(f"{rows}: data() calls per cell", found["asked_per_cell"], "calls", bar=7.0),
        Line(f"{rows}: resident, above 50 MiB", bytes_each, "B/row", bar=160.0),
    ]


def _call(python: Path, variables: dict[str, str], module: str, *arguments: str) -> str:
    command = [str(python), "-m", f"tests.benchmarks.{module}", *arguments]
    done = subprocess.run(
        command, env=variables, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True
    )
    return done.stdout
