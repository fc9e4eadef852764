"""What Qt has to say goes to the log."""

from __future__ import annotations

import logging

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

#: Said by the platform without a screen of things only a screen has.
_HARMLESS = "This plugin does not support "

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def _from_qt(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    if message.startswith(_HARMLESS):
        return
    logging.getLogger("qt").log(_LEVELS.get(kind, logging.WARNING), "%s", message)


def listen_to_qt() -> None:
    """Write Qt's messages into the log from now on."""
    qInstallMessageHandler(_from_qt)


def leave_qt() -> None:
    """Give Qt its own message handler back."""
    qInstallMessageHandler(None)
