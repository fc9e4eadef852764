"""Waiting until a window can be seen, so that nothing less urgent delays it."""

from __future__ import annotations

import asyncio

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

#: A window that starts minimised or covered may not be painted at all.
_LONGEST_SECONDS = 1.0


class _Watch(QObject):
    """Sees the paint events of one widget; they arrive before the painting, the answer after."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.seen = asyncio.Event()
        self._widget = widget
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note a paint event; let every event through."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self.seen.set()
        return False

    def end(self) -> None:
        """See no more events."""
        self._widget.removeEventFilter(self)


async def painted(widget: QWidget) -> None:
    """Wait until a visible widget has been painted once more."""
    watch = _Watch(widget)
    widget.update()
    try:
        async with asyncio.timeout(_LONGEST_SECONDS):
            await watch.seen.wait()
    except TimeoutError:
        pass
    finally:
        watch.end()
