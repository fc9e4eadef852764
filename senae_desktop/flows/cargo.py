"""Adding cargo and recording events: dialogs that stay open until the service has answered."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

from senae_desktop.domain.errors import SenaeError, SessionExpired
from senae_desktop.domain.event import Event
from senae_desktop.domain.ports import NewEvent, NewShipment
from senae_desktop.domain.shipment import ShipmentRecord
from senae_desktop.flows.desk import Desk
from senae_desktop.flows.following import Following
from senae_desktop.runtime.tasks import Policy
from senae_desktop.widgets.add_cargo_dialog import AddCargoDialog
from senae_desktop.widgets.main_window import MainWindow
from senae_desktop.widgets.record_event_dialog import RecordEventDialog

_ADD, _RECORD = "add cargo", "record event"

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
        self.dialog.cancel_requested.connect(self._cancel)
        self.dialog.finished.connect(self._cancel)
        self.dialog.finished.connect(self.dialog.deleteLater)

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

    def _register(self, shipment: NewShipment) -> None:
        async def work() -> None:
            workspace = self._following.workspace
            if workspace is None:
                raise SessionExpired
            record = await workspace.cargo.register(shipment)
            self._show(record.shipment.id)

        _attempt(self._desk, _ADD, work, self.dialog.show_error)

    def _show(self, shipment_id: str) -> None:
        self.dialog.accept()
        if not self._following.choose(shipment_id):  # found by the service, not read yet
            self._following.refresh()

    def _cancel(self) -> None:
        self._desk.tasks.cancel(_ADD)


class RecordingEvent:
    """An event of the chosen shipment, new or corrected, one after another."""

    def __init__(
        self,
        desk: Desk,
        window: MainWindow,
        following: Following,
        record: ShipmentRecord,
        event: Event | None = None,
    ) -> None:
        self._desk = desk
        self._following = following
        self._shipment_id = record.shipment.id
        self.dialog = RecordEventDialog(desk.theme, desk.formatter, desk.clock, window)
        self.dialog.begin(record, event)
        self.dialog.event_submitted.connect(self._save)
        self.dialog.cancel_requested.connect(self._cancel)
        self.dialog.finished.connect(self._cancel)
        self.dialog.finished.connect(self.dialog.deleteLater)

    def open(self) -> None:
        """Show the dialog."""
        self.dialog.open()

    def _save(self, event: NewEvent) -> None:
        async def work() -> None:
            workspace = self._following.workspace
            if workspace is None:
                raise SessionExpired
            record = await workspace.cargo.record_event(self._shipment_id, event)
            self.dialog.show_saved(record)

        _attempt(self._desk, _RECORD, work, self.dialog.show_error)

    def _cancel(self) -> None:
        self._desk.tasks.cancel(_RECORD)
