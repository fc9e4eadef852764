"""Asking for news again and again, as often as the service likes and no oftener."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from random import SystemRandom

from senae_desktop.domain.clock import Clock
from senae_desktop.domain.connection import ConnectionState, Happening
from senae_desktop.domain.errors import (
    SenaeError,
    ServiceError,
    SessionExpired,
    TooManyRequests,
)
from senae_desktop.domain.ports import TrackingService
from senae_desktop.usecases.connection import Connection
from senae_desktop.usecases.joining import SingleFlight
from senae_desktop.usecases.sync import SyncOutcome, SyncService

#: Seconds: the shortest pause, the first one without guidance, and the longest.
SHORTEST = 1.0
FIRST = 15.0
LONGEST = 15 * 60.0
#: Between two readings that hints ask for: one budget for all of them.
APART = 2.0
#: Failures in a row after which only the health of the service is asked for.
PATIENCE = 2

#: A number of seconds between zero and the one given.
Jitter = Callable[[float], float]
#: Waits so many seconds, or until the event is set.
Wait = Callable[[float, asyncio.Event], Awaitable[None]]


def guided(poll_after: float) -> float:
    """The pause the service asked for, within reason."""
    return min(max(poll_after, SHORTEST), LONGEST)


def unguided(times: int, jitter: Jitter) -> float:
    """A pause after so many quiet or failed polls in a row: exponential, full jitter."""
    bound = min(FIRST * 2.0 ** min(times, 16), LONGEST)
    return max(jitter(bound), SHORTEST)


def random_share(bound: float) -> float:
    """Full jitter: any share of the bound."""
    return SystemRandom().uniform(0.0, bound)


async def _wait(seconds: float, wake: asyncio.Event) -> None:
    try:
        async with asyncio.timeout(seconds):
            await wake.wait()
    except TimeoutError:
        return


def _ignore(_: object) -> None:
    return


class Polling:
    """Keeps the archive fresh while there is a session, and the connection's state true.

    ``on_failure`` is told of every refresh that failed, ``on_outcome`` of every one that did not,
    whoever asked for it. ``pace`` is the usual pause with a service that asks for none.
    """

    def __init__(
        self,
        sync: SyncService,
        service: TrackingService,
        connection: Connection,
        clock: Clock,
        *,
        on_outcome: Callable[[SyncOutcome], None] = _ignore,
        on_failure: Callable[[SenaeError], None] = _ignore,
        pace: Callable[[], float] | None = None,
        jitter: Jitter = random_share,
        wait: Wait = _wait,
    ) -> None:
        self._sync = sync
        self._service = service
        self._connection = connection
        self._clock = clock
        self._on_outcome = on_outcome
        self._on_failure = on_failure
        self._pace = pace
        self._jitter = jitter
        self._wait = wait
        self._flight: SingleFlight[SyncOutcome] = SingleFlight("polling.refresh")
        self._wake = asyncio.Event()
        self._had_session = connection.has_session
        self._due = clock.monotonic()
        self._failures = 0
        self._quiet = 0
        self._asked_at = -APART
        connection.observe(self._connection_changed)

    async def run(self) -> None:
        """Poll until cancelled."""
        while True:
            self._wake.clear()
            remaining = self._due - self._clock.monotonic()
            if not self._connection.has_session:
                await self._wake.wait()
            elif remaining > 0:
                await self._wait(remaining, self._wake)
            else:
                await self._poll()

    async def refresh(self) -> SyncOutcome:
        """Refresh now, whatever the schedule; joins a refresh under way."""
        return await self._flight.run(self._refresh)

    def poke(self) -> None:
        """Make the next poll due at once."""
        self._due = self._clock.monotonic()
        self._wake.set()

    def hint(self) -> None:
        """Something may have changed: make the next poll due soon, however many say so."""
        soon = max(self._clock.monotonic(), self._asked_at + APART)
        if soon < self._due and not self._failures:
            self._next(soon - self._clock.monotonic())

    @property
    def due_in(self) -> float | None:
        """Seconds until the next poll; None while none is to come."""
        if not self._connection.has_session:
            return None
        return max(0.0, self._due - self._clock.monotonic())

    # --- one poll ---

    async def _poll(self) -> None:
        if self._failures >= PATIENCE and not await self._service.healthy():
            self._failed()
            return
        try:
            await self.refresh()
        except SenaeError:
            return  # already told by the refresh itself

    async def _refresh(self) -> SyncOutcome:
        self._asked_at = self._clock.monotonic()
        try:
            outcome = await self._sync.refresh()
        except SenaeError as error:
            if isinstance(error, ServiceError):
                self._connection.failed(error)
            self._failed(error)
            self._on_failure(error)
            raise
        self._succeeded(outcome)
        return outcome

    def _succeeded(self, outcome: SyncOutcome) -> None:
        self._failures = 0
        self._quiet = 0 if outcome.applied else self._quiet + 1
        asked = self._sync.poll_after
        self._next(self._unasked() if asked is None else guided(asked))
        # While a sign-in is under way, only its own answer may end it.
        if self._connection.state is not ConnectionState.CONNECTING:
            self._connection.note(Happening.ANSWERED)
        self._on_outcome(outcome)

    def _unasked(self) -> float:
        """The pause when the service asks for none: until it reads a source again, or by the
        table where there is one, jittered."""
        if self._sync.next_check is not None:
            return guided(self._sync.next_check + self._jitter(APART))
        if self._pace is None:
            return unguided(self._quiet, self._jitter)
        usual = self._pace()
        return max(usual / 2 + self._jitter(usual / 2), SHORTEST)

    def _failed(self, error: SenaeError | None = None) -> None:
        if isinstance(error, SessionExpired):
            self._failures = 0
            return
        pause = unguided(self._failures, self._jitter)
        self._failures += 1
        least = error.retry_after if isinstance(error, TooManyRequests) else 0.0
        self._next(max(pause, least))

    def _next(self, seconds: float) -> None:
        self._due = self._clock.monotonic() + seconds
        self._wake.set()

    def _connection_changed(self, _: ConnectionState) -> None:
        had, self._had_session = self._had_session, self._connection.has_session
        if self._had_session and not had:
            self.poke()
