"""The two-lane timeline: what happened to the cargo and to its declaration, until the exit.

How far an import has come is the service's word (``shipment.stage`` and ``shipment.status``);
the event log only tells when, where and by whom. Codes that this program does not know move
nothing and are kept apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from senae_desktop.domain.catalogue import Catalogues
from senae_desktop.domain.catalogue_entries import Stage
from senae_desktop.domain.event import Event, total_quantity
from senae_desktop.domain.freshness import last_read
from senae_desktop.domain.milestone import Milestone, MilestoneState
from senae_desktop.domain.moment import Moment, Precision
from senae_desktop.domain.shipment import ShipmentRecord
from senae_desktop.domain.timeline_abandonment import Abandonment, abandonment
from senae_desktop.domain.timeline_facts import Facts
from senae_desktop.domain.timeline_log import LogEntry, log_of
from senae_desktop.domain.timeline_marks import marks_at
from senae_desktop.domain.timeline_progress import Progress

__all__ = ["Milestone", "MilestoneState", "Timeline", "build_timeline"]

_INSPECTION = "inspection"


@dataclass(frozen=True, slots=True)
class Timeline:
    """Milestones of the cargo lane, of the declaration lane, and of the exit where both meet.

    ``channel`` is the *canal de aforo* once assigned, ``channel_event`` what assigned it; its
    badge belongs behind the declaration milestone of index ``channel_after``. ``other`` holds one
    milestone for each event of an unknown kind, which moves nothing; ``abandonment`` the branch
    off the declaration when there is one. ``log`` is every event in order of occurrence, and
    ``read_at`` when the shipment was last known to be true.
    """

    cargo: tuple[Milestone, ...]
    declaration: tuple[Milestone, ...]
    exit: tuple[Milestone, ...]
    channel: str | None
    channel_after: int
    channel_event: Event | None = None
    abandonment: Abandonment | None = None
    other: tuple[Milestone, ...] = ()
    log: tuple[LogEntry, ...] = ()
    read_at: datetime | None = None

    @property
    def stages(self) -> tuple[Milestone, ...]:
        """The stages of the two lanes and of the exit."""
        return self.cargo + self.declaration + self.exit

    @property
    def stage(self) -> str | None:
        """The furthest stage that was reached; None before the manifest."""
        return next((one.stage for one in reversed(self.stages) if one.reached), None)

    @property
    def branch(self) -> tuple[Milestone, ...]:
        """The milestones of the abandonment."""
        return self.abandonment.milestones if self.abandonment else ()

    def all(self) -> tuple[Milestone, ...]:
        """Every milestone in the order of the keyboard walk."""
        return self.stages + self.branch + self.other


def build_timeline(
    record: ShipmentRecord,
    catalogues: Catalogues,
    now: datetime,
    read_at: datetime | None = None,
) -> Timeline:
    """Draw up the timeline of a shipment.

    ``now`` only tells whether an estimate is overdue; ``read_at`` is our last complete read.
    """
    facts = Facts(record.events, catalogues)
    progress = Progress(record.shipment, facts, catalogues)
    stages = sorted(catalogues.stages.values(), key=lambda stage: stage.rank)

    packages = record.shipment.goods.packages

    def lane(name: str) -> tuple[Milestone, ...]:
        of_lane = [stage for stage in stages if stage.lane == name]
        states = progress.states(of_lane)
        return tuple(
            _milestone(stage, state, facts, progress, now=now, packages=packages)
            for stage, state in zip(of_lane, states, strict=True)
        )

    declaration, leaving = lane("DECLARATION"), lane("EXIT")
    branch = abandonment(facts, progress, declaration + leaving)
    if branch is not None and not branch.returns:
        declaration, leaving = _never(declaration), _never(leaving)
    return Timeline(
        cargo=lane("CARGO"),
        declaration=declaration,
        exit=leaving,
        channel=record.shipment.status.control,
        channel_after=_channel_after(declaration),
        channel_event=facts.assigning(record.shipment.status.control),
        abandonment=branch,
        other=tuple(_unknown(event) for event in facts.unplaced),
        log=log_of(record.events),
        read_at=last_read(record.shipment.freshness, read_at),
    )


def _milestone(
    stage: Stage,
    state: MilestoneState,
    facts: Facts,
    progress: Progress,
    *,
    now: datetime,
    packages: int | None,
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
        quantity=total_quantity(facts.moved(stage.code)),
        first_estimate=facts.first_estimate(stage.code),
        overdue=state is MilestoneState.ESTIMATED and _is_past(moment, now),
        reached=stage.code in progress.reached,
        marks=marks_at(stage.code, facts, progress, packages),
        events=events,
        undone=facts.undone(stage.code),
    )


def _never(lane: tuple[Milestone, ...]) -> tuple[Milestone, ...]:
    """What was still to come will not, once the goods are the State's."""
    return tuple(
        Milestone(one.stage, MilestoneState.SKIPPED, marks=one.marks, undone=one.undone)
        if one.state in {MilestoneState.PENDING, MilestoneState.ESTIMATED}
        else one
        for one in lane
    )


def _unknown(event: Event) -> Milestone:
    return Milestone(
        event.type,
        MilestoneState.UNKNOWN,
        moment=event.occurred,
        recorded_at=event.recorded_at,
        place=event.place,
        responsible=event.responsible,
        note=event.reason or "",
        events=(event,),
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
