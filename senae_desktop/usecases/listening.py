"""Listening for hints that something has changed, where the service offers them.

A hint only makes the next reading due: what is true comes by the change feed alone, so that a hint
that is lost, late or wrong does no harm.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import aclosing

from senae_desktop.domain.errors import (
    NotAuthorised,
    NotFound,
    Refused,
    SenaeError,
    SessionExpired,
    TooManyRequests,
)
from senae_desktop.domain.ports import TrackingService
from senae_desktop.usecases.polling import Jitter, random_share
from senae_desktop.usecases.session import SessionService

log = logging.getLogger(__name__)

#: Seconds: the bound of the first pause after a failure, and of the longest.
FIRST = 2.0
LONGEST = 5 * 60.0
#: What a service answers that has no stream; it is not asked for one again.
_NOT_OFFERED = (NotFound, NotAuthorised, Refused)

Sleep = Callable[[float], Awaitable[None]]


class Listening:
    """Calls ``on_hint`` for every hint, and whenever one may have been missed.

    Comes back after a failure, with a pause that grows and full jitter.
    """

    def __init__(
        self,
        service: TrackingService,
        session: SessionService,
        *,
        on_hint: Callable[[], None],
        jitter: Jitter = random_share,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self._service = service
        self._session = session
        self._on_hint = on_hint
        self._jitter = jitter
        self._sleep = sleep
        self._last = ""

    async def run(self) -> None:
        """Listen until cancelled, or until the service turns out to offer no hints."""
        failures = 0
        while True:
            try:
                heard = await self._session.authorised(self._listen)
            except _NOT_OFFERED:
                log.info("the service offers no hints")
                return
            except SessionExpired:
                return  # signing in begins anew
            except SenaeError as error:
                log.info("no hints: %s", error.code)
                heard = False
                least = error.retry_after if isinstance(error, TooManyRequests) else 0.0
            else:
                least = 0.0
            failures = 0 if heard else failures + 1
            bound = min(FIRST * 2.0 ** min(failures, 16), LONGEST)
            await self._sleep(max(self._jitter(bound), least))

    async def _listen(self, access_token: str) -> bool:
        """One stream to its end; whether anything was heard."""
        heard = False
        async with aclosing(self._service.hints(access_token, self._last)) as hints:
            async for hint in hints:
                # The first one tells where the stream begins: what was missed before is read.
                heard = True
                self._last = hint.id or self._last
                self._on_hint()
        return heard
