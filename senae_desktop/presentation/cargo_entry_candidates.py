"""The shipments that one reference matched, as a table to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QCoreApplication, QObject, Qt

from senae_desktop.domain.shipment import Shipment
from senae_desktop.presentation.formatting import NOTHING, Formatter
from senae_desktop.presentation.titled_table import ROOT, Index, TitledTable


class Column(IntEnum):
    """What tells the candidates apart."""

    IMPORTER = 0
    REFERENCE = 1
    DOCUMENT = 2
    STAGE = 3


class CandidatesModel(TitledTable):
    """One row per candidate, its texts made once when they arrive."""

    def __init__(self, formatter: Formatter, parent: QObject | None = None) -> None:
        titles = (
            QCoreApplication.translate("Candidates", "Importer"),
            QCoreApplication.translate("Candidates", "Reference"),
            QCoreApplication.translate("Candidates", "Document"),
            QCoreApplication.translate("Candidates", "Stage"),
        )
        super().__init__(titles, parent)
        self._formatter = formatter
        self._ids: tuple[str, ...] = ()
        self._texts: tuple[tuple[str, ...], ...] = ()

    def show(self, candidates: Sequence[Shipment]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self._ids = tuple(candidate.id for candidate in candidates)
        self._texts = tuple(candidate_texts(item, self._formatter) for item in candidates)
        self.endResetModel()

    def shipment_id(self, row: int) -> str | None:
        """The id of the shipment in a row, or None when there is no such row."""
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def rowCount(self, parent: Index = ROOT) -> int:
        """Qt's hook; a table has no children."""
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Qt's hook; the text of a cell, whole in its tip."""
        shown = role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}
        return self._texts[index.row()][index.column()] if shown and index.isValid() else None


def candidate_texts(shipment: Shipment, formatter: Formatter) -> tuple[str, str, str, str]:
    """The texts of ``Column``, in its order."""
    keys = shipment.keys.all()
    return (
        shipment.importer.name or NOTHING,
        shipment.reference or NOTHING,
        keys[0] if keys else NOTHING,
        formatter.name("stages", shipment.stage),
    )
