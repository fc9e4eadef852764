"""What the small tables of the program have in common: a fixed set of columns with titles."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

#: How Qt hands a place of a model to it.
Index = QModelIndex | QPersistentModelIndex
#: The place above all rows.
ROOT = QModelIndex()


class TitledTable(QAbstractTableModel):
    """One column for each title; numbers stand on the right. The rows are the subclass's own."""

    def __init__(
        self, titles: tuple[str, ...], parent: QObject | None, *, numbers: tuple[int, ...] = ()
    ) -> None:
        super().__init__(parent)
        self._titles = titles
        self._numbers = numbers

    def columnCount(self, parent: Index = ROOT) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(self._titles)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Titles of the columns, on the side of their values."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._titles):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        return self.side(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def side(self, column: int) -> int:
        """The side on which a column's title and values stand, as Qt wants it in its roles."""
        right = column in self._numbers
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        return int(side | Qt.AlignmentFlag.AlignVCenter)
