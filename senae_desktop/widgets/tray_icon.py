"""Draws the icon beside the clock: the program's own, with a sign whose shape tells the state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from senae_desktop.presentation.tray import TrayState
from senae_desktop.resource_files import resource

if TYPE_CHECKING:
    from senae_desktop.widgets.theme import Theme

#: Sizes in pixels that systems ask for, from 100 % to 300 %.
SIZES = (16, 20, 24, 32, 48)
#: Share of the icon that the sign takes.
_SIGN = 0.6
#: How much of the program's icon is left to be seen while nothing new arrives.
_FAINT = 0.45


def tray_icon(state: TrayState, theme: Theme) -> QIcon:
    """The icon of a state in all sizes."""
    icon = QIcon()
    for size in SIZES:
        icon.addPixmap(tray_pixmap(state, theme, size))
    return icon


def tray_pixmap(state: TrayState, theme: Theme, size: int) -> QPixmap:
    """The icon of a state, ``size`` pixels wide."""
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    arrives = state in {TrayState.IN_ORDER, TrayState.NEWS}
    painter.setOpacity(1.0 if arrives else _FAINT)
    QIcon(str(resource("icons", "senae-desktop.svg"))).paint(painter, pixmap.rect())
    painter.setOpacity(1.0)
    room = QRectF(size * (1 - _SIGN), size * (1 - _SIGN), size * _SIGN, size * _SIGN)
    room.adjust(0.5, 0.5, -0.5, -0.5)
    signs = {TrayState.NEWS: _dot, TrayState.OFFLINE: _slash, TrayState.SESSION_OVER: _triangle}
    if state in signs:
        signs[state](painter, theme, room)
    painter.end()
    return pixmap


def _dot(painter: QPainter, theme: Theme, room: QRectF) -> None:
    """News: a full disc."""
    painter.setPen(QPen(theme.color("surface"), max(room.width() / 8, 1)))
    painter.setBrush(theme.color("warning"))
    painter.drawEllipse(room)


def _slash(painter: QPainter, theme: Theme, room: QRectF) -> None:
    """No connection: a bar through the whole icon."""
    size = room.right() + 0.5
    ends = (QPointF(size * 0.12, size * 0.12), QPointF(size * 0.88, size * 0.88))
    for token, width in (("surface", 0.26), ("problem", 0.14)):
        pen = QPen(theme.color(token), max(size * width, 2))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(*ends)


def _triangle(painter: QPainter, theme: Theme, room: QRectF) -> None:
    """The session is over: a warning triangle, which somebody has to answer."""
    corners = QPolygonF(
        [QPointF(room.center().x(), room.top()), room.bottomRight(), room.bottomLeft()]
    )
    path = QPainterPath()
    path.addPolygon(corners)
    path.closeSubpath()
    painter.setPen(QPen(theme.color("surface"), max(room.width() / 10, 1)))
    painter.setBrush(theme.color("warning"))
    painter.drawPath(path)
    pen = QPen(theme.color("surface"), max(room.width() / 8, 1.2))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    middle, height = room.center().x(), room.height()
    painter.drawLine(
        QPointF(middle, room.top() + height * 0.38), QPointF(middle, room.top() + height * 0.68)
    )
    painter.drawPoint(QPointF(middle, room.top() + height * 0.84))
