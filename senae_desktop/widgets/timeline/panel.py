"""A light panel beside a dot of the timeline, with all that is known of it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from senae_desktop.presentation.timeline_details import Details
from senae_desktop.widgets.theme import Theme

_WIDTH = 380
_GAP = 8
_EDGE = 8


class EventPanel(QFrame):
    """Lies over the window without taking keyboard or mouse; it only shows.

    It is no window of its own, so it cannot take the focus, and whoever reads the screen is told
    its text by the timeline.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._within = parent
        self._rows: list[QLabel] = []
        self.details = Details("")
        self.setObjectName("event-panel")
        self.setProperty("kind", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAutoFillBackground(True)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(12, 10, 12, 10)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(1, 1)
        self.hide()

    def show_beside(self, details: Details, spot: QRect) -> None:
        """Show the details under ``spot`` of the parent, above it where there is no room."""
        if details != self.details or not self._rows:
            self._fill(details)
        parent = self._within.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        width = min(_WIDTH, parent.width())
        self.setFixedWidth(width)
        height = min(self._grid.heightForWidth(width), parent.height())
        self.setFixedHeight(height)
        x = min(max(spot.center().x() - width // 2, parent.left()), parent.right() - width)
        self.move(QPoint(x, self._top(spot, parent, height)))
        self.raise_()
        self.show()

    @staticmethod
    def _top(spot: QRect, parent: QRect, height: int) -> int:
        under, over = spot.bottom() + _GAP, spot.top() - _GAP - height
        if under + height <= parent.bottom():
            return under
        return over if over >= parent.top() else max(parent.bottom() - height, parent.top())

    def _fill(self, details: Details) -> None:
        self.details = details
        for label in self._rows:
            self._grid.removeWidget(label)
            label.hide()
            label.deleteLater()
        self._rows = []
        title = self._label(details.title)
        title.setFont(self._theme.font("strong"))
        self._grid.addWidget(title, 0, 0, 1, 2)
        row = 1
        for name, value in details.rows:
            muted = self._label(name)
            muted.setProperty("role", "muted")
            muted.setWordWrap(False)
            self._grid.addWidget(muted, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(self._label(value), row, 1)
            row += 1
        for note in details.notes:
            self._grid.addWidget(self._label(note), row, 0, 1, 2)
            row += 1

    def _label(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setFont(self._theme.font("small"))
        label.show()  # its height is asked for before the panel is seen
        self._rows.append(label)
        return label
