"""The dots of the timeline: every state has a shape of its own, so colour is never needed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from senae_desktop.domain.timeline import MilestoneState
from senae_desktop.presentation.timeline_shapes import Dot
from senae_desktop.widgets.theme import Tokens

_RING = 4.0
_CORE = 4.0


def paint_dots(
    painter: QPainter, state: MilestoneState, dots: Sequence[Dot], lane: QColor, tokens: Tokens
) -> None:
    """Draws the marks of dots in one state on one lane, whose colour is ``lane``.

    Dots of a kind are drawn together: changing pen and brush costs more than drawing.
    """
    match state:
        case MilestoneState.DONE:
            _ticks(painter, dots, lane, tokens)
        case MilestoneState.CURRENT:
            _targets(painter, dots, lane, tokens)
        case MilestoneState.PROBLEM:
            for dot in dots:
                _triangle(painter, dot, tokens)
        case MilestoneState.ESTIMATED:
            _outlines(painter, dots, lane, tokens, [3.0, 2.0])
        case MilestoneState.SKIPPED:
            _dashes(painter, dots, tokens)
        case MilestoneState.UNKNOWN:
            for dot in dots:
                _question(painter, dot, tokens)
        case MilestoneState.PENDING:
            _outlines(painter, dots, tokens.color("pending"), tokens, [1.6, 2.0])


def _pen(color: QColor, width: float) -> QPen:
    pen = QPen(color, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def _ticks(painter: QPainter, dots: Sequence[Dot], color: QColor, tokens: Tokens) -> None:
    discs, ticks = QPainterPath(), QPainterPath()
    for dot in dots:
        x, y = dot.x, dot.y
        discs.addEllipse(QPointF(x, y), dot.radius, dot.radius)
        ticks.moveTo(x - 3.8, y + 0.2)
        ticks.lineTo(x - 1.1, y + 2.9)
        ticks.lineTo(x + 4.0, y - 2.8)
    painter.fillPath(discs, color)
    painter.strokePath(ticks, _pen(tokens.color("surface"), 2.0))


def _targets(painter: QPainter, dots: Sequence[Dot], color: QColor, tokens: Tokens) -> None:
    for dot in dots:
        painter.setPen(QPen(color, _RING))
        painter.setBrush(tokens.color("surface"))
        radius = dot.radius - _RING / 2
        painter.drawEllipse(QPointF(dot.x, dot.y), radius, radius)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawEllipse(QPointF(dot.x, dot.y), _CORE, _CORE)


def _triangle(painter: QPainter, dot: Dot, tokens: Tokens) -> None:
    # A ground around the corners, so that the rail does not run into them.
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tokens.color("surface"))
    painter.drawEllipse(QPointF(dot.x, dot.y), dot.radius + 2, dot.radius + 2)
    painter.setBrush(tokens.color("problem"))
    painter.setPen(_pen(tokens.color("problem"), 2.5))
    painter.drawPolygon(
        QPolygonF(
            [
                QPointF(dot.x, dot.y - 9.5),
                QPointF(dot.x + 10.0, dot.y + 7.5),
                QPointF(dot.x - 10.0, dot.y + 7.5),
            ]
        )
    )
    painter.setPen(_pen(tokens.color("surface"), 2.2))
    painter.drawLine(QPointF(dot.x, dot.y - 4.0), QPointF(dot.x, dot.y + 1.0))
    painter.drawPoint(QPointF(dot.x, dot.y + 5.0))


def _outlines(
    painter: QPainter, dots: Sequence[Dot], color: QColor, tokens: Tokens, dashes: list[float]
) -> None:
    pen = QPen(color, 1.6)
    pen.setDashPattern(dashes)
    painter.setPen(pen)
    painter.setBrush(tokens.color("surface"))
    for dot in dots:
        painter.drawEllipse(QPointF(dot.x, dot.y), dot.radius - 0.8, dot.radius - 0.8)


def _dashes(painter: QPainter, dots: Sequence[Dot], tokens: Tokens) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tokens.color("surface"))
    for dot in dots:
        painter.drawEllipse(QPointF(dot.x, dot.y), dot.radius + 2, dot.radius + 2)
    painter.setBrush(tokens.color("text_muted"))
    for dot in dots:
        painter.drawRoundedRect(QRectF(dot.x - 6.0, dot.y - 1.5, 12.0, 3.0), 1.5, 1.5)


def _question(painter: QPainter, dot: Dot, tokens: Tokens) -> None:
    """A question mark in a circle, drawn by lines so that no font decides its look."""
    painter.setPen(_pen(tokens.color("text_muted"), 1.4))
    painter.setBrush(tokens.color("surface"))
    painter.drawEllipse(QPointF(dot.x, dot.y), dot.radius - 0.7, dot.radius - 0.7)
    mark = QPainterPath(QPointF(dot.x - 2.1, dot.y - 1.6))
    mark.arcTo(QRectF(dot.x - 2.1, dot.y - 4.0, 4.2, 4.2), 180.0, -230.0)
    mark.lineTo(dot.x, dot.y + 1.4)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(mark)
    painter.drawPoint(QPointF(dot.x, dot.y + 3.6))
