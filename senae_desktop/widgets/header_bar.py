"""The top of the window: whose shipments these are, the filter, and what can be done now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from senae_desktop.widgets.elided_label import ElidedLabel
from senae_desktop.widgets.query_box import QueryBox

if TYPE_CHECKING:
    from senae_desktop.presentation.formatting import Formatter
    from senae_desktop.widgets.theme import Theme
    from senae_desktop.widgets.window_actions import WindowActions

_ICON = QSize(16, 16)


class HeaderBar(QFrame):
    """Buttons of the actions used all day; all the others are in the menu."""

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
        title = QLabel("SENAE Tracking", self)
        title.setFont(theme.font("heading"))
        self._account = ElidedLabel(self, least=6)
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
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 7, 16, 7)
        layout.setSpacing(12)
        layout.addWidget(title)
        layout.addWidget(self._account, 3)
        layout.addWidget(self.query_box, 3)
        for button in (
            *(self._add_button, self.inbox_button),
            *(self._refresh_button, self._menu_button),
        ):
            button.setIconSize(_ICON)
            layout.addWidget(button)
        actions.refresh.changed.connect(self._show_refresh)
        theme.changed.connect(self._dress)
        self._dress()
        self._show_refresh()

    def set_account(self, text: str) -> None:
        """Whose shipments are shown."""
        self._account.setText(text)

    def set_news(self, count: int) -> None:
        """How many shipments have news that are not attended to."""
        text = self._inbox.text()
        self.inbox_button.setText(f"{text} ({self._formatter.integer(count)})" if count else text)

    def open_menu(self) -> None:
        """Show the menu below its button."""
        button = self._menu_button
        corner = button.mapToGlobal(QPoint(button.width(), button.height() + 2))
        self._menu.popup(corner - QPoint(self._menu.sizeHint().width(), 0))

    def _show_refresh(self) -> None:
        self._refresh_button.setText(self._refresh.text())
        self._refresh_button.setEnabled(self._refresh.isEnabled())

    def _dress(self) -> None:
        self._add_button.setIcon(self._theme.icon("add", "on_accent"))
        self.inbox_button.setIcon(self._theme.icon("inbox"))
        self._refresh_button.setIcon(self._theme.icon("refresh"))
        self._menu_button.setIcon(self._theme.icon("menu"))


def _button(parent: QWidget, action: QAction) -> QPushButton:
    button = QPushButton(action.text(), parent)
    button.setToolTip(action.toolTip())
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.clicked.connect(action.trigger)
    return button
