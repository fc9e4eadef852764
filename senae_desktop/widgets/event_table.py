"""The event log of the chosen shipment."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from senae_desktop.presentation.detail_event_model import EventTableModel
from senae_desktop.presentation.detail_events import EventLine
from senae_desktop.widgets.cell_delegate import TextDelegate
from senae_desktop.widgets.theme import Theme

#: First widths in average characters; the note takes what is left.
_WIDTHS = (23, 17, 34, 18, 20, 24, 30, 23)
_NOTE = 6


class EventTable(QTableView):
    """Every event, newest first; read line by line with the arrow keys.

    ``correction_requested`` carries the id of an event recorded by hand that was opened with
    Enter or a double click; other events are not the user's to correct.
    """

    correction_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Events of the shipment"))
        self._events = EventTableModel(self)
        self.setModel(self._events)
        self.setAccessibleDescription(
            self.tr("Enter corrects or withdraws an event that was recorded by hand.")
        )
        self.setToolTip(self.accessibleDescription())
        self.activated.connect(self._open)
        self.setItemDelegate(TextDelegate(theme, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().height() + 10)
        columns.setHighlightSections(False)
        character = self.fontMetrics().averageCharWidth()
        for place, width in enumerate(_WIDTHS):
            self.setColumnWidth(place, width * character)
        columns.setSectionResizeMode(_NOTE, QHeaderView.ResizeMode.Stretch)

    def set_lines(self, lines: tuple[EventLine, ...]) -> None:
        """Show these events."""
        self._events.set_lines(lines)

    def choose(self, event_id: str) -> None:
        """Go to an event."""
        row = self._events.row_of(event_id)
        if row is not None:
            self.selectRow(row)

    def _open(self, index: QModelIndex) -> None:
        line = self._events.line(index.row())
        if line.own:
            self.correction_requested.emit(line.id)
