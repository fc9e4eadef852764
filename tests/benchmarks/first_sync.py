"""The first reading of many shipments from the real service, and a delta, a few times over."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from statistics import median

from tests.benchmarks.lean import ROOT
from tests.benchmarks.report import Line

_CHANGES = 100


def measure(
    python: Path, variables: dict[str, str], filled: Path, count: int, repeats: int
) -> list[Line]:
    """Each time a fresh profile; the store of the service is a copy of the one filled before."""
    runs = [_run(python, variables, filled, count, turn) for turn in range(repeats)]

    def middle(name: str) -> float:
        return median(float(run[name]) for run in runs)

    def frames(what: str, name: str) -> list[Line]:
        busy = f"its own computing in one turn at most {middle(name + '_busy'):.0f} ms"
        idle = f"idle in the same run {middle('idle_gap'):.0f} ms"
        return [
            Line(
                f"longest frame, {what}",
                middle(f"{name}_gap"),
                "ms",
                bar=25.0,
                note=f"{busy}; {idle}",
            ),
            Line("… frames over 33 ms", middle(f"{name}_over"), "frames", bar=0.0),
        ]

    return [
        *frames(f"first sync of {count:,}", "sync"),
        Line(f"first sync of {count:,}, whole", middle("sync_seconds"), "s"),
        Line("longest frame, search texts after it", middle("settle_gap"), "ms", bar=33.0),
        *frames("sync without change", "same"),
        *frames(f"delta of {_CHANGES}", "delta"),
        Line(f"delta of {_CHANGES}, request to painted", middle("delta_to_paint"), "ms", bar=60.0),
        Line(f"desktop resident, {count:,} rows", middle("desktop_mib"), "MiB"),
        Line(f"service resident, {count:,} served", middle("service_mib"), "MiB"),
    ]


def _run(
    python: Path, variables: dict[str, str], filled: Path, count: int, turn: int
) -> dict[str, float]:
    profile = filled.with_name(f"sync-{turn}")
    shutil.rmtree(profile, ignore_errors=True)
    shutil.copytree(filled, profile)
    module = "tests.benchmarks.child_sync"
    command = [str(python), "-m", module, str(profile), str(count), str(_CHANGES)]
    done = subprocess.run(
        command, env=variables, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True
    )
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found
