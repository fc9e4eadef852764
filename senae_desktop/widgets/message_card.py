"""A message inside a form: what happened and what to do, also spoken by screen readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from senae_desktop.presentation.hint import Tone
from senae_desktop.widgets.form_fields import CLOSE, RELATED, SELECTABLE, set_property, words

if TYPE_CHECKING:
    from senae_desktop.presentation.messages import Message
    from senae_desktop.widgets.theme import Theme

_ICON = 20
_ICONS = {
    Tone.PROBLEM: "problem",
    Tone.WARNING: "warning",
    Tone.GOOD: "check",
    Tone.ACCENT: "info",
}


class MessageCard(QFrame):
    """Headline, next step and the code for support; hidden while there is nothing to say."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tone = Tone.PROBLEM
        self.setProperty("kind", "notice")
        self._icon = QLabel()
        self._icon.setFixedSize(_ICON, _ICON)
        self._headline = words()
        self._headline.setFont(theme.font("strong"))
        self._next_step = words()
        self._support = words()
        self._support.setFont(theme.font("small"))
        self._support.setTextInteractionFlags(SELECTABLE)
        text = QVBoxLayout()
        text.setSpacing(CLOSE)
        for label in (self._headline, self._next_step, self._support):
            text.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 10, 12, 10)
        row.setSpacing(RELATED)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(text, 1)
        theme.changed.connect(self._draw)
        self.hide()

    @property
    def text(self) -> str:
        """All that is said, or nothing when the card is hidden."""
        return self.accessibleName()

    def show_message(self, message: Message, tone: Tone = Tone.PROBLEM) -> None:
        """Show a message and have it spoken."""
        self._tone = tone
        self._headline.setText(message.headline)
        self._next_step.setText(message.next_step)
        self._next_step.setVisible(bool(message.next_step))
        self._support.setText(message.support)
        self._support.setVisible(bool(message.support))
        set_property(self, "tone", tone.value)
        for label in (self._headline, self._next_step, self._support):
            set_property(label, "tone", tone.value)
        self.setAccessibleName(message.text)
        self._draw()
        self.show()
        spoken = QAccessibleAnnouncementEvent(self, message.text)
        spoken.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(spoken)

    def clear(self) -> None:
        """Say nothing."""
        self.setAccessibleName("")
        self.hide()

    def _draw(self) -> None:
        icon = self._theme.icon(_ICONS[self._tone], self._tone.value)
        self._icon.setPixmap(icon.pixmap(QSize(_ICON, _ICON), self.devicePixelRatio()))
