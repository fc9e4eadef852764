"""Short ways to write an event log."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import Any

from senae_desktop.domain.catalogue import Catalogues, load_catalogues
from senae_desktop.domain.event import Classifier, Event, Lane, Quantity
from senae_desktop.domain.moment import Moment, Precision
from senae_desktop.resource_files import resource
from senae_desktop.tracking_service.rules.assessment import Assessment, assess

DAY_ONE = datetime(2026, 3, 2, 14, 0, tzinfo=UTC)
TODAY = date(2026, 6, 1)


@cache
def catalogues() -> Catalogues:
    """The catalogues that ship."""
    return load_catalogues(resource("catalogues"))


def event(type: str, number: int, **changes: Any) -> Event:
    """Event ``number`` of a log, an hour after the one before; its id is ``e`` and the number."""
    at = DAY_ONE + timedelta(hours=number)
    values: dict[str, Any] = {
        "id": f"e{number}",
        "sequence": number,
        "lane": Lane.OTHER,
        "type": type,
        "stage": None,
        "classifier": Classifier.ACTUAL,
        "occurred": Moment(at),
        "recorded_at": at,
        "raw_text": "",
        "source": "test",
    }
    return Event(**values | changes)


def log(*types: str) -> list[Event]:
    """A log of these types, one an hour; ``~type`` is only estimated."""
    return [
        event(
            type.removeprefix("~"),
            number,
            classifier=Classifier.ESTIMATED if type.startswith("~") else Classifier.ACTUAL,
        )
        for number, type in enumerate(types)
    ]


def on_day(day: int) -> Moment:
    """A bare day, counted from the first."""
    noon = DAY_ONE.replace(hour=17) + timedelta(days=day)
    return Moment(noon, Precision.DAY)


def packages(count: int) -> Quantity:
    """A quantity of packages."""
    return Quantity(packages=count)


def read(events: list[Event], today: date = TODAY) -> Assessment:
    """The assessment of a log."""
    return assess(events, catalogues(), today)
