"""Paints a row of *Qué cambió*: a shipment, or what was and what is now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from senae_desktop.domain.novelty import NoveltyKind
from senae_desktop.presentation.inbox_model import ROW_ROLE, InboxRow
from senae_desktop.widgets.cell_delegate import paint_ground

if TYPE_CHECKING:
    from senae_desktop.presentation.inbox_words import InboxWords
    from senae_desktop.widgets.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
_SIDE, _GAP, _ICON, _BAR = 16, 12, 16, 3
#: Share of the width that the name of the thing may take.
_LABEL_SHARE = 0.3
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

#: Each with a sign of its own, since some must not be overlooked.
_SIGNS: dict[NoveltyKind, tuple[str, str]] = {
    NoveltyKind.ALERT: ("warning", "warning"),
    NoveltyKind.CORRECTED: ("edit", "warning"),
    NoveltyKind.RETRACTED: ("close", "problem"),
    NoveltyKind.REMOVED: ("eye-off", "text_muted"),
    NoveltyKind.NEW: ("add", "good"),
    NoveltyKind.DEADLINE: ("calendar", "text_muted"),
    NoveltyKind.ESTIMATE: ("clock", "text_muted"),
    NoveltyKind.NEXT: ("user", "text_muted"),
    NoveltyKind.KEY: ("document", "text_muted"),
    NoveltyKind.DOCUMENT: ("document", "text_muted"),
}
_USUAL_SIGN = ("chevron-right", "text_muted")


class InboxDelegate(QStyledItemDelegate):
    """What was is muted, and struck through when it was wrong; what is now is in full ink."""

    def __init__(self, theme: Theme, words: InboxWords, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """All rows are as high as one line of text with room around it."""
        del index
        return QSize(200, option.fontMetrics.height() + 13)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Ground, sign, words."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, InboxRow):
            return
        painter.save()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            paint_ground(painter, option)
            active = bool(option.state & QStyle.StateFlag.State_Active)
            edge = QRect(option.rect.topLeft(), QSize(_BAR, option.rect.height()))
            painter.fillRect(edge, self._theme.color("accent" if active else "pending"))
        elif row.line is None:
            painter.fillRect(option.rect, self._theme.color("window"))
        inside = option.rect.adjusted(_SIDE, 0, -_SIDE, 0)
        if row.line is None:
            self._paint_heading(painter, inside, row)
        else:
            self._paint_line(painter, inside, row)
        painter.restore()

    def _paint_heading(self, painter: QPainter, inside: QRect, row: InboxRow) -> None:
        when = self._words.when(row.group)
        self._text(painter, inside, when, "text_muted", role="small", align=_RIGHT)
        inside.setRight(inside.right() - self._width(when, "small") - _GAP)
        self._text(painter, inside, self._words.title(row.group), "text", role="strong")

    def _paint_line(self, painter: QPainter, inside: QRect, row: InboxRow) -> None:
        if row.line is None:
            return
        words, kind = self._words.line(row.line), row.line.difference.kind
        name, token = _SIGNS.get(kind, _USUAL_SIGN)
        top = inside.center().y() - _ICON // 2 + 1
        sign = QRect(inside.left(), top, _ICON, _ICON)
        self._theme.icon(name, token).paint(painter, sign)
        inside.setLeft(sign.right() + _GAP)
        label = QRect(inside)
        label.setWidth(int(inside.width() * _LABEL_SHARE))
        self._text(painter, label, words.label, "text_muted")
        inside.setLeft(label.right() + _GAP)
        self._text(painter, inside, words.when, "text_muted", role="small", align=_RIGHT)
        inside.setRight(inside.right() - self._width(words.when, "small") - _GAP)
        if words.old:
            wrong = kind in {NoveltyKind.CORRECTED, NoveltyKind.RETRACTED}
            # Neither value may hide the other: a long one leaves half of the room.
            most = inside.width() // 2 if words.new else inside.width()
            room = QRect(inside)
            room.setWidth(min(self._width(words.old, "body") + 2, most))
            self._text(painter, room, words.old, "text_muted", struck=wrong)
            inside.setLeft(room.right() + 6)
        if words.old and words.new:
            self._text(painter, inside, "→", "text_muted")
            inside.setLeft(inside.left() + self._width("→", "body") + 6)
        self._text(painter, inside, words.new, "text")

    def _text(
        self,
        painter: QPainter,
        room: QRect,
        text: str,
        token: str,
        *,
        role: str = "body",
        align: Qt.AlignmentFlag = _LEFT,
        struck: bool = False,
    ) -> None:
        font = self._theme.font(role)
        font.setStrikeOut(struck)
        painter.setFont(font)
        painter.setPen(self._theme.color(token))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(align), shown)

    def _width(self, text: str, role: str) -> int:
        return QFontMetrics(self._theme.font(role)).horizontalAdvance(text)
