"""*Qué cambió* as a flat list: a heading for each shipment, its lines below."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from senae_desktop.domain.inbox import InboxGroup, InboxLine
from senae_desktop.presentation.inbox_words import InboxWords

#: The ``InboxRow`` of an index.
ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 1

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class InboxRow(NamedTuple):
    """A line of a shipment, or the shipment itself when ``line`` is None."""

    group: InboxGroup
    line: InboxLine | None = None

    @property
    def numbers(self) -> tuple[int, ...]:
        """The novelties that attending to the row attends to."""
        return self.group.numbers if self.line is None else self.line.numbers


class InboxModel(QAbstractListModel):
    """Rows are worded when they are looked at: thousands cost nothing until then."""

    def __init__(self, words: InboxWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self._groups: tuple[InboxGroup, ...] = ()
        #: The row of each group's heading, and behind the last the number of rows.
        self._starts = [0]

    @property
    def groups(self) -> tuple[InboxGroup, ...]:
        """What is shown."""
        return self._groups

    def set_groups(self, groups: tuple[InboxGroup, ...]) -> None:
        """Show these."""
        self.beginResetModel()
        self._groups = groups
        self._starts = [0, *accumulate(1 + len(group.lines) for group in groups)]
        self.endResetModel()

    def row(self, index: _Index | int) -> InboxRow | None:
        """What stands at an index or in a row."""
        at = index if isinstance(index, int) else index.row()
        if not 0 <= at < self._starts[-1]:
            return None
        place = bisect_right(self._starts, at) - 1
        group, line = self._groups[place], at - self._starts[place]
        return InboxRow(group, group.lines[line - 1] if line else None)

    def place_of(self, row: InboxRow) -> int | None:
        """Where a row stands now: the same thing of the same shipment, whatever it says now."""
        for start, group in zip(self._starts, self._groups, strict=False):
            if group.shipment_id == row.group.shipment_id:
                things = [None, *(line.difference[:2] for line in group.lines)]
                thing = None if row.line is None else row.line.difference[:2]
                return start + things.index(thing) if thing in things else None
        return None

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """How many rows there are, headings among them."""
        return 0 if parent.isValid() else self._starts[-1]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text of a row, the row itself, and the sentence for a screen reader."""
        row = self.row(index)
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            if row.line is None:
                return self.words.title(row.group)
            words = self.words.line(row.line)
            return f"{words.label}: {words.change}"
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self.words.heading(row.group) if row.line is None else self._spoken(row.line)
        return None

    def _spoken(self, line: InboxLine) -> str:
        return self.words.sentence(line)
