"""The top of the window: whose shipments these are, the filter, and what can be done now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from senae_desktop.widgets.elided_label import ElidedLabel
from senae_desktop.widgets.query_box import QueryBox

if TYPE_CHECKING:
    from senae_desktop.presentation.formatting import Formatter
    from senae_desktop.widgets.theme import Theme
    from senae_desktop.widgets.window_actions import WindowActions

_ICON = QSize(16, 16)
#: Characters below which the name of an account says nothing.
_LEAST_ACCOUNT = 10


class HeaderBar(QFrame):
    """Buttons of the actions used all day; all the others are in the menu.

    Where there is not room for all of it, the account goes first, then the words of the buttons
    one after the other: icon, tooltip and accessible name stay.
    """

    def __init__(
        self,
        theme: Theme,
        actions: WindowActions,
        formatter: Formatter,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._menu = actions.menu
        self._inbox = actions.inbox
        self._formatter = formatter
        self._refresh = actions.refresh
        self.setProperty("kind", "header")
        self._title = QLabel("SENAE Tracking", self)
        self._title.setFont(theme.font("heading"))
        self._account = ElidedLabel(self, least=_LEAST_ACCOUNT)
        self._account.setProperty("role", "muted")
        self._account.setAccessibleName(self.tr("Account"))
        self.query_box = QueryBox(theme, formatter.language, self)
        self._add_button = _button(self, actions.add_cargo)
        self._add_button.setProperty("kind", "primary")
        self.inbox_button = _button(self, actions.inbox)
        self._refresh_button = _button(self, actions.refresh)
        self._menu_button = QPushButton(self.tr("Menu"), self)
        self._menu_button.setToolTip(self.tr("All the rest (F10)"))
        self._menu_button.setShortcut("F10")
        self._menu_button.clicked.connect(self.open_menu)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 7, 16, 7)
        self._row.setSpacing(12)
        self._row.addWidget(self._title)
        self._row.addWidget(self._account, 3)
        self._row.addWidget(self.query_box, 3)
        #: The words of each button, and what remains of them when room is short.
        self._words = {
            self._refresh_button: (actions.refresh.text(), ""),
            self._menu_button: (self._menu_button.text(), ""),
            self.inbox_button: (actions.inbox.text(), ""),
            self._add_button: (actions.add_cargo.text(), ""),
        }
        for button in (
            *(self._add_button, self.inbox_button),
            *(self._refresh_button, self._menu_button),
        ):
            button.setIconSize(_ICON)
            self._row.addWidget(button)
        actions.refresh.changed.connect(self._show_refresh)
        theme.changed.connect(self._dress)
        self._dress()
        self._show_refresh()

    def set_account(self, text: str) -> None:
        """Whose shipments are shown."""
        self._account.setText(text)
        self._title.setToolTip(text)
        self._fit()

    def set_news(self, count: int) -> None:
        """How many shipments have news that are not attended to."""
        text, number = self._inbox.text(), self._formatter.integer(count)
        self._words[self.inbox_button] = (f"{text} ({number})", number) if count else (text, "")
        self._fit()

    def open_menu(self) -> None:
        """Show the menu below its button."""
        button = self._menu_button
        corner = button.mapToGlobal(QPoint(button.width(), button.height() + 2))
        self._menu.popup(corner - QPoint(self._menu.sizeHint().width(), 0))

    def _show_refresh(self) -> None:
        self._words[self._refresh_button] = (self._refresh.text(), "")
        self._refresh_button.setEnabled(self._refresh.isEnabled())
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There is room for more words, or for fewer."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave out as little as lets everything stand beside each other."""
        for left_out in range(len(self._words) + 2):
            self._account.setVisible(not left_out)
            for place, (button, (whole, short)) in enumerate(self._words.items(), start=2):
                button.setAccessibleName(whole)
                _word(button, whole if left_out < place else short)
            if self._row.totalMinimumSize().width() <= self.width():
                return

    def _dress(self) -> None:
        self._add_button.setIcon(self._theme.icon("add", "on_accent"))
        self.inbox_button.setIcon(self._theme.icon("inbox"))
        self._refresh_button.setIcon(self._theme.icon("refresh"))
        self._menu_button.setIcon(self._theme.icon("menu"))


def _word(button: QPushButton, text: str) -> None:
    if button.text() != text:
        keys = button.shortcut()  # which Qt takes from the text
        button.setText(text)
        button.setShortcut(keys)


def _button(parent: QWidget, action: QAction) -> QPushButton:
    button = QPushButton(action.text(), parent)
    button.setToolTip(action.toolTip())
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.clicked.connect(action.trigger)
    return button
