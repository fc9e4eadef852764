"""The log file: rotated, and safe to attach to a mail: secrets and identifiers are masked."""

from __future__ import annotations

import logging
import logging.handlers
import re
import sys
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

FORMAT = "%(asctime)s %(levelname)-7s %(name)s: %(message)s"
_MEMORY_RECORDS = 1_000
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


_QT_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


#: Said by the platform without a screen of things only a screen has.
_HARMLESS = "This plugin does not support "


def _from_qt(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    if message.startswith(_HARMLESS):
        return
    logging.getLogger("qt").log(_QT_LEVELS.get(kind, logging.WARNING), "%s", message)


def start_memory_log(level: int = logging.INFO) -> logging.handlers.MemoryHandler:
    """Keep records in memory until the log file's place is known."""
    memory = logging.handlers.MemoryHandler(_MEMORY_RECORDS, flushLevel=logging.CRITICAL + 1)
    root = logging.getLogger()
    root.addHandler(memory)
    root.setLevel(level)
    logging.captureWarnings(True)
    qInstallMessageHandler(_from_qt)
    return memory


def open_log_file(folder: Path, memory: logging.handlers.MemoryHandler) -> list[logging.Handler]:
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
        for record in memory.buffer:
            if record.levelno >= handler.level:
                handler.handle(record)
    memory.close()
    return handlers


def close_log(handlers: list[logging.Handler]) -> None:
    """Flush and close the handlers, and give Qt its own message handler back."""
    qInstallMessageHandler(None)
    root = logging.getLogger()
    for handler in handlers:
        root.removeHandler(handler)
        handler.close()
