"""What the columns of a workbook mean, by their headings; the words are data of a catalogue."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path

from senae_desktop.domain.catalogue import read_catalogue
from senae_desktop.domain.catalogue_entries import Entry
from senae_desktop.domain.folding import fold

FILE = "matrix_columns.toml"
#: Columns that may stand several times in one table.
REPEATED = frozenset({"containers", "remarks"})
#: Longer cells are sentences, no headings.
_LONGEST = 60
#: How alike a misspelt heading has to be, of 100, and how long, to be taken for a known one.
_ALIKE = 90
_LEAST_LETTERS = 5

_NOT_WORDS = re.compile(r"[^a-z0-9]+")
#: The space in ``r u c``, which was written R.U.C.
_ABBREVIATED = re.compile(r"\b([a-z0-9]) (?=[a-z0-9]\b)")
_PARTS = re.compile(r"[/\n|(]")
_NUMBER_WORDS = re.compile(r"\b(?:nro|num|numero|nr|n)\b")


class Role(StrEnum):
    """How the cells of a column are read."""

    REFERENCE = "reference"
    TEXT = "text"
    IDENTITY = "identity"
    OFFICE = "office"
    REGIME = "regime"
    CHANNEL = "channel"
    DATE = "date"
    EXPECTED = "expected"
    WHOLE = "whole"
    DECIMAL = "decimal"
    REMARK = "remark"


class MatrixColumn(Entry):
    """A meaning that a column may have; ``event`` is the type of event that a date becomes."""

    role: str
    words: tuple[str, ...]
    event: str = ""


class ColumnWords:
    """The catalogue of columns, asked by heading."""

    def __init__(self, columns: Mapping[str, MatrixColumn]) -> None:
        self.columns = columns
        self._codes: dict[str, str] = {}
        for column in columns.values():
            for word in column.words:
                self._codes.setdefault(normal(word), column.code)

    def meaning(self, heading: str) -> str:
        """The code of the column that has this heading; nothing when it is unknown."""
        if not heading or len(heading) > _LONGEST:
            return ""
        for part in (heading, *_PARTS.split(heading)):
            if code := self._codes.get(normal(part)):
                return code
        return ""

    def meant(self, heading: str) -> str:
        """As ``meaning``, for a heading that is misspelt."""
        return self.meaning(heading) or self._nearly(normal(heading[: _LONGEST + 1]))

    def _nearly(self, heading: str) -> str:
        if not _LEAST_LETTERS <= len(heading) <= _LONGEST or heading.replace(" ", "").isdigit():
            return ""
        from rapidfuzz import fuzz, process  # noqa: PLC0415 - most headings are known ones

        near = process.extractOne(
            heading, self._codes.keys(), scorer=fuzz.token_sort_ratio, score_cutoff=_ALIKE
        )
        return self._codes[near[0]] if near else ""


def load_column_words(catalogues: Path) -> ColumnWords:
    """The words of the catalogue in this folder; ``UnknownCatalogue`` when it is damaged."""
    _, columns = read_catalogue(catalogues / FILE, MatrixColumn)
    return ColumnWords(columns)


def normal(heading: str) -> str:
    """A heading without accents, case, dots or dashes; "number" is always ``no``.

    >>> normal("R.U.C."), normal("Nº de Refrendo")
    ('ruc', 'no de refrendo')
    """
    plain = _ABBREVIATED.sub(r"\1", _NOT_WORDS.sub(" ", fold(heading)).strip())
    return _NUMBER_WORDS.sub("no", plain).replace("fechas ", "fecha ")
