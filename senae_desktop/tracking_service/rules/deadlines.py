"""The legal terms (*plazos*) that are running, by the rules of their catalogue.

The day of the start does not count, and days are calendar days: the earliest reading wherever the
law can be read in two ways.
"""

from __future__ import annotations

from datetime import timedelta

from senae_desktop.domain.catalogue import Catalogues
from senae_desktop.domain.catalogue_entries import DeadlineRule
from senae_desktop.domain.event import Event
from senae_desktop.domain.shipment import Deadline
from senae_desktop.tracking_service.rules.history import TACIT_ABANDONMENT, History, day_of
from senae_desktop.tracking_service.rules.status import CLEARED_BY, Progress


def running(history: History, progress: Progress, catalogues: Catalogues) -> tuple[Deadline, ...]:
    """The terms that have begun and are not met, the nearest first, overdue ones included.

    None once the goods are released. While the goods are in tacit abandonment (*abandono tácito*)
    only the term to cure it matters: it is the consequence of the others.
    """
    if "release" in progress.reached or "exit" in progress.reached:
        return ()
    abandoned = "abandonment-tacit" in progress.alerts
    due = []
    for rule in catalogues.deadline_rules.values():
        if abandoned is not (TACIT_ABANDONMENT in rule.starts):
            continue
        start = _start(rule, history, progress)
        day = day_of(start) if start else None
        if day is not None:
            due.append(Deadline(rule.code, day + timedelta(days=rule.days)))
    return tuple(sorted(due, key=lambda deadline: (deadline.due, deadline.code)))


def _start(rule: DeadlineRule, history: History, progress: Progress) -> Event | None:
    """The event from which the term runs; None when it has not begun or has been met."""
    if TACIT_ABANDONMENT in rule.starts:
        return history.opened(rule.starts, CLEARED_BY["abandonment-tacit"])
    met_by = set(rule.met_by)
    if "rejected" in progress.alerts:
        met_by.discard("declaration-submitted")
    # The goods may be declared before they arrive, and the taxes guaranteed before they are due.
    if history.has(*met_by):
        return None
    return history.opened(rule.starts, ())
