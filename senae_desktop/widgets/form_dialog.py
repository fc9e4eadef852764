"""The frame that all dialogs share: heading, a body that scrolls when it must, message, buttons.

On a small or magnified screen the body scrolls while heading, message and buttons stay in sight.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QDialog,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from senae_desktop.presentation.hint import Tone
from senae_desktop.presentation.messages import Message, describe
from senae_desktop.widgets.form_fields import GROUP, RELATED, button, words
from senae_desktop.widgets.message_card import MessageCard

if TYPE_CHECKING:
    from senae_desktop.domain.errors import SenaeError
    from senae_desktop.widgets.theme import Theme

_MARGIN = 24
#: What of the screen is left to a dialog inside of its frame.
_HEIGHT_SHARE, _WIDTH_SHARE = 0.92, 0.98


class _Body(QWidget):
    """The scrolled part; says when the space it needs has changed."""

    needs_changed = Signal()

    def event(self, event: QEvent) -> bool:
        """Qt's hook; a layout request means that some hint inside appeared or grew."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self.needs_changed.emit()
        return done


class FormDialog(QDialog):
    """A dialog of a fixed comfortable width whose height follows its content."""

    def __init__(
        self, theme: Theme, title: str, subtitle: str, width: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._width = width
        self.setWindowTitle(title)
        self.heading = words(title, "heading")
        self.heading.setFont(theme.font("heading"))
        self.subtitle = words(subtitle, "muted")
        self.subtitle.setVisible(bool(subtitle))
        self.content = _Body()
        self.body = QVBoxLayout(self.content)
        self.body.setContentsMargins(_MARGIN, 2, _MARGIN, 2)
        self.body.setSpacing(12)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self.content)
        # The dialog's own ground shows through, so that the body does not look like a box.
        self.content.setAutoFillBackground(False)
        self._scroll.viewport().setAutoFillBackground(False)
        self.message = MessageCard(theme)
        self.footer = QHBoxLayout()
        self.footer.setSpacing(RELATED)
        self.below = QVBoxLayout()
        self.below.setSpacing(2)
        self._build()
        self.content.needs_changed.connect(self.fit)

    def _build(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(_MARGIN, 20, _MARGIN, 0)
        head.setSpacing(4)
        head.addWidget(self.heading)
        head.addWidget(self.subtitle)
        foot = QVBoxLayout()
        foot.setContentsMargins(_MARGIN, 0, _MARGIN, 20)
        foot.setSpacing(12)
        foot.addWidget(self.message)
        foot.addLayout(self.footer)
        foot.addLayout(self.below)
        ground = QFrame()
        ground.setProperty("kind", "pane")
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(ground)
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GROUP)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)
        column.addLayout(foot)
        self._head, self._foot, self._column = head, foot, column

    def say(self, message: Message, tone: Tone = Tone.PROBLEM) -> None:
        """Show a message above the buttons; what was typed stays."""
        self.message.show_message(message, tone)
        self.fit()

    def say_error(self, error: SenaeError) -> None:
        """Show what went wrong above the buttons; what was typed stays."""
        self.say(describe(error))

    def clear_message(self) -> None:
        """Take the message away."""
        self.message.clear()
        self.fit()

    def fit(self) -> None:
        """Give the dialog the height its content needs, as far as the screen has it."""
        screen = self.screen().availableSize()
        width = min(self._width, int(screen.width() * _WIDTH_SHARE))
        most = int(screen.height() * _HEIGHT_SHARE)
        around = _height(self._head, width) + _height(self._foot, width)
        around += 2 * self._column.spacing()
        body = _height(self.body, width)
        if around + body > most:
            body = _height(self.body, width - self._scroll.verticalScrollBar().sizeHint().width())
        # Wrapped text tells a scroll area no least height, and would be squeezed instead.
        self.content.setMinimumHeight(body)
        self.setMinimumWidth(width)
        self.resize(width, min(around + body, most))
        self._stay_in_sight()
        focused = self.content.focusWidget()
        if focused is not None:
            self._scroll.ensureWidgetVisible(focused)

    def _stay_in_sight(self) -> None:
        """A dialog that grows where it stands must not push its buttons off the screen."""
        if not self.isVisible():
            return
        room, frame = self.screen().availableGeometry(), self.frameGeometry()
        over_right = max(frame.right() - room.right(), 0)
        over_bottom = max(frame.bottom() - room.bottom(), 0)
        if over_right or over_bottom:
            left = max(frame.left() - over_right, room.left())
            top = max(frame.top() - over_bottom, room.top())
            self.move(left, top)

    def showEvent(self, event: QShowEvent) -> None:
        """Qt's hook; the first size is that of the content."""
        self.fit()
        super().showEvent(event)


def _height(layout: QBoxLayout, width: int) -> int:
    if layout.hasHeightForWidth():
        return layout.totalHeightForWidth(width)
    return layout.totalSizeHint().height()


class Waiting(QWidget):
    """What replaces the main button while something runs: words, a moving bar and *Cancelar*."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words("", "muted")
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self.cancel: QPushButton = button(self.tr("Cancel"))
        self.cancel.clicked.connect(self.cancelled)
        text = QVBoxLayout()
        text.setSpacing(6)
        text.addWidget(self._words)
        text.addWidget(self._bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GROUP)
        row.addLayout(text, 1)
        row.addWidget(self.cancel)
        self.hide()

    def say(self, text: str) -> None:
        """Change the words while it goes on; the focus stays where it is."""
        self._words.setText(text)

    def begin(self, text: str) -> None:
        """Appear with these words; the focus goes to *Cancelar*, which Enter does not press."""
        self._words.setText(text)
        self._bar.setAccessibleName(text)
        self.show()
        self.cancel.setFocus()
