"""The list with a hundred thousand rows, beside Qt's own model and designs not chosen."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from tests.benchmarks.lean import ROOT
from tests.benchmarks.report import Line
from tests.benchmarks.start_up import Kept

_OWN = "computing in the window's thread"


def measure(python: Path, kept: Kept) -> list[Line]:
    """All numbers of the list."""
    archive = next((kept.profile / "archives").glob("*.db"))
    keys = json.loads(Path(kept.variables["SENAE_BENCHMARK_KEYRING"]).read_text(encoding="utf-8"))
    key = keys[f"senae-desktop:archive-{archive.name}/senae-desktop"]
    said = _call(python, kept.variables, "child_table", str(archive), key)
    return _lines(kept.count, json.loads(said.splitlines()[-1]))


def _lines(count: int, found: dict[str, float]) -> list[Line]:
    rows, sql = f"{count:,} rows", "QSqlQueryModel"
    bytes_each = max(0.0, found["mib"] - 50.0) * 1024 * 1024 / count
    return [
        Line(f"{rows}: keystroke to painted, p95", found["key"], "ms", bar=16.7),
        Line("… its own computing", found["key_own"], "ms", note=_OWN),
        Line(
            "… against the bare search",
            found["key_own"],
            "ms",
            found["key_floor_own"],
            "list comprehension",
            2.5,
            f"over the same texts, for the same words; on the wall {found['key_floor']:.1f} ms",
        ),
        Line("… by QSortFilterProxyModel", found["proxy_key"], "ms", note="naive: over Python"),
        Line("facet counts after a keystroke, p95", found["facets"], "ms", bar=50.0),
        *(
            Line(
                f"{rows}: {name} frame, p95",
                found[f"{name}_own"],
                "ms",
                found[f"sql_{name}_own"],
                sql,
                bar,
                f"{_OWN}; on the wall {found[name]:.1f} and {found[f'sql_{name}']:.1f} ms",
            )
            for name, bar in (("wheel", 1.5), ("jump", 2.0))
        ),
        Line(f"{rows}: order and first page", found["fill"] + found["show"], "ms"),
        Line("… filling QStandardItemModel", found["standard_fill"], "ms", note="naive"),
        Line(f"{rows}: sort, first time", found["sort"], "ms", bar=100.0),
        Line(f"{rows}: sort, order kept", found["sort_cached"], "ms", bar=50.0),
        Line("… by QSortFilterProxyModel", found["proxy_sort"], "ms", note="naive: over Python"),
        Line("questions per cell of a repaint", found["asked_per_cell"], "calls", bar=7.0),
        Line("SQL statements per jump, most", found["statements"], "statements", bar=2.0),
        Line(
            f"{rows}: resident, above 50 MiB",
            bytes_each,
            "B/row",
            bar=160.0,
            note=f"{found['mib']:.0f} MiB in all, with the window",
        ),
        Line("… of QStandardItemModel", found["standard_mib"] * 2**20 / count, "B/row"),
    ]


def _call(python: Path, variables: dict[str, str], module: str, *arguments: str) -> str:
    command = [str(python), "-m", f"tests.benchmarks.{module}", *arguments]
    done = subprocess.run(
        command, env=variables, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True
    )
    return done.stdout
