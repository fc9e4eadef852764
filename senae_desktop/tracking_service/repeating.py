"""Work that is done again and again beside the requests, in a thread."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from datetime import timedelta

from sqlalchemy.exc import SQLAlchemyError

_log = logging.getLogger(__name__)


@asynccontextmanager
async def repeating(name: str, pause: timedelta, work: Callable[[], None]) -> AsyncIterator[None]:
    """Do ``work`` after each pause while the block lasts; a database that fails is tried again."""
    task = asyncio.create_task(_repeat(name, pause, work), name=name)
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def _repeat(name: str, pause: timedelta, work: Callable[[], None]) -> None:
    while True:
        await asyncio.sleep(pause.total_seconds())
        try:
            await asyncio.to_thread(work)
        except SQLAlchemyError as error:
            _log.warning("%s will try again: %s", name, type(error).__name__)
