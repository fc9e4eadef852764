"""What all delegates of the list share: fonts, the words to be marked, the column that leads."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontMetrics

if TYPE_CHECKING:
    from senae_desktop.widgets.theme import Theme


def _no_glow(_number: int) -> float:
    return 0.0


class TableLook:
    """``lead`` is the number of the leftmost column, which carries the marks of the whole row;
    ``glow`` tells how strongly a row number glows, from 0 to 1, while ``glowing``."""

    def __init__(self, theme: Theme, font: QFont) -> None:
        self.theme = theme
        self.lead = 0
        self.words: tuple[str, ...] = ()
        self.glowing = False
        self.glow: Callable[[int], float] = _no_glow
        self.set_font(font)

    def set_font(self, font: QFont) -> None:
        """Write in this font, in bold what is unread."""
        bold = QFont(font)
        bold.setWeight(QFont.Weight.Bold)
        self.fonts = (QFont(font), bold)
        self.metrics = (QFontMetrics(font), QFontMetrics(bold))
