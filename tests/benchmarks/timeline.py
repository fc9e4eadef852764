"""The timeline of a shipment: from its cache, drawn anew, and laid out."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.benchmarks.lean import ROOT
from tests.benchmarks.report import Line

_RUNS = 3


def measure(variables: dict[str, str]) -> list[Line]:
    """The best of a few processes; the tests' own interpreter has the demonstration's imports."""
    runs = [_run(Path(sys.executable), variables) for _ in range(_RUNS)]
    best = {name: min(run[name] for run in runs) for name in runs[0]}
    empty = "empty QPainter paintEvent"
    small = "timeline, 900 × 110"
    usual = f"timeline, {best['width']:.0f} × {best['height']:.0f}"
    return [
        Line(f"{small}: repaint from cache", best["small_cached"], "µs", bar=25.0),
        Line(f"{small}: … against", best["small_cached"], "µs", best["small_empty"], empty),
        Line(f"{usual}: repaint from cache", best["cached"], "µs", best["empty"], empty),
        Line(f"{usual}: redraw", best["redraw"], "µs", bar=350.0),
        Line(f"{usual}: … against", best["redraw"], "µs", best["empty"], empty),
        Line(f"{usual}: laying out", best["layout"], "µs"),
        Line(f"timeline, {best['dots']:.0f} events: redraw", best["events_redraw"], "µs"),
    ]


def _run(python: Path, variables: dict[str, str]) -> dict[str, float]:
    command = [str(python), "-m", "tests.benchmarks.child_timeline"]
    done = subprocess.run(
        command, env=variables, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True
    )
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found
