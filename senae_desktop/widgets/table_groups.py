"""Headings of groups in the list: painted over their whole row, toggled by key or click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QTableView

from senae_desktop.presentation.shipment_model import ShipmentTableModel

if TYPE_CHECKING:
    from senae_desktop.widgets.theme import Theme

_EDGE, _CHEVRON, _GAP, _BAR = 8, 16, 6, 3
#: A click left of this opens or closes.
_REACH = 40
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_TOGGLING = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


class TableGroups(QObject):
    """Serves the headings of a table whose model is grouped; otherwise does nothing."""

    def __init__(self, theme: Theme, table: QTableView) -> None:
        super().__init__(table)
        self._theme = theme
        self._table = table
        table.installEventFilter(self)
        table.viewport().installEventFilter(self)

    def paint(self, painter: QPainter) -> None:
        """Paint the headings that are to be seen, over whatever their cells painted."""
        model = self._model()
        if model is None or not model.grouped:
            return
        table = self._table
        first = max(table.rowAt(0), 0)
        last = table.rowAt(table.viewport().height() - 1)
        for row in range(first, (model.rowCount() - 1 if last < 0 else last) + 1):
            if model.is_heading(row):
                top, height = table.rowViewportPosition(row), table.rowHeight(row)
                self._paint_heading(
                    painter, model, row, QRect(0, top, table.viewport().width(), height)
                )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys and clicks that belong to a heading."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return watched is self._table and self._key(event)
        if isinstance(event, QMouseEvent) and watched is self._table.viewport():
            pressed = event.type() == QEvent.Type.MouseButtonPress
            twice = event.type() == QEvent.Type.MouseButtonDblClick
            row = self._table.rowAt(round(event.position().y()))
            at_chevron = pressed and event.position().x() < _REACH
            if event.button() == Qt.MouseButton.LeftButton and (at_chevron or twice):
                return self._toggle(row)
        return False

    def _key(self, event: QKeyEvent) -> bool:
        model, row = self._model(), self._table.currentIndex().row()
        if model is None or not model.grouped or row < 0 or event.modifiers():
            return False
        key, heading = event.key(), model.is_heading(row)
        if heading and key in _TOGGLING:
            return self._toggle(row)
        if heading and key == Qt.Key.Key_Left and not model.is_closed(row):
            return self._toggle(row)
        if heading and key == Qt.Key.Key_Right and model.is_closed(row):
            return self._toggle(row)
        if not heading and key == Qt.Key.Key_Left:
            self._table.selectRow(model.heading_above(row))
            return True
        return heading and key in (Qt.Key.Key_Left, Qt.Key.Key_Right)

    def _toggle(self, row: int) -> bool:
        model = self._model()
        if model is None or not model.is_heading(row):
            return False
        self._table.selectRow(row)
        model.toggle_group(row)
        return True

    def _paint_heading(
        self, painter: QPainter, model: ShipmentTableModel, row: int, rect: QRect
    ) -> None:
        color = self._theme.color
        selected = self._table.selectionModel().isRowSelected(row)
        painter.fillRect(rect, color("selection" if selected else "window"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), color("border"))
        if row == self._table.currentIndex().row() and self._table.hasFocus():
            painter.fillRect(QRect(rect.topLeft(), QSize(_BAR, rect.height())), color("accent"))
        name = "chevron-right" if model.is_closed(row) else "chevron-down"
        chevron = QRectF(
            rect.left() + _EDGE, rect.center().y() - _CHEVRON / 2 + 1, _CHEVRON, _CHEVRON
        )
        self._theme.icon(name, "text_muted").paint(painter, chevron.toRect())
        shown = model.row_at(row)
        importer, _, counts = (shown.texts[0] if shown else "").partition(" · ")
        words = rect.adjusted(_EDGE + _CHEVRON + _GAP, 0, -_EDGE, 0)
        ink = color("selected_text" if selected else "text")
        painter.setFont(self._theme.font("strong"))
        painter.setPen(ink)
        painter.drawText(words, _LEFT, importer)
        words.setLeft(words.left() + painter.fontMetrics().horizontalAdvance(f"{importer}   "))
        painter.setFont(self._theme.font())
        painter.setPen(ink if selected else color("text_muted"))
        painter.drawText(words, _LEFT, counts)

    def _model(self) -> ShipmentTableModel | None:
        model = self._table.model()
        return model if isinstance(model, ShipmentTableModel) else None
