"""What one cell says: as text, as a day, as a number. Clerks write them in every way there is."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from senae_desktop.domain.folding import fold
from senae_desktop.intake.document import Cell

#: Spreadsheets keep fifteen digits of a number; the sixteenth and later ones became zeros.
_EXACT = 10**15
#: The serial numbers of days from 1990 to 2100.
_FIRST_SERIAL, _LAST_SERIAL = 32_874, 73_415
_EPOCH = date(1899, 12, 30)
_FIRST_YEAR, _LAST_YEAR = 1990, 2100

_MONTHS = {
    **dict.fromkeys(("ene", "enero", "jan", "january"), 1),
    **dict.fromkeys(("feb", "febrero", "february"), 2),
    **dict.fromkeys(("mar", "marzo", "march"), 3),
    **dict.fromkeys(("abr", "abril", "apr", "april"), 4),
    **dict.fromkeys(("may", "mayo"), 5),
    **dict.fromkeys(("jun", "junio", "june"), 6),
    **dict.fromkeys(("jul", "julio", "july"), 7),
    **dict.fromkeys(("ago", "agosto", "aug", "august"), 8),
    **dict.fromkeys(("sep", "sept", "set", "septiembre", "setiembre", "september"), 9),
    **dict.fromkeys(("oct", "octubre", "october"), 10),
    **dict.fromkeys(("nov", "noviembre", "november"), 11),
    **dict.fromkeys(("dic", "diciembre", "dec", "december"), 12),
}
_TIME = r"(?:[ t,]+(?:a las )?\d{1,2}[:h]\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[ap]\.? ?m\.?)?z?)?"
_DAY_FIRST = re.compile(rf"(\d{{1,2}})[-/. ](\d{{1,2}})[-/. ](\d{{4}}|\d{{2}}){_TIME}")
_YEAR_FIRST = re.compile(rf"(\d{{4}})[-/.](\d{{1,2}})[-/.](\d{{1,2}}){_TIME}")
_TOGETHER = re.compile(r"(20\d\d)(\d\d)(\d\d)")
_IN_WORDS = re.compile(
    rf"(?:[a-z]+,? +)?(\d{{1,2}})(?:[-/. ]+| de )([a-z]{{3,10}})\.?"
    rf"(?:[-/. ]+| de | del )(\d{{4}}|\d{{2}}){_TIME}"
)
_MONTH_FIRST = re.compile(rf"([a-z]{{3,10}})\.? +(\d{{1,2}}),? +(\d{{4}}){_TIME}")
_NUMBER = re.compile(r"[-+]?[\d.,'\u00a0 ]*\d")
_UNITS = re.compile(
    r"(?:usd|us\$|\$|kgs?|kilos?|bultos?|btos?|cajas?|ctns?|pcs?|cartones|pallets?)\.?"
)


class RoundedNumber(ValueError):
    """A number so long that the spreadsheet has lost its last digits."""


def text_of(cell: Cell) -> str:
    """A cell as a person reads it; ``RoundedNumber`` when its digits are not all there."""
    match cell:
        case None:
            return ""
        case str():
            return " ".join(cell.replace("\u00a0", " ").split())
        case bool():
            return "sí" if cell else "no"
        case float() if cell.is_integer():
            if abs(cell) >= _EXACT:
                raise RoundedNumber
            return str(int(cell))
        case datetime():
            return cell.strftime("%d/%m/%Y")
        case date():
            return cell.strftime("%d/%m/%Y")
        case time() | timedelta():
            return str(cell)
        case _:
            return str(cell)


def shown(cell: Cell) -> str:
    """A cell for a sample on screen, however it is."""
    try:
        return text_of(cell)
    except RoundedNumber:
        return str(cell)


def day_of(cell: Cell) -> date | None:
    """The day a cell means, or None. Days come before months, as in Ecuador."""
    match cell:
        case bool():
            return None
        case datetime():
            found: date | None = cell.date()
        case date():
            found = cell
        case int() | float():
            serial = float(cell)
            if not _FIRST_SERIAL <= serial <= _LAST_SERIAL:
                return None
            found = _EPOCH + timedelta(days=int(serial))
        case str():
            found = _written_day(cell)
        case _:
            return None
    return found if found and _FIRST_YEAR <= found.year <= _LAST_YEAR else None


def number_of(cell: Cell) -> Decimal | None:
    """The number a cell means, in either way of writing decimals; None when it is none."""
    if isinstance(cell, bool):
        return None
    if isinstance(cell, int | float):
        return _decimal(repr(cell))
    if not isinstance(cell, str):
        return None
    plain = _UNITS.sub(" ", cell.casefold()).strip()
    if not _NUMBER.fullmatch(plain):
        return None
    plain = plain.replace(" ", "").replace("\u00a0", "").replace("'", "")
    return _decimal(_point(plain))


def _decimal(text: str) -> Decimal | None:
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return number if number.is_finite() and abs(number) < 10**13 else None


def _point(number: str) -> str:
    """One point for the decimals, nothing for the thousands."""
    comma, point = number.rfind(","), number.rfind(".")
    if comma >= 0 and point >= 0:
        thousands = "," if point > comma else "."
        return number.replace(thousands, "").replace(",", ".")
    mark = "," if comma >= 0 else "."
    # A single comma is the decimal one here; a single point before three digits is not.
    if number.count(mark) > 1 or (
        mark == "." and re.fullmatch(r"[-+]?[1-9]\d{0,2}\.\d{3}", number)
    ):
        return number.replace(mark, "")
    return number.replace(",", ".")


@lru_cache(4096)
def _written_day(text: str) -> date | None:
    plain = " ".join(fold(text).split()).strip(" .,;")
    if len(plain) > 60:
        return None
    if match := _DAY_FIRST.fullmatch(plain):
        return _day(int(match[3]), int(match[2]), int(match[1]))
    if match := _YEAR_FIRST.fullmatch(plain) or _TOGETHER.fullmatch(plain):
        return _day(int(match[1]), int(match[2]), int(match[3]))
    if match := _IN_WORDS.fullmatch(plain):
        return _day(int(match[3]), _MONTHS.get(match[2], 0), int(match[1]))
    if match := _MONTH_FIRST.fullmatch(plain):
        return _day(int(match[3]), _MONTHS.get(match[1], 0), int(match[2]))
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year + 2000 if year < 100 else year, month, day)
    except ValueError:
        return None
