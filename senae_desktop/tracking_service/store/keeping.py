"""Small things the store keeps: facts of itself, and answers to repeated writes."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from senae_desktop.tracking_service.store import tables


@dataclass(frozen=True, slots=True)
class KeptAnswer:
    """The answer once given to a write, and the digest of the request it answered."""

    request_digest: str
    status: int
    location: str
    body: bytes


def fact(connection: Connection, key: str) -> str | None:
    """A fact of the store."""
    table = tables.meta
    return connection.execute(select(table.c.value).where(table.c.key == key)).scalar()


def facts_beginning(connection: Connection, prefix: str) -> dict[str, str]:
    """The facts whose key begins so, by the rest of the key."""
    table = tables.meta
    query = select(table).where(table.c.key.startswith(prefix, autoescape=True))
    return {row.key.removeprefix(prefix): row.value for row in connection.execute(query)}


def set_fact(connection: Connection, key: str, value: str) -> None:
    """Remember a fact of the store."""
    connection.execute(delete(tables.meta).where(tables.meta.c.key == key))
    connection.execute(insert(tables.meta).values(key=key, value=value))


def identity(connection: Connection) -> str:
    """What tells this store from any other; given at its first start, in a write."""
    known = fact(connection, "store")
    if known is None:
        known = uuid.uuid4().hex[:12]
        set_fact(connection, "store", known)
    return known


def kept_answer(connection: Connection, account_id: str, key: str) -> KeptAnswer | None:
    """The answer kept under an idempotency key."""
    table = tables.idempotency
    query = select(table).where(table.c.account_id == account_id, table.c.key == key)
    row = connection.execute(query).first()
    if row is None:
        return None
    return KeptAnswer(row.request_digest, row.status, row.location, bytes(row.body))


def keep_answer(
    connection: Connection, account_id: str, key: str, answer: KeptAnswer, now: datetime
) -> None:
    """Keep an answer under an idempotency key."""
    connection.execute(
        insert(tables.idempotency).values(
            account_id=account_id,
            key=key,
            request_digest=answer.request_digest,
            status=answer.status,
            location=answer.location,
            body=answer.body,
            created_at=now.timestamp(),
        )
    )


def forget_answers(connection: Connection, before: datetime) -> None:
    """Drop answers kept long enough."""
    table = tables.idempotency
    connection.execute(delete(table).where(table.c.created_at < before.timestamp()))
