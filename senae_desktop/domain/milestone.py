"""One stage on the timeline, in the state in which it is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from senae_desktop.domain.event import Event, Quantity
from senae_desktop.domain.moment import Moment
from senae_desktop.domain.timeline_marks import Mark


class MilestoneState(StrEnum):
    """How a milestone is drawn; each has a shape of its own."""

    DONE = "DONE"  # reached, and the lane has gone on
    CURRENT = "CURRENT"  # where the lane stands, or what is being worked on
    PENDING = "PENDING"  # still to come
    PROBLEM = "PROBLEM"  # stopped here until somebody acts
    ESTIMATED = "ESTIMATED"  # still to come, with an expected date
    SKIPPED = "SKIPPED"  # never happened and will not
    UNKNOWN = "UNKNOWN"  # a code of no catalogue: shown by its own text, moves nothing


@dataclass(frozen=True, slots=True)
class Milestone:
    """A stage of one import: when, where, by whom, and all events that belong to it.

    ``moment`` is the actual time, or the latest estimate while ESTIMATED; ``first_estimate`` never
    changes after it was first given. ``partial`` tells that only a part of the goods came so far,
    ``quantity`` how much. ``overdue`` tells that the estimate has gone by. ``reached`` is the
    service's word; ``marks`` tell what did not go straight. ``undone`` are the events that were
    corrected or withdrawn here.
    """

    stage: str
    state: MilestoneState
    moment: Moment | None = None
    recorded_at: datetime | None = None
    place: str | None = None
    responsible: str | None = None
    note: str = ""
    partial: bool = False
    quantity: Quantity | None = None
    first_estimate: Moment | None = None
    overdue: bool = False
    reached: bool = False
    marks: tuple[Mark, ...] = ()
    events: tuple[Event, ...] = ()
    undone: tuple[Event, ...] = ()
