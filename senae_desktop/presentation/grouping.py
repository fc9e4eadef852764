"""The list grouped by importer: which row is a heading and which a shipment.

The shipments stay in one array in display order, in which those of an importer lie together.
Beside it there are only two numbers for each group, so that closing a group of many thousands
costs no more than one of three, and a row is found by bisection.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field
from itertools import accumulate, compress
from typing import TYPE_CHECKING

from senae_desktop.domain.query_vocabulary import View
from senae_desktop.presentation.query_bits import flags_of

if TYPE_CHECKING:
    from senae_desktop.presentation.query_index import FilterIndex
    from senae_desktop.presentation.query_search import Found


@dataclass(frozen=True, slots=True)
class Group:
    """An importer and how many of the shipments shown are its; the name may be empty."""

    importer: str
    count: int
    open: int
    needs_action: int
    unread: int


@dataclass(frozen=True, slots=True)
class GroupedOrder:
    """Row numbers with those of an importer together, and the importers in that order."""

    numbers: array[int] = field(default_factory=lambda: array("q"))
    importers: tuple[int, ...] = ()


def grouped_order(index: FilterIndex, order: array[int]) -> GroupedOrder:
    """A display order by groups: they come as their first shipment does, and keep its order."""
    places, first = index.importers.places, index.first
    lists: dict[int, array[int]] = {}
    for number in order:
        if 0 <= number - first < index.size:
            importer = places[number - first]
            if importer not in lists:
                lists[importer] = array("q")
            lists[importer].append(number)
    numbers = array("q")
    for together in lists.values():
        numbers.extend(together)
    return GroupedOrder(numbers, tuple(lists))


class Grouping:
    """Rows of headings and shipments; a heading is told as a negative number.

    ``found`` must come from a search in the grouped order. ``closed`` are names of importers
    whose shipments are not shown; those of importers that are not there are remembered too.
    """

    def __init__(
        self,
        index: FilterIndex,
        order: GroupedOrder,
        found: Found,
        closed: frozenset[str] = frozenset(),
    ) -> None:
        counts = _counts(index, found.places)
        opened = _counts(index, found.places & index.in_view(View.OPEN))
        acting = _counts(index, found.places & index.in_view(View.NEEDS_ACTION))
        unread = _counts(index, found.places & index.in_view(View.UNREAD))
        names = index.importers.codes
        self.groups = tuple(
            Group(names[at], counts[at], opened[at], acting[at], unread[at])
            for at in order.importers
            if counts[at]
        )
        self.closed = closed
        self._numbers = found.numbers
        self._starts = array("q", accumulate((one.count for one in self.groups), initial=0))
        self._lay_out()

    @property
    def row_count(self) -> int:
        """How many rows there are, headings included."""
        return self._headings[-1]

    def at(self, row: int) -> int:
        """The row number of the shipment in a row; -1 less its group for a heading."""
        group = bisect_right(self._headings, row) - 1
        below = row - self._headings[group]
        return self._numbers[self._starts[group] + below - 1] if below else -1 - group

    def window(self, first: int, last: int) -> list[int]:
        """What is in the rows from ``first`` up to but not including ``last``, as ``at`` says."""
        return [self.at(row) for row in range(first, min(last, self.row_count))]

    def row_of(self, number: int) -> int | None:
        """The row of a shipment; None when its group is closed or it is not there at all."""
        try:
            place = self._numbers.index(number)
        except ValueError:
            return None
        group = bisect_right(self._starts, place) - 1
        if self.groups[group].importer in self.closed:
            return None
        return self._headings[group] + 1 + place - self._starts[group]

    def rows_below(self, group: int) -> range:
        """The rows that the shipments of a group have when it is open: come or go by ``toggle``."""
        first = self._headings[group] + 1
        return range(first, first + self.groups[group].count)

    def is_closed(self, group: int) -> bool:
        """Whether only the heading of a group is shown."""
        return self.groups[group].importer in self.closed

    def toggle(self, group: int) -> None:
        """Close an open group, or open a closed one."""
        self.close_only(self.closed ^ {self.groups[group].importer})

    def close_only(self, importers: frozenset[str]) -> None:
        """Close the groups of these importers and open all others."""
        self.closed = importers
        self._lay_out()

    def _lay_out(self) -> None:
        heights = (1 if group.importer in self.closed else 1 + group.count for group in self.groups)
        self._headings = array("q", accumulate(heights, initial=0))


def _counts(index: FilterIndex, places: int) -> Counter[int]:
    return Counter(compress(index.importers.places, flags_of(places, index.size)))
