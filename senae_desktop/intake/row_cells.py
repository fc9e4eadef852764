"""The cells of one row as what their columns mean; what cannot be read is told, never guessed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from senae_desktop.domain.catalogue import Catalogues
from senae_desktop.domain.errors import MalformedReference
from senae_desktop.domain.event import Lane
from senae_desktop.domain.folding import fold
from senae_desktop.domain.identity import parse_identity
from senae_desktop.domain.references import Reference, ReferenceKind, parse
from senae_desktop.domain.references_text import label_of
from senae_desktop.intake.cells import RoundedNumber, text_of
from senae_desktop.intake.document import Cell

_K = ReferenceKind
_KINDS: dict[str, ReferenceKind] = {
    "declaration": _K.DECLARATION,
    "cargo_number": _K.CARGO_NUMBER,
    "delivery_number": _K.DELIVERY_NUMBER,
    "liquidation": _K.LIQUIDATION,
    "containers": _K.CONTAINER,
}
_USUAL = {
    "declaration": re.compile(r"[0-9]{3}-20[0-9]{2}-[0-9]{2}-[0-9]{8}"),
    "cargo_number": re.compile(r"[A-Z]{3}20[0-9]{2}[A-Z0-9]{4}[0-9]{4}-[0-9]{4}-[0-9]{4}"),
}
_AIR = re.compile(r"[0-9]{3}[- ]?[0-9]{4}[- ]?[0-9]{4}")
_ROAD = re.compile(r"(?:EC|CO|PE|BO|VE|CL)[0-9]{6,12}")
_BILL = re.compile(r"[A-Z]{4}[A-Z0-9]{2,12}[0-9]{3}")
#: A number of so many digits in a cell has lost the zeros before it: the airline, the district and
#: the RUC of a number kept as a number.
_LENGTHS = {"declaration": 17, "importer_identification": 13, "air": 11}
_SEVERAL = re.compile(r"[,;/\n|]+|\s+y\s+|\s{2,}")
_DIGIT = re.compile(r"\d")
_LETTERS = re.compile(r"[^a-z0-9 ]+")


class CellFault(StrEnum):
    """What is wrong with a cell, beside the reasons of a malformed reference."""

    ROUNDED = "rounded-number"  # the spreadsheet keeps fifteen digits only
    NOT_A_DAY = "not-a-day"
    NOT_A_NUMBER = "not-a-number"
    BAD_IDENTITY = "bad-identity"
    UNKNOWN_CODE = "unknown-code"


@dataclass(frozen=True, slots=True)
class CellProblem:
    """A cell that could not be read: its column, what it says, and why."""

    column: str
    written: str
    fault: str
    refusal: MalformedReference | None = None


def references_of(code: str, cell: Cell) -> Iterator[Reference | CellProblem]:
    """The references of a cell; words such as "pendiente" or "S/N" are none."""
    try:
        text = _whole(code, cell)
    except RoundedNumber:
        yield CellProblem(code, str(cell), CellFault.ROUNDED)
        return
    if len(_DIGIT.findall(text)) < 4:
        return
    if isinstance(cell, str):
        text = cell  # with its lines, which part one container from the next
    parts = _SEVERAL.split(text) if code == "containers" else [text]
    for part in filter(None, map(str.strip, parts)):
        if code == "containers" and len(_DIGIT.findall(part)) < 4:
            continue
        try:
            yield _reference(code, part)
        except MalformedReference as error:
            yield CellProblem(code, part, error.reason, error)


def identity_of(cell: Cell) -> str | CellProblem:
    """The RUC, cédula or passport of a cell; nothing when it is empty."""
    try:
        text = text_of(cell)
    except RoundedNumber:
        return CellProblem("importer_identification", str(cell), CellFault.ROUNDED)
    if not _DIGIT.search(text):
        return ""
    if isinstance(cell, int | float):
        text = text.zfill(10 if len(text) == 9 else 13 if len(text) == 12 else len(text))
    return _identity(text)


@lru_cache(1024)
def _identity(text: str) -> str | CellProblem:
    try:
        return parse_identity(text).value
    except MalformedReference as error:
        return CellProblem("importer_identification", text, CellFault.BAD_IDENTITY, error)


class Codes:
    """Codes of the catalogues by the ways in which people write them."""

    def __init__(self, catalogues: Catalogues) -> None:
        self._offices = {_plain(each.name_es): code for code, each in catalogues.districts.items()}
        self._office_codes = frozenset(catalogues.districts)
        self._regimes = {_plain(each.name_es): code for code, each in catalogues.regimes.items()}
        self._regime_codes = frozenset(catalogues.regimes)
        self._lanes = {code: Lane(each.lane) for code, each in catalogues.event_types.items()}
        # A workbook says the same few names in every row.
        self.office = lru_cache(1024)(self._office)
        self.regime = lru_cache(1024)(self._regime)

    def lane(self, event: str) -> Lane:
        """Where events of this type belong."""
        return self._lanes.get(event, Lane.OTHER)

    def _office(self, text: str) -> str:
        """``028``, ``28``, ``028 - GUAYAQUIL MARITIMO`` or the name alone; nothing when unknown."""
        return _code(text, self._offices, self._office_codes, 3)

    def _regime(self, text: str) -> str:
        """``10``, ``10 - Importación a consumo`` or the name alone; nothing when unknown."""
        return _code(text, self._regimes, self._regime_codes, 2)


@lru_cache(256)
def channel_of(text: str) -> str:
    """The type of event of a *canal de aforo*; nothing when the words name none."""
    plain = _plain(text)
    for words, code in _CHANNELS:
        if all(word in plain for word in words):
            return code
    return _CHANNEL_LETTERS.get(plain, "")


_CHANNELS = (
    (("no", "intrus"), "channel-non-intrusive"),
    (("rayos",), "channel-non-intrusive"),
    (("escaner",), "channel-non-intrusive"),
    (("automat",), "channel-automatic"),
    (("electron",), "channel-electronic"),
    (("document",), "channel-documentary"),
    (("fisic",), "channel-physical"),
    (("intrus",), "channel-physical"),
)
_CHANNEL_LETTERS = {
    "a": "channel-automatic",
    "e": "channel-electronic",
    "d": "channel-documentary",
    "f": "channel-physical",
    "r": "channel-non-intrusive",
}


def _whole(code: str, cell: Cell) -> str:
    text = text_of(cell)
    if isinstance(cell, int | float) and text.isdigit():
        if code == "declaration" and len(text) in {15, 16}:
            return text.zfill(_LENGTHS[code])
        if code == "transport_document" and len(text) in {9, 10}:
            return text.zfill(_LENGTHS["air"])
    return text


def _reference(code: str, text: str) -> Reference:
    kind = _KINDS.get(code)
    if kind is None:
        return _document(text)
    usual = _USUAL.get(code)
    # Most cells are written in the one usual way, and there may be a hundred thousand of them.
    return Reference(kind, text) if usual and usual.fullmatch(text) else parse(kind, text)


def _document(text: str) -> Reference:
    """A transport document; its shape tells which, as its column may hold all of them."""
    if _AIR.fullmatch(text):
        try:
            return parse(_K.AIR_WAYBILL, text)
        except MalformedReference:
            if not text.isdigit():
                raise
    elif _ROAD.fullmatch(text):
        return Reference(_K.ROAD_WAYBILL, text)
    elif _BILL.fullmatch(text):
        return Reference(_K.BILL_OF_LADING, text)
    _, start = label_of(text)
    return parse(_K.BILL_OF_LADING, text[start:])


def _plain(text: str) -> str:
    return " ".join(_LETTERS.sub(" ", fold(text)).split())


def _code(text: str, names: Mapping[str, str], codes: frozenset[str], length: int) -> str:
    plain = _plain(text)
    number = re.match(r"\d{1,3}\b", plain)
    if number and (code := number[0].zfill(length)) in codes:
        return code
    if plain in names:
        return names[plain]
    inside = [
        code for name, code in names.items() if plain and set(plain.split()) == set(name.split())
    ]
    return inside[0] if len(inside) == 1 else ""
