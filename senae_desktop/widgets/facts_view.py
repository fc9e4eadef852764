"""What is known of the chosen shipment, in columns of labelled values that can be copied."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from senae_desktop.presentation.detail_facts import Fact, FactGroup
from senae_desktop.widgets.theme import Theme


class FactsView(QScrollArea):
    """One column per group; values can be selected by mouse and key, and copied all at once."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._groups: tuple[FactGroup, ...] = ()
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setAccessibleName(self.tr("Data of the shipment"))

    @property
    def text(self) -> str:
        """All facts as text, one per line."""
        lines = []
        for group in self._groups:
            lines.append(group.title)
            lines += [f"{fact.label}: {fact.value}" for fact in group.facts]
        return "\n".join(lines)

    def set_groups(self, groups: tuple[FactGroup, ...]) -> None:
        """Show these facts; the same ones again change nothing."""
        if groups == self._groups:
            return
        self._groups = groups
        inner = QFrame()
        inner.setProperty("kind", "pane")
        columns = QHBoxLayout(inner)
        columns.setContentsMargins(16, 8, 16, 8)
        columns.setSpacing(32)
        for group in groups:
            columns.addLayout(self._column(group, inner), 1)
        copy = QPushButton(self.tr("Copy all"), inner)
        copy.setIcon(self._theme.icon("copy"))
        copy.clicked.connect(self._copy)
        columns.addWidget(copy, 0, Qt.AlignmentFlag.AlignTop)
        self.setWidget(inner)

    def _column(self, group: FactGroup, parent: QWidget) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        title = QLabel(group.title, parent)
        title.setFont(self._theme.font("strong"))
        column.addWidget(title)
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(4)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        for fact in group.facts:
            form.addRow(*self._row(fact, parent))
        column.addLayout(form)
        column.addStretch(1)
        return column

    def _row(self, fact: Fact, parent: QWidget) -> tuple[QLabel, QLabel]:
        label, value = QLabel(fact.label, parent), QLabel(parent)
        label.setProperty("role", "muted")
        value.setTextFormat(Qt.TextFormat.PlainText)
        value.setText(fact.value)
        value.setFont(self._theme.font("keys"))
        value.setWordWrap(True)
        value.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        value.setAccessibleName(f"{fact.label}: {fact.value}")
        return label, value

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text)
