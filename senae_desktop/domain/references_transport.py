"""The numbers that carriers give: bill of lading, air waybill, road waybill, container."""

from __future__ import annotations

import re

from senae_desktop.domain.references_kinds import ReferenceKind
from senae_desktop.domain.references_text import (
    Reason,
    Typed,
    refuse,
    require,
    require_length,
)

#: Carriers use up to twenty characters, forwarders' house documents up to thirty-five.
BILL_LENGTH = (5, 35)
AIR_WAYBILL_LENGTH = 11
ROAD_WAYBILL_LENGTH = (5, 18)
_ROAD_WAYBILL = re.compile(r"[A-Z]{1,3}\d+")
CONTAINER_LENGTH = 11
_OWNER_LENGTH = 4


def read_bill(typed: Typed) -> str:
    """Bill of lading: free letters and digits, with at least one digit."""
    kind = ReferenceKind.BILL_OF_LADING
    whole = typed.joined
    require(kind, whole, str.isalnum)
    require_length(kind, whole, *BILL_LENGTH)
    if whole.text.isalpha():
        refuse(kind, Reason.NO_DIGITS, whole.at(0))
    return whole.text


def read_air_waybill(typed: Typed) -> str:
    """Air waybill: airline (3), serial (7) and the serial modulo 7 as check digit."""
    kind = ReferenceKind.AIR_WAYBILL
    whole = typed.joined
    require(kind, whole, str.isdigit)
    require_length(kind, whole, AIR_WAYBILL_LENGTH, AIR_WAYBILL_LENGTH)
    airline, serial, check = whole.text[:3], whole.text[3:-1], whole.text[-1]
    if int(serial) % 7 != int(check):
        refuse(kind, Reason.BAD_CHECK_DIGIT, whole.at(AIR_WAYBILL_LENGTH - 1))
    return f"{airline}-{serial}{check}"


def read_road_waybill(typed: Typed) -> str:
    """*Carta de porte*: letters of the country, then digits."""
    kind = ReferenceKind.ROAD_WAYBILL
    whole = typed.joined
    require(kind, whole, str.isalnum)
    require_length(kind, whole, *ROAD_WAYBILL_LENGTH)
    if not _ROAD_WAYBILL.fullmatch(whole.text):
        refuse(kind, Reason.BAD_SHAPE, whole.at(0))
    return whole.text


def read_container(typed: Typed) -> str:
    """Container (ISO 6346): owner (3), category U, J or Z, serial (6), check digit."""
    from stdnum import iso6346  # noqa: PLC0415  # only what is typed needs it, no list

    kind = ReferenceKind.CONTAINER
    whole = typed.joined
    for index, character in enumerate(whole.text[:CONTAINER_LENGTH]):
        expected = str.isalpha if index < _OWNER_LENGTH else str.isdigit
        if not (character.isascii() and expected(character)):
            refuse(kind, Reason.BAD_CHARACTER, whole.at(index))
    require_length(kind, whole, CONTAINER_LENGTH, CONTAINER_LENGTH)
    if whole.text[_OWNER_LENGTH - 1] not in "UJZ":
        refuse(kind, Reason.BAD_CATEGORY, whole.at(_OWNER_LENGTH - 1))
    if iso6346.calc_check_digit(whole.text[:-1]) != whole.text[-1]:
        refuse(kind, Reason.BAD_CHECK_DIGIT, whole.at(CONTAINER_LENGTH - 1))
    return whole.text
