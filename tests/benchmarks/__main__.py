"""Measures the program in an environment like a user's. Ratios count, milliseconds do not.

python -m tests.benchmarks              start, service, table, sync-all, timeline, inbox: minutes
python -m tests.benchmarks start sync   only these; sync: 10,000 read at first, three times
python -m tests.benchmarks idle         the open window with nothing to do
python -m tests.benchmarks table        the list with 100,000 rows; sync-all: 100,000 read at first
python -m tests.benchmarks timeline     the painted timeline: from cache, anew, all events
python -m tests.benchmarks inbox        what changed: 20,000 differences, grouped and filtered
python -m tests.benchmarks intake       a matrix of 50,000 rows, from the file to the archive
python -m tests.benchmarks delivering   what was entered in bulk, on its way to the service
"""

from __future__ import annotations

import platform
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.benchmarks import (
    delivering,
    first_sync,
    idle,
    inbox,
    intake,
    start_up,
    table,
    timeline,
)
from tests.benchmarks.lean import ROOT, bare_python, environment, lean_python
from tests.benchmarks.report import Line, write
from tests.benchmarks.report import table as drawn

_COUNT, _MANY = 10_000, 100_000
_STARTS, _SYNCS, _SERVICES = 11, 3, 7
_USUAL = ("start", "service", "table", "sync-all", "timeline", "inbox")


def main(parts: list[str]) -> int:
    python = lean_python()
    lines: list[Line] = []
    with tempfile.TemporaryDirectory(prefix="senae-benchmark-") as name:
        folder = Path(name)
        variables = environment(folder / "keyring.json")
        if "start" in parts:
            kept = [_kept(python, folder, count) for count in (_COUNT, _MANY)]
            lines += start_up.measure(bare_python(), python, kept, _STARTS)
        if {"sync", "service"} & set(parts):
            _prepare(python, variables, "service_data", folder / "served" / "service")
        if "service" in parts:
            shutil.copytree(folder / "served" / "service", folder / "started")
            lines += start_up.service(python, variables, folder / "started", _SERVICES)
        if "sync" in parts:
            lines += first_sync.measure(python, variables, folder / "served", _COUNT, _SYNCS)
        if "idle" in parts:
            kept = [_kept(python, folder, _COUNT)]
            lines += idle.measure(python, kept[0].variables, kept[0].profile)
        if "table" in parts:
            lines += table.measure(python, _kept(python, folder, _MANY))
        if "sync-all" in parts:
            _prepare(python, variables, "service_data", folder / "all" / "service", _MANY)
            lines += first_sync.measure(python, variables, folder / "all", _MANY, 1)
        if "timeline" in parts:
            lines += timeline.measure(variables)
        if "inbox" in parts:
            lines += inbox.measure()
        if "intake" in parts:
            lines += intake.measure(python, variables, folder)
        if "delivering" in parts:
            lines += delivering.measure(python, variables, folder)
    sys.stdout.write(drawn(lines) + "\n")
    about: dict[str, object] = {
        "python": platform.python_version(),
        "system": platform.platform(),
        "medians of": {"starts": _STARTS, "syncs": _SYNCS, "service starts": _SERVICES},
    }
    write(ROOT / "build" / "benchmark.json", lines, about)
    return 0


def _kept(python: Path, folder: Path, count: int) -> start_up.Kept:
    """A profile with so many shipments, and a keyring of its own: the account is the same."""
    variables = environment(folder / f"keyring-{count}.json")
    profile = folder / f"kept-{count}"
    if not profile.exists():
        _prepare(python, variables, "data", profile, count)
    return start_up.Kept(count, profile, variables)


def _prepare(
    python: Path, variables: dict[str, str], module: str, folder: Path, count: int = _COUNT
) -> None:
    command = [str(python), "-m", f"tests.benchmarks.{module}", "fill", str(folder), str(count)]
    subprocess.run(command, env=variables, cwd=ROOT, check=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or list(_USUAL)))
