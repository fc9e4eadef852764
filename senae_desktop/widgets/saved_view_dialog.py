"""Saved views by name: keeping the present one, and renaming, moving, calling and deleting them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QListView,
    QVBoxLayout,
    QWidget,
)

from senae_desktop.presentation.saved_views import SLOTS, SavedView, SavedViews
from senae_desktop.widgets.form_dialog import FormDialog
from senae_desktop.widgets.form_fields import RELATED, Field, button, line

if TYPE_CHECKING:
    from senae_desktop.widgets.theme import Theme

_WIDTH = 520
_LEAST_HEIGHT = 180
_MOST_LETTERS = 60


class SavedViewDialog(FormDialog):
    """``changed`` carries all views after each change; ``save_requested`` a name and a slot."""

    changed = Signal(SavedViews)
    save_requested = Signal(str, object)

    def __init__(self, theme: Theme, views: SavedViews, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", "", _WIDTH, parent)
        self.heading.setText(self.tr("Saved views"))
        self.setWindowTitle(self.tr("Saved views"))
        self.subtitle.setText(
            self.tr("A view keeps columns, widths, order, filter and density together.")
        )
        self.subtitle.show()
        self._views = SavedViews()
        self._model = QStringListModel(self)
        self._kept = QWidget()
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setAccessibleName(self.tr("Saved views"))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setSpacing(3)
        self.list.setMinimumHeight(_LEAST_HEIGHT)
        self.name = line(_MOST_LETTERS)
        self.name_field = Field(theme, self.tr("Name"), self.name)
        self.slot_box = QComboBox()
        self.slot_box.setAccessibleName(self.tr("Keys"))
        self.slot_box.addItem(self.tr("No keys"), None)
        for slot in SLOTS:
            self.slot_box.addItem(f"Ctrl+{slot}", slot)
        self.default_box = QCheckBox(self.tr("Begin with this view"))
        self.save = button(self.tr("Save the present list"), "primary")
        self.rename = button(self.tr("Rename"))
        self.up = button(self.tr("Move up"))
        self.down = button(self.tr("Move down"))
        self.delete = button(self.tr("Delete"))
        self.close_button = button(self.tr("Close"))
        self._lay_out()
        self._connect()
        self.set_views(views)
        self.name.setFocus()

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        side.setSpacing(RELATED)
        for one in (self.rename, self.up, self.down, self.delete):
            side.addWidget(one)
        side.addStretch(1)
        row = QHBoxLayout(self._kept)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(RELATED)
        row.addWidget(self.list, 1)
        row.addLayout(side)
        keys = QHBoxLayout()
        keys.setSpacing(RELATED)
        keys.addWidget(self.slot_box)
        keys.addWidget(self.default_box, 1)
        self.body.addWidget(self.name_field)
        self.body.addLayout(keys)
        self.body.addWidget(self._kept)
        self.footer.addStretch(1)
        self.footer.addWidget(self.close_button)
        self.footer.addWidget(self.save)

    def _connect(self) -> None:
        self.save.clicked.connect(self._save)
        self.save.setDefault(True)
        self.rename.clicked.connect(self._rename)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.delete.clicked.connect(self._delete)
        self.close_button.clicked.connect(self.reject)
        self.slot_box.activated.connect(self._give_slot)
        self.default_box.clicked.connect(self._make_default)
        self.list.selectionModel().currentChanged.connect(self._show_chosen)
        QShortcut(QKeySequence("Alt+Up"), self, lambda: self._move(-1))
        QShortcut(QKeySequence("Alt+Down"), self, lambda: self._move(1))
        QShortcut(
            QKeySequence(QKeySequence.StandardKey.Delete),
            self.list,
            self._delete,
            context=Qt.ShortcutContext.WidgetShortcut,
        )

    @property
    def views(self) -> SavedViews:
        """The views as they are now."""
        return self._views

    def set_views(self, views: SavedViews, chosen: str = "") -> None:
        """Show these; the one of that name is chosen, otherwise the one that was."""
        view = self._chosen()
        before = chosen or (view.name if view is not None else "")
        self._views = views
        self._model.setStringList([self._title(view) for view in views.views])
        names = [view.name for view in views.views]
        row = names.index(before) if before in names else 0
        self._kept.setVisible(bool(views.views))
        self.list.setCurrentIndex(self._model.index(row))
        self._show_chosen()

    def _title(self, view: SavedView) -> str:
        parts = [view.name]
        if view.slot is not None:
            parts.append(f"Ctrl+{view.slot}")
        if view.name == self._views.default:
            parts.append(self.tr("at the start"))
        return " · ".join(parts)

    def _chosen(self) -> SavedView | None:
        row = self.list.currentIndex().row()
        return self._views.views[row] if 0 <= row < len(self._views.views) else None

    def _show_chosen(self, _current: QModelIndex | None = None) -> None:
        view = self._chosen()
        for one in (self.rename, self.up, self.down, self.delete, self.default_box):
            one.setEnabled(view is not None)
        if view is None:
            return
        self.name.setText(view.name)
        self.slot_box.setCurrentIndex(0 if view.slot is None else view.slot)
        self.default_box.setChecked(view.name == self._views.default)

    def _change(self, views: SavedViews, chosen: str = "") -> None:
        if views != self._views:
            self.set_views(views, chosen)
            self.changed.emit(views)

    def _save(self) -> None:
        name = self.name.text().strip()
        if not name:
            self.name_field.say(self.tr("Give the view a name."))
            self.name.setFocus()
            return
        self.save_requested.emit(name, self.slot_box.currentData())

    def _rename(self) -> None:
        view, name = self._chosen(), self.name.text().strip()
        if view is None:
            return
        if self._views.named(name) not in (None, view) or not name:
            self.name_field.say(self.tr("Another view is called so."))
            return
        self._change(self._views.renamed(view.name, name), name)

    def _move(self, step: int) -> None:
        view, row = self._chosen(), self.list.currentIndex().row()
        if view is not None and 0 <= row + step < len(self._views.views):
            self._change(self._views.moved(view.name, row + step))

    def _delete(self) -> None:
        view = self._chosen()
        if view is not None:
            self._change(self._views.removed(view.name))

    def _give_slot(self) -> None:
        view = self._chosen()
        if view is not None and self.name.text().strip() == view.name:
            self._change(self._views.with_slot(view.name, self.slot_box.currentData()))

    def _make_default(self, checked: bool) -> None:
        view = self._chosen()
        if view is not None:
            self._change(self._views.with_default(view.name if checked else None))
