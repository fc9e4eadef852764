"""The list by importer: rows of headings, told as negative numbers, above those of shipments."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from senae_desktop.presentation.grouping import Group, GroupedOrder, Grouping, grouped_order
from senae_desktop.presentation.row_format import GONE, DisplayRow, RowWords
from senae_desktop.presentation.shipment_columns import COLUMNS

if TYPE_CHECKING:
    from senae_desktop.presentation.formatting import Formatter
    from senae_desktop.presentation.query_index import FilterIndex
    from senae_desktop.presentation.query_search import Found


class GroupedList:
    """Lays what was found out by groups; which ones are closed outlives every search."""

    def __init__(self) -> None:
        self._order = GroupedOrder()
        self._closed: frozenset[str] = frozenset()
        self._grouping: Grouping | None = None
        self._found: Found | None = None

    @property
    def closed(self) -> frozenset[str]:
        """The importers whose shipments are not shown."""
        return self._closed

    def order(self, index: FilterIndex, order: array[int]) -> array[int]:
        """A display order with the shipments of each importer together."""
        self._order = grouped_order(index, order)
        return self._order.numbers

    def lay_out(self, index: FilterIndex, found: Found) -> array[int]:
        """Headings and shipments, row by row; ``found`` is in the grouped order."""
        self._found = found
        self._grouping = Grouping(index, self._order, found, self._closed)
        return self._rows()

    def group(self, number: int) -> Group | None:
        """The group of a heading's number."""
        grouping = self._grouping
        return None if grouping is None or number >= 0 else grouping.groups[-1 - number]

    def is_closed(self, number: int) -> bool:
        """Whether only the heading of this number is shown."""
        group = self.group(number)
        return group is not None and group.importer in self._closed

    def rows_below(self, number: int) -> range:
        """The rows that come or go when the group of a heading is opened or closed."""
        return self._grouping.rows_below(-1 - number) if self._grouping else range(0)

    def toggle(self, number: int) -> array[int]:
        """Close an open group or open a closed one; the rows are then these."""
        if self._grouping is not None:
            self._grouping.toggle(-1 - number)
            self._closed = self._grouping.closed
        return self._rows()

    def _rows(self) -> array[int]:
        rows, start = array("q"), 0
        if self._grouping is None or self._found is None:
            return rows
        for place, group in enumerate(self._grouping.groups):
            rows.append(-1 - place)
            if group.importer not in self._closed:
                rows.extend(self._found.numbers[start : start + group.count])
            start += group.count
        return rows


def heading(number: int, group: Group, formatter: Formatter, *, closed: bool) -> DisplayRow:
    """A heading as a row: its title in every column, its sentence for screen readers."""
    parts = [group.importer or QCoreApplication.translate("GroupHeading", "Without importer")]
    shipments = QCoreApplication.translate("GroupHeading", "%n shipment(s)", None, group.count)
    still_open = QCoreApplication.translate("GroupHeading", "%n open", None, group.open)
    acting = QCoreApplication.translate("GroupHeading", "%n need action", None, group.needs_action)
    unread = QCoreApplication.translate("GroupHeading", "%n unread", None, group.unread)
    for count, words in (
        (group.count, shipments),
        (group.open if group.open != group.count else 0, still_open),
        (group.needs_action, acting),
        (group.unread, unread),
    ):
        if count:
            parts.append(words.replace(str(count), formatter.integer(count), 1))
    title = " · ".join(parts)
    state = (
        QCoreApplication.translate("GroupHeading", "{title}, closed")
        if closed
        else QCoreApplication.translate("GroupHeading", "{title}, open")
    )
    return GONE._replace(
        number=number,
        texts=(title,) * len(COLUMNS),
        say=lambda: RowWords(("",) * len(COLUMNS), state.format(title=title)),
    )
