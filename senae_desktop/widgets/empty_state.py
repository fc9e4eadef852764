"""What stands in place of the list when there is nothing to list: why, and the next step."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from senae_desktop.widgets.theme import Theme

_ICON = QSize(48, 48)
_TEXT_WIDTH = 440


class Emptiness(StrEnum):
    """Why there is nothing to list."""

    NO_SHIPMENTS = "no-shipments"
    NO_MATCH = "no-match"
    FIRST_READ = "first-read"


class EmptyState(QFrame):
    """A picture, a sentence, and a button for what to do now."""

    add_cargo_requested = Signal()
    clear_filter_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._why = Emptiness.NO_SHIPMENTS
        self.setProperty("kind", "pane")
        self._icon = QLabel(self)
        self._title = _label(self)
        self._title.setFont(theme.font("heading"))
        self._text = _label(self)
        self._text.setProperty("role", "muted")
        self._text.setWordWrap(True)
        self._text.setFixedWidth(_TEXT_WIDTH)
        self._progress = QProgressBar(self)
        self._progress.setTextVisible(False)
        self._progress.setFixedWidth(_TEXT_WIDTH // 2)
        self._progress.setAccessibleName(self.tr("Shipments read"))
        self._button = QPushButton(self)
        self._button.clicked.connect(self._act)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addStretch(1)
        for widget in (self._icon, self._title, self._text, self._progress, self._button):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        theme.changed.connect(self._dress)

    @property
    def why(self) -> Emptiness:
        """Which emptiness is shown."""
        return self._why

    def show_why(self, why: Emptiness, query: str = "") -> None:
        """Explain this emptiness; ``query`` is what nothing matched."""
        self._why = why
        words = {
            Emptiness.NO_SHIPMENTS: (
                self.tr("No shipments yet"),
                self.tr(
                    "Enter any number you know: cargo number, bill of lading, air waybill, DAI"
                    " or container."
                ),
                self.tr("Add cargo"),
            ),
            Emptiness.NO_MATCH: (
                self.tr("Nothing matches “{query}”"),
                self.tr("Check the spelling, look for fewer words, or show all shipments again."),
                self.tr("Clear the filter"),
            ),
            Emptiness.FIRST_READ: (
                self.tr("Reading your shipments"),
                self.tr("They are kept on this computer, so that you can see them offline."),
                "",
            ),
        }
        title, text, button = words[why]
        self._title.setText(title.format(query=query))
        self._text.setText(text)
        self._text.setMinimumHeight(self._text.heightForWidth(_TEXT_WIDTH))
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self._progress.setVisible(why is Emptiness.FIRST_READ)
        self.setAccessibleName(self._title.text())
        self.setAccessibleDescription(text)
        self._dress()

    def set_progress(self, done: int, total: int | None) -> None:
        """How far the first reading has come; without ``total`` it is only shown to go on."""
        self._progress.setRange(0, total or 0)
        self._progress.setValue(done)

    def _act(self) -> None:
        if self._why is Emptiness.NO_MATCH:
            self.clear_filter_requested.emit()
        else:
            self.add_cargo_requested.emit()

    def _dress(self) -> None:
        name = "search" if self._why is Emptiness.NO_MATCH else "box"
        icon = self._theme.icon(name, "pending")
        self._icon.setPixmap(icon.pixmap(_ICON, self.devicePixelRatioF()))
        primary = self._why is Emptiness.NO_SHIPMENTS
        self._button.setProperty("kind", "primary" if primary else "")
        self._button.style().unpolish(self._button)
        self._button.style().polish(self._button)


def _label(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return label
