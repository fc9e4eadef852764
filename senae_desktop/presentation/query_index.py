"""Everything that the list can be searched by, prepared once so that a keystroke is cheap.

Each value of stage, channel, district and party has its set of shipments (see ``query_bits``):
there are some forty, 12.5 kB each for 100,000 shipments. Importers may be thousands, so a set of
theirs is made when asked for. A position is the row number less the first one, so that no table
leads from one to the other; numbers that are gone leave holes, which belong to no view.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping
from functools import lru_cache, partial, reduce
from operator import or_
from typing import TYPE_CHECKING

from senae_desktop.domain.ports import CodeColumn, FilterColumns
from senae_desktop.domain.query_names import ValueNames
from senae_desktop.domain.query_vocabulary import Field, View
from senae_desktop.presentation.query_bits import (
    bits_at,
    bits_holding,
    bits_of,
    bits_of_each,
)
from senae_desktop.presentation.query_holes import Spread

if TYPE_CHECKING:
    from senae_desktop.domain.catalogue import Catalogues
    from senae_desktop.domain.query import Query
    from senae_desktop.presentation.search_texts import SearchTexts


class FilterIndex:
    """A picture of the archive's searchable side; make it in a thread.

    ``texts`` are those of the same rows. Nothing changes afterwards. ``first`` is the row
    number of position 0, ``size`` how many positions there are, and ``everything`` the set of
    those with a shipment.
    """

    def __init__(self, catalogues: Catalogues, columns: FilterColumns, texts: SearchTexts) -> None:
        self.texts = texts
        self.first, self.size = texts.first, texts.size
        spread = Spread(columns.numbers, self.first, self.size)
        self.everything = bits_of(spread.flags(b"\1" * len(columns.numbers)))
        self.names = ValueNames(catalogues, columns)
        self.importers = _spread(spread, columns.importer)
        self.flags: Mapping[View, int] = {
            View.CLOSED: bits_of(spread.flags(columns.closed)),
            View.UNREAD: bits_of(spread.flags(columns.unread)),
            View.NEWS: bits_of(spread.flags(columns.news)),
            View.NEEDS_ACTION: bits_of(spread.flags(columns.needs_action)),
        }
        self.values: Mapping[Field, Mapping[str, int]] = {
            Field.STAGE: _sets(_spread(spread, columns.stage)),
            Field.CHANNEL: _sets(_spread(spread, columns.channel)),
            Field.DISTRICT: _sets(_spread(spread, columns.office)),
            Field.PARTY: _sets(_spread(spread, columns.party)),
            Field.TAG: {tag: self.at(tagged) for tag, tagged in columns.tags.items()},
        }
        self._of_importers = lru_cache(maxsize=4)(partial(_holding, self.importers))

    @property
    def count(self) -> int:
        """How many shipments there are."""
        return self.everything.bit_count()

    @property
    def last(self) -> int:
        """The highest row number of a shipment; meaningless when there is none."""
        lowest = self.everything & -self.everything  # the last position is the lowest bit
        return self.first + self.size - lowest.bit_length()

    def at(self, numbers: Iterable[int]) -> int:
        """The set of these row numbers, as far as they are known."""
        first, end = self.first, self.first + self.size
        places = (number - first for number in numbers if first <= number < end)
        return bits_at(places, self.size) & self.everything

    def in_view(self, view: View) -> int:
        """The set of the shipments of a view."""
        if view is View.ALL:
            return self.everything
        if view is View.OPEN:
            return self.everything & ~self.flags[View.CLOSED]
        return self.flags[view]

    def fitting(self, query: Query, but: Field | None = None) -> int:
        """The set of the shipments that fit view and fields; ``but`` does not matter."""
        found = self.everything if but is Field.VIEW else self.in_view(query.view)
        for asked in query.fields:
            if asked.field is not but:
                found &= self._holding(asked.field, asked.values)
        return found

    def _holding(self, field: Field, values: Iterable[str]) -> int:
        codes = frozenset().union(*(self.names.codes(field, value) for value in values))
        if field is Field.IMPORTER:
            return self._of_importers(codes)
        sets = self.values[field]
        return reduce(or_, (sets.get(code, 0) for code in codes), 0)


def _spread(spread: Spread, column: CodeColumn) -> CodeColumn:
    return CodeColumn(column.codes, spread.places(column.places))


def _sets(column: CodeColumn) -> dict[str, int]:
    if len(column.codes) > 256:  # nothing customs has, but a service may send what it likes
        return {code: _holding(column, {code}) for code in column.codes}
    sets = bits_of_each(array("B", column.places).tobytes(), len(column.codes))
    return dict(zip(column.codes, sets, strict=True))


def _holding(column: CodeColumn, codes: frozenset[str] | set[str]) -> int:
    wanted = {place for place, code in enumerate(column.codes) if code in codes}
    return bits_holding(column.places, wanted, len(column.codes)) if wanted else 0
