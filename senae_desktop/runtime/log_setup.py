"""The log file: rotated, and safe to attach to a mail: secrets and identifiers are masked."""

from __future__ import annotations

import logging
import logging.handlers
import re
import sys
from pathlib import Path

from senae_desktop.runtime.log_memory import MemoryLog

FORMAT = "%(asctime)s %(levelname)-7s %(name)s: %(message)s"
_FILE_BYTES = 1_000_000
_FILES = 5

# Each keeps just enough to tell two of them apart in a log.
_MASKS: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(
            r"(?i)\b(bearer|embedded-secret:?|refresh[_-]?token\W+|access[_-]?token\W+)\s*\S+"
        ),
        r"\1 ***",
    ),
    (re.compile(r"(?i)(password|contraseña|secret|clave)(\W{1,4})\S+"), r"\1\2***"),
    (re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+"), "***@***"),
    (re.compile(r"\b[A-Z]{3}[UJZ]\d{4}(\d{3})\b"), r"contenedor…\1"),
    (re.compile(r"\b\d{3}-\d{4}-\d{2}-\d{5}(\d{3})\b"), r"DAI…\1"),
    (re.compile(r"\b[A-Z0-9]{10,20}-\d{1,4}-(\d{1,4})\b"), r"carga…\1"),
    (re.compile(r"\b[A-Z]{3,4}[A-Z0-9]{4,14}(\d{3})\b"), r"documento…\1"),
    (re.compile(r"\b\d{5,14}(\d{3})\b"), r"…\1"),
)


def masked(text: str) -> str:
    """*text* with tokens, passwords, mail addresses, RUCs and cargo references masked."""
    for pattern, replacement in _MASKS:
        text = pattern.sub(replacement, text)
    return text


class MaskingFormatter(logging.Formatter):
    """Masks the finished line, traceback included, so that no call can forget to."""

    def format(self, record: logging.LogRecord) -> str:
        """The line to write."""
        return masked(super().format(record))


def open_log_file(folder: Path, memory: MemoryLog) -> list[logging.Handler]:
    """Write the log to *folder* from now on, beginning with what *memory* holds.

    A disk that refuses leaves the log on standard error; the program runs on. Returns the
    handlers, to be given to ``close_log`` at the end.
    """
    handlers: list[logging.Handler] = []
    try:
        handlers.append(
            logging.handlers.RotatingFileHandler(
                folder / "senae-desktop.log",
                maxBytes=_FILE_BYTES,
                backupCount=_FILES,
                encoding="utf-8",
            )
        )
    except OSError as error:
        logging.getLogger(__name__).warning("no log file: %s", error)
    if sys.stderr is not None:  # a windowed program on Windows has none
        console = logging.StreamHandler()
        console.setLevel(logging.WARNING)
        handlers.append(console)
    root = logging.getLogger()
    root.removeHandler(memory)
    for handler in handlers:
        handler.setFormatter(MaskingFormatter(FORMAT))
        root.addHandler(handler)
        for record in memory.records:
            if record.levelno >= handler.level:
                handler.handle(record)
    memory.close()
    return handlers


def close_log(handlers: list[logging.Handler]) -> None:
    """Flush and close the handlers."""
    root = logging.getLogger()
    for handler in handlers:
        root.removeHandler(handler)
        handler.close()
