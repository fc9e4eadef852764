"""Qt's loop on its own, until a window has been seen: before there is any asyncio."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer

#: A window that starts minimised or covered may not be painted at all.
_LONGEST_MS = 1_000


class _Watch(QObject):
    """Ends a loop at the first paint event; the loop ends once the painting is done."""

    def __init__(self, loop: QEventLoop) -> None:
        super().__init__()
        self._loop = loop

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note a paint event; let every event through."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._loop.quit()
        return False


def run_until_painted(shown: QObject) -> None:
    """Handle what Qt has until this visible widget has been painted, or for a second at most.

    The only loop besides that of ``event_loop``, which it comes before: never one in the other.
    """
    loop = QEventLoop()
    watch = _Watch(loop)
    limit = QTimer()
    limit.setSingleShot(True)
    limit.timeout.connect(loop.quit)
    shown.installEventFilter(watch)
    limit.start(_LONGEST_MS)
    loop.exec()
    shown.removeEventFilter(watch)
