"""The stage of a shipment: both lanes in miniature, and its name where there is room for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QPainter

from senae_desktop.widgets.cell_delegate import Cell, RowDelegate
from senae_desktop.widgets.stage_drawing import StageMiniatures, miniature_width

if TYPE_CHECKING:
    from senae_desktop.widgets.table_look import TableLook

_LEAST_TEXT = 32


class StageDelegate(RowDelegate):
    """Copies a ready pixmap, which is cheaper than drawing text."""

    def __init__(self, look: TableLook, parent: QObject) -> None:
        super().__init__(look, parent)
        self._miniatures = StageMiniatures(look.theme)

    def paint_content(self, painter: QPainter, cell: Cell) -> None:
        """The miniature at the left, the name of the stage behind it."""
        ratio = painter.device().devicePixelRatioF()
        pixmap = self._miniatures.pixmap(cell.row.stage, cell.inside.height(), ratio)
        painter.drawPixmap(cell.inside.left() - 4, cell.inside.top(), pixmap)
        room = cell.inside.adjusted(miniature_width(), 0, 0, 0)
        if room.width() >= _LEAST_TEXT:
            text, ink = cell.text, self.ink(cell)
            self.paint_text(painter, room, text, ink, bold=cell.unread)
