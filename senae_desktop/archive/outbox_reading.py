"""Reads of what was entered here and not yet sent, and of the files kept with it."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

import apsw

from senae_desktop.archive.failures import typed_failures
from senae_desktop.archive.outbox import COLUMNS
from senae_desktop.archive.outbox_coding import decode
from senae_desktop.domain.entries import NewEvent, NewShipment
from senae_desktop.domain.evidence_file import EvidenceFile
from senae_desktop.domain.outbox import Entry, EntryState, Trouble

_BY_HAND = "SELECT shipment FROM outbox WHERE state = 'waiting' AND bulk = 0"
#: The first entry of a shipment, unless that is new itself and still kept back.
_DUE = """
    state = 'waiting'
    AND (kind = 'shipment' OR NOT EXISTS (
        SELECT 1 FROM outbox AS new WHERE new.id = outbox.shipment))
    AND NOT EXISTS (
        SELECT 1 FROM outbox AS earlier
        WHERE earlier.shipment = outbox.shipment AND earlier.number < outbox.number
        AND earlier.state = 'waiting')
    AND shipment NOT IN (SELECT value FROM json_each(?))
"""


class OutboxReading:
    """Implements ``domain.outbox.OutboxReader`` on a reader's connection."""

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection

    def entries(self, shipment_id: str | None = None) -> list[Entry]:
        """What has not been sent, in order of entry: all of it, or that of a shipment."""
        if shipment_id is None:
            return self._entries("true", [])
        return self._entries("shipment = ?", [shipment_id])

    def foremost(self, limit: int) -> list[Entry]:
        """So many entries: those that wait for their user, then those to be sent."""
        held = [EntryState.REFUSED.value, EntryState.CONFLICT.value]
        entries = self._entries("state IN (?, ?)", held, limit)
        return entries + self._entries("state = 'waiting'", [], limit - len(entries))

    def due(self, limit: int, passed: Collection[str] = ()) -> list[Entry]:
        """What can be sent next: of each shipment its first entry, none of shipments ``passed``.

        Shipments of which something was entered by itself come first.
        """
        given = [json.dumps(list(passed))]
        # Few are entered by hand: looked up by the index, not sought among all in order.
        due = self._entries(f"{_DUE} AND shipment IN ({_BY_HAND})", given, limit, "+number")
        if (left := limit - len(due)) > 0:
            due += self._entries(f"{_DUE} AND shipment NOT IN ({_BY_HAND})", given, left)
        return due

    def entry(self, entry_id: str) -> Entry | None:
        """The entry of that id, or None."""
        return next(iter(self._entries("id = ?", [entry_id])), None)

    def counts(self) -> tuple[int, int]:
        """How many entries wait to be sent, and how many wait for their user."""
        with typed_failures():
            row: Any = self._connection.execute(
                "SELECT count(*) FILTER (WHERE state = 'waiting'),"
                " count(*) FILTER (WHERE state <> 'waiting') FROM outbox"
            ).fetchone()
        return row[0], row[1]

    def shipment_of(self, entry_id: str) -> str | None:
        """The shipment of an entry, sent or not, under its present id."""
        with typed_failures():
            shipment_id: str | None = self._connection.execute(
                "SELECT shipment FROM sent WHERE id = ?1"
                " UNION ALL SELECT shipment FROM outbox WHERE id = ?1",
                (entry_id,),
            ).get
        return shipment_id

    def own_ids(self, shipment_id: str) -> frozenset[str]:
        """The ids of what this computer has entered about a shipment, sent or not."""
        with typed_failures():
            rows: list[Any] = self._connection.execute(
                "SELECT id FROM sent WHERE shipment = ?1"
                " UNION ALL SELECT id FROM outbox WHERE shipment = ?1",
                (shipment_id,),
            ).fetchall()
        return frozenset(entry_id for (entry_id,) in rows)

    def file(self, sha256: str) -> EvidenceFile | None:
        """The file kept of that content, or None."""
        with typed_failures():
            row: Any = self._connection.execute(
                "SELECT sha256, name, media_type, content FROM evidence WHERE sha256 = ?",
                (sha256,),
            ).fetchone()
        return EvidenceFile(*row) if row else None

    def _entries(
        self, where: str, given: Sequence[str], limit: int = -1, order: str = "number"
    ) -> list[Entry]:
        with typed_failures():
            rows: list[Any] = self._connection.execute(
                f"SELECT {COLUMNS} FROM outbox WHERE {where} ORDER BY {order} LIMIT ?",  # noqa: S608
                (*given, limit),
            ).fetchall()
        return [_entry(row) for row in rows]


def _entry(row: tuple[Any, ...]) -> Entry:
    entry_id, shipment_id, kind, body, entered_at, seen, state, attempted, trouble = row
    return Entry(
        id=entry_id,
        shipment_id=shipment_id,
        content=decode(body, NewShipment) if kind == "shipment" else decode(body, NewEvent),
        entered_at=datetime.fromisoformat(entered_at),
        seen=seen,
        state=EntryState(state),
        attempted=bool(attempted),
        trouble=decode(trouble, Trouble) if trouble else None,
    )
