"""Evidence of a bug: a report the user reads first, and the trace of a crash of the last run."""

from __future__ import annotations

import faulthandler
import logging
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TextIO

from senae_desktop import __version__

log = logging.getLogger(__name__)

#: How faulthandler begins when the process cannot go on.
_SIGNS_OF_DEATH = (
    "Fatal Python error",
    "fatal exception: access violation",
    "fatal exception: stack overflow",
    "fatal exception: int divide by zero",
)


def report(error: BaseException) -> str:
    """The full text of a crash report: versions, system and traceback, identifiers masked."""
    # Imported here, where they are hardly ever needed: every start waits for this module.
    import platform  # noqa: PLC0415
    import traceback  # noqa: PLC0415

    from PySide6 import __version__ as pyside_version  # noqa: PLC0415

    lines = [
        f"SENAE Tracking Desktop {__version__}",
        f"Python {platform.python_version()}, PySide6 {pyside_version}, {platform.platform()}",
        "",
        "".join(traceback.format_exception(error)),
    ]
    return _masked("\n".join(lines))


class CrashWatch:
    """Catches what nobody caught, for the life of the program.

    ``on_crash``, once somebody set it, receives the report's text. A trace that the interpreter
    itself left in the last run (a hard crash) is found in ``left_over``.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / "hard-crash.txt"
        self.on_crash: Callable[[str], None] | None = None
        self._file: TextIO | None = None
        self.left_over = self._read_left_over()

    def _read_left_over(self) -> str:
        try:
            text = self._path.read_text(encoding="utf-8", errors="replace")
        except OSError:
            return ""
        # Windows notes exceptions here that a library of the system handled: no crash.
        return _masked(text) if any(sign in text for sign in _SIGNS_OF_DEATH) else ""

    def install(self) -> None:
        """Begin to watch. A disk that refuses costs only the trace of a hard crash."""
        sys.excepthook = self._hook
        try:
            self._file = self._path.open("w", encoding="utf-8")
            faulthandler.enable(self._file)
        except OSError as error:
            log.warning("no file for hard crashes: %s", error)

    def remove(self) -> None:
        """Stop watching; an orderly end leaves no trace behind."""
        sys.excepthook = sys.__excepthook__
        if self._file is not None:
            faulthandler.disable()
            self._file.close()
            self._file = None
            self._path.unlink(missing_ok=True)

    def report(self, error: BaseException) -> None:
        """Log a bug and hand its report to whoever shows it."""
        log.error("unexpected error", exc_info=error)
        if self.on_crash is not None:
            self.on_crash(report(error))

    def _hook(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        del trace
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, error.__traceback__)
            return
        self.report(error)


def _masked(text: str) -> str:
    from senae_desktop.runtime.log_setup import masked  # noqa: PLC0415

    return masked(text)
