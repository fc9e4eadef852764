"""The shipment that a reference led to, in three lines."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from senae_desktop.domain.shipment import Shipment
from senae_desktop.presentation.cargo_entry_candidates import candidate_texts
from senae_desktop.presentation.formatting import NOTHING, Formatter
from senae_desktop.widgets.form_fields import CLOSE, words
from senae_desktop.widgets.theme import Theme


class FoundCard(QFrame):
    """Importer and own reference, key and goods, stage and since when."""

    def __init__(self, theme: Theme, formatter: Formatter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formatter = formatter
        self.setProperty("kind", "card")
        self._who = words()
        self._who.setFont(theme.font("strong"))
        self._what = words()
        self._what.setFont(theme.font("keys"))
        self._where = words("", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(CLOSE)
        for label in (self._who, self._what, self._where):
            column.addWidget(label)
        self.hide()

    def show_shipment(self, shipment: Shipment) -> None:
        """Show a shipment."""
        importer, reference, document, stage = candidate_texts(shipment, self._formatter)
        since = self._formatter.moment(shipment.stage_since)
        lines = (
            _joined(importer, reference),
            _joined(document, shipment.goods.description),
            _joined(stage, since),
        )
        for label, text in zip((self._who, self._what, self._where), lines, strict=True):
            label.setText(text)
            label.setVisible(bool(text))
        self.setAccessibleName("\n".join(line for line in lines if line))
        self.show()


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part and part != NOTHING)
