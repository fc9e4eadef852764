"""Shipments and their append-only event logs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, Row, and_, delete, insert, or_, select, update

from senae_desktop.domain.event import Event
from senae_desktop.domain.folding import fold
from senae_desktop.domain.shipment import Keys, Shipment
from senae_desktop.tracking_service.store import tables
from senae_desktop.tracking_service.store.numbering import take

_shipment = msgspec.json.Decoder(Shipment)
_event = msgspec.json.Decoder(Event)
#: The source of what a person registered.
BY_HAND = "manual"
#: SQLite takes a limited number of parameters in one statement.
BATCH = 500


@dataclass(frozen=True, slots=True)
class Viewer:
    """Whoever looks: its account and the identification it acts under."""

    account_id: str
    ruc: str


@dataclass(frozen=True, slots=True)
class Stored:
    """A shipment with what only the service knows: who registered it, when, and its source."""

    shipment: Shipment
    registered_at: datetime
    registered_by: str | None = None
    source: str = BY_HAND
    changed: int = 0


def claims(viewer: Viewer, table: Any = tables.shipments.c) -> tuple[ColumnElement[bool], ...]:
    """What makes a shipment visible, each for itself: an index serves one of them, never all."""
    return (
        table.importer_identification == viewer.ruc,
        table.agent_identification == viewer.ruc,
        table.registered_by == viewer.account_id,
    )


def visible(viewer: Viewer) -> ColumnElement[bool]:
    """The shipments a viewer may see: its own as importer or agent, and those it registered."""
    return and_(or_(*claims(viewer)), present())


def present() -> ColumnElement[bool]:
    """The shipments that nobody has taken away."""
    return tables.shipments.c.removed_at.is_(None)


def add(connection: Connection, stored: Sequence[Stored], logs: Sequence[Sequence[Event]]) -> None:
    """Store new shipments with the events known so far (their sequences are given here)."""
    first = take(connection, len(stored) + sum(len(log) for log in logs))
    rows, keys, events = [], [], []
    for entry, log in zip(stored, logs, strict=True):
        for event in log:
            events.append(_event_row(entry.shipment.id, replace(event, sequence=first)))
            first += 1
        rows.append(_row(entry, first))
        first += 1
        keys.extend(_key_rows(entry.shipment))
    connection.execute(insert(tables.shipments), rows)
    if keys:
        connection.execute(insert(tables.shipment_keys), keys)
    if events:
        connection.execute(insert(tables.events), events)


def append(connection: Connection, shipment_id: str, log: Sequence[Event]) -> list[Event]:
    """Add events to the log of a shipment; answers them with their sequences."""
    first = take(connection, len(log))
    numbered = [replace(event, sequence=first + place) for place, event in enumerate(log)]
    connection.execute(
        insert(tables.events), [_event_row(shipment_id, event) for event in numbered]
    )
    return numbered


def save(connection: Connection, stored: Stored) -> None:
    """Store a shipment that has changed; it goes to the end of the change feed."""
    row = _row(stored, take(connection, 1))
    table, keys = tables.shipments, tables.shipment_keys
    connection.execute(update(table).where(table.c.id == stored.shipment.id).values(row))
    connection.execute(delete(keys).where(keys.c.shipment_id == stored.shipment.id))
    if rows := _key_rows(stored.shipment):
        connection.execute(insert(keys), rows)


def find(connection: Connection, shipment_id: str, viewer: Viewer | None = None) -> Stored | None:
    """A shipment, or None when there is none that the viewer may see (no viewer: sees all)."""
    query = select(tables.shipments).where(tables.shipments.c.id == shipment_id)
    if viewer is not None:
        query = query.where(visible(viewer))
    row = connection.execute(query).first()
    return None if row is None else stored_from(row)


def logs_of(connection: Connection, shipment_ids: Sequence[str]) -> dict[str, tuple[Event, ...]]:
    """The events of these shipments in order of sequence; no entry where there are none."""
    table = tables.events
    logs: dict[str, list[Event]] = defaultdict(list)
    for start in range(0, len(shipment_ids), BATCH):
        query = (
            select(table.c.shipment_id, table.c.document)
            .where(table.c.shipment_id.in_(shipment_ids[start : start + BATCH]))
            .order_by(table.c.sequence)
        )
        for shipment_id, document in connection.execute(query):
            logs[shipment_id].append(_event.decode(document))
    return {shipment_id: tuple(log) for shipment_id, log in logs.items()}


def has_event(connection: Connection, event_id: str) -> bool:
    """Whether any log has an event of that id."""
    query = select(tables.events.c.id).where(tables.events.c.id == event_id)
    return connection.execute(query).first() is not None


def with_key(connection: Connection, viewer: Viewer, values: Iterable[str]) -> list[Stored]:
    """The visible shipments that have any of these keys, oldest first."""
    matches = select(tables.shipment_keys.c.shipment_id).where(
        tables.shipment_keys.c.value.in_(list(values))
    )
    query = (
        select(tables.shipments)
        .where(tables.shipments.c.id.in_(matches), visible(viewer))
        .order_by(tables.shipments.c.registered_at, tables.shipments.c.id)
    )
    return [stored_from(row) for row in connection.execute(query)]


def importers(connection: Connection, viewer: Viewer, limit: int) -> list[tuple[str, str]]:
    """Identification and name of the importers of the visible shipments, by name."""
    table = tables.shipments
    query = (
        select(table.c.importer_identification, table.c.importer_name)
        .where(visible(viewer))
        .distinct()
        .order_by(table.c.importer_name)
        .limit(limit)
    )
    return [(identification, name) for identification, name in connection.execute(query)]


def remove(connection: Connection, shipment_id: str, reason: str, now: datetime) -> bool:
    """Take a shipment away and leave a tombstone in the change feed; False when there was none.

    It stays unseen, with all that belongs to it, until ``forget_removed``.
    """
    table = tables.shipments
    row = connection.execute(select(table).where(table.c.id == shipment_id, present())).first()
    if row is None:
        return False
    connection.execute(
        insert(tables.tombstones).values(
            changed=take(connection, 1),
            shipment_id=shipment_id,
            reason=reason,
            registered_by=row.registered_by,
            importer_identification=row.importer_identification,
            agent_identification=row.agent_identification,
            removed_at=now.timestamp(),
        )
    )
    connection.execute(
        update(table).where(table.c.id == shipment_id).values(removed_at=now.timestamp())
    )
    return True


def removed_since(connection: Connection, shipment_id: str, since: datetime) -> Stored | None:
    """A shipment that was taken away and not before ``since``."""
    table = tables.shipments
    query = select(table).where(table.c.id == shipment_id, table.c.removed_at >= since.timestamp())
    row = connection.execute(query).first()
    return None if row is None else stored_from(row)


def bring_back(connection: Connection, stored: Stored) -> None:
    """Undo ``remove``: the shipment is news, and the change feed tells of no removal any more."""
    table, gone = tables.shipments, tables.tombstones
    shipment_id = stored.shipment.id
    connection.execute(update(table).where(table.c.id == shipment_id).values(removed_at=None))
    connection.execute(delete(gone).where(gone.c.shipment_id == shipment_id))
    save(connection, stored)


def forget_removed(connection: Connection, before: datetime) -> None:
    """Drop for good what was taken away earlier, with its log, papers and files."""
    table = tables.shipments
    connection.execute(delete(table).where(table.c.removed_at < before.timestamp()))


def stored_from(row: Row[Any]) -> Stored:
    """A row of the table as a value."""
    return Stored(
        shipment=_shipment.decode(row.document),
        registered_at=datetime.fromtimestamp(row.registered_at, UTC),
        registered_by=row.registered_by,
        source=row.source,
        changed=row.changed,
    )


def _row(stored: Stored, changed: int) -> dict[str, object]:
    shipment = stored.shipment
    said = (
        shipment.reference,
        shipment.importer.name,
        shipment.importer.identification,
        shipment.goods.description,
        *shipment.keys.all(),
    )
    return {
        "id": shipment.id,
        "changed": changed,
        "registered_by": stored.registered_by,
        "importer_identification": shipment.importer.identification,
        "importer_name": shipment.importer.name,
        "agent_identification": shipment.agent.identification if shipment.agent else "",
        "stage": shipment.stage,
        "office": shipment.office,
        "closed": shipment.closed,
        "search": fold(" ".join(filter(None, said))),
        "source": stored.source,
        "registered_at": stored.registered_at.timestamp(),
        "stage_since": shipment.stage_since.at.timestamp() if shipment.stage_since else None,
        "document": msgspec.json.encode(shipment).decode(),
    }


def _key_rows(shipment: Shipment) -> list[dict[str, str]]:
    return [
        {"shipment_id": shipment.id, "kind": kind, "value": value}
        for kind, value in sorted(set(_keys(shipment.keys)))
    ]


def _keys(keys: Keys) -> Iterable[tuple[str, str]]:
    for kind in ("cargo_number", "transport_document", "declaration", "delivery_number"):
        if value := getattr(keys, kind):
            yield kind, value
    if keys.liquidation:
        yield "liquidation", keys.liquidation
    for container in keys.containers:
        yield "container", container


def _event_row(shipment_id: str, event: Event) -> dict[str, object]:
    return {
        "sequence": event.sequence,
        "id": event.id,
        "shipment_id": shipment_id,
        "document": msgspec.json.encode(event).decode(),
    }
