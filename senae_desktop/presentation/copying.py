"""What is copied of chosen rows: text for a message or a spreadsheet, and a table for Excel."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import TYPE_CHECKING

from senae_desktop.presentation.shipment_columns import COLUMNS

if TYPE_CHECKING:
    from senae_desktop.domain.list_row import ListColumn
    from senae_desktop.presentation.row_format import CopiedRow

#: Above this many rows only text is copied: the table would take hundreds of bytes for each cell.
MOST_IN_TABLE = 20_000

# Excel would make 2.82026E+16 of a DAI, and a formula of a name that begins with a sign.
_CELL = "<td style=\"mso-number-format:'\\@'\">"
_FORMULA = ("=", "+", "-", "@")
_BREAKS = str.maketrans("\t\r\n\x0b\x0c", "     ")


class RowsCopy:
    """Collects rows, a slice at a time, in the columns shown from left to right."""

    def __init__(self, columns: Sequence[ListColumn]) -> None:
        self._places = [COLUMNS.index(column) for column in columns]
        self._lines: list[str] = []
        self._cells: list[str] = []

    @property
    def count(self) -> int:
        """How many rows there are so far."""
        return len(self._lines)

    def add(self, rows: Iterable[CopiedRow]) -> None:
        """Take more rows, in the order in which they are shown."""
        for row in rows:
            values = [row.values[place].translate(_BREAKS) for place in self._places]
            self._lines.append("\t".join(map(_harmless, values)))
            if len(self._lines) <= MOST_IN_TABLE:
                cells = "".join(f"{_CELL}{escape(value)}</td>" for value in values)
                self._cells.append(f"<tr>{cells}</tr>")

    @property
    def text(self) -> str:
        """One line for each row, its values between tabs."""
        return "\n".join(self._lines)

    @property
    def html(self) -> str:
        """The same as a table whose cells are text for Excel; nothing for too many rows."""
        if not self._cells or len(self._lines) > MOST_IN_TABLE:
            return ""
        head = '<html><head><meta charset="utf-8"></head><body><table>'
        return head + "\n".join(self._cells) + "</table></body></html>"


def numbers_text(rows: Iterable[CopiedRow]) -> str:
    """The number that each shipment is known by, one in a line; those without any are left out."""
    return "\n".join(row.main_number for row in rows if row.main_number)


def _harmless(value: str) -> str:
    """A value that no spreadsheet takes for a formula."""
    return f"'{value}" if value.startswith(_FORMULA) else value
