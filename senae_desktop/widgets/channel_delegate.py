"""The channel of a declaration as a chip with its letter."""

from __future__ import annotations

from PySide6.QtGui import QPainter

from senae_desktop.presentation.formatting import NOTHING
from senae_desktop.widgets.cell_delegate import Cell, RowDelegate
from senae_desktop.widgets.chip import Chip, paint_chip

#: Ink of each channel; the letter tells them apart without it. An unknown one is grey.
CHANNEL_INKS = {
    "automatic": "good",
    "electronic": "lane_cargo",
    "documentary": "warning",
    "physical": "problem",
    "non-intrusive": "lane_declaration",
}


class ChannelDelegate(RowDelegate):
    """Draws ``D Documental`` as a chip, and a dash before a channel is assigned."""

    def paint_content(self, painter: QPainter, cell: Cell) -> None:
        """A chip, the same for read and unread rows: its letter is bold already."""
        code, text = cell.row.channel, cell.text or NOTHING
        if code is None:
            self.paint_text(painter, cell.inside, text, self.ink(cell, muted=True))
            return
        letter, _, name = text.partition(" ")
        if len(letter) != 1 or not name:
            letter, name = "?", text
        color = self.look.ink
        chip = Chip(letter, name, color(CHANNEL_INKS.get(code, "text_muted")), color("surface"))
        paint_chip(painter, self.look, cell.inside, chip)
