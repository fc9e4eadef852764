"""Taking away a shipment that was entered by mistake, once its user has said so."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from senae_desktop.domain.errors import EntryOnItsWay, NotFound, SenaeError, SessionExpired
from senae_desktop.domain.outbox import Entry
from senae_desktop.domain.shipment import ShipmentRecord
from senae_desktop.flows.desk import Desk
from senae_desktop.flows.following import Following
from senae_desktop.presentation.messages import describe
from senae_desktop.presentation.messages_counted import CountedWords
from senae_desktop.usecases.cargo import CargoService
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
            await _Removal(window, following, record.shipment.id).run()
        except SenaeError as error:
            tell(window, title, describe(error).text)

    desk.tasks.start("withdraw", conversation)


class _Removal:
    """The removal of one shipment, and how it is undone.

    One that the service has never heard of comes back from what was kept to be sent; any other
    from the service, which keeps it for a day. The user's own marks never went.
    """

    def __init__(self, window: MainWindow, following: Following, shipment_id: str) -> None:
        self._window = window
        self._following = following
        self._shipment_id = shipment_id
        self._unsent: list[Entry] = []

    async def run(self) -> None:
        """Remove it, and offer to undo that.

        ``EntryOnItsWay`` while nobody knows whether the service has it: sent once more afterwards,
        it would begin anew.
        """
        entering = self._following.entering
        waiting = entering.reader.entry(self._shipment_id)
        if waiting is not None and waiting.attempted:
            waiting = await entering.submit(waiting)
            self._shipment_id = entering.reader.shipment_of(self._shipment_id) or self._shipment_id
        if waiting is not None and waiting.attempted:
            raise EntryOnItsWay
        if waiting is not None:
            self._unsent = entering.reader.entries(self._shipment_id)
            await entering.outbox.remove(waiting.id)
        else:
            await self._cargo().withdraw(self._shipment_id)
            self._following.refresh()
        entering.remember_removal(self._bring_back)
        self._window.status_line.show_removed()

    async def _bring_back(self) -> None:
        """Undo it; when that fails, say why and leave it to be tried again."""
        entering = self._following.entering
        try:
            if self._unsent:
                await entering.outbox.keep(self._unsent)
            else:
                await self._cargo().restore(self._shipment_id)
        except SenaeError as error:
            if not isinstance(error, NotFound):
                entering.remember_removal(self._bring_back)
            tell(
                self._window,
                QCoreApplication.translate("Withdrawing", "Undo the removal"),
                describe(error).text,
            )
            return
        self._window.status_line.show_brought_back()
        if self._unsent:
            entering.deliver()
        else:
            self._following.refresh()
        self._following.choose(self._shipment_id)

    def _cargo(self) -> CargoService:
        workspace = self._following.workspace
        if workspace is None:
            raise SessionExpired
        return workspace.cargo


def _question(record: ShipmentRecord) -> str:
    shipment = record.shipment
    name = shipment.reference or next(iter(shipment.keys.all()), "")
    about = " · ".join(part for part in (name, shipment.importer.name) if part)
    count = len(record.events)
    lost = CountedWords().events_lost(count) if count else ""
    warning = QCoreApplication.translate(
        "Withdrawing", "Remove only what was entered by mistake. You can undo it right after."
    )
    return "\n\n".join(part for part in (about, lost, warning) if part)
