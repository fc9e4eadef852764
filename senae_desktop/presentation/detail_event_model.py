"""The event log as a small table model, filtered and sorted."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QFont

from senae_desktop.domain.folding import fold
from senae_desktop.presentation.detail_events import EventLine
from senae_desktop.presentation.titled_table import ROOT, Index, TitledTable

#: The columns that are not sorted by their text.
HAPPENED, RECORDED, SEQUENCE = 0, 7, 9


class EventTableModel(TitledTable):
    """Lines of the log; what stands no longer is struck through and says so in its state."""

    def __init__(self, parent: QObject | None = None) -> None:
        titles = (
            QCoreApplication.translate("Detail", "Happened"),
            QCoreApplication.translate("Detail", "Lane"),
            QCoreApplication.translate("Detail", "Event"),
            QCoreApplication.translate("Detail", "State"),
            QCoreApplication.translate("Detail", "Place"),
            QCoreApplication.translate("Detail", "Responsible"),
            QCoreApplication.translate("Detail", "Note"),
            QCoreApplication.translate("Detail", "Recorded"),
            QCoreApplication.translate("Detail", "Source"),
            QCoreApplication.translate("Detail", "No."),
        )
        super().__init__(titles, parent)
        self._all: tuple[EventLine, ...] = ()
        self._lines: list[EventLine] = []
        self._lane = self._type = ""
        self._order = (HAPPENED, Qt.SortOrder.DescendingOrder)
        self._struck = QFont()
        self._struck.setStrikeOut(True)

    @property
    def total(self) -> int:
        """How many events there are, whatever is filtered."""
        return len(self._all)

    @property
    def lanes(self) -> dict[str, str]:
        """Names of the lanes there are, by code, in the order in which they first happened."""
        return {line.lane_code: line.lane for line in sorted(self._all, key=_happened)}

    @property
    def types(self) -> dict[str, str]:
        """Names of the types there are, by code, in the order in which they first happened."""
        return {line.type_code: line.event for line in sorted(self._all, key=_happened)}

    def set_lines(self, lines: tuple[EventLine, ...]) -> None:
        """Show these lines; the same ones again change nothing."""
        if lines != self._all:
            self._all = lines
            self._show()

    def narrow(self, lane: str, event_type: str) -> None:
        """Show only events of this lane and type; empty for all."""
        if (lane, event_type) != (self._lane, self._type):
            self._lane, self._type = lane, event_type
            self._show()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the lines by a column, equals by when they happened; what waits stays on top."""
        self._order = (column, order)
        self._show()

    def _show(self) -> None:
        column, order = self._order
        shown = [
            line
            for line in self._all
            if self._lane in ("", line.lane_code) and self._type in ("", line.type_code)
        ]
        descending = order is Qt.SortOrder.DescendingOrder
        self.beginResetModel()
        logged = [line for line in shown if not line.pending]
        logged.sort(key=lambda line: _key(line, column), reverse=descending)
        self._lines = [line for line in shown if line.pending] + logged
        self.endResetModel()

    def line(self, row: int) -> EventLine:
        """The event of a row."""
        return self._lines[row]

    def row_of(self, event_id: str) -> int | None:
        """The row of an event, or None."""
        rows = (row for row, line in enumerate(self._lines) if line.id == event_id)
        return next(rows, None)

    def rowCount(self, parent: Index = ROOT) -> int:
        """How many events there are."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text of a cell, its font, and the whole line in words."""
        row = index.row()
        if not 0 <= row < len(self._lines):
            return None
        line = self._lines[row]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return line.cells[index.column()]
        if role == Qt.ItemDataRole.FontRole and line.struck:
            return self._struck
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.sentence
        return None


def _happened(line: EventLine) -> tuple[float, int]:
    return line.happened, line.sequence


def _key(line: EventLine, column: int) -> tuple[object, ...]:
    if column == HAPPENED:
        return _happened(line)
    if column == RECORDED:
        return line.noted, line.sequence
    if column == SEQUENCE:
        return (line.sequence,)
    return (fold(line.cells[column]), *_happened(line))
