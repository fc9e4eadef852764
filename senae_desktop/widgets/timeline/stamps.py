"""The marks of the dots drawn once and then only copied: on a screen a fifth of the work."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from senae_desktop.domain.milestone import MilestoneState
from senae_desktop.presentation.timeline_shapes import CURRENT_RADIUS, Dot
from senae_desktop.widgets.theme import Tokens
from senae_desktop.widgets.timeline.glyphs import paint_dots

#: Half the side of a stamp: the largest mark with its outline.
_HALF = CURRENT_RADIUS + 3.0


class Stamps:
    """Marks in the colours of ``tokens`` for a screen with ``ratio`` pixels to a logical one."""

    def __init__(self, tokens: Tokens, ratio: float) -> None:
        self._tokens = tokens
        self._ratio = ratio
        self._made: dict[tuple[MilestoneState, float, int], QPixmap] = {}

    def put(self, painter: QPainter, dot: Dot, lane: QColor) -> None:
        """Copy the mark of a dot to its place, which is moved to the nearest pixel."""
        key = (dot.state, dot.radius, lane.rgb())
        stamp = self._made.get(key)
        if stamp is None:
            stamp = self._made[key] = self._make(dot, lane)
        ratio = self._ratio
        x, y = round((dot.x - _HALF) * ratio) / ratio, round((dot.y - _HALF) * ratio) / ratio
        painter.drawPixmap(QPointF(x, y), stamp)

    def _make(self, dot: Dot, lane: QColor) -> QPixmap:
        side = round(2 * _HALF * self._ratio)
        stamp = QPixmap(side, side)
        stamp.setDevicePixelRatio(self._ratio)
        stamp.fill(Qt.GlobalColor.transparent)
        painter = QPainter(stamp)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_dots(painter, dot.state, [replace(dot, x=_HALF, y=_HALF)], lane, self._tokens)
        painter.end()
        return stamp
