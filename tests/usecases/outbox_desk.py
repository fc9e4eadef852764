"""An outbox on a real archive, sending to a service in memory."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from senae_desktop.archive.opening import OpenedArchive
from senae_desktop.domain.entries import NewEvent, NewShipment
from senae_desktop.domain.list_row import ListRow
from senae_desktop.domain.ports import Applied
from senae_desktop.domain.shipment import Keys, ShipmentRecord
from senae_desktop.usecases.delivery import Deliveries
from senae_desktop.usecases.outbox import Outbox
from tests.archive.samples import opened
from tests.usecases.conftest import CREDENTIALS, House

BILL = "MAEU123456789"
SHIPMENT = NewShipment(Keys(transport_document=BILL))
ARRIVAL = NewEvent("arrival", None, note="llegó")
_numbers = count(1)


def entry_id() -> str:
    """The next id, in the shape that the real ones have."""
    return f"{next(_numbers):032x}"


@dataclass
class OutboxDesk:
    """What the use cases of the outbox stand on."""

    house: House
    kept: OpenedArchive
    outbox: Outbox
    deliveries: Deliveries
    applied: list[Applied] = field(default_factory=list)

    def record(self, shipment_id: str) -> ShipmentRecord | None:
        number = self.kept.reader.number_of(shipment_id)
        return None if number is None else self.kept.reader.record(number)

    def rows(self) -> list[ListRow]:
        from senae_desktop.domain.list_row import ListColumn

        return self.kept.reader.rows(self.kept.reader.ids(ListColumn.REFERENCE))

    async def follow(self, shipment_id: str) -> None:
        """Something the service has is read."""
        self.house.service.put(shipment_id)
        await self.kept.archive.store_record(self.house.service.visible[shipment_id])


@asynccontextmanager
async def outbox_desk(house: House, path: Path) -> AsyncIterator[OutboxDesk]:
    """A desk over the archive at a path, which may be left over from an earlier one."""
    await house.session.sign_in(CREDENTIALS, remember=False)
    kept = opened(path)
    applied: list[Applied] = []
    archive, reader = kept.archive.outbox, kept.reader.outbox

    def record(shipment_id: str) -> ShipmentRecord | None:
        return desk.record(shipment_id)

    desk = OutboxDesk(
        house,
        kept,
        Outbox(
            archive,
            reader,
            records=record,
            clock=house.clock,
            on_applied=applied.append,
            new_id=entry_id,
        ),
        Deliveries(
            house.service,
            house.session,
            archive,
            reader,
            records=record,
            clock=house.clock,
            on_applied=applied.append,
        ),
        applied,
    )
    try:
        yield desk
    finally:
        kept.reader.close()
        await kept.archive.aclose()
