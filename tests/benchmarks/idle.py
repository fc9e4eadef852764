"""What the open window costs when nothing happens: the share of a core, and wake-ups a second."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from statistics import median

from tests.benchmarks.lean import ROOT
from tests.benchmarks.report import Line

_SECONDS = 20.0
_WHOLE_CORE = 100.0


def measure(python: Path, variables: dict[str, str], profile: Path, repeats: int = 3) -> list[Line]:
    """Leave the program alone on kept shipments, and count."""
    seen = []
    for _ in range(repeats):
        command = [str(python), "-m", "tests.benchmarks.child_idle", str(profile), str(_SECONDS)]
        done = subprocess.run(
            command, env=variables, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True
        )
        seen.append(json.loads(done.stdout))
    wakes = median(each["wakes a second"] for each in seen)
    return [
        Line(
            "idle window, computing time",
            median(each["share"] for each in seen) * 100,
            "%",
            _WHOLE_CORE,
            "of one core",
            0.01,
            f"10,000 kept, {_SECONDS:.0f} s; its loop wakes {wakes:.1f} times a second",
        )
    ]
