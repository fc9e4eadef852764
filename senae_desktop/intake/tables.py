"""Where the table of a sheet begins and what its columns mean, with titles above, headings of two
rows, merged cells or no headings at all."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import islice

from senae_desktop.intake.cells import shown
from senae_desktop.intake.columns import REPEATED, ColumnWords, Role, normal
from senae_desktop.intake.document import Cell, Sheet
from senae_desktop.intake.finding import read_written

#: Rows in which headings are looked for.
_LOOKED_AT = 60
#: Filled cells of a column that are looked at to tell what it holds, and the share that must agree.
_SAMPLE = 40
_AGREE = 0.7
SAMPLES = 3

#: Kinds of reference by their column, for columns whose heading does not tell.
_BY_KIND = {
    "DECLARATION": "declaration",
    "CARGO_NUMBER": "cargo_number",
    "CONTAINER": "containers",
    "AIR_WAYBILL": "transport_document",
    "BILL_OF_LADING": "transport_document",
    "ROAD_WAYBILL": "transport_document",
    "DELIVERY_NUMBER": "delivery_number",
}
_LETTERS_AND_DIGITS = re.compile(r"(?=.*\d)[\w\-./ ]{6,40}")


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet as a table: ``body`` is the index of its first row of data.

    ``meanings`` are codes of columns by index; a column that is in none is not read.
    """

    sheet: Sheet
    headings: tuple[str, ...]
    body: int
    meanings: Mapping[int, str] = field(default_factory=dict)

    @property
    def layout(self) -> str:
        """Names tables that have the same columns, so that a corrected mapping is remembered."""
        return sha256("\n".join(map(normal, self.headings)).encode()).hexdigest()[:24]

    def samples(self, column: int) -> list[str]:
        """The first filled cells of a column."""
        return list(islice(_filled(self.sheet.rows, self.body, column), SAMPLES))


def find_table(sheet: Sheet, words: ColumnWords) -> Table | None:
    """The table of a sheet; None when no column of it holds references."""
    rows = sheet.rows
    width = max((len(row) for row in rows[: _LOOKED_AT * 4]), default=0)
    best = _Candidate(("",) * width, 0, {}, 0)
    for place in range(min(len(rows), _LOOKED_AT)):
        for candidate in _candidates(rows, place, width, words):
            if candidate.worth > best.worth:
                best = candidate
    meanings = _meanings(best.headings, words.meant)
    _tell_by_content(rows, best.body, width, meanings)
    if not any(words.columns[code].role == Role.REFERENCE for code in meanings.values()):
        return None
    return Table(sheet, best.headings, best.body, meanings)


@dataclass(frozen=True, slots=True)
class _Candidate:
    headings: tuple[str, ...]
    body: int
    meanings: Mapping[int, str]

    rows: int = 1
    telling: bool = False

    @property
    def worth(self) -> tuple[int, int]:
        """How many columns are understood; one alone may be a word in a title, unless ``telling``
        says that it holds references."""
        count = len(self.meanings)
        return (count if count > 1 or self.telling else 0), -self.rows


def _candidates(
    rows: Sequence[Sequence[Cell]], place: int, width: int, words: ColumnWords
) -> list[_Candidate]:
    row = _texts(rows[place], width)
    if not any(row):
        return []
    single = _candidate(row, place + 1, 1, words)
    if place + 1 >= len(rows) or (not single.meanings and len(list(filter(None, row))) < 2):
        return [single]
    both = _two_rows(row, _texts(rows[place + 1], width), words)
    return [single, _candidate(both, place + 2, 2, words)]


def _candidate(headings: tuple[str, ...], body: int, rows: int, words: ColumnWords) -> _Candidate:
    meanings = _meanings(headings, words.meaning)
    telling = any(words.columns[code].role == Role.REFERENCE for code in meanings.values())
    return _Candidate(headings, body, meanings, rows, telling)


def _two_rows(
    above: tuple[str, ...], below: tuple[str, ...], words: ColumnWords
) -> tuple[str, ...]:
    """Headings of two rows: a merged cell above stands over several below."""
    headings, over = [], ""
    for upper, lower in zip(above, below, strict=True):
        over = upper or (over if lower else "")
        together = f"{over} {lower}".strip()
        known = words.meaning(together)
        headings.append(together if known or not lower else lower)
    return tuple(headings)


def _texts(row: Sequence[Cell], width: int) -> tuple[str, ...]:
    """The words of a row; a number or a date is no heading."""
    texts = [shown(cell) if isinstance(cell, str) else "" for cell in row[:width]]
    return tuple(texts + [""] * (width - len(texts)))


def _meanings(headings: Sequence[str], meaning: Callable[[str], str]) -> dict[int, str]:
    found: dict[int, str] = {}
    for place, heading in enumerate(headings):
        code = meaning(heading)
        if code and (code in REPEATED or code not in found.values()):
            found[place] = code
    return found


def _tell_by_content(
    rows: Sequence[Sequence[Cell]], body: int, width: int, meanings: dict[int, str]
) -> None:
    """Add the columns that hold references under a heading that does not say so."""
    for column in range(width):
        if column in meanings:
            continue
        cells = list(islice(_filled(rows, body, column), _SAMPLE))
        codes = [code for cell in cells if (code := _held(cell))]
        if not codes or len(codes) < _AGREE * len(cells):
            continue
        code = max(set(codes), key=codes.count)
        taken = code in meanings.values() and code not in REPEATED
        if not taken and codes.count(code) >= _AGREE * len(cells):
            meanings[column] = code


def _held(text: str) -> str:
    if not _LETTERS_AND_DIGITS.fullmatch(text):
        return ""
    sighting = read_written(text)
    if sighting is None or sighting.ambiguous or not sighting.readings:
        return ""
    if len(sighting.written) < len(text) - 1:
        return ""
    kind = sighting.readings[0].kind.value
    plain = kind == "BILL_OF_LADING" and not text[:4].isalpha()
    return "" if plain else _BY_KIND.get(kind, "")


def _filled(rows: Sequence[Sequence[Cell]], body: int, column: int) -> Iterator[str]:
    for row in islice(rows, body, None):
        if column < len(row) and row[column] not in {None, ""} and (text := shown(row[column])):
            yield text
