"""What the pictures show: the demonstration at a fixed moment, kept in a real archive."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from senae_desktop.archive.opening import open_archive
from senae_desktop.archive.reader import Reader
from senae_desktop.domain.account import Account
from senae_desktop.domain.catalogue import Catalogues, load_catalogues
from senae_desktop.domain.outbox import Entry
from senae_desktop.domain.ports import ChangePage
from senae_desktop.domain.shipment import Shipment, ShipmentRecord
from senae_desktop.domain.source import SourceFreshness, SourceState
from senae_desktop.resource_files import resource
from senae_desktop.tracking_service.assessing import assessed
from senae_desktop.tracking_service.scenarios.demonstration import demonstration
from senae_desktop.tracking_service.scenarios.planned import PlannedShipment
from tests.support.fakes import ManualClock
from tests.support.many_imports import many

SEED = 1790
#: A Monday afternoon in Ecuador.
NOW = datetime(2026, 11, 23, 19, 5, tzinfo=UTC)
READ = NOW - timedelta(minutes=2)
CLOCK = ManualClock(NOW)
CATALOGUES: Catalogues = load_catalogues(resource("catalogues"))
_KEY = bytes(range(32))
DEMONSTRATION = demonstration(SEED, READ, CATALOGUES)
_AGENCY = DEMONSTRATION.accounts[0]
ACCOUNT = Account(
    "agency", _AGENCY.ruc, _AGENCY.user, _AGENCY.name, _AGENCY.kind, (), _AGENCY.importers
)
OWN = Account("own", "1710034065001", "prueba", "Importadora La Prueba", None)


@dataclass(frozen=True, slots=True)
class Told:
    """A shipment with the name of the story that it plays."""

    story: str
    record: ShipmentRecord


def told(planned: PlannedShipment, now: datetime = READ) -> Told:
    """What the service tells of an import."""
    log = planned.history(now, CATALOGUES)
    shipment = Shipment(
        id=planned.id,
        version=1,
        importer=planned.importer,
        keys=planned.keys_at(now),
        reference=planned.reference,
        agent=planned.agent,
        office=planned.office,
        regime=planned.regime,
        transport=planned.transport,
        goods=planned.goods,
        freshness=SourceFreshness(SourceState.OK, now, now, now + timedelta(minutes=5)),
    )
    return Told(
        planned.story,
        ShipmentRecord(assessed(shipment, log, CATALOGUES, now), log, planned.papers_at(now)),
    )


def agency() -> list[Told]:
    """The imports of the demonstration's agency."""
    mine = [one for one in DEMONSTRATION.shipments if one.agent == _AGENCY.party]
    return [told(planned) for planned in mine]


def crowd(count: int) -> list[Told]:
    """Many imports."""
    return [told(planned) for planned in many(count, SEED, READ, CATALOGUES)]


def late(known: Sequence[Told]) -> list[Told]:
    """The same, read for the last time days ago, with a source that fails."""
    long_ago = READ - timedelta(days=3)
    failing = SourceFreshness(SourceState.FAILING, READ, long_ago, None)
    return [_with(one, freshness=failing) for one in known]


def long_named(known: Sequence[Told]) -> list[Told]:
    """The same, with the longest names that customs forms allow."""
    name = "Comercializadora Internacional de Repuestos Automotrices y Maquinaria Pesada del Austro"
    reference = "PEDIDO-2026-INTERNACIONAL-CONSOLIDADO-000184-REVISIÓN-B"
    importers = [replace(one.record.shipment.importer, name=f"{name} Cía. Ltda.") for one in known]
    return [
        _with(one, importer=importer, reference=reference)
        for one, importer in zip(known, importers, strict=True)
    ]


def _with(one: Told, **changes: object) -> Told:
    record = one.record
    shipment = replace(record.shipment, **changes)  # type: ignore[arg-type]
    return Told(one.story, replace(record, shipment=shipment))


@contextmanager
def archive(
    folder: Path,
    name: str,
    known: Sequence[Told],
    account: Account,
    entries: Sequence[Entry] = (),
) -> Iterator[Reader]:
    """An archive that holds these shipments, read at ``READ``; never read when there are none.

    ``entries`` wait in it to be sent, or for their user.
    """
    path = folder / f"{name}.db"
    opened = open_archive(path, _KEY, CLOCK)

    async def fill() -> None:
        if known:
            page = ChangePage(tuple(one.record for one in known), (), READ, None, "token")
            await opened.archive.begin_full()
            await opened.archive.apply(page, True, 0.0)
        await opened.archive.remember_account(account)
        await opened.archive.outbox.add(entries)
        await opened.archive.aclose()

    asyncio.run(fill())
    try:
        yield opened.reader
    finally:
        opened.reader.close()
