"""The demonstration: four accounts and the imports that they see, many of them on the move."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import cycle

from senae_desktop.domain.catalogue import Catalogues
from senae_desktop.domain.shipment import TransportMode
from senae_desktop.tracking_service.scenarios.building import build
from senae_desktop.tracking_service.scenarios.casting import (
    Role,
    offices_by_share,
    open_roles,
    outline,
    schedule,
)
from senae_desktop.tracking_service.scenarios.dice import dice
from senae_desktop.tracking_service.scenarios.people import (
    AGENCY,
    CLIENTS,
    FOREIGN_PERSON,
    PUBLIC_ENTITY,
    SMALL_IMPORTER,
    Trader,
    accounts,
)
from senae_desktop.tracking_service.scenarios.places import OFFICES, Office
from senae_desktop.tracking_service.scenarios.planned import Demonstration, PlannedShipment
from senae_desktop.tracking_service.scenarios.stories import STEPS, Story

#: How many imports of the agency play each story: still going on, and over.
CAST: dict[Story, tuple[int, int]] = {
    Story.AUTOMATIC: (40, 38),
    Story.DOCUMENTARY: (40, 20),
    Story.PHYSICAL: (28, 10),
    Story.PHYSICAL_MISSED: (13, 3),
    Story.ELECTRONIC: (20, 8),
    Story.NON_INTRUSIVE: (20, 8),
    Story.PAYMENT_PENDING: (16, 0),
    Story.GUARANTEED: (8, 4),
    Story.REJECTED: (16, 4),
    Story.OBSERVED: (18, 4),
    Story.PART_SHIPMENT: (13, 4),
    Story.ADVANCE: (14, 4),
    Story.STAGE_BACK: (9, 2),
    Story.RETRACTED: (8, 2),
    Story.UNKNOWN_CODE: (8, 2),
    Story.DISCREPANCY: (8, 2),
    Story.AWAITING_MANIFEST: (10, 0),
    Story.ABANDONMENT_TACIT: (8, 0),
    Story.ABANDONMENT_CURED: (7, 2),
    Story.ABANDONMENT_FINAL: (3, 3),
    Story.CANCELLED: (2, 2),
}
#: Bills of lading that cover two cargoes each; their imports come on top of the cast.
SHARED_BILLS = 6
#: Imports of the agency whose next step is due within half an hour of the start.
LIVELY = 56
_SOONEST, _LATEST = 10, 1_740

# The others declare themselves: their story and how many of its steps have happened.
_OTHERS: tuple[tuple[Trader, tuple[tuple[Story, int], ...]], ...] = (
    (
        SMALL_IMPORTER,
        (
            (Story.AUTOMATIC, 4),
            (Story.DOCUMENTARY, 12),
            (Story.PAYMENT_PENDING, 9),
            (Story.ADVANCE, 6),
            (Story.OBSERVED, 14),
            (Story.AUTOMATIC, 12),
        ),
    ),
    (
        PUBLIC_ENTITY,
        (
            (Story.GUARANTEED, 10),
            (Story.DOCUMENTARY, 9),
            (Story.PHYSICAL, 14),
            (Story.ELECTRONIC, 3),
        ),
    ),
    (FOREIGN_PERSON, ((Story.NON_INTRUSIVE, 8), (Story.REJECTED, 8))),
)


def demonstration(seed: int, start: datetime, catalogues: Catalogues) -> Demonstration:
    """All of it; the same seed and start give exactly the same.

    ``LIVELY`` of the agency's imports take their next step between ten seconds and half an hour
    after ``start`` and then one every few minutes; the others move within hours and days.
    """
    shipments = (
        *_agency(seed, start, catalogues),
        *_shared_bills(seed, start, catalogues),
        *_other_traders(seed, start, catalogues),
    )
    return Demonstration(accounts(), shipments)


def _agency(seed: int, start: datetime, catalogues: Catalogues) -> Iterator[PlannedShipment]:
    rng = dice(f"{seed}/agency")
    roles = _cast()
    rng.shuffle(roles)
    soon = _soon(roles)
    traders = cycle(CLIENTS)
    offices = cycle(offices_by_share(rng))
    for number, role in enumerate(roles):
        sketch = outline(
            f"{seed}/agency/{number}",
            role.story,
            next(traders),
            AGENCY,
            office=next(offices),
            start=start,
        )
        when = schedule(role, sketch.mode, start, rng, soon.get(number))
        yield build(sketch, when, catalogues)


def _cast() -> list[Role]:
    roles: list[Role] = []
    for story, (going, over) in CAST.items():
        roles.extend(open_roles(story, going))
        roles.extend([Role(story, len(STEPS[story]))] * over)
    return roles


def _soon(roles: list[Role]) -> dict[int, timedelta]:
    """The waits of the lively imports, by number: the first seconds are the busiest."""
    going = [number for number, role in enumerate(roles) if role.remaining > 1][:LIVELY]
    growth = (_LATEST / _SOONEST) ** (1 / max(1, len(going) - 1))
    return {
        number: timedelta(seconds=round(_SOONEST * growth**place))
        for place, number in enumerate(going)
    }


def _shared_bills(seed: int, start: datetime, catalogues: Catalogues) -> Iterator[PlannedShipment]:
    """Pairs of imports under one bill of lading, each for another importer."""
    rng = dice(f"{seed}/bills")
    ports = _with_mode(TransportMode.MARITIME)
    for pair, role in enumerate(open_roles(Story.SEVERAL, SHARED_BILLS)):
        office = rng.choice(ports)
        when = schedule(role, TransportMode.MARITIME, start, rng)
        for house in (1, 2):
            sketch = replace(
                outline(
                    f"{seed}/bills/{pair}/{house}",
                    role.story,
                    CLIENTS[(2 * pair + house) % len(CLIENTS)],
                    AGENCY,
                    office=office,
                    start=start,
                ),
                mode=TransportMode.MARITIME,
                voyage=f"{seed}/bills/{pair}",
                house=house,
            )
            yield build(sketch, when, catalogues)


def _other_traders(seed: int, start: datetime, catalogues: Catalogues) -> Iterator[PlannedShipment]:
    rng = dice(f"{seed}/others")
    for trader, roles in _OTHERS:
        for number, (story, done) in enumerate(roles):
            name = f"{seed}/{trader.party.identification}/{number}"
            office = rng.choice(OFFICES[:3])
            sketch = outline(name, story, trader, None, office=office, start=start)
            role = Role(story, done)
            soon = timedelta(minutes=2 + 4 * number) if number < 2 and role.remaining else None
            yield build(sketch, schedule(role, sketch.mode, start, rng, soon), catalogues)


def _with_mode(mode: TransportMode) -> list[Office]:
    return [office for office in OFFICES if any(mode is way for way, _port in office.arrivals)]
