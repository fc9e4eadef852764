"""When a shipment was last read: quiet while fresh, a chip with a sign once it is not."""

from __future__ import annotations

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from senae_desktop.domain.freshness import Age
from senae_desktop.presentation.shipment_model import Role
from senae_desktop.widgets.cell_delegate import (
    PADDING,
    Index,
    TextDelegate,
    paint_ground,
    paint_text,
    text_ink,
)
from senae_desktop.widgets.chip import Chip, clock_sign, paint_chip


class AgeDelegate(TextDelegate):
    """A bare hour when fresh; else a chip: a clock, a mark of exclamation, or dashes if never."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The age is the model's; only its look is decided here."""
        paint_ground(painter, option)
        rect = option.rect.adjusted(PADDING, 0, -4, 0)
        age, text = index.data(Role.AGE), str(index.data() or "")
        if age == Age.FRESH:
            ink = text_ink(self._theme, option, muted=True)
            paint_text(painter, option, rect, text, ink)
            return
        paint_chip(painter, option, rect, self._chip(age, text))

    def _chip(self, age: object, text: str) -> Chip:
        color, surface = self._theme.color, self._theme.color("surface")
        if age == Age.AGEING:
            return Chip(clock_sign, text, color("warning"), surface)
        if age == Age.STALE:
            return Chip("!", text, color("problem"), surface)
        return Chip("–", text, color("text_muted"), surface, dashed=True)
