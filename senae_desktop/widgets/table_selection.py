"""Chosen rows as ranges, so that choosing a hundred thousand costs no more than choosing two."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel

if TYPE_CHECKING:
    from senae_desktop.presentation.shipment_model import ShipmentTableModel

Run = tuple[int, int]


def chosen_runs(chooser: QItemSelectionModel | None) -> list[Run]:
    """First and last row of each unbroken run of chosen rows, from top to bottom."""
    if chooser is None:
        return []
    return sorted((one.top(), one.bottom()) for one in chooser.selection().toList())


def chosen_count(chooser: QItemSelectionModel | None) -> int:
    """How many rows are chosen."""
    return sum(last - first + 1 for first, last in chosen_runs(chooser))


def chosen_numbers(model: ShipmentTableModel, chooser: QItemSelectionModel | None) -> array[int]:
    """The row numbers of the chosen rows, from top to bottom."""
    numbers = array("q")
    for first, last in chosen_runs(chooser):
        numbers.extend(model.numbers_in(first, last))
    return numbers


def choose_rows(model: ShipmentTableModel, chooser: QItemSelectionModel, rows: list[int]) -> None:
    """Choose these rows, given from top to bottom, and no others."""
    selection, last_column = QItemSelection(), model.columnCount() - 1
    for first, last in _runs(rows):
        selection.select(model.index(first, 0), model.index(last, last_column))
    chooser.select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)


def _runs(rows: list[int]) -> list[Run]:
    """Ascending rows as first and last of each unbroken run."""
    if rows and rows[-1] - rows[0] == len(rows) - 1:
        return [(rows[0], rows[-1])]
    runs: list[Run] = []
    for row in rows:
        if runs and runs[-1][1] == row - 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return runs
