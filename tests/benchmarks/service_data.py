"""This computer's own tracking service with many shipments, written straight into its store."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from senae_desktop.domain.clock import SystemClock
from senae_desktop.domain.party import OperatorKind
from senae_desktop.tracking_service.scenarios.people import AGENCY
from senae_desktop.tracking_service.services import Services, Settings, open_services
from senae_desktop.tracking_service.store import shipments as kept
from senae_desktop.tracking_service.store.database import sqlite_url
from senae_desktop.tracking_service.store.shipments import Stored, Viewer
from tests.benchmarks.data import PASSWORD, USER, records

_AT_ONCE = 1_000


def _open(folder: Path) -> Services:
    url = sqlite_url(folder / "own.sqlite3")
    return open_services(url, Settings(own_accounts=True), SystemClock())


def fill(folder: Path, count: int) -> None:
    """Make the store with one account, the agency's, that sees ``count`` shipments."""
    folder.mkdir(parents=True, exist_ok=True)
    services = _open(folder)
    services.sign_in.create_account(
        AGENCY.identification, USER, PASSWORD, AGENCY.name, OperatorKind.PRIVATE_COMPANY
    )
    known = records(count, services.clock)
    now = services.clock.now()
    for first in range(0, count, _AT_ONCE):
        part = known[first : first + _AT_ONCE]
        with services.database.writing() as connection:
            kept.add(
                connection,
                [Stored(record.shipment, registered_at=now) for record in part],
                [record.events for record in part],
            )
    services.database.close()


def change(folder: Path, count: int) -> None:
    """Change the reference of so many shipments, as somebody else would."""
    services = _open(folder)
    word = f"CAMBIO {datetime.now(UTC):%H%M%S}"
    ids = [record.shipment.id for record in records(count, services.clock)]
    viewer = Viewer("measured", AGENCY.identification)
    with services.database.writing() as connection:
        for shipment_id in ids:
            stored = kept.find(connection, shipment_id, viewer)
            if stored is None:
                raise LookupError(shipment_id)
            changed = replace(stored.shipment, version=stored.shipment.version + 1, reference=word)
            kept.save(connection, replace(stored, shipment=changed))
    services.database.close()


if __name__ == "__main__":
    {"fill": fill, "change": change}[sys.argv[1]](Path(sys.argv[2]), int(sys.argv[3]))
