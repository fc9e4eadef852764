"""One of the cards beside the timeline: a short answer."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from senae_desktop.presentation.detail_cards import Card
from senae_desktop.widgets.theme import Theme

_OPENING = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


class InfoCard(QFrame):
    """A bold title, a sentence and a muted note, each wrapped; nothing is cut.

    ``activated`` asks for the whole answer: a click, Enter or the space bar.
    """

    activated = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._title, self._text, self._note = labels = [_label(self) for _ in range(3)]
        self._title.setFont(theme.font("strong"))
        for label in (self._text, self._note):
            label.setFont(theme.font("small"))
        self._text.setMinimumHeight(2 * self._text.fontMetrics().lineSpacing())
        self._note.setProperty("role", "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 6, 14, 6)
        layout.setSpacing(2)
        for label in labels:
            layout.addWidget(label)
        layout.addStretch(1)

    def set_card(self, card: Card) -> None:
        """Show this card."""
        self._title.setText(card.title)
        self._text.setText(card.text)
        self._note.setText(card.note)
        self._note.setVisible(bool(card.note))
        self.setAccessibleName(card.title)
        self.setAccessibleDescription("\n".join(part for part in (card.text, card.note) if part))
        if self.property("tone") != card.tone:
            self.setProperty("tone", card.tone)
            self.style().unpolish(self)
            self.style().polish(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and the space bar open the whole answer."""
        if event.key() in _OPENING:
            self.activated.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """So does a click."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.activated.emit()


def _label(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    return label
