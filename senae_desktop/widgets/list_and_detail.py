"""The list above, the chosen shipment below, and how they share the height."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from senae_desktop.widgets.detail_pane import DetailPane

#: The most that the detail takes of the height by itself.
_DETAIL_SHARE = 0.62
#: What it will need, in lines of text, as long as it has not been built.
_DETAIL_LINES = 18


class ListAndDetail(QSplitter):
    """Gives the detail what it needs, until the user divides the room otherwise (``own``).

    ``lower_half`` is the place of the detail, which is built after the list has been seen.
    """

    def __init__(self, table: QWidget, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.own = False
        self._detail: DetailPane | None = None
        self._upper = QStackedWidget(self)
        self._upper.addWidget(table)
        self.lower_half = QWidget(self)
        self.addWidget(self._upper)
        self.addWidget(self.lower_half)
        self.setChildrenCollapsible(False)
        self.splitterMoved.connect(self._chosen)

    def put_detail(self, detail: DetailPane) -> None:
        """Show the detail from now on."""
        self._detail = detail
        column = QVBoxLayout(self.lower_half)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(detail)
        detail.show()  # at once: its fonts and heights are to be known
        self.divide()

    def add_upper(self, empty: QWidget) -> None:
        """Have something to show in place of the table."""
        self._upper.addWidget(empty)

    def show_upper(self, widget: QWidget) -> None:
        """Show the table, or why it is empty."""
        self._upper.setCurrentWidget(widget)

    def divide(self) -> None:
        """Divide the height by what each needs."""
        if self.own:
            return
        room = self.height()
        if self._detail is None:
            wanted = _DETAIL_LINES * self.fontMetrics().height()
        else:
            wanted = self._detail.wanted_height(self.width())
        wanted = min(wanted, int(room * _DETAIL_SHARE))
        self.setSizes([room - wanted, wanted])

    def put_back(self, state: QByteArray) -> None:
        """Divide it as the user last did; damaged memory is passed over."""
        self.own = self.restoreState(state)

    def _chosen(self) -> None:
        self.own = True
