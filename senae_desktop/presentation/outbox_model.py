"""The outbox as a small table model."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from senae_desktop.presentation.outbox_lines import OutboxLine

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_COLUMNS = 4
_SHOWN = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}


class OutboxModel(QAbstractTableModel):
    """One row for each entry, in the order in which they are sent."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[OutboxLine, ...] = ()
        self._titles = (
            QCoreApplication.translate("Outbox", "State"),
            QCoreApplication.translate("Outbox", "What"),
            QCoreApplication.translate("Outbox", "Shipment"),
            QCoreApplication.translate("Outbox", "Entered"),
        )

    def set_lines(self, lines: tuple[OutboxLine, ...]) -> None:
        """Show these lines."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def line(self, row: int) -> OutboxLine | None:
        """The entry of a row, or None."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def row_of(self, entry_id: str) -> int:
        """The row of an entry; the first row for one that has gone."""
        rows = (row for row, line in enumerate(self._lines) if line.id == entry_id)
        return next(rows, 0)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """How many entries there are."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else _COLUMNS

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text of a cell, and the whole line in words."""
        line = self.line(index.row())
        if line is None:
            return None
        if role in _SHOWN:
            return line.cells[index.column()]
        return line.sentence if role == Qt.ItemDataRole.AccessibleTextRole else None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Titles of the columns."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < _COLUMNS:
            return None
        return self._titles[section] if role == Qt.ItemDataRole.DisplayRole else None
