"""The event log of the chosen shipment."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
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
    Enter or a double click; other events are not the user's to correct. ``evidence_requested``
    carries the id of an event with a file.
    """

    correction_requested = Signal(object)
    evidence_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Events of the shipment"))
        self._events = EventTableModel(self)
        self.setModel(self._events)
        self.setAccessibleDescription(
            self.tr(
                "Enter corrects or withdraws an event that was recorded by hand."
                " Ctrl+Enter shows its evidence."
            )
        )
        self.setToolTip(self.accessibleDescription())
        self.activated.connect(self._open)
        self.correct = QAction(self.tr("Correct or withdraw…"), self)
        self.evidence = QAction(self.tr("View the evidence"), self)
        self.evidence.setShortcuts([QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")])
        self.evidence.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.correct.triggered.connect(self._correct)
        self.evidence.triggered.connect(self._view)
        self.addActions([self.correct, self.evidence])
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
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
        self.selectionModel().currentRowChanged.connect(self._offer)
        self._events.modelReset.connect(self._offer)
        self._offer()

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
        elif line.evidence:
            self.evidence_requested.emit(line.id)

    def _chosen(self) -> EventLine | None:
        row = self.currentIndex().row()
        return self._events.line(row) if 0 <= row < self._events.rowCount() else None

    def _offer(self) -> None:
        """Offer what can be done with the chosen event."""
        line = self._chosen()
        self.correct.setEnabled(line is not None and line.own)
        self.evidence.setEnabled(line is not None and line.evidence)

    def _correct(self) -> None:
        if (line := self._chosen()) is not None and line.own:
            self.correction_requested.emit(line.id)

    def _view(self) -> None:
        if (line := self._chosen()) is not None and line.evidence:
            self.evidence_requested.emit(line.id)
