"""An outbox of many shipments, sent to a service process of its own. Prints one line of JSON."""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from senae_desktop.archive.opening import open_archive
from senae_desktop.client.tracking import open_service
from senae_desktop.credentials.memory import MemoryVault
from senae_desktop.domain.clock import SystemClock
from senae_desktop.domain.entries import NewCargo, NewShipment
from senae_desktop.domain.outbox import OutboxReader
from senae_desktop.domain.party import OperatorKind
from senae_desktop.domain.ports import Applied, Credentials, NewAccount
from senae_desktop.domain.shipment import Keys, ShipmentRecord
from senae_desktop.runtime.service_process import ServiceProcess
from senae_desktop.usecases import delivery
from senae_desktop.usecases.connection import Connection
from senae_desktop.usecases.outbox import Outbox
from senae_desktop.usecases.session import SessionService

_ME = Credentials("1710034065001", "medida", "una clave para medir 2026")
_KEY = bytes(32)


def _unknown(shipment_id: str) -> ShipmentRecord | None:
    """Nothing was read before."""
    del shipment_id
    return None


@dataclass
class Run:
    """One account of a service, and its outbox; ``answered`` grows with each answer."""

    reader: OutboxReader
    outbox: Outbox
    deliveries: delivery.Deliveries
    answered: list[Applied]


@asynccontextmanager
async def _run(folder: Path) -> AsyncIterator[Run]:
    clock = SystemClock()
    folder.mkdir()
    process = ServiceProcess(folder / "service", folder, demonstration=False)
    address = await process.start()
    service = open_service(address.url, clock, address.secret)
    session = SessionService(
        service, MemoryVault(), clock, Connection(), service_address=address.url
    )
    account = NewAccount(_ME, "Medida", OperatorKind.PRIVATE_COMPANY)
    await session.create_account(account, remember=False)
    kept = open_archive(folder / "archive.db", _KEY, clock)
    archive, reader = kept.archive.outbox, kept.reader.outbox
    outbox = Outbox(archive, reader, records=_unknown, clock=clock)
    answered: list[Applied] = []
    deliveries = delivery.Deliveries(
        service, session, archive, reader, records=_unknown, clock=clock,
        on_applied=answered.append,
    )  # fmt: skip
    try:
        yield Run(reader, outbox, deliveries, answered)
    finally:
        kept.reader.close()
        await kept.archive.aclose()
        await session.aclose()
        await service.aclose()
        await process.stop()


def _cargo(count: int, letter: str = "A") -> list[NewCargo]:
    bills = (f"MEDU{letter}{place:07}" for place in range(count))
    return [NewCargo(NewShipment(Keys(transport_document=bill))) for bill in bills]


async def _each(folder: Path, count: int, abreast: int) -> float:
    """Milliseconds for each of so many."""
    usual, delivery.ABREAST = delivery.ABREAST, abreast
    async with _run(folder) as run:
        await run.outbox.accept(_cargo(count))
        begun = time.perf_counter()
        sent = (await run.deliveries.run()).sent
        took = time.perf_counter() - begun
    delivery.ABREAST = usual
    if sent != count:
        raise RuntimeError(f"only {sent} were sent")
    return took * 1000 / count


async def _before(folder: Path, count: int) -> int:
    """How many answers come between keeping an entry by hand and its own."""
    async with _run(folder) as run:
        await run.outbox.accept(_cargo(count))
        sending = asyncio.create_task(run.deliveries.run())
        while len(run.answered) < count // 10:
            await asyncio.sleep(0)
        (mine,) = await run.outbox.accept(_cargo(1, "Z"))
        before = len(run.answered)
        while run.reader.entry(mine.shipment_id):
            await asyncio.sleep(0)
        between = len(run.answered) - before
        await sending
    return between


async def main(folder: Path, count: int) -> None:
    found = {
        "alone": await _each(folder / "alone", count, 1),
        "abreast": await _each(folder / "abreast", count, delivery.ABREAST),
        "before": await _before(folder / "before", count),
    }
    sys.stdout.write(json.dumps(found) + "\n")


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), int(sys.argv[2])))
