"""The change feed and the list, as pages over the shipments table."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection, Select, delete, or_, select, union

from senae_desktop.domain.folding import fold
from senae_desktop.tracking_service.store import tables
from senae_desktop.tracking_service.store.numbering import head
from senae_desktop.tracking_service.store.shipments import (
    Stored,
    Viewer,
    claims,
    present,
    stored_from,
    visible,
)


@dataclass(frozen=True, slots=True)
class Slice:
    """A part of the change feed: what changed, what went, and where the next part begins.

    ``complete`` is false while more changes are waiting; ``through`` is the number reached.
    """

    changed: list[Stored]
    removed: list[tuple[str, str]]
    through: int
    complete: bool


@dataclass(frozen=True, slots=True)
class ListFilter:
    """What of the list is asked for; empty members ask for everything."""

    status: str = "all"
    text: str = ""
    office: str = ""
    stage: str = ""
    since: datetime | None = None
    until: datetime | None = None
    words: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", tuple(fold(self.text).split()))


def changes_after(
    connection: Connection, viewer: Viewer, after: int, removed_after: int, limit: int
) -> Slice:
    """What is new for a viewer after a number, in order, at most ``limit`` shipments.

    Removals come with the last part only: a shipment that went while the parts were being read
    is then told about after it was told of.
    """
    last = head(connection)
    table = tables.shipments
    places = _first_places(viewer, after, last, limit + 1)
    query = select(table).where(table.c.changed.in_(places)).order_by(table.c.changed)
    found = [stored_from(row) for row in connection.execute(query)]
    if len(found) > limit:
        return Slice(found[:limit], [], found[limit - 1].changed, complete=False)
    return Slice(found, _removed(connection, viewer, removed_after, last), last, complete=True)


@dataclass(frozen=True, slots=True)
class Changed:
    """A shipment that changed or went, at this place of the sequence, and who may know of it."""

    sequence: int
    shipment_id: str
    importer: str
    agent: str
    registered_by: str | None

    def is_visible_to(self, viewer: Viewer) -> bool:
        """As ``store.shipments.visible`` has it, for what has been read already."""
        return viewer.ruc in {self.importer, self.agent} or viewer.account_id == self.registered_by


def changed_after(connection: Connection, after: int) -> tuple[list[Changed], int]:
    """What changed behind a place of the sequence, in order, and the last place."""
    last = head(connection)
    found: list[Changed] = []
    if last > after:
        for table, name in ((tables.shipments, "id"), (tables.tombstones, "shipment_id")):
            query = select(
                table.c.changed,
                table.c[name],
                table.c.importer_identification,
                table.c.agent_identification,
                table.c.registered_by,
            ).where(table.c.changed > after, table.c.changed <= last)
            found += [Changed(*row) for row in connection.execute(query)]
    return sorted(found, key=lambda one: one.sequence), last


def list_page(
    connection: Connection, viewer: Viewer, asked: ListFilter, after: int, limit: int
) -> tuple[list[Stored], bool]:
    """A page of the list, newest change first, and whether more remain; ``after`` 0 is the top."""
    table = tables.shipments
    query = _narrowed(select(table).where(visible(viewer)), asked)
    if after:
        query = query.where(table.c.changed < after)
    query = query.order_by(table.c.changed.desc()).limit(limit + 1)
    found = [stored_from(row) for row in connection.execute(query)]
    return found[:limit], len(found) > limit


def forget_removals(connection: Connection, before: datetime) -> None:
    """Drop the tombstones that no token still accepted can ask for."""
    table = tables.tombstones
    connection.execute(delete(table).where(table.c.removed_at < before.timestamp()))


def _first_places(viewer: Viewer, after: int, last: int, limit: int) -> Select[tuple[int]]:
    """The places in the sequence of the first shipments that a viewer may see.

    Asked for with one condition, a database reads and sorts all that is left of the feed for each
    of its parts. The first ones of each claim come from its index in order, and no more is read.
    """
    place = tables.shipments.c.changed
    first = [
        select(
            select(place)
            .where(claim, present(), place > after, place <= last)
            .order_by(place)
            .limit(limit)
            .subquery()
        )
        for claim in claims(viewer)
    ]
    merged = union(*first).subquery()
    return select(merged.c.changed).order_by(merged.c.changed).limit(limit)


def _removed(
    connection: Connection, viewer: Viewer, after: int, last: int
) -> list[tuple[str, str]]:
    table = tables.tombstones
    query = (
        select(table.c.shipment_id, table.c.reason)
        .where(or_(*claims(viewer, table.c)), table.c.changed > after, table.c.changed <= last)
        .order_by(table.c.changed)
    )
    return [(shipment_id, reason) for shipment_id, reason in connection.execute(query)]


def _narrowed(query: Select[tuple[object, ...]], asked: ListFilter) -> Select[tuple[object, ...]]:
    column = tables.shipments.c
    if asked.status != "all":
        query = query.where(column.closed.is_(asked.status == "closed"))
    if asked.office:
        query = query.where(column.office == asked.office)
    if asked.stage:
        query = query.where(column.stage == asked.stage)
    if asked.since:
        query = query.where(column.stage_since >= asked.since.timestamp())
    if asked.until:
        query = query.where(column.stage_since < asked.until.timestamp())
    for word in asked.words:
        query = query.where(column.search.contains(word, autoescape=True))
    return query
