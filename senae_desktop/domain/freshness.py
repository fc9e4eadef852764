"""How old is what the window shows? Three clocks answer, and none of them is the computer's own.

The service's source was last read by the service; the service was last read by us; and "now" is
the local clock corrected by what the service's clock said at that reading. A wrong clock on the
clerk's computer, or a check that failed, never makes old data look fresh.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from senae_desktop.domain.source import SourceState

#: Up to this age data is as good as live.
FRESH_FOR = timedelta(hours=1)
#: Beyond this age data must be doubted.
STALE_AFTER = timedelta(hours=24)
#: Rounding and network delay may make a reading seem to come from the future by this much.
TOLERANCE = timedelta(minutes=1)


class Age(StrEnum):
    """How much to trust what is shown."""

    FRESH = "FRESH"
    AGEING = "AGEING"
    STALE = "STALE"
    NEVER = "NEVER"


class Source(Protocol):
    """What the service says of its own source; ``SourceFreshness`` is one."""

    @property
    def state(self) -> SourceState:
        """Whether the service could last read its source."""

    @property
    def succeeded_at(self) -> datetime | None:
        """When it last could."""


def last_read(source: Source, read_at: datetime | None) -> datetime | None:
    """When a shipment was last known to be true, or None when it never was.

    ``read_at`` is our last complete read of the service. It counts only while the service can
    read its own source; while that fails, the data is as old as the source's last success.
    """
    match source.state:
        case SourceState.OK:
            return read_at
        case SourceState.FAILING:
            return source.succeeded_at
        case _:
            return None


def age_of(
    read: datetime | None, now: datetime, offset: timedelta = timedelta(0)
) -> tuple[Age, timedelta | None]:
    """How old a reading is at local time ``now``; ``offset`` is service time minus local time.

    A reading that seems to come from the future means that a clock was changed: its age is
    unknown (None) and it counts as ageing.
    """
    if read is None:
        return Age.NEVER, None
    elapsed = now + offset - read
    if elapsed < -TOLERANCE:
        return Age.AGEING, None
    elapsed = max(elapsed, timedelta(0))
    if elapsed < FRESH_FOR:
        return Age.FRESH, elapsed
    return (Age.AGEING if elapsed < STALE_AFTER else Age.STALE), elapsed
