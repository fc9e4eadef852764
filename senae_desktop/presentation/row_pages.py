"""A few pages of rows, the most recently shown kept: read page by page, worded row by row."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, TypeAlias

from senae_desktop.presentation.row_format import DisplayRow

if TYPE_CHECKING:
    from senae_desktop.domain.list_row import ListRow

PAGE = 128
KEPT = 32

#: A row as the archive has it, or the number of one that it has not.
ReadRow: TypeAlias = "ListRow | int"


class RowPages:
    """Pages of ``PAGE`` rows by page number.

    ``read`` reads one that is not kept. A row is worded by ``show`` when it is first seen, because
    a page is more than a screen shows.
    """

    def __init__(
        self, read: Callable[[int], list[ReadRow]], show: Callable[[ReadRow], DisplayRow]
    ) -> None:
        self._read = read
        self._show = show
        self._pages: OrderedDict[int, list[ReadRow | DisplayRow]] = OrderedDict()

    def row(self, position: int) -> DisplayRow:
        """The row at a display position, which must exist."""
        page, offset = divmod(position, PAGE)
        rows = self._pages.get(page)
        if rows is None:
            rows = self._pages[page] = [*self._read(page)]
            if len(self._pages) > KEPT:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(page)
        row = rows[offset]
        if not isinstance(row, DisplayRow):
            row = rows[offset] = self._show(row)
        return row

    def drop_numbers(self, *numbers: Collection[int]) -> list[int]:
        """Forget the pages that hold one of these row numbers, and say which they were."""
        touched = [
            page
            for page, rows in self._pages.items()
            if any(_number(row) in some for row in rows for some in numbers)
        ]
        for page in touched:
            del self._pages[page]
        return touched

    def clear(self) -> list[int]:
        """Forget every page, and say which they were."""
        pages = list(self._pages)
        self._pages.clear()
        return pages


def _number(row: ReadRow | DisplayRow) -> int:
    return row if isinstance(row, int) else row.number
