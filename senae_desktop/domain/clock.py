"""The only place that asks what time it is; everything else is given a clock."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta, timezone
from typing import Protocol

#: America/Guayaquil has had no summer time since 1993; a fixed offset needs no time-zone database,
#: which Windows lacks.
ECUADOR = timezone(timedelta(hours=-5), "America/Guayaquil")
GALAPAGOS = timezone(timedelta(hours=-6), "Pacific/Galapagos")


class Clock(Protocol):
    """Wall time for dates shown and stored, monotonic time for waiting."""

    def now(self) -> datetime:
        """The current instant, aware, in UTC."""

    def monotonic(self) -> float:
        """Seconds from an arbitrary start; never goes backwards."""


class SystemClock:
    """The computer's own clock."""

    def now(self) -> datetime:
        """The current instant, aware, in UTC."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Seconds from an arbitrary start; never goes backwards."""
        return time.monotonic()
