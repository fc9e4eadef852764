"""An import for a demonstration reference, made at the moment it is registered or looked up."""

from __future__ import annotations

from datetime import datetime, timedelta

from senae_desktop.domain.catalogue import Catalogues
from senae_desktop.domain.party import Party
from senae_desktop.domain.shipment import TransportMode
from senae_desktop.tracking_service.scenarios.building import Outline, build
from senae_desktop.tracking_service.scenarios.dice import dice
from senae_desktop.tracking_service.scenarios.goods import GOODS
from senae_desktop.tracking_service.scenarios.places import OFFICES
from senae_desktop.tracking_service.scenarios.planned import PlannedShipment
from senae_desktop.tracking_service.scenarios.prefixes import PACES, pace_of, plain, story_of
from senae_desktop.tracking_service.scenarios.stories import STEPS, Story
from senae_desktop.tracking_service.scenarios.timetable import Schedule

_REAL_LIFE_WAIT = timedelta(hours=2)


def plans_for(
    reference: str, importer: Party, agent: Party | None, start: datetime, catalogues: Catalogues
) -> tuple[PlannedShipment, ...]:
    """The import that plays the story of a reference from ``start`` on, at the reference's pace.

    Two imports when the story is that of two cargoes under one document; without a story in the
    reference it is the documentary one. The same reference of the same importer is always the same.
    """
    story = story_of(reference) or Story.DOCUMENTARY
    houses = (1, 2) if story is Story.SEVERAL else (0,)
    document = plain(reference)
    rng = dice(document)
    office = rng.choice([office for office in OFFICES if _by_sea(office.arrivals)])
    return tuple(
        build(
            Outline(
                name=f"{document}/{importer.identification}/{house}",
                voyage=document,
                story=story,
                office=office,
                importer=importer,
                agent=agent,
                goods=rng.choice(tuple(GOODS)),
                reference="",
                document=document,
                mode=TransportMode.MARITIME,
                house=house,
            ),
            _schedule(story, pace_of(reference), start),
            catalogues,
        )
        for house in houses
    )


def _schedule(story: Story, digit: int, start: datetime) -> Schedule:
    steps, pace = STEPS[story], PACES[digit]
    if digit == 0:
        return Schedule(start, len(steps), _REAL_LIFE_WAIT, timedelta(0))
    announced = 2 if len(steps) > 1 and steps[1].type == "manifest-transmitted" else 1
    wait = _REAL_LIFE_WAIT if pace is None else pace
    return Schedule(start, announced, timedelta(hours=1), wait, pace)


def _by_sea(arrivals: tuple[tuple[TransportMode, str], ...]) -> bool:
    return any(mode is TransportMode.MARITIME for mode, _port in arrivals)
