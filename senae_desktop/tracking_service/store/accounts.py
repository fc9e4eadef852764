"""Accounts, their sessions and tokens, and the count of failed sign-ins."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from senae_desktop.domain.party import OperatorKind
from senae_desktop.tracking_service.store import tables


@dataclass(frozen=True, slots=True)
class StoredAccount:
    """An account as kept; the password only as its hash, which never shows in a repr."""

    id: str
    ruc: str
    user: str
    name: str
    kind: OperatorKind
    password_hash: str

    def __repr__(self) -> str:
        return f"StoredAccount(id={self.id!r}, kind={self.kind!r})"


@dataclass(frozen=True, slots=True)
class StoredToken:
    """A token as kept: whose it is and whether it still counts."""

    session_id: str
    account: StoredAccount
    expires_at: float
    spent_at: float | None
    revoked: bool


@dataclass(frozen=True, slots=True)
class Failures:
    """Failed sign-ins under one name."""

    count: int
    last_at: float
    locked_until: float | None


def add_account(connection: Connection, account: StoredAccount, now: datetime) -> None:
    """Store a new account; the caller has looked that there is none of that RUC and user."""
    connection.execute(
        insert(tables.accounts).values(
            id=account.id,
            ruc=account.ruc,
            user_name=account.user,
            name=account.name,
            kind=account.kind.value,
            password_hash=account.password_hash,
            created_at=now.timestamp(),
        )
    )


def find_account(connection: Connection, ruc: str, user: str) -> StoredAccount | None:
    """The account of a RUC and user."""
    table = tables.accounts
    query = select(table).where(table.c.ruc == ruc, table.c.user_name == user)
    row = connection.execute(query).first()
    return None if row is None else _account(row)


def all_accounts(connection: Connection) -> list[StoredAccount]:
    """Every account, oldest first."""
    query = select(tables.accounts).order_by(tables.accounts.c.created_at, tables.accounts.c.id)
    return [_account(row) for row in connection.execute(query)]


def set_password_hash(connection: Connection, account_id: str, password_hash: str) -> None:
    """Replace the hash: the password is another one, or the way of hashing has become stronger."""
    table = tables.accounts
    connection.execute(
        update(table).where(table.c.id == account_id).values(password_hash=password_hash)
    )


def open_session(connection: Connection, session_id: str, account_id: str, now: datetime) -> None:
    """Begin a session, the family that its tokens belong to."""
    connection.execute(
        insert(tables.sessions).values(
            id=session_id, account_id=account_id, created_at=now.timestamp()
        )
    )


def revoke_session(connection: Connection, session_id: str, now: datetime) -> None:
    """End a session: none of its tokens counts any more."""
    table = tables.sessions
    connection.execute(
        update(table)
        .where(table.c.id == session_id, table.c.revoked_at.is_(None))
        .values(revoked_at=now.timestamp())
    )


def revoke_sessions(connection: Connection, account_id: str, now: datetime) -> None:
    """End every session of an account."""
    table = tables.sessions
    connection.execute(
        update(table)
        .where(table.c.account_id == account_id, table.c.revoked_at.is_(None))
        .values(revoked_at=now.timestamp())
    )


def add_token(
    connection: Connection, digest: str, session_id: str, kind: str, expires_at: float
) -> None:
    """Store a token by its digest."""
    connection.execute(
        insert(tables.tokens).values(
            digest=digest, session_id=session_id, kind=kind, expires_at=expires_at
        )
    )


def find_token(connection: Connection, digest: str, kind: str) -> StoredToken | None:
    """The token of a digest, with its account."""
    token, session, account = tables.tokens, tables.sessions, tables.accounts
    query = (
        select(
            account,
            token.c.session_id,
            token.c.expires_at,
            token.c.spent_at,
            session.c.revoked_at,
        )
        .join_from(token, session, token.c.session_id == session.c.id)
        .join(account, session.c.account_id == account.c.id)
        .where(token.c.digest == digest, token.c.kind == kind)
    )
    row = connection.execute(query).first()
    if row is None:
        return None
    return StoredToken(
        session_id=row.session_id,
        account=_account(row),
        expires_at=row.expires_at,
        spent_at=row.spent_at,
        revoked=row.revoked_at is not None,
    )


def spend_token(connection: Connection, digest: str, now: datetime) -> None:
    """Mark a refresh token as used; it is kept, to notice that it is used again."""
    table = tables.tokens
    connection.execute(
        update(table).where(table.c.digest == digest).values(spent_at=now.timestamp())
    )


def last_spent(connection: Connection, session_id: str) -> float | None:
    """When a refresh token of a session was last used, in seconds since the epoch."""
    table = tables.tokens
    query = select(func.max(table.c.spent_at)).where(table.c.session_id == session_id)
    last: float | None = connection.execute(query).scalar_one()
    return last


def forget_unspent(connection: Connection, session_id: str) -> None:
    """Drop the tokens of a session that can still be used."""
    table = tables.tokens
    connection.execute(
        delete(table).where(table.c.session_id == session_id, table.c.spent_at.is_(None))
    )


def forget_tokens(connection: Connection, before: datetime) -> None:
    """Drop tokens that have expired, and the sessions left without any."""
    token, session = tables.tokens, tables.sessions
    connection.execute(delete(token).where(token.c.expires_at < before.timestamp()))
    connection.execute(delete(session).where(session.c.id.not_in(select(token.c.session_id))))


def failures(connection: Connection, key: str) -> Failures | None:
    """Failed sign-ins under a key."""
    table = tables.sign_in_failures
    row = connection.execute(select(table).where(table.c.key == key)).first()
    return None if row is None else Failures(row.attempts, row.last_at, row.locked_until)


def set_failures(connection: Connection, key: str, counted: Failures | None) -> None:
    """Replace the count under a key; None clears it."""
    table = tables.sign_in_failures
    connection.execute(delete(table).where(table.c.key == key))
    if counted is not None:
        connection.execute(
            insert(table).values(
                key=key,
                attempts=counted.count,
                last_at=counted.last_at,
                locked_until=counted.locked_until,
            )
        )


def forget_failures(connection: Connection, before: datetime) -> None:
    """Drop counts that nobody has added to for long."""
    table = tables.sign_in_failures
    connection.execute(delete(table).where(table.c.last_at < before.timestamp()))


def _account(row: Row[Any]) -> StoredAccount:
    return StoredAccount(
        id=row.id,
        ruc=row.ruc,
        user=row.user_name,
        name=row.name,
        kind=OperatorKind(row.kind),
        password_hash=row.password_hash,
    )
