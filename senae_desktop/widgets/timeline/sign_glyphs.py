"""The signs of the marks: each kind has an outline of its own, 12 px wide."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

from senae_desktop.domain.timeline_marks import MarkKind


@cache
def outline(kind: MarkKind) -> QPainterPath:
    """The outline of a sign in a square of 12 px from the origin."""
    path = QPainterPath()
    _DRAWN.get(kind, _circle)(path)
    return path


def _circle(path: QPainterPath) -> None:
    path.addEllipse(QRectF(1, 1, 10, 10))


def _bubble(path: QPainterPath) -> None:
    path.addRoundedRect(QRectF(1, 1.5, 10, 7), 2, 2)
    _lines(path, (3.5, 8.5), (3.5, 11), (6, 8.5))


def _cross(path: QPainterPath) -> None:
    _circle(path)
    _lines(path, (4, 4), (8, 8))
    _lines(path, (8, 4), (4, 8))


def _again(path: QPainterPath) -> None:
    box = QRectF(1.5, 1.5, 9, 9)
    path.arcMoveTo(box, 60)
    path.arcTo(box, 60, -300)
    _lines(path, (5, 0.2), (8.2, 2), (6, 4.8))


def _absent(path: QPainterPath) -> None:
    _circle(path)
    _lines(path, (2.5, 9.5), (9.5, 2.5))


def _pie(path: QPainterPath) -> None:
    path.moveTo(6, 6)
    path.arcTo(QRectF(1, 1, 10, 10), 0, 270)
    path.closeSubpath()
    path.moveTo(8, 7.6)
    path.arcTo(QRectF(3.6, 3.6, 8, 8), 0, -90)


def _diamond(path: QPainterPath) -> None:
    corners = [
        QPointF(6, 0.5),
        QPointF(11.5, 6),
        QPointF(6, 11.5),
        QPointF(0.5, 6),
        QPointF(6, 0.5),
    ]
    path.addPolygon(QPolygonF(corners))
    _lines(path, (6, 3.5), (6, 6.8))
    _lines(path, (6, 8.6), (6, 8.7))


def _ahead(path: QPainterPath) -> None:
    _lines(path, (1.5, 2), (5.5, 6), (1.5, 10))
    _lines(path, (6, 2), (10, 6), (6, 10))


def _void(path: QPainterPath) -> None:
    path.addRect(QRectF(1.5, 1.5, 9, 9))
    _lines(path, (4, 4), (8, 8))
    _lines(path, (8, 4), (4, 8))


def _clock(path: QPainterPath) -> None:
    _circle(path)
    _lines(path, (6, 3.2), (6, 6), (8.2, 7.2))


def _pencil(path: QPainterPath) -> None:
    _lines(path, (1.5, 10.5), (2.3, 7.6), (8.5, 1.4), (10.6, 3.5), (4.4, 9.7), (1.5, 10.5))


def _undo(path: QPainterPath) -> None:
    _lines(path, (4, 1.2), (1.2, 4), (4, 6.8))
    path.moveTo(1.2, 4)
    path.lineTo(7.2, 4)
    path.arcTo(QRectF(4.2, 4, 6.4, 6.4), 90, -180)
    path.lineTo(4, 10.4)


def _lines(path: QPainterPath, *points: tuple[float, float]) -> None:
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)


_DRAWN = {
    MarkKind.OBSERVATIONS: _bubble,
    MarkKind.REJECTIONS: _cross,
    MarkKind.REPEATED: _again,
    MarkKind.MISSED: _absent,
    MarkKind.PARTS: _pie,
    MarkKind.DISCREPANCY: _diamond,
    MarkKind.ADVANCE: _ahead,
    MarkKind.CANCELLED: _void,
    MarkKind.ESTIMATE: _clock,
    MarkKind.CORRECTED: _pencil,
    MarkKind.RETRACTED: _undo,
}
