"""The settled parts of a query, each a chip that a click or a key takes away."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from senae_desktop.domain.query import Chip

if TYPE_CHECKING:
    from senae_desktop.widgets.theme import Theme

_EDGE, _GAP, _CROSS = 8, 5, 7
_SPACING = 4
_MORE_WIDTH = 40
_LEAST_CHIP = 72
_REMOVING = frozenset(
    {Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter}
)


class ChipButton(QAbstractButton):
    """One chip; pressing it, or its cross, removes it. Reached by the arrow keys, not by Tab."""

    def __init__(self, theme: Theme, chip: Chip, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.chip = chip
        self.setText(chip.label)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setToolTip(self.tr("{filter}: click or Del removes it").format(filter=chip.label))
        self.setAccessibleName(self.tr("Filter {filter}").format(filter=chip.label))
        self.setAccessibleDescription(self.tr("Del removes it"))

    def sizeHint(self) -> QSize:
        """Room for the words and the cross."""
        metrics = self.fontMetrics()
        words = metrics.horizontalAdvance(self.text())
        return QSize(2 * _EDGE + words + _GAP + _CROSS, metrics.height() + 4)

    def minimumSizeHint(self) -> QSize:
        """Enough to tell which one it is."""
        return QSize(min(_LEAST_CHIP, self.sizeHint().width()), self.sizeHint().height())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus."""
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Words and a cross on soft ground; the focus is an outline."""
        del event
        color = self._theme.color
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        focused = self.hasFocus()
        painter.setPen(QPen(color("accent"), 2) if focused else Qt.PenStyle.NoPen)
        painter.setBrush(color("selection" if self.underMouse() or focused else "accent_soft"))
        painter.drawRoundedRect(body, 4, 4)
        cross_left = body.right() - _EDGE - _CROSS + 2
        room = QRectF(_EDGE, 0, cross_left - _GAP - _EDGE, self.height())
        metrics, width = self.fontMetrics(), int(room.width()) + 1
        words = self.text()
        if metrics.horizontalAdvance(words) > width:  # rather the value alone than half of both
            words = words.partition(": ")[2] or words
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)
        painter.setPen(color("accent"))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.setPen(QPen(color("accent"), 1.4))
        middle = QPointF(cross_left + _CROSS / 2, self.height() / 2)
        reach = _CROSS / 2
        painter.drawLine(middle + QPointF(-reach, -reach), middle + QPointF(reach, reach))
        painter.drawLine(middle + QPointF(-reach, reach), middle + QPointF(reach, -reach))
        painter.end()


class ChipRow(QWidget):
    """Chips side by side; those without room wait in a small menu, the oldest first.

    ``removed`` carries the ``Chip``; ``left`` tells that the keyboard goes on to the text behind.
    """

    removed = Signal(Chip)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._buttons: list[ChipButton] = []
        self._chips: tuple[Chip, ...] = ()
        self._room = 0
        self._more = QToolButton(self)
        self._more.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._more.setProperty("kind", "quiet")
        self._more.setAccessibleName(self.tr("More filters"))
        self._more.clicked.connect(self._open_more)
        self._menu = QMenu(self)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(_SPACING)
        self._layout.addWidget(self._more)
        self._more.hide()
        theme.changed.connect(self.update)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    @property
    def chips(self) -> tuple[Chip, ...]:
        """What is shown, with or without room."""
        return self._chips

    def set_chips(self, chips: Sequence[Chip]) -> None:
        """Show these, in this order."""
        if tuple(chips) == self._chips:
            return
        self._chips = tuple(chips)
        focused = any(button.hasFocus() for button in self._buttons)
        for button in self._buttons:
            self._layout.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [ChipButton(self._theme, chip, self) for chip in chips]
        for button in self._buttons:
            button.clicked.connect(lambda _=False, chip=button.chip: self.removed.emit(chip))
            button.installEventFilter(self)
            self._layout.addWidget(button)
        self._fit()
        if focused:
            self.focus_last()

    def set_room(self, width: int) -> None:
        """How much width there is for all of them."""
        if width != self._room:
            self._room = width
            self._fit()

    def focus_last(self) -> None:
        """Give the keyboard to the last chip, or on to the text when there is none."""
        if self._buttons:
            self._buttons[-1].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.left.emit()

    def eventFilter(self, watched: object, event: object) -> bool:
        """Arrow keys walk along the chips; Del, Backspace and Return remove one."""
        if isinstance(event, QKeyEvent) and event.type() == QKeyEvent.Type.KeyPress:
            return isinstance(watched, ChipButton) and self._key(watched, event)
        return False

    def _key(self, button: ChipButton, event: QKeyEvent) -> bool:
        key = event.key()
        if key in _REMOVING:
            self.removed.emit(button.chip)
        elif key == Qt.Key.Key_Left:
            shown = [one for one in self._buttons if not one.isHidden()]
            shown[max(0, shown.index(button) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
        elif key == Qt.Key.Key_Right and button is not self._buttons[-1]:
            following = self._buttons[self._buttons.index(button) + 1]
            following.setFocus(Qt.FocusReason.OtherFocusReason)
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Escape, Qt.Key.Key_End):
            self.left.emit()
        else:
            return False
        return True

    def _fit(self) -> None:
        """Hide the first ones until the others have room, each shortened as far as it can be."""
        hidden = 0
        while hidden < len(self._buttons) - 1 and self._least(hidden) > self._room:
            hidden += 1
        for place, button in enumerate(self._buttons):
            button.setVisible(place >= hidden)
        self._more.setVisible(hidden > 0)
        self._more.setText(f"+{hidden}")
        self.setMaximumWidth(max(self._room, 0))
        self.setVisible(bool(self._buttons))

    def _least(self, hidden: int) -> int:
        shown = self._buttons[hidden:]
        width = sum(button.minimumSizeHint().width() + _SPACING for button in shown)
        return width + (_MORE_WIDTH if hidden else 0)

    def _open_more(self) -> None:
        self._menu.clear()
        for button in self._buttons:
            if button.isHidden():
                action = self._menu.addAction(
                    self._theme.icon("close"), button.text().replace("&", "&&")
                )
                action.triggered.connect(lambda _=False, chip=button.chip: self.removed.emit(chip))
        self._menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))
