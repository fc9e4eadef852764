"""What was accepted from a file on its way to the real service: in turn, and as it is sent."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from statistics import median

from tests.benchmarks.lean import ROOT
from tests.benchmarks.report import Line

_ENTRIES, _REPEATS = 300, 3


def measure(python: Path, variables: dict[str, str], folder: Path) -> list[Line]:
    """Entries a second, and what one entered by hand waits for meanwhile."""
    runs = []
    for turn in range(_REPEATS):
        where = folder / f"delivering-{turn}"
        where.mkdir()
        command = [str(python), "-m", "tests.benchmarks.child_delivering", str(where)]
        done = subprocess.run(
            [*command, str(_ENTRIES)],
            env=variables, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True,
        )  # fmt: skip
        runs.append(json.loads(done.stdout.splitlines()[-1]))

    def middle(name: str) -> float:
        return median(float(run[name]) for run in runs)

    said = f"{_ENTRIES} new shipments sent"
    alone = middle("alone")
    return [
        Line(f"{said}, one at a time", alone, "ms each"),
        Line(f"{said}, as they are", middle("abreast"), "ms each", alone, "one at a time"),
        Line("answers before one by hand, in a bulk", middle("before"), "answers", bar=6.0),
    ]
