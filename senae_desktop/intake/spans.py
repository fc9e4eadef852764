"""How many rows and columns a sheet spans, found before anything lays it out.

A spreadsheet reader lays out in memory the whole rectangle between the cells of a sheet, so two
cells far from each other would take all the memory there is and end the program with it. What is
counted here is what python-calamine counts: prefixes of names and capitals make no difference.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from xml.parsers import expat

from senae_desktop.intake import limits
from senae_desktop.intake.faults import FileFault, refuse

_CELL = re.compile(r"\$?([A-Za-z]{1,8})\$?(\d{1,12})")
#: Beginnings of the attributes that give a cell of an .ods its value.
_VALUE = ("office:", "calcext:")


class _Sheet(ABC):
    """Reads the XML of sheets. Raises ``ExpatError`` or ``ValueError`` where it is damaged."""

    def read(self, xml: bytes) -> None:
        """Refuse what spans more than is laid out."""
        parser = expat.ParserCreate()
        parser.StartElementHandler = self._begin
        parser.EndElementHandler = self._end
        parser.Parse(xml, True)

    @abstractmethod
    def _begin(self, name: str, attributes: dict[str, str]) -> None: ...

    @abstractmethod
    def _end(self, name: str) -> None: ...

    @staticmethod
    def _hold(rows: int, columns: int) -> None:
        if columns > limits.COLUMNS:
            refuse(FileFault.TOO_MANY_COLUMNS)
        if rows > limits.ROWS:
            refuse(FileFault.TOO_MANY_ROWS)
        if rows * columns > limits.CELLS:
            refuse(FileFault.TOO_LARGE, "cells")


class Places(_Sheet):
    """A sheet of an .xlsx: rows and cells say where they stand, or follow the one before."""

    def __init__(self) -> None:
        self._row = self._column = 0
        self._rows = self._columns = 0

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        kind = name.rpartition(":")[2]
        if kind == "c":
            self._place(attributes.get("r"))
        elif kind == "row":
            told = attributes.get("r")
            self._row, self._column = int(told) if told else self._row + 1, 0

    def _end(self, name: str) -> None:
        pass

    def _place(self, told: str | None) -> None:
        found = _CELL.fullmatch(told) if told else None
        if found is None:
            self._column += 1
        else:
            self._row, self._column = int(found[2]), _column(found[1])
        if self._row > self._rows or self._column > self._columns:
            self._rows = max(self._rows, self._row)
            self._columns = max(self._columns, self._column)
            self._hold(self._rows, self._columns)


class Repeats(_Sheet):
    """Tables of an .ods, up to the last filled cell of each, with all that is repeated.

    Empty cells before a filled one are laid out too; those behind the last one are not.
    """

    def __init__(self) -> None:
        self._rows = self._columns = 0
        self._repeated = self._width = self._filled = 0

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        match name:
            case "table:table":
                self._rows = self._columns = 0
            case "table:table-row":
                self._repeated = int(attributes.get("table:number-rows-repeated", "1"))
                self._width = self._filled = 0
            case "table:table-cell" | "table:covered-table-cell":
                self._width += int(attributes.get("table:number-columns-repeated", "1"))
                if any(attribute.startswith(_VALUE) for attribute in attributes):
                    self._filled = self._width

    def _end(self, name: str) -> None:
        if name != "table:table-row":
            return
        self._rows += self._repeated
        if self._filled:
            self._columns = max(self._columns, self._filled)
            self._hold(self._rows, self._columns)


def _column(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number
