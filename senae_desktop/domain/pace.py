"""How often to ask a service that does not say how often: a table.

The nearer the next step of any open import and the likelier that its district is at work, the
shorter the pause. What the service itself says always comes first.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, time
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from senae_desktop.domain.clock import ECUADOR


class Nearness(StrEnum):
    """How soon the next step of an import may come."""

    NEAR = "near"  # within the hour: the declaration is being worked on
    SOON = "soon"  # within the day: the goods are here, or about to be
    FAR = "far"  # within days
    NONE = "none"  # nothing is open


class Hours(StrEnum):
    """Whether the districts in question are at work."""

    WORKING = "working"
    CLOSED = "closed"


class OpenImports(NamedTuple):
    """How many open imports stand at a stage in a district."""

    stage: str | None
    office: str | None
    imports: int


#: Stages from which the next one may come within the hour, and within the day.
_NEAR = frozenset({"declaration", "assessment", "payment", "inspection", "inspection-closed"})
_SOON = frozenset({"arrival", "discharge", "deposit-entry", "release"})
#: Air cargo and couriers arrive at any hour at Guayaquil, Quito and Latacunga.
_ALWAYS_AT_WORK = frozenset({"019", "055", "127"})
_OPENS, _CLOSES = time(8), time(17)
_SATURDAY = 5

#: Seconds between two readings.
TABLE: Mapping[tuple[Nearness, Hours], float] = MappingProxyType(
    {
        (Nearness.NEAR, Hours.WORKING): 60.0,
        (Nearness.NEAR, Hours.CLOSED): 300.0,
        (Nearness.SOON, Hours.WORKING): 180.0,
        (Nearness.SOON, Hours.CLOSED): 600.0,
        (Nearness.FAR, Hours.WORKING): 600.0,
        (Nearness.FAR, Hours.CLOSED): 900.0,
        (Nearness.NONE, Hours.WORKING): 900.0,
        (Nearness.NONE, Hours.CLOSED): 900.0,
    }
)


def pause(imports: Iterable[OpenImports], now: datetime) -> float:
    """Seconds until the next reading: the shortest that any open import asks for."""
    wanted = (
        TABLE[nearness(one.stage), hours(one.office, now)] for one in imports if one.imports > 0
    )
    return min(wanted, default=TABLE[Nearness.NONE, Hours.WORKING])


def nearness(stage: str | None) -> Nearness:
    """How soon the next step after a stage may come; an unknown stage may be anything."""
    if stage in _NEAR:
        return Nearness.NEAR
    if stage in _SOON or stage is None:
        return Nearness.SOON
    return Nearness.FAR


def hours(office: str | None, now: datetime) -> Hours:
    """Whether a district is at work."""
    if office in _ALWAYS_AT_WORK:
        return Hours.WORKING
    local = now.astimezone(ECUADOR)
    at_work = local.weekday() < _SATURDAY and _OPENS <= local.time() < _CLOSES
    return Hours.WORKING if at_work else Hours.CLOSED
