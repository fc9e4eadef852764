"""Tells of news while nobody looks at the window, and keeps the icon beside the clock true."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication

from senae_desktop.domain.connection import ConnectionState
from senae_desktop.domain.errors import ArchiveError
from senae_desktop.domain.notification_choices import NotificationChoices
from senae_desktop.domain.notifying import Announcing
from senae_desktop.domain.party import PartyRole
from senae_desktop.flows.desk import Desk
from senae_desktop.flows.following import Following
from senae_desktop.widgets.dialogs import ask, bring_to_front
from senae_desktop.widgets.main_window import MainWindow
from senae_desktop.widgets.tray import Tray

if TYPE_CHECKING:
    from senae_desktop.widgets.notification_dialog import NotificationDialog

#: The user's own side.
_OWN_SIDE = frozenset({PartyRole.AGENT.value, PartyRole.IMPORTER.value})
#: Quiet hours end without anybody saying so.
_LOOK_MS = 30_000
_CLOSING = "closing"


class Notifying(QObject):
    """Goes on as long as the window does; ``tray`` and ``dialog`` are there for whoever drives the
    program without a person."""

    def __init__(
        self, desk: Desk, window: MainWindow, following: Callable[[], Following | None]
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._following = following
        self._announcing = Announcing()
        self._told = 0
        self._news = 0
        self.dialog: NotificationDialog | None = None
        self.tray = Tray(desk.theme, desk.formatter, self)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._announce)
        self._timer.start(_LOOK_MS)
        self.tray.opened.connect(self._raise)
        self.tray.notice_opened.connect(self._open)
        self.tray.refresh_requested.connect(window.refresh_requested)
        self.tray.quit_requested.connect(window.quit_requested)
        self.tray.inbox_requested.connect(self._open_inbox)
        window.notifications_requested.connect(self.open_settings)
        window.close_requested.connect(self._close)
        window.news_counted.connect(self._counted)
        window.installEventFilter(self)

    # --- whose news ----------------------------------------------------------------------------

    def follow(self, following: Following | None) -> None:
        """Tell of the news of this account from now on; of none."""
        self._announcing.seen()
        self.tray.withdraw()
        if following is None:
            self._told = 0
            self._counted(0)
            return
        self._told = _latest(following)
        following.on_news = self._news_came
        following.on_state = self._show_state
        self._show_state()

    def _news_came(self) -> None:
        following = self._following()
        if following is None:
            return
        try:
            found = following.local.reader.novelties(after=self._told)
            if not found:
                return
            self._told = found[-1].number
            reader = following.local.reader
            numbers = {reader.number_of(each.shipment_id) for each in found} - {None}
            rows = reader.rows([number for number in numbers if number is not None])
        except ArchiveError:
            return  # who reads the list says so
        acting = {row.id for row in rows if row.next_party in _OWN_SIDE}
        self._announcing.gather(found, acting, self._choices)
        self._announce()

    def _announce(self) -> None:
        window = self._window
        if window.isActiveWindow() and window.isVisible() and not window.isMinimized():
            self._announcing.seen()
            return
        due = self._announcing.due(self._choices, self._desk.clock.now())
        if due and self.tray.available:
            self.tray.notify([self.tray.words.notice(each) for each in due])

    @property
    def _choices(self) -> NotificationChoices:
        return NotificationChoices.from_mapping(self._desk.settings.value.notifications)

    # --- the icon ------------------------------------------------------------------------------

    def _counted(self, news: int) -> None:
        self._news = news
        self._show_state()

    def _show_state(self) -> None:
        following = self._following()
        state = following.state if following is not None else ConnectionState.SIGNED_OUT
        self.tray.show_state(state, self._news)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's hook; who looks at the window needs no notification any more."""
        if event.type() is QEvent.Type.WindowActivate:
            self._announcing.seen()
            self.tray.withdraw()
        return super().eventFilter(watched, event)

    # --- what the user wants -------------------------------------------------------------------

    def _raise(self) -> None:
        bring_to_front(self._window)

    def _open(self, shipment_id: str) -> None:
        following = self._following()
        self._raise()
        if not shipment_id:
            self._window.inbox_requested.emit()
        elif following is not None:
            following.choose(shipment_id)

    def _open_inbox(self) -> None:
        self._raise()
        self._window.inbox_requested.emit()

    def open_settings(self) -> None:
        """Ask what to be told of."""
        from senae_desktop.widgets.notification_dialog import NotificationDialog  # noqa: PLC0415

        dialog = NotificationDialog(
            self._desk.theme,
            self._choices,
            self._window,
            tray=self.tray.available,
            importers=self._importers(),
        )
        dialog.chosen.connect(self._keep)
        dialog.finished.connect(self._settings_closed)
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def _settings_closed(self) -> None:
        self.dialog = None

    def _keep(self, choices: NotificationChoices) -> None:
        settings = self._desk.settings
        settings.set(replace(settings.value, notifications=choices.to_mapping()))

    def _importers(self) -> int:
        following = self._following()
        account = following.local.reader.state().account if following is not None else None
        return len(account.importers) if account is not None else 0

    # --- closing -------------------------------------------------------------------------------

    def _close(self) -> None:
        """The window was asked to close: hide it, or end the program."""
        stays = self.tray.available and self._choices.stays_in_tray(self._importers())
        app = QGuiApplication.instance()
        ending = isinstance(app, QGuiApplication) and app.isSavingSession()
        if not stays or ending:
            self._window.quit_requested.emit()
        elif self._choices.explained:
            self._window.hide()
        else:
            self._desk.tasks.start(_CLOSING, self._explain)

    async def _explain(self) -> None:
        """Say once what closing does, and let the user decide."""
        keep = await ask(self._window, *self.tray.words.staying())
        word = "yes" if keep else "no"
        self._keep(replace(self._choices, close_to_tray=word, explained=True))
        if keep:
            self._window.hide()
        else:
            self._window.quit_requested.emit()

    def end(self) -> None:
        """Take the icon away: the program ends."""
        self._timer.stop()
        self.tray.hide()


def _latest(following: Following) -> int:
    try:
        return following.local.reader.latest_novelty()
    except ArchiveError:
        return 0
