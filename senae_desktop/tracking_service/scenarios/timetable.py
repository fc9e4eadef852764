"""Gives the steps of a story their dates, places and words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from random import Random

from senae_desktop.domain.catalogue import Catalogues
from senae_desktop.domain.clock import ECUADOR
from senae_desktop.domain.dossier import Dossier
from senae_desktop.domain.event import Classifier, Quantity
from senae_desktop.domain.moment import Moment, Precision
from senae_desktop.domain.shipment import Goods, Keys, TransportMode
from senae_desktop.tracking_service.scenarios.planned import PlannedEvent
from senae_desktop.tracking_service.scenarios.stories import Step
from senae_desktop.tracking_service.scenarios.wording import OFFICE_HOURS, wording

#: How much faster than by sea goods travel; only the steps before the deposit are quicker.
_SPEED = {TransportMode.MARITIME: 1.0, TransportMode.AIR: 0.12, TransportMode.ROAD: 0.25}
_VOYAGE = frozenset({"manifest-transmitted", "arrival", "discharge-completed", "deposit-entry"})
_BARE_DAY = frozenset({"departure"})
_ESTIMATE_SLIP_HOURS = 20

#: The keys that an event of a type brings, given the year in which it happens.
Numbers = Mapping[str, Callable[[int], Keys]]
#: The papers that an event of a type brings, given the day on which it happens.
Papers = Mapping[str, Callable[[date], Dossier]]


@dataclass(frozen=True, slots=True)
class Setting:
    """What the wording of events refers to, and what the import gets on its way.

    ``roles`` names the places and people by role.
    """

    catalogues: Catalogues
    mode: TransportMode
    goods: Goods
    roles: dict[str, str]
    numbers: Numbers
    papers: Papers


@dataclass(frozen=True, slots=True)
class Schedule:
    """When a story happens: ``done`` of its steps before ``start``, the last ``age`` before it;
    the next step ``wait`` after it, and so on every ``pace`` (None: as long as in real life)."""

    start: datetime
    done: int
    age: timedelta
    wait: timedelta
    pace: timedelta | None = None


def timetable(
    steps: Sequence[Step], schedule: Schedule, setting: Setting, rng: Random
) -> tuple[PlannedEvent, ...]:
    """The events of a story, in order; those due by ``start`` are history."""
    gaps = [usual_gap(step, setting.mode, rng.random()) for step in steps]
    past = _past(steps, gaps, schedule)
    future = _future(steps, gaps, schedule, len(past))
    dates = {
        step.name: occurred
        for step, (occurred, _due) in zip(steps, past + future, strict=True)
        if step.classifier is Classifier.ACTUAL
    }
    return tuple(
        _planned(step, when, dates, setting, rng)
        for step, when in zip(steps, past + future, strict=True)
    )


def usual_gap(step: Step, mode: TransportMode, part: float) -> timedelta:
    """How long a step usually takes; ``part`` 0 is the shortest, 1 the longest."""
    hours = step.low + (step.high - step.low) * part
    return timedelta(hours=hours * (_SPEED[mode] if step.type in _VOYAGE else 1))


def _past(
    steps: Sequence[Step], gaps: Sequence[timedelta], schedule: Schedule
) -> list[tuple[datetime, datetime]]:
    """Backwards from the last step done; each is reported minutes later, never after the next."""
    dates: list[tuple[datetime, datetime]] = []
    occurred = schedule.start - schedule.age
    reported_by = schedule.start
    for index in range(schedule.done - 1, -1, -1):
        occurred = _in_office(occurred, steps[index].type, -1)
        due = min(occurred + timedelta(minutes=1 + index % 7), reported_by)
        dates.append((occurred, due))
        occurred, reported_by = occurred - gaps[index], due
    return dates[::-1]


def _future(
    steps: Sequence[Step], gaps: Sequence[timedelta], schedule: Schedule, first: int
) -> list[tuple[datetime, datetime]]:
    dates: list[tuple[datetime, datetime]] = []
    due = schedule.start + schedule.wait
    for index in range(first, len(steps)):
        if dates:
            due += gaps[index] if schedule.pace is None else schedule.pace
        if schedule.pace is None:
            due = _in_office(due, steps[index].type, +1)
        dates.append((due, due))
    return dates


def _in_office(at: datetime, event_type: str, direction: int) -> datetime:
    """The same instant, or the nearest one before or after it at which an office is open."""
    local = at.astimezone(ECUADOR)
    if event_type not in OFFICE_HOURS:
        return at
    if direction < 0 and local.hour < 8:
        local = (local - timedelta(days=1)).replace(hour=16)
    elif direction > 0 and local.hour >= 17:
        local = (local + timedelta(days=1)).replace(hour=8)
    elif local.hour >= 17:
        local = local.replace(hour=16)
    elif local.hour < 8:
        local = local.replace(hour=8)
    while local.weekday() >= 5:
        local += timedelta(days=direction)
    return local.astimezone(at.tzinfo)


def _planned(
    step: Step,
    when: tuple[datetime, datetime],
    dates: dict[str, datetime],
    setting: Setting,
    rng: Random,
) -> PlannedEvent:
    occurred, due = when
    words = wording(step.type, setting.mode)
    number = setting.numbers.get(step.type)
    papers = setting.papers.get(step.type)
    day = occurred.astimezone(ECUADOR).date()
    known = number(day.year) if number else None
    return PlannedEvent(
        key=step.name,
        due=due,
        type=step.type,
        occurred=_moment(step, when, dates, rng),
        raw_text=("ESTIMADO: " if _estimate(step) else "") + (step.text or words.text),
        place=setting.roles.get(words.place),
        responsible=setting.roles.get(words.responsible),
        reason=step.reason or _reason(step, dates),
        raw_code=step.raw_code or _official_code(step.type, setting.catalogues),
        quantity=_quantity(step, setting.goods),
        documents=words.documents + _documents(known),
        classifier=step.classifier,
        supersedes=step.supersedes,
        retracts=step.retracts,
        known_keys=known,
        known_papers=papers(day) if papers else Dossier(),
    )


def _estimate(step: Step) -> bool:
    return step.classifier is Classifier.ESTIMATED


def _moment(
    step: Step, when: tuple[datetime, datetime], dates: dict[str, datetime], rng: Random
) -> Moment:
    occurred, due = when
    if _estimate(step):
        slip = timedelta(hours=rng.uniform(-_ESTIMATE_SLIP_HOURS, _ESTIMATE_SLIP_HOURS / 2))
        expected = dates.get(step.type, occurred + timedelta(days=6)) + slip
        return _day(max(expected, due))
    if step.type in _BARE_DAY:
        return _day(occurred)
    return Moment(occurred.replace(second=0, microsecond=0))


def _day(at: datetime) -> Moment:
    noon = at.astimezone(ECUADOR).replace(hour=12, minute=0, second=0, microsecond=0)
    return Moment(noon, Precision.DAY)


def _reason(step: Step, dates: dict[str, datetime]) -> str | None:
    """An inspection is announced for the time at which it, or its being missed, then happens."""
    if step.type != "inspection-scheduled":
        return None
    announced = dates[step.name]
    after = [
        date
        for name, date in dates.items()
        if name in {"inspection-started", "inspection-missed"} and date > announced
    ]
    at = min(after, default=announced + timedelta(days=1)).astimezone(ECUADOR)
    return f"Aforo fijado para el {at:%d/%m/%Y} a las {at:%H:%M}"


def _official_code(event_type: str, catalogues: Catalogues) -> str | None:
    """The number that customs systems use for the status that the event gives."""
    entry = catalogues.event_types.get(event_type)
    status = catalogues.declaration_statuses.get(entry.declaration_status) if entry else None
    return str(status.number) if status and status.number else None


def _quantity(step: Step, goods: Goods) -> Quantity | None:
    if step.share is None or goods.packages is None or goods.weight_kg is None:
        return None
    # The smaller part is what the larger leaves, so that the parts make up the whole.
    packages = int((step.share * goods.packages).to_integral_value(ROUND_HALF_UP))
    if step.share < Decimal("0.5"):
        rest = (1 - step.share) * goods.packages
        packages = goods.packages - int(rest.to_integral_value(ROUND_HALF_UP))
    weight = (step.share * goods.weight_kg).quantize(Decimal("0.01"))
    return Quantity(packages, weight)


def _documents(known: Keys | None) -> tuple[str, ...]:
    return replace(known, containers=()).all() if known else ()
