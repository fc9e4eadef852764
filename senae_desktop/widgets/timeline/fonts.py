"""The fonts of the timeline, and their measures for the geometry."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QStaticText, QTransform

from senae_desktop.presentation.timeline_shapes import Metrics
from senae_desktop.widgets.theme import Theme

_MEASURED = 1024


class Lettering:
    """A font with texts that were laid out in it before, each with its size."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self._texts: dict[str, tuple[QStaticText, float, float]] = {}

    def text(self, words: str) -> tuple[QStaticText, float, float]:
        """One line, as plain text, its width and its height; the same few are drawn again."""
        found = self._texts.get(words)
        if found is None:
            text = QStaticText(words)
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            text.prepare(QTransform(), self.font)  # else it measures itself in another font
            if len(self._texts) >= _MEASURED:
                self._texts.clear()
            size = text.size()
            found = self._texts[words] = text, size.width(), size.height()
        return found


class TimelineFonts:
    """The fonts of the labels, and their measures for the geometry."""

    def __init__(self, theme: Theme) -> None:
        self.title = Lettering(theme.font("strong"))
        self.quiet_title = Lettering(theme.font())
        struck = QFont(self.quiet_title.font)
        struck.setStrikeOut(True)
        self.struck = Lettering(struck)
        self.detail = Lettering(theme.font("small"))
        badge = QFont(self.detail.font)
        badge.setWeight(QFont.Weight.DemiBold)
        self.badge = Lettering(badge)
        title, detail = QFontMetricsF(self.title.font), QFontMetricsF(self.detail.font)
        self.metrics = Metrics(
            title_width=_remembered(title),
            detail_width=_remembered(detail),
            badge_width=_remembered(QFontMetricsF(badge)),
            title_line=title.height(),
            detail_line=detail.height(),
        )


def _remembered(metrics: QFontMetricsF) -> Callable[[str], float]:
    """The width of a text; the same few are measured again at every step of a resize."""

    # Wrapping Qt's own function would read its docstring, which takes Qt a tenth of a second.
    @lru_cache(_MEASURED)
    def width(text: str) -> float:
        return metrics.horizontalAdvance(text)

    return width
