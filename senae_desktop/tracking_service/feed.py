"""Reading: one shipment, the list, and the change feed with its opaque positions."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import msgspec
from sqlalchemy import Connection

from senae_desktop.contract import wire, writing
from senae_desktop.domain.clock import Clock
from senae_desktop.domain.dossier import Dossier
from senae_desktop.domain.shipment import ShipmentRecord
from senae_desktop.tracking_service.problems import Refusal
from senae_desktop.tracking_service.store import changes, dossiers, keeping
from senae_desktop.tracking_service.store import shipments as kept
from senae_desktop.tracking_service.store.changes import ListFilter
from senae_desktop.tracking_service.store.database import Database
from senae_desktop.tracking_service.store.numbering import head
from senae_desktop.tracking_service.store.shipments import Stored, Viewer

#: A sync token older than this is refused; removals are remembered a day longer.
TOKENS_ACCEPTED = timedelta(days=30)
REMOVALS_KEPT = TOKENS_ACCEPTED + timedelta(days=1)


class Position(msgspec.Struct, frozen=True, array_like=True):
    """A place in the change feed of one store.

    ``after``: the last number read. ``removed_after``: removals later than it are still to be
    told. ``issued``: seconds since the epoch.
    """

    kind: str
    store: str
    after: int
    removed_after: int
    issued: int

    def token(self) -> str:
        """The position as the opaque text that travels."""
        return base64.urlsafe_b64encode(msgspec.json.encode(self)).rstrip(b"=").decode()


@dataclass(frozen=True, slots=True)
class Included:
    """The parts of shipments that are asked for; all else is always there."""

    events: bool = False
    charges: bool = False
    documents: bool = False

    @property
    def papers(self) -> bool:
        """Whether anything of the dossier is asked for."""
        return self.charges or self.documents


def answered(record: ShipmentRecord, parts: Included) -> wire.ShipmentWire:
    """A shipment as it travels, with the parts asked for."""
    return writing.shipment(
        record.shipment,
        record.events if parts.events else None,
        charges=record.dossier if parts.charges else None,
        documents=record.dossier if parts.documents else None,
    )


class Feed:
    """Reads for one viewer at a time. Its methods block: call them in a thread."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        with database.writing() as connection:
            self._store = keeping.identity(connection)

    def record(self, viewer: Viewer, shipment_id: str) -> ShipmentRecord:
        """A shipment with its events and papers; ``not-found`` when the viewer may not see it."""
        with self._database.reading() as connection:
            stored = kept.find(connection, shipment_id, viewer)
            if stored is None:
                raise Refusal("not-found")
            log = kept.logs_of(connection, [shipment_id]).get(shipment_id, ())
            return ShipmentRecord(stored.shipment, log, dossiers.of(connection, shipment_id))

    def changes(
        self, viewer: Viewer, since: str | None, cursor: str | None, limit: int, parts: Included
    ) -> wire.ChangePage:
        """A page of the change feed, from a cursor, else since a token, else from the start."""
        now = self._clock.now()
        with self._database.reading() as connection:
            begin = self._begin(connection, since, cursor, now)
            part = changes.changes_after(
                connection, viewer, begin.after, begin.removed_after, limit
            )
            items = _items(connection, part.changed, parts)
        if part.complete:
            end = self._position("sync", part.through, part.through, now)
        else:
            end = self._position("page", part.through, begin.removed_after, now)
        return wire.ChangePage(
            items=items,
            removed=[wire.Removal(id=gone, reason=reason) for gone, reason in part.removed],
            as_of=now,
            next_cursor=None if part.complete else end.token(),
            sync_token=end.token() if part.complete else None,
        )

    def list_page(
        self, viewer: Viewer, asked: ListFilter, cursor: str | None, limit: int, parts: Included
    ) -> wire.ShipmentPage:
        """A page of the list, latest change first."""
        now = self._clock.now()
        after = self._read(cursor, "list", now).after if cursor else 0
        with self._database.reading() as connection:
            found, more = changes.list_page(connection, viewer, asked, after, limit)
            items = _items(connection, found, parts)
        end = self._position("list", found[-1].changed, 0, now).token() if more else None
        return wire.ShipmentPage(items=items, as_of=now, next_cursor=end)

    def importers(self, viewer: Viewer, limit: int = 2_000) -> list[tuple[str, str]]:
        """Identification and name of the importers whose shipments the viewer may see."""
        with self._database.reading() as connection:
            return kept.importers(connection, viewer, limit)

    def _begin(
        self, connection: Connection, since: str | None, cursor: str | None, now: datetime
    ) -> Position:
        last = head(connection)
        if cursor:
            begin = self._read(cursor, "page", now)
        elif since:
            begin = self._read(since, "sync", now)
        else:
            # Whoever reads everything needs to be told only of what goes meanwhile.
            return self._position("page", 0, last, now)
        if max(begin.after, begin.removed_after) > last:  # a store put back from a copy
            raise Refusal("sync-token-expired")
        return begin

    def _position(self, kind: str, after: int, removed_after: int, now: datetime) -> Position:
        return Position(kind, self._store, after, removed_after, int(now.timestamp()))

    def _read(self, token: str, kind: str, now: datetime) -> Position:
        """A position that was handed out; whatever else it may be, the cure is to read all."""
        try:
            raw = base64.urlsafe_b64decode(token + "=" * (-len(token) % 4))
            position = msgspec.json.decode(raw, type=Position)
        except (ValueError, msgspec.MsgspecError) as error:
            raise Refusal("sync-token-expired") from error
        age = now.timestamp() - position.issued
        known = position.kind == kind and position.store == self._store
        if not known or age > TOKENS_ACCEPTED.total_seconds():
            raise Refusal("sync-token-expired")
        return position


def _items(
    connection: Connection, found: Sequence[Stored], parts: Included
) -> list[wire.ShipmentWire]:
    names = [stored.shipment.id for stored in found]
    logs = kept.logs_of(connection, names) if parts.events else {}
    papers = dossiers.of_all(connection, names) if parts.papers else {}
    return [
        answered(
            ShipmentRecord(
                one.shipment, logs.get(one.shipment.id, ()), papers.get(one.shipment.id, Dossier())
            ),
            parts,
        )
        for one in found
    ]
