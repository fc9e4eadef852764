"""When the service asks for silence, the whole client keeps it."""

from __future__ import annotations

import asyncio
import math
from datetime import datetime
from email.utils import parsedate_to_datetime

from senae_desktop.client.problems import LONGEST_PAUSE
from senae_desktop.domain.clock import Clock
from senae_desktop.domain.errors import ServiceError, TooManyRequests


def seconds_of(text: str | None, now: datetime) -> float | None:
    """``Retry-After`` or ``Poll-After`` in seconds: a number, or a date; None when unreadable."""
    if not text:
        return None
    try:
        seconds = float(text)
    except ValueError:
        try:
            seconds = (parsedate_to_datetime(text) - now).total_seconds()
        except (ValueError, TypeError, OverflowError):
            return None
    return min(max(seconds, 0.0), LONGEST_PAUSE) if math.isfinite(seconds) else None


class Pause:
    """Holds every request back until the time the service gave; short ones are waited out.

    ``patience`` is the longest wait, in seconds, that a caller is made to sit through; a longer
    pause answers at once with the error that began it, without bothering the service.
    """

    def __init__(self, clock: Clock, patience: float) -> None:
        self._clock = clock
        self._patience = patience
        self._until = -math.inf
        self._reason: ServiceError | None = None

    @property
    def remaining(self) -> float:
        """Seconds left."""
        return max(0.0, self._until - self._clock.monotonic())

    @property
    def short(self) -> bool:
        """Whether it is worth waiting for the end of it."""
        return self.remaining <= self._patience

    def begin(self, seconds: float, reason: ServiceError) -> None:
        """Keep silent for so long, or longer if that was already asked for."""
        self._until = max(self._until, self._clock.monotonic() + seconds)
        self._reason = reason

    async def over(self) -> None:
        """Wait until it ends; raise its reason when that is too long."""
        while (remaining := self.remaining) > 0:
            if not self.short and self._reason is not None:
                raise self._again(self._reason, remaining)
            await asyncio.sleep(remaining)

    @staticmethod
    def _again(reason: ServiceError, remaining: float) -> ServiceError:
        if isinstance(reason, TooManyRequests):
            return TooManyRequests(remaining, reason.problem)
        return type(reason)(str(reason), reason.problem)
