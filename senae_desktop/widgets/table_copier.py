"""Copying chosen rows: at once when they are few, in slices between other events when not."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from senae_desktop.domain.errors import SenaeError
from senae_desktop.presentation.copying import RowsCopy, numbers_text
from senae_desktop.presentation.row_format import CopiedRow

if TYPE_CHECKING:
    from senae_desktop.domain.list_row import ListColumn

#: Rows formatted before other events have their turn: some milliseconds.
SLICE = 40

ReadRows = Callable[["array[int]"], list[CopiedRow]]


class TableCopier(QObject):
    """Fills the clipboard; ``copied`` carries how many rows, ``failed`` a ``SenaeError``.

    What is asked for last counts: a copy under way is given up for the next one.
    """

    copied = Signal(int)
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._next)
        self._read: ReadRows = _nothing
        self._numbers: array[int] = array("q")
        self._done = 0
        self._rows = RowsCopy(())
        self._main_numbers: list[CopiedRow] | None = None

    def copy(self, read: ReadRows, numbers: array[int], columns: Sequence[ListColumn]) -> None:
        """Copy rows in these columns, as text and as a table."""
        self._rows, self._main_numbers = RowsCopy(columns), None
        self._begin(read, numbers)

    def copy_numbers(self, read: ReadRows, numbers: array[int]) -> None:
        """Copy the number of each shipment, one in a line."""
        self._main_numbers = []
        self._begin(read, numbers)

    def _begin(self, read: ReadRows, numbers: array[int]) -> None:
        self._read, self._numbers, self._done = read, numbers, 0
        if numbers:
            self._turn.start()
            self._next()

    def _next(self) -> None:
        part = self._numbers[self._done : self._done + SLICE]
        self._done += len(part)
        try:
            rows = self._read(part)
        except SenaeError as error:
            self._turn.stop()
            self.failed.emit(error)
            return
        if self._main_numbers is None:
            self._rows.add(rows)
        else:
            self._main_numbers += rows
        if self._done >= len(self._numbers):
            self._turn.stop()
            self._finish()

    def _finish(self) -> None:
        data = QMimeData()
        if self._main_numbers is None:
            data.setText(self._rows.text)
            if self._rows.html:
                data.setHtml(self._rows.html)
            count = self._rows.count
        else:
            data.setText(numbers_text(self._main_numbers))
            count = len(self._main_numbers)
        self._rows, self._main_numbers = RowsCopy(()), None
        QGuiApplication.clipboard().setMimeData(data)
        self.copied.emit(count)


def _nothing(_numbers: array[int]) -> list[CopiedRow]:
    return []
