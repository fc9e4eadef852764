"""Two small rules for tasks that several callers share or that must not stop half way."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, Generic, TypeVar

_T = TypeVar("_T")

Work = Callable[[], Coroutine[Any, Any, _T]]


class SingleFlight(Generic[_T]):
    """Work that runs once however many ask for it; latecomers join the run under way.

    A caller that is cancelled leaves the others waiting. When the last one leaves, the run is
    cancelled and waited for, unless ``keep_going``: then it ends by itself.
    """

    def __init__(self, name: str, keep_going: bool = False) -> None:
        self._name = name
        self._keep_going = keep_going
        self._task: asyncio.Task[_T] | None = None
        self._waiting = 0

    @property
    def running(self) -> bool:
        """Whether a run is under way."""
        return self._task is not None and not self._task.done()

    async def run(self, work: Work[_T]) -> _T:
        """The result of the run under way, or of a new one."""
        while self._task is not None and self._task.cancelling() and not self._task.done():
            await asyncio.wait({self._task})
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(work(), name=self._name)
            self._waiting = 0
        task = self._task
        self._waiting += 1
        try:
            return await asyncio.shield(task)
        except asyncio.CancelledError:
            if self._waiting == 1 and not self._keep_going:
                await ended(task)
            raise
        finally:
            self._waiting -= 1

    async def settle(self, longest: float | None = None) -> None:
        """Wait until no run is under way, for ``longest`` seconds at most."""
        if self._task is not None and not self._task.done():
            await asyncio.wait({self._task}, timeout=longest)

    async def stop(self) -> None:
        """Cancel the run under way and wait for its end."""
        if self._task is not None:
            await ended(self._task)


async def uninterrupted(work: Coroutine[Any, Any, _T]) -> _T:
    """The result of ``work``, which ends even when the caller is cancelled meanwhile.

    The cancellation goes on afterwards, so nobody is left with work half done or untold.
    """
    task = asyncio.create_task(work)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        await asyncio.wait({task})
        _look_at(task)
        raise


async def ended(task: asyncio.Task[Any]) -> None:
    """Cancel work that nobody wants any more and wait for its end."""
    task.cancel()
    await asyncio.wait({task})
    _look_at(task)


def _look_at(task: asyncio.Task[Any]) -> None:
    """An error that nobody waits for any more is no news."""
    if task.done() and not task.cancelled():
        task.exception()
