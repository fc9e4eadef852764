"""Paints a line of the facet panel: words at the left, the count at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from senae_desktop.presentation.list_query_facets import FacetLine, LineKind
from senae_desktop.widgets.facet_panel_model import LINE_ROLE, FacetModel

if TYPE_CHECKING:
    from senae_desktop.widgets.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
_SIDE, _EDGE, _BAR = 8, 8, 3
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class FacetDelegate(QStyledItemDelegate):
    """A chosen line has a bar, bold words and a ground; what counts nothing is muted."""

    def __init__(self, theme: Theme, model: FacetModel, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """One line of text with room around it, more above a heading."""
        height = option.fontMetrics.height()
        line = index.data(LINE_ROLE)
        heading = isinstance(line, FacetLine) and line.kind is LineKind.HEADING
        above = 6 if index.row() == 0 else 12
        return QSize(80, height + (above + 4 if heading else 8))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Ground, words, count."""
        line = index.data(LINE_ROLE)
        if not isinstance(line, FacetLine):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = option.rect.adjusted(_SIDE, 1, -_SIDE, -1)
        if line.kind is LineKind.HEADING:
            self._paint_heading(painter, body, line)
        else:
            self._paint_ground(painter, option, body, line)
            self._paint_words(painter, body, line)
        painter.restore()

    def _paint_heading(self, painter: QPainter, body: QRect, line: FacetLine) -> None:
        font = self._theme.font("small")
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(self._theme.color("text_muted"))
        room = body.adjusted(_EDGE, 0, -_EDGE, -3)
        painter.drawText(
            room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, line.label
        )

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, body: QRect, line: FacetLine
    ) -> None:
        color = self._theme.color
        focused = option.state & QStyle.StateFlag.State_HasFocus
        if line.chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("selection" if line.chosen else "row_alternate"))
            painter.drawRoundedRect(body, 4, 4)
        if line.chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("accent"))
            bar = QRectF(body.left(), body.top() + 3, _BAR, body.height() - 6)
            painter.drawRoundedRect(bar, 1.5, 1.5)
        if focused:
            painter.setPen(QPen(color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(body).adjusted(1, 1, -1, -1), 4, 4)

    def _paint_words(self, painter: QPainter, body: QRect, line: FacetLine) -> None:
        color = self._theme.color
        ink = color("selected_text" if line.chosen else "text")
        if line.count == 0 and not line.chosen:
            ink = color("text_muted")
        if line.kind is LineKind.MORE:
            ink = color("accent")
        bold = self._theme.font("strong")
        plain = self._theme.font("keys")
        count = self._model.count_text(line)
        room = body.adjusted(_EDGE, 0, -_EDGE, 0)
        font = bold if line.chosen else plain
        painter.setFont(font)
        painter.setPen(ink if line.chosen else color("text_muted"))
        painter.drawText(room, _RIGHT, count)
        metrics = QFontMetrics(font)
        width = metrics.horizontalAdvance(count)
        room.setRight(room.right() - width - (_EDGE if count else 0))
        painter.setPen(ink)
        if line.letter:
            painter.setFont(bold)
            painter.drawText(room, _LEFT, line.letter)
            room.setLeft(room.left() + QFontMetrics(bold).horizontalAdvance(f"{line.letter} ") + 2)
            painter.setFont(font)
        shown = metrics.elidedText(line.label, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _LEFT, shown)
