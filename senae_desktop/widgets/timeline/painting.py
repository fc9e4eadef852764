"""Puts a laid-out timeline on a painter, in tokens and fonts of the theme."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from senae_desktop.domain.timeline import MilestoneState
from senae_desktop.presentation.timeline_shapes import (
    Badge,
    Box,
    Dot,
    Label,
    LaneName,
    Layout,
    Rail,
    RailShape,
    RailStyle,
    Sign,
)
from senae_desktop.presentation.timeline_signs import GLYPH, padding
from senae_desktop.widgets.theme import Tokens
from senae_desktop.widgets.theme.channels import channel_tokens
from senae_desktop.widgets.timeline.fonts import Lettering, TimelineFonts
from senae_desktop.widgets.timeline.glyphs import paint_dots
from senae_desktop.widgets.timeline.sign_glyphs import outline
from senae_desktop.widgets.timeline.stamps import Stamps

_LANE_TOKENS = {
    LaneName.CARGO: "lane_cargo",
    LaneName.DECLARATION: "lane_declaration",
    LaneName.EXIT: "accent",
    LaneName.ABANDONMENT: "problem",
    LaneName.OTHER: "text_muted",
}
_CORNER = 6.0
_QUIET = frozenset({MilestoneState.PENDING, MilestoneState.SKIPPED, MilestoneState.ESTIMATED})
#: What is still to come lies under what has been travelled.
_ORDER = {RailStyle.PENDING: 0, RailStyle.ESTIMATED: 1, RailStyle.DONE: 2}


class TimelinePainter:
    """Paints one layout; the painter may be of a pixmap, of an image, of a page or of an SVG.

    ``stamps`` are for a screen only: elsewhere marks stay lines, sharp at any size.
    """

    def __init__(
        self,
        painter: QPainter,
        tokens: Tokens,
        fonts: TimelineFonts,
        stamps: Stamps | None = None,
    ) -> None:
        self._painter = painter
        self._tokens = tokens
        self._fonts = fonts
        self._stamps = stamps
        self._lanes = {lane: tokens.color(token) for lane, token in _LANE_TOKENS.items()}
        self._text = tokens.color("text")
        self._muted = tokens.color("text_muted")
        self._lettering: Lettering | None = None
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def paint(self, layout: Layout, channel: str | None) -> None:
        """The whole drawing; ``channel`` is the code whose colours the badge takes."""
        branch = [dot.state for dot in layout.dots if dot.lane is LaneName.ABANDONMENT]
        if MilestoneState.PROBLEM not in branch:  # what was cured is history
            self._lanes[LaneName.ABANDONMENT] = self._muted
        self._rails(layout)
        self._dots(layout)
        if layout.badge is not None:
            self._badge(layout.badge, channel)
        for lane, label in layout.names:
            self._label(label, self._fonts.title, self._lanes[lane])
        for label in layout.dates:
            self._label(label, self._fonts.detail, self._muted)
        for dot in layout.dots:
            self._title(dot)
        for dot in layout.dots:
            self._label(dot.detail, self._fonts.detail, self._muted)
        self._signs([sign for dot in layout.dots for sign in dot.signs])

    def focus_ring(self, box: Box) -> None:
        """The ring around the milestone that the keyboard is on."""
        self._painter.setPen(QPen(self._tokens.color("accent"), 2.0))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        ring = _rectangle(box).adjusted(-3, -2, 3, 2)
        self._painter.drawRoundedRect(ring, _CORNER, _CORNER)

    def _rails(self, layout: Layout) -> None:
        """Pieces of one look are drawn as one path."""
        paths: dict[tuple[int, LaneName, RailStyle], QPainterPath] = {}
        for rail in layout.rails:
            key = (_ORDER[rail.style], rail.lane, rail.style)
            _add(paths.setdefault(key, QPainterPath()), rail, layout.vertical)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        for key in sorted(paths):
            _, lane, style = key
            self._painter.strokePath(paths[key], self._pen(lane, style))

    def _pen(self, lane: LaneName, style: RailStyle) -> QPen:
        if style is RailStyle.DONE:
            return QPen(self._lanes[lane], 4.0)
        if style is RailStyle.ESTIMATED:
            pen = QPen(self._lanes[lane], 2.0)
            pen.setDashPattern([4.0, 3.0])
            return pen
        pen = QPen(self._tokens.color("pending"), 2.5)
        pen.setDashPattern([0.1, 2.4])
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        return pen

    def _badge(self, badge: Badge, channel: str | None) -> None:
        ink, ground = (self._tokens.color(token) for token in channel_tokens(channel))
        painter = self._painter
        painter.setPen(QPen(ink, 1.5))
        x1, y1, x2, y2 = badge.stem
        painter.drawLine(QPointF(x1, y1), QPointF(x2, y2))
        painter.setBrush(ground)
        box = _rectangle(badge.label.box)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        self._label(badge.label, self._fonts.badge, ink)

    def _chip(self, box: Box) -> None:
        pen = QPen(self._muted, 1.2)
        pen.setDashPattern([3.0, 2.0])
        self._painter.setPen(pen)
        self._painter.setBrush(self._tokens.color("window"))
        self._painter.drawRoundedRect(_rectangle(box), _CORNER, _CORNER)

    def _dots(self, layout: Layout) -> None:
        """Dots of one look are drawn together."""
        kinds: dict[tuple[LaneName, MilestoneState], list[Dot]] = {}
        for dot in layout.dots:
            if dot.chip is not None:
                self._chip(dot.chip)
            if self._stamps is not None:
                self._stamps.put(self._painter, dot, self._lanes[dot.lane])
            else:
                kinds.setdefault((dot.lane, dot.state), []).append(dot)
        for (lane, state), dots in kinds.items():
            paint_dots(self._painter, state, dots, self._lanes[lane], self._tokens)

    def _title(self, dot: Dot) -> None:
        if dot.struck:
            self._label(dot.title, self._fonts.struck, self._muted)
        elif dot.state is MilestoneState.PROBLEM:
            self._label(dot.title, self._fonts.title, self._tokens.color("problem"))
        elif dot.state is MilestoneState.CURRENT:
            self._label(dot.title, self._fonts.title, self._lanes[dot.lane])
        elif dot.state in _QUIET:
            self._label(dot.title, self._fonts.quiet_title, self._muted)
        else:
            self._label(dot.title, self._fonts.title, self._text)

    def _signs(self, signs: Iterable[Sign]) -> None:
        painter = self._painter
        for sign in signs:
            ink = self._tokens.color("warning") if sign.open else self._muted
            if sign.open:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._tokens.color("warning_soft"))
                painter.drawRoundedRect(_rectangle(sign.box), _CORNER, _CORNER)
            pen = QPen(ink, 1.3)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            line = sign.label.box.height / max(len(sign.label.lines), 1)
            left = sign.box.x + padding(grounded=sign.open)
            top = sign.label.box.y + (line - GLYPH) / 2
            painter.strokePath(outline(sign.kind).translated(left, top), pen)
            self._label(sign.label, self._fonts.detail, ink)

    def _label(self, label: Label, lettering: Lettering, color: QColor) -> None:
        if not label.lines:
            return
        painter, box = self._painter, label.box
        if lettering is not self._lettering:  # changing the font costs as much as writing
            painter.setFont(lettering.font)
            self._lettering = lettering
        painter.setPen(color)
        height = box.height / len(label.lines)
        for index, words in enumerate(label.lines):
            text, text_width, text_height = lettering.text(words)
            x = box.x if label.flush else box.x + (box.width - text_width) / 2
            y = box.y + index * height + (height - text_height) / 2
            painter.drawStaticText(QPointF(x, y), text)


def _add(path: QPainterPath, rail: Rail, vertical: bool) -> None:
    x1, y1, x2, y2 = rail.x1, rail.y1, rail.x2, rail.y2
    path.moveTo(x1, y1)
    if rail.shape is RailShape.CURVE and vertical:
        middle = (y1 + y2) / 2
        path.cubicTo(x1, middle, x2, middle, x2, y2)
        return
    if rail.shape is RailShape.CURVE:
        middle = (x1 + x2) / 2
        path.cubicTo(middle, y1, middle, y2, x2, y2)
        return
    across, down = x2 - x1, y2 - y1
    bend = min(_CORNER * 1.5, abs(across), abs(down))
    side, fall = (bend if across > 0 else -bend), (bend if down > 0 else -bend)
    if rail.shape is RailShape.BRANCH:
        path.lineTo(x1, y2 - fall)
        path.quadTo(x1, y2, x1 + side, y2)
    elif rail.shape is RailShape.RETURN:
        path.lineTo(x2 - side, y1)
        path.quadTo(x2, y1, x2, y1 + fall)
    path.lineTo(x2, y2)


def _rectangle(box: Box) -> QRectF:
    return QRectF(box.x, box.y, box.width, box.height)
