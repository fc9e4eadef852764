"""References that are looked for again until somebody knows them (*lista de seguimiento*)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from senae_desktop.domain.ports import LookupOutcome, LookupResult


class WatchState(StrEnum):
    """What was last said of a reference."""

    FOUND = "found"  # it is a shipment of the list now
    AWAITING_MANIFEST = "awaiting-manifest"  # customs has no manifest of it yet
    NOT_FOUND = "not-found"  # nobody knows it
    NOT_MINE = "not-mine"  # the account may not see it
    SEVERAL = "several"  # it leads to several shipments: a person has to choose


#: First pause until it is asked again, and the longest; what is settled is not asked again.
_PAUSES: dict[WatchState, tuple[timedelta, timedelta]] = {
    WatchState.AWAITING_MANIFEST: (timedelta(minutes=15), timedelta(hours=3)),
    WatchState.NOT_FOUND: (timedelta(minutes=30), timedelta(hours=12)),
    WatchState.NOT_MINE: (timedelta(hours=12), timedelta(hours=24)),
}
_STATES = {
    LookupOutcome.FOUND: WatchState.FOUND,
    LookupOutcome.DUPLICATE: WatchState.FOUND,
    LookupOutcome.AWAITING_MANIFEST: WatchState.AWAITING_MANIFEST,
    LookupOutcome.NOT_FOUND: WatchState.NOT_FOUND,
    LookupOutcome.NOT_AUTHORISED: WatchState.NOT_MINE,
    LookupOutcome.MULTIPLE: WatchState.SEVERAL,
}
#: After a source that did not answer; the state stays what it was.
_UNANSWERED = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Watched:
    """A reference and what is known of it. ``times`` counts answers of the same kind in a row;
    ``next_at`` is when it is asked again, None when nothing more is expected."""

    reference: str
    state: WatchState
    since: datetime
    asked_at: datetime
    next_at: datetime | None = None
    times: int = 1
    shipment_id: str | None = None


def begun(result: LookupResult, at: datetime) -> Watched:
    """Begin to look for a reference after its first answer."""
    fresh = Watched(result.reference, WatchState.NOT_FOUND, at, at, at + _UNANSWERED, times=0)
    return answered(fresh, result, at)


def answered(watched: Watched, result: LookupResult, at: datetime) -> Watched:
    """The reference after one more answer; the pause doubles while the answer stays the same."""
    state = _STATES.get(result.outcome)
    if state is None:  # no answer from the source, or none that anything follows from
        return replace(watched, asked_at=at, next_at=at + _UNANSWERED)
    times = watched.times + 1 if state is watched.state else 1
    pauses = _PAUSES.get(state)
    next_at = None
    if pauses is not None:
        first, longest = pauses
        next_at = at + min(first * 2 ** min(times - 1, 10), longest)
    return Watched(
        watched.reference,
        state,
        watched.since,
        at,
        next_at,
        times,
        result.shipment.id if result.shipment else None,
    )


class WatchArchive(Protocol):
    """Writes of the list, each one transaction."""

    async def keep(self, watched: Sequence[Watched]) -> None:
        """Keep these references, each replacing what was known of it."""

    async def forget(self, reference: str) -> None:
        """Look for a reference no more."""


class WatchReader(Protocol):
    """Reads of the list."""

    def all(self) -> list[Watched]:
        """Every reference, last begun first."""

    def due(self, now: datetime, limit: int) -> list[Watched]:
        """Those to be asked now, longest due first."""
