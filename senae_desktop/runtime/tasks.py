"""Every running task has a name, an owner, a policy and a place for its failure."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine
from enum import Enum
from typing import Any, TypeVar

from senae_desktop.domain.errors import SenaeError

log = logging.getLogger(__name__)
_T = TypeVar("_T")


class Policy(Enum):
    """What happens when a task of the same name is already running."""

    JOIN = "join"  # the running one serves both
    REPLACE = "replace"  # the running one is cancelled first


class TaskSupervisor:
    """Starts tasks, keeps strong references to them, and ends them all at the end.

    An expected failure (``SenaeError``) belongs to the one who started the task and is only
    noted in the log; ``on_bug`` receives everything else. Cancellation is silent.
    """

    def __init__(self, on_bug: Callable[[BaseException], None]) -> None:
        self._on_bug = on_bug
        self._tasks: dict[str, asyncio.Task[Any]] = {}
        self._ending: set[asyncio.Task[Any]] = set()
        self._closed = False

    def start(
        self,
        name: str,
        work: Callable[[], Coroutine[Any, Any, _T]],
        policy: Policy = Policy.JOIN,
    ) -> asyncio.Task[_T] | None:
        """Start *work* under *name*; None once the supervisor has been closed."""
        if self._closed:
            return None
        running = self._tasks.get(name)
        if running is not None and not running.done():
            if policy is Policy.JOIN:
                return running
            self._ending.add(running)
            running.cancel()
        task = asyncio.get_running_loop().create_task(work(), name=name)
        self._tasks[name] = task
        task.add_done_callback(self._finished)
        return task

    def cancel(self, name: str) -> None:
        """Cancel the task of that name, if it runs."""
        task = self._tasks.get(name)
        if task is not None:
            task.cancel()

    async def end(self, name: str) -> None:
        """Cancel the task of that name and wait until it has ended."""
        task = self._tasks.get(name)
        if task is not None and not task.done():
            task.cancel()
            await asyncio.wait({task})

    def running(self) -> frozenset[str]:
        """The names of the tasks that have not ended."""
        return frozenset(name for name, task in self._tasks.items() if not task.done())

    def _finished(self, task: asyncio.Task[Any]) -> None:
        name = task.get_name()
        self._ending.discard(task)
        if self._tasks.get(name) is task:
            del self._tasks[name]
        if task.cancelled():
            return
        error = task.exception()
        if error is None:
            return
        if isinstance(error, SenaeError):
            log.info("task %s ended with %s", name, error.code)
        else:
            self._on_bug(error)

    async def aclose(self) -> None:
        """Refuse new tasks, cancel the running ones and wait until each has ended."""
        self._closed = True
        while pending := {
            task for task in (*self._tasks.values(), *self._ending) if not task.done()
        }:
            for task in pending:
                task.cancel()
            await asyncio.wait(pending)
