"""Icons of the window: outline drawings of one set, tinted with a token and sharp at any scale."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from senae_desktop.resource_files import resource

#: The colour that the drawings carry in place of the tint.
_INK = "currentColor"
_FADED_OPACITY = 0.45


@cache
def _drawing(name: str) -> str:
    """The text of the drawing; raises FileNotFoundError for a name without one."""
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


@cache
def _renderer(name: str, color: str) -> QSvgRenderer:
    return QSvgRenderer(_drawing(name).replace(_INK, color).encode())


class TintedIconEngine(QIconEngine):
    """Draws one SVG in one colour at whatever size and pixel ratio is asked for."""

    def __init__(self, name: str, color: str) -> None:
        super().__init__()
        self._name = name
        self._color = color

    def clone(self) -> QIconEngine:
        """A second engine of the same drawing, for Qt's copies of the icon."""
        return TintedIconEngine(self._name, self._color)

    def paint(self, painter: QPainter, rect: object, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draws the icon into ``rect``; a disabled one is faded."""
        del state
        painter.save()
        if mode is QIcon.Mode.Disabled:
            painter.setOpacity(_FADED_OPACITY)
        _renderer(self._name, self._color).render(painter, QRectF(rect))  # type: ignore[call-overload]
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The icon on a transparent ground; ``size`` counts physical pixels."""
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, pixmap.rect(), mode, state)
        painter.end()
        return pixmap


def tinted_icon(name: str, color: QColor) -> QIcon:
    """The drawing ``name`` of ``resources/icons`` in ``color``.

    Raises FileNotFoundError when there is no such drawing: a missing icon is a mistake of ours.
    """
    _drawing(name)
    return QIcon(TintedIconEngine(name, color.name()))
