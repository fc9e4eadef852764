"""The event log of the chosen shipment."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from senae_desktop.presentation.detail_event_model import HAPPENED, EventTableModel
from senae_desktop.presentation.detail_events import EventLine
from senae_desktop.widgets.cell_delegate import TextDelegate
from senae_desktop.widgets.theme import Theme

#: First widths in average characters;
_WIDTHS = (23, 16, 32, 20, 20, 24, 34, 23, 18, 8)


class EventTable(QTableView):
    """Every event, newest first unless another column is sorted by; one line for each.

    ``event_chosen`` carries the id of the chosen event, or an empty text. Ctrl+C copies the line.
    ``correction_requested`` carries the id of an event recorded by hand that was opened with
    Enter or a double click; other events are not the user's to correct. ``evidence_requested``
    carries the id of an event with a file.
    """

    correction_requested = Signal(object)
    evidence_requested = Signal(object)
    event_chosen = Signal(str)

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
        columns.setSortIndicator(HAPPENED, Qt.SortOrder.DescendingOrder)
        self.setSortingEnabled(True)
        self.selectionModel().selectionChanged.connect(self._choose)
        self.selectionModel().currentRowChanged.connect(self._offer)
        self._events.modelReset.connect(self._offer)
        self._offer()

    def set_lines(self, lines: tuple[EventLine, ...]) -> None:
        """Show these events."""
        self._events.set_lines(lines)

    @property
    def chosen(self) -> str:
        """The id of the chosen event; empty when there is none."""
        rows = self.selectionModel().selectedRows()
        return self._events.line(rows[0].row()).id if rows else ""

    @property
    def total(self) -> int:
        """How many events there are, whatever is filtered."""
        return self._events.total

    @property
    def lanes(self) -> dict[str, str]:
        """Names of the lanes there are, by code."""
        return self._events.lanes

    @property
    def types(self) -> dict[str, str]:
        """Names of the types there are, by code."""
        return self._events.types

    def narrow(self, lane: str, event_type: str) -> None:
        """Show only events of this lane and type; empty for all."""
        chosen = self.chosen
        self._events.narrow(lane, event_type)
        self.choose(chosen)

    def choose(self, event_id: str) -> None:
        """Go to an event."""
        row = self._events.row_of(event_id)
        if row is not None:
            self.selectRow(row)

    def _choose(self, _now: QItemSelection, _before: QItemSelection) -> None:
        self.event_chosen.emit(self.chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copying takes the whole line."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        else:
            super().keyPressEvent(event)

    def _copy(self) -> None:
        rows = self.selectionModel().selectedRows()
        if rows:
            line = self._events.line(rows[0].row())
            QGuiApplication.clipboard().setText("\t".join(line.cells))

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
