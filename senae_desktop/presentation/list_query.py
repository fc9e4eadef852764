"""What the list shows of all there is: the answer to the query in force, in display order."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from senae_desktop.domain.query import Query

if TYPE_CHECKING:
    from senae_desktop.presentation.query_index import FilterIndex
    from senae_desktop.presentation.query_search import Found, Search


class ListQuery:
    """A query over an index and a display order, each replaced as it changes.

    Until there is an index, nothing is known to leave out, so everything is shown.
    """

    def __init__(self) -> None:
        self.query = Query()
        self.found: Found | None = None
        self._search: Search | None = None
        self._order: array[int] = array("q")

    @property
    def index(self) -> FilterIndex | None:
        """What is searched, or None while it is being read."""
        return self._search.index if self._search else None

    def set_index(self, index: FilterIndex | None) -> None:
        """Search this from now on; None when it is not known (yet)."""
        self._search = self.found = None
        if index is not None:
            from senae_desktop.presentation.query_search import Search  # noqa: PLC0415

            self._search = Search(index)
            self._search.set_order(self._order)

    def set_order(self, order: array[int]) -> None:
        """Take the row numbers of all shipments as displayed."""
        self._order = order
        if self._search is not None:
            self._search.set_order(order)

    def set_query(self, query: Query) -> bool:
        """Look for this from now on; true when it is something else than before."""
        changed = query != self.query
        self.query = query
        return changed

    def matches(self) -> array[int]:
        """The numbers of the rows to be shown, in display order."""
        if self._search is None:
            return self._order
        self.found = self._search.find(self.query)
        return self.found.numbers
