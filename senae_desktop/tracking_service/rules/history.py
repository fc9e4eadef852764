"""What really happened to an import, in the order in which it happened."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date, timedelta

from senae_desktop.domain.catalogue import Catalogues
from senae_desktop.domain.clock import ECUADOR
from senae_desktop.domain.event import Classifier, Event, Lane, effective
from senae_desktop.domain.moment import Precision

CANCELLED = "declaration-cancelled"
TACIT_ABANDONMENT = "abandonment-tacit"
FINAL_ABANDONMENT = "abandonment-final"

_ABANDONMENT = frozenset({TACIT_ABANDONMENT, FINAL_ABANDONMENT, "abandonment-cured"})
_OF_A_DECLARATION = frozenset({Lane.DECLARATION, Lane.CONTROL, Lane.PAYMENT})
# The computer that reports may be in another time zone.
_SLACK = timedelta(days=1)


class History:
    """The events that count, oldest first, and simple questions about them.

    Superseded, retracted, merely expected and unknown ones are left out, and so is what a
    cancelled declaration (*DAI anulada*) had achieved: it went with the declaration.
    """

    def __init__(self, events: Sequence[Event], catalogues: Catalogues, today: date) -> None:
        facts = (
            event
            for event in effective(tuple(events))
            if event.classifier is Classifier.ACTUAL
            and event.type in catalogues.event_types
            and _day(event) <= today + _SLACK
        )
        self._events = _without_cancelled(_in_order(tuple(facts)), catalogues)

    def __iter__(self) -> Iterator[Event]:
        return iter(self._events)

    def has(self, *types: str) -> bool:
        """Whether an event of one of these types happened."""
        return any(event.type in types for event in self._events)

    def opened(self, by: Collection[str], closed_by: Collection[str]) -> Event | None:
        """The first event ``by`` which something has stood open since it was last closed."""
        opening: Event | None = None
        for event in self._events:
            if event.type in closed_by:
                opening = None
            elif event.type in by and opening is None:
                opening = event
        return opening

    def packages(self, *types: str) -> int:
        """How many packages (*bultos*) the events of these types speak of, all together."""
        return sum(
            event.quantity.packages or 0
            for event in self._events
            if event.type in types and event.quantity is not None
        )


def day_of(event: Event) -> date | None:
    """The day in Ecuador on which an event happened; None when it is not known."""
    if event.occurred is None or event.occurred.precision is Precision.UNKNOWN:
        return None
    return event.occurred.at.astimezone(ECUADOR).date()


def _day(event: Event) -> date:
    return day_of(event) or event.recorded_at.astimezone(ECUADOR).date()


def _in_order(events: tuple[Event, ...]) -> tuple[Event, ...]:
    """By day, then by time; a day on which one time is unknown keeps the order of the reports.

    What happened counts, not when it was reported: a corrected date must not make an old step
    look like the newest one. But a bare day cannot be compared with an hour of that day.
    """
    vague = {_day(event) for event in events if not _exact(event)}

    def place(event: Event) -> tuple[date, float, int, str]:
        exact = event.occurred is not None and _day(event) not in vague
        time = event.occurred.at.timestamp() if exact and event.occurred else 0.0
        return _day(event), time, event.sequence, event.id

    return tuple(sorted(events, key=place))


def _exact(event: Event) -> bool:
    return event.occurred is not None and event.occurred.precision is Precision.MINUTE


def _without_cancelled(events: tuple[Event, ...], catalogues: Catalogues) -> tuple[Event, ...]:
    last = max((n for n, event in enumerate(events) if event.type == CANCELLED), default=0)
    return tuple(
        event
        for n, event in enumerate(events)
        if n >= last
        or event.type in _ABANDONMENT
        or catalogues.event_types[event.type].lane not in _OF_A_DECLARATION
    )
