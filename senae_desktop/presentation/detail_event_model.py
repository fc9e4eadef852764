"""The event log as a small table model."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QFont

from senae_desktop.presentation.detail_events import EventLine

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_COLUMNS = 8


class EventTableModel(QAbstractTableModel):
    """Lines of the log; what stands no longer is struck through and says so in its state."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[EventLine, ...] = ()
        self._struck = QFont()
        self._struck.setStrikeOut(True)
        self._titles = (
            QCoreApplication.translate("Detail", "Happened"),
            QCoreApplication.translate("Detail", "Lane"),
            QCoreApplication.translate("Detail", "Event"),
            QCoreApplication.translate("Detail", "State"),
            QCoreApplication.translate("Detail", "Place"),
            QCoreApplication.translate("Detail", "Responsible"),
            QCoreApplication.translate("Detail", "Note"),
            QCoreApplication.translate("Detail", "Recorded"),
        )

    def set_lines(self, lines: tuple[EventLine, ...]) -> None:
        """Show these lines; the same ones again change nothing."""
        if lines == self._lines:
            return
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def line(self, row: int) -> EventLine:
        """The event of a row."""
        return self._lines[row]

    def row_of(self, event_id: str) -> int | None:
        """The row of an event, or None."""
        rows = (row for row, line in enumerate(self._lines) if line.id == event_id)
        return next(rows, None)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """How many events there are."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else _COLUMNS

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
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

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Titles of the columns."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < _COLUMNS:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None
