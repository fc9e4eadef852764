"""The two-lane timeline: what happened to the cargo and to its declaration, until the exit.

How far an import has come is the service's word (``shipment.stage`` and ``shipment.status``);
the event log only tells when, where and by whom. Codes that this program does not know move
nothing and are kept apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from senae_desktop.domain.catalogue import Catalogues
from senae_desktop.domain.catalogue_entries import Stage
from senae_desktop.domain.event import Event, Quantity
from senae_desktop.domain.milestone import Milestone, MilestoneState
from senae_desktop.domain.moment import Moment, Precision
from senae_desktop.domain.shipment import ShipmentRecord
from senae_desktop.domain.timeline_facts import Facts
from senae_desktop.domain.timeline_progress import Progress

__all__ = ["Milestone", "MilestoneState", "Timeline", "build_timeline"]

_INSPECTION = "inspection"


@dataclass(frozen=True, slots=True)
class Timeline:
    """Milestones of the cargo lane, of the declaration lane, and of the exit where both meet.

    ``channel`` is the *canal de aforo* once assigned, ``channel_event`` what assigned it; its
    badge belongs behind the declaration milestone of index ``channel_after``. ``unplaced`` are
    events of unknown kinds and ``corrected`` those that were superseded or retracted.
    """

    cargo: tuple[Milestone, ...]
    declaration: tuple[Milestone, ...]
    exit: tuple[Milestone, ...]
    channel: str | None
    channel_after: int
    channel_event: Event | None = None
    unplaced: tuple[Event, ...] = ()
    corrected: tuple[Event, ...] = ()

    def all(self) -> tuple[Milestone, ...]:
        """Every milestone in the order of the keyboard walk: cargo, declaration, exit."""
        return self.cargo + self.declaration + self.exit


def build_timeline(record: ShipmentRecord, catalogues: Catalogues, now: datetime) -> Timeline:
    """Draw up the timeline of a shipment; ``now`` only tells whether an estimate is overdue."""
    facts = Facts(record.events, catalogues)
    progress = Progress(record.shipment, facts, catalogues)
    stages = sorted(catalogues.stages.values(), key=lambda stage: stage.rank)

    def lane(name: str) -> tuple[Milestone, ...]:
        of_lane = [stage for stage in stages if stage.lane == name]
        states = progress.states(of_lane)
        return tuple(
            _milestone(stage, state, facts, progress, now)
            for stage, state in zip(of_lane, states, strict=True)
        )

    declaration = lane("DECLARATION")
    return Timeline(
        cargo=lane("CARGO"),
        declaration=declaration,
        exit=lane("EXIT"),
        channel=record.shipment.status.control,
        channel_after=_channel_after(declaration),
        channel_event=facts.assigning(record.shipment.status.control),
        unplaced=facts.unplaced,
        corrected=facts.corrected,
    )


def _milestone(
    stage: Stage, state: MilestoneState, facts: Facts, progress: Progress, now: datetime
) -> Milestone:
    events = facts.at(stage.code)
    told = _teller(stage.code, state, facts, progress)
    moment = told.occurred if told else None
    return Milestone(
        stage=stage.code,
        state=state,
        moment=moment,
        recorded_at=told.recorded_at if told else None,
        place=told.place if told else None,
        responsible=told.responsible if told else None,
        note=_note(told, state),
        partial=stage.code not in progress.reached and bool(facts.partial(stage.code)),
        quantity=_total(facts.moved(stage.code)),
        first_estimate=facts.first_estimate(stage.code),
        overdue=state is MilestoneState.ESTIMATED and _is_past(moment, now),
        events=events,
    )


def _teller(code: str, state: MilestoneState, facts: Facts, progress: Progress) -> Event | None:
    """The event that tells date, place and person of a milestone in its state."""
    match state:
        case MilestoneState.PROBLEM:
            return facts.raising(progress.alerts_at(code)) or facts.latest(code)
        case MilestoneState.ESTIMATED:
            return facts.estimate(code)
        case MilestoneState.PENDING | MilestoneState.SKIPPED:
            return None
        case _:
            return facts.reaching(code) or facts.latest(code)


def _note(told: Event | None, state: MilestoneState) -> str:
    """The reason given; for a problem at least the words of whoever reported it."""
    if told is None:
        return ""
    return told.reason or (told.raw_text if state is MilestoneState.PROBLEM else "")


def _total(events: Sequence[Event]) -> Quantity | None:
    """What several events moved together; None when none of them says."""
    moved = [event.quantity for event in events if event.quantity]
    packages = [each.packages for each in moved if each.packages is not None]
    weights = [each.weight_kg for each in moved if each.weight_kg is not None]
    if not packages and not weights:
        return None
    return Quantity(
        sum(packages) if packages else None, sum(weights, Decimal(0)) if weights else None
    )


def _is_past(moment: Moment | None, now: datetime) -> bool:
    """Whether an expected moment has gone by; a bare day only once the day is over."""
    if moment is None or moment.precision not in (Precision.MINUTE, Precision.DAY):
        return False
    if moment.precision is Precision.DAY:
        return moment.at.date() < now.astimezone(moment.at.tzinfo).date()
    return moment.at < now


def _channel_after(declaration: Sequence[Milestone]) -> int:
    stages = [milestone.stage for milestone in declaration]
    return stages.index(_INSPECTION) - 1 if _INSPECTION in stages else len(stages) - 1
