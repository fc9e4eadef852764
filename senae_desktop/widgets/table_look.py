"""What all delegates of the list share: rows, fonts, inks, marked words, the column that leads."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

if TYPE_CHECKING:
    from senae_desktop.presentation.row_format import DisplayRow
    from senae_desktop.widgets.theme import Theme

_CUT = Qt.TextElideMode.ElideRight
#: So many texts are remembered as they fit: a few screens of them.
_MOST_FITTED = 4_096


def _no_glow(_number: int) -> float:
    return 0.0


def _no_row(_row: int) -> DisplayRow | None:
    return None


class TableLook:
    """``lead`` is the number of the leftmost column, which carries the marks of the whole row;
    ``glow`` tells how strongly a row number glows, from 0 to 1, while ``glowing``. ``row_at`` is
    the model's: asked for a whole row at a time, it costs less than a question for each role."""

    def __init__(self, theme: Theme, font: QFont) -> None:
        self.theme = theme
        self.lead = 0
        self.words: tuple[str, ...] = ()
        self.glowing = False
        self.glow: Callable[[int], float] = _no_glow
        self.row_at: Callable[[int], DisplayRow | None] = _no_row
        self._inks: dict[str, QColor] = {}
        self._painting: tuple[int, DisplayRow | None, bool] = (-1, None, False)
        self.set_font(font)
        theme.changed.connect(self._inks.clear)

    def set_font(self, font: QFont) -> None:
        """Write in this font, in bold what is unread."""
        bold = QFont(font)
        bold.setWeight(QFont.Weight.Bold)
        self.fonts = (QFont(font), bold)
        self.metrics = (QFontMetrics(font), QFontMetrics(bold))
        #: How wide a text is in each font, remembered like the texts as they fit.
        self.widths = tuple(
            lru_cache(_MOST_FITTED)(each.horizontalAdvance) for each in self.metrics
        )
        self._lines = [(each.height(), each.ascent()) for each in self.metrics]
        self._fitted: dict[tuple[str, int, bool], str] = {}

    def begin_painting(self) -> None:
        """Something is painted anew, and may look otherwise than before."""
        self._painting = (-1, None, False)

    def painting(self, place: int, option: QStyleOptionViewItem) -> tuple[DisplayRow | None, bool]:
        """The row at a display position, and whether it is chosen: the same in all its cells,
        which are painted one after another, and found out in the first of them."""
        if place != self._painting[0]:
            chosen = QStyle.StateFlag.State_Selected in option.state
            self._painting = (place, self.row_at(place), chosen)
        return self._painting[1:]

    def ink(self, token: str) -> QColor:
        """A colour of the theme, the same object every time: not to be changed."""
        ink = self._inks.get(token)
        if ink is None:
            ink = self._inks[token] = self.theme.color(token)
        return ink

    def baseline(self, rect: QRect, *, bold: bool) -> int:
        """Where a line stands that is in the middle of ``rect``."""
        height, ascent = self._lines[bold]
        return rect.top() + (rect.height() - height) // 2 + ascent

    def fitted(self, text: str, width: int, *, bold: bool) -> str:
        """A text as much of it as fits, remembered because measuring takes as long as drawing."""
        key = (text, width, bold)
        fitted = self._fitted.get(key)
        if fitted is None:
            if len(self._fitted) >= _MOST_FITTED:
                self._fitted.clear()
            fitted = self._fitted[key] = self.metrics[bold].elidedText(text, _CUT, width)
        return fitted
