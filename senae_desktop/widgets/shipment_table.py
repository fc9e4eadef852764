"""The table of shipments: chosen row, scroll and columns survive whatever the model does."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from senae_desktop.domain.ports import ListColumn
from senae_desktop.presentation.shipment_columns import COLUMNS, NARROW_WIDTHS, WIDTHS, YIELDING
from senae_desktop.presentation.shipment_model import ShipmentTableModel
from senae_desktop.widgets.age_delegate import AgeDelegate
from senae_desktop.widgets.cell_delegate import MarkedDelegate, TextDelegate
from senae_desktop.widgets.channel_delegate import ChannelDelegate
from senae_desktop.widgets.stage_delegate import StageDelegate
from senae_desktop.widgets.theme import Theme

_LEAST_ROW = 30
_MUTED = frozenset({ListColumn.REFERENCE, ListColumn.OFFICE})
#: Columns are squeezed to fit the window down to this part of their first width; before that,
#: the yielding columns go.
_SQUEEZE = 0.9


class ShipmentTable(QTableView):
    """Rows are chosen as a whole; ``number_selected`` carries the row number, or None.

    The model tells nothing but "all is new"; what was chosen and where the view stood is put back
    here by row number.
    """

    number_selected = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wanted: int | None = None
        self._told: int | None = None
        self._kept: set[int] = set()
        self._anchor: int | None = None
        self._above = 0
        self._query = ""
        self._putting_back = False
        self._own_widths = False
        self._fitting = False
        self.setAccessibleName(self.tr("Shipments"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._set_up_headers()
        self._set_delegates(theme)
        theme.changed.connect(self.viewport().update)

    def _set_up_headers(self) -> None:
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(max(_LEAST_ROW, self.fontMetrics().height() + 12))
        columns = self.horizontalHeader()
        columns.setHighlightSections(False)
        columns.setSectionsMovable(True)
        columns.setResizeContentsPrecision(0)
        columns.setMinimumSectionSize(40)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def _set_delegates(self, theme: Theme) -> None:
        special: dict[ListColumn, TextDelegate] = {
            ListColumn.IMPORTER: MarkedDelegate(theme, self),
            ListColumn.STAGE: StageDelegate(theme, self),
            ListColumn.CHANNEL: ChannelDelegate(theme, self),
            ListColumn.READ: AgeDelegate(theme, self),
        }
        plain, muted = TextDelegate(theme, self), TextDelegate(theme, self, muted=True)
        for place, column in enumerate(COLUMNS):
            delegate = special.get(column, muted if column in _MUTED else plain)
            self.setItemDelegateForColumn(place, delegate)

    # --- the model ---------------------------------------------------------------------------

    def show_model(self, model: ShipmentTableModel) -> None:
        """Show this model from now on."""
        self._told = None
        self.setModel(model)
        header = self.horizontalHeader()
        column, order = model.sorting
        header.setSortIndicator(column, order)
        header.setSortIndicatorShown(True)
        self.setSortingEnabled(True)
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._put_back)
        self.selectionModel().currentRowChanged.connect(self._current_changed)
        header.sectionResized.connect(self._widths_chosen)
        header.sectionMoved.connect(self._widths_chosen)
        self._fit_columns()

    def shipments(self) -> ShipmentTableModel | None:
        """The model shown."""
        model = self.model()
        return model if isinstance(model, ShipmentTableModel) else None

    # --- the chosen row ----------------------------------------------------------------------

    @property
    def current_number(self) -> int | None:
        """The row number of the current row, or None."""
        model = self.shipments()
        return model.number_at(self.currentIndex().row()) if model else None

    def selected_numbers(self) -> set[int]:
        """The row numbers of all chosen rows, taken from whole ranges."""
        model, selection = self.shipments(), self.selectionModel()
        if model is None or selection is None:
            return set()
        ranges = selection.selection().toList()
        numbers = (
            model.number_at(row)
            for chosen in ranges
            for row in range(chosen.top(), chosen.bottom() + 1)
        )
        return {number for number in numbers if number is not None}

    def select_number(self, number: int | None) -> bool:
        """Choose the row of this number, now or as soon as it is shown; whether it is shown."""
        self._wanted = number
        model = self.shipments()
        row = model.row_of(number) if model is not None and number is not None else None
        if row is None:
            return False
        self.selectRow(row)
        self.scrollTo(self.model().index(row, 0))
        return True

    def begin(self) -> None:
        """Take the keyboard, on the chosen row or else the first."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.selectRow(0)

    def _current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if self._putting_back:
            return
        model = self.shipments()
        number = model.number_at(current.row()) if model else None
        if number is not None:
            self._wanted = number
        self._tell(number)

    def _tell(self, number: int | None) -> None:
        if number != self._told:
            self._told = number
            self.number_selected.emit(number)

    # --- surviving a reset -------------------------------------------------------------------

    def _keep(self) -> None:
        model = self.shipments()
        if model is None:
            return
        self._kept = self.selected_numbers()
        top, current = self.rowAt(0), self.currentIndex()
        seen = self.visualRect(current).intersects(self.viewport().rect())
        row = current.row() if current.isValid() and seen else top
        self._anchor, self._above = model.number_at(row), row - top
        self._putting_back = True

    def _put_back(self) -> None:
        model = self.shipments()
        if model is None:
            return
        self._put_selection_back(model)
        self._putting_back = False
        typed_since, self._query = model.query != self._query, model.query
        row = None if typed_since or self._anchor is None else model.row_of(self._anchor)
        if row is not None:
            self.verticalScrollBar().setValue(row - self._above)
        elif self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())
        else:
            self.scrollToTop()
        self._tell(self.current_number)

    def _put_selection_back(self, model: ShipmentTableModel) -> None:
        chooser, last = self.selectionModel(), model.columnCount() - 1
        wanted = self._kept if self._wanted is None else self._kept | {self._wanted}
        selection = QItemSelection()
        for first, end in _runs(model.rows_of(wanted) if wanted else []):
            selection.select(model.index(first, 0), model.index(end, last))
        chooser.select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        current = None if self._wanted is None else model.row_of(self._wanted)
        if current is not None:
            chooser.setCurrentIndex(
                model.index(current, 0), QItemSelectionModel.SelectionFlag.NoUpdate
            )

    # --- widths ------------------------------------------------------------------------------

    def restore_header(self, state: QByteArray) -> bool:
        """Put the user's own columns and widths back; false when they are unreadable."""
        header = self.horizontalHeader()
        column, order = header.sortIndicatorSection(), header.sortIndicatorOrder()
        restored = header.restoreState(state)
        if restored:
            self._own_widths = True
            self.sortByColumn(column, order)
        return restored

    def header_state(self) -> QByteArray:
        """The user's own columns and widths; empty while they follow the window."""
        return self.horizontalHeader().saveState() if self._own_widths else QByteArray()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The window has another width."""
        super().resizeEvent(event)
        if not self._own_widths and self.model() is not None:
            self._fit_columns()

    def _fit_columns(self) -> None:
        character = self.fontMetrics().averageCharWidth()
        room = self.viewport().width()
        narrow = room < _SQUEEZE * character * sum(WIDTHS.values())
        widths = NARROW_WIDTHS if narrow else WIDTHS
        kept = [column for column in COLUMNS if not narrow or column not in YIELDING]
        factor = max(room / (character * sum(widths[column] for column in kept)), _SQUEEZE)
        header = self.horizontalHeader()
        self._fitting = True
        for place, column in enumerate(COLUMNS):
            header.setSectionHidden(place, column not in kept)
            if column in kept:
                header.resizeSection(place, int(widths[column] * character * factor))
        self._fitting = False

    def _widths_chosen(self) -> None:
        if not self._fitting:
            self._own_widths = True


def _runs(rows: list[int]) -> list[tuple[int, int]]:
    """Ascending rows as first and last of each unbroken run."""
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and runs[-1][1] == row - 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return runs
