"""The user's own marks: the statements, each function part of the caller's transaction."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

import apsw

from senae_desktop.archive.collation import spanish_order
from senae_desktop.archive.inbox import STAGE_BEFORE
from senae_desktop.archive.projection import own_haystack
from senae_desktop.archive.selecting import HAS_NEWS, selection, tags_of
from senae_desktop.domain.list_row import ListColumn
from senae_desktop.domain.marks import Marks
from senae_desktop.domain.ports import Applied

_Value = str | int | None

#: What a shipment without a row in ``local`` has.
_UNTOUCHED: dict[str, _Value] = {
    "unread": 0,
    "followed": 0,
    "note": "",
    "tags": "[]",
    "own_reference": "",
    "opened_at": None,
}


def put(
    connection: apsw.Connection, numbers: Sequence[int], values: Mapping[str, _Value]
) -> Applied:
    """Write these columns for the shipments of these numbers; tells where they differed.

    The list is not sorted by any of them.
    """
    differs = " OR ".join(f"coalesce({column}, ?) IS NOT ?" for column in values)
    defaults = (pair for column in values for pair in (_UNTOUCHED[column], values[column]))
    rows: list[Any] = connection.execute(
        "SELECT number, shipment.id FROM shipment LEFT JOIN local USING (id)"  # noqa: S608
        f" WHERE number IN (SELECT value FROM json_each(?)) AND ({differs})",
        (json.dumps(list(numbers)), *defaults),
    ).fetchall()
    names, places = ", ".join(values), ", ".join("?" * len(values))
    changes = ", ".join(f"{column} = excluded.{column}" for column in values)
    connection.executemany(
        f"INSERT INTO local (id, {names}) VALUES (?, {places})"  # noqa: S608
        f" ON CONFLICT (id) DO UPDATE SET {changes}",
        ((shipment_id, *values.values()) for _, shipment_id in rows),
    )
    return Applied(changed=frozenset(number for number, _ in rows), moved=frozenset())


def put_words(
    connection: apsw.Connection, numbers: Sequence[int], column: str, value: str
) -> Applied:
    """``put`` of something that shipments are found by."""
    applied = put(connection, numbers, {column: value})
    rows: list[Any] = connection.execute(
        "SELECT id, own_reference, tags, note FROM shipment JOIN local USING (id)"
        " WHERE number IN (SELECT value FROM json_each(?))",
        (json.dumps(list(applied.changed)),),
    ).fetchall()
    connection.executemany(
        "UPDATE local SET hay = ? WHERE id = ?",
        (
            (own_haystack(own_reference, tags_of(tags), note), shipment_id)
            for shipment_id, own_reference, tags, note in rows
        ),
    )
    return applied


def put_own_reference(connection: apsw.Connection, number: int, value: str) -> Applied:
    """``put_words`` of the reference that the list shows and sorts by before the service's."""
    applied = put_words(connection, [number], "own_reference", value)
    for shown in applied.changed:
        reference: str = connection.execute(
            "SELECT reference FROM shipment WHERE number = ?", (shown,)
        ).get
        connection.execute(
            "UPDATE shipment SET reference_order = ? WHERE number = ?",
            (spanish_order(value or reference), shown),
        )
    return replace(applied, moved=frozenset({ListColumn.REFERENCE}))


def keep_own_order(connection: apsw.Connection, staged: str) -> None:
    """Have what is staged sorted by the user's own references, where there are any."""
    rows: list[Any] = connection.execute(
        f"SELECT own_reference, id FROM {staged} CROSS JOIN local USING (id)"  # noqa: S608
        " WHERE own_reference <> ''"
    ).fetchall()
    connection.executemany(
        f"UPDATE {staged} SET reference_order = ? WHERE id = ?",  # noqa: S608
        ((spanish_order(own), shipment_id) for own, shipment_id in rows),
    )


def look_at(connection: apsw.Connection, number: int, at: datetime) -> Applied:
    """The user opened a shipment; only what the list shows of it counts as a change."""
    applied = put(connection, [number], {"unread": 0})
    put(connection, [number], {"opened_at": at.isoformat()})
    return applied


def marks_of(connection: apsw.Connection, number: int) -> Marks:
    """The marks on a shipment, those of an untouched one when there are none."""
    row: Any = connection.execute(
        f"SELECT coalesce(unread, 0), coalesce(followed, 0), {HAS_NEWS}, coalesce(note, ''),"  # noqa: S608
        f" coalesce(tags, '[]'), coalesce(own_reference, ''), {STAGE_BEFORE}, opened_at"
        " FROM shipment LEFT JOIN local USING (id) WHERE shipment.number = ?",
        (number,),
    ).fetchone()
    if row is None:
        return Marks()
    unread, followed, novelty, note, tags, own_reference, stage_before, opened_at = row
    return Marks(
        unread=bool(unread),
        followed=bool(followed),
        novelty=bool(novelty),
        note=note,
        tags=tags_of(tags),
        own_reference=own_reference,
        stage_before=stage_before,
        opened_at=datetime.fromisoformat(opened_at) if opened_at else None,
    )


def marked(
    connection: apsw.Connection, value: str, which: str, only: Sequence[int] | None
) -> Iterable[tuple[int, Any]]:
    """Row number and a value of the shipments with certain marks, in no order."""
    # CROSS JOIN: looked up from the table with fewer rows in question.
    tables = "local CROSS JOIN shipment" if only is None else "shipment CROSS JOIN local"
    selected, given = selection(only)
    return connection.execute(
        f"SELECT number, {value} FROM {tables} USING (id) WHERE ({which}) AND {selected}",  # noqa: S608
        given,
    )


def text_of(tags: Sequence[str]) -> str:
    """Tags as a row keeps them: each once, none blank, in the order given."""
    bare = (tag.strip() for tag in tags)
    return json.dumps([*dict.fromkeys(tag for tag in bare if tag)], ensure_ascii=False)
