"""Reads the archive, in a thread, for how long imports usually take."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from senae_desktop.domain.catalogue import Catalogues
from senae_desktop.domain.clock import Clock
from senae_desktop.domain.durations import History
from senae_desktop.flows.workspace import LocalData
from senae_desktop.runtime.tasks import TaskSupervisor

_NAME = "history"
#: The newest of one's imports tell what is usual now, and reading them takes a second at most.
MOST = 5_000
#: Seconds after which a history that changes have come in since is made anew.
_KEPT = 900.0


class HistoryReading:
    """Makes the history when a detail is first wanted, and again when it has become old."""

    def __init__(
        self,
        local: LocalData,
        catalogues: Catalogues,
        clock: Clock,
        tasks: TaskSupervisor,
        show: Callable[[History], None],
    ) -> None:
        self._local = local
        self._catalogues = catalogues
        self._clock = clock
        self._tasks = tasks
        self._show = show
        self._made_at: float | None = None
        self._stale = True

    def changed(self) -> None:
        """News have come in."""
        self._stale = True

    def want(self) -> None:
        """A detail is on show: make the history unless there is one that will do."""
        young = self._made_at is not None and self._clock.monotonic() - self._made_at < _KEPT
        if self._stale and not young:
            self._tasks.start(_NAME, self._work)

    async def end(self) -> None:
        """Read no more."""
        await self._tasks.end(_NAME)

    async def _work(self) -> None:
        self._stale, self._made_at = False, self._clock.monotonic()
        loop = asyncio.get_running_loop()
        # A thread cannot be stopped: before the archive is closed it must have ended.
        self._show(await asyncio.shield(loop.run_in_executor(None, self._make)))

    def _make(self) -> History:
        with self._local.reader.thread_reader() as reader:
            return History(reader.newest_records(MOST), self._catalogues)
