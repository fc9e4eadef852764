"""When something happened. Apart from ``event``, since a list shows it without any event."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from senae_desktop.domain.open_enum import OpenEnum


class Precision(OpenEnum):
    """How exactly the time of an event is known; a bare day stays a day."""

    MINUTE = "MINUTE"
    DAY = "DAY"
    UNKNOWN = "UNKNOWN"
    OTHER = "OTHER"


@dataclass(frozen=True, slots=True)
class Moment:
    """When something happened: an aware instant and how exactly it is known.

    With ``DAY`` the instant is noon of that day in the time zone of the event, so that the day
    stays the same in every zone of Ecuador.
    """

    at: datetime
    precision: Precision = Precision.MINUTE
