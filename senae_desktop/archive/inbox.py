"""What changed and is not attended to: the statements, each part of the caller's transaction."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import apsw

from senae_desktop.archive.coding import decode_record
from senae_desktop.archive.selecting import HAS_NEWS
from senae_desktop.domain.errors import ArchiveDamaged

if TYPE_CHECKING:
    from senae_desktop.domain.novelty import Difference, Novelty
    from senae_desktop.domain.ports import Applied
    from senae_desktop.domain.shipment import ShipmentRecord

#: The stage when news were last attended to; NULL when it is not among what changed.
STAGE_BEFORE = (
    "(SELECT nullif(old, '') FROM difference WHERE difference.id = shipment.id"
    " AND attended IS NULL AND kind = 'stage' ORDER BY difference.number LIMIT 1)"
)
#: What was attended to can be looked up and taken back for so long.
KEPT = timedelta(days=90)

_INSERT = """
INSERT INTO difference (id, importer, reference, kind, subject, old, new, event, at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_NEWER = """
SELECT staged.id, staged.body, content.body
FROM {staged} AS staged
LEFT JOIN shipment USING (id) LEFT JOIN content USING (number) LEFT JOIN tombstone USING (id)
WHERE staged.version > coalesce(shipment.version, tombstone.version, -1)
"""
_UNREAD = """
INSERT INTO local (id, unread) VALUES (?, 1) ON CONFLICT (id) DO UPDATE SET unread = 1
"""
_TO_CHANGE = "number IN (SELECT value FROM json_each(?))"

_Row = tuple[str | float, ...]


def has_read(connection: apsw.Connection) -> bool:
    """Whether there was a complete read: before it, everything would be news."""
    return bool(connection.execute("SELECT read_at IS NOT NULL FROM state").get)


def notice(connection: apsw.Connection, staged: str, as_of: float) -> None:
    """Write down what is newer in a staged set than in the archive: unread, with its differences.

    Nothing is, before the first complete read.
    """
    if not has_read(connection):
        return
    newer: list[tuple[str]] = []
    found: list[_Row] = []
    for shipment_id, body, old_body in connection.execute(_NEWER.format(staged=staged)):
        newer.append((shipment_id,))
        found += _differences(body, old_body, as_of)
    connection.executemany(_INSERT, found)
    connection.executemany(_UNREAD, newer)


def notice_removed(connection: apsw.Connection, ids: Sequence[str], as_of: float) -> None:
    """Write down that these shipments, as far as they are here, are about to go."""
    from senae_desktop.domain.novelty_differences import removal  # noqa: PLC0415

    if not has_read(connection):
        return
    bodies: list[Any] = connection.execute(
        "SELECT body FROM shipment JOIN content USING (number)"
        " WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(ids)),),
    ).fetchall()
    records = filter(None, (_record(body) for (body,) in bodies))
    connection.executemany(
        _INSERT, [_row(record, removal(record.shipment), as_of) for record in records]
    )


def attend(connection: apsw.Connection, numbers: Sequence[int], now: datetime) -> Applied:
    """Attend to these differences in one act; tells which rows have no news any more."""
    connection.execute(
        "DELETE FROM difference WHERE attended IS NOT NULL AND at < ?",
        ((now - KEPT).timestamp(),),
    )
    act = last_act(connection) + 1
    given = (json.dumps(list(numbers)),)
    touched = _ids(connection, f"attended IS NULL AND {_TO_CHANGE}", given)
    return _change(
        connection,
        touched,
        f"UPDATE difference SET attended = {act} WHERE attended IS NULL AND {_TO_CHANGE}",  # noqa: S608
        given,
    )


def take_back(connection: apsw.Connection) -> Applied:
    """Undo the last act of attending; tells which rows have news again."""
    given = (last_act(connection),)
    touched = _ids(connection, "attended = ?", given)
    return _change(
        connection, touched, "UPDATE difference SET attended = NULL WHERE attended = ?", given
    )


def last_act(connection: apsw.Connection) -> int:
    """The number of the last act of attending that can be taken back; 0 when there is none."""
    act: int = connection.execute("SELECT coalesce(max(attended), 0) FROM difference").get
    return act


def size_of_act(connection: apsw.Connection) -> int:
    """How many differences the last act attended to."""
    size: int = connection.execute(
        "SELECT count(*) FROM difference WHERE attended = ?", (last_act(connection),)
    ).get
    return size


def open_novelties(connection: apsw.Connection, after: int) -> Iterator[Novelty]:
    """Everything not attended to that came after a number, oldest first."""
    from senae_desktop.domain.novelty import Difference, Novelty, NoveltyKind  # noqa: PLC0415

    names = "number, id, importer, reference, kind, subject, old, new, event, at"
    for number, shipment_id, importer, reference, kind, *values, at in connection.execute(
        f"SELECT {names} FROM difference WHERE attended IS NULL AND number > ? ORDER BY number",  # noqa: S608
        (after,),
    ):
        difference = Difference(NoveltyKind(kind), *values)
        read = datetime.fromtimestamp(at, UTC)
        yield Novelty(number, shipment_id, importer, reference, difference, read)


def with_news(connection: apsw.Connection, only: Sequence[int] | None) -> frozenset[int]:
    """The row numbers of shipments that have news, of all or of these numbers."""
    if only is None:
        rows = connection.execute(
            "SELECT shipment.number FROM"
            " (SELECT DISTINCT id FROM difference WHERE attended IS NULL)"
            " CROSS JOIN shipment USING (id)"
        )
    else:
        rows = connection.execute(
            f"SELECT number FROM shipment WHERE {_TO_CHANGE} AND {HAS_NEWS}",  # noqa: S608
            (json.dumps(list(only)),),
        )
    return frozenset(number for (number,) in rows)


def _change(
    connection: apsw.Connection, touched: Sequence[str], statement: str, given: tuple[Any, ...]
) -> Applied:
    from senae_desktop.domain.ports import Applied  # noqa: PLC0415 - the first paint needs it not

    before = _with_news(connection, touched)
    connection.execute(statement, given)
    return Applied(changed=before ^ _with_news(connection, touched), moved=frozenset())


def _ids(connection: apsw.Connection, which: str, given: tuple[Any, ...]) -> list[str]:
    rows: list[Any] = connection.execute(
        f"SELECT DISTINCT id FROM difference WHERE {which}",  # noqa: S608
        given,
    ).fetchall()
    return [shipment_id for (shipment_id,) in rows]


def _with_news(connection: apsw.Connection, ids: Sequence[str]) -> frozenset[int]:
    rows = connection.execute(
        f"SELECT number FROM shipment WHERE {HAS_NEWS}"  # noqa: S608
        " AND id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(ids)),),
    )
    return frozenset(number for (number,) in rows)


def _differences(body: bytes, old_body: bytes | None, as_of: float) -> Iterable[_Row]:
    from senae_desktop.domain.novelty_differences import differences  # noqa: PLC0415

    after = decode_record(body)
    before = None if old_body is None else _record(old_body)
    if old_body is not None and before is None:
        return []  # what cannot be read any more cannot be compared
    return [_row(after, difference, as_of) for difference in differences(before, after)]


def _record(body: bytes) -> ShipmentRecord | None:
    try:
        return decode_record(body)
    except ArchiveDamaged:
        return None


def _row(record: ShipmentRecord, difference: Difference, as_of: float) -> _Row:
    shipment = record.shipment
    kind, *values = difference
    name = shipment.reference or next(iter(shipment.keys.all()), "")
    return (shipment.id, shipment.importer.name, name, kind.value, *values, as_of)
