"""One of the cards under the timeline."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from senae_desktop.presentation.detail_cards import Card
from senae_desktop.widgets.elided_label import ElidedLabel
from senae_desktop.widgets.theme import Theme


class InfoCard(QFrame):
    """A bold title, a sentence of two lines at most, and a muted note; all of it on hover."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._title = ElidedLabel(self)
        self._title.setFont(theme.font("strong"))
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._text.setFont(theme.font("small"))
        self._text.setMinimumHeight(2 * self._text.fontMetrics().lineSpacing())
        self._text.setMaximumHeight(2 * self._text.fontMetrics().lineSpacing() + 2)
        self._note = ElidedLabel(self)
        self._note.setFont(theme.font("small"))
        self._note.setProperty("role", "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 7, 14, 7)
        layout.setSpacing(3)
        for label in (self._title, self._text, self._note):
            layout.addWidget(label)

    def set_card(self, card: Card) -> None:
        """Show this card."""
        self._title.setText(card.title)
        self._text.setText(card.text)
        self._note.setText(card.note)
        whole = "\n".join(part for part in (card.title, card.text, card.note) if part)
        self.setToolTip(whole)
        self.setAccessibleName(card.title)
        self.setAccessibleDescription("\n".join(part for part in (card.text, card.note) if part))
        if self.property("tone") != card.tone:
            self.setProperty("tone", card.tone)
            self.style().unpolish(self)
            self.style().polish(self)
