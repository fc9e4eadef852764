"""How soon the window is useful, against a bare window started in turns with it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
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


@dataclass(frozen=True, slots=True)
class Kept:
    """A profile to start with: how many shipments it keeps, and the variables that lead to it."""

    count: int
    profile: Path
    variables: dict[str, str]


def measure(bare_python: Path, python: Path, profiles: Sequence[Kept], repeats: int) -> list[Line]:
    """Start the bare window and the program on each profile in turns, in fresh processes."""
    bare: list[float] = []
    computed: list[float] = []
    version: list[float] = []
    program: dict[int, list[Start]] = {kept.count: [] for kept in profiles}
    variables = profiles[0].variables
    for turn in range(repeats + 1):
        one = _start([bare_python, "-m", "tests.benchmarks.child_bare"], variables)
        said = _seconds([python, "-m", "senae_desktop", "--version"], variables)
        started = [(kept.count, _start_on(python, kept)) for kept in profiles]
        if turn:  # the first turn compiles modules and warms the disk's cache
            bare.append(one.wall)
            computed.append(one.computing)
            version.append(said * 1e3)
            for count, start in started:
                program[count].append(start)
    yardsticks = median(bare), median(computed)
    lines = [
        line for count, starts in program.items() for line in _lines(count, starts, yardsticks)
    ]
    return [
        *lines,
        Line(
            "--version",
            median(version),
            "ms",
            yardsticks[0],
            "bare window",
            0.3,
            "spawn to exit; scripts and installers ask for it",
        ),
    ]


def _lines(count: int, starts: Sequence[Start], yardsticks: tuple[float, float]) -> list[Line]:
    return [
        Line(
            f"first painted table, {count:,} kept",
            median(start.wall for start in starts),
            "ms",
            yardsticks[0],
            "bare window",
            1.25,
            f"spawn to the first paint with rows; {starts[0].modules} modules loaded",
        ),
        Line(
            f"… of {count:,}, computing time",
            median(start.computing for start in starts),
            "ms",
            yardsticks[1],
            "bare window",
            None,
            "of the window's process: not of the one that asks the keyring beside it",
        ),
    ]


def _start_on(python: Path, kept: Kept) -> Start:
    module = "tests.benchmarks.child_first_paint"
    return _start([python, "-m", module, kept.profile], kept.variables)


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
