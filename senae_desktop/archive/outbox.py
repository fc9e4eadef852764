"""Writes of the outbox: the statements, each function part of the caller's transaction."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import apsw

from senae_desktop.archive import pages
from senae_desktop.archive.coding_account import decode_account
from senae_desktop.archive.outbox_coding import encode
from senae_desktop.archive.projection import values_of
from senae_desktop.domain.entries import NewShipment
from senae_desktop.domain.errors import EntryOnItsWay
from senae_desktop.domain.evidence_file import EvidenceFile
from senae_desktop.domain.outbox import Entry, EntryState, Trouble, provisional
from senae_desktop.domain.party import Party
from senae_desktop.domain.ports import Applied
from senae_desktop.domain.shipment import ShipmentRecord

#: More entries than that, kept in one step, are not what somebody enters and waits for: they came
#: from a file or a long paste, and give way to the rest.
_BY_HAND = 20
#: The columns of an entry, in order.
COLUMNS = "id, shipment, kind, body, entered_at, seen, state, attempted, trouble"


def add(
    connection: apsw.Connection, entries: Sequence[Entry], files: Sequence[EvidenceFile]
) -> Applied:
    """Keep entries behind those there are; those known by id, or sent already, are passed over."""
    for file in files:
        keep_file(connection, file)
    bulk = len(entries) > _BY_HAND
    kept = [entry for entry in entries if _put(connection, entry, bulk)]
    own = _own_party(connection)
    # All at once: a matrix brings tens of thousands.
    rows = [
        values_of(provisional(entry.id, entry.content, own))
        for entry in kept
        if isinstance(entry.content, NewShipment)
    ]
    applied = pages.store(connection, rows, None)
    told = {entry.shipment_id for entry in kept if not entry.new}
    numbers = (pages.number_of(connection, shipment_id) for shipment_id in told)
    changed = frozenset(number for number in numbers if number is not None) - applied.added
    return applied | Applied(changed, moved=frozenset())


def _put(connection: apsw.Connection, entry: Entry, bulk: bool) -> bool:
    """Whether an entry was new here."""
    if connection.execute("SELECT 1 FROM sent WHERE id = ?", (entry.id,)).get is not None:
        return False
    connection.execute(
        f"INSERT INTO outbox ({COLUMNS}, bulk) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608
        " ON CONFLICT (id) DO NOTHING",
        (*_values(entry), int(bulk)),
    )
    return connection.changes() > 0


def change(connection: apsw.Connection, entry: Entry) -> Applied:
    """Put an entry in the place of the one of its id; ``EntryOnItsWay`` when that was sent."""
    _, _, _, body, _, seen, state, attempted, trouble = _values(entry)
    connection.execute(
        "UPDATE outbox SET body = ?, seen = ?, state = ?, attempted = ?, trouble = ?"
        " WHERE id = ? AND NOT attempted",
        (body, seen, state, attempted, trouble, entry.id),
    )
    if not connection.changes():
        raise EntryOnItsWay
    if isinstance(entry.content, NewShipment):
        pages.drop(connection, entry.id)
    return _show(connection, entry, _own_party(connection))


def attempt(connection: apsw.Connection, entry_ids: Sequence[str], begun: bool) -> None:
    """Note that entries are about to be sent, or certainly were not."""
    connection.executemany(
        "UPDATE outbox SET attempted = ? WHERE id = ?",
        [(int(begun), entry_id) for entry_id in entry_ids],
    )


def hold(
    connection: apsw.Connection, entry_id: str, state: EntryState, trouble: Trouble
) -> Applied:
    """Keep an entry back, with the reason."""
    connection.execute(
        "UPDATE outbox SET state = ?, attempted = 0, trouble = ? WHERE id = ?",
        (state.value, encode(trouble), entry_id),
    )
    return _touched(connection, _shipment_of(connection, entry_id))


def deliver(
    connection: apsw.Connection, entry_id: str, record: ShipmentRecord, at: datetime
) -> Applied:
    """Store the answer to an entry and forget it."""
    row: Any = connection.execute(
        "DELETE FROM outbox WHERE id = ? RETURNING kind, shipment", (entry_id,)
    ).fetchone()
    applied = Applied()
    if row is not None:
        kind, shipment_id = row
        connection.execute(
            "INSERT OR IGNORE INTO sent (id, kind, shipment, sent_at) VALUES (?, ?, ?, ?)",
            (entry_id, kind, record.shipment.id, at.isoformat()),
        )
        applied = _move(connection, shipment_id, record.shipment.id)
    rows = [values_of(record)]
    stored = pages.store(connection, rows, None)
    if stored and pages.is_filling(connection):
        pages.fill_shadow(connection, rows)
    return applied | stored | _touched(connection, record.shipment.id)


def adopt(connection: apsw.Connection, entry_id: str, shipment_id: str) -> Applied:
    """A new shipment is one that is followed already: what waits for it goes there."""
    connection.execute("DELETE FROM outbox WHERE id = ?", (entry_id,))
    return _move(connection, entry_id, shipment_id) | _touched(connection, shipment_id)


def remove(connection: apsw.Connection, entry_id: str) -> Applied:
    """Forget an entry, and with a new shipment all that waits for it."""
    row: Any = connection.execute(
        "DELETE FROM outbox WHERE id = ? RETURNING kind, shipment", (entry_id,)
    ).fetchone()
    if row is None:
        return Applied()
    kind, shipment_id = row
    if kind != "shipment":
        return _touched(connection, shipment_id)
    connection.execute("DELETE FROM outbox WHERE shipment = ?", (shipment_id,))
    return pages.drop(connection, shipment_id)


def keep_file(connection: apsw.Connection, file: EvidenceFile) -> None:
    """Keep a file; one with the same content is the same."""
    connection.execute(
        "INSERT OR IGNORE INTO evidence (sha256, name, media_type, content) VALUES (?, ?, ?, ?)",
        (file.sha256, file.name, file.media_type, file.content),
    )


# --- inside ------------------------------------------------------------------------------------


def _show(connection: apsw.Connection, entry: Entry, own: Party) -> Applied:
    """A new shipment appears in the list; an event changes what its shipment's row says."""
    if isinstance(entry.content, NewShipment):
        rows = [values_of(provisional(entry.id, entry.content, own))]
        return pages.store(connection, rows, None)
    return _touched(connection, entry.shipment_id)


def _move(connection: apsw.Connection, old: str, new: str) -> Applied:
    if old == new:
        return Applied()
    connection.execute("UPDATE outbox SET shipment = ? WHERE shipment = ?", (new, old))
    return pages.rename(connection, old, new)


def _touched(connection: apsw.Connection, shipment_id: str | None) -> Applied:
    number = None if shipment_id is None else pages.number_of(connection, shipment_id)
    return Applied() if number is None else Applied(frozenset({number}), moved=frozenset())


def _shipment_of(connection: apsw.Connection, entry_id: str) -> str | None:
    shipment_id: str | None = connection.execute(
        "SELECT shipment FROM outbox WHERE id = ?", (entry_id,)
    ).get
    return shipment_id


def _own_party(connection: apsw.Connection) -> Party:
    text: str | None = connection.execute("SELECT account FROM state").get
    account = decode_account(text) if text else None
    return Party(account.name, account.ruc) if account else Party("")


def _values(entry: Entry) -> tuple[Any, ...]:
    return (
        entry.id,
        entry.shipment_id,
        "shipment" if entry.new else "event",
        encode(entry.content),
        entry.entered_at.isoformat(),
        entry.seen,
        entry.state.value,
        int(entry.attempted),
        encode(entry.trouble) if entry.trouble else None,
    )
