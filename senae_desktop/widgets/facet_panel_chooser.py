"""All values of one facet, with a find of their own: for importers, of whom there are many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from senae_desktop.domain.folding import fold
from senae_desktop.widgets.facet_panel_list import FacetList

if TYPE_CHECKING:
    from senae_desktop.presentation.formatting import Formatter
    from senae_desktop.presentation.list_query_facets import FacetLine
    from senae_desktop.widgets.theme import Theme

_SIZE = (340, 420)


class FacetChooser(QFrame):
    """A small window beside the panel. ``line_chosen`` toggles a value; ``Esc`` closes."""

    line_chosen = Signal(object)

    def __init__(self, theme: Theme, formatter: Formatter, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._all: tuple[FacetLine, ...] = ()
        self.setProperty("kind", "card")
        self._title = QLabel(self)
        self._title.setFont(theme.font("strong"))
        self.find_field = QLineEdit(self)
        self.find_field.setPlaceholderText(self.tr("Find"))
        self.find_field.setClearButtonEnabled(True)
        self.find_field.textChanged.connect(self._show)
        self.find_field.installEventFilter(self)
        self.list = FacetList(theme, formatter, self)
        self.list.line_chosen.connect(self.line_chosen)
        self._none = QLabel(self.tr("Nothing is called so."), self)
        self._none.setProperty("role", "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(8)
        for widget in (self._title, self.find_field, self._none):
            layout.addWidget(widget)
        layout.addWidget(self.list, 1)
        self.resize(*_SIZE)

    def open_at(self, place: QPoint, title: str, lines: tuple[FacetLine, ...]) -> None:
        """Show these values at a place of the screen."""
        self._title.setText(title)
        self.setAccessibleName(title)
        self.find_field.setAccessibleName(self.tr("Find in {title}").format(title=title))
        self.list.setAccessibleName(title)
        self.find_field.clear()
        self.set_lines(lines)
        self.move(place)
        self.show()
        self.activateWindow()
        self.find_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Goes when another window is used."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """``Esc`` closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def set_lines(self, lines: tuple[FacetLine, ...]) -> None:
        """The counts or the choice changed; the order stays while the window is open."""
        order = {line.code: place for place, line in enumerate(self._all)}
        if self.isVisible():
            lines = tuple(sorted(lines, key=lambda line: order.get(line.code, len(order))))
        self._all = lines
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the find down into the list; Return takes the only or first one."""
        if watched is not self.find_field or not isinstance(event, QKeyEvent):
            return False
        if event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_Down:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.list.lines:
            self.line_chosen.emit(self.list.lines[0])
        else:
            return False
        return True

    def _show(self) -> None:
        words = fold(self.find_field.text()).split()
        found = tuple(line for line in self._all if all(word in fold(line.label) for word in words))
        self.list.set_lines(found)
        self._none.setVisible(not found)
