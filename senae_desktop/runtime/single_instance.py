"""One window for each profile: a second start brings the first one to the front and leaves."""

from __future__ import annotations

import ctypes
import hashlib
import sys
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_HELLO = b"senae-desktop 1 raise\n"
_WAIT_MS = 1_000


class SingleInstance(QObject):
    """The lock of one profile and the door on which later starts knock.

    ``raised`` is emitted in the first instance when a later one asks it to come to the front.
    """

    raised = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        digest = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:24]
        self._name = f"senae-desktop-{digest}"
        self._lock = QLockFile(str(folder / "instance.lock"))
        self._lock.setStaleLockTime(0)  # only a dead process makes it stale, never its age
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)

    def acquire(self) -> bool:
        """True for the first instance; False after having called the one that runs already."""
        if not self._lock.tryLock(0):
            self._knock()
            return False
        QLocalServer.removeServer(self._name)
        self._server.listen(self._name)
        return True

    def release(self) -> None:
        """Close the door and give the lock back."""
        self._server.close()
        self._lock.unlock()

    def _knock(self) -> None:
        _let_others_come_to_the_front()
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if socket.waitForConnected(_WAIT_MS):
            socket.write(_HELLO)
            socket.waitForBytesWritten(_WAIT_MS)
            socket.disconnectFromServer()

    def _greet(self) -> None:
        while (connection := self._server.nextPendingConnection()) is not None:
            connection.disconnected.connect(connection.deleteLater)
            connection.readyRead.connect(self._read)

    def _read(self) -> None:
        connection = self.sender()
        if isinstance(connection, QLocalSocket) and connection.readAll().data() == _HELLO:
            self.raised.emit()


def _let_others_come_to_the_front() -> None:
    """Pass on the right that Windows gives to the program just started and to no other."""
    if sys.platform == "win32":
        anyone = -1
        ctypes.windll.user32.AllowSetForegroundWindow(anyone)
