"""The importer, and behind the name the user's tags as far as there is room for them."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from senae_desktop.widgets.cell_delegate import Cell, RowDelegate
from senae_desktop.widgets.chip import Chip, chip_width, paint_chip

_GAP = 6


class ImporterDelegate(RowDelegate):
    """The name comes first; tags that do not fit are in the tool tip and in the row's sentence."""

    def paint_content(self, painter: QPainter, cell: Cell) -> None:
        """The name, then whole chips only."""
        text, bold = cell.text, cell.unread
        self.paint_text(painter, cell.inside, text, self.ink(cell), bold=bold)
        tags = cell.row.tags
        if not tags:
            return
        left = cell.inside.left() + self.look.widths[bold](text) + _GAP
        color = self.look.ink
        for tag in tags:
            chip = Chip("#", tag, color("text_muted"), color("surface"))
            width = chip_width(self.look, chip)
            if left + width > cell.inside.right():
                break
            room = QRect(left, cell.inside.top(), width, cell.inside.height())
            paint_chip(painter, self.look, room, chip)
            left += width + _GAP
