"""Counts the facets in a thread, so that typing never waits for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from senae_desktop.presentation.facets import FacetCounts, count_facets
from senae_desktop.presentation.query_worker import NewestWorker

if TYPE_CHECKING:
    from senae_desktop.presentation.query_index import FilterIndex
    from senae_desktop.presentation.query_search import Found


class FacetCounter(QObject):
    """Counts what was found last; ``counted`` carries its ``FacetCounts``, the newest only."""

    counted = Signal(FacetCounts)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = NewestWorker("facets", self)
        self._worker.done.connect(self.counted)

    def count(self, index: FilterIndex, found: Found) -> None:
        """Count beside what a search over the index found; counts still under way are dropped."""
        self._worker.submit(lambda cancelled: count_facets(index, found, cancelled))

    def close(self) -> None:
        """End the thread."""
        self._worker.close()
