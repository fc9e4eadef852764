"""How a second start of a profile brings the window of the first one to the front."""

from __future__ import annotations

import ctypes
import hashlib
import sys
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_HELLO = b"senae-desktop 1 raise\n"
_WAIT_MS = 1_000


class InstanceDoor(QObject):
    """The door of the first instance; ``raised`` is emitted when a later start knocks."""

    raised = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        name = _name(folder)
        QLocalServer.removeServer(name)
        self._server.listen(name)

    def close(self) -> None:
        """Hear nobody any more."""
        self._server.close()

    def _greet(self) -> None:
        while (connection := self._server.nextPendingConnection()) is not None:
            connection.disconnected.connect(connection.deleteLater)
            connection.readyRead.connect(self._read)

    def _read(self) -> None:
        connection = self.sender()
        if isinstance(connection, QLocalSocket) and connection.readAll().data() == _HELLO:
            self.raised.emit()


def knock(folder: Path) -> None:
    """Ask the instance that runs already on this profile to come to the front."""
    _let_others_come_to_the_front()
    socket = QLocalSocket()
    socket.connectToServer(_name(folder))
    if socket.waitForConnected(_WAIT_MS):
        socket.write(_HELLO)
        socket.waitForBytesWritten(_WAIT_MS)
        socket.disconnectFromServer()


def _name(folder: Path) -> str:
    digest = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:24]
    return f"senae-desktop-{digest}"


def _let_others_come_to_the_front() -> None:
    """Pass on the right that Windows gives to the program just started and to no other."""
    if sys.platform == "win32":
        anyone = -1
        ctypes.windll.user32.AllowSetForegroundWindow(anyone)
