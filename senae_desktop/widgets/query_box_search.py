"""Looking for shipments: box, panel, list and what stands in its place, all of one query."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from senae_desktop.domain.ports import CodeColumn, FilterColumns
from senae_desktop.domain.query import Chip, Query
from senae_desktop.domain.query_names import ValueNames
from senae_desktop.domain.query_vocabulary import VIEWS, Field, View
from senae_desktop.presentation.facets_worker import FacetCounter
from senae_desktop.presentation.near_references import NearReference, near_references, sought
from senae_desktop.presentation.query_worker import NewestWorker
from senae_desktop.widgets.empty_state import Emptiness, EmptyState

if TYPE_CHECKING:
    from senae_desktop.presentation.facets import FacetCounts
    from senae_desktop.presentation.formatting import Formatter
    from senae_desktop.presentation.query_search import Found
    from senae_desktop.presentation.shipment_model import ShipmentTableModel
    from senae_desktop.widgets.facet_panel import FacetPanel
    from senae_desktop.widgets.query_box import QueryBox


class ListSearch(QObject):
    """Passes the query on to whoever shows it, and what it found.

    ``changed`` follows every answer, ``near_found`` carries references that look like the one
    that was not found. Counting and comparing happen in threads of their own, which ``stop`` ends.
    """

    changed = Signal()
    near_found = Signal(tuple)

    def __init__(
        self, formatter: Formatter, box: QueryBox, panel: FacetPanel, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._formatter = formatter
        self._box = box
        self._panel = panel
        self._model: ShipmentTableModel | None = None
        self._counter: FacetCounter | None = None
        self._near: NewestWorker | None = None
        self._sought: str | None = None
        self._unnamed = ValueNames(formatter.catalogues, _nothing())
        # With what was found painted: begun sooner, counting has the interpreter half of the time.
        self._painted = QTimer(self)
        self._painted.setSingleShot(True)
        self._painted.setInterval(0)
        self._painted.timeout.connect(self._count)
        box.query_changed.connect(self._look)
        box.settled_changed.connect(self._name_chips)
        panel.query_wanted.connect(box.set_query)

    def show_model(self, model: ShipmentTableModel) -> None:
        """Look through this list from now on."""
        self._model = model
        self._counter = self._counter or self._new_counter()
        self._near = self._near or self._new_near()
        model.searched.connect(self._searched)
        self._look(self._box.query)
        self._searched()

    def stop(self) -> None:
        """End the threads; another list begins them anew."""
        if self._model is not None:
            self._model.searched.disconnect(self._searched)
        for worker in (self._counter, self._near):
            if worker is not None:
                worker.close()
                worker.deleteLater()
        self._model = self._counter = self._near = None

    @property
    def query(self) -> Query:
        """What is being looked for."""
        return self._box.query

    def set_query(self, query: Query) -> None:
        """Look for this."""
        self._box.set_query(query)

    def serve(self, empty: EmptyState) -> None:
        """Let what stands in place of an empty list ask for other searches."""
        empty.clear_filter_requested.connect(self._box.clear)
        empty.everywhere_requested.connect(self.look_everywhere)
        empty.reference_chosen.connect(self.look_for_reference)
        self.near_found.connect(empty.set_near)

    def look_everywhere(self) -> None:
        """Look for the same in all shipments."""
        self.set_query(self.query.with_view(View.ALL))

    def look_for_reference(self, reference: str) -> None:
        """Look for nothing but this, wherever it is."""
        self.set_query(Query(view=View.ALL).with_words([reference]))

    def explain_nothing(self, empty: EmptyState) -> None:
        """Say why the list is empty, and what would help."""
        model, query = self._model, self.query
        found = model.found if model is not None else None
        elsewhere = found is not None and bool(self._elsewhere(found))
        if query == Query(view=query.view):
            name = VIEWS[query.view].text(self._formatter.language)
            empty.show_why(Emptiness.EMPTY_VIEW, name, elsewhere=query.view is View.OPEN)
            return
        words = " ".join(self._box.edit.text().split())
        reference = (sought(query.words) or "").upper()
        empty.show_why(Emptiness.NO_MATCH, words, reference, elsewhere)

    # --- inside ------------------------------------------------------------------------------

    def _look(self, query: Query) -> None:
        self._panel.set_query(query)
        if self._model is not None:
            self._model.set_query(query)
            self._tell_result(self._model)

    def _tell_result(self, model: ShipmentTableModel) -> None:
        found = model.count
        if found:
            count = self.tr("%n shipment(s) found", "", found)
            self._box.set_result(count.replace(str(found), self._formatter.integer(found), 1))
        else:
            self._box.set_result(self.tr("No shipment found"))

    def _searched(self) -> None:
        model = self._model
        if model is None:
            return
        self._name_chips(self._box.settled)
        self._painted.start()
        self._look_near(model)
        self.changed.emit()

    def _count(self) -> None:
        model, counter = self._model, self._counter
        if model is None or counter is None:
            return
        index, found = model.filter_index, model.found
        if index is not None and found is not None:
            counter.count(index, found)

    def _look_near(self, model: ShipmentTableModel) -> None:
        if self._near is None:
            return
        index, words = model.filter_index, model.query.words
        if index is None or model.count or sought(words) is None:
            self._sought = None
            self._near.cancel()
            self.near_found.emit(())
        elif sought(words) != self._sought:
            self._sought = sought(words)
            self.near_found.emit(())
            first, texts = index.first, index.texts.own
            self._near.submit(lambda cancelled: near_references(words, first, texts, cancelled))

    def _name_chips(self, settled: Query) -> None:
        self._box.set_chips(self._chips(settled))

    def _chips(self, query: Query) -> tuple[Chip, ...]:
        index = self._model.filter_index if self._model else None
        names = index.names if index else self._unnamed
        return names.chips(query, self._formatter.language)

    def _elsewhere(self, found: Found) -> int:
        """What the same query finds in other views."""
        index = self._model.filter_index if self._model else None
        if index is None or found.query.view is View.ALL:
            return 0
        return found.holding & index.fitting(found.query, but=Field.VIEW)

    def _counted(self, counts: FacetCounts) -> None:
        index = self._model.filter_index if self._model else None
        if index is not None:
            self._panel.set_counts(counts, index)

    def _new_counter(self) -> FacetCounter:
        counter = FacetCounter(self)
        counter.counted.connect(self._counted)
        return counter

    def _new_near(self) -> NewestWorker:
        near = NewestWorker("near references", self)
        near.done.connect(self._near_done)
        return near

    def _near_done(self, near: tuple[NearReference, ...]) -> None:
        self.near_found.emit(tuple(one.reference for one in near))


def _nothing() -> FilterColumns:
    """The columns of an archive without shipments."""
    none = CodeColumn((), array("B"))
    return FilterColumns(array("q"), none, none, none, none, none, b"", b"", b"", b"", b"")
