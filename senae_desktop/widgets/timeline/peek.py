"""When the panel with the details is shown: under the resting mouse, and along the walk of keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QRect, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from senae_desktop.presentation.timeline_details import Details
from senae_desktop.widgets.theme import Theme
from senae_desktop.widgets.timeline.panel import EventPanel

#: The mouse rests this long before the panel comes, in milliseconds.
_REST = 350


class Peek(QObject):
    """Shows the panel for the spots of a widget, one at a time.

    ``spot`` answers with the details of a spot and where it is on the widget.
    """

    def __init__(
        self, theme: Theme, widget: QWidget, spot: Callable[[int], tuple[Details, QRect]]
    ) -> None:
        super().__init__(widget)
        self._theme = theme
        self._widget = widget
        self._spot = spot
        self._panel: EventPanel | None = None
        self._shown = -1
        self._hovered = -1
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._rested)

    @property
    def shown(self) -> int:
        """The spot whose details are shown; -1 while the panel is hidden."""
        return self._shown if self._panel is not None and self._panel.isVisible() else -1

    @property
    def details(self) -> Details | None:
        """What the panel says while it is shown."""
        return self._panel.details if self._panel is not None and self.shown >= 0 else None

    def hover(self, index: int) -> None:
        """The mouse is over a spot, or over none (-1)."""
        if index == self._hovered:
            return
        self._hovered = index
        if index < 0:
            self._rest.stop()
            self.hide()
        else:
            self._rest.start()

    def show(self, index: int) -> None:
        """Show the details of a spot now."""
        details, area = self._spot(index)
        window = self._widget.window()
        if self._panel is None or self._panel.parentWidget() is not window:
            self._panel = EventPanel(self._theme, window)
        corner = self._widget.mapTo(window, QPoint())
        self._panel.show_beside(details, area.translated(corner))
        self._shown = index

    def announce(self) -> None:
        """Have the details that are shown read out."""
        if self.details is not None:
            event = QAccessibleAnnouncementEvent(self._widget, self.details.text)
            QAccessible.updateAccessibility(event)

    def hide(self) -> None:
        """Take the panel away."""
        self._rest.stop()
        self._shown = -1
        if self._panel is not None:
            self._panel.hide()

    def _rested(self) -> None:
        if self._hovered >= 0:
            self.show(self._hovered)
