"""What changed in a shipment (*novedad*): one difference between two readings of it.

Differences are written down as they come and never edited; ``domain.inbox`` makes of them what
the user is shown.
"""

from __future__ import annotations

import json
from datetime import datetime
from typing import NamedTuple

from senae_desktop.domain.event import Event
from senae_desktop.domain.moment import Moment, Precision
from senae_desktop.domain.open_enum import OpenEnum


class NoveltyKind(OpenEnum):
    """What a difference is about; ``OTHER`` is one that this version does not know."""

    NEW = "new"  # a shipment that was not there
    STAGE = "stage"  # etapa
    CARGO = "cargo"  # the last stage of the cargo lane, where it is not the stage itself
    DECLARATION = "declaration"  # estado de la declaración
    CHANNEL = "channel"  # canal de aforo
    NEXT = "next"  # whose move it is: "party/code"
    ALERT = "alert"  # subject: the alert; raised when ``new``, over when ``old``
    DEADLINE = "deadline"  # subject: the rule; values are ISO days
    KEY = "key"  # subject: which number, such as the DAI
    DATA = "data"  # subject: which fact of the voyage, the goods or the office
    DOCUMENT = "document"  # subject: kind and number; values are ``ToldDocument`` texts
    CHARGE = "charge"  # subject: liquidation and code; values are ``ToldCharge`` texts
    EVENT = "event"  # subject: the event
    ESTIMATE = "estimate"  # an event that is only expected
    CORRECTED = "corrected"  # subject: the event that was replaced
    RETRACTED = "retracted"  # subject: the event that was withdrawn
    REMOVED = "removed"  # the account may not see it any more
    OTHER = "OTHER"


class Difference(NamedTuple):
    """Old and new value of one thing, as codes or texts; "" where there is none.

    ``subject`` tells apart things of one kind, ``event`` is the id of the event that shows it.
    Values that are events are ``ToldEvent`` texts; for papers see ``novelty_papers``.
    """

    kind: NoveltyKind
    subject: str = ""
    old: str = ""
    new: str = ""
    event: str = ""


class Novelty(NamedTuple):
    """A difference as it is kept: ``number`` grows, ``at`` is when the service was read."""

    number: int
    shipment_id: str
    importer: str
    reference: str
    difference: Difference
    at: datetime


class ToldEvent(NamedTuple):
    """What an event said, kept with the difference: the log may not say it so any more."""

    type: str
    raw_text: str
    occurred: Moment | None
    place: str

    @classmethod
    def of(cls, event: Event) -> ToldEvent:
        """What an event says."""
        return cls(event.type, event.raw_text, event.occurred, event.place or "")

    def text(self) -> str:
        """As the text that is kept."""
        at = self.occurred.at.isoformat() if self.occurred else ""
        precision = self.occurred.precision.value if self.occurred else ""
        return json.dumps([self.type, self.raw_text, at, precision, self.place], ensure_ascii=False)

    @classmethod
    def from_text(cls, text: str) -> ToldEvent | None:
        """From the text that is kept; None when it is not one."""
        try:
            kind, raw_text, at, precision, place = map(str, json.loads(text))
            occurred = Moment(datetime.fromisoformat(at), Precision(precision)) if at else None
        except (ValueError, TypeError):
            return None
        return cls(kind, raw_text, occurred, place)
