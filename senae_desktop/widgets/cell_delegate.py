"""Text of tables; and what every cell of the list paints before its own content."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from senae_desktop.presentation.row_format import Flag
from senae_desktop.widgets.table_marks import paint_marks
from senae_desktop.widgets.table_signs import star, triangle

if TYPE_CHECKING:
    from senae_desktop.presentation.row_format import DisplayRow
    from senae_desktop.widgets.table_look import TableLook
    from senae_desktop.widgets.theme import Theme

Index = QModelIndex | QPersistentModelIndex

#: Room between the edge of a cell and what it shows.
PADDING = 8
#: Room for the marks of the whole row, in the leftmost column.
LEAD = 16
_BAR = 3
_DOT = 3.6
_STAR = 14
_RING = 1.8
_UNREAD, _FOLLOWED = Flag.UNREAD.value, Flag.FOLLOWED.value
_PENDING, _HELD = Flag.PENDING.value, Flag.HELD.value


class Cell(NamedTuple):
    """What is painted: ``inside`` are the edges within which there is room for content."""

    row: DisplayRow
    text: str
    inside: QRect
    selected: bool

    @property
    def unread(self) -> bool:
        """Whether the row is written in bold."""
        return bool(self.row.flags & _UNREAD)


class TextDelegate(QStyledItemDelegate):
    """Plain text; ``muted`` for what is read second.

    The focus is shown by a bar at the edge of the row instead of a frame around one cell, since it
    is rows that are chosen here.
    """

    def __init__(self, theme: Theme, parent: QObject | None = None, *, muted: bool = False) -> None:
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


class RowDelegate(QStyledItemDelegate):
    """A cell of the list: the ground of its row, then ``paint_content`` within its edges."""

    def __init__(self, look: TableLook, parent: QObject, *, muted: bool = False) -> None:
        super().__init__(parent)
        self.look = look
        self._muted = muted

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Asks the model for the whole row, and Qt's style only for what is chosen."""
        look, rect = self.look, option.rect
        row, selected = look.painting(index.row(), option)
        if row is None:
            return
        column = index.column()
        if selected:
            paint_ground(painter, option)
        if look.glowing:
            self._paint_glow(painter, rect, row.number)
        inside = rect.adjusted(PADDING, 0, -4, 0)
        if column == look.lead:
            self._paint_lead(painter, option, row.flags, selected=selected)
            inside.setLeft(inside.left() + LEAD)
            if row.flags & _FOLLOWED:
                inside.setRight(inside.right() - _STAR)
        self.paint_content(painter, Cell(row, row.texts[column], inside, selected))

    def paint_content(self, painter: QPainter, cell: Cell) -> None:
        """What stands in the cell; text, unless somebody paints something else."""
        ink = self.ink(cell, muted=self._muted)
        bold = cell.unread and not self._muted
        self.paint_text(painter, cell.inside, cell.text, ink, bold=bold)

    def paint_text(
        self, painter: QPainter, rect: QRect, text: str, ink: QColor, *, bold: bool = False
    ) -> None:
        """One line in ``rect``, cut at the end when it does not fit, matches marked.

        Written from a point: laid out in a rectangle, which it is known to fit, it takes a third
        longer.
        """
        look = self.look
        shown = look.fitted(text, rect.width(), bold=bold)
        if look.words:
            paint_marks(painter, look, rect, shown, bold=bold)
        painter.setFont(look.fonts[bold])
        painter.setPen(ink)
        painter.drawText(rect.left(), look.baseline(rect, bold=bold), shown)

    def ink(self, cell: Cell, *, muted: bool = False) -> QColor:
        """The colour of text in a cell."""
        if cell.selected:
            return self.look.ink("selected_text")
        return self.look.ink("text_muted" if muted else "text")

    def _paint_glow(self, painter: QPainter, rect: QRect, number: int) -> None:
        strength = self.look.glow(number)
        if strength > 0:
            color = self.look.theme.color("accent")
            color.setAlphaF(0.28 * strength)
            painter.fillRect(rect, color)

    def _paint_lead(
        self, painter: QPainter, option: QStyleOptionViewItem, flags: int, *, selected: bool
    ) -> None:
        color, rect = self.look.ink, option.rect
        if selected:
            active = QStyle.StateFlag.State_Active in option.state
            edge = QRect(rect.topLeft(), QSize(_BAR, rect.height()))
            painter.fillRect(edge, color("accent" if active else "pending"))
        if not flags & (_UNREAD | _FOLLOWED | _PENDING):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("selected_text" if selected else "accent"))
        middle = rect.center().y() + 1.0
        if flags & _FOLLOWED:
            painter.drawPolygon(star(QPointF(rect.right() - 4 - _STAR / 2, middle), _STAR / 2 - 1))
        spot = QPointF(rect.left() + PADDING + _DOT, middle)
        if flags & _HELD:
            painter.setBrush(color("selected_text" if selected else "problem"))
            painter.drawPolygon(triangle(spot, _DOT + 1.4))
        elif flags & _PENDING:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(color("selected_text" if selected else "warning"), _RING))
            painter.drawEllipse(spot, _DOT, _DOT)
        elif flags & _UNREAD:
            painter.drawEllipse(spot, _DOT, _DOT)
        painter.restore()


def paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """The ground of a cell: nothing, or the colour of the selection."""
    QApplication.style().drawPrimitive(
        QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget
    )
