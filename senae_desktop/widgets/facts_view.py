"""Labelled values in groups, in as many columns as there is room for; all can be copied."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from senae_desktop.presentation.detail_facts import FactGroup
from senae_desktop.widgets.copyable_value import CopyableValue
from senae_desktop.widgets.theme import Theme

#: A column is at least so many average characters wide.
_COLUMN = 46
#: Longer labels wrap.
_LABEL = 20
_TOP_LEFT = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
#: Small enough to stand beside a title without making its line higher.
_COPY_SIZE = 22


class FactsView(QScrollArea):
    """Groups of facts. A value, a group, or everything is copied; ``actions`` stand on top."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        parent: QWidget | None = None,
        *actions: QPushButton,
        most_columns: int = 4,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._most_columns = most_columns
        self._groups: tuple[FactGroup, ...] = ()
        self._columns = 0
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QFrame()
        inner.setProperty("kind", "pane")
        self._page = QVBoxLayout(inner)
        self._page.setContentsMargins(16, 4, 16, 8)
        self._page.setSpacing(4)
        self._page.addLayout(self._top(actions, inner))
        self._body: QWidget | None = None
        self._page.addStretch(1)
        self.setWidget(inner)

    @property
    def text(self) -> str:
        """All facts as text, one per line."""
        return "\n\n".join(map(group_text, self._groups))

    def set_groups(self, groups: tuple[FactGroup, ...]) -> None:
        """Show these facts; the same ones again change nothing."""
        if groups != self._groups:
            self._groups = groups
            self._build()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or fewer columns have room."""
        super().resizeEvent(event)
        if self._room() != self._columns:
            self._build()

    def _room(self) -> int:
        wide = self.viewport().width() - 32
        fit = wide // (_COLUMN * self.fontMetrics().averageCharWidth())
        return max(1, min(fit, self._most_columns, len(self._groups) or 1))

    def _top(self, actions: tuple[QPushButton, ...], parent: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        for action in actions:
            row.addWidget(action)
        copy = QPushButton(self.tr("Copy all"), parent)
        copy.setProperty("kind", "link")
        copy.setIcon(self._theme.icon("copy"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text))
        row.addWidget(copy)
        return row

    def _build(self) -> None:
        if self._body is not None:
            self._page.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        self._columns = self._room()
        body = QWidget(self.widget())
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(28)
        for groups in _dealt(self._groups, self._columns):
            column = QVBoxLayout()
            column.setSpacing(12)
            for group in groups:
                column.addLayout(self._group(group, body))
            column.addStretch(1)
            row.addLayout(column, 1)
        self._body = body
        self._page.insertWidget(1, body)
        body.show()

    def _group(self, group: FactGroup, parent: QWidget) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        head = QHBoxLayout()
        title = QLabel(parent)
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setText(group.title)
        title.setWordWrap(True)
        title.setFont(self._theme.font("strong"))
        head.addWidget(title, 1)
        head.addWidget(self._copy_button(group, parent), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        form = QGridLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(4)
        form.setColumnStretch(1, 1)
        wide = self._label_width(group)
        for row, fact in enumerate(group.facts):
            value = CopyableValue(fact.value, fact.label, parent)
            value.setFont(self._theme.font("keys"))
            value.setAlignment(_TOP_LEFT)
            if not fact.label:
                form.addWidget(value, row, 0, 1, 2)
                continue
            label = QLabel(parent)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setText(fact.label)
            label.setProperty("role", "muted")
            label.setAlignment(_TOP_LEFT)
            label.setWordWrap(True)
            label.setFixedWidth(wide)
            form.addWidget(label, row, 0)
            form.addWidget(value, row, 1)
        column.addLayout(form)
        return column

    def _label_width(self, group: FactGroup) -> int:
        """As wide as the longest label, within reason: a longer one wraps."""
        metrics = self.fontMetrics()
        longest = max((metrics.horizontalAdvance(fact.label) for fact in group.facts), default=0)
        return min(longest + 2, _LABEL * metrics.averageCharWidth())

    def _copy_button(self, group: FactGroup, parent: QWidget) -> QToolButton:
        button = QToolButton(parent)
        button.setProperty("kind", "quiet")
        button.setIcon(self._theme.icon("copy"))
        button.setFixedSize(_COPY_SIZE, _COPY_SIZE)
        button.setStyleSheet("padding: 0; min-height: 0;")
        text = self.tr("Copy “{title}”").format(title=group.title)
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.clicked.connect(partial(QGuiApplication.clipboard().setText, group_text(group)))
        return button


def group_text(group: FactGroup) -> str:
    """A group as text: its title, and each fact in a line."""
    lines = [f"{fact.label}: {fact.value}" if fact.label else fact.value for fact in group.facts]
    return "\n".join((group.title, *lines))


def _dealt(groups: tuple[FactGroup, ...], columns: int) -> list[list[FactGroup]]:
    """The groups in their order, in columns of about the same height."""
    dealt: list[list[FactGroup]] = [[] for _ in range(columns)]
    heights = [_height(group) for group in groups]
    share, so_far, place = sum(heights) / columns, 0.0, 0
    for number, (group, height) in enumerate(zip(groups, heights, strict=True)):
        full = so_far + height / 2 > share * (place + 1)
        needed = len(groups) - number <= columns - place - 1
        if dealt[place] and place < columns - 1 and (full or needed):
            place += 1
        dealt[place].append(group)
        so_far += height
    return dealt


def _height(group: FactGroup) -> int:
    """About how many lines a group takes."""
    return 2 + sum(1 + len(fact.value) // 32 + fact.value.count("\n") for fact in group.facts)
