"""Signing in, staying signed in without asking again, and signing out."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Awaitable, Callable
from typing import TypeVar

from senae_desktop.domain.account import Account
from senae_desktop.domain.clock import Clock
from senae_desktop.domain.connection import Happening
from senae_desktop.domain.errors import (
    ServiceError,
    SessionExpired,
    TokenExpired,
    VaultUnavailable,
)
from senae_desktop.domain.ports import (
    Credentials,
    NewAccount,
    Tokens,
    TrackingService,
    Vault,
)
from senae_desktop.usecases.connection import Connection
from senae_desktop.usecases.joining import SingleFlight

_log = logging.getLogger(__name__)
_T = TypeVar("_T")

#: An access token with less than this many seconds left is renewed before it is used.
RENEW_BEFORE = 60.0
#: Seconds that the end of the program waits for a renewal under way.
_PATIENCE = 3.0


def vault_name(service: str, ruc: str, user: str) -> str:
    """The name of the secret of one account at one service; tells neither of them."""
    identity = "\n".join((service, ruc.strip(), user.strip())).casefold()
    return "session-" + hashlib.sha256(identity.encode()).hexdigest()[:32]


class SessionService:
    """The session of one account at one service.

    The password passes through and is kept nowhere. Credentials are sent once per ``sign_in``;
    nothing here ever sends them again by itself.
    """

    def __init__(
        self,
        service: TrackingService,
        vault: Vault,
        clock: Clock,
        connection: Connection,
        *,
        service_address: str,
    ) -> None:
        self._service = service
        self._vault = vault
        self._clock = clock
        self._connection = connection
        self._address = service_address
        self._renewal: SingleFlight[str] = SingleFlight("session.renew", keep_going=True)
        self._access: str | None = None
        self._expires_at = 0.0
        self._refresh: str | None = None
        self._secret_name: str | None = None
        self._account: Account | None = None

    @property
    def account(self) -> Account | None:
        """Who is signed in, as the service last said."""
        return self._account

    @property
    def signed_in(self) -> bool:
        """Whether calls can be made without asking for a password."""
        return self._refresh is not None

    @property
    def remembered(self) -> bool:
        """Whether the next start will find this session again."""
        return self._secret_name is not None

    async def create_account(self, account: NewAccount, remember: bool) -> Account:
        """Create an account on this computer's service and sign in with it."""
        await self._service.create_account(account)
        return await self.sign_in(account.credentials, remember)

    async def sign_in(self, credentials: Credentials, remember: bool) -> Account:
        """Open a session; with ``remember`` it outlives the program, where a keyring allows it."""
        tokens = await self._connecting(self._service.sign_in(credentials))
        await self._renewal.settle()
        account = tokens.account
        self._adopt(tokens)
        self._secret_name = vault_name(self._address, account.ruc, account.user)
        self._connection.note(Happening.SIGNED_IN)
        if remember and self._vault.persistent:
            await self._keep(tokens.refresh)
        else:
            await self._forget_secret()
        return account

    async def restore(self, ruc: str, user: str) -> bool:
        """Take up the session kept in the vault; False when there is none.

        ``SessionExpired`` when the service no longer accepts it. When the service cannot be
        reached, its error is raised and the session is ready for when it can.
        """
        name = vault_name(self._address, ruc, user)
        refresh = await self._vault.load(name)
        if refresh is None:
            return False
        self._refresh, self._secret_name, self._access = refresh, name, None
        await self._connecting(self._renewal.run(self._renew))
        self._connection.note(Happening.SIGNED_IN)
        return True

    async def authorised(self, call: Callable[[str], Awaitable[_T]]) -> _T:
        """Make a call with a valid access token, renewed silently when due or refused.

        ``SessionExpired`` when a person has to sign in again.
        """
        access = self._access
        if access is None or self._expires_at - RENEW_BEFORE <= self._clock.monotonic():
            access = await self._renewed(access)
        try:
            return await call(access)
        except (TokenExpired, SessionExpired):
            access = await self._renewed(access)
        try:
            return await call(access)
        except TokenExpired as error:
            raise SessionExpired(problem=error.problem) from error

    async def sign_out(self) -> None:
        """Revoke the session, where the service can be reached, and forget it here."""
        try:
            if self.signed_in:
                await self.authorised(self._service.sign_out)
        except ServiceError as error:
            _log.info("signed out without the service: %s", error.code)
        finally:
            await self._renewal.settle(_PATIENCE)
            name, self._secret_name = self._secret_name, None
            self._access = self._refresh = self._account = None
            self._connection.note(Happening.SIGNED_OUT)
            if name is not None:
                await self._vault.delete(name)

    async def aclose(self) -> None:
        """Let a renewal under way end, so that the vault holds the token that replaced it."""
        await self._renewal.settle(_PATIENCE)
        await self._renewal.stop()

    async def _connecting(self, attempt: Awaitable[_T]) -> _T:
        self._connection.note(Happening.SIGN_IN_STARTED)
        try:
            return await attempt
        except ServiceError as error:
            self._connection.failed(error)
            raise
        except BaseException:
            # Cancelled, most likely: the state must not say for ever that it is connecting.
            self._connection.note(Happening.SIGNED_OUT)
            raise

    # --- renewal ---

    async def _renewed(self, stale: str | None) -> str:
        if self._access is not None and self._access != stale:
            return self._access
        return await self._renewal.run(self._renew)

    async def _renew(self) -> str:
        refresh = self._refresh
        if refresh is None:
            raise SessionExpired
        try:
            tokens = await self._service.renew(refresh)
        except SessionExpired:
            self._access = self._refresh = None
            await self._forget_secret()
            raise
        self._adopt(tokens)
        if self._secret_name is not None:
            await self._keep(tokens.refresh)
        return tokens.access

    def _adopt(self, tokens: Tokens) -> None:
        self._access, self._refresh = tokens.access, tokens.refresh
        self._expires_at, self._account = tokens.expires_at, tokens.account

    # --- the vault: its refusal costs the next start a password, never this session ---

    async def _keep(self, refresh: str) -> None:
        name = self._secret_name
        if name is None:
            return
        try:
            await self._vault.save(name, refresh)
        except VaultUnavailable:
            _log.warning("the keyring did not take the session")
            await self._forget_secret()

    async def _forget_secret(self) -> None:
        name, self._secret_name = self._secret_name, None
        if name is None:
            return
        try:
            await self._vault.delete(name)
        except VaultUnavailable:
            _log.warning("the keyring did not give up an old session")
