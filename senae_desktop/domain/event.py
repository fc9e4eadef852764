"""One fact in the life of an import, as somebody reported it.

Events are never edited: a correction is a new event that supersedes or retracts another.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from senae_desktop.domain.evidence import Evidence
from senae_desktop.domain.moment import Moment
from senae_desktop.domain.open_enum import OpenEnum


class Lane(OpenEnum):
    """Line of the process that an event belongs to."""

    CARGO = "CARGO"  # carga
    DECLARATION = "DECLARATION"  # declaración (DAI)
    CONTROL = "CONTROL"  # canal y acto de aforo
    PAYMENT = "PAYMENT"  # liquidación y pago
    DOCUMENT = "DOCUMENT"  # documentos de acompañamiento
    OTHER = "OTHER"


class Classifier(OpenEnum):
    """Whether something happened, is expected, is planned or was asked for (DCSA's terms)."""

    ACTUAL = "ACTUAL"
    ESTIMATED = "ESTIMATED"
    PLANNED = "PLANNED"
    REQUESTED = "REQUESTED"
    OTHER = "OTHER"


@dataclass(frozen=True, slots=True)
class Quantity:
    """Packages (*bultos*) and gross weight in kilograms that one event refers to."""

    packages: int | None = None
    weight_kg: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """A fact about a shipment.

    ``type`` and ``stage`` are codes of the catalogues; unknown codes are ordinary and are shown
    by ``raw_text``. ``sequence`` orders the log of the service; ``occurred`` orders the drawing.
    ``source`` names who reported it (``manual``, ``file``, ``demonstration``, ...), ``recorded_by``
    the user who entered it.
    """

    id: str
    sequence: int
    lane: Lane
    type: str
    stage: str | None
    classifier: Classifier
    occurred: Moment | None
    recorded_at: datetime
    raw_text: str
    source: str
    raw_code: str | None = None
    place: str | None = None
    responsible: str | None = None
    reason: str | None = None
    quantity: Quantity | None = None
    documents: tuple[str, ...] = ()
    supersedes: str | None = None
    retracts: str | None = None
    recorded_by: str = ""
    evidence: Evidence | None = None


def total_quantity(events: Iterable[Event]) -> Quantity | None:
    """What several events moved together; None when none of them says."""
    moved = [event.quantity for event in events if event.quantity]
    packages = [each.packages for each in moved if each.packages is not None]
    weights = [each.weight_kg for each in moved if each.weight_kg is not None]
    if not packages and not weights:
        return None
    return Quantity(
        sum(packages) if packages else None, sum(weights, Decimal(0)) if weights else None
    )


def effective(events: tuple[Event, ...]) -> tuple[Event, ...]:
    """The events that still stand: neither superseded nor retracted, nor retractions themselves.

    Kept in order of ``sequence``. A retraction of an event that is not in the log changes nothing.
    """
    undone = {event.supersedes for event in events} | {event.retracts for event in events}
    standing = (event for event in events if event.id not in undone and event.retracts is None)
    return tuple(sorted(standing, key=lambda event: event.sequence))


def happened_at(event: Event) -> datetime:
    """When an event happened, or was recorded when that is not known."""
    return event.occurred.at if event.occurred else event.recorded_at


def last_happened(events: tuple[Event, ...]) -> Event | None:
    """The standing event that happened last; what is only expected has not happened."""
    actual = [event for event in effective(events) if event.classifier is Classifier.ACTUAL]
    return max(actual, key=happened_at) if actual else None
