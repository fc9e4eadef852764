"""What every source must hold to; a new source calls ``check`` with references it knows."""

from __future__ import annotations

from senae_desktop.tracking_service.intake import viewer_of
from senae_desktop.tracking_service.sources import Source
from senae_desktop.tracking_service.store import shipments, tables
from senae_desktop.tracking_service.store.accounts import StoredAccount
from senae_desktop.tracking_service.store.database import Database
from senae_desktop.tracking_service.store.shipments import Stored

#: Nobody's: a source that answers this one answers anything.
UNKNOWN = "MEDUZZ000000"


def check(
    source: Source,
    database: Database,
    account: StoredAccount,
    stranger: StoredAccount,
    known: tuple[str, ...] = (),
) -> None:
    """Hold a source to its contract; ``known`` are references of which it has something."""
    assert source.name == source.name.strip().lower() != ""
    assert _ask(source, database, account, UNKNOWN) == []
    for reference in known:
        before = _visible(database, account)
        first = _ask(source, database, account, reference)
        assert first, f"{reference}: nothing, though it is said to be known"
        for stored in first:
            _check_stored(source, database, account, stored)
        source.ask_again()
        again = _ask(source, database, account, reference)
        found = {one.shipment.id for one in first}
        assert {one.shipment.id for one in again} == found
        assert _visible(database, account) == before | found
        assert not found & _visible(database, stranger)


def _ask(
    source: Source, database: Database, account: StoredAccount, reference: str
) -> list[Stored]:
    with database.writing() as connection:
        return source.follow(connection, account, reference)


def _visible(database: Database, account: StoredAccount) -> set[str]:
    query = tables.shipments.select().where(shipments.visible(viewer_of(account)))
    with database.reading() as connection:
        return {row.id for row in connection.execute(query)}


def _check_stored(
    source: Source, database: Database, account: StoredAccount, stored: Stored
) -> None:
    shipment = stored.shipment
    assert stored.source == source.name
    assert shipment.version >= 1
    assert shipment.keys.all()
    assert shipment.freshness.succeeded_at is not None
    with database.reading() as connection:
        assert shipments.find(connection, shipment.id, viewer_of(account)) is not None
        log = shipments.logs_of(connection, [shipment.id]).get(shipment.id, ())
    sequences = [event.sequence for event in log]
    assert sequences == sorted(set(sequences))
    for event in log:
        assert event.source == source.name
        assert event.raw_text
        assert event.recorded_at.tzinfo is not None
        assert event.occurred is None or event.occurred.at.tzinfo is not None
