"""Liquidations as a small table model."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QFont

from senae_desktop.presentation.detail_charges import ChargeLine
from senae_desktop.presentation.titled_table import ROOT, Index, TitledTable

_NUMBERS = (1, 2, 3)
#: The tone of a line, for whoever paints it.
TONE_ROLE = Qt.ItemDataRole.UserRole + 1


class ChargeTableModel(TitledTable):
    """Titles and totals are bold; what charge a line is, and on what, is told on hover."""

    def __init__(self, parent: QObject | None = None) -> None:
        titles = (
            QCoreApplication.translate("Detail", "Charge"),
            QCoreApplication.translate("Detail", "Base"),
            QCoreApplication.translate("Detail", "Rate"),
            QCoreApplication.translate("Detail", "Amount"),
            QCoreApplication.translate("Detail", "Remark"),
        )
        super().__init__(titles, parent, numbers=_NUMBERS)
        self._lines: tuple[ChargeLine, ...] = ()
        self._bold = QFont()
        self._bold.setBold(True)

    @property
    def lines(self) -> tuple[ChargeLine, ...]:
        """What is shown."""
        return self._lines

    def set_lines(self, lines: tuple[ChargeLine, ...]) -> None:
        """Show these lines; the same ones again change nothing."""
        if lines == self._lines:
            return
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def text(self, rows: list[int]) -> str:
        """Rows as text, their cells between tabs."""
        return "\n".join("\t".join(self._lines[row].cells).rstrip("\t") for row in rows)

    def rowCount(self, parent: Index = ROOT) -> int:
        """How many lines there are."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text of a cell, its font and side, and the whole line in words."""
        row = index.row()
        if not 0 <= row < len(self._lines):
            return None
        line, column = self._lines[row], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return line.cells[column]
        if role == Qt.ItemDataRole.ToolTipRole:
            return line.hint if column == 0 and line.hint else line.cells[column]
        if role == Qt.ItemDataRole.FontRole and line.kind != "line":
            return self._bold
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.side(column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.sentence
        return line.tone if role == TONE_ROLE else None
