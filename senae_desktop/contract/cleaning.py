"""Small things another program sent, made safe: texts cleaned, times aware, numbers exact."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal

from senae_desktop.domain.clock import ECUADOR, GALAPAGOS
from senae_desktop.domain.moment import Moment, Precision

SHORT = 200
LONG = 2_000
_LONGEST_IDENTIFIER = 100
#: What the archive's integers can hold.
_LARGEST_COUNTER = 2**63 - 1
_MOST_TEXTS = 200

#: Whitespace that would break a line or a cell; a space keeps the words apart.
_BREAKS = frozenset("\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u2028\u2029")
#: Control, format (bidirectional overrides among them), surrogate: never wanted in a text.
_UNWANTED = frozenset({"Cc", "Cf", "Cs"})


def clean(text: str, longest: int = SHORT) -> str:
    """The text without control or direction characters, line breaks as spaces, cut to length."""
    if not text.isprintable():
        text = "".join(
            " " if character in _BREAKS else character
            for character in text
            if character in _BREAKS or unicodedata.category(character) not in _UNWANTED
        )
    return text[:longest]


def aware(moment: datetime, zone: str = "") -> datetime:
    """The instant in UTC; one without an offset is the local time of its zone in Ecuador."""
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=GALAPAGOS if zone == GALAPAGOS.tzname(None) else ECUADOR)
    return moment.astimezone(UTC)


def identifier(text: str) -> str:
    """The name of something of the service; ``ValueError`` when it is empty, long or unclean."""
    if not text or clean(text, _LONGEST_IDENTIFIER) != text:
        raise ValueError("identifier")
    return text


def counter(number: int) -> int:
    """A number that only grows; ``ValueError`` when the archive could not hold it."""
    if not 0 <= number <= _LARGEST_COUNTER:
        raise ValueError("counter")
    return number


def optional(text: str | None, longest: int = SHORT) -> str | None:
    """The text cleaned, or None when nothing is left of it."""
    return (clean(text, longest) or None) if text else None


def instant(at: datetime | None) -> datetime | None:
    """``aware``, of something that may be missing."""
    return None if at is None else aware(at)


def moment(at: datetime | None, precision: str, zone: str = "") -> Moment | None:
    """When something happened, as exactly as it is known."""
    return None if at is None else Moment(aware(at, zone), Precision(precision))


def decimal(text: str | None) -> Decimal | None:
    """An exact number, or None."""
    return Decimal(text) if text else None


def texts(values: Sequence[str], most: int = _MOST_TEXTS) -> tuple[str, ...]:
    """The first of these texts, cleaned, without empty ones."""
    return tuple(filter(None, (clean(value) for value in values[:most])))
