"""The strip over the list that says why nothing newer arrives; never a dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from senae_desktop.presentation.banner import BannerAction, BannerContent, BannerKind
from senae_desktop.widgets.elided_label import ElidedLabel
from senae_desktop.widgets.table_speech import announce

if TYPE_CHECKING:
    from senae_desktop.widgets.theme import Theme

_ICON = QSize(16, 16)
_LOOKS = {
    BannerKind.PROGRESS: ("download", "accent"),
    BannerKind.WARNING: ("warning", "warning"),
    BannerKind.PROBLEM: ("problem", "problem"),
}


class StatusBanner(QFrame):
    """Shows a ``BannerContent``; ``action_requested`` carries its ``BannerAction``."""

    action_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._content = BannerContent()
        self.setProperty("kind", "banner")
        self._icon = QLabel(self)
        self._headline = QLabel(self)
        self._headline.setTextFormat(Qt.TextFormat.PlainText)
        self._headline.setFont(theme.font("strong"))
        self._text = ElidedLabel(self)
        self._progress = QProgressBar(self)
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.setFixedWidth(120)
        self._button = QPushButton(self)
        self._button.setProperty("kind", "link")
        self._button.clicked.connect(self._act)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 16, 6)
        layout.setSpacing(8)
        layout.addWidget(self._icon)
        layout.addWidget(self._headline)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._progress)
        layout.addWidget(self._button)
        theme.changed.connect(self._dress)
        self.hide()

    @property
    def content(self) -> BannerContent:
        """What is shown."""
        return self._content

    def set_content(self, content: BannerContent) -> None:
        """Show this, or nothing; a new kind of news is said aloud once."""
        before, self._content = self._content, content
        self._headline.setText(content.headline)
        self._text.setText(content.text)
        self._progress.setVisible(content.kind is BannerKind.PROGRESS)
        labels = {
            BannerAction.SIGN_IN: self.tr("Sign in"),
            BannerAction.RETRY: self.tr("Try again"),
            BannerAction.DISMISS: self.tr("Understood"),
        }
        self._button.setVisible(content.action is not None)
        if content.action is not None:
            self._button.setText(labels[content.action])
        self.setAccessibleName(content.headline)
        self.setAccessibleDescription(content.text)
        self._dress()
        self.setVisible(content.kind is not BannerKind.NONE)
        if content.headline != before.headline and self.window().isVisible():
            self.say()

    def say(self) -> None:
        """Have it read aloud, if there is anything to say."""
        if self._content.headline:
            announce(self, f"{self._content.headline} {self._content.text}")

    def set_progress(self, done: int, total: int | None) -> None:
        """How far a reading has come; without ``total`` it is only shown to go on."""
        self._progress.setRange(0, total or 0)
        self._progress.setValue(done)

    def _act(self) -> None:
        if self._content.action is not None:
            self.action_requested.emit(self._content.action)

    def _dress(self) -> None:
        look = _LOOKS.get(self._content.kind)
        if look is None:
            return
        icon, tone = look
        self._icon.setPixmap(self._theme.icon(icon, tone).pixmap(_ICON, self.devicePixelRatioF()))
        for widget in (self, self._headline, self._text, self._button):
            widget.setProperty("tone", tone)
            widget.style().unpolish(widget)
            widget.style().polish(widget)
