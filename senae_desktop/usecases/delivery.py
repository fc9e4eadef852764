"""Sending what was entered: a shipment's in order, each once, and never over another's."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace

from senae_desktop.domain.clock import Clock
from senae_desktop.domain.entries import NewEvent, NewShipment
from senae_desktop.domain.errors import (
    CertificateProblem,
    InsecureAddress,
    NoNetwork,
    NotAuthorised,
    NotFound,
    Refused,
    SenaeError,
    ServiceDown,
    ServiceError,
    ServiceTimeout,
    SessionExpired,
    TooManyRequests,
    UnreadableAnswer,
    VersionMismatch,
)
from senae_desktop.domain.outbox import (
    Collision,
    Entry,
    EntryState,
    OutboxArchive,
    OutboxReader,
    Trouble,
    collision_of,
)
from senae_desktop.domain.ports import Applied, TrackingService
from senae_desktop.domain.shipment import ShipmentRecord
from senae_desktop.usecases.joining import SingleFlight, uninterrupted
from senae_desktop.usecases.outbox import Records
from senae_desktop.usecases.session import SessionService

#: Entries under way at a time, each of another shipment. It leaves the client's other connections
#: to what the user asks for meanwhile, and bounds how long something entered by hand waits.
ABREAST = 3
#: A shipment that changes more often than this while an event of it is being sent can wait.
_TRIES = 4
#: Failures after which it is certain that the service has not taken the entry.
_NOT_TAKEN = (NoNetwork, SessionExpired, TooManyRequests, InsecureAddress, CertificateProblem)
#: Failures of the way or of the session: whatever comes next would fail like this.
_STOPPING = (*_NOT_TAKEN, ServiceDown, ServiceTimeout, UnreadableAnswer)


@dataclass(frozen=True, slots=True)
class Delivery:
    """What came of a run: how many entries the service took, how many were kept back, and what
    ended the run before its time."""

    sent: int = 0
    held: int = 0
    error: SenaeError | None = None


class _Collided(Exception):
    """Somebody else was there first."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.collision)
        self.trouble = trouble


def _ignore(_: object) -> None:
    return


class Deliveries:
    """Sends the outbox through a session.

    Before an entry is sent the archive says so, and after the answer it stores that and forgets the
    entry in one step: whenever the program dies, the entry is sent again under its id, which the
    service recognises. ``on_applied`` is told what changed in the list.
    """

    def __init__(
        self,
        service: TrackingService,
        session: SessionService,
        archive: OutboxArchive,
        reader: OutboxReader,
        *,
        records: Records,
        clock: Clock,
        on_applied: Callable[[Applied], None] = _ignore,
    ) -> None:
        self._service = service
        self._session = session
        self._archive = archive
        self._reader = reader
        self._records = records
        self._clock = clock
        self._on_applied = on_applied
        self._flight: SingleFlight[Delivery] = SingleFlight("outbox.deliver")

    async def run(self) -> Delivery:
        """Send everything that can be sent; joins a run under way. Raises ``ArchiveError``."""
        return await self._flight.run(self._run)

    async def _run(self) -> Delivery:
        sent = held = 0
        passed: set[str] = set()
        error: SenaeError | None = None
        while error is None and (entries := self._reader.due(ABREAST, passed)):
            await self._archive.attempt([entry.id for entry in entries], begun=True)
            # All are waited for, whatever happens to one: what the service took is stored.
            ends = await asyncio.gather(*map(self._try, entries), return_exceptions=True)
            for entry, end in zip(entries, ends, strict=True):
                if isinstance(end, _STOPPING):
                    error = error or end
                elif isinstance(end, ServiceError):
                    # The service stumbles over this one; other shipments may pass.
                    passed.add(entry.shipment_id)
                elif isinstance(end, BaseException):
                    raise end
                elif end is not None:
                    sent += end
                    held += not end
        return Delivery(sent, held, error)

    async def _try(self, entry: Entry) -> bool | None:
        """Whether the service took an entry; None when its user took it back meanwhile."""
        present = self._reader.entry(entry.id)
        if present is None or present.state is not EntryState.WAITING:
            return None
        return await self._send(replace(present, attempted=entry.attempted))

    async def _send(self, entry: Entry) -> bool:
        """Whether the service took an entry; otherwise it is kept back."""
        try:
            record = await self._write(entry)
        except _Collided as collided:
            return await self._hold(entry, EntryState.CONFLICT, collided.trouble)
        except VersionMismatch:
            raise ServiceError from None  # too busy a shipment: the next run tries again
        except (Refused, NotFound, NotAuthorised) as refusal:
            return await self._refused(entry, refusal)
        except _NOT_TAKEN:
            if not entry.attempted:
                await self._archive.attempt([entry.id], begun=False)
            raise
        self._on_applied(
            await uninterrupted(self._archive.delivered(entry.id, record, self._clock.now()))
        )
        return True

    async def _write(self, entry: Entry) -> ShipmentRecord:
        content = entry.content
        if isinstance(content, NewShipment):
            return await self._session.authorised(
                lambda token: self._service.register(token, content, entry.id)
            )
        await self._send_file(entry.shipment_id, content)
        record = self._records(entry.shipment_id) or await self._present(entry)
        own = self._reader.own_ids(entry.shipment_id)
        for attempt in range(_TRIES):
            if any(event.id == entry.id for event in record.events):
                return record  # taken, though nobody heard the answer
            if trouble := collision_of(entry, record, own):
                raise _Collided(trouble)
            version = record.shipment.version
            try:
                return await self._session.authorised(
                    lambda token, version=version: self._service.record_event(  # type: ignore[misc]
                        token, entry.shipment_id, content, entry.id, version
                    )
                )
            except VersionMismatch:
                if attempt == _TRIES - 1:
                    raise
            record = await self._present(entry)
        raise AssertionError("the last attempt answers or raises")

    async def _send_file(self, shipment_id: str, event: NewEvent) -> None:
        """Send what an event rests on before it; a service that keeps no files is told the digest
        alone, and the file stays here."""
        sha256 = event.evidence.sha256 if event.evidence else None
        file = self._reader.file(sha256) if sha256 else None
        if file is None:
            return
        try:
            await self._session.authorised(
                lambda token: self._service.keep_evidence(
                    token, shipment_id, file.sha256, file.content
                )
            )
        except Refused as refusal:
            if refusal.problem is None or refusal.problem.code != "evidence-not-kept":
                raise

    async def _present(self, entry: Entry) -> ShipmentRecord:
        return await self._session.authorised(
            lambda token: self._service.shipment(token, entry.shipment_id)
        )

    async def _refused(self, entry: Entry, refusal: ServiceError) -> bool:
        problem = refusal.problem
        other = str(problem.extra.get("shipment_id", "")) if problem else ""
        if problem is not None and problem.code == "duplicate" and other:
            trouble = Trouble(problem, Collision.FOLLOWED, shipment_id=other)
            return await self._hold(entry, EntryState.CONFLICT, trouble)
        kept = replace(problem, extra={}) if problem else None
        return await self._hold(entry, EntryState.REFUSED, Trouble(kept))

    async def _hold(self, entry: Entry, state: EntryState, trouble: Trouble) -> bool:
        self._on_applied(await uninterrupted(self._archive.hold(entry.id, state, trouble)))
        return False
