"""Columns of the list as the user arranged them: which are shown, where, and how wide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QTableView

from senae_desktop.domain.list_row import ListColumn
from senae_desktop.presentation.list_look import ColumnLook
from senae_desktop.presentation.row_looks import Looks, completed
from senae_desktop.presentation.shipment_columns import (
    COLUMNS,
    NARROW_WIDTHS,
    WHOLE,
    WIDTHS,
    YIELDING,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

#: Columns are squeezed down to this part of their first width; before that, the yielding ones go.
_SQUEEZE = 0.97
#: Below this part the time of reading goes too: the foot of the window tells it.
_TIGHT = 0.85
#: No column gets narrower than this part of its first width.
_LEAST = 0.6


def _factor(room: float, widths: Mapping[ListColumn, int], kept: Sequence[ListColumn]) -> float:
    """By how much the columns that may be squeezed have to be, to fit into ``room`` characters."""
    whole = sum(widths[column] for column in kept if column in WHOLE)
    return (room - whole) / sum(widths[column] for column in kept if column not in WHOLE)


class TableColumns(QObject):
    """The arrangement of a table; it follows the window until the user makes it their own."""

    changed = Signal()

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self._header = header = table.horizontalHeader()
        self._arranging = False
        self.own = False
        header.sectionResized.connect(self._arranged)
        header.sectionMoved.connect(self._arranged)

    def looks(self) -> Looks:
        """From left to right, as it is now."""
        header = self._header
        order = [header.logicalIndex(visual) for visual in range(header.count())]
        return tuple(
            ColumnLook(COLUMNS[place], self._width(place), header.isSectionHidden(place))
            for place in order
        )

    def shown(self) -> list[ListColumn]:
        """The columns shown, from left to right."""
        return [look.column for look in self.looks() if not look.hidden]

    def lead(self) -> int:
        """The number of the leftmost column shown."""
        return COLUMNS.index(self.shown()[0]) if self._header.count() else 0

    def arrange(self, looks: Looks) -> None:
        """Arrange the columns so, as the user's own; no columns mean the usual arrangement."""
        if not looks:
            self.reset()
            return
        self._arranging = True
        for place, look in enumerate(completed(looks)):
            section = COLUMNS.index(look.column)
            self._header.moveSection(self._header.visualIndex(section), place)
            self._header.setSectionHidden(section, look.hidden)
            if look.width is not None and not look.hidden:
                self._header.resizeSection(section, look.width)
        self._arranging = False
        self._arranged()

    def set_shown(self, column: ListColumn, shown: bool) -> None:
        """Show or hide one column; the last one shown stays."""
        if not shown and self.shown() == [column]:
            return
        section = COLUMNS.index(column)
        self._header.setSectionHidden(section, not shown)
        if shown and self._header.sectionSize(section) <= self._header.minimumSectionSize():
            character = self._header.fontMetrics().averageCharWidth()
            self._header.resizeSection(section, WIDTHS[column] * character)
        self._arranged()

    def reset(self) -> None:
        """All columns in their usual places, as wide as the window allows."""
        self._arranging = True
        for place in range(self._header.count()):
            self._header.moveSection(self._header.visualIndex(place), place)
        self._arranging = False
        self.own = False
        self.fit()
        self.changed.emit()

    def fit(self) -> None:
        """Fill the width of the window, unless the user has arranged the columns."""
        if self.own or not self._header.count():
            return
        # Not that of the header, which is laid out only when the table is seen.
        header, room = self._header, self._table.viewport().width()
        character = header.fontMetrics().averageCharWidth()
        widths, kept = WIDTHS, list(COLUMNS)
        for column in YIELDING:
            if _factor(room / character, widths, kept) >= _SQUEEZE:
                break
            kept.remove(column)
        else:
            widths = NARROW_WIDTHS
            if _factor(room / character, widths, kept) < _TIGHT:
                kept.remove(ListColumn.READ)
        factor = max(_factor(room / character, widths, kept), _LEAST)
        self._arranging = True
        for place, column in enumerate(COLUMNS):
            header.setSectionHidden(place, column not in kept)
            if column in kept:
                part = 1.0 if column in WHOLE else factor
                header.resizeSection(place, int(widths[column] * character * part))
        self._arranging = False

    def _width(self, place: int) -> int | None:
        return self._header.sectionSize(place) or None

    def _arranged(self) -> None:
        if not self._arranging:
            self.own = True
            self.changed.emit()
