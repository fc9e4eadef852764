"""Bringing the archive up to date with the service: the only entrance of news."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime

from senae_desktop.domain.clock import Clock
from senae_desktop.domain.errors import SyncTokenExpired, UnreadableAnswer
from senae_desktop.domain.list_row import ArchiveState
from senae_desktop.domain.ports import Applied, Archive, ChangePage, TrackingService
from senae_desktop.usecases.joining import SingleFlight, ended, uninterrupted
from senae_desktop.usecases.session import SessionService

#: More pages than this in one read mean that the service does not come to an end.
_MOST_PAGES = 10_000


@dataclass(frozen=True, slots=True)
class SyncOutcome:
    """What one refresh brought.

    ``items`` counts the shipments read, ``unreadable`` names those left out, ``full`` says that
    everything was read and not only what changed, ``read_at`` is the service's own time.
    """

    applied: Applied
    items: int
    unreadable: tuple[str, ...]
    full: bool
    read_at: datetime


def _ignore(_: object) -> None:
    return


class SyncService:
    """Reads the change feed into the archive, page by page, one refresh at a time.

    ``state`` tells what the archive holds. ``on_applied`` is told of every page that changed what
    the window shows, ``on_progress`` how many shipments the refresh under way has read so far.
    """

    def __init__(
        self,
        service: TrackingService,
        session: SessionService,
        archive: Archive,
        clock: Clock,
        *,
        state: Callable[[], ArchiveState],
        on_applied: Callable[[Applied], None] = _ignore,
        on_progress: Callable[[int], None] = _ignore,
    ) -> None:
        self._service = service
        self._session = session
        self._archive = archive
        self._state = state
        self._clock = clock
        self._on_applied = on_applied
        self._on_progress = on_progress
        self._flight: SingleFlight[SyncOutcome] = SingleFlight("sync.refresh")
        self._poll_after: float | None = None
        self._next_check: float | None = None

    @property
    def poll_after(self) -> float | None:
        """Seconds the service asked to wait before the next refresh, if it did."""
        return self._poll_after

    @property
    def next_check(self) -> float | None:
        """Seconds from its last answer until the service reads a source again, if it said so."""
        return self._next_check

    async def refresh(self) -> SyncOutcome:
        """Read what is new; joins a refresh under way. A ``SenaeError`` leaves the archive as
        it was after the last whole page."""
        return await self._flight.run(self._refresh)

    async def _refresh(self) -> SyncOutcome:
        since = self._state().sync_token
        if since is not None:
            try:
                return await self._read(since)
            except SyncTokenExpired:
                # Too long away: what is kept stays on show until a full read replaces it.
                pass
        return await self._read(None)

    async def _read(self, since: str | None) -> SyncOutcome:
        full = since is None
        applied, items, unreadable = Applied(), 0, list[str]()
        if full:
            await uninterrupted(self._archive.begin_full())
        page, offset = await self._page(since, None)
        for _ in range(_MOST_PAGES):
            async with self._ahead(page, since) as following:
                applied |= await uninterrupted(self._store(page, since, offset))
                items += len(page.items)
                unreadable += page.unreadable
                self._on_progress(items)
                if following is None:
                    return SyncOutcome(applied, items, tuple(unreadable), full, page.as_of)
                before = page.next_cursor
                page, offset = await following
            if page.next_cursor == before:
                raise UnreadableAnswer("the same page again")
        raise UnreadableAnswer("a feed without end")

    @asynccontextmanager
    async def _ahead(
        self, page: ChangePage, since: str | None
    ) -> AsyncGenerator[asyncio.Task[tuple[ChangePage, float]] | None, None]:
        """The page after this one, if there is one, asked for while this one is stored."""
        if page.next_cursor is None:
            yield None
            return
        following = asyncio.create_task(self._page(since, page.next_cursor))
        try:
            yield following
        finally:
            await ended(following)

    async def _page(self, since: str | None, cursor: str | None) -> tuple[ChangePage, float]:
        """A page, and how many seconds the service's clock was ahead when it came."""
        page = await self._session.authorised(
            lambda token: self._service.changes(token, since, cursor)
        )
        self._poll_after = page.poll_after
        self._next_check = _next_check(page)
        return page, (page.as_of - self._clock.now()).total_seconds()

    async def _store(self, page: ChangePage, since: str | None, offset: float) -> Applied:
        nothing_new = not page.items and not page.removed and page.sync_token == since
        if since is not None and nothing_new:
            await self._archive.stamp(page.as_of, offset)
            return Applied()
        applied = await self._archive.apply(page, since is None, offset)
        if applied:
            self._on_applied(applied)
        return applied


def _next_check(page: ChangePage) -> float | None:
    """The nearest time at which one of these shipments is going to be looked at by the service."""
    checks = (record.shipment.freshness.next_check_at for record in page.items)
    ahead = [check for check in checks if check is not None and check > page.as_of]
    return (min(ahead) - page.as_of).total_seconds() if ahead else None
