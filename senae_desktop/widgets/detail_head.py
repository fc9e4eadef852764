"""The head of the detail: who imports, by which numbers, and the tabs."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QTabBar, QVBoxLayout, QWidget

from senae_desktop.domain.outbox import Entry, EntryState
from senae_desktop.presentation.detail_heading import Heading
from senae_desktop.widgets.elided_label import ElidedLabel
from senae_desktop.widgets.form_fields import button, set_property
from senae_desktop.widgets.theme import Theme


class DetailTab(IntEnum):
    """The tabs in their order."""

    TIMELINE = 0
    GUIDE = 1
    EVENTS = 2
    DATA = 3
    LIQUIDATION = 4


class DetailHead(QWidget):
    """One row, or two where there is not room enough for names and tabs side by side.

    ``outbox_requested`` asks for what was entered and waits to be sent.
    """

    outbox_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = ElidedLabel(self, least=14)
        self._title.setFont(theme.font("heading"))
        self._main = QLabel(self)
        self._main.setTextFormat(Qt.TextFormat.PlainText)
        self._main.setFont(theme.font("keys"))
        self._main.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._rest = ElidedLabel(self)
        self._rest.setProperty("role", "muted")
        self._pending = button("", "link")
        self._pending.setToolTip(self.tr("What you entered and the service does not have yet"))
        self._pending.clicked.connect(self.outbox_requested)
        self._pending.hide()
        self.tabs = QTabBar(self)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideNone)
        self.tabs.setAccessibleName(self.tr("Parts of the detail"))
        for text in (
            self.tr("Timeline"),
            self.tr("What next"),
            self.tr("Events"),
            self.tr("Data"),
            self.tr("Liquidation"),
        ):
            self.tabs.addTab(text)
        self._names = QHBoxLayout()
        self._names.setSpacing(14)
        self._names.addWidget(self._title)
        self._names.addWidget(self._main)
        self._names.addWidget(self._rest, 1)
        self._names.addWidget(self._pending)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(16, 4, 16, 0)
        self._rows.setSpacing(2)
        self._rows.addLayout(self._names, 1)
        self._rows.addWidget(self.tabs)

    def set_heading(self, heading: Heading, events: int) -> None:
        """Name the shipment, and tell how many events it has."""
        self._title.setText(heading.title)
        self._main.setText(heading.main)
        self._main.setVisible(bool(heading.main))
        self._rest.setText(heading.rest)
        counted = self.tr("Events ({count})")
        self.tabs.setTabText(DetailTab.EVENTS, counted.format(count=events))

    def set_pending(self, entries: Sequence[Entry]) -> None:
        """Say in shape and words that something about the shipment is only here so far."""
        held = any(entry.state is not EntryState.WAITING for entry in entries)
        tone = "problem" if held else "warning"
        self._pending.setVisible(bool(entries))
        self._pending.setText(self.tr("%n to be sent", "", len(entries)))
        self._pending.setIcon(self._theme.icon("problem" if held else "clock", tone))
        set_property(self._pending, "tone", tone)

    def fit(self, width: int) -> None:
        """One row or two, as ``width`` allows."""
        beside = self._needed() <= width
        # A number that is cut is no number: what else names the shipment goes before that.
        self._rest.setVisible(beside or self._needed(tabs=False) <= width)
        self.tabs.setUsesScrollButtons(self.tabs.sizeHint().width() > width - 32)
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._rows.direction() is not direction:
            self._rows.setDirection(direction)
            self._rows.setSpacing(14 if beside else 2)

    def height_at(self, width: int) -> int:
        """The height that it takes in a pane this wide."""
        names = max(self._title.sizeHint().height(), self._main.sizeHint().height())
        tabs = self.tabs.sizeHint().height()
        return 4 + (max(names, tabs) if self._needed() <= width else names + tabs + 2)

    def _needed(self, *, tabs: bool = True) -> int:
        """The width of names and tabs beside each other, with the first words of the rest."""
        names = self._title.minimumSizeHint().width() + self._rest.minimumSizeHint().width()
        main = self._main.sizeHint().width() if self._main.text() else 0
        if not self._pending.isHidden():
            names += self._pending.sizeHint().width() + 14
        names += main + 32 + 2 * 14
        return names + self.tabs.sizeHint().width() + 14 if tabs else names
