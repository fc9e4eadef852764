"""The server sequence: every change and every event takes its number from it."""

from __future__ import annotations

from sqlalchemy import Connection, select, update

from senae_desktop.tracking_service.store import tables


def take(connection: Connection, count: int) -> int:
    """Reserve ``count`` numbers, in a writing transaction; answers the first of them."""
    counter = tables.sequence
    connection.execute(
        update(counter).where(counter.c.id == 1).values(value=counter.c.value + count)
    )
    return head(connection) - count + 1


def head(connection: Connection) -> int:
    """The last number given."""
    counter = tables.sequence
    return int(connection.execute(select(counter.c.value).where(counter.c.id == 1)).scalar_one())
