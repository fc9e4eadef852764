"""How soon the window is useful, against a bare window started in turns with it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tests.benchmarks.lean import ROOT
from tests.benchmarks.report import Line


@dataclass(frozen=True, slots=True)
class Start:
    """One start: milliseconds from spawn to paint on the wall, and of computing; modules loaded."""

    wall: float
    computing: float
    modules: int


def measure(python: Path, variables: dict[str, str], profile: Path, repeats: int) -> list[Line]:
    """Start the bare window and the program in turns, each in a fresh process."""
    bare: list[Start] = []
    program: list[Start] = []
    version: list[float] = []
    for turn in range(repeats + 1):
        one = _start([python, "-m", "tests.benchmarks.child_bare"], variables)
        said = _seconds([python, "-m", "senae_desktop", "--version"], variables)
        other = _start([python, "-m", "tests.benchmarks.child_first_paint", profile], variables)
        if turn:  # the first turn compiles modules and warms the disk's cache
            bare.append(one)
            program.append(other)
            version.append(said * 1e3)
    return [
        Line(
            "first painted table, 10,000 kept",
            median(start.wall for start in program),
            "ms",
            median(start.wall for start in bare),
            "bare window",
            1.25,
            f"spawn to the first paint with rows; {program[0].modules} modules loaded",
        ),
        Line(
            "… the same, computing time",
            median(start.computing for start in program),
            "ms",
            median(start.computing for start in bare),
            "bare window",
            None,
            "user and system time of all threads: what a busy machine does not blur",
        ),
        Line(
            "--version",
            median(version),
            "ms",
            median(start.wall for start in bare),
            "bare window",
            0.3,
            "spawn to exit; scripts and installers ask for it",
        ),
    ]


def _seconds(command: list[str | Path], variables: dict[str, str]) -> float:
    begun = time.monotonic()
    subprocess.run(command, env=variables, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return time.monotonic() - begun


def _start(command: list[str | Path], variables: dict[str, str]) -> Start:
    begun = time.monotonic()
    with subprocess.Popen(
        command,
        env=variables,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        said = process.stdout.read().split() if process.stdout else []
    if not said:
        raise RuntimeError(f"{command[2]} painted nothing")
    modules = int(said[2]) if len(said) > 2 else 0
    return Start((float(said[0]) - begun) * 1e3, float(said[1]) * 1e3, modules)


def service(python: Path, variables: dict[str, str], folder: Path, repeats: int) -> list[Line]:
    """Start the embedded service on a store that is there: spawn to its address."""
    took = []
    for _ in range(repeats):
        begun = time.monotonic()
        with subprocess.Popen(
            [
                python,
                "-m",
                "senae_desktop.tracking_service",
                "serve",
                "--embedded",
                "--data",
                folder,
            ],
            env=variables,
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        ) as process:
            if process.stdin is None or process.stdout is None:
                raise RuntimeError("no pipes")
            process.stdin.write(json.dumps({"secret": "s" * 32}) + "\n")
            process.stdin.flush()
            json.loads(process.stdout.readline())
            took.append((time.monotonic() - begun) * 1e3)
            process.stdin.close()
    bare = []
    for _ in range(repeats):
        begun = time.monotonic()
        subprocess.run([sys.executable, "-c", "pass"], check=True, env=os.environ)
        bare.append((time.monotonic() - begun) * 1e3)
    return [
        Line(
            "service, spawn to first answer",
            median(took),
            "ms",
            median(bare),
            "bare Python",
            None,
            "it says its address once it answers",
        )
    ]
