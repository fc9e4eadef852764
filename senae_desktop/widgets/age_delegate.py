"""When a shipment was last read: quiet while fresh, a chip with a sign once it is not."""

from __future__ import annotations

from PySide6.QtGui import QPainter

from senae_desktop.domain.freshness import Age
from senae_desktop.widgets.cell_delegate import Cell, RowDelegate
from senae_desktop.widgets.chip import Chip, clock_sign, paint_chip


class AgeDelegate(RowDelegate):
    """A bare hour when fresh; else a chip: a clock, a mark of exclamation, or dashes if never."""

    def paint_content(self, painter: QPainter, cell: Cell) -> None:
        """The age is the model's; only its look is decided here."""
        age, text = cell.row.age, cell.text
        if age is Age.FRESH:
            self.paint_text(painter, cell.inside, text, self.ink(cell, muted=True))
            return
        paint_chip(painter, self.look, cell.inside, self._chip(age, text))

    def _chip(self, age: Age, text: str) -> Chip:
        color = self.look.ink
        surface = color("surface")
        if age is Age.AGEING:
            return Chip(clock_sign, text, color("warning"), surface)
        if age is Age.STALE:
            return Chip("!", text, color("problem"), surface)
        return Chip("–", text, color("text_muted"), surface, dashed=True)
