"""The list and the chosen shipment, below each other or side by side, and how they share room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from senae_desktop.widgets.detail_pane import DetailPane

#: The most that the detail takes of the height by itself.
_DETAIL_SHARE = 0.62
#: The same where all of the room is lower than so many lines: a few rows of the list are enough.
_LOW_SHARE, _LOW_LINES = 0.7, 30
#: What it will need, in lines of text, as long as it has not been built.
_DETAIL_LINES = 21
#: What it takes of the width where it stands beside the list.
_BESIDE_SHARE = 0.42


class ListAndDetail(QSplitter):
    """Gives the detail what it needs, until the user divides the room otherwise (``own``).

    ``lower_half`` is the place of the detail, which is built after the list has been seen.
    """

    def __init__(self, table: QWidget, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.own = False
        self._divided: dict[Qt.Orientation, QByteArray] = {}
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
        """Divide the room by what each needs."""
        if self.own:
            return
        if self.beside:
            wide = self.width()
            self.setSizes([wide - int(wide * _BESIDE_SHARE), int(wide * _BESIDE_SHARE)])
            return
        room, line = self.height(), self.fontMetrics().height()
        share = _LOW_SHARE if room < _LOW_LINES * line else _DETAIL_SHARE
        if self._detail is None:
            wanted = _DETAIL_LINES * line
        else:
            wanted = self._detail.wanted_height(self.width())
        wanted = min(wanted, int(room * share))
        self.setSizes([room - wanted, wanted])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide anew: the window was resized, or a banner takes room or gives it back."""
        super().resizeEvent(event)
        self.divide()

    @property
    def beside(self) -> bool:
        """Whether the detail stands to the right of the list, and not below it."""
        return self.orientation() is Qt.Orientation.Horizontal

    def set_beside(self, beside: bool) -> None:
        """Put the detail to the right or below; each way keeps how the user divided it."""
        if beside is self.beside:
            return
        if self.own:
            self._divided[self.orientation()] = self.saveState()
        self.setOrientation(Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical)
        self.own = False
        if self.orientation() in self._divided:
            self.put_back(self._divided[self.orientation()])
        self.divide()

    def put_back(self, state: QByteArray) -> None:
        """Divide it as the user last did; damaged memory is passed over."""
        orientation = self.orientation()
        self.own = self.restoreState(state)
        self.setOrientation(orientation)

    def _chosen(self) -> None:
        self.own = True
