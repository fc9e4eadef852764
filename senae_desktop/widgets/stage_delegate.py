"""The stage of a shipment: both lanes in miniature, and its name where there is room for it."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from senae_desktop.presentation.row_stage import StageCell
from senae_desktop.presentation.shipment_model import Role
from senae_desktop.widgets.cell_delegate import (
    PADDING,
    Index,
    TextDelegate,
    paint_ground,
    paint_text,
    text_ink,
)
from senae_desktop.widgets.stage_drawing import StageMiniatures, miniature_width
from senae_desktop.widgets.theme import Theme

_LEAST_TEXT = 32


class StageDelegate(TextDelegate):
    """Copies a ready pixmap, which is cheaper than drawing text."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(theme, parent)
        self._miniatures = StageMiniatures(theme)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The miniature at the left, the name of the stage behind it."""
        paint_ground(painter, option)
        cell = index.data(Role.STAGE)
        if not isinstance(cell, StageCell):
            return
        ratio = painter.device().devicePixelRatioF()
        pixmap = self._miniatures.pixmap(cell, option.rect.height(), ratio)
        painter.drawPixmap(option.rect.left() + PADDING - 4, option.rect.top(), pixmap)
        room = option.rect.adjusted(PADDING + miniature_width(), 0, -4, 0)
        if room.width() >= _LEAST_TEXT:
            ink = text_ink(self._theme, option)
            paint_text(painter, option, room, str(index.data() or ""), ink)
