"""The headings of the list: sorting, moving and choosing columns, by mouse and by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QHeaderView, QStyleOptionHeader, QWidget

from senae_desktop.presentation.row_sorting import Sorting, place_of
from senae_desktop.presentation.shipment_columns import COLUMNS
from senae_desktop.presentation.shipment_model import ShipmentTableModel
from senae_desktop.widgets.own_viewport import use_own_viewport
from senae_desktop.widgets.table_speech import announce

if TYPE_CHECKING:
    from senae_desktop.widgets.theme import Theme

_STEP = 12
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
#: What the edges of a heading take of its width, and what they take with the arrow of sorting.
_EDGES, _EDGES_AND_ARROW = 16, 26
#: As far as the text of the leftmost column is moved in by the marks of the row.
_INDENT = "\u2003\u2009"
_Indicator = QStyleOptionHeader.SortIndicator


class TableHeader(QHeaderView):
    """``sort_requested`` carries a column and whether it is to be the second key.

    With the keyboard: Left and Right go from one heading to the next, Enter sorts, with Shift as
    the second key; Control moves the column, Shift makes it wider or narrower, the Menu key or
    Shift+F10 asks for ``menu_requested``, which carries a global position. ``current_changed``
    carries the column that the keyboard went to, to be scrolled into view. ``lead`` is the number
    of the leftmost column.
    """

    sort_requested = Signal(int, bool)
    menu_requested = Signal(QPoint)
    current_changed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        use_own_viewport(self, QPalette.ColorRole.Button)
        self._theme = theme
        self._current = 0
        self.lead = 0
        self._shift = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Column headings"))
        self.setAccessibleDescription(
            self.tr("Left and Right choose a column, Enter sorts by it, Shift+F10 opens its menu")
        )
        self.setHighlightSections(False)
        self.setSectionsMovable(True)
        self.setFirstSectionMovable(True)
        self.setSectionsClickable(True)
        self.setResizeContentsPrecision(0)
        self.setMinimumSectionSize(40)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        # The indicator is the model's; clicks would turn Qt's own one round by themselves.
        self.setSortIndicatorShown(False)
        self.sectionClicked.connect(self._clicked)

    @property
    def current_section(self) -> int:
        """The column number of the heading that the keyboard is on."""
        return self._current

    # --- what it looks like --------------------------------------------------------------------

    def initStyleOptionForIndex(self, option: QStyleOptionHeader, section: int) -> None:
        """Qt's hook: an arrow for each key of the sorting."""
        super().initStyleOptionForIndex(option, section)
        sorting = self._sorting()
        place = place_of(sorting, COLUMNS[section]) if 0 <= section < len(COLUMNS) else None
        if place is not None:
            down = sorting[place].descending
            option.sortIndicator = _Indicator.SortUp if down else _Indicator.SortDown
        if section == self.lead:
            option.text = _INDENT + option.text
        room = self.sectionSize(section) - (_EDGES if place is None else _EDGES_AND_ARROW)
        right = Qt.TextElideMode.ElideRight
        option.text = QFontMetrics(self._bold()).elidedText(option.text, right, room)

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Qt's hook: the heading, and a frame around the one that the keyboard is on."""
        painter.save()
        super().paintSection(painter, rect, section)
        painter.restore()
        if self.hasFocus() and section == self._current:
            painter.setPen(QPen(self._theme.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(2, 2, -2, -3), 4, 4)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt's hook: begin at a column that is shown, and say which."""
        super().focusInEvent(event)
        if self.isSectionHidden(self._current):
            self._current = self.logicalIndex(self._beside(-1, 1) or 0)
        self._say()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt's hook: no frame any more."""
        super().focusOutEvent(event)
        self.viewport().update()

    # --- what is done with it ------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook."""
        key, modifiers = event.key(), event.modifiers()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._arrow(-1 if key == Qt.Key.Key_Left else 1, modifiers)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.sort_requested.emit(self._current, bool(modifiers & _SHIFT))
        elif key == Qt.Key.Key_Menu or (key == Qt.Key.Key_F10 and modifiers & _SHIFT):
            self.menu_requested.emit(self._below_current())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt's hook: where the mouse is, or below the current heading."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            self.menu_requested.emit(self._below_current())
            return
        section = self.logicalIndexAt(event.pos())
        if section >= 0:
            self._current = section
        self.menu_requested.emit(event.globalPos())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt's hook: a click tells its column only, and not the keys held down."""
        self._shift = bool(event.modifiers() & _SHIFT)
        super().mouseReleaseEvent(event)

    def _clicked(self, section: int) -> None:
        self._current = section
        self.sort_requested.emit(section, self._shift)

    def _arrow(self, step: int, modifiers: Qt.KeyboardModifier) -> None:
        visual = self.visualIndex(self._current)
        beside = self._beside(visual, step)
        if modifiers & _SHIFT:
            width = self.sectionSize(self._current) + step * _STEP
            self.resizeSection(self._current, max(width, self.minimumSectionSize()))
        elif beside is None:
            return
        elif modifiers & _CONTROL:
            self.moveSection(visual, beside)
        else:
            self._current = self.logicalIndex(beside)
        self.current_changed.emit(self._current)
        self._say()
        self.viewport().update()

    def _beside(self, visual: int, step: int) -> int | None:
        """The place of the next column shown in that direction."""
        while 0 <= visual + step < self.count():
            visual += step
            if not self.isSectionHidden(self.logicalIndex(visual)):
                return visual
        return None

    def _below_current(self) -> QPoint:
        left = self.sectionViewportPosition(self._current)
        return self.viewport().mapToGlobal(QPoint(left, self.height()))

    def _say(self) -> None:
        model = self.model()
        role = Qt.ItemDataRole.AccessibleTextRole
        if model is not None:
            said = str(model.headerData(self._current, Qt.Orientation.Horizontal, role) or "")
            announce(self, said)

    def _sorting(self) -> Sorting:
        model = self.model()
        return model.sorting if isinstance(model, ShipmentTableModel) else ()
