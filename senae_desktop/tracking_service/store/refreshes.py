"""When accounts asked for one shipment to be read again."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import Connection, delete, insert, select

from senae_desktop.tracking_service.store import tables


def since(connection: Connection, account_id: str, after: datetime) -> list[datetime]:
    """When an account asked, later than an instant, in order."""
    table = tables.refreshes
    query = (
        select(table.c.asked_at)
        .where(table.c.account_id == account_id, table.c.asked_at > after.timestamp())
        .order_by(table.c.asked_at)
    )
    return [datetime.fromtimestamp(at, UTC) for (at,) in connection.execute(query)]


def add(connection: Connection, account_id: str, at: datetime) -> None:
    """An account asks now."""
    values = {"account_id": account_id, "asked_at": at.timestamp()}
    connection.execute(insert(tables.refreshes).values(values))


def forget(connection: Connection, before: datetime) -> None:
    """Drop what no quota counts any more."""
    table = tables.refreshes
    connection.execute(delete(table).where(table.c.asked_at < before.timestamp()))
