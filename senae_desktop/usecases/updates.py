"""Looking now and then whether there is a newer version of the program; never more than looking."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Protocol

from senae_desktop.domain.clock import Clock
from senae_desktop.domain.errors import SenaeError
from senae_desktop.domain.update import Release, is_due, is_newer

log = logging.getLogger(__name__)

#: Seconds: until the first look after a start, between two, and while shipments are being read.
FIRST, PAUSE, BUSY = 60.0, 60 * 60.0, 15.0


class Memory(Protocol):
    """What is kept of it from one start to the next."""

    def wanted(self) -> bool:
        """Whether the user lets the program look."""

    def last(self) -> datetime | None:
        """When it last got an answer."""

    def keep(self, moment: datetime) -> None:
        """Remember an answer."""


class UpdateCheck:
    """Asks at most once a day, when nothing is being read; a failure is nobody's concern.

    ``found`` is the newer release, once there is one.
    """

    def __init__(
        self,
        fetch: Callable[[], Awaitable[Release]],
        clock: Clock,
        memory: Memory,
        *,
        version: str,
        busy: Callable[[], bool],
        on_found: Callable[[Release], None],
    ) -> None:
        self._fetch = fetch
        self._clock = clock
        self._memory = memory
        self._version = version
        self._busy = busy
        self._on_found = on_found
        self.found: Release | None = None

    async def run(self) -> None:
        """Look for as long as the program runs."""
        await asyncio.sleep(FIRST)
        while True:
            if self._busy():
                await asyncio.sleep(BUSY)
                continue
            await self.look()
            await asyncio.sleep(PAUSE)

    async def look(self) -> None:
        """Ask once if it is due and allowed, and say what was found."""
        memory, now = self._memory, self._clock.now()
        if not memory.wanted() or not is_due(memory.last(), now):
            return
        try:
            release = await self._fetch()
        except SenaeError as error:
            log.info("no notice of updates: %s", error.code)
            return
        memory.keep(now)
        if is_newer(release.version, self._version):
            self.found = release
            self._on_found(release)
