"""How often a person may have the news read at once, whatever the schedule says."""

from __future__ import annotations

from collections import deque

#: So many readings by hand within so many seconds.
READINGS = 6
WITHIN = 60.0


class ReadingQuota:
    """A window that slides: a reading is free again ``WITHIN`` seconds after it was taken.

    Times are those of a monotonic clock, in seconds.
    """

    def __init__(self) -> None:
        self._taken: deque[float] = deque(maxlen=READINGS)

    def take(self, now: float) -> float:
        """Take one reading; 0 when there was one, else the seconds until there is. A refusal takes
        nothing."""
        if len(self._taken) == READINGS:
            wait = self._taken[0] + WITHIN - now
            if wait > 0:
                return wait
        self._taken.append(now)
        return 0.0
