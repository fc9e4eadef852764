"""The dots of the timeline: every state has a shape of its own, so colour is never needed."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from senae_desktop.domain.timeline import MilestoneState
from senae_desktop.presentation.timeline_shapes import Dot
from senae_desktop.widgets.theme import Tokens

_RING = 4.0
_CORE = 4.0


def paint_dot(painter: QPainter, dot: Dot, lane: QColor, tokens: Tokens) -> None:
    """Draws the mark of one milestone; ``lane`` is the colour of its lane."""
    match dot.state:
        case MilestoneState.DONE:
            _tick(painter, dot, lane, tokens)
        case MilestoneState.CURRENT:
            _target(painter, dot, lane, tokens)
        case MilestoneState.PROBLEM:
            _triangle(painter, dot, tokens)
        case MilestoneState.ESTIMATED:
            _outline(painter, dot, lane, tokens, [3.0, 2.0])
        case MilestoneState.SKIPPED:
            _dash(painter, dot, tokens)
        case MilestoneState.UNKNOWN:
            _question(painter, dot, tokens)
        case MilestoneState.PENDING:
            _outline(painter, dot, tokens.color("pending"), tokens, [1.6, 2.0])


def _pen(color: QColor, width: float) -> QPen:
    pen = QPen(color, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def _tick(painter: QPainter, dot: Dot, color: QColor, tokens: Tokens) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(QPointF(dot.x, dot.y), dot.radius, dot.radius)
    painter.setPen(_pen(tokens.color("surface"), 2.0))
    painter.drawPolyline(
        [
            QPointF(dot.x - 3.8, dot.y + 0.2),
            QPointF(dot.x - 1.1, dot.y + 2.9),
            QPointF(dot.x + 4.0, dot.y - 2.8),
        ]
    )


def _target(painter: QPainter, dot: Dot, color: QColor, tokens: Tokens) -> None:
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


def _outline(
    painter: QPainter, dot: Dot, color: QColor, tokens: Tokens, dashes: list[float]
) -> None:
    pen = QPen(color, 1.6)
    pen.setDashPattern(dashes)
    painter.setPen(pen)
    painter.setBrush(tokens.color("surface"))
    painter.drawEllipse(QPointF(dot.x, dot.y), dot.radius - 0.8, dot.radius - 0.8)


def _dash(painter: QPainter, dot: Dot, tokens: Tokens) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tokens.color("surface"))
    painter.drawEllipse(QPointF(dot.x, dot.y), dot.radius + 2, dot.radius + 2)
    painter.setBrush(tokens.color("text_muted"))
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
