"""The outbox as a small table model."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Qt

from senae_desktop.presentation.outbox_lines import OutboxLine
from senae_desktop.presentation.titled_table import ROOT, Index, TitledTable

_SHOWN = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}


class OutboxModel(TitledTable):
    """One row for each entry, as the dialog was given them."""

    def __init__(self, parent: QObject | None = None) -> None:
        titles = (
            QCoreApplication.translate("Outbox", "State"),
            QCoreApplication.translate("Outbox", "What"),
            QCoreApplication.translate("Outbox", "Shipment"),
            QCoreApplication.translate("Outbox", "Entered"),
        )
        super().__init__(titles, parent)
        self._lines: tuple[OutboxLine, ...] = ()

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

    def rowCount(self, parent: Index = ROOT) -> int:
        """How many entries there are."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text of a cell, and the whole line in words."""
        line = self.line(index.row())
        if line is None:
            return None
        if role in _SHOWN:
            return line.cells[index.column()]
        return line.sentence if role == Qt.ItemDataRole.AccessibleTextRole else None
