"""One side of two that are compared."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout

from senae_desktop.widgets.form_fields import CLOSE, words
from senae_desktop.widgets.theme import Theme


class SideCard(QFrame):
    """A title, and what this side says, part by part on lines of their own."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._title = words()
        self._title.setFont(theme.font("strong"))
        self._text = words()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(CLOSE)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addStretch(1)

    def show_side(self, title: str, text: str) -> None:
        """Show what one side says."""
        self._title.setText(title)
        self._text.setText(text)
        self.setAccessibleName(f"{title}\n{text}")
