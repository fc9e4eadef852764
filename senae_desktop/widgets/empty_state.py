"""What stands in place of the list when there is nothing to list: why, and the next step."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from senae_desktop.widgets.empty_state_links import NearLinks

if TYPE_CHECKING:
    from senae_desktop.widgets.theme import Theme

_ICON = QSize(48, 48)
_TEXT_WIDTH = 440


class Emptiness(StrEnum):
    """Why there is nothing to list."""

    NO_SHIPMENTS = "no-shipments"
    NO_MATCH = "no-match"
    EMPTY_VIEW = "empty-view"
    FIRST_READ = "first-read"


_SEARCHED = frozenset({Emptiness.NO_MATCH, Emptiness.EMPTY_VIEW})


class EmptyState(QFrame):
    """A picture, a sentence, and buttons for what to do now.

    ``add_cargo_requested`` carries the reference that was looked for, or nothing;
    ``reference_chosen`` one that looks like it; ``paste_requested`` carries None, for an empty box.
    """

    add_cargo_requested = Signal(str)
    paste_requested = Signal(object)
    clear_filter_requested = Signal()
    everywhere_requested = Signal()
    reference_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._why = Emptiness.NO_SHIPMENTS
        self._reference = ""
        self.setProperty("kind", "pane")
        self._icon = QLabel(self)
        self._title = _label(self)
        self._title.setFont(theme.font("heading"))
        self._title.setWordWrap(True)
        self._title.setFixedWidth(_TEXT_WIDTH)
        self._text = _label(self)
        self._text.setProperty("role", "muted")
        self._text.setWordWrap(True)
        self._text.setFixedWidth(_TEXT_WIDTH)
        self.near = NearLinks(self)
        self.near.chosen.connect(self.reference_chosen)
        self._progress = QProgressBar(self)
        self._progress.setTextVisible(False)
        self._progress.setFixedWidth(_TEXT_WIDTH // 2)
        self._progress.setAccessibleName(self.tr("Shipments read"))
        self.everywhere = QPushButton(self.tr("Look in all shipments"), self)
        self.everywhere.clicked.connect(self.everywhere_requested)
        self.clear = QPushButton(self)
        self.clear.clicked.connect(self.clear_filter_requested)
        self.add = QPushButton(self.tr("Add cargo"), self)
        self.add.clicked.connect(lambda: self.add_cargo_requested.emit(self._reference))
        self.paste = QPushButton(self.tr("Paste a list or open a file…"), self)
        self.paste.clicked.connect(lambda: self.paste_requested.emit(None))
        self._lay_out()
        theme.changed.connect(self._dress)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.everywhere, self.clear, self.paste, self.add):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addStretch(1)
        for widget in (self._icon, self._title, self._text, self.near, self._progress):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addLayout(buttons)
        layout.setAlignment(buttons, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)

    @property
    def why(self) -> Emptiness:
        """Which emptiness is shown."""
        return self._why

    def show_why(
        self, why: Emptiness, query: str = "", reference: str = "", elsewhere: bool = False
    ) -> None:
        """Explain this emptiness.

        ``query`` are the words that nothing matched or the view that is empty, ``reference`` the
        part of it that may be a reference, ``elsewhere`` whether other views would have some.
        """
        self._why = why
        self._reference = reference
        words = {
            Emptiness.NO_SHIPMENTS: (
                self.tr("No shipments yet"),
                self.tr(
                    "Enter any number you know: cargo number, bill of lading, air waybill, DAI"
                    " or container."
                ),
            ),
            Emptiness.NO_MATCH: (
                self.tr("Nothing matches “{query}”"),
                self.tr("Check the spelling, look for fewer words, or show all shipments again."),
            ),
            Emptiness.EMPTY_VIEW: (
                self.tr("Nothing in “{query}”"),
                self.tr("What belongs here will be listed as soon as it comes in."),
            ),
            Emptiness.FIRST_READ: (
                self.tr("Reading your shipments"),
                self.tr("They are kept on this computer, so that you can see them offline."),
            ),
        }
        title, text = words[why]
        if why is Emptiness.NO_MATCH and not query:
            title = self.tr("Nothing matches the filters")
        self._title.setText(title.format(query=query))
        self._text.setText(text)
        for label in (self._title, self._text):
            label.setMinimumHeight(0)
            label.setMinimumHeight(label.heightForWidth(_TEXT_WIDTH))
        searched = why in _SEARCHED
        self.everywhere.setVisible(searched and elsewhere)
        self.clear.setText(
            self.tr("Show the open shipments")
            if why is Emptiness.EMPTY_VIEW
            else self.tr("Remove the filters")
        )
        self.clear.setVisible(why is Emptiness.NO_MATCH or (searched and not elsewhere))
        self.add.setVisible(why is Emptiness.NO_SHIPMENTS or why is Emptiness.NO_MATCH)
        self.paste.setVisible(why is Emptiness.NO_SHIPMENTS)
        self._progress.setVisible(why is Emptiness.FIRST_READ)
        if why is not Emptiness.NO_MATCH:
            self.near.set_references(())
        self.setAccessibleName(self._title.text())
        self.setAccessibleDescription(text)
        self._dress()

    def set_near(self, references: Sequence[str]) -> None:
        """Offer references that look like the one that was not found."""
        self.near.set_references(references if self._why is Emptiness.NO_MATCH else ())

    def set_progress(self, done: int, total: int | None) -> None:
        """How far the first reading has come; without ``total`` it is only shown to go on."""
        self._progress.setRange(0, total or 0)
        self._progress.setValue(done)

    def _dress(self) -> None:
        name = "search" if self._why in _SEARCHED else "box"
        icon = self._theme.icon(name, "pending")
        self._icon.setPixmap(icon.pixmap(_ICON, self.devicePixelRatioF()))
        self.add.setProperty("kind", "primary" if self._why is Emptiness.NO_SHIPMENTS else "")
        self.add.style().unpolish(self.add)
        self.add.style().polish(self.add)


def _label(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return label
