"""Text of the list, and the ground that every delegate of the list paints on."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from senae_desktop.widgets.theme import Theme

Index = QModelIndex | QPersistentModelIndex

#: Room between the edge of a cell and what it shows.
PADDING = 8
_MARK = 3


class TextDelegate(QStyledItemDelegate):
    """Plain text; ``muted`` for what is read second.

    The focus is shown by a bar at the edge of the row instead of a frame around one cell, since it
    is rows that are chosen here.
    """

    def __init__(self, theme: Theme, parent: QObject, *, muted: bool = False) -> None:
        super().__init__(parent)
        self._theme = theme
        self._muted = muted

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Text colour and edges of a cell."""
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus
        ink = self._theme.color("text_muted" if self._muted else "text")
        option.palette.setColor(QPalette.ColorRole.Text, ink)
        if self._muted and not option.state & QStyle.StateFlag.State_Selected:
            option.palette.setColor(QPalette.ColorRole.HighlightedText, ink)
        option.rect = option.rect.adjusted(PADDING - 3, 0, -(PADDING - 3), 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground over the whole cell, then the text within its edges."""
        paint_ground(painter, option)
        super().paint(painter, option, index)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """What the text needs, with its edges."""
        return super().sizeHint(option, index) + QSize(2 * PADDING, 0)


class MarkedDelegate(TextDelegate):
    """The first column: text, and the bar that marks the chosen row."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The text, then the bar over its edge."""
        super().paint(painter, option, index)
        if option.state & QStyle.StateFlag.State_Selected:
            focused = option.state & QStyle.StateFlag.State_Active
            edge = QRect(option.rect.topLeft(), QSize(_MARK, option.rect.height()))
            painter.fillRect(edge, self._theme.color("accent" if focused else "pending"))


def paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """The ground of a cell: nothing, or the colour of the selection."""
    QApplication.style().drawPrimitive(
        QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget
    )


def paint_text(
    painter: QPainter,
    option: QStyleOptionViewItem,
    rect: QRect,
    text: str,
    ink: QColor,
) -> None:
    """One line in ``rect``, cut at the end when it does not fit."""
    shown = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.setFont(option.font)
    painter.setPen(ink)
    painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def text_ink(theme: Theme, option: QStyleOptionViewItem, *, muted: bool = False) -> QColor:
    """The colour of text in a cell."""
    if option.state & QStyle.StateFlag.State_Selected:
        return theme.color("selected_text")
    return theme.color("text_muted" if muted else "text")
