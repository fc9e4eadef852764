"""Waste is collected in the window's own thread.

Python looks for cycles of waste in whichever thread happens to allocate. A widget that is found in
one by a thread of the archive would be destroyed there, which Qt answers with a crash.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

#: Often enough that no collection takes long.
_LOOK_MS = 1_000


class GarbageCollection(QObject):
    """Does by a timer what Python would do by itself, which is off meanwhile (``gc.disable``)."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        timer = QTimer(self)
        timer.timeout.connect(self.look)
        timer.start(_LOOK_MS)

    @staticmethod
    def look() -> None:
        """Collect as many generations as have grown beyond Python's own limits."""
        counts, limits = gc.get_count(), gc.get_threshold()
        due = [place for place in range(3) if counts[place] > limits[place] > 0]
        if due:
            gc.collect(max(due))
