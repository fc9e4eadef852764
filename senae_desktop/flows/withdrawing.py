"""Taking away a shipment that was entered by mistake, once its user has said so."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from senae_desktop.domain.errors import SenaeError, SessionExpired
from senae_desktop.domain.shipment import ShipmentRecord
from senae_desktop.flows.desk import Desk
from senae_desktop.flows.following import Following
from senae_desktop.presentation.messages import describe
from senae_desktop.presentation.messages_counted import CountedWords
from senae_desktop.widgets.dialogs import ask, tell
from senae_desktop.widgets.main_window import MainWindow


def begin_withdrawing(
    desk: Desk, window: MainWindow, following: Following, record: ShipmentRecord
) -> None:
    """Ask whether to remove the shipment, and do it: here, and at the service that has it."""

    async def conversation() -> None:
        title = QCoreApplication.translate("Withdrawing", "Remove the shipment")
        if not await ask(
            window,
            title,
            _question(record),
            QCoreApplication.translate("Withdrawing", "Remove"),
            QCoreApplication.translate("Withdrawing", "Keep it"),
        ):
            return
        try:
            await _withdraw(following, record.shipment.id)
        except SenaeError as error:
            tell(window, title, describe(error).text)

    desk.tasks.start("withdraw", conversation)


async def _withdraw(following: Following, shipment_id: str) -> None:
    waiting = following.entering.reader.entry(shipment_id)
    if waiting is not None and not waiting.attempted:  # the service has never heard of it
        await following.entering.outbox.remove(waiting.id)
        return
    workspace = following.workspace
    if workspace is None:
        raise SessionExpired
    await workspace.cargo.withdraw(shipment_id)
    following.refresh()


def _question(record: ShipmentRecord) -> str:
    shipment = record.shipment
    name = shipment.reference or next(iter(shipment.keys.all()), "")
    about = " · ".join(part for part in (name, shipment.importer.name) if part)
    count = len(record.events)
    lost = CountedWords().events_lost(count) if count else ""
    warning = QCoreApplication.translate(
        "Withdrawing", "This cannot be undone. Remove only what was entered by mistake."
    )
    return "\n\n".join(part for part in (about, lost, warning) if part)
