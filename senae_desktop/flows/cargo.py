"""Adding cargo and recording events: dialogs that stay open until the service has answered."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from senae_desktop.domain.entries import NewEvent, NewShipment
from senae_desktop.domain.errors import SenaeError, SessionExpired
from senae_desktop.domain.event import Event
from senae_desktop.domain.evidence_file import evidence_file
from senae_desktop.domain.outbox import Entry, EntryState
from senae_desktop.domain.ports import LookupResult
from senae_desktop.domain.shipment import ShipmentRecord
from senae_desktop.flows.desk import Desk
from senae_desktop.flows.drafting import Draft
from senae_desktop.flows.evidence import read_file
from senae_desktop.flows.following import Following
from senae_desktop.presentation.pending_events import pending_event
from senae_desktop.runtime.tasks import Policy
from senae_desktop.widgets.add_cargo_dialog import AddCargoDialog
from senae_desktop.widgets.main_window import MainWindow
from senae_desktop.widgets.record_event_dialog import RecordEventDialog

_ADD, _RECORD, _ATTACH = "add cargo", "record event", "attach evidence"

Work = Callable[[], Coroutine[Any, Any, None]]


def _attempt(desk: Desk, name: str, work: Work, show_error: Callable[[SenaeError], None]) -> None:
    async def guarded() -> None:
        try:
            await work()
        except SenaeError as error:
            show_error(error)

    desk.tasks.start(name, guarded, Policy.REPLACE)


class AddingCargo:
    """From any reference to a followed shipment."""

    def __init__(self, desk: Desk, window: MainWindow, following: Following) -> None:
        self._desk = desk
        self._window = window
        self._following = following
        self.dialog = AddCargoDialog(desk.theme, desk.formatter, window)
        account = following.local.reader.state().account
        self.dialog.set_importers(account.importers if account else ())
        self.dialog.lookup_requested.connect(self._look_up)
        self.dialog.shipment_submitted.connect(self._register)
        self.dialog.shipment_chosen.connect(self._show)
        self.dialog.watch_requested.connect(self._watch)
        self.dialog.cancel_requested.connect(self._cancel)
        self.dialog.finished.connect(self._end)
        self.dialog.finished.connect(self.dialog.deleteLater)
        self._draft = Draft(desk, following.entering)

    def correct(self, entry: Entry) -> None:
        """Show a shipment that was not sent, to be put right."""
        if isinstance(entry.content, NewShipment):
            self._draft = Draft(self._desk, self._following.entering, entry)
            self.dialog.begin_correction(entry.content)
            self.dialog.open()

    def open(self, reference: str = "") -> None:
        """Show the dialog, with a reference already written."""
        self.dialog.begin_with(reference)
        self.dialog.open()

    def _look_up(self, reference: str) -> None:
        async def work() -> None:
            workspace = self._following.workspace
            if workspace is None:
                raise SessionExpired
            results = await workspace.cargo.look_up([reference])
            self.dialog.show_result(results[0])

        _attempt(self._desk, _ADD, work, self.dialog.show_error)

    def _watch(self, result: LookupResult) -> None:
        async def work() -> None:
            await self._following.watching.begin(result)
            self.dialog.show_watched()

        _attempt(self._desk, _ADD, work, self.dialog.show_error)

    def _register(self, shipment: NewShipment) -> None:
        async def work() -> None:
            entering = self._following.entering
            entry, left = await self._draft.submit(
                shipment, lambda: entering.outbox.register(shipment)
            )
            self._show(entering.reader.shipment_of(entry.id) or entry.id)
            if left is not None and left.state is EntryState.CONFLICT:
                self._window.status_line.outbox_requested.emit()

        _attempt(self._desk, _ADD, work, self.dialog.show_error)

    def _show(self, shipment_id: str) -> None:
        self.dialog.accept()
        if not self._following.choose(shipment_id):  # found by the service, not read yet
            self._following.refresh()

    def _cancel(self) -> None:
        self._desk.tasks.cancel(_ADD)

    def _end(self) -> None:
        self._cancel()
        self._draft.leave()


class RecordingEvent:
    """An event of the chosen shipment, new or corrected, one after another.

    With ``entry`` it is one that was not sent yet.
    """

    def __init__(
        self,
        desk: Desk,
        window: MainWindow,
        following: Following,
        record: ShipmentRecord,
        *,
        event: Event | None = None,
        entry: Entry | None = None,
    ) -> None:
        self._desk = desk
        self._window = window
        self._following = following
        self._shipment_id = record.shipment.id
        self._draft = Draft(desk, following.entering, entry)
        self.dialog = RecordEventDialog(desk.theme, desk.formatter, desk.clock, window)
        if entry is None:
            self.dialog.begin(record, event)
        elif (pending := pending_event(entry, desk.formatter.catalogues)) is not None:
            self.dialog.begin_pending(record, pending)
        self.dialog.event_submitted.connect(self._save)
        self.dialog.form.evidence.path_chosen.connect(self._attach)
        self.dialog.form.evidence.picture_pasted.connect(self._attach_picture)
        self.dialog.cancel_requested.connect(self._leave_pending)
        self.dialog.finished.connect(self._end)
        self.dialog.finished.connect(self.dialog.deleteLater)

    def open(self) -> None:
        """Show the dialog."""
        self.dialog.open()

    def _attach(self, path: str) -> None:
        async def work() -> None:
            file = await asyncio.to_thread(read_file, path)
            self.dialog.form.evidence.show_file(file)

        _attempt(self._desk, _ATTACH, work, self.dialog.say_error)

    def _attach_picture(self, content: bytes) -> None:
        try:
            file = evidence_file(f"captura-{self._desk.clock.now():%Y%m%d-%H%M%S}.png", content)
        except SenaeError as error:
            self.dialog.say_error(error)
        else:
            self.dialog.form.evidence.show_file(file)

    def _save(self, event: NewEvent) -> None:
        file = self.dialog.form.evidence.file

        async def work() -> None:
            entering = self._following.entering
            entry, left = await self._draft.submit(
                event,
                lambda: entering.outbox.record_event(self._shipment_id, event, file),
                file,
            )
            entering.remember(entry)
            self._saved(left)

        _attempt(self._desk, _RECORD, work, self.dialog.show_error)

    def _saved(self, left: Entry | None) -> None:
        """The service has the event, or it is kept here until it does."""
        number = self._following.local.reader.number_of(self._shipment_id)
        record = None if number is None else self._following.local.reader.record(number)
        if record is None:
            self.dialog.accept()
        else:
            self.dialog.show_saved(record, pending=left is not None)
        if left is not None and left.state is EntryState.CONFLICT:
            self.dialog.accept()
            self._window.status_line.outbox_requested.emit()

    def _leave_pending(self) -> None:
        """What was entered is kept and goes by itself: there is nothing to wait for."""
        self._desk.tasks.cancel(_RECORD)
        self.dialog.accept()

    def _end(self) -> None:
        self._desk.tasks.cancel(_ATTACH)
        self._desk.tasks.cancel(_RECORD)
        self._draft.leave()
