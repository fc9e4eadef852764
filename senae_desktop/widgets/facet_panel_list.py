"""A list of facet lines: one tab stop, arrows walk, Space and Return choose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from senae_desktop.presentation.list_query_facets import FacetLine, LineKind
from senae_desktop.widgets.facet_panel_delegate import FacetDelegate
from senae_desktop.widgets.facet_panel_model import FacetModel
from senae_desktop.widgets.own_viewport import use_own_viewport

if TYPE_CHECKING:
    from senae_desktop.presentation.formatting import Formatter
    from senae_desktop.widgets.theme import Theme

_CHOOSING = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Select})
#: Qt's own would stop at a heading.
_ENDS: dict[int, int] = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}


class FacetList(QListView):
    """``line_chosen`` carries the ``FacetLine`` that was clicked or pressed."""

    line_chosen = Signal(object)

    def __init__(self, theme: Theme, formatter: Formatter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        use_own_viewport(self)
        self._model = FacetModel(formatter, self)
        self.setModel(self._model)
        self.setItemDelegate(FacetDelegate(theme, self._model, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.clicked.connect(self._choose)
        theme.changed.connect(self._look_again)

    @property
    def lines(self) -> tuple[FacetLine, ...]:
        """What is shown."""
        return self._model.lines

    @property
    def current_line(self) -> FacetLine | None:
        """Where the keyboard is."""
        row = self.currentIndex().row()
        return self._model.lines[row] if 0 <= row < len(self._model.lines) else None

    def set_lines(self, lines: tuple[FacetLine, ...]) -> None:
        """Show these; keyboard and scroll stay where they were as far as possible."""
        if lines == self._model.lines:
            return
        current, scrolled = self.current_line, self.verticalScrollBar().value()
        self._model.set_lines(lines)
        row = self._model.row_of(current) if current else None
        if row is not None:
            self.setCurrentIndex(self._model.index(row))
        self.verticalScrollBar().setValue(scrolled)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin on the chosen line."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            chosen = (row for row in self._usable() if self._model.lines[row].chosen)
            row = next(chosen, next(iter(self._usable()), None))
            if row is not None:
                self.setCurrentIndex(self._model.index(row))
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Return choose; letters go to the next line that begins so."""
        usable = self._usable()
        if event.key() in _CHOOSING:
            self._choose(self.currentIndex())
        elif usable and event.key() in _ENDS:
            self.setCurrentIndex(self._model.index(usable[_ENDS[event.key()]]))
        else:
            super().keyPressEvent(event)

    def _usable(self) -> list[int]:
        lines = self._model.lines
        return [row for row, line in enumerate(lines) if line.kind is not LineKind.HEADING]

    def _choose(self, index: QModelIndex) -> None:
        line = self._model.lines[index.row()] if index.isValid() else None
        if line is not None and line.kind is not LineKind.HEADING:
            self.line_chosen.emit(line)

    def _look_again(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
