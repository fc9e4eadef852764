"""The main job from first start to one's own data, in pictures.

Demonstration: sign-in, list, timeline, a reference added, a change that comes in by itself, the
service lost and found again. Then one's own account: two shipments, five events each.
"""

from __future__ import annotations

import os
import signal
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

from senae_desktop.domain.clock import ECUADOR
from senae_desktop.domain.connection import ConnectionState
from senae_desktop.domain.list_row import ListColumn
from senae_desktop.domain.shipment import ShipmentRecord
from senae_desktop.flows.desktop import Desktop
from senae_desktop.flows.following import Following
from senae_desktop.flows.services import DEMONSTRATION
from senae_desktop.presentation.banner import BannerKind
from senae_desktop.walkthrough.driving import Album, NotSeen, choose, closed, press, until, write
from senae_desktop.widgets.add_cargo_dialog import AddCargoDialog
from senae_desktop.widgets.create_account_dialog import CreateAccountDialog
from senae_desktop.widgets.main_window import MainWindow
from senae_desktop.widgets.record_event_dialog import RecordEventDialog

#: Invented, with valid check digits where there are any.
OWN_RUC = "1710034065001"
OWN_NAME = "Importadora La Prueba"
OWN_USER = "prueba"
OWN_PASSWORD = "una clave de prueba 2026"

#: A reference to begin with, and the event types of its first days, in the order of the process.
OWN_SHIPMENTS: Sequence[tuple[str, Sequence[str]]] = (
    (
        "MEDUGY418827",
        ("manifest-transmitted", "arrival", "deposit-entry", "declaration-accepted",
         "channel-documentary"),
    ),
    (
        "020-12345675",
        ("declaration-accepted", "liquidation-issued", "payment-confirmed",
         "manifest-transmitted", "arrival"),
    ),
)  # fmt: skip


class Walk:
    """One walk through the program; each step answers what was seen, ``lines`` has all of it."""

    def __init__(self, album: Album) -> None:
        self._album = album
        self.lines: list[str] = []
        self.done = False

    async def __call__(self, desktop: Desktop) -> None:
        """Perform the main job, then end the program."""
        try:
            tell = self.lines.append
            tell(await self.first_start(desktop))
            tell(await self.look_around(desktop))
            tell(await self.add_cargo(desktop))
            tell(await self.wait_for_a_change(desktop))
            tell(await self.lose_the_service(desktop))
            tell(await self.own_account(desktop))
            for reference, events in OWN_SHIPMENTS:
                tell(await self.own_shipment(desktop, reference, events))
            await self._album.take(shown_window(desktop), "own-record")
            self.done = True
        finally:
            desktop.quit()

    # --- the demonstration -----------------------------------------------------------------------

    async def first_start(self, desktop: Desktop) -> str:
        """Choose the demonstration in the first dialog of all."""
        dialog = await until("the sign-in dialog", lambda: desktop.sign_in_dialog)
        await until("the sign-in dialog is visible", dialog.isVisible)
        await self._album.take(dialog, "first-start")
        press(dialog.welcome.demonstration)
        return "the demonstration was chosen"

    async def look_around(self, desktop: Desktop) -> str:
        """Read the list and the timeline of its liveliest shipment."""
        window = await until("the main window", lambda: desktop.window)
        await until("the demonstration's shipments", lambda: _rows(window) >= 300)
        await until("the first reading ends", lambda: not window.banner.isVisible())
        window.select_number(_liveliest(shown_data(desktop)))
        await until("the detail of the selected shipment", window.detail.timeline.isVisible)
        await self._album.take(window, "list")
        await self._album.take(window.detail, "timeline")
        return f"shipments listed: {_rows(window)}"

    async def add_cargo(self, desktop: Desktop) -> str:
        """Add a shipment by its reference."""
        window = shown_window(desktop)
        window.actions_.add_cargo.trigger()
        dialog = await until("the dialog to add cargo", lambda: _adding(desktop))
        write(dialog.reference_field, "DEMODOC90001")
        press(dialog.search)
        await until("the reference is found", dialog.view.isVisible)
        await self._album.take(dialog, "add-cargo")
        press(dialog.view)
        await until("the added shipment is chosen", lambda: _chosen(desktop, "DEMODOC90001"))
        return "reference added: DEMODOC90001"

    async def wait_for_a_change(self, desktop: Desktop) -> str:
        """See what happens to the added shipment without asking."""
        window, reader = shown_window(desktop), shown_data(desktop).local.reader
        number = await until("a row is chosen", lambda: window.table.current_number)
        before = await until("its record", lambda: reader.record(number))
        window.actions_.refresh.trigger()
        after = await until(
            "the added shipment advances by itself",
            lambda: _advanced(reader.record(number), len(before.events)),
        )
        return f"news received: {len(before.events)} → {len(after.events)} events"

    async def lose_the_service(self, desktop: Desktop) -> str:
        """End the service behind the program's back, and see it come back."""
        window, following = shown_window(desktop), shown_data(desktop)
        services = desktop.desk.services

        def offline() -> bool:
            # It is started again at once, so it is ended until its absence has been noticed.
            if (pid := services.process_ids().get(DEMONSTRATION)) is not None:
                with suppress(OSError):  # it may just have gone
                    os.kill(pid, signal.SIGTERM)
            window.actions_.refresh.trigger()
            return window.banner.content.kind is BannerKind.WARNING

        await until("the offline banner", offline)
        await self._album.take(window, "offline")
        listed = _rows(window)
        connection = (await until("the session", lambda: following.workspace)).connection
        await until(
            "the service comes back by itself", lambda: connection.state is ConnectionState.ONLINE
        )
        return f"without the service, still listed: {listed}"

    # --- one's own data --------------------------------------------------------------------------

    async def own_account(self, desktop: Desktop) -> str:
        """Leave the demonstration for an account of one's own."""
        shown_window(desktop).actions_.sign_out.trigger()
        dialog = await until("the sign-in dialog", lambda: desktop.sign_in_dialog)
        await until("the sign-in dialog is visible", dialog.isVisible)
        await self._album.take(dialog, "sign-in")
        press(dialog.create_account)
        creating = await until("the account dialog", lambda: dialog.findChild(CreateAccountDialog))
        write(creating.ruc_field, OWN_RUC)
        write(creating.name_field, OWN_NAME)
        write(creating.user_field, OWN_USER)
        write(creating.password_field, OWN_PASSWORD)
        write(creating.again_field, OWN_PASSWORD)
        await self._album.take(creating, "create-account")
        press(creating.submit)
        window = await until("the main window", lambda: desktop.window)
        await until("the main window is visible", window.isVisible)
        await until("nothing is listed yet", window.empty.isVisible)
        await self._album.take(window, "own-empty")
        return f"account opened: {OWN_NAME}"

    async def own_shipment(self, desktop: Desktop, reference: str, events: Sequence[str]) -> str:
        """Make a shipment of one's own and record what happened to it."""
        window = shown_window(desktop)
        window.actions_.add_cargo.trigger()
        dialog = await until("the dialog to add cargo", lambda: _adding(desktop))
        write(dialog.reference_field, reference)
        press(dialog.search)
        await until("not found: it can be registered", dialog.register.isVisible)
        press(dialog.register)
        write(dialog.new_form.goods_field, "Repuestos")
        press(dialog.save)
        number = await until("the new shipment is chosen", lambda: _chosen(desktop, reference))
        for event in events:
            await self._record(desktop, event, events)
        record = shown_data(desktop).local.reader.record(number)
        if record is None or len(record.events) != len(events):
            raise NotSeen(f"the {len(events)} events of {reference}")
        return f"own shipment {reference}: {len(record.events)} events kept"

    async def _record(self, desktop: Desktop, event: str, events: Sequence[str]) -> None:
        window = shown_window(desktop)
        await until("the last dialog is closed", window.actions_.record_event.isEnabled)
        window.actions_.record_event.trigger()
        dialog = await until("the dialog to record an event", lambda: _recording(desktop))
        choose(dialog.form.type_field, event)
        now = desktop.desk.clock.now().astimezone(ECUADOR)
        day = now - timedelta(days=len(events) - list(events).index(event))
        write(dialog.form.day_field, day.strftime("%d/%m/%Y"))
        write(dialog.form.place_field, "Guayaquil")
        if event == events[-1] and desktop.window is not None:
            await self._album.take(dialog, "record-event")
        press(dialog.save)
        await until("the event is saved", lambda: closed(dialog))


def shown_window(desktop: Desktop) -> MainWindow:
    """The main window. Raises ``NotSeen`` while there is none."""
    if desktop.window is None:
        raise NotSeen("the main window")
    return desktop.window


def shown_data(desktop: Desktop) -> Following:
    """The data of the account on show. Raises ``NotSeen`` while there are none."""
    if desktop.following is None:
        raise NotSeen("the data of an account")
    return desktop.following


def _adding(desktop: Desktop) -> AddCargoDialog | None:
    menu = desktop.menu
    return menu.adding.dialog if menu is not None and menu.adding is not None else None


def _recording(desktop: Desktop) -> RecordEventDialog | None:
    menu = desktop.menu
    return menu.recording.dialog if menu is not None and menu.recording is not None else None


def _chosen(desktop: Desktop, reference: str) -> int | None:
    """The row number on show in the detail, if it is that of the reference."""
    number = shown_window(desktop).table.current_number
    record = shown_data(desktop).local.reader.record(number) if number is not None else None
    return number if record is not None and reference in record.shipment.keys.all() else None


def _advanced(record: ShipmentRecord | None, than: int) -> ShipmentRecord | None:
    return record if record is not None and len(record.events) > than else None


def _rows(window: MainWindow) -> int:
    return window.table.model().rowCount()


def _liveliest(following: Following) -> int:
    """The open shipment with the longest story among the first of the list."""
    reader = following.local.reader
    numbers = reader.ids(ListColumn.SINCE, descending=True)[:200]
    records = {number: reader.record(number) for number in numbers}
    return max(
        numbers,
        key=lambda number: (
            (record := records[number]) is not None
            and not record.shipment.closed
            and record.shipment.status.control is not None,
            len(record.events) if record else 0,
        ),
    )


def walk(folder: Path) -> int:
    """Perform the main job in a fresh profile; 0 only when all of it was done."""
    from senae_desktop.bootstrap import start

    album = Album(folder)
    performed = Walk(album)
    with tempfile.TemporaryDirectory(prefix="senae-walkthrough-") as profile:
        code = start(Path(profile), script=performed)
    for line in performed.lines:
        print(line)
    for picture in album.taken:
        print(picture)
    print("the main job was done" if performed.done else "the main job was NOT done")
    return code or int(not performed.done)
