"""Storing pages: the statements, each function part of the caller's transaction.

Rows are staged first, those of a page in ``incoming`` (in memory), those of a full read in
``shadow``; what should not count is taken out there; what stays is stored by the same statements.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import Any

import apsw

from senae_desktop.archive.inbox import notice, notice_removed
from senae_desktop.archive.marks import keep_own_order
from senae_desktop.archive.ordering import SORTED_BY
from senae_desktop.archive.projection import COLUMNS, Value
from senae_desktop.domain.ports import Applied

Row = tuple[Value, ...]

_LISTED = COLUMNS[:-2]
_NAMES = ", ".join(_LISTED)
_ALL_NAMES = ", ".join(COLUMNS)


def _newer_values(columns: Sequence[str]) -> str:
    return ", ".join(f"{name} = excluded.{name}" for name in columns if name != "id")


_STAGE_ROW = f"""
INSERT INTO {{staged}} ({_ALL_NAMES}) VALUES ({", ".join("?" * len(COLUMNS))})
ON CONFLICT (id) DO UPDATE SET {_newer_values(COLUMNS)} WHERE excluded.version > version
"""  # noqa: S608
_KEEP_IN_SHADOW = f"""
INSERT INTO shadow ({_ALL_NAMES})
SELECT {_ALL_NAMES} FROM shipment JOIN content USING (number) JOIN search USING (number)
WHERE id = ?
ON CONFLICT (id) DO NOTHING
"""  # noqa: S608
_STORE_ROWS = f"""
INSERT INTO shipment ({_NAMES}) SELECT {_NAMES} FROM {{staged}} WHERE true
ON CONFLICT (id) DO UPDATE SET {_newer_values(_LISTED)}
RETURNING number
"""  # noqa: S608
# CROSS JOIN: only what is staged is looked up, however large the archive.
_STORE_TEXTS = """
INSERT OR REPLACE INTO content (number, body)
SELECT number, body FROM {staged} CROSS JOIN shipment USING (id);
INSERT OR REPLACE INTO search (number, hay)
SELECT number, hay FROM {staged} CROSS JOIN shipment USING (id);
DELETE FROM tombstone WHERE id IN (SELECT id FROM {staged});
DELETE FROM {staged};
"""
_MOVED = f"""
SELECT {", ".join(f"max(staged.{name} IS NOT shipment.{name})" for name in SORTED_BY.values())}
FROM {{staged}} AS staged CROSS JOIN shipment USING (id)
"""  # noqa: S608
_BURY = """
INSERT INTO tombstone (id, version, removed_at) VALUES (?, ?, ?)
ON CONFLICT (id) DO UPDATE SET
    version = max(version, excluded.version), removed_at = max(removed_at, excluded.removed_at)
"""

#: No page is under way for longer than this; older tombstones go at the next full read.
_TOMBSTONES_KEPT = timedelta(days=30).total_seconds()


def prepare(connection: apsw.Connection) -> None:
    """Make the table in memory that rows of a page are staged in."""
    connection.execute(
        "CREATE TEMP TABLE incoming AS SELECT * FROM shadow WHERE false;"
        "CREATE UNIQUE INDEX temp.incoming_id ON incoming (id)"
    )


def store(connection: apsw.Connection, rows: Iterable[Row], as_of: float | None) -> Applied:
    """Store rows that are newer than what is there.

    A removed shipment comes back only by what the service said later than its removal: a page
    with a later ``as_of`` (seconds since the epoch), or, without it, a higher version. What has
    an ``as_of`` is news: it becomes unread, and what is different in it is written down.
    """
    connection.execute("DELETE FROM incoming")
    _stage(connection, "incoming", rows)
    connection.execute(
        "DELETE FROM incoming WHERE EXISTS ("
        " SELECT 1 FROM tombstone WHERE tombstone.id = incoming.id"
        " AND iif(?1 IS NULL, incoming.version <= tombstone.version, ?1 < removed_at));"
        "DELETE FROM incoming WHERE EXISTS ("
        " SELECT 1 FROM shipment WHERE shipment.id = incoming.id"
        " AND incoming.version <= shipment.version)",
        (as_of,),
    )
    if as_of is not None:
        notice(connection, "incoming", as_of)
    return _store_staged(connection, "incoming")


def remove(connection: apsw.Connection, ids: Sequence[str], as_of: float) -> frozenset[int]:
    """Remove shipments, leaving a tombstone for each, known here or not."""
    notice_removed(connection, ids, as_of)
    gone: set[int] = set()
    for shipment_id in ids:
        row: list[Any] = connection.execute(
            "DELETE FROM shipment WHERE id = ? RETURNING number, version", (shipment_id,)
        ).fetchall()
        gone.update(number for number, _ in row)
        version = row[0][1] if row else 0
        connection.execute(_BURY, (shipment_id, version, as_of))
    return frozenset(gone)


def rename(connection: apsw.Connection, old: str, new: str) -> Applied:
    """A shipment is known by another id now; where that is in the list already, the old row goes.

    The user's marks go along.
    """
    number = number_of(connection, old)
    if number is None or old == new:
        return Applied()
    connection.execute("UPDATE OR IGNORE local SET id = ? WHERE id = ?", (new, old))
    connection.execute("UPDATE difference SET id = ? WHERE id = ?", (new, old))
    if number_of(connection, new) is not None:
        return drop(connection, old)
    connection.execute("UPDATE shipment SET id = ? WHERE number = ?", (new, number))
    return Applied(changed=frozenset({number}), moved=frozenset())


def drop(connection: apsw.Connection, shipment_id: str) -> Applied:
    """Remove a shipment that the service has never known: without a tombstone."""
    rows: list[Any] = connection.execute(
        "DELETE FROM shipment WHERE id = ? RETURNING number", (shipment_id,)
    ).fetchall()
    return Applied(removed=frozenset(number for (number,) in rows), moved=frozenset())


def number_of(connection: apsw.Connection, shipment_id: str) -> int | None:
    """The row number of a shipment, or None."""
    number: int | None = connection.execute(
        "SELECT number FROM shipment WHERE id = ?", (shipment_id,)
    ).get
    return number


def clear_shadow(connection: apsw.Connection) -> None:
    """Begin a full read: the shadow set is empty and takes pages."""
    connection.execute("DELETE FROM shadow; UPDATE state SET filling = 1")


def is_filling(connection: apsw.Connection) -> bool:
    """Whether a full read was begun and not yet swapped in."""
    return bool(connection.execute("SELECT filling FROM state").get)


def fill_shadow(connection: apsw.Connection, rows: Iterable[Row]) -> None:
    """Store rows into the shadow set, newer versions over older ones."""
    _stage(connection, "shadow", rows)


def remove_from_shadow(connection: apsw.Connection, ids: Iterable[str]) -> None:
    """Take shipments out of the shadow set."""
    connection.executemany("DELETE FROM shadow WHERE id = ?", ((each,) for each in ids))


def keep_in_shadow(connection: apsw.Connection, ids: Iterable[str]) -> None:
    """Carry over shipments as they were last understood, where the new answer was not."""
    connection.executemany(_KEEP_IN_SHADOW, ((each,) for each in ids))


def swap(connection: apsw.Connection, as_of: float) -> Applied:
    """Make the shadow set the truth, whatever the versions; numbers of what stays are kept.

    The service may have been restored from a copy: its full answer counts, even with lower
    versions. Returns what really differs.
    """
    absent: list[Any] = connection.execute(
        "SELECT id FROM shipment WHERE id NOT IN (SELECT id FROM shadow)"
        # The service cannot know what has not been sent to it.
        " AND id NOT IN (SELECT shipment FROM outbox WHERE kind = 'shipment')"
    ).fetchall()
    gone = remove(connection, [shipment_id for (shipment_id,) in absent], as_of)
    connection.execute(
        "DELETE FROM shadow WHERE EXISTS ("
        " SELECT 1 FROM shipment JOIN content USING (number)"
        " WHERE shipment.id = shadow.id AND content.body = shadow.body)"
    )
    notice(connection, "shadow", as_of)
    applied = _store_staged(connection, "shadow")
    connection.execute("DELETE FROM tombstone WHERE removed_at < ?", (as_of - _TOMBSTONES_KEPT,))
    connection.execute("UPDATE state SET filling = 0")
    return applied | Applied(removed=gone, moved=frozenset())


def _stage(connection: apsw.Connection, staged: str, rows: Iterable[Row]) -> None:
    connection.executemany(_STAGE_ROW.format(staged=staged), rows)


def _store_staged(connection: apsw.Connection, staged: str) -> Applied:
    keep_own_order(connection, staged)
    highest: int = connection.execute("SELECT coalesce(max(number), 0) FROM shipment").get
    differs: Any = connection.execute(_MOVED.format(staged=staged)).fetchone()
    moved = frozenset(column for column, other in zip(SORTED_BY, differs, strict=True) if other)
    stored: list[Any] = connection.execute(_STORE_ROWS.format(staged=staged)).fetchall()
    connection.execute(_STORE_TEXTS.format(staged=staged))
    numbers = frozenset(number for (number,) in stored)
    added = frozenset(number for number in numbers if number > highest)
    return Applied(changed=numbers - added, added=added, moved=moved)
