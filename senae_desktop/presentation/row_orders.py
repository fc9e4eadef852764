"""The archive's orders of its rows, kept until the archive changes."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from typing import TYPE_CHECKING

from senae_desktop.presentation.row_sorting import USUAL, Sorting

if TYPE_CHECKING:
    from senae_desktop.domain.ports import Applied, ArchiveReader

#: Reading the order of fewer rows than this takes less time than anybody can notice.
LARGE = 4_000


class RowOrders:
    """Row numbers by sorting; ``current`` is the order on show.

    The order of a large archive is asked of ``later``, which gives it to ``take`` some time after;
    until then ``current`` stays what it was. Without ``later`` all is read at once.
    """

    def __init__(self) -> None:
        self._reader: ArchiveReader | None = None
        self._kept: dict[Sorting, array[int]] = {}
        self.later: Callable[[Sorting], None] | None = None
        self.sorting: Sorting = USUAL
        self.whole = True
        self.current: array[int] = array("q")

    def set_reader(self, reader: ArchiveReader | None, most: int | None = None) -> None:
        """Take the orders from this archive; the present one is read at once, or its begin."""
        self._reader = reader
        self._kept.clear()
        self.current = self._read(self.sorting, most)

    def read_rest(self) -> None:
        """Read the whole of the order of which only the begin was read."""
        self.current = self._read(self.sorting)

    def choose(self, sorting: Sorting) -> None:
        """Order so from now on."""
        self.sorting = sorting
        self._find()

    def follow(self, applied: Applied) -> None:
        """The archive changed: forget the orders that may have changed with it."""
        if applied.added or applied.removed or applied.moved is None:
            self._kept.clear()
        else:
            self._kept = {
                sorting: order
                for sorting, order in self._kept.items()
                if all(key.column not in applied.moved for key in sorting)
            }
        if self.sorting not in self._kept:
            self._find(coming=len(applied.added))

    def take(self, sorting: Sorting, order: array[int]) -> None:
        """An order read elsewhere after the last change of the archive."""
        self._kept[sorting] = order
        if sorting == self.sorting:
            self.current = order

    def _find(self, coming: int = 0) -> None:
        kept = self._kept.get(self.sorting)
        large = len(self.current) + coming >= LARGE
        if kept is None and self.later is not None and large:
            self.later(self.sorting)
        else:
            self.current = self._read(self.sorting) if kept is None else kept

    def _read(self, sorting: Sorting, most: int | None = None) -> array[int]:
        if self._reader is None:
            return array("q")
        self.whole = most is None
        order = read_order(self._reader, sorting, most)
        if most is None:
            self._kept[sorting] = order
        return order


def read_order(reader: ArchiveReader, sorting: Sorting, most: int | None = None) -> array[int]:
    """The row numbers in an order, as the archive gives them; with ``most`` the first ones."""
    first, *rest = sorting
    second = (rest[0].column, rest[0].descending) if rest else None
    return reader.ids(first.column, first.descending, second=second, most=most)
