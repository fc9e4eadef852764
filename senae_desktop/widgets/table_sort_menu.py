"""The menu that orders the list: by which column, and by which among equals."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from senae_desktop.domain.list_row import ListColumn
from senae_desktop.presentation.list_look import SortKey
from senae_desktop.presentation.row_sorting import USUAL, Sorting, with_key
from senae_desktop.presentation.shipment_columns import column_texts

SetSorting = Callable[[Sorting], None]


class _KeyChoice:
    """Columns and directions of one key in a menu."""

    def __init__(self, menu: QMenu, nothing: str, ascending: str, descending: str) -> None:
        self.columns = QActionGroup(menu)
        if nothing:
            _choice(menu, self.columns, nothing, "")
        for column, text in column_texts().items():
            _choice(menu, self.columns, text.title, column.value)
        menu.addSeparator()
        self.directions = QActionGroup(menu)
        self.ascending = _choice(menu, self.directions, ascending, "")
        self.descending = _choice(menu, self.directions, descending, "")

    def show(self, key: SortKey | None) -> None:
        """Tick what is in force."""
        wanted = key.column.value if key else ""
        for action in self.columns.actions():
            action.setChecked(action.data() == wanted)
        self.directions.setEnabled(key is not None)
        turned = key is not None and key.descending
        (self.descending if turned else self.ascending).setChecked(True)

    def key(self) -> SortKey | None:
        """What is ticked."""
        ticked = [action.data() for action in self.columns.actions() if action.isChecked()]
        name = ticked[0] if ticked else ""
        return SortKey(ListColumn(name), self.descending.isChecked()) if name else None


class SortMenu(QMenu):
    """*Ordenar por*: acts on whatever list it is given; ticks what is in force when it opens."""

    def __init__(self, sorting: Callable[[], Sorting], choose: SetSorting, parent: QWidget) -> None:
        super().__init__(parent)
        self._sorting = sorting
        self._choose = choose
        self.setTitle(self.tr("Sort by"))
        up, down = self.tr("Ascending"), self.tr("Descending")
        self.first = _KeyChoice(self, "", up, down)
        self.addSeparator()
        self.then = self.addMenu(self.tr("And then by"))
        self.second = _KeyChoice(self.then, self.tr("Nothing else"), up, down)
        self.aboutToShow.connect(self.refresh)
        for place, choice in enumerate((self.first, self.second)):
            for group in (choice.columns, choice.directions):
                group.triggered.connect(self._triggered_second if place else self._triggered_first)

    def refresh(self) -> None:
        """Tick what is in force now."""
        sorting = self._sorting() or USUAL
        self.first.show(sorting[0])
        self.second.show(sorting[1] if len(sorting) > 1 else None)

    def _triggered_first(self) -> None:
        self._choose(with_key(self._sorting() or USUAL, 0, self.first.key()))

    def _triggered_second(self) -> None:
        self._choose(with_key(self._sorting() or USUAL, 1, self.second.key()))


def _choice(menu: QMenu, group: QActionGroup, text: str, data: str) -> QAction:
    action = menu.addAction(text)
    action.setCheckable(True)
    action.setData(data)
    group.addAction(action)
    return action
