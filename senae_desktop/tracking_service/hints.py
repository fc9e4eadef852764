"""Hints that something has changed, pushed to whoever listens; what changed is read as ever.

The sequence of the store is looked at again and again while anybody listens, so that the hints of
every worker over the same database agree. A listener that does not keep up loses its hints and is
told so: the change feed has them all.
"""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import partial
from typing import NamedTuple, TypeVar

import anyio
from anyio import to_thread
from sqlalchemy.exc import SQLAlchemyError

from senae_desktop.tracking_service.problems import Refusal
from senae_desktop.tracking_service.store.changes import Changed, changed_after
from senae_desktop.tracking_service.store.database import Database
from senae_desktop.tracking_service.store.numbering import head
from senae_desktop.tracking_service.store.shipments import Viewer

_log = logging.getLogger(__name__)
_T = TypeVar("_T")

#: Seconds between two looks at the sequence.
LOOK = 1.0
#: Hints that wait for one listener; further ones become a gap.
MOST_WAITING = 100
#: Listeners of one account; each window has one.
MOST_LISTENERS = 8
_RETRY_AFTER = 60


class Hint(NamedTuple):
    """A shipment has reached this place of the sequence; without one, hints were lost."""

    sequence: int
    shipment_id: str = ""


class Listener:
    """The hints of one viewer. ``ended`` once the service stops."""

    def __init__(self, viewer: Viewer, after: int) -> None:
        self.viewer = viewer
        self.after = after
        self.ended = False
        self._waiting: deque[Hint] = deque()
        self._news = asyncio.Event()

    def put(self, hint: Hint) -> None:
        """Hand over a hint, or note that one was lost."""
        if len(self._waiting) >= MOST_WAITING:
            self._waiting.clear()
            hint = Hint(hint.sequence)
        self._waiting.append(hint)
        self._news.set()

    def end(self) -> None:
        """Nothing more will come."""
        self.ended = True
        self._news.set()

    async def next(self, patience: float) -> Hint | None:
        """The next hint; None when there is none for so many seconds, or at the end."""
        if not self._waiting and not self.ended:
            try:
                async with asyncio.timeout(patience):
                    await self._news.wait()
            except TimeoutError:
                return None
        self._news.clear()
        if not self._waiting:
            return None
        hint = self._waiting.popleft()
        if self._waiting or self.ended:
            self._news.set()
        return hint


class Hints:
    """Whoever listens to this process. ``close`` ends every listener, for good."""

    def __init__(self, database: Database, threads: anyio.CapacityLimiter) -> None:
        self._database = database
        self._threads = threads
        self._listeners: set[Listener] = set()
        self._looking: asyncio.Task[None] | None = None
        self._closed = False

    def admit(self, viewer: Viewer) -> None:
        """Refuse an account that listens too often already."""
        of_account = sum(one.viewer.account_id == viewer.account_id for one in self._listeners)
        if of_account >= MOST_LISTENERS:
            raise Refusal("too-many-requests", retry_after=_RETRY_AFTER)

    @asynccontextmanager
    async def listening(self, viewer: Viewer, after: int | None) -> AsyncIterator[Listener]:
        """Listen from behind a place of the sequence on, or from now on."""
        last = await self._in_thread(self._head)
        missed = after is not None and not last - MOST_WAITING <= after <= last
        listener = Listener(viewer, last if after is None or missed else after)
        if missed:
            listener.put(Hint(last))
        self._listeners.add(listener)
        if self._closed:
            listener.end()
        elif self._looking is None:
            self._looking = asyncio.create_task(self._look(), name="hints")
        try:
            yield listener
        finally:
            self._listeners.discard(listener)
            if not self._listeners and self._looking is not None:
                self._looking.cancel()
                self._looking = None

    def close(self) -> None:
        """The service stops: requests that listen end, so that it need not wait for them."""
        self._closed = True
        for listener in self._listeners:
            listener.end()

    async def _look(self) -> None:
        while True:
            after = min(one.after for one in self._listeners)
            try:
                changed, last = await self._in_thread(partial(self._changed, after))
            except SQLAlchemyError as error:
                _log.warning("no hints for now: %s", type(error).__name__)
            else:
                for listener in self._listeners:
                    self._tell(listener, changed, last)
            await asyncio.sleep(LOOK)

    @staticmethod
    def _tell(listener: Listener, changed: list[Changed], last: int) -> None:
        for one in changed:
            if one.sequence > listener.after and one.is_visible_to(listener.viewer):
                listener.put(Hint(one.sequence, one.shipment_id))
        listener.after = max(listener.after, last)

    async def _in_thread(self, work: Callable[[], _T]) -> _T:
        return await to_thread.run_sync(work, limiter=self._threads)

    def _head(self) -> int:
        with self._database.reading() as connection:
            return head(connection)

    def _changed(self, after: int) -> tuple[list[Changed], int]:
        with self._database.reading() as connection:
            return changed_after(connection, after)
