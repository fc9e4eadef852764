"""The timeline in miniature: two lanes of stages that meet at the exit, drawn once per look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap, QPolygonF

if TYPE_CHECKING:
    from senae_desktop.presentation.row_stage import StageCell
    from senae_desktop.widgets.theme import Theme

#: Stages of the cargo lane, of the declaration lane, and of the exit where both meet.
CARGO, DECLARATION, EXIT = 4, 5, 2

_STEP = 10.0
_EDGE = 6.0
_DONE, _RING, _EMPTY = 2.6, 3.6, 2.2
#: Rows as high as this have room for the channel's letter between the lanes; it is assigned once
#: the liquidation is paid.
_ROOM_FOR_LETTER = 28
_LETTER = 9
_PAYMENT = 2


def miniature_width() -> int:
    """How wide a miniature is, in device-independent pixels."""
    return round(2 * _EDGE + _STEP * (DECLARATION + EXIT - 1))


class StageMiniatures:
    """Pixmaps by stage, height, pixel ratio and scheme; made again when the theme changes."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._made: dict[tuple[object, ...], QPixmap] = {}

    def pixmap(self, cell: StageCell, height: int, ratio: float) -> QPixmap:
        """The miniature of a cell; equal cells share one pixmap."""
        key = (cell, height, ratio, self._theme.tokens)
        made = self._made.get(key)
        if made is None:
            made = self._made[key] = self._draw(cell, height, ratio)
        return made

    def _draw(self, cell: StageCell, height: int, ratio: float) -> QPixmap:
        pixmap = QPixmap(round(miniature_width() * ratio), round(height * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        with_letter = bool(cell.letter) and height >= _ROOM_FOR_LETTER
        middle, spread = height / 2, 7.5 if height >= _ROOM_FOR_LETTER else min(6.0, height / 5)
        color = self._theme.color
        pending = color("pending")
        cargo = _points(0, CARGO, middle - spread)
        declaration = _points(0, DECLARATION, middle + spread)
        out = _points(DECLARATION, EXIT, middle)
        for lane in (cargo, declaration):
            _line(painter, [*lane, out[0]], pending)
        _line(painter, out, pending)
        left = cell.exit > 0
        ends = out[: cell.exit]
        for lane, reached, token in (
            (cargo, cell.cargo, "lane_cargo"),
            (declaration, cell.declaration, "lane_declaration"),
        ):
            ink = color(token)
            _line(painter, lane[:reached] + (ends[:1] if left else []), ink)
            self._dots(painter, lane, reached, ink, ring=not left and not cell.closed)
        if left:
            _line(painter, ends, color("lane_declaration"))
        self._dots(painter, out, cell.exit, color("lane_declaration"), ring=not cell.closed)
        if cell.problem:
            at = declaration[max(cell.declaration - 1, 0)]
            _triangle(painter, at, color("problem"), color("surface"))
        if with_letter:
            at = QPointF(declaration[_PAYMENT].x(), middle)
            _letter(painter, cell.letter, at, color("text"))
        painter.end()
        return pixmap

    def _dots(
        self, painter: QPainter, points: list[QPointF], reached: int, ink: QColor, *, ring: bool
    ) -> None:
        surface = self._theme.color("surface")
        for place, point in enumerate(points):
            if place >= reached:
                painter.setPen(QPen(self._theme.color("pending"), 1.2))
                painter.setBrush(surface)
                painter.drawEllipse(point, _EMPTY, _EMPTY)
            elif ring and place == reached - 1:
                painter.setPen(QPen(ink, 2.0))
                painter.setBrush(surface)
                painter.drawEllipse(point, _RING, _RING)
            else:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(ink)
                painter.drawEllipse(point, _DONE, _DONE)


def _points(first: int, count: int, y: float) -> list[QPointF]:
    return [QPointF(_EDGE + _STEP * (first + place), y) for place in range(count)]


def _line(painter: QPainter, points: list[QPointF], ink: QColor) -> None:
    if len(points) > 1:
        painter.setPen(QPen(ink, 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(points))


def _letter(painter: QPainter, letter: str, at: QPointF, ink: QColor) -> None:
    font = QFont(painter.font())
    font.setPixelSize(_LETTER)
    font.setWeight(QFont.Weight.Bold)
    painter.setFont(font)
    painter.setPen(ink)
    room = QRectF(at.x() - _STEP, at.y() - _LETTER, 2 * _STEP, 2 * _LETTER)
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, letter)


def _triangle(painter: QPainter, at: QPointF, ink: QColor, ground: QColor) -> None:
    size = 5.5
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRect(QRectF(at.x() - size, at.y() - size, 2 * size, 2 * size))
    painter.setBrush(ink)
    painter.drawPolygon(
        QPolygonF(
            [
                at + QPointF(0, -size),
                at + QPointF(size, size * 0.8),
                at + QPointF(-size, size * 0.8),
            ]
        )
    )
