"""The channel of a declaration as a chip with its letter."""

from __future__ import annotations

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from senae_desktop.presentation.formatting import NOTHING
from senae_desktop.presentation.shipment_model import Role
from senae_desktop.widgets.cell_delegate import (
    PADDING,
    Index,
    TextDelegate,
    paint_ground,
    paint_text,
    text_ink,
)
from senae_desktop.widgets.chip import Chip, paint_chip

#: Ink of each channel; the letter tells them apart without it. An unknown one is grey.
CHANNEL_INKS = {
    "automatic": "good",
    "electronic": "lane_cargo",
    "documentary": "warning",
    "physical": "problem",
    "non-intrusive": "lane_declaration",
}


class ChannelDelegate(TextDelegate):
    """Draws ``D Documental`` as a chip, and a dash before a channel is assigned."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Two questions to the model, where a text cell asks seven."""
        paint_ground(painter, option)
        rect = option.rect.adjusted(PADDING, 0, -4, 0)
        code = index.data(Role.CHANNEL)
        text = str(index.data() or NOTHING)
        if not isinstance(code, str):
            paint_text(painter, option, rect, text, text_ink(self._theme, option, muted=True))
            return
        letter, _, name = text.partition(" ")
        if len(letter) != 1 or not name:
            letter, name = "?", text
        ink = self._theme.color(CHANNEL_INKS.get(code, "text_muted"))
        chip = Chip(letter, name, ink, self._theme.color("surface"))
        paint_chip(painter, option, rect, chip)
