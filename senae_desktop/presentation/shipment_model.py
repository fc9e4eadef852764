"""The list of shipments as Qt sees it: row numbers in display order, and a few formatted pages.

No object is kept per row. The archive is the truth; a page of it is read and formatted when
something of it is shown, and forgotten when it changes or when others are shown instead.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from senae_desktop.domain.errors import SenaeError
from senae_desktop.presentation.list_look import SortKey
from senae_desktop.presentation.list_query import ListQuery
from senae_desktop.presentation.list_query_groups import GroupedList, heading
from senae_desktop.presentation.row_format import (
    GONE,
    CopiedRow,
    DisplayRow,
    RowFormatter,
    in_words,
)
from senae_desktop.presentation.row_orders import RowOrders
from senae_desktop.presentation.row_pages import PAGE, ReadRow, RowPages
from senae_desktop.presentation.row_sorting import USUAL, Sorting
from senae_desktop.presentation.shipment_columns import (
    COLUMNS,
    column_texts,
    numbered_title,
    sorted_title,
)

if TYPE_CHECKING:
    from senae_desktop.domain.clock import Clock
    from senae_desktop.domain.list_row import ArchiveState
    from senae_desktop.domain.ports import Applied, ArchiveReader
    from senae_desktop.domain.query import Query
    from senae_desktop.presentation.query_index import FilterIndex
    from senae_desktop.presentation.query_search import Found

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


# Plain integers: comparing with members of an enumeration is several times slower.
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
_TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
_DESCRIPTION = int(Qt.ItemDataRole.AccessibleDescriptionRole)
_WORDS = (_TOOL_TIP, _ACCESSIBLE, _DESCRIPTION)
#: To look so many up one by one takes less time than to go through all rows once.
_FEW = 4

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class ShipmentTableModel(QAbstractTableModel):
    """Shipments by row number, sorted by the archive and filtered by a query.

    A new set or order of rows is a reset: the view puts selection, current row and scroll back by
    number. ``unreadable`` carries the ``SenaeError`` of a page that could not be read; connect it
    queued, since it may be emitted while painting. ``rows_changed`` carries the numbers of rows
    that say something else than before, shown or not. ``searched`` tells that ``found`` is anew.
    """

    unreadable = Signal(object)
    rows_changed = Signal(object)
    sorting_changed = Signal()
    searched = Signal()

    def __init__(
        self, row_formatter: RowFormatter, clock: Clock, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._formatter = row_formatter
        self._clock = clock
        self._texts = column_texts()
        self._reader: ArchiveReader | None = None
        self._orders = RowOrders()
        self._search = ListQuery()
        self._groups = GroupedList()
        self._grouped = False
        self._ordered: array[int] = array("q")
        self._shown: array[int] = array("q")
        self._pages = RowPages(self._read_page, self._worded)
        self._state: ArchiveState | None = None

    # --- what is shown -----------------------------------------------------------------------

    @property
    def total(self) -> int:
        """How many shipments there are, shown or not."""
        return len(self._orders.current)

    @property
    def query(self) -> Query:
        """What is being looked for."""
        return self._search.query

    @property
    def filter_index(self) -> FilterIndex | None:
        """What is searched; None while it is being read."""
        return self._search.index

    @property
    def found(self) -> Found | None:
        """What the query found; None while there is no index."""
        return self._search.found

    @property
    def sorting(self) -> Sorting:
        """What the rows are ordered by."""
        return self._orders.sorting

    @property
    def count(self) -> int:
        """How many shipments pass the filter, in open groups or closed ones."""
        return len(self.found.numbers) if self.found else len(self._shown)

    def number_at(self, row: int) -> int | None:
        """The row number shown at a display position; None for a heading too."""
        number = self._shown[row] if 0 <= row < len(self._shown) else -1
        return None if number < 0 else number

    def first_number(self) -> int | None:
        """The row number of the first shipment shown."""
        return next((number for number in self._shown if number >= 0), None)

    def numbers_in(self, first: int, last: int) -> array[int]:
        """The row numbers shown from one display position to another, both included."""
        numbers = self._shown[first : last + 1]
        return array("q", [one for one in numbers if one >= 0]) if self._grouped else numbers

    def row_of(self, number: int) -> int | None:
        """The display position of a row number, or None when it is not shown."""
        try:
            return self._shown.index(number)
        except ValueError:
            return None

    def rows_of(self, numbers: set[int]) -> list[int]:
        """The display positions of row numbers, ascending; of many of them in one pass."""
        if len(numbers) <= _FEW:
            rows = (self.row_of(number) for number in numbers)
            return sorted(row for row in rows if row is not None)
        return [row for row, number in enumerate(self._shown) if number in numbers]

    def row_at(self, row: int) -> DisplayRow | None:
        """The formatted row at a display position."""
        return self._pages.row(row) if 0 <= row < len(self._shown) else None

    def copied(self, numbers: array[int]) -> list[CopiedRow]:
        """Rows as they are copied, read anew; those that have gone are left out."""
        if self._reader is None:
            return []
        now, state = self._clock.now(), self._reader.state()
        return [self._formatter.copied(row, state, now) for row in self._reader.rows(numbers)]

    # --- groups ------------------------------------------------------------------------------

    @property
    def grouped(self) -> bool:
        """Whether the shipments of an importer stand together below a heading."""
        return self._grouped

    def set_grouped(self, grouped: bool) -> None:
        """Group by importer, or not."""
        if grouped != self._grouped:
            self._grouped = grouped
            self._show_anew()

    def is_heading(self, row: int) -> bool:
        """Whether a display position holds a heading."""
        return 0 <= row < len(self._shown) and self._shown[row] < 0

    def is_closed(self, row: int) -> bool:
        """Whether a heading is all that is shown of its group."""
        return self._groups.is_closed(self._shown[row])

    def heading_above(self, row: int) -> int:
        """The display position of the heading that a row belongs to."""
        return next((above for above in range(row, -1, -1) if self._shown[above] < 0), 0)

    def toggle_group(self, row: int) -> None:
        """Close the group of a heading, or open it."""
        number = self._shown[row]
        below, closing = self._groups.rows_below(number), not self._groups.is_closed(number)
        begin = self.beginRemoveRows if closing else self.beginInsertRows
        end = self.endRemoveRows if closing else self.endInsertRows
        begin(_ROOT, below.start, below.stop - 1)
        self._shown = self._groups.toggle(number)
        self._pages.clear()
        end()
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(COLUMNS) - 1))

    # --- what changes it ---------------------------------------------------------------------

    def set_reader(self, reader: ArchiveReader | None, most: int | None = None) -> None:
        """Show the shipments of this archive, or none.

        With ``most`` only the first so many, until ``read_rest``: a large archive is seen sooner.
        """
        self._reader, self._state = reader, None
        self._orders.set_reader(reader, most)
        self._search.set_index(None)
        self._show_anew()

    @property
    def whole(self) -> bool:
        """Whether all shipments are there, and not only the first ones."""
        return self._orders.whole

    def read_rest(self) -> None:
        """Show the shipments that were left out at first."""
        if not self.whole:
            self._orders.read_rest()
            if not self._show_order():
                self.searched.emit()

    def set_index(self, index: FilterIndex) -> None:
        """Search this from now on; a query asked before takes effect."""
        self._search.set_index(index)
        if self._grouped:
            self._put_in_order()
        if not self._show_if_different() and self._grouped:
            self._announce(self._pages.clear())  # the headings count anew

    def set_query(self, query: Query) -> None:
        """Show only the shipments of this query."""
        if self._search.set_query(query):
            self._show_if_different()

    def read_orders_with(self, later: Callable[[Sorting], None] | None) -> None:
        """Have the orders of large archives read elsewhere, and given to ``set_order``."""
        self._orders.later = later

    def set_order(self, sorting: Sorting, order: array[int]) -> None:
        """Take an order that was asked for."""
        self._orders.take(sorting, order)
        self._show_order()

    def apply(self, applied: Applied) -> None:
        """Show what one written page of the archive changed."""
        if not applied:
            return
        self._state = None
        dropped = self._pages.drop_numbers(applied.changed, applied.removed)
        self._orders.follow(applied)
        if not self._show_order():
            self._announce(dropped)
        self.rows_changed.emit(applied.there)

    def refresh_times(self) -> None:
        """Format what is shown again: time has passed, or everything was read anew."""
        self._state = None
        self._announce(self._pages.clear())

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by one column alone."""
        self.sort_by((SortKey(COLUMNS[column], order is Qt.SortOrder.DescendingOrder),))

    def sort_by(self, sorting: Sorting) -> None:
        """Order by one or two columns, none for as usual; orders are kept until they change."""
        sorting = sorting or USUAL
        if sorting == self._orders.sorting:
            return
        self._orders.choose(sorting)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)
        self._show_order()
        self.sorting_changed.emit()

    # --- Qt's questions ----------------------------------------------------------------------

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """How many rows pass the filter."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: _Index, role: int = _DISPLAY) -> object:
        """What a cell shows or says; looks up, never computes."""
        if role == _ALIGNMENT:
            return _LEFT
        if role != _DISPLAY and role not in _WORDS:
            return None
        row, column = self.row_at(index.row()), index.column()
        if row is None:
            return None
        if role == _DISPLAY:
            return row.texts[column]
        return in_words(row, column, role, self._texts[COLUMNS[column]].title)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        """Titles of the columns, what they mean, and in words how the list is sorted by them."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(COLUMNS):
            return None
        column = COLUMNS[section]
        if role == _DISPLAY:
            return numbered_title(self._texts[column].title, self.sorting, column)
        if role == _ACCESSIBLE:
            return sorted_title(self._texts[column].title, self.sorting, column)
        if role in (_TOOL_TIP, _DESCRIPTION):
            return self._texts[column].meaning
        # At the left in every column: the sort indicator stands at the right.
        return _LEFT if role == _ALIGNMENT else None

    # --- inside ------------------------------------------------------------------------------

    def _show_anew(self) -> None:
        self._put_in_order()
        self._reset(self._rows())
        self.searched.emit()

    def _put_in_order(self) -> None:
        self._ordered = order = self._orders.current
        index = self._search.index
        if self._grouped and index is not None:
            order = self._groups.order(index, order)
        self._search.set_order(order)

    def _rows(self) -> array[int]:
        numbers, index, found = self._search.matches(), self._search.index, self._search.found
        if self._grouped and index is not None and found is not None:
            return self._groups.lay_out(index, found)
        return numbers

    def _show_order(self) -> bool:
        if self._orders.current == self._ordered:
            return False
        self._put_in_order()
        return self._show_if_different()

    def _show_if_different(self) -> bool:
        wanted = self._rows()
        different = wanted != self._shown
        if different:
            self._reset(wanted)
        self.searched.emit()
        return different

    def _reset(self, shown: array[int]) -> None:
        self.beginResetModel()
        self._shown = shown
        self._pages.clear()
        self.endResetModel()

    def _announce(self, pages: list[int]) -> None:
        last_row, last_column = len(self._shown) - 1, len(COLUMNS) - 1
        for page in pages:
            first = page * PAGE
            last = min(first + PAGE - 1, last_row)
            self.dataChanged.emit(self.index(first, 0), self.index(last, last_column))

    def _read_page(self, page: int) -> list[ReadRow]:
        numbers = self._shown[page * PAGE : (page + 1) * PAGE]
        if self._reader is None:
            return [*numbers]
        try:
            self._state = self._state or self._reader.state()
            found = {row.number: row for row in self._reader.rows(numbers)}
        except SenaeError as error:
            self.unreadable.emit(error)
            found = {}
        return [found.get(number, number) for number in numbers]

    def _worded(self, row: ReadRow) -> DisplayRow:
        if isinstance(row, int) or self._state is None:
            return self._heading(row if isinstance(row, int) else row.number)
        return self._formatter.row(row, self._state, self._clock.now())

    def _heading(self, number: int) -> DisplayRow:
        group = self._groups.group(number)
        if group is None:
            return GONE
        closed = self._groups.is_closed(number)
        return heading(number, group, self._formatter.formatter, closed=closed)
