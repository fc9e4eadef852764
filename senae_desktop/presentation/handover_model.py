"""The shipments of a package as a table to choose from."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from senae_desktop.presentation.handover_lines import HandoverLine
from senae_desktop.presentation.titled_table import ROOT, Index, TitledTable

_CHECK = Qt.ItemDataRole.CheckStateRole
_SHOWN = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}


class HandoverModel(TitledTable):
    """One row for each shipment, ticked when it is to be taken over."""

    ticked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        titles = (
            QCoreApplication.translate("Handover", "Shipment"),
            QCoreApplication.translate("Handover", "Here"),
            QCoreApplication.translate("Handover", "Taking it over"),
        )
        super().__init__(titles, parent)
        self._lines: tuple[HandoverLine, ...] = ()
        self._chosen: set[int] = set()

    def set_lines(self, lines: tuple[HandoverLine, ...]) -> None:
        """Show these lines, with those ticked that are chosen from the start."""
        self.beginResetModel()
        self._lines = lines
        self._chosen = {row for row, line in enumerate(lines) if line.chosen}
        self.endResetModel()

    @property
    def chosen(self) -> list[int]:
        """The rows that are ticked."""
        return sorted(self._chosen)

    def line(self, row: int) -> HandoverLine | None:
        """The shipment of a row, or None."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def rowCount(self, parent: Index = ROOT) -> int:
        """How many shipments there are."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text of a cell; a tick where there is something to take over."""
        line = self.line(index.row())
        if line is None:
            return None
        if role in _SHOWN:
            return line.cells[index.column()]
        if role == _CHECK and index.column() == 0 and line.choosable:
            ticked = index.row() in self._chosen
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.DisplayRole) -> bool:
        """Take a shipment over, or leave it."""
        if role != _CHECK:
            return False
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._chosen.add(index.row())
        else:
            self._chosen.discard(index.row())
        self.dataChanged.emit(index, index, [role])
        self.ticked.emit()
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What can be taken over can be ticked."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        line = self.line(index.row())
        if line is not None and line.choosable and index.column() == 0:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags
