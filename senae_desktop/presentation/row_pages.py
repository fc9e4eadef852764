"""A few pages of formatted rows, the most recently shown kept."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from senae_desktop.presentation.row_format import DisplayRow

PAGE = 64
KEPT = 64


class RowPages:
    """Pages of ``PAGE`` rows by page number; ``load`` formats a page that is not kept."""

    def __init__(self, load: Callable[[int], list[DisplayRow]]) -> None:
        self._load = load
        self._pages: OrderedDict[int, list[DisplayRow]] = OrderedDict()

    def row(self, position: int) -> DisplayRow:
        """The row at a display position, which must exist."""
        page, offset = divmod(position, PAGE)
        rows = self._pages.get(page)
        if rows is None:
            rows = self._pages[page] = self._load(page)
            if len(self._pages) > KEPT:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(page)
        return rows[offset]

    def loaded(self) -> Sequence[DisplayRow]:
        """Every row that is kept at this moment."""
        return [row for page in self._pages.values() for row in page]

    def drop_numbers(self, numbers: Collection[int]) -> list[int]:
        """Forget the pages that hold one of these row numbers, and say which they were."""
        touched = [
            page for page, rows in self._pages.items() if any(row.number in numbers for row in rows)
        ]
        for page in touched:
            del self._pages[page]
        return touched

    def clear(self) -> list[int]:
        """Forget every page, and say which they were."""
        pages = list(self._pages)
        self._pages.clear()
        return pages
