"""As many imports as a benchmark asks for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import cycle, islice

from senae_desktop.domain.catalogue import Catalogues
from senae_desktop.tracking_service.scenarios.building import build
from senae_desktop.tracking_service.scenarios.casting import (
    Role,
    offices_by_share,
    outline,
    schedule,
)
from senae_desktop.tracking_service.scenarios.dice import dice
from senae_desktop.tracking_service.scenarios.people import AGENCY, CLIENTS
from senae_desktop.tracking_service.scenarios.planned import PlannedShipment
from senae_desktop.tracking_service.scenarios.stories import STEPS, Story


def many(
    count: int, seed: int, start: datetime, catalogues: Catalogues
) -> Iterator[PlannedShipment]:
    """``count`` imports of the agency, through all stories and districts, at every step."""
    rng = dice(f"{seed}/scale")
    casting = zip(cycle(CLIENTS), cycle(offices_by_share(rng)), cycle(Story), strict=False)
    for number, (trader, office, story) in enumerate(islice(casting, count)):
        role = Role(story, rng.randint(1, len(STEPS[story])))
        sketch = outline(
            f"{seed}/scale/{number}", story, trader, AGENCY, office=office, start=start
        )
        yield build(sketch, schedule(role, sketch.mode, start, rng), catalogues)
