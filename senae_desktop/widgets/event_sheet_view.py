"""One event with all that is known of it; beside the original, what replaced it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from senae_desktop.presentation.detail_event_sheet import EventSheet
from senae_desktop.widgets.copyable_value import CopyableValue
from senae_desktop.widgets.theme import Theme


class EventSheetView(QScrollArea):
    """A grid of labels and values; a changed value is bold and its label says so."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sheet: EventSheet | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("The chosen event"))
        self.set_sheet(None)

    @property
    def sheet(self) -> EventSheet | None:
        """What is shown."""
        return self._sheet

    def set_sheet(self, sheet: EventSheet | None) -> None:
        """Show this event, or ask to choose one; the same again changes nothing."""
        if sheet is not None and sheet == self._sheet:
            return
        self._sheet = sheet
        inner = QFrame()
        inner.setProperty("kind", "pane")
        column = QVBoxLayout(inner)
        column.setContentsMargins(14, 2, 14, 8)
        if sheet is None:
            hint = QLabel(self.tr("Choose an event to see everything about it."), inner)
            hint.setProperty("role", "muted")
            hint.setWordWrap(True)
            column.addWidget(hint)
        else:
            column.addLayout(self._grid(sheet, inner))
        column.addStretch(1)
        self.setWidget(inner)

    def _grid(self, sheet: EventSheet, parent: QWidget) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(3)
        copy = QPushButton(self.tr("Copy"), parent)
        copy.setProperty("kind", "link")
        copy.setIcon(self._theme.icon("copy"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(sheet.text))
        grid.addWidget(copy, 0, 0, Qt.AlignmentFlag.AlignLeft)
        for place, title in enumerate(sheet.titles, start=1):
            head = QLabel(title, parent)
            head.setFont(self._theme.font("strong"))
            grid.addWidget(head, 0, place)
            grid.setColumnStretch(place, 1)
        for number, row in enumerate(sheet.rows, start=1):
            changed = self.tr("{label} ≠").format(label=row.label) if row.changed else row.label
            label = QLabel(changed, parent)
            label.setProperty("role", "muted")
            if row.changed:
                label.setToolTip(self.tr("Not the same in both"))
            grid.addWidget(label, number, 0, Qt.AlignmentFlag.AlignTop)
            for place, text in enumerate(row.values, start=1):
                name = f"{row.label}, {sheet.titles[place - 1]}"
                value = CopyableValue(text or "—", name, parent)
                if row.changed:
                    value.setFont(self._theme.font("strong"))
                value.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
                grid.addWidget(value, number, place)
        return grid
