"""Saved views: the statements, each function part of the caller's transaction."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import apsw

from senae_desktop.domain.marks import SavedView

_SLOTS = range(1, 10)


def kept(connection: apsw.Connection) -> list[SavedView]:
    """All views in the user's order."""
    rows: list[Any] = connection.execute(
        "SELECT name, content, slot, chosen FROM view ORDER BY place, name"
    ).fetchall()
    return [SavedView(name, content, slot, bool(chosen)) for name, content, slot, chosen in rows]


def save(connection: apsw.Connection, name: str, content: str, slot: int | None) -> None:
    """Keep a view under its name: a known one in its place, another one as the last."""
    connection.execute(
        "INSERT INTO view (name, content, place)"
        " SELECT ?, ?, coalesce(max(place), 0) + 1 FROM view WHERE true"
        " ON CONFLICT (name) DO UPDATE SET content = excluded.content",
        (name, content),
    )
    if slot is not None:
        give_slot(connection, name, slot)


def give_slot(connection: apsw.Connection, name: str, slot: int | None) -> None:
    """The slot of a view; nobody else keeps it."""
    if slot is not None and slot not in _SLOTS:
        raise ValueError(f"no slot of a view: {slot}")
    if not connection.execute("SELECT count(*) FROM view WHERE name = ?", (name,)).get:
        return
    connection.execute("UPDATE view SET slot = NULL WHERE slot = ?", (slot,))
    connection.execute("UPDATE view SET slot = ? WHERE name = ?", (slot, name))


def delete(connection: apsw.Connection, name: str) -> None:
    """Forget a view."""
    connection.execute("DELETE FROM view WHERE name = ?", (name,))


def order(connection: apsw.Connection, names: Sequence[str]) -> None:
    """These first, in this order, then the others as they were."""
    others = [view.name for view in kept(connection) if view.name not in names]
    connection.executemany(
        "UPDATE view SET place = ? WHERE name = ?", enumerate((*names, *others), start=1)
    )


def choose(connection: apsw.Connection, name: str | None) -> None:
    """The view to begin with, or none."""
    connection.execute("UPDATE view SET chosen = (name IS ?)", (name,))
