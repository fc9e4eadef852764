"""Choosing and ordering the columns of the list, without a mouse if one likes."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QVBoxLayout, QWidget

from senae_desktop.presentation.list_look import ColumnLook
from senae_desktop.presentation.row_looks import Looks
from senae_desktop.presentation.shipment_columns import column_texts
from senae_desktop.widgets.form_dialog import FormDialog
from senae_desktop.widgets.form_fields import RELATED, button
from senae_desktop.widgets.theme import Theme

_WIDTH = 460
_SPACING = 3
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_DISPLAY = Qt.ItemDataRole.DisplayRole
_CHECK = Qt.ItemDataRole.CheckStateRole


class ColumnList(QAbstractListModel):
    """The columns from left to right, ticked when shown; the last tick cannot be taken away."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._looks: list[ColumnLook] = []
        self._texts = column_texts()

    @property
    def looks(self) -> Looks:
        """The columns as chosen."""
        return tuple(self._looks)

    def set_looks(self, looks: Looks) -> None:
        """Offer these columns."""
        self.beginResetModel()
        self._looks = list(looks)
        self.endResetModel()

    def move(self, row: int, step: int) -> int:
        """Move a column by one place; where it is then."""
        to = row + step
        if not (0 <= row < len(self._looks) and 0 <= to < len(self._looks)):
            return row
        self.beginMoveRows(_ROOT, row, row, _ROOT, to + 1 if step > 0 else to)
        self._looks.insert(to, self._looks.pop(row))
        self.endMoveRows()
        return to

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(self._looks)

    def data(self, index: _Index, role: int = _DISPLAY) -> object:
        """Title, tick and meaning."""
        look = self._looks[index.row()]
        if role == _CHECK:
            return Qt.CheckState.Unchecked if look.hidden else Qt.CheckState.Checked
        if role == _DISPLAY:
            return self._texts[look.column].title
        return self._texts[look.column].meaning if role == Qt.ItemDataRole.ToolTipRole else None

    def setData(self, index: _Index, value: object, role: int = _DISPLAY) -> bool:
        """Show or hide a column."""
        if role != _CHECK:
            return False
        hidden = Qt.CheckState(value) == Qt.CheckState.Unchecked
        shown = sum(not look.hidden for look in self._looks)
        look = self._looks[index.row()]
        if hidden and not look.hidden and shown == 1:
            return False
        self._looks[index.row()] = ColumnLook(look.column, look.width, hidden)
        self.dataChanged.emit(index, index)
        return True

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Every column can be ticked."""
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable


class ColumnsDialog(FormDialog):
    """``chosen`` carries the columns, or none for the usual ones, when the user agrees."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", "", _WIDTH, parent)
        self.heading.setText(self.tr("Columns"))
        self.setWindowTitle(self.tr("Columns"))
        self.subtitle.setText(
            self.tr("The space bar shows or hides a column; Alt with an arrow key moves it.")
        )
        self.subtitle.show()
        self.columns = ColumnList(self)
        self.columns.set_looks(looks)
        self.list = QListView()
        self.list.setModel(self.columns)
        self.list.setAccessibleName(self.tr("Columns of the list, from left to right"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setCurrentIndex(self.columns.index(0))
        self.list.setSpacing(_SPACING)
        row = self.list.sizeHintForRow(0) + 2 * _SPACING
        self.list.setMinimumHeight(row * len(looks) + 2 * self.list.frameWidth() + RELATED)
        self.up = button(self.tr("Move up"))
        self.down = button(self.tr("Move down"))
        self.usual = button(self.tr("Usual columns"))
        self.cancel = button(self.tr("Cancel"))
        self.apply = button(self.tr("Apply"), "primary")
        self.apply.setDefault(True)
        self._lay_out()
        self.up.clicked.connect(self._move_up)
        self.down.clicked.connect(self._move_down)
        self.usual.clicked.connect(self._choose_usual)
        self.cancel.clicked.connect(self.reject)
        self.apply.clicked.connect(self._choose)
        QShortcut(QKeySequence("Alt+Up"), self, self._move_up)
        QShortcut(QKeySequence("Alt+Down"), self, self._move_down)
        self.list.setFocus()

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        side.setSpacing(RELATED)
        side.addWidget(self.up)
        side.addWidget(self.down)
        side.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(RELATED)
        row.addWidget(self.list, 1)
        row.addLayout(side)
        self.body.addLayout(row)
        self.footer.addWidget(self.usual)
        self.footer.addStretch(1)
        self.footer.addWidget(self.cancel)
        self.footer.addWidget(self.apply)

    def _move_up(self) -> None:
        self._move(-1)

    def _move_down(self) -> None:
        self._move(1)

    def _move(self, step: int) -> None:
        row = self.columns.move(self.list.currentIndex().row(), step)
        self.list.setCurrentIndex(self.columns.index(row))

    def _choose(self) -> None:
        self.chosen.emit(self.columns.looks)
        self.accept()

    def _choose_usual(self) -> None:
        self.chosen.emit(())
        self.accept()
