"""What works on the list but is not seen when the window opens: built after the first painting."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from senae_desktop.widgets.empty_state import EmptyState
from senae_desktop.widgets.query_box_search import ListSearch
from senae_desktop.widgets.saved_view_actions import SavedViewActions
from senae_desktop.widgets.saved_view_arrangement import ListArrangement
from senae_desktop.widgets.table_actions import TableActions

if TYPE_CHECKING:
    from senae_desktop.presentation.formatting import Formatter
    from senae_desktop.widgets.main_window import MainWindow
    from senae_desktop.widgets.theme import Theme


class ListTools:
    """Actions on rows, contents of the panel, search, saved views, what stands in for no rows."""

    def __init__(self, theme: Theme, formatter: Formatter, window: MainWindow) -> None:
        table, actions, box = window.table, window.actions_, window.header.query_box
        self.rows = TableActions(theme, table, actions, window)
        self.rows.copier.copied.connect(window.status_line.show_copied)
        self.empty = EmptyState(theme, window)
        self.empty.add_cargo_requested.connect(window.add_cargo_requested)
        self.empty.paste_requested.connect(window.paste_requested)
        window.facets.fill()
        self.search = ListSearch(formatter, box, window.facets, window)
        self.search.serve(self.empty)
        self.views = SavedViewActions(theme, ListArrangement(table, box, actions.grouped), window)
        actions.add_views_menu(self.views.menu)
        order = (box.edit, window.facets.list, window.facets.fold_button, table.header, table)
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)
