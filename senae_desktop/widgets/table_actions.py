"""What can be done with the chosen rows and with the list itself: actions, their keys and menus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from senae_desktop.presentation.list_look import Density
from senae_desktop.presentation.row_format import Flag
from senae_desktop.presentation.shipment_columns import column_texts
from senae_desktop.widgets.table_copier import TableCopier
from senae_desktop.widgets.table_sort_menu import SortMenu

if TYPE_CHECKING:
    from senae_desktop.presentation.row_sorting import Sorting
    from senae_desktop.widgets.shipment_table import ShipmentTable
    from senae_desktop.widgets.table_columns_dialog import ColumnsDialog
    from senae_desktop.widgets.theme import Theme
    from senae_desktop.widgets.window_actions import WindowActions

_ICONS = {
    "copy": "copy",
    "note": "note",
    "reference": "edit",
    "mark_read": "check",
    "columns": "settings",
}


class TableActions(QObject):
    """Acts on the chosen rows of a table; what needs the archive leaves as a signal.

    ``mark_requested`` and ``follow_requested`` carry row numbers and whether to mark or to take
    the mark away, ``tags_requested`` and ``attend_requested`` row numbers, the others one of them.
    """

    mark_requested = Signal(object, bool)
    follow_requested = Signal(object, bool)
    attend_requested = Signal(object)
    tags_requested = Signal(object)
    note_requested = Signal(object)
    reference_requested = Signal(object)
    withdraw_requested = Signal(object)
    detail_requested = Signal()

    def __init__(
        self, theme: Theme, table: ShipmentTable, window_actions: WindowActions, window: QWidget
    ) -> None:
        super().__init__(window)
        self._theme = theme
        self._table = table
        self._window = window
        self._window_actions = window_actions
        self.copier = TableCopier(self)
        self.columns_dialog: ColumnsDialog | None = None
        self._named: dict[str, QAction] = {}
        self.detail = self._action("detail", self.tr("Open the detail"), "")
        self.copy = self._action("copy", self.tr("Copy the rows"), "Ctrl+C")
        self.copy_numbers = self._action("copy_numbers", self.tr("Copy the number"), "Ctrl+Shift+C")
        self.choose_all = self._action("choose_all", self.tr("Select all"), "Ctrl+A")
        self.mark_read = self._action("mark_read", self.tr("Mark as read"), "Ctrl+M")
        self.mark_unread = self._action("mark_unread", self.tr("Mark as unread"), "Ctrl+Shift+M")
        self.attend = self._action("attend", self.tr("News attended"), "Ctrl+Shift+N")
        self.follow = self._action("follow", self.tr("Follow"), "Ctrl+D")
        self.unfollow = self._action("unfollow", self.tr("No longer follow"), "Ctrl+Shift+D")
        self.note = self._action("note", self.tr("Note…"), "Ctrl+T")
        self.tags = self._action("tags", self.tr("Tags…"), "Ctrl+Shift+T")
        self.reference = self._action("reference", self.tr("My reference…"), "F2")
        self.withdraw = self._action("withdraw", self.tr("Remove the shipment…"), "Ctrl+Delete")
        self.columns = self._action("columns", self.tr("Columns…"), "")
        self.usual_columns = self._action("usual_columns", self.tr("Usual columns"), "")
        self.sort_menu = SortMenu(self._sorting, self._sort, window)
        self.density_menu = self._make_density_menu()
        self.menu = self._make_rows_menu()
        self.column_menu = self._make_column_menu()
        window_actions.add_list_menus(
            self._make_rows_menu(), self.sort_menu, self.columns, self.density_menu
        )
        self._connect()
        self._dress()

    def _action(self, name: str, text: str, keys: str) -> QAction:
        action = QAction(text, self)
        if keys:
            action.setShortcut(QKeySequence(keys))
            # Elsewhere in the window these keys belong to whatever has the keyboard there.
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._table.addAction(action)
        self._named[name] = action
        return action

    def _connect(self) -> None:
        table = self._table
        table.menu_requested.connect(self._open_menu)
        table.header.menu_requested.connect(self._open_column_menu)
        table.opened.connect(self.detail_requested)
        self.detail.triggered.connect(self.detail_requested)
        self.copy.triggered.connect(self._copy)
        self.copy_numbers.triggered.connect(self._copy_numbers)
        self.choose_all.triggered.connect(table.selectAll)
        self.mark_read.triggered.connect(self._mark_read)
        self.mark_unread.triggered.connect(self._mark_unread)
        self.attend.triggered.connect(self._attend)
        self.follow.triggered.connect(self._follow)
        self.unfollow.triggered.connect(self._unfollow)
        self.note.triggered.connect(self._ask_note)
        self.tags.triggered.connect(self._ask_tags)
        self.reference.triggered.connect(self._ask_reference)
        self.withdraw.triggered.connect(self._ask_withdraw)
        self.columns.triggered.connect(self.open_columns)
        self.usual_columns.triggered.connect(table.columns.reset)
        self._theme.changed.connect(self._dress)

    # --- the chosen rows -----------------------------------------------------------------------

    def _copy(self) -> None:
        model = self._table.shipments()
        if model is not None:
            numbers, columns = self._table.selected_numbers(), self._table.columns.shown()
            self.copier.copy(model.copied, numbers, columns)

    def _copy_numbers(self) -> None:
        model = self._table.shipments()
        if model is not None:
            self.copier.copy_numbers(model.copied, self._table.selected_numbers())

    def _mark_read(self) -> None:
        self._ask_mark(unread=False)

    def _mark_unread(self) -> None:
        self._ask_mark(unread=True)

    def _ask_mark(self, *, unread: bool) -> None:
        numbers = self._table.selected_numbers()
        if numbers:
            self.mark_requested.emit(numbers, unread)

    def _attend(self) -> None:
        numbers = self._table.selected_numbers()
        if numbers:
            self.attend_requested.emit(numbers)

    def _follow(self) -> None:
        self._ask_follow(followed=True)

    def _unfollow(self) -> None:
        self._ask_follow(followed=False)

    def _ask_follow(self, *, followed: bool) -> None:
        numbers = self._table.selected_numbers()
        if numbers:
            self.follow_requested.emit(numbers, followed)

    def _ask_tags(self) -> None:
        numbers = self._table.selected_numbers()
        if numbers:
            self.tags_requested.emit(numbers)

    def _ask_withdraw(self) -> None:
        if self._table.current_number is not None:
            self.withdraw_requested.emit(self._table.current_number)

    def _ask_note(self) -> None:
        if self._table.current_number is not None:
            self.note_requested.emit(self._table.current_number)

    def _ask_reference(self) -> None:
        if self._table.current_number is not None:
            self.reference_requested.emit(self._table.current_number)

    # --- the list itself -----------------------------------------------------------------------

    def open_columns(self) -> None:
        """Open the dialog that chooses and orders the columns."""
        from senae_desktop.widgets.table_columns_dialog import ColumnsDialog  # noqa: PLC0415

        dialog = ColumnsDialog(self._theme, self._table.columns.looks(), self._window)
        dialog.chosen.connect(self._table.columns.arrange)
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(self._columns_closed)
        self.columns_dialog = dialog
        dialog.open()

    def _columns_closed(self) -> None:
        self.columns_dialog = None

    def _sorting(self) -> Sorting:
        model = self._table.shipments()
        return model.sorting if model is not None else ()

    def _sort(self, sorting: Sorting) -> None:
        model = self._table.shipments()
        if model is not None:
            model.sort_by(sorting)

    # --- menus ---------------------------------------------------------------------------------

    def _make_rows_menu(self) -> QMenu:
        menu = QMenu(self.tr("Chosen shipments"), self._window)
        menu.addAction(self.detail)
        menu.addSeparator()
        menu.addActions([self.copy, self.copy_numbers, self.choose_all])
        menu.addSeparator()
        menu.addActions([self.mark_read, self.mark_unread, self.attend])
        menu.addActions([self.follow, self.unfollow])
        menu.addSeparator()
        menu.addActions([self.note, self.tags, self.reference])
        menu.addSeparator()
        window = self._window_actions
        menu.addActions([window.ask_again, window.record_event, window.portal])
        menu.addSeparator()
        menu.addAction(self.withdraw)
        menu.aboutToShow.connect(self._offer)
        menu.aboutToHide.connect(self._offer_all)
        return menu

    def _offer(self) -> None:
        """Offer what can be done with the rows that are chosen."""
        count = self._table.selected_count()
        model, current = self._table.shipments(), self._table.currentIndex().row()
        row = model.row_at(current) if model is not None and count == 1 else None
        for name in ("detail", "note", "reference", "withdraw"):
            self._named[name].setEnabled(count == 1)
        for name in ("copy", "copy_numbers", "tags"):
            self._named[name].setEnabled(count > 0)
        for action, flag, on in (
            (self.mark_read, Flag.UNREAD, True),
            (self.mark_unread, Flag.UNREAD, False),
            (self.follow, Flag.FOLLOWED, False),
            (self.unfollow, Flag.FOLLOWED, True),
        ):
            fits = row is None or bool(row.flags & flag) is on
            action.setEnabled(count > 0 and fits)

    def _offer_all(self) -> None:
        """Let every key work again, whatever was chosen when the menu was last open."""
        for action in self._named.values():
            action.setEnabled(True)

    def _make_column_menu(self) -> QMenu:
        menu = QMenu(self._window)
        self._shown = QActionGroup(menu)
        self._shown.setExclusive(False)
        for column, text in column_texts().items():
            action = menu.addAction(text.title)
            action.setCheckable(True)
            action.setData(column)
            self._shown.addAction(action)
        self._shown.triggered.connect(self._toggle_column)
        menu.addSeparator()
        menu.addActions([self.columns, self.usual_columns])
        menu.addSeparator()
        menu.addMenu(self.sort_menu)
        menu.addMenu(self.density_menu)
        menu.aboutToShow.connect(self._tick_columns)
        return menu

    def _tick_columns(self) -> None:
        shown = self._table.columns.shown()
        for action in self._shown.actions():
            action.setChecked(action.data() in shown)
            action.setEnabled(shown != [action.data()])

    def _toggle_column(self, action: QAction) -> None:
        self._table.columns.set_shown(action.data(), action.isChecked())

    def _make_density_menu(self) -> QMenu:
        menu = QMenu(self.tr("Row height"), self._window)
        group = QActionGroup(menu)
        for density, text in (
            (Density.COMFORTABLE, self.tr("Comfortable")),
            (Density.COMPACT, self.tr("Compact")),
        ):
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setData(density)
            group.addAction(action)
        group.triggered.connect(self._choose_density)
        menu.aboutToShow.connect(self._tick_density)
        self._densities = group
        return menu

    def _tick_density(self) -> None:
        for action in self._densities.actions():
            action.setChecked(action.data() == self._table.density)

    def _choose_density(self, action: QAction) -> None:
        self._table.set_density(Density(action.data()))

    def _open_menu(self, at: QPoint) -> None:
        self.menu.popup(at)

    def _open_column_menu(self, at: QPoint) -> None:
        self.column_menu.popup(at)

    def _dress(self) -> None:
        for name, icon in _ICONS.items():
            self._named[name].setIcon(self._theme.icon(icon))
