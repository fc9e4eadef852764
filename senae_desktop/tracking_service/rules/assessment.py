"""Everything the service says of an import that is not itself an event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from senae_desktop.domain.catalogue import Catalogues
from senae_desktop.domain.event import Classifier, Event, effective
from senae_desktop.domain.moment import Moment
from senae_desktop.domain.shipment import Deadline, NextAction, Status
from senae_desktop.tracking_service.rules.deadlines import running
from senae_desktop.tracking_service.rules.history import CANCELLED, FINAL_ABANDONMENT, History
from senae_desktop.tracking_service.rules.next_action import Situation, next_action
from senae_desktop.tracking_service.rules.status import Progress, progress


@dataclass(frozen=True, slots=True)
class Assessment:
    """Where an import stands; codes of the catalogues.

    ``stage_since`` is when the stage was first reached, None when that is not known.
    ``deadlines`` are the running terms, nearest first; ``closed``: nothing more is expected.
    """

    status: Status
    stage: str
    stage_since: Moment | None
    next_action: NextAction
    alerts: tuple[str, ...]
    deadlines: tuple[Deadline, ...]
    closed: bool


def assess(events: Sequence[Event], catalogues: Catalogues, today: date) -> Assessment:
    """Read a whole event log, in any order of arrival; the same log gives the same answer.

    Only events that stand, are ``ACTUAL`` and of a known type move anything. ``today`` is the day
    in Ecuador: what is said to have happened later than tomorrow has not happened yet.
    """
    history = History(events, catalogues, today)
    so_far = progress(history, catalogues)
    closed = _closed(history, so_far)
    reached_by = so_far.reached.get(so_far.stage)
    situation = Situation(history, so_far, closed, _payment_requested(events))
    return Assessment(
        status=so_far.status,
        stage=so_far.stage,
        stage_since=reached_by.occurred if reached_by else None,
        next_action=next_action(situation, catalogues),
        alerts=so_far.alerts,
        deadlines=() if closed else running(history, so_far, catalogues),
        closed=closed,
    )


def _closed(history: History, so_far: Progress) -> bool:
    """The goods left, or became the State's (COPCI art. 143), or there is nothing left to clear.

    A cancelled declaration ends an import only while no cargo was ever reported: goods that are on
    their way must still be declared, or fall into tacit abandonment (COPCI art. 142 a).
    """
    cancelled = history.opened((CANCELLED,), ("declaration-submitted", "declaration-accepted"))
    return (
        "exit" in so_far.reached
        or history.has(FINAL_ABANDONMENT)
        or (cancelled is not None and so_far.status.cargo is None)
    )


def _payment_requested(events: Sequence[Event]) -> bool:
    """Whether the bank was asked to pay; the payment itself is another event."""
    return any(
        event.type == "payment-confirmed" and event.classifier is Classifier.REQUESTED
        for event in effective(tuple(events))
    )
