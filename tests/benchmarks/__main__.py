"""Measures the program in an environment like a user's. Ratios count, milliseconds do not.

python -m tests.benchmarks              start, first sync, delta, service, memory
python -m tests.benchmarks start sync   only these
python -m tests.benchmarks table        the list with 10,000 and 100,000 rows
"""

from __future__ import annotations

import platform
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.benchmarks import first_sync, start_up, table
from tests.benchmarks.lean import ROOT, environment, lean_python
from tests.benchmarks.report import Line, write
from tests.benchmarks.report import table as drawn

_COUNT = 10_000
_STARTS, _SYNCS, _SERVICES = 11, 3, 7
_USUAL = ("start", "sync", "service")


def main(parts: list[str]) -> int:
    python = lean_python()
    lines: list[Line] = []
    with tempfile.TemporaryDirectory(prefix="senae-benchmark-") as name:
        folder = Path(name)
        variables = environment(folder / "keyring.json")
        if "start" in parts:
            _prepare(python, variables, "data", folder / "kept")
            lines += start_up.measure(python, variables, folder / "kept", _STARTS)
        if {"sync", "service"} & set(parts):
            _prepare(python, variables, "service_data", folder / "served" / "service")
        if "service" in parts:
            shutil.copytree(folder / "served" / "service", folder / "started")
            lines += start_up.service(python, variables, folder / "started", _SERVICES)
        if "sync" in parts:
            lines += first_sync.measure(python, variables, folder / "served", _COUNT, _SYNCS)
        if "table" in parts:
            lines += table.measure(python, variables, folder)
    sys.stdout.write(drawn(lines) + "\n")
    about: dict[str, object] = {
        "python": platform.python_version(),
        "system": platform.platform(),
        "medians of": {"starts": _STARTS, "syncs": _SYNCS, "service starts": _SERVICES},
    }
    write(ROOT / "build" / "benchmark.json", lines, about)
    return 0


def _prepare(python: Path, variables: dict[str, str], module: str, folder: Path) -> None:
    command = [str(python), "-m", f"tests.benchmarks.{module}", "fill", str(folder), str(_COUNT)]
    subprocess.run(command, env=variables, cwd=ROOT, check=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or list(_USUAL)))
