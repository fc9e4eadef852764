"""The small tables of dialogs, whose rows are chosen whole, one at a time."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from senae_desktop.widgets.cell_delegate import TextDelegate
from senae_desktop.widgets.theme import Theme

#: Height of a row in pixels.
ROW_HEIGHT = 30


class RowTable(QTableView):
    """A plain table: no grid, one line a row, and Tab goes on to the next field.

    ``name`` is what screen readers call it. ``stretched`` is the column that takes the room the
    others leave; ``widths`` are theirs, in pixels.
    """

    def __init__(
        self,
        theme: Theme,
        name: str,
        model: QAbstractItemModel,
        *,
        widths: Mapping[int, int],
        stretched: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(TextDelegate(theme, self))
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setDefaultSectionSize(ROW_HEIGHT)
        columns.setHighlightSections(False)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        columns.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
        for column, width in widths.items():
            columns.resizeSection(column, width)

    def show_rows(self, count: int) -> None:
        """Be as high as so many rows and the titles of the columns."""
        titles = self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(titles + count * ROW_HEIGHT + 2 * self.frameWidth())
