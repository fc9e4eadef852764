"""What several stories do: each function drives the window as its user would."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from senae_desktop.domain.clock import ECUADOR
from senae_desktop.domain.connection import ConnectionState
from senae_desktop.domain.list_row import ListColumn
from senae_desktop.domain.ports import Credentials
from senae_desktop.domain.shipment import ShipmentRecord
from senae_desktop.flows.desktop import Desktop
from senae_desktop.flows.following import Following
from senae_desktop.presentation.sign_in_request import ServiceChoice
from senae_desktop.walkthrough.driving import NotSeen, choose, press, until, write
from senae_desktop.widgets.add_cargo_dialog import AddCargoDialog
from senae_desktop.widgets.create_account_dialog import CreateAccountDialog
from senae_desktop.widgets.main_window import MainWindow
from senae_desktop.widgets.outbox_dialog import OutboxDialog
from senae_desktop.widgets.record_event_dialog import RecordEventDialog
from senae_desktop.widgets.sign_in_dialog import SignInDialog
from tests.support.agency import Agency

ME = Credentials("1710034065001", "prueba", "una clave de prueba 2026")
#: Of the same company as the first.
COLLEAGUE = Credentials(ME.ruc, "otra", "clave de la otra 2026")
ANOTHER = Credentials("0992345671001", "otra", "otra clave de prueba 2026")

#: A bill of lading and what happened to it, in the order of the process.
BY_SEA = (
    "MEDUGY418827",
    ("manifest-transmitted", "arrival", "deposit-entry", "declaration-accepted",
     "channel-documentary"),
)  # fmt: skip
#: An air waybill declared before it arrived.
BY_AIR = (
    "020-12345675",
    ("declaration-accepted", "liquidation-issued", "payment-confirmed", "manifest-transmitted",
     "arrival"),
)  # fmt: skip


# --- what is on the screen -----------------------------------------------------------------------


async def sign_in_dialog(desktop: Desktop) -> SignInDialog:
    """The sign-in dialog, as soon as it can be used."""
    dialog = await until("the sign-in dialog", lambda: desktop.sign_in_dialog)
    await until("the sign-in dialog is visible", dialog.isVisible)
    return dialog


async def main_window(desktop: Desktop) -> MainWindow:
    """The main window, as soon as it can be seen."""
    window = await until("the main window", lambda: desktop.window)
    await until("the main window is visible", window.isVisible)
    await until("the data of an account", lambda: desktop.following)
    return window


def gone(dialog: QWidget) -> bool:
    """Whether a dialog has been closed, and perhaps deleted."""
    return not isValid(dialog) or not dialog.isVisible()


def following(desktop: Desktop) -> Following:
    """The account on show."""
    if desktop.following is None:
        raise NotSeen("the data of an account")
    return desktop.following


def rows(desktop: Desktop) -> int:
    """How many shipments the list has, whatever view of them is shown."""
    model = desktop.window.table.shipments() if desktop.window else None
    return model.total if model else 0


def document(record: ShipmentRecord) -> str:
    """The transport document of a shipment; nothing when it has none."""
    return record.shipment.keys.transport_document or ""


def listed(desktop: Desktop) -> list[str]:
    """The ids of the shipments that are kept, in the order in which they came."""
    return [record.shipment.id for record in records(desktop)]


def records(desktop: Desktop) -> list[ShipmentRecord]:
    """Every shipment that is kept, in the order of the archive."""
    reader = following(desktop).local.reader
    kept = [reader.record(number) for number in sorted(reader.ids(ListColumn.SINCE))]
    return [record for record in kept if record is not None]


def chosen(desktop: Desktop) -> ShipmentRecord:
    """The shipment on show."""
    number = desktop.window.table.current_number if desktop.window else None
    record = following(desktop).local.reader.record(number) if number is not None else None
    if record is None:
        raise NotSeen("a chosen shipment")
    return record


def chosen_id(desktop: Desktop) -> str:
    """The id of the shipment on show; nothing when there is none."""
    number = desktop.window.table.current_number if desktop.window else None
    return "" if number is None else chosen(desktop).shipment.id


def shows(desktop: Desktop, transport_document: str) -> bool:
    """Whether the shipment of this transport document is on show."""
    return bool(chosen_id(desktop)) and document(chosen(desktop)) == transport_document


async def online(desktop: Desktop) -> None:
    """Wait until the account is connected and everything has been read."""
    await until("a session", lambda: following(desktop).workspace)
    await until("a connection", lambda: state(desktop) is ConnectionState.ONLINE)
    reader = following(desktop).local.reader
    await until("a complete reading", lambda: reader.state().sync_token)
    await until("all of it is listed", lambda: rows(desktop) == reader.count())


def state(desktop: Desktop) -> ConnectionState:
    """Where the connection stands."""
    workspace = following(desktop).workspace
    return workspace.connection.state if workspace else ConnectionState.SIGNED_OUT


# --- signing in ----------------------------------------------------------------------------------


async def create_account(desktop: Desktop, who: Credentials = ME, name: str = "La Prueba") -> None:
    """Create an account on this computer and wait for its window."""
    dialog = await sign_in_dialog(desktop)
    welcoming = dialog.welcome.isVisible()
    press(dialog.welcome.create_account if welcoming else dialog.create_account)
    creating = await until("the account dialog", lambda: dialog.findChild(CreateAccountDialog))
    write(creating.ruc_field, who.ruc)
    write(creating.name_field, name)
    write(creating.user_field, who.user)
    write(creating.password_field, who.password)
    write(creating.again_field, who.password)
    press(creating.submit)
    await until("the account is on show", lambda: desktop.sign_in_dialog is None)
    await main_window(desktop)
    await online(desktop)


async def open_demonstration(desktop: Desktop) -> None:
    """Open the demonstration with the one click and wait until it has been read."""
    dialog = await sign_in_dialog(desktop)
    press(dialog.welcome.demonstration if dialog.welcome.isVisible() else dialog.demonstration)
    await main_window(desktop)
    await online(desktop)


async def type_credentials(
    desktop: Desktop,
    who: Credentials,
    service: ServiceChoice = ServiceChoice.THIS_COMPUTER,
    address: str = "",
) -> SignInDialog:
    """Fill in the sign-in dialog, without pressing the button."""
    dialog = await sign_in_dialog(desktop)
    if dialog.welcome.isVisible():
        press(dialog.welcome.agency)
    choose(dialog.form.service_field, service.value)
    if address:
        write(dialog.form.address_field, address)
    write(dialog.form.ruc_field, who.ruc)
    write(dialog.form.user_field, who.user)
    write(dialog.form.password_field, who.password)
    return dialog


async def attempt(dialog: SignInDialog) -> str:
    """Press *Ingresar* once and answer what the dialog says then."""
    press(dialog.submit)
    await until("an answer", lambda: gone(dialog) or dialog.message.text)
    return "" if gone(dialog) else dialog.message.text


async def sign_in_at(
    desktop: Desktop, agency: Agency, *, who: Credentials = ME, remember: bool = False
) -> None:
    """Sign in at an agency that has just given out this account."""
    agency.add_account(who, "Agencia de prueba")
    dialog = await type_credentials(desktop, who, ServiceChoice.AGENCY, agency.url)
    dialog.form.remember.setChecked(remember)
    said = await attempt(dialog)
    assert said == "", said
    await main_window(desktop)
    await online(desktop)


async def sign_out(desktop: Desktop) -> None:
    """Sign out and wait until somebody is asked for."""
    (await main_window(desktop)).actions_.sign_out.trigger()
    await sign_in_dialog(desktop)


# --- cargo and events ----------------------------------------------------------------------------


async def add_cargo(desktop: Desktop, reference: str) -> AddCargoDialog:
    """Open *Agregar carga*, write a reference and look it up; the dialog with its answer."""
    window = await main_window(desktop)
    window.actions_.add_cargo.trigger()
    dialog = await until("the dialog", lambda: _adding(desktop))
    write(dialog.reference_field, reference)
    press(dialog.search)
    await until("an answer", lambda: dialog.message.text or dialog.reference_field.hint.text)
    await until("nothing under way", lambda: not dialog.waiting.isVisible())
    return dialog


async def register(desktop: Desktop, reference: str) -> None:
    """Register a shipment of one's own and wait until it is on show."""
    dialog = await add_cargo(desktop, reference)
    await until("it can be registered", dialog.register.isVisible)
    press(dialog.register)
    write(dialog.new_form.goods_field, "Repuestos")
    press(dialog.save)
    await until("the dialog has gone", lambda: gone(dialog))
    await until("it is on show", lambda: shows(desktop, reference))


async def begin_event(desktop: Desktop, kind: str, days_ago: int = 0) -> RecordEventDialog:
    """Fill in an event of the chosen shipment, without saving it."""
    window = await main_window(desktop)
    await until("an event can be recorded", window.actions_.record_event.isEnabled)
    window.actions_.record_event.trigger()
    dialog = await until("the dialog", lambda: recording(desktop))
    choose(dialog.form.type_field, kind)
    day = desktop.desk.clock.now().astimezone(ECUADOR) - timedelta(days=days_ago)
    write(dialog.form.day_field, day.strftime("%d/%m/%Y"))
    write(dialog.form.place_field, "Guayaquil")
    return dialog


async def record(desktop: Desktop, kind: str, days_ago: int = 0) -> None:
    """Record an event of the chosen shipment."""
    dialog = await begin_event(desktop, kind, days_ago)
    press(dialog.save)
    await until("the event is saved", lambda: gone(dialog))


async def enter(desktop: Desktop, reference: str, kinds: Sequence[str]) -> None:
    """Register a shipment and everything that has happened to it, one event a day."""
    await register(desktop, reference)
    for place, kind in enumerate(kinds):
        await record(desktop, kind, days_ago=len(kinds) - place)


def waiting(desktop: Desktop) -> tuple[int, int]:
    """How many entries are to be sent, and how many need their user."""
    return following(desktop).entering.reader.counts()


async def outbox(desktop: Desktop) -> OutboxDialog:
    """Open the outbox from the foot of the window."""
    (await main_window(desktop)).status_line.outbox_requested.emit()
    menu = desktop.menu
    assert menu is not None
    showing = await until("the outbox", lambda: menu.outbox)
    await until("it is visible", showing.dialog.isVisible)
    return showing.dialog


def _adding(desktop: Desktop) -> AddCargoDialog | None:
    menu = desktop.menu
    return menu.adding.dialog if menu is not None and menu.adding is not None else None


def recording(desktop: Desktop) -> RecordEventDialog | None:
    """The dialog of the event last begun."""
    menu = desktop.menu
    return menu.recording.dialog if menu is not None and menu.recording is not None else None


# --- the service ---------------------------------------------------------------------------------


async def kill_service(desktop: Desktop, name: str) -> None:
    """Kill the embedded service and wait until it is dead."""
    pid = desktop.desk.services.process_ids()[name]
    os.kill(pid, getattr(signal, "SIGKILL", signal.SIGTERM))  # on Windows either ends it at once
    await until("it is dead", lambda: desktop.desk.services.process_ids().get(name) != pid)


async def a_while() -> None:
    """Long enough for anything that would happen by itself at once to have happened."""
    for _ in range(25):
        await asyncio.sleep(0.02)
