"""Profiles of the program with many invented shipments already kept in them."""

from __future__ import annotations

import asyncio
import secrets
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from senae_desktop.archive.location import archive_path
from senae_desktop.archive.opening import open_archive
from senae_desktop.domain.account import Account
from senae_desktop.domain.catalogue import Catalogues, load_catalogues
from senae_desktop.domain.clock import Clock, SystemClock
from senae_desktop.domain.party import OperatorKind
from senae_desktop.domain.ports import ChangePage
from senae_desktop.domain.shipment import Shipment, ShipmentRecord
from senae_desktop.domain.source import SourceFreshness, SourceState
from senae_desktop.resource_files import resource
from senae_desktop.runtime.paths import paths
from senae_desktop.runtime.settings import KnownAccount, Settings, save_settings
from senae_desktop.tracking_service.assessing import assessed
from senae_desktop.tracking_service.scenarios.people import AGENCY
from senae_desktop.tracking_service.scenarios.planned import PlannedShipment
from tests.benchmarks.keyring_at_once import KeyringAtOnce
from tests.support.many_imports import many

SEED = 7
#: The agency that all of these imports belong to, with its password at the measured service.
USER, PASSWORD = "medicion", "una clave para medir"


@dataclass(frozen=True, slots=True)
class Kept:
    """An archive on disk: where it is, its key, and the profile that knows it."""

    profile: Path
    path: Path
    key: bytes


def account() -> Account:
    """The account that reads the shipments."""
    return Account(
        "measured", AGENCY.identification, USER, AGENCY.name, OperatorKind.PRIVATE_COMPANY, ()
    )


def plans(count: int, now: datetime, catalogues: Catalogues) -> Iterator[PlannedShipment]:
    """The invented imports, always the same for the same ``now``."""
    return many(count, SEED, now, catalogues)


def record_of(planned: PlannedShipment, now: datetime, catalogues: Catalogues) -> ShipmentRecord:
    """An import as the service would tell it at ``now``."""
    log = planned.history(now, catalogues)
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
    )
    fresh = SourceFreshness(SourceState.OK, now, now, now + timedelta(minutes=5))
    return ShipmentRecord(
        assessed(replace(shipment, freshness=fresh), log, catalogues, now),
        log,
        planned.papers_at(now),
    )


def records(count: int, clock: Clock) -> list[ShipmentRecord]:
    """Invented shipments with their events."""
    catalogues, now = load_catalogues(resource("catalogues")), clock.now()
    return [record_of(planned, now, catalogues) for planned in plans(count, now, catalogues)]


def keep(profile: Path, count: int, service: str) -> Kept:
    """Make a profile whose last account has ``count`` shipments in its archive.

    Its key lies in the keyring of the benchmark, as the program would have put it there.
    """
    clock = SystemClock()
    folders = paths(profile).create()
    known_to = account()
    path = archive_path(folders.archives, service, known_to.ruc, known_to.user)
    known = KnownAccount(service, known_to.ruc, known_to.user, known_to.name, path.name, True)
    key = secrets.token_bytes(32)
    KeyringAtOnce().set_password(  # type: ignore[no-untyped-call]
        f"senae-desktop:archive-{known.archive}", "senae-desktop", key.hex()
    )
    save_settings(folders.settings, Settings(accounts=(known,)))
    asyncio.run(_fill(path, key, count, clock))
    return Kept(profile, path, key)


async def _fill(path: Path, key: bytes, count: int, clock: Clock) -> None:
    opened = open_archive(path, key, clock)
    page = ChangePage(
        items=tuple(records(count, clock)),
        removed=(),
        next_cursor=None,
        sync_token="measured",
        as_of=clock.now(),
        poll_after=None,
        unreadable=(),
    )
    await opened.archive.begin_full()
    await opened.archive.apply(page, True, 0.0)
    await opened.archive.remember_account(account())
    opened.reader.close()
    await opened.archive.aclose()


if __name__ == "__main__":
    keep(Path(sys.argv[2]), int(sys.argv[3]), "own")
