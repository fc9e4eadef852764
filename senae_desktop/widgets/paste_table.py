"""The table of what was found; thousands of rows cost no more than those in sight."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from senae_desktop.presentation.paste_model import Column, PasteModel
from senae_desktop.widgets.cell_delegate import TextDelegate
from senae_desktop.widgets.choice_delegate import ChoiceDelegate, StateDelegate
from senae_desktop.widgets.row_table import ROW_HEIGHT, RowTable
from senae_desktop.widgets.theme import Theme

_MOST_ROWS, _LEAST_ROWS = 13, 4
#: Height of the rest of a dialog, and of what the screen keeps for itself.
_AROUND = 380
_WIDTHS: dict[int, int] = {
    Column.STATE: 190,
    Column.REFERENCE: 185,
    Column.KIND: 130,
    Column.PLACE: 115,
}


def rows_within(height: int, count: int) -> int:
    """How many of ``count`` rows a dialog shows on a screen so high, its own parts left out."""
    room = max(_LEAST_ROWS, (height - _AROUND) // ROW_HEIGHT)
    return min(max(count, _LEAST_ROWS), room, _MOST_ROWS)


class PasteTable(RowTable):
    """Enter on a row that waits to be put right begins to edit it, as F2 does."""

    def __init__(self, theme: Theme, model: PasteModel, parent: QWidget | None = None) -> None:
        # ``tr`` would need an object that is made already.
        name = QCoreApplication.translate("PasteTable", "What was found")
        super().__init__(theme, name, model, widths=_WIDTHS, stretched=Column.AROUND, parent=parent)
        self._found = model
        quiet = TextDelegate(theme, self, muted=True)
        self.setItemDelegateForColumn(Column.STATE, StateDelegate(theme, self))
        self.setItemDelegateForColumn(Column.KIND, ChoiceDelegate(theme, self))
        self.setItemDelegateForColumn(Column.AROUND, quiet)
        self.setItemDelegateForColumn(Column.PLACE, quiet)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setAlternatingRowColors(True)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def fit(self) -> None:
        """Be as high as the rows, within reason."""
        height = self.screen().availableSize().height()
        self.show_rows(rows_within(height, self._found.rowCount()))

    def begin_correction(self, place: int) -> None:
        """Go to a row that waits and begin to put it right."""
        index = self._found.index(place, Column.REFERENCE)
        if self._found.flags(self._found.index(place, Column.KIND)) & Qt.ItemFlag.ItemIsEditable:
            index = self._found.index(place, Column.KIND)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter edits where it can."""
        enters = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}
        current = self.currentIndex()
        if enters and current.isValid() and self.state() is QTableView.State.NoState:
            for column in (current.column(), Column.KIND, Column.REFERENCE):
                index = current.siblingAtColumn(column)
                if index.flags() & Qt.ItemFlag.ItemIsEditable:
                    self.setCurrentIndex(index)
                    self.edit(index)
                    return
        super().keyPressEvent(event)
