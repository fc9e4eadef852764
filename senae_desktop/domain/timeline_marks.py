"""What did not go straight at a stage: rounds, parts, corrections, and dates that moved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from senae_desktop.domain.clock import ECUADOR
from senae_desktop.domain.event import Quantity, total_quantity
from senae_desktop.domain.moment import Moment, Precision

if TYPE_CHECKING:
    from senae_desktop.domain.timeline_facts import Facts
    from senae_desktop.domain.timeline_progress import Progress

_KNOWN_DAYS = (Precision.MINUTE, Precision.DAY)


class MarkKind(StrEnum):
    """Each kind has a sign of its own beside its words."""

    OBSERVATIONS = "OBSERVATIONS"  # rounds of observations by the officer
    REJECTIONS = "REJECTIONS"  # how often the declaration was rejected
    REPEATED = "REPEATED"  # the inspection was done again
    MISSED = "MISSED"  # the declarant did not come to the inspection
    PARTS = "PARTS"  # the goods come in several parts
    DISCREPANCY = "DISCREPANCY"  # novedad of the deposit
    ADVANCE = "ADVANCE"  # declared before the goods arrived (despacho anticipado)
    CANCELLED = "CANCELLED"  # the declaration was cancelled
    ESTIMATE = "ESTIMATE"  # what was expected first, beside what came or is expected now
    CORRECTED = "CORRECTED"  # records that were replaced by others
    RETRACTED = "RETRACTED"  # records that were withdrawn


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing worth a sign at a milestone.

    ``count`` is how often; ``open`` that it still waits for somebody; ``answered`` that an answer
    was sent meanwhile. ``quantity`` came so far of ``total`` packages. ``moment`` is the first
    estimate and ``late`` by how many days it came later, negative when earlier, None until then.
    """

    kind: MarkKind
    count: int = 1
    open: bool = False
    answered: bool = False
    quantity: Quantity | None = None
    total: int | None = None
    moment: Moment | None = None
    late: int | None = None


def marks_at(
    stage: str, facts: Facts, progress: Progress, packages: int | None
) -> tuple[Mark, ...]:
    """The marks of a stage, most pressing first; ``packages`` is what the whole import holds."""
    found = [
        *_own(stage, facts, progress),
        _parts(stage, facts, progress, packages),
        _estimate(stage, facts, progress),
        *_undone(stage, facts),
    ]
    return tuple(sorted((mark for mark in found if mark), key=lambda mark: not mark.open))


def _own(stage: str, facts: Facts, progress: Progress) -> list[Mark | None]:
    """What can only happen at one stage."""
    if stage == "declaration":
        return [_rejections(facts, progress), _cancelled(facts, progress), _advance(facts)]
    if stage == "deposit-entry":
        return [_raised(MarkKind.DISCREPANCY, "discrepancy", facts, progress)]
    if stage == "inspection":
        started = facts.of_type("inspection-started")
        return [
            _raised(MarkKind.OBSERVATIONS, "observed", facts, progress),
            _raised(MarkKind.MISSED, "inspection-missed", facts, progress),
            Mark(MarkKind.REPEATED, len(started)) if len(started) > 1 else None,
        ]
    return []


def _raised(kind: MarkKind, alert: str, facts: Facts, progress: Progress) -> Mark | None:
    raised = facts.alerting(alert)
    return Mark(kind, len(raised), open=alert in progress.alerts) if raised else None


def _rejections(facts: Facts, progress: Progress) -> Mark | None:
    rejected = facts.alerting("rejected")
    if not rejected:
        return None
    sent = facts.of_type("declaration-submitted", "declaration-corrected", "declaration-accepted")
    again = any(event.sequence > rejected[-1].sequence for event in sent)
    open_ = "rejected" in progress.alerts
    return Mark(MarkKind.REJECTIONS, len(rejected), open=open_, answered=again)


def _cancelled(facts: Facts, progress: Progress) -> Mark | None:
    cancelled = facts.of_type("declaration-cancelled")
    if not cancelled:
        return None
    open_ = "cancelled" in progress.alerts
    return Mark(MarkKind.CANCELLED, len(cancelled), open=open_, moment=cancelled[-1].occurred)


def _advance(facts: Facts) -> Mark | None:
    """Only where both dates are known: a log that lacks the arrival proves nothing."""
    declared = facts.reaching("declaration")
    arrived = facts.reaching("arrival") or facts.estimate("arrival")
    if declared is None or arrived is None or not (declared.occurred and arrived.occurred):
        return None
    before = _days(declared.occurred, arrived.occurred)
    return Mark(MarkKind.ADVANCE) if before is not None and before > 0 else None


def _parts(stage: str, facts: Facts, progress: Progress, packages: int | None) -> Mark | None:
    parts = facts.partial(stage)
    if not parts:
        return None
    if stage not in progress.reached:
        so_far = total_quantity(parts)
        return Mark(MarkKind.PARTS, len(parts), open=True, quantity=so_far, total=packages)
    return Mark(MarkKind.PARTS, len(parts) + (facts.reaching(stage) is not None))


def _estimate(stage: str, facts: Facts, progress: Progress) -> Mark | None:
    first = facts.first_estimate(stage)
    if first is None:
        return None
    reached = stage in progress.reached
    came = facts.reaching(stage) if reached else facts.estimate(stage)
    if came is None or came.occurred is None:
        return None
    late = _days(first, came.occurred)
    if late is None or (not reached and late == 0):
        return None
    return Mark(MarkKind.ESTIMATE, moment=first, late=late if reached else None)


def _undone(stage: str, facts: Facts) -> list[Mark | None]:
    undone = facts.undone(stage)
    retracted = [event for event in undone if facts.is_retracted(event)]
    # An estimate that another one replaced is told by the mark of the estimate.
    corrected = [event for event in undone if event not in retracted and not facts.expected(event)]
    return [
        Mark(MarkKind.CORRECTED, len(corrected)) if corrected else None,
        Mark(MarkKind.RETRACTED, len(retracted)) if retracted else None,
    ]


def _days(first: Moment, then: Moment) -> int | None:
    """Days from one to the other on the calendar of Ecuador; None when a day is not known."""
    if first.precision not in _KNOWN_DAYS or then.precision not in _KNOWN_DAYS:
        return None
    return (_day(then) - _day(first)).days


def _day(moment: Moment) -> date:
    return moment.at.astimezone(ECUADOR).date()
