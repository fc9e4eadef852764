"""Calling saved views by Ctrl+1 … 9 and by menu, and the dialog in which they are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from senae_desktop.presentation.saved_views import SLOTS, SavedView, SavedViews
from senae_desktop.widgets.table_speech import announce

if TYPE_CHECKING:
    from senae_desktop.widgets.saved_view_arrangement import ListArrangement
    from senae_desktop.widgets.theme import Theme

if TYPE_CHECKING:
    from senae_desktop.widgets.saved_view_dialog import SavedViewDialog


class SavedViewActions(QObject):
    """``changed`` carries the ``SavedViews`` that are to be kept from now on."""

    changed = Signal(SavedViews)

    def __init__(self, theme: Theme, arrangement: ListArrangement, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._arrangement = arrangement
        self._window = window
        self._views = SavedViews()
        self.dialog: SavedViewDialog | None = None
        self.menu = QMenu(self.tr("Saved views"), window)
        self.manage = QAction(self.tr("Save or arrange views…"), self)
        self.manage.setShortcut(QKeySequence("Ctrl+Shift+S"))
        self.manage.triggered.connect(self.open_dialog)
        window.addAction(self.manage)
        self._slots = {slot: self._slot_action(slot) for slot in SLOTS}
        self._fill_menu()

    @property
    def views(self) -> SavedViews:
        """The views that can be called."""
        return self._views

    def set_views(self, views: SavedViews) -> None:
        """Offer these views."""
        self._views = views
        self._fill_menu()

    def show_default(self) -> None:
        """Arrange the list as it is to be at the start, if a view says so."""
        view = self._views.named(self._views.default) if self._views.default else None
        if view is not None:
            self._arrangement.show(view)

    def open_dialog(self) -> None:
        """Keep the present arrangement, or change the views there are."""
        from senae_desktop.widgets.saved_view_dialog import SavedViewDialog  # noqa: PLC0415

        dialog = SavedViewDialog(self._theme, self._views, self._window)
        dialog.changed.connect(self._change)
        dialog.save_requested.connect(self._save)
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def _slot_action(self, slot: int) -> QAction:
        action = QAction(self)
        action.setShortcut(QKeySequence(f"Ctrl+{slot}"))
        action.triggered.connect(lambda: self._call(slot))
        self._window.addAction(action)
        return action

    def _call(self, slot: int) -> None:
        view = self._views.at_slot(slot)
        if view is not None:
            self._show(view)

    def _show(self, view: SavedView) -> None:
        self._arrangement.show(view)
        announce(self._window, self.tr("View {name}").format(name=view.name))

    def _fill_menu(self) -> None:
        self.menu.clear()
        for slot, action in self._slots.items():
            action.setText(self.tr("Saved view {slot}").format(slot=slot))
            action.setEnabled(False)
        for view in self._views.views:
            title = view.name.replace("&", "&&")
            if view.slot is None:
                action = self.menu.addAction(title)
                action.triggered.connect(lambda _=False, view=view: self._show(view))
            else:
                action = self._slots[view.slot]
                action.setText(title)
                action.setEnabled(True)
                self.menu.addAction(action)
        if self._views.views:
            self.menu.addSeparator()
        self.menu.addAction(self.manage)

    def _save(self, name: str, slot: int | None) -> None:
        self._change(self._views.saved(self._arrangement.present(name, slot)))
        if self.dialog is not None:
            self.dialog.set_views(self._views, name)

    def _change(self, views: SavedViews) -> None:
        self.set_views(views)
        self.changed.emit(views)
