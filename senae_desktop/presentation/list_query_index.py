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
from senae_desktop.presentation.search_texts import SearchTexts, TextSource, read_texts

#: With more rows than this changed, reading all of them takes no longer.
_MANY = 2_000
_CODES = ("stage", "channel", "office", "importer", "party")
_FLAGS = ("closed", "unread", "news", "followed", "needs_action")


class SearchableArchive(TextSource, Protocol):
    """The part of an archive's reader that is needed here."""

    def columns(self) -> FilterColumns:
        """What all rows are filtered and counted by."""

    def columns_of(self, numbers: Sequence[int]) -> FilterColumns:
        """``columns`` of these rows alone."""


class IndexSource:
    """Makes an index of everything, then of everything as a change left it."""

    def __init__(self, catalogues: Catalogues) -> None:
        self._catalogues = catalogues
        self._columns: FilterColumns | None = None
        self._texts = SearchTexts(0, [], {})

    def whole(self, reader: SearchableArchive) -> FilterIndex:
        """Read everything."""
        self._columns = columns = reader.columns()
        self._texts = read_texts(reader, columns.numbers)
        return FilterIndex(self._catalogues, columns, self._texts)

    def followed(self, reader: SearchableArchive, applied: Applied) -> FilterIndex:
        """Read again what a change touched; after many, or as the first, everything."""
        touched = applied.changed | applied.added | applied.removed
        if self._columns is None or not self._columns.numbers or len(touched) > _MANY:
            return self.whole(reader)
        wanted = sorted(applied.changed | applied.added)
        fresh = reader.columns_of(wanted)
        self._columns = columns = merged(self._columns, fresh, touched - set(fresh.numbers))
        if not columns.numbers or columns.numbers[0] < self._texts.first:
            return self.whole(reader)
        known = range(self._texts.first, columns.numbers[-1] + 1)
        texts = {number: "" for number in touched if number in known}
        texts |= zip(*reader.search_texts_of(list(fresh.numbers)), strict=True)
        self._texts = self._texts.changed(texts, columns.numbers[-1])
        return FilterIndex(self._catalogues, columns, self._texts)


def merged(columns: FilterColumns, fresh: FilterColumns, gone: Collection[int]) -> FilterColumns:
    """Columns with those of ``fresh`` in place of the old ones, without ``gone``."""
    numbers = columns.numbers[:]
    codes = [_Codes(getattr(columns, name), getattr(fresh, name)) for name in _CODES]
    flags = [bytearray(getattr(columns, name)) for name in _FLAGS]
    fresh_flags = [getattr(fresh, name) for name in _FLAGS]
    beside: list[array[int] | bytearray] = [numbers, *flags, *(one.places for one in codes)]
    for number in gone:
        at = bisect_left(numbers, number)
        if at < len(numbers) and numbers[at] == number:
            for column in beside:
                del column[at]
    for place, number in enumerate(fresh.numbers):
        at = bisect_left(numbers, number)
        if at == len(numbers) or numbers[at] != number:
            numbers.insert(at, number)
            for flag in flags:
                flag.insert(at, 0)
            for one in codes:
                one.places.insert(at, 0)
        for flag, fresh_flag in zip(flags, fresh_flags, strict=True):
            flag[at] = fresh_flag[place]
        for one in codes:
            one.take(at, place)
    stage, channel, office, importer, party = (one.column() for one in codes)
    closed, unread, news, followed, needs_action = map(bytes, flags)
    return FilterColumns(
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
