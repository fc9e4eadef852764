"""The table of shipments: chosen row, scroll and columns survive whatever the model does."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from senae_desktop.domain.list_row import ListColumn
from senae_desktop.domain.query import Query
from senae_desktop.presentation.list_look import Density
from senae_desktop.presentation.row_sorting import clicked, clicked_second
from senae_desktop.presentation.shipment_columns import COLUMNS, column_texts, sorting_sentence
from senae_desktop.presentation.shipment_model import ShipmentTableModel
from senae_desktop.widgets.age_delegate import AgeDelegate
from senae_desktop.widgets.cell_delegate import RowDelegate
from senae_desktop.widgets.channel_delegate import ChannelDelegate
from senae_desktop.widgets.own_viewport import use_own_viewport
from senae_desktop.widgets.stage_delegate import StageDelegate
from senae_desktop.widgets.table_columns import TableColumns
from senae_desktop.widgets.table_glow import RowGlow
from senae_desktop.widgets.table_groups import TableGroups
from senae_desktop.widgets.table_header import TableHeader
from senae_desktop.widgets.table_importer_delegate import ImporterDelegate
from senae_desktop.widgets.table_look import TableLook
from senae_desktop.widgets.table_selection import choose_rows, chosen_count, chosen_numbers
from senae_desktop.widgets.table_speech import announce

if TYPE_CHECKING:
    from senae_desktop.widgets.theme import Theme

#: The height of a row, and the room above and below its text for larger fonts.
_HEIGHTS = {Density.COMFORTABLE: (30, 12), Density.COMPACT: (24, 6)}
_MUTED = frozenset({ListColumn.REFERENCE, ListColumn.OFFICE})
_KEYBOARD = QContextMenuEvent.Reason.Keyboard


class ShipmentTable(QTableView):
    """Rows are chosen as a whole; ``number_selected`` carries the row number, or None.

    The model tells nothing but "all is new"; what was chosen and where the view stood is put back
    here by row number. ``menu_requested`` carries a global position, ``typed`` what was written
    while the list had the keyboard, ``opened`` that Enter or a double click asked for the detail,
    ``rows_changed`` the row numbers of news.
    """

    number_selected = Signal(object)
    menu_requested = Signal(QPoint)
    typed = Signal(str)
    opened = Signal()
    columns_changed = Signal()
    rows_changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        use_own_viewport(self)
        self._theme = theme
        self._wanted: int | None = None
        self._awaited = False
        self._told: int | None = None
        self._kept: array[int] = array("q")
        self._anchor: int | None = None
        self._above = 0
        self._query = Query()
        self._putting_back = False
        self._density = Density.COMFORTABLE
        self._grouped = False
        self._look = TableLook(theme, self.font())
        self.header = TableHeader(theme, self)
        self.setHorizontalHeader(self.header)
        self.columns = TableColumns(self)
        self.glow = RowGlow(self)
        self._groups = TableGroups(theme, self)
        self._look.glow = self.glow.strength
        self.setAccessibleName(self.tr("Shipments"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._set_height()
        self._set_delegates()
        self.header.sort_requested.connect(self._sort)
        self.header.current_changed.connect(self._scroll_to_column)
        self.columns.changed.connect(self._columns_changed)
        self.glow.faded.connect(self._repaint_glow)
        self.doubleClicked.connect(self.opened)
        theme.changed.connect(self.viewport().update)

    def _set_delegates(self) -> None:
        look = self._look
        special: dict[ListColumn, RowDelegate] = {
            ListColumn.IMPORTER: ImporterDelegate(look, self),
            ListColumn.STAGE: StageDelegate(look, self),
            ListColumn.CHANNEL: ChannelDelegate(look, self),
            ListColumn.READ: AgeDelegate(look, self),
        }
        plain, muted = RowDelegate(look, self), RowDelegate(look, self, muted=True)
        for place, column in enumerate(COLUMNS):
            delegate = special.get(column, muted if column in _MUTED else plain)
            self.setItemDelegateForColumn(place, delegate)

    # --- the model ---------------------------------------------------------------------------

    def show_model(self, model: ShipmentTableModel) -> None:
        """Show this model from now on."""
        self._told = None
        model.set_grouped(self._grouped)
        self._look.row_at = model.row_at
        self.setModel(model)
        # Of its own and always empty: a heading asks whether all rows below it are chosen, and
        # with everything chosen each painting of it would go through a hundred thousand rows.
        self.header.setSelectionModel(QItemSelectionModel(model, self.header))
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._put_back)
        model.sorting_changed.connect(self._sorting_changed)
        model.rows_changed.connect(self.rows_changed)
        self.selectionModel().currentRowChanged.connect(self._current_changed)
        self.columns.fit()
        self._columns_changed()

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

    def selected_numbers(self) -> array[int]:
        """The row numbers of all chosen rows, from top to bottom."""
        model = self.shipments()
        return array("q") if model is None else chosen_numbers(model, self.selectionModel())

    def selected_count(self) -> int:
        """How many shipments are chosen."""
        model = self.shipments()
        if model is not None and model.grouped:
            return len(self.selected_numbers())
        return chosen_count(self.selectionModel())

    def select_number(self, number: int | None) -> bool:
        """Choose the row of this number, now or as soon as it is shown; whether it is shown."""
        self._wanted = number
        model = self.shipments()
        row = model.row_of(number) if model is not None and number is not None else None
        self._awaited = row is None
        if row is None:
            return False
        self._choose(row)
        self.scrollTo(self.model().index(row, 0))
        return True

    def choose_only(self) -> None:
        """Where a search has left one shipment, that is the one which was looked for."""
        model = self.shipments()
        if model is not None and model.count == 1 and self.current_number is None:
            self.select_number(model.first_number())

    def begin(self) -> None:
        """Take the keyboard, on the chosen row or else the first."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.selected_count() and self.model().rowCount():
            self._choose(max(self.currentIndex().row(), 0))

    def _choose(self, row: int) -> None:
        """Choose one row, whatever keys are held down: ``selectRow`` takes Control for itself."""
        flags = QItemSelectionModel.SelectionFlag
        choice = flags.ClearAndSelect | flags.Rows | flags.Current
        self.selectionModel().setCurrentIndex(self.model().index(row, 0), choice)

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
        chooser = self.selectionModel()
        current = None if self._wanted is None else model.row_of(self._wanted)
        if self._awaited and current is not None:
            self._awaited = False
            self._choose(current)  # it was asked for alone, before it was there
            return
        wanted = set(self._kept)
        if self._wanted is not None:
            wanted.add(self._wanted)
        rows = model.rows_of(wanted) if wanted else []
        choose_rows(model, chooser, rows)
        if current is not None:
            chooser.setCurrentIndex(
                model.index(current, 0), QItemSelectionModel.SelectionFlag.NoUpdate
            )

    # --- sorting -----------------------------------------------------------------------------

    def _sort(self, section: int, second: bool) -> None:
        model = self.shipments()
        if model is not None:
            click = clicked_second if second else clicked
            model.sort_by(click(model.sorting, COLUMNS[section]))

    def _sorting_changed(self) -> None:
        self.header.viewport().update()
        model = self.shipments()
        if model is not None:
            announce(self, sorting_sentence(column_texts(), model.sorting))

    # --- how it looks ------------------------------------------------------------------------

    @property
    def density(self) -> Density:
        """How much room a row has."""
        return self._density

    def set_density(self, density: Density) -> None:
        """Give rows more or less room."""
        self._density = density
        self._set_height()

    def set_grouped(self, grouped: bool) -> None:
        """Group the shipments by importer, or not."""
        self._grouped = grouped
        model, at_top = self.shipments(), self.verticalScrollBar().value() == 0
        if model is not None:
            model.set_grouped(grouped)
            if at_top:  # with the first heading
                self.scrollToTop()

    def mark_words(self, words: tuple[str, ...]) -> None:
        """Mark these folded words wherever they stand."""
        if words != self._look.words:
            self._look.words = words
            self.viewport().update()

    def _set_height(self) -> None:
        least, around = _HEIGHTS[self._density]
        height = max(least, self.fontMetrics().height() + around)
        self.verticalHeader().setDefaultSectionSize(height)

    def _columns_changed(self) -> None:
        self._look.lead = self.header.lead = self.columns.lead()
        self.viewport().update()
        self.columns_changed.emit()

    def _scroll_to_column(self, section: int) -> None:
        row = max(self.currentIndex().row(), self.rowAt(0), 0)
        if self.model() is not None and self.model().rowCount():
            self.scrollTo(self.model().index(row, section))

    def _repaint_glow(self) -> None:
        self._look.glowing = self.glow.active
        model = self.shipments()
        if model is None:
            return
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        last = model.rowCount() - 1 if last < 0 else last
        height, width = self.verticalHeader().defaultSectionSize(), self.viewport().width()
        for row in range(max(first, 0), last + 1):
            if model.number_at(row) in self.glow.numbers:
                self.viewport().update(0, self.rowViewportPosition(row), width, height)

    # --- Qt's hooks --------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The window has another width."""
        super().resizeEvent(event)
        self.columns.fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, and the headings over them."""
        self._look.begin_painting()
        super().paintEvent(event)
        self._groups.paint(QPainter(self.viewport()))

    def changeEvent(self, event: QEvent) -> None:
        """The system has another font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "_look"):
            self._look.set_font(self.font())
            self._set_height()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The menu, the detail; everything else moves about."""
        key = event.key()
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if key == Qt.Key.Key_Menu or (key == Qt.Key.Key_F10 and shift):
            self.menu_requested.emit(self._below_current())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters look through the whole archive, not through one column of it."""
        if search.strip():
            self.typed.emit(search)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu where the mouse is, or below the current row."""
        by_key = event.reason() is _KEYBOARD
        self.menu_requested.emit(self._below_current() if by_key else event.globalPos())

    def _below_current(self) -> QPoint:
        current = self.currentIndex()
        if not current.isValid():
            return self.viewport().mapToGlobal(QPoint(0, 0))
        self.scrollTo(current)
        row = self.rowViewportPosition(current.row()) + self.rowHeight(current.row())
        return self.viewport().mapToGlobal(QPoint(16, row))
