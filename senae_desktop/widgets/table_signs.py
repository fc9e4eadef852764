"""Small shapes of the list."""

from __future__ import annotations

from math import cos, pi, sin

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPolygonF

_POINTS = 5
_WAIST = 0.45


def star(centre: QPointF, radius: float) -> QPolygonF:
    """A star with five points, one of them upwards."""
    corners = []
    for corner in range(2 * _POINTS):
        reach = radius if corner % 2 == 0 else radius * _WAIST
        angle = corner * pi / _POINTS - pi / 2
        corners.append(centre + QPointF(reach * cos(angle), reach * sin(angle)))
    return QPolygonF(corners)


def triangle(centre: QPointF, radius: float) -> QPolygonF:
    """A triangle that stands on its base."""
    angles = (-pi / 2 + 2 * pi * corner / 3 for corner in range(3))
    return QPolygonF([centre + QPointF(radius * cos(one), radius * sin(one)) for one in angles])
