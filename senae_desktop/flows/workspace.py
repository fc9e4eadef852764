"""Everything that is open for one account: its archive, its session, its reading of news."""

from __future__ import annotations

import asyncio
from array import array
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from senae_desktop.archive.location import archive_path
from senae_desktop.archive.opening import open_archive
from senae_desktop.archive.reader import Reader
from senae_desktop.domain.account import Account
from senae_desktop.domain.clock import Clock
from senae_desktop.domain.connection import ConnectionState
from senae_desktop.domain.errors import SenaeError
from senae_desktop.domain.list_row import ListColumn
from senae_desktop.domain.pace import pause
from senae_desktop.domain.ports import Applied, TrackingService, Vault
from senae_desktop.domain.shipment import ShipmentRecord
from senae_desktop.runtime.settings import KnownAccount
from senae_desktop.usecases.asking import AskingAgain
from senae_desktop.usecases.cargo import CargoService
from senae_desktop.usecases.connection import Connection
from senae_desktop.usecases.delivery import Deliveries
from senae_desktop.usecases.listening import Listening
from senae_desktop.usecases.polling import Polling
from senae_desktop.usecases.session import SessionService
from senae_desktop.usecases.sync import SyncOutcome, SyncService

#: Begins the name of an archive whose key nobody will know again.
THIS_RUN = "this-run-"
_COMPANIONS = ("", "-wal", "-shm")


@dataclass(frozen=True, slots=True)
class ArchiveKey:
    """The key of an archive, and whether the next start will find it again."""

    secret: bytes
    persistent: bool

    def __repr__(self) -> str:
        return f"ArchiveKey(…, persistent={self.persistent})"


def known_account(
    service: str, account: Account, folder: Path, remembered: bool = False
) -> KnownAccount:
    """What the settings keep of an account that has signed in."""
    path = archive_path(folder, service, account.ruc, account.user)
    return KnownAccount(service, account.ruc, account.user, account.name, path.name, remembered)


class LocalData:
    """The archive of one account, readable whether or not there is a service.

    Raises ``ArchiveError`` when it cannot be opened. ``set_aside`` is where an unreadable file
    was moved, when a new one had to be begun. A ``reader`` that there is already is kept.
    """

    def __init__(
        self,
        known: KnownAccount,
        folder: Path,
        key: ArchiveKey,
        clock: Clock,
        *,
        orders: Mapping[ListColumn, Sequence[str]],
        reader: Reader | None = None,
    ) -> None:
        self.known = known
        # Without a lasting key an earlier archive stays untouched for when its key is back.
        name = known.archive if key.persistent else f"{THIS_RUN}{known.archive}"
        self._path = folder / name
        self._persistent = key.persistent
        opened = open_archive(self._path, key.secret, clock, orders=orders)
        self.archive, self.reader, self.set_aside = opened.archive, opened.reader, opened.set_aside
        if reader is not None and self.set_aside is None:
            self.reader.close()
            self.reader = reader

    def record_of(self, shipment_id: str) -> ShipmentRecord | None:
        """A shipment as it was last read, by its id."""
        number = self.reader.number_of(shipment_id)
        return None if number is None else self.reader.record(number)

    async def haystack(self) -> tuple[array[int], list[str]]:
        """The folded search texts, read in a thread."""
        return await asyncio.get_running_loop().run_in_executor(None, self._haystack)

    def _haystack(self) -> tuple[array[int], list[str]]:
        with self.reader.thread_reader() as reader:
            return reader.haystack()

    async def aclose(self) -> None:
        """Close the archive; one whose key nobody will know again is deleted."""
        self.reader.close()
        await self.archive.aclose()
        if not self._persistent:
            for companion in _COMPANIONS:
                with suppress(OSError):  # Windows, while a thread still reads it: the next start
                    self._path.with_name(self._path.name + companion).unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class Observers:
    """Who is told of what happens in a workspace."""

    applied: Callable[[Applied], None]
    entered: Callable[[Applied], None]
    progress: Callable[[int], None]
    outcome: Callable[[SyncOutcome], None]
    failure: Callable[[SenaeError], None]
    state: Callable[[ConnectionState], None]


@dataclass(frozen=True, slots=True)
class Session:
    """A session of one account at one service, and the state of the way to it."""

    service: TrackingService
    tokens: SessionService
    connection: Connection


def begin_session(name: str, service: TrackingService, vault: Vault, clock: Clock) -> Session:
    """A session that nobody has signed in to yet."""
    connection = Connection()
    tokens = SessionService(service, vault, clock, connection, service_address=name)
    return Session(service, tokens, connection)


class Workspace:
    """One account at work: local data, and a session that brings news into it."""

    def __init__(
        self, local: LocalData, session: Session, clock: Clock, observers: Observers
    ) -> None:
        self.local = local
        self.session = session.tokens
        self.connection = session.connection
        self.connection.observe(observers.state)
        self._service = service = session.service
        sync = SyncService(
            service,
            session.tokens,
            local.archive,
            clock,
            state=local.reader.state,
            on_applied=observers.applied,
            on_progress=observers.progress,
        )
        self.polling = Polling(
            sync,
            service,
            self.connection,
            clock,
            pace=lambda: pause(local.reader.open_imports(), clock.now()),
            on_outcome=observers.outcome,
            on_failure=observers.failure,
        )
        self.asking = AskingAgain(service, session.tokens, self.polling)
        self.listening = Listening(service, session.tokens, on_hint=self.polling.hint)
        self.cargo = CargoService(service, session.tokens)
        self.deliveries = Deliveries(
            service,
            session.tokens,
            local.archive.outbox,
            local.reader.outbox,
            records=local.record_of,
            clock=clock,
            on_applied=observers.entered,
        )

    async def evidence(self, shipment_id: str, sha256: str) -> bytes:
        """A file that an event of a shipment rests on."""
        return await self.session.authorised(
            lambda token: self._service.evidence(token, shipment_id, sha256)
        )

    async def aclose(self) -> None:
        """Let a renewal under way end; the local data are closed by whoever opened them."""
        await self.session.aclose()
