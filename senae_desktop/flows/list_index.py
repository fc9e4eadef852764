"""Keeps the index of the list in step with the archive of one account."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from senae_desktop.domain.catalogue import Catalogues
from senae_desktop.domain.ports import Applied
from senae_desktop.flows.workspace import LocalData
from senae_desktop.presentation.list_query_index import IndexSource
from senae_desktop.presentation.query_index import FilterIndex
from senae_desktop.runtime.tasks import TaskSupervisor

_NAME = "list index"
#: Reading so few shipments takes less time than a frame: no thread, no waiting.
_FEW = 1_500


class ListIndexing:
    """Makes an index at the beginning and after every change, and gives it to ``show``.

    With many shipments it works in a thread; changes that come meanwhile are taken together.
    """

    def __init__(
        self,
        local: LocalData,
        catalogues: Catalogues,
        tasks: TaskSupervisor,
        show: Callable[[FilterIndex], None],
    ) -> None:
        self._local = local
        self._tasks = tasks
        self._show = show
        self._source = IndexSource(catalogues)
        self._pending: Applied | None = None

    def begin_if_few(self) -> bool:
        """Index everything at once, if that is quickly done; whether it was."""
        if self._local.reader.count() > _FEW:
            return False
        self._show(self._source.whole(self._local.reader))
        return True

    def begin(self) -> None:
        """Index everything in a thread."""
        self._pending = Applied()
        self._tasks.start(_NAME, self._work)

    def follow(self, applied: Applied) -> None:
        """Index anew what changed."""
        idle = _NAME not in self._tasks.running()
        if idle and self._pending is None and self._local.reader.count() <= _FEW:
            self._show(self._source.followed(self._local.reader, applied))
            return
        self._pending = applied if self._pending is None else self._pending | applied
        self._tasks.start(_NAME, self._work)

    async def end(self) -> None:
        """Index no more."""
        await self._tasks.end(_NAME)

    async def _work(self) -> None:
        loop = asyncio.get_running_loop()
        while (applied := self._pending) is not None:
            self._pending = None
            # A thread cannot be stopped: before the archive is closed it must have ended.
            self._show(await asyncio.shield(loop.run_in_executor(None, self._make, applied)))

    def _make(self, applied: Applied) -> FilterIndex:
        with self._local.reader.thread_reader() as reader:
            return self._source.followed(reader, applied)
