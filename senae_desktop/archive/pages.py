"""Storing pages: the statements, each function part of the caller's transaction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import Any

import apsw

from senae_desktop.archive.projection import COLUMNS, Value
from senae_desktop.domain.ports import Applied

Row = tuple[Value, ...]

_LISTED = COLUMNS[:-1]
_NAMES = ", ".join(_LISTED)
_NEWER_VALUES = ", ".join(f"{name} = excluded.{name}" for name in _LISTED if name != "id")
_MARKS = ", ".join("?" * len(_LISTED))

_UPSERT = f"""
INSERT INTO shipment ({_NAMES}) VALUES ({_MARKS})
ON CONFLICT (id) DO UPDATE SET {_NEWER_VALUES} WHERE excluded.version > version
RETURNING number
"""  # noqa: S608
_PUT_BODY = "INSERT OR REPLACE INTO content (number, body) VALUES (?, ?)"
_UPSERT_SHADOW = f"""
INSERT INTO shadow ({_NAMES}, body) VALUES ({_MARKS}, ?)
ON CONFLICT (id) DO UPDATE SET {_NEWER_VALUES}, body = excluded.body
WHERE excluded.version > version
"""  # noqa: S608
_KEEP_IN_SHADOW = f"""
INSERT INTO shadow ({_NAMES}, body)
SELECT {_NAMES}, body FROM shipment JOIN content USING (number) WHERE id = ?
ON CONFLICT (id) DO NOTHING
"""  # noqa: S608
_BURY = """
INSERT INTO tombstone (id, version, removed_at) VALUES (?, ?, ?)
ON CONFLICT (id) DO UPDATE SET
    version = max(version, excluded.version), removed_at = max(removed_at, excluded.removed_at)
"""

#: No page is under way for longer than this; older tombstones go at the next full read.
_TOMBSTONES_KEPT = timedelta(days=30).total_seconds()


def upsert(connection: apsw.Connection, rows: Iterable[Row], as_of: float | None) -> Applied:
    """Store rows that are newer than what is there.

    A removed shipment comes back only by what the service said later than its removal: a page
    with a later ``as_of`` (seconds since the epoch), or, without it, a higher version.
    """
    highest = _highest(connection)
    stored: set[int] = set()
    for row in rows:
        if _is_buried(connection, row, as_of):
            continue
        number = connection.execute(_UPSERT, row[:-1]).get
        if number is not None:
            connection.execute(_PUT_BODY, (number, row[-1]))
            connection.execute("DELETE FROM tombstone WHERE id = ?", row[:1])
            stored.add(number)
    return _told_apart(stored, highest)


def remove(connection: apsw.Connection, ids: Sequence[str], as_of: float) -> frozenset[int]:
    """Remove shipments, leaving a tombstone for each, known here or not."""
    gone: set[int] = set()
    for shipment_id in ids:
        row: list[Any] = connection.execute(
            "DELETE FROM shipment WHERE id = ? RETURNING number, version", (shipment_id,)
        ).fetchall()
        gone.update(number for number, _ in row)
        version = row[0][1] if row else 0
        connection.execute(_BURY, (shipment_id, version, as_of))
    return frozenset(gone)


def clear_shadow(connection: apsw.Connection) -> None:
    """Begin a full read: the shadow set is empty and takes pages."""
    connection.execute("DELETE FROM shadow; UPDATE state SET filling = 1")


def is_filling(connection: apsw.Connection) -> bool:
    """Whether a full read was begun and not yet swapped in."""
    return bool(connection.execute("SELECT filling FROM state").get)


def fill_shadow(connection: apsw.Connection, rows: Iterable[Row]) -> None:
    """Store rows into the shadow set, newer versions over older ones."""
    connection.executemany(_UPSERT_SHADOW, rows)


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
    ).fetchall()
    gone = remove(connection, [shipment_id for (shipment_id,) in absent], as_of)
    connection.execute(
        "DELETE FROM shadow WHERE EXISTS ("
        " SELECT 1 FROM shipment JOIN content USING (number)"
        " WHERE shipment.id = shadow.id AND content.body = shadow.body)"
    )
    highest = _highest(connection)
    stored: list[Any] = connection.execute(
        f"INSERT INTO shipment ({_NAMES}) SELECT {_NAMES} FROM shadow WHERE true"  # noqa: S608
        f" ON CONFLICT (id) DO UPDATE SET {_NEWER_VALUES} RETURNING number"
    ).fetchall()
    connection.execute(
        "INSERT OR REPLACE INTO content (number, body)"
        " SELECT number, body FROM shadow JOIN shipment USING (id)"
    )
    connection.execute("DELETE FROM tombstone WHERE id IN (SELECT id FROM shadow)")
    connection.execute("DELETE FROM tombstone WHERE removed_at < ?", (as_of - _TOMBSTONES_KEPT,))
    connection.execute("DELETE FROM shadow; UPDATE state SET filling = 0")
    return _told_apart((number for (number,) in stored), highest) | Applied(removed=gone)


def _highest(connection: apsw.Connection) -> int:
    number: int = connection.execute("SELECT coalesce(max(number), 0) FROM shipment").get
    return number


def _is_buried(connection: apsw.Connection, row: Row, as_of: float | None) -> bool:
    tombstone: Any = connection.execute(
        "SELECT version, removed_at FROM tombstone WHERE id = ?", row[:1]
    ).fetchone()
    if tombstone is None:
        return False
    version, removed_at = tombstone
    if as_of is None:
        return bool(row[1] <= version)
    return bool(as_of < removed_at)


def _told_apart(stored: Iterable[int], highest: int) -> Applied:
    numbers = frozenset(stored)
    added = frozenset(number for number in numbers if number > highest)
    return Applied(changed=numbers - added, added=added)
