"""Decides who imports what, where, and how far it has come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from senae_desktop.domain.clock import ECUADOR
from senae_desktop.domain.party import Party
from senae_desktop.domain.shipment import TransportMode
from senae_desktop.tracking_service.scenarios.building import Outline
from senae_desktop.tracking_service.scenarios.dice import dice
from senae_desktop.tracking_service.scenarios.people import Trader
from senae_desktop.tracking_service.scenarios.places import OFFICES, Office
from senae_desktop.tracking_service.scenarios.stories import STEPS, Story
from senae_desktop.tracking_service.scenarios.timetable import Schedule, usual_gap

_SHORTEST_WAIT = timedelta(minutes=40)


@dataclass(frozen=True, slots=True)
class Role:
    """One import to cast: its story and how many of its steps have happened."""

    story: Story
    done: int

    @property
    def remaining(self) -> int:
        """How many steps are still to come."""
        return len(STEPS[self.story]) - self.done


def offices_by_share(rng: Random) -> list[Office]:
    """Every district as often as its share, in mixed order."""
    offices = [office for office in OFFICES for _ in range(office.share)]
    rng.shuffle(offices)
    return offices


#: The steps after which nothing more is expected.
CLOSING = frozenset({"exit", "abandonment-final", "declaration-cancelled"})
#: The steps that make a story what it is; what comes before them is told by other stories.
_TURNS = frozenset(
    {
        "declaration-rejected",
        "observation-raised",
        "inspection-missed",
        "abandonment-tacit",
        "deposit-entry-partial",
        "deposit-discrepancy",
        "entry-in-error",
        "release-in-error",
        "risk-hold-47",
    }
)


def open_roles(story: Story, count: int) -> list[Role]:
    """Imports of one story spread over its steps, from just before its turn if it has one.

    More of them stand before a step that takes long. A story at whose end the import still waits
    may have happened entirely.
    """
    steps = STEPS[story]
    turn = (number for number, step in enumerate(steps) if step.name in _TURNS)
    first = next(turn, 1)
    last = len(steps) if steps[-1].type not in CLOSING else len(steps) - 1
    places = [
        done
        for done in range(first, last + 1)
        for _ in range(3 if done == len(steps) or steps[done].low >= 1 else 1)
    ]
    return [Role(story, places[number * len(places) // count]) for number in range(count)]


def outline(
    name: str,
    story: Story,
    trader: Trader,
    agent: Party | None,
    *,
    office: Office,
    start: datetime,
) -> Outline:
    """An import of a trader, with one of its goods and an order number."""
    rng = dice(f"{name}/outline")
    year = start.astimezone(ECUADOR).year
    return Outline(
        name=name,
        story=story,
        office=office,
        importer=trader.party,
        agent=agent,
        goods=rng.choice(trader.goods),
        reference=trader.order.format(year=year, number=rng.randrange(1, 999)),
        mode=rng.choice(office.arrivals)[0],
    )


def schedule(
    role: Role, mode: TransportMode, start: datetime, rng: Random, soon: timedelta | None = None
) -> Schedule:
    """As in real life; with ``soon`` the next step is due then and the others minutes apart."""
    steps = STEPS[role.story]
    if not role.remaining:
        ended = steps[-1].type in CLOSING
        age = timedelta(days=rng.uniform(0.8, 45) if ended else rng.uniform(0.3, 17))
        return Schedule(start, role.done, age, timedelta(0))
    gap = usual_gap(steps[role.done], mode, rng.random())
    spent = rng.uniform(0.15, 0.9)
    age = max(gap * spent, timedelta(minutes=4))
    if soon is None:
        return Schedule(start, role.done, age, max(gap * (1 - spent), _SHORTEST_WAIT))
    return Schedule(start, role.done, age, soon, timedelta(seconds=rng.randrange(45, 480)))
