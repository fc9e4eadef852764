"""Files kept with a shipment, by digest."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection, delete, func, insert, select, update

from senae_desktop.tracking_service.store import tables

_table = tables.evidence


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file as it lies in the store: ``content`` is encrypted when ``sealed``."""

    sha256: str
    media_type: str
    size: int
    sealed: bool
    content: bytes = field(repr=False)


def put(
    connection: Connection, shipment_id: str, file: StoredFile, account_id: str, now: datetime
) -> bool:
    """Keep a file; False when the same one is there already."""
    if find(connection, shipment_id, file.sha256) is not None:
        return False
    connection.execute(
        insert(_table).values(
            shipment_id=shipment_id,
            sha256=file.sha256,
            media_type=file.media_type,
            size=file.size,
            sealed=file.sealed,
            referred_to=False,
            kept_by=account_id,
            kept_at=now.timestamp(),
            content=file.content,
        )
    )
    return True


def find(connection: Connection, shipment_id: str, sha256: str) -> StoredFile | None:
    """The file of a shipment with this digest, or None."""
    query = select(_table).where(_table.c.shipment_id == shipment_id, _table.c.sha256 == sha256)
    row = connection.execute(query).first()
    if row is None:
        return None
    return StoredFile(row.sha256, row.media_type, row.size, row.sealed, bytes(row.content))


def count(connection: Connection, shipment_id: str) -> int:
    """How many files a shipment has."""
    query = select(func.count()).select_from(_table).where(_table.c.shipment_id == shipment_id)
    return connection.execute(query).scalar_one()


def refer(connection: Connection, shipment_id: str, sha256: str) -> None:
    """An event refers to a file, which from then on stays as long as its shipment."""
    connection.execute(
        update(_table)
        .where(_table.c.shipment_id == shipment_id, _table.c.sha256 == sha256)
        .values(referred_to=True)
    )


def forget_unused(connection: Connection, before: datetime) -> None:
    """Drop files that no event has come to refer to."""
    connection.execute(
        delete(_table).where(_table.c.referred_to.is_(False), _table.c.kept_at < before.timestamp())
    )
