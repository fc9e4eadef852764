"""From a query to the row numbers that the list shows, in the order in which it shows them."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING

from senae_desktop.presentation.query_bits import flags_of
from senae_desktop.presentation.query_words import WordSearch

if TYPE_CHECKING:
    from senae_desktop.domain.query import Query
    from senae_desktop.presentation.query_index import FilterIndex


@dataclass(frozen=True, slots=True)
class Found:
    """What a query found: row numbers in display order, and sets of positions (``query_bits``).

    ``holding`` are those that hold the words, whatever their view and fields: the facets count
    from it without looking through the texts again.
    """

    query: Query
    numbers: array[int]
    places: int
    holding: int


class Search:
    """Answers queries over one index and one display order, which may be replaced."""

    def __init__(self, index: FilterIndex) -> None:
        self.index = index
        self._words = WordSearch(index.texts)
        self._order: array[int] = array("q")
        self._ordered = 0
        self._last: Found | None = None

    def set_order(self, order: array[int]) -> None:
        """Take the row numbers of all shipments as displayed.

        Order and index may be of two moments: what is not in both is not found. A number is never
        used twice, and new ones are higher than all before: so two moments with the same count and
        the same highest number know the same shipments.
        """
        index = self.index
        same = len(order) == index.count and max(order, default=index.last) == index.last
        if not same:
            known = bytes(index.first) + flags_of(index.everything, index.size)
            order = array("q", [one for one in order if one < len(known) and known[one]])
        whole = same or len(order) == index.count
        self._ordered = index.everything if whole else index.at(order)
        self._order, self._last = order, None

    def find(self, query: Query) -> Found:
        """The shipments of a query."""
        holding = self._ordered & self._words.holding(query.words)
        places = holding & self.index.fitting(query)
        self._last = Found(query, self._displayed(places), places, holding)
        return self._last

    def _displayed(self, found: int) -> array[int]:
        last = self._last
        narrower = last is not None and not found & ~last.places
        order = last.numbers if last is not None and narrower else self._order
        if found.bit_count() == len(order):
            return order
        # Padded, so that row numbers are places in it: the subtraction would take longer.
        flags = bytes(self.index.first) + flags_of(found, self.index.size)
        return array("q", [number for number in order if flags[number]])
