"""The timeline for screen readers: a list with one item per milestone, or per event drawn."""

from __future__ import annotations

from functools import cache
from typing import cast

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor, QWindow
from PySide6.QtWidgets import QAccessibleWidget

from senae_desktop.widgets.timeline.widget import StageTimelineWidget

_Text = QAccessible.Text
#: Qt's null pointers; the stubs of PySide6 do not say that Qt allows them.
_NO_INTERFACE = cast("QAccessibleInterface", None)
_NO_OBJECT = cast("QObject", None)


class AccessibleMilestone(QAccessibleInterface):
    """One milestone: its sentence is its name, its place that of the dot with its labels."""

    def __init__(self, widget: StageTimelineWidget, index: int) -> None:
        super().__init__()
        self._widget = widget
        self._index = index

    def isValid(self) -> bool:
        """False once a shorter timeline has taken the place of the one this belonged to."""
        return self._index < len(self._widget.dots)

    def object(self) -> QObject:
        """A milestone is no object of its own."""
        return _NO_OBJECT

    def window(self) -> QWindow:
        """The window that the timeline is in."""
        return self._widget.window().windowHandle()

    def text(self, kind: QAccessible.Text) -> str:
        """The sentence as name; as description all that is known."""
        if not self.isValid():
            return ""
        if kind is _Text.Description:
            return self._widget.details(self._index).text
        return self._widget.words(self._index).sentence if kind is _Text.Name else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Nothing can be written here."""

    def rect(self) -> QRect:
        """The milestone on the screen."""
        if not self.isValid():
            return QRect()
        area = self._widget.area(self._index)
        return QRect(self._widget.mapToGlobal(area.topLeft()), area.size())

    def role(self) -> QAccessible.Role:
        """An item of a list."""
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        """Focusable, and focused when the keyboard is on it."""
        state = QAccessible.State()
        state.focusable = True
        state.focused = self._widget.hasFocus() and self._widget.current == self._index
        return state

    def parent(self) -> QAccessibleInterface:
        """The timeline."""
        return QAccessible.queryAccessibleInterface(self._widget)

    def child(self, index: int) -> QAccessibleInterface:
        """A milestone has no parts."""
        del index
        return _NO_INTERFACE

    def childCount(self) -> int:
        """A milestone has no parts."""
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """A milestone has no parts."""
        del child
        return -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        """A milestone has no parts."""
        del x, y
        return _NO_INTERFACE

    def backgroundColor(self) -> QColor:
        """Not told."""
        return QColor()

    def foregroundColor(self) -> QColor:
        """Not told."""
        return QColor()


class AccessibleTimeline(QAccessibleWidget):
    """The timeline as a list of its milestones."""

    def __init__(self, widget: StageTimelineWidget) -> None:
        super().__init__(widget, QAccessible.Role.List, widget.accessibleName())
        self._widget = widget
        # Kept, because Qt holds on to the interfaces it was given once.
        self._milestones: list[AccessibleMilestone] = []

    def childCount(self) -> int:
        """One child per milestone."""
        return len(self._widget.dots)

    def child(self, index: int) -> QAccessibleInterface:
        """The milestone ``index`` in the order of the walk."""
        if not 0 <= index < self.childCount():
            return _NO_INTERFACE
        while len(self._milestones) <= index:
            self._milestones.append(AccessibleMilestone(self._widget, len(self._milestones)))
        return self._milestones[index]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """The place of a milestone; -1 for anything else."""
        return next((i for i, one in enumerate(self._milestones) if one is child), -1)

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        """The milestone at a point of the screen."""
        inside = (i for i in range(self.childCount()) if self.child(i).rect().contains(x, y))
        return self.child(next(inside, -1))

    def focusChild(self) -> QAccessibleInterface:
        """The milestone that the keyboard is on."""
        return self.child(self._widget.current if self._widget.hasFocus() else -1)


def _interface_for(_class_name: str, of: QObject | None) -> QAccessibleInterface:
    return AccessibleTimeline(of) if isinstance(of, StageTimelineWidget) else _NO_INTERFACE


@cache
def install() -> None:
    """Makes Qt ask here for the interface of a timeline; further calls change nothing."""
    QAccessible.installFactory(_interface_for)
