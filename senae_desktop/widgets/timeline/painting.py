"""Puts a laid-out timeline on a painter, in tokens and fonts of the theme."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from senae_desktop.domain.timeline import MilestoneState
from senae_desktop.presentation.timeline_shapes import (
    Badge,
    Box,
    Dot,
    Label,
    LaneName,
    Layout,
    Metrics,
    Rail,
    RailStyle,
)
from senae_desktop.widgets.theme import Theme
from senae_desktop.widgets.theme.channels import channel_tokens
from senae_desktop.widgets.timeline.glyphs import paint_dot

_LANE_TOKENS = {
    LaneName.CARGO: "lane_cargo",
    LaneName.DECLARATION: "lane_declaration",
    LaneName.EXIT: "accent",
}
_CORNER = 6.0
_MEASURED = 1024


class TimelineFonts:
    """The fonts of the labels, and their measures for the geometry."""

    def __init__(self, theme: Theme) -> None:
        self.title = theme.font("strong")
        self.quiet_title = theme.font()
        self.detail = theme.font("small")
        self.badge = QFont(self.detail)
        self.badge.setWeight(QFont.Weight.DemiBold)
        title, detail = QFontMetricsF(self.title), QFontMetricsF(self.detail)
        self.metrics = Metrics(
            title_width=_remembered(title),
            detail_width=_remembered(detail),
            badge_width=QFontMetricsF(self.badge).horizontalAdvance,
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


class TimelinePainter:
    """Draws one layout; made anew for each drawing."""

    def __init__(self, painter: QPainter, theme: Theme, fonts: TimelineFonts) -> None:
        self._painter = painter
        self._tokens = theme.tokens
        self._fonts = fonts
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def paint(self, layout: Layout, channel: str | None) -> None:
        """Rails first, dots over them, words last."""
        # What lies ahead is drawn first, so that a travelled rail runs over the place they meet.
        for rail in sorted(layout.rails, key=lambda rail: rail.style is RailStyle.DONE):
            self._rail(rail, layout.vertical)
        if layout.badge is not None:
            self._badge(layout.badge, channel)
        for dot in layout.dots:
            paint_dot(self._painter, dot, self._lane(dot.lane), self._tokens)
        for lane, name in layout.names:
            self._label(name, self._fonts.title, self._lane(lane))
        for dot in layout.dots:
            self._words(dot)

    def focus_ring(self, box: Box) -> None:
        """The ring around the milestone that the keyboard is on."""
        self._painter.setPen(QPen(self._tokens.color("accent"), 2.0))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        ring = _rectangle(box).adjusted(-3, -2, 3, 2)
        self._painter.drawRoundedRect(ring, _CORNER, _CORNER)

    def _lane(self, lane: LaneName) -> QColor:
        return self._tokens.color(_LANE_TOKENS[lane])

    def _rail(self, rail: Rail, vertical: bool) -> None:
        if rail.style is RailStyle.DONE:
            pen = QPen(self._lane(rail.lane), 4.0)
        elif rail.style is RailStyle.ESTIMATED:
            pen = QPen(self._lane(rail.lane), 2.0)
            pen.setDashPattern([4.0, 3.0])
        else:
            pen = QPen(self._tokens.color("pending"), 2.5)
            pen.setDashPattern([0.1, 2.4])
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        self._painter.setPen(pen)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        path = QPainterPath(QPointF(rail.x1, rail.y1))
        if not rail.curved:
            path.lineTo(rail.x2, rail.y2)
        elif vertical:
            middle = (rail.y1 + rail.y2) / 2
            path.cubicTo(rail.x1, middle, rail.x2, middle, rail.x2, rail.y2)
        else:
            middle = (rail.x1 + rail.x2) / 2
            path.cubicTo(middle, rail.y1, middle, rail.y2, rail.x2, rail.y2)
        self._painter.drawPath(path)

    def _badge(self, badge: Badge, channel: str | None) -> None:
        ink, ground = (self._tokens.color(token) for token in channel_tokens(channel))
        painter = self._painter
        painter.setPen(QPen(ink, 1.5))
        x1, y1, x2, y2 = badge.stem
        painter.drawLine(QPointF(x1, y1), QPointF(x2, y2))
        painter.setBrush(ground)
        box = _rectangle(badge.label.box)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setFont(self._fonts.badge)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, badge.label.lines[0])

    def _words(self, dot: Dot) -> None:
        quiet = dot.state in {
            MilestoneState.PENDING,
            MilestoneState.SKIPPED,
            MilestoneState.ESTIMATED,
        }
        muted = self._tokens.color("text_muted")
        if dot.state is MilestoneState.PROBLEM:
            color = self._tokens.color("problem")
        elif dot.state is MilestoneState.CURRENT:
            color = self._lane(dot.lane)
        else:
            color = muted if quiet else self._tokens.color("text")
        self._label(dot.title, self._fonts.quiet_title if quiet else self._fonts.title, color)
        self._label(dot.detail, self._fonts.detail, muted)

    def _label(self, label: Label, font: QFont, color: QColor) -> None:
        if not label.lines:
            return
        painter = self._painter
        painter.setFont(font)
        painter.setPen(color)
        side = Qt.AlignmentFlag.AlignLeft if label.flush else Qt.AlignmentFlag.AlignHCenter
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        height = label.box.height / len(label.lines)
        for index, text in enumerate(label.lines):
            line = QRectF(label.box.x, label.box.y + index * height, label.box.width, height)
            painter.drawText(line, flags | Qt.TextFlag.TextSingleLine, text)


def _rectangle(box: Box) -> QRectF:
    return QRectF(box.x, box.y, box.width, box.height)
