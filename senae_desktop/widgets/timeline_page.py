"""The timeline with the three answers beside it: below in a wide pane, above in a narrow one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from senae_desktop.presentation.detail_cards import Card
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.widgets.info_card import InfoCard
from senae_desktop.widgets.theme import Theme
from senae_desktop.widgets.timeline import TimelineView

_EDGE = 16
_BETWEEN = 12
_BELOW = 8
_GAP = 6
#: Against rounding of heights.
_SLACK = 4
#: In a pane of fewer average characters the cards stand on top of each other.
_NARROW = 95
#: However low the pane, so much of the timeline is seen, and the page is scrolled.
_LEAST_TIMELINE = 110
#: Where less than this part of the timeline would be left beside the cards, the page is scrolled as
#: one instead.
_LEAST_SHARE = 0.8


class TimelinePage(QScrollArea):
    """``more_requested`` asks for the whole answer behind a card."""

    more_requested = Signal()

    def __init__(self, theme: Theme, formatter: Formatter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = TimelineView(theme, formatter, self)
        self.view.setMinimumHeight(_LEAST_TIMELINE)
        self.timeline = self.view.timeline
        self._cards = [InfoCard(theme, self) for _ in range(3)]
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QFrame()
        inner.setProperty("kind", "pane")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(_BETWEEN)
        for card in self._cards:
            self._row.addWidget(card, 1)
            card.activated.connect(self.more_requested)
        self._page = QVBoxLayout(inner)
        self._page.setContentsMargins(_EDGE, 0, _EDGE, _BELOW)
        self._page.setSpacing(_GAP)
        self._page.addWidget(self.view, 1)
        self._page.addLayout(self._row)
        self.setWidget(inner)

    def set_cards(self, cards: Sequence[Card]) -> None:
        """Show these three answers."""
        for view, card in zip(self._cards, cards, strict=True):
            view.set_card(card)
        self._share()

    def wanted_height(self, width: int) -> int:
        """The height at which timeline and cards are whole in a pane this wide."""
        return self.view.wanted_height(width - 2 * _EDGE) + self._below(width) + _SLACK

    def _below(self, width: int) -> int:
        """The height of the cards and of the gaps around them."""
        inside = width - 2 * _EDGE
        each = inside if self._narrow(width) else (inside - 2 * _BETWEEN) // 3
        heights = [card.heightForWidth(each) for card in self._cards]
        cards = sum(heights) + 2 * _BETWEEN if self._narrow(width) else max(heights)
        return cards + _GAP + _BELOW

    def _share(self) -> None:
        """The timeline is scrolled by itself, or in a low pane together with the cards."""
        width, height = self.width(), self.height()
        whole = self.view.wanted_height(width - 2 * _EDGE)
        together = height - self._below(width) < _LEAST_SHARE * whole
        least = max(_LEAST_TIMELINE, min(whole, height)) if together else _LEAST_TIMELINE
        self.view.setMinimumHeight(least)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cards beside each other, or on top of the timeline."""
        super().resizeEvent(event)
        narrow = self._narrow(self.width())
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(down if narrow else across)
        self._page.setDirection(QBoxLayout.Direction.BottomToTop if narrow else down)
        self._share()

    def _narrow(self, width: int) -> bool:
        return width < _NARROW * self.fontMetrics().averageCharWidth()
