"""What a self-test says: one line for each thing tried, on the console and in a file."""

from __future__ import annotations

import sys
from collections.abc import Awaitable
from pathlib import Path

_WIDTH = 16


class Report:
    """Collects the lines; ``passed`` until one thing failed.

    A windowed program of Windows has no console, so the lines also go to *file* if there is one.
    """

    def __init__(self, file: Path | None = None) -> None:
        self.passed = True
        self._file = file
        if file is not None:
            file.write_text("", encoding="utf-8")

    def say(self, line: str) -> None:
        """Write a line at once: what hangs afterwards is then known."""
        if sys.stdout is not None:
            sys.stdout.write(f"{line}\n")
            sys.stdout.flush()
        if self._file is not None:
            with self._file.open("a", encoding="utf-8") as file:
                file.write(f"{line}\n")

    def good(self, name: str, detail: str) -> None:
        """Something that was seen to work."""
        self.say(f"ok      {name:<{_WIDTH}} {detail}")

    def note(self, name: str, detail: str) -> None:
        """Something this computer lacks, and the program does without."""
        self.say(f"note    {name:<{_WIDTH}} {detail}")

    def bad(self, name: str, reason: BaseException | str) -> None:
        """Something that failed."""
        self.passed = False
        told = reason if isinstance(reason, str) else f"{type(reason).__name__}: {reason}"
        self.say(f"FAILED  {name:<{_WIDTH}} {' '.join(told.split())}")

    async def step(self, name: str, doing: Awaitable[str]) -> None:
        """Await a thing and say what came of it. Raises ``StepFailed``: the rest depends on it."""
        try:
            self.good(name, await doing)
        except Exception as error:
            self.bad(name, error)
            raise StepFailed(name) from error


class StepFailed(Exception):
    """A step that others build on has failed; it has been reported."""
