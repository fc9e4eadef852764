"""*Qué cambió*: shows what is not attended to, and writes down what the user attends to."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from itertools import count
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject

from senae_desktop.domain.errors import ArchiveError, SenaeError
from senae_desktop.domain.inbox import InboxGroup, inbox
from senae_desktop.domain.ports import Applied
from senae_desktop.flows.desk import Desk
from senae_desktop.flows.following import Following
from senae_desktop.flows.workspace import LocalData
from senae_desktop.presentation.messages import Message, describe
from senae_desktop.runtime.tasks import Policy
from senae_desktop.widgets.main_window import MainWindow

if TYPE_CHECKING:
    from senae_desktop.widgets.inbox_dialog import InboxDialog

_READING, _WRITING = "inbox", "attending"
_ERROR_MS = 10_000


class Inbox(QObject):
    """Opens the inbox of whoever is followed; ``dialog`` is None while it is closed."""

    def __init__(
        self, desk: Desk, window: MainWindow, following: Callable[[], Following | None]
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._following = following
        self._serial = count()
        self.dialog: InboxDialog | None = None
        window.inbox_requested.connect(self.open)
        window.rows.attend_requested.connect(self._attend_rows)
        window.news_counted.connect(self._reload)

    def open(self) -> None:
        """Show the inbox, or bring it to the front."""
        if self.dialog is not None:
            self.dialog.raise_()
            self.dialog.activateWindow()
            return
        from senae_desktop.widgets.inbox_dialog import InboxDialog  # noqa: PLC0415

        if self._following() is None:
            return
        dialog = InboxDialog(self._desk.theme, self._desk.formatter, self._window)
        dialog.attend_requested.connect(self._attend)
        dialog.undo_requested.connect(self._undo)
        dialog.open_requested.connect(self._go_to)
        dialog.finished.connect(self._closed)
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.show()
        dialog.list.setFocus()
        self._reload()

    def close(self) -> None:
        """Close it: the shipments of another account are going to be shown."""
        if self.dialog is not None:
            self.dialog.close()

    def _closed(self) -> None:
        self.dialog = None

    # --- what is shown -------------------------------------------------------------------------

    def _reload(self) -> None:
        if self.dialog is not None:
            self._desk.tasks.start(_READING, self._read, Policy.REPLACE)

    async def _read(self) -> None:
        following = self._following()
        if following is None:
            return
        loop = asyncio.get_running_loop()
        # A thread cannot be stopped: before the archive is closed it must have ended.
        work = loop.run_in_executor(None, _read, following.local)
        try:
            groups, undoable = await asyncio.shield(work)
        except asyncio.CancelledError:
            await asyncio.wait({work})
            raise
        except ArchiveError as error:
            self._say(describe(error))
            return
        if self.dialog is not None and following is self._following():
            self.dialog.set_groups(groups, undoable)

    def _go_to(self, shipment_id: str, event_id: str) -> None:
        following = self._following()
        if following is None:
            return
        if following.local.reader.number_of(shipment_id) is None:
            gone = QCoreApplication.translate("Inbox", "That shipment is no longer in the list.")
            self._say(Message(gone))
            return
        following.choose(shipment_id)
        self._window.show_event(event_id)
        self._window.activateWindow()
        self._window.raise_()

    # --- attending -----------------------------------------------------------------------------

    def _attend(self, numbers: Sequence[int]) -> None:
        following, now = self._following(), self._desk.clock.now()
        if following is not None:
            self._write(following, lambda: following.local.archive.attend(numbers, now))

    def _attend_rows(self, rows: Sequence[int]) -> None:
        """Attend to everything that changed in the shipments of these rows."""
        following, now = self._following(), self._desk.clock.now()
        if following is None:
            return
        shown = {row.id for row in following.local.reader.rows(rows)}

        async def work() -> Applied:
            novelties = following.local.reader.novelties()
            numbers = [each.number for each in novelties if each.shipment_id in shown]
            return await following.local.archive.attend(numbers, now)

        self._write(following, work)

    def _undo(self) -> None:
        following = self._following()
        if following is not None:
            self._write(following, following.local.archive.take_back)

    def _write(
        self, following: Following, write: Callable[[], Coroutine[Any, Any, Applied]]
    ) -> None:
        async def work() -> None:
            try:
                applied = await write()
            except SenaeError as error:
                self._say(describe(error))
                return
            if following is self._following():
                if applied:
                    following.show_marked(applied)
                self._reload()

        # Each under a name of its own, so that none replaces or joins another.
        self._desk.tasks.start(f"{_WRITING} {next(self._serial)}", work)

    def _say(self, message: Message) -> None:
        if self.dialog is not None:
            self.dialog.say_error(message)
        else:
            self._window.status_line.showMessage(message.headline, _ERROR_MS)


def _read(local: LocalData) -> tuple[tuple[InboxGroup, ...], int]:
    with local.reader.thread_reader() as reader:
        return inbox(reader.novelties()), reader.attended_last()
