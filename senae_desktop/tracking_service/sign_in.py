"""Signing in: accounts, lockout after repeated failures, access and refresh tokens."""

from __future__ import annotations

import math
import uuid
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from senae_desktop.domain.clock import Clock
from senae_desktop.domain.party import OperatorKind
from senae_desktop.tracking_service.passwords import Passwords, digest, new_token
from senae_desktop.tracking_service.problems import Refusal
from senae_desktop.tracking_service.store import accounts as kept
from senae_desktop.tracking_service.store.accounts import Failures, StoredAccount
from senae_desktop.tracking_service.store.database import Database

#: All in seconds.
ACCESS_LIFE = 15 * 60
REFRESH_LIFE = 30 * 24 * 3600
LOCK_TIME = 15 * 60
#: For so long a renewal may be asked again by somebody whom the answer to it has not reached.
REPEAT_TIME = 2 * 60

MAX_FAILURES = 5


@dataclass(frozen=True, slots=True)
class OpenedSession:
    """Fresh tokens and whose they are. Never shown in a repr."""

    access: str
    refresh: str
    account: StoredAccount

    def __repr__(self) -> str:
        return "OpenedSession(…)"


class SignIn:
    """Everything about who is asking. Its methods block: call them in a thread."""

    def __init__(self, database: Database, passwords: Passwords, clock: Clock) -> None:
        self._database = database
        self._passwords = passwords
        self._clock = clock

    def create_account(
        self, ruc: str, user: str, password: str, name: str, kind: OperatorKind
    ) -> StoredAccount:
        """Add an account; ``account-exists`` when RUC and user are taken."""
        account = StoredAccount(
            str(uuid.uuid4()), ruc, user, name, kind, self._passwords.hash(password)
        )
        with self._database.writing() as connection:
            if kept.find_account(connection, ruc, user) is not None:
                raise Refusal("account-exists")
            kept.add_account(connection, account, self._clock.now())
        return account

    def accounts(self) -> list[StoredAccount]:
        """Every account, oldest first."""
        with self._database.reading() as connection:
            return kept.all_accounts(connection)

    def unlock(self, ruc: str, user: str) -> None:
        """Let an account sign in again at once."""
        with self._database.writing() as connection:
            kept.set_failures(connection, _failure_key(ruc, user), None)

    def set_password(self, ruc: str, user: str, password: str) -> None:
        """Give an account another password, and end its sessions; ``not-found`` without one.

        For whoever runs the service: what proves who asks is the way to its database.
        """
        with self._database.writing() as connection:
            account = kept.find_account(connection, ruc, user)
            if account is None:
                raise Refusal("not-found")
            kept.set_password_hash(connection, account.id, self._passwords.hash(password))
            kept.revoke_sessions(connection, account.id, self._clock.now())
            kept.set_failures(connection, _failure_key(ruc, user), None)

    def open(self, ruc: str, user: str, password: str) -> OpenedSession:
        """Sign in; ``credentials-rejected`` or ``account-locked`` otherwise.

        The attempt is counted before the password is looked at, so that many at the same time
        do not get more guesses than one after the other.
        """
        key = _failure_key(ruc, user)
        with self._database.writing() as connection:
            failures = self._count_attempt(connection, key)
            account = kept.find_account(connection, ruc, user)
        good = self._passwords.matches(account.password_hash if account else None, password)
        if account is None or not good:
            if failures.locked_until is not None:
                raise self._locked(failures.locked_until)
            raise Refusal("credentials-rejected", attempts_left=MAX_FAILURES - failures.count)
        with self._database.writing() as connection:
            kept.set_failures(connection, key, None)
            if self._passwords.outdated(account.password_hash):
                kept.set_password_hash(connection, account.id, self._passwords.hash(password))
            session_id = str(uuid.uuid4())
            kept.open_session(connection, session_id, account.id, self._clock.now())
            return self._issue(connection, session_id, account)

    def renew(self, refresh_token: str) -> OpenedSession:
        """Trade a refresh token for new tokens; ``session-expired`` when it does not count.

        One that was used before has been copied, and its whole session ends; unless it is the last
        one used and that was just now: then the answer was lost on the way, which a slow network
        does, and the tokens of that answer count no more.
        """
        now = self._clock.now()
        with self._database.writing() as connection:
            token = kept.find_token(connection, digest(refresh_token), "refresh")
            if token is None or token.revoked or token.expires_at <= now.timestamp():
                raise Refusal("session-expired")
            if token.spent_at is None:
                kept.spend_token(connection, digest(refresh_token), now)
                return self._issue(connection, token.session_id, token.account)
            last = kept.last_spent(connection, token.session_id)
            if token.spent_at == last and now.timestamp() - last <= REPEAT_TIME:
                kept.forget_unspent(connection, token.session_id)
                return self._issue(connection, token.session_id, token.account)
            kept.revoke_session(connection, token.session_id, now)
        raise Refusal("session-expired")

    def account_of(self, access_token: str) -> StoredAccount:
        """Who an access token speaks for; ``token-expired`` when it does not count."""
        with self._database.reading() as connection:
            token = kept.find_token(connection, digest(access_token), "access")
        if token is None or token.revoked or token.expires_at <= self._clock.now().timestamp():
            raise Refusal("token-expired")
        return token.account

    def close(self, access_token: str) -> None:
        """Sign out: the whole session of this token ends."""
        with self._database.writing() as connection:
            token = kept.find_token(connection, digest(access_token), "access")
            if token is not None:
                kept.revoke_session(connection, token.session_id, self._clock.now())

    def _issue(
        self, connection: Connection, session_id: str, account: StoredAccount
    ) -> OpenedSession:
        opened = OpenedSession(new_token(), new_token(), account)
        now = self._clock.now().timestamp()
        kept.add_token(connection, digest(opened.access), session_id, "access", now + ACCESS_LIFE)
        kept.add_token(
            connection, digest(opened.refresh), session_id, "refresh", now + REFRESH_LIFE
        )
        return opened

    def _count_attempt(self, connection: Connection, key: str) -> Failures:
        now = self._clock.now().timestamp()
        before = kept.failures(connection, key)
        if before is not None and before.locked_until is not None and before.locked_until > now:
            raise self._locked(before.locked_until)
        recent = before is not None and now - before.last_at < LOCK_TIME
        earlier = before.count if before is not None and recent and not before.locked_until else 0
        count = earlier + 1
        locked_until = now + LOCK_TIME if count >= MAX_FAILURES else None
        failures = Failures(count, now, locked_until)
        kept.set_failures(connection, key, failures)
        return failures

    def _locked(self, until: float) -> Refusal:
        left = math.ceil(until - self._clock.now().timestamp())
        return Refusal("account-locked", retry_after=max(1, left))


def forget_expired(connection: Connection, now: datetime) -> None:
    """Drop tokens, sessions and failure counts that no longer matter."""
    kept.forget_tokens(connection, now)
    kept.forget_failures(
        connection, datetime.fromtimestamp(now.timestamp() - LOCK_TIME, now.tzinfo)
    )


def _failure_key(ruc: str, user: str) -> str:
    return digest(f"{ruc}\n{user}")
