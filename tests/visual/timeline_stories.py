"""Every story of the demonstration at its most telling moment, as a timeline."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cache

from senae_desktop.domain.shipment import ShipmentRecord
from senae_desktop.domain.timeline import Timeline, build_timeline
from senae_desktop.tracking_service.scenarios.planned import PlannedShipment
from senae_desktop.tracking_service.scenarios.stories import Story
from tests.visual.material import CATALOGUES, DEMONSTRATION, told

#: After which event of its timetable a story tells most; the others are told to their end.
_TELLING = {
    Story.DOCUMENTARY: 14,
    Story.PHYSICAL: 15,
    Story.PHYSICAL_MISSED: 16,
    Story.PAYMENT_PENDING: 11,
    Story.REJECTED: 8,
    Story.OBSERVED: 17,
    Story.PART_SHIPMENT: 14,
    Story.ADVANCE: 7,
    Story.STAGE_BACK: 17,
    Story.RETRACTED: 7,
    Story.UNKNOWN_CODE: 11,
    Story.DISCREPANCY: 9,
    Story.ABANDONMENT_TACIT: 7,
    Story.ABANDONMENT_CURED: 11,
}


@dataclass(frozen=True, slots=True)
class Telling:
    """A story as it stands at ``now``."""

    story: str
    now: datetime
    record: ShipmentRecord
    timeline: Timeline


@cache
def tellings() -> tuple[Telling, ...]:
    """One import for each story that the demonstration has, in the order of the stories."""
    longest: dict[str, PlannedShipment] = {}
    for planned in DEMONSTRATION.shipments:
        known = longest.get(planned.story)
        if known is None or len(planned.timetable) > len(known.timetable):
            longest[planned.story] = planned
    return tuple(_telling(story, longest[story]) for story in Story if story in longest)


def _telling(story: Story, planned: PlannedShipment) -> Telling:
    events = planned.timetable[: _TELLING.get(story, len(planned.timetable))]
    now = events[-1].due + timedelta(hours=3)
    # What comes next must not have come while the clock goes on to a round age.
    record = told(replace(planned, timetable=events), now).record
    timeline = build_timeline(record, CATALOGUES, now, now)
    return Telling(story.value, now, record, timeline)
