"""Keeps what the list is searched by in step with the archive, a few rows at a time.

Works in whatever thread calls it, one call after the other; the indexes it gives away do not
change any more.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from senae_desktop.domain.catalogue import Catalogues
from senae_desktop.domain.ports import Applied, CodeColumn, FilterColumns
from senae_desktop.presentation.query_index import FilterIndex

#: With more rows than this changed, reading all of them takes no longer.
_MANY = 2_000
_CODES = ("stage", "channel", "office", "importer", "party")
_FLAGS = ("closed", "unread", "news", "followed", "needs_action")


class SearchableArchive(Protocol):
    """The part of an archive's reader that is needed here."""

    def columns(self) -> FilterColumns:
        """What all rows are filtered and counted by."""

    def columns_of(self, numbers: Sequence[int]) -> FilterColumns:
        """``columns`` of these rows alone."""

    def haystack(self) -> tuple[array[int], list[str]]:
        """Row numbers and their folded search texts, side by side."""

    def search_texts_of(self, numbers: Sequence[int]) -> tuple[array[int], list[str]]:
        """``haystack`` of these rows alone."""


class IndexSource:
    """Makes an index of everything, then of everything as a change left it."""

    def __init__(self, catalogues: Catalogues) -> None:
        self._catalogues = catalogues
        self._columns: FilterColumns | None = None
        self._texts: list[str] = []

    def whole(self, reader: SearchableArchive) -> FilterIndex:
        """Read everything."""
        self._columns = reader.columns()
        numbers, texts = reader.haystack()
        if numbers != self._columns.numbers:  # read at two moments
            text_of = dict(zip(numbers, texts, strict=True))
            texts = [text_of.get(number, "") for number in self._columns.numbers]
        self._texts = texts
        return self._index(self._columns)

    def followed(self, reader: SearchableArchive, applied: Applied) -> FilterIndex:
        """Read again what a change touched; after many, or as the first, everything."""
        touched = applied.changed | applied.added | applied.removed
        if self._columns is None or len(touched) > _MANY:
            return self.whole(reader)
        wanted = sorted(applied.changed | applied.added)
        fresh = reader.columns_of(wanted)
        text_of = dict(zip(*reader.search_texts_of(wanted), strict=True))
        gone = touched - set(fresh.numbers)
        texts = [text_of.get(number, "") for number in fresh.numbers]
        self._columns, self._texts = merged(self._columns, self._texts, fresh, texts, gone)
        return self._index(self._columns)

    def _index(self, columns: FilterColumns) -> FilterIndex:
        return FilterIndex(self._catalogues, columns, columns.numbers, self._texts)


def merged(
    columns: FilterColumns,
    texts: list[str],
    fresh: FilterColumns,
    fresh_texts: list[str],
    gone: Collection[int],
) -> tuple[FilterColumns, list[str]]:
    """Columns and texts with those of ``fresh`` in place of the old ones, without ``gone``."""
    numbers, texts = columns.numbers[:], texts[:]
    codes = [_Codes(getattr(columns, name), getattr(fresh, name)) for name in _CODES]
    flags = [bytearray(getattr(columns, name)) for name in _FLAGS]
    fresh_flags = [getattr(fresh, name) for name in _FLAGS]
    beside: list[array[int] | bytearray | list[str]] = [
        numbers,
        texts,
        *flags,
        *(one.places for one in codes),
    ]
    for number in gone:
        at = bisect_left(numbers, number)
        if at < len(numbers) and numbers[at] == number:
            for column in beside:
                del column[at]
    for place, number in enumerate(fresh.numbers):
        at = bisect_left(numbers, number)
        if at == len(numbers) or numbers[at] != number:
            numbers.insert(at, number)
            texts.insert(at, "")
            for flag in flags:
                flag.insert(at, 0)
            for one in codes:
                one.places.insert(at, 0)
        texts[at] = fresh_texts[place]
        for flag, fresh_flag in zip(flags, fresh_flags, strict=True):
            flag[at] = fresh_flag[place]
        for one in codes:
            one.take(at, place)
    stage, channel, office, importer, party = (one.column() for one in codes)
    closed, unread, news, followed, needs_action = map(bytes, flags)
    together = FilterColumns(
        numbers=numbers,
        stage=stage,
        channel=channel,
        office=office,
        importer=importer,
        party=party,
        closed=closed,
        unread=unread,
        news=news,
        followed=followed,
        needs_action=needs_action,
        tags=_tags(columns.tags, fresh.tags, {*gone, *fresh.numbers}),
    )
    return together, texts


class _Codes:
    """A column of codes that takes over positions of another one, whose codes lie elsewhere."""

    def __init__(self, column: CodeColumn, fresh: CodeColumn) -> None:
        place_of = {code: place for place, code in enumerate(column.codes)}
        #: Where each code of the fresh column lies in this one.
        self._moved = [place_of.setdefault(code, len(place_of)) for code in fresh.codes]
        self._codes = tuple(place_of)
        self._fresh = fresh.places
        count = len(place_of)
        kind = "B" if count <= 1 << 8 else "H" if count <= 1 << 16 else "I"
        self.places = array(kind, column.places)

    def take(self, at: int, place: int) -> None:
        """Put the fresh column's code of one position into one of this column."""
        self.places[at] = self._moved[self._fresh[place]]

    def column(self) -> CodeColumn:
        """All of it."""
        return CodeColumn(self._codes, self.places)


def _tags(
    tags: Mapping[str, array[int]], fresh: Mapping[str, array[int]], touched: Collection[int]
) -> dict[str, array[int]]:
    left = {
        tag: {number for number in numbers if number not in touched}
        for tag, numbers in tags.items()
    }
    for tag, numbers in fresh.items():
        left.setdefault(tag, set()).update(numbers)
    return {tag: array("q", sorted(numbers)) for tag, numbers in left.items() if numbers}
