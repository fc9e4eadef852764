"""The icon beside the clock: its state, its menu, and notifications, one at a time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from senae_desktop.presentation.tray import Notice, TrayState, TrayWords, menu_words, tray_state
from senae_desktop.widgets.tray_icon import tray_icon

if TYPE_CHECKING:
    from senae_desktop.domain.connection import ConnectionState
    from senae_desktop.presentation.formatting import Formatter
    from senae_desktop.widgets.theme import Theme

#: Each notification stays for so long before the next one takes its place.
_SHOWN_MS = 7_000


class Tray(QObject):
    """Nothing happens on a desktop without a place for such icons; ``available`` tells.

    ``notice_opened`` carries the id of a shipment, or "" for the inbox.
    """

    opened = Signal()
    inbox_requested = Signal()
    refresh_requested = Signal()
    quit_requested = Signal()
    notice_opened = Signal(str)

    def __init__(self, theme: Theme, formatter: Formatter, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self.words = TrayWords(formatter)
        self._state: TrayState | None = None
        self._queue: list[Notice] = []
        self._shown = ""
        self._icon = QSystemTrayIcon(self)
        self._menu = self._make_menu()
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._activated)
        self._icon.messageClicked.connect(self._clicked)
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(_SHOWN_MS)
        self._next.timeout.connect(self._show_next)
        theme.changed.connect(self._dress)

    @property
    def available(self) -> bool:
        """Whether this desktop has a place for the icon, now."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    @property
    def state(self) -> TrayState | None:
        """What the icon tells; None before it is shown for the first time."""
        return self._state

    @property
    def tooltip(self) -> str:
        """What the icon says."""
        return self._icon.toolTip()

    def show_state(self, connection: ConnectionState, news: int) -> None:
        """Tell how things are; ``news`` is the number of shipments that have some."""
        state = tray_state(connection, news)
        self._icon.setToolTip(self.words.tooltip(state, news))
        if state is not self._state:
            self._state = state
            self._dress()
        if self.available and not self._icon.isVisible():
            self._icon.show()

    def notify(self, notices: Sequence[Notice]) -> None:
        """Show notifications one after the other.

        One takes the place of that of the same shipment; a digest of all that still wait.
        """
        for notice in notices:
            if not notice.shipment_id:
                self._queue.clear()
            kept = [one for one in self._queue if one.shipment_id != notice.shipment_id]
            self._queue = [*kept, notice]
        again = any(one.shipment_id == self._shown for one in self._queue)
        if again or not self._next.isActive():
            self._show_next()

    def withdraw(self) -> None:
        """Show nothing that is still waiting: the user is looking."""
        self._queue.clear()

    def hide(self) -> None:
        """Take the icon away."""
        self._next.stop()
        self._queue.clear()
        self._icon.hide()
        self._menu.deleteLater()

    def _show_next(self) -> None:
        if not self._queue:
            return
        notice = self._queue.pop(0)
        self._shown = notice.shipment_id
        self._icon.showMessage(notice.title, notice.text, self._icon.icon(), _SHOWN_MS)
        self._next.start()

    def _clicked(self) -> None:
        self.notice_opened.emit(self._shown)

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is not QSystemTrayIcon.ActivationReason.Context:
            self.opened.emit()

    def _make_menu(self) -> QMenu:
        menu, texts = QMenu(), menu_words()
        menu.addAction(texts["open"]).triggered.connect(self.opened)
        menu.addAction(texts["inbox"]).triggered.connect(self.inbox_requested)
        menu.addAction(texts["refresh"]).triggered.connect(self.refresh_requested)
        menu.addSeparator()
        menu.addAction(texts["quit"]).triggered.connect(self.quit_requested)
        return menu

    def _dress(self) -> None:
        if self._state is not None:
            self._icon.setIcon(tray_icon(self._state, self._theme))
