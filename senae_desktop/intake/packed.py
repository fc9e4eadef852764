"""Packed files are looked at before anything unpacks them: how large they become, what is inside.

A spreadsheet reader lays out in memory the whole rectangle that a sheet spans, so one cell far
away would take all memory there is: the places of the cells are read first.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from io import BytesIO
from xml.parsers import expat

from senae_desktop.intake import limits
from senae_desktop.intake.faults import FileFault, refuse

_CELL = re.compile(rb"""\br\s*=\s*["']\$?([A-Za-z]{1,4})\$?(\d{1,8})["']""")
#: Cells beyond column AZ or row 199,999: only then is every place looked at.
_FAR = re.compile(rb'r="(?:[A-Z]{3}|[B-Z][A-Z])\d|r="[A-Z]{1,2}(?:\d{7}|[2-9]\d{5})"')
_UNUSUAL = (b"r='", b"r =", b"r\t", b"r\n")
_CHUNK = 1024 * 1024
#: What reading a damaged pack, or a damaged part of it, raises.
_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    expat.ExpatError,
    EOFError,
    ValueError,
    NotImplementedError,
    OSError,
)
#: Beginnings of the attributes that give a cell of an .ods its value.
_VALUE = ("office:", "calcext:")


def look_inside(data: bytes) -> frozenset[str]:
    """The names of the parts of a packed file; refuses one that would grow too large."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as pack:
            parts = pack.infolist()
            if len(parts) > limits.PARTS:
                refuse(FileFault.EXPANDS_TOO_MUCH, "parts")
            for part in parts:
                if part.flag_bits & 1:
                    refuse(FileFault.PASSWORD)
                shrunk = part.file_size > limits.RATIO * max(1, part.compress_size)
                if part.file_size > limits.RATIO_FROM and shrunk:
                    refuse(FileFault.EXPANDS_TOO_MUCH, "ratio")
            if sum(part.file_size for part in parts) > limits.UNPACKED:
                refuse(FileFault.EXPANDS_TOO_MUCH, "size")
            return frozenset(part.filename for part in parts)
    except (zipfile.BadZipFile, EOFError, ValueError, NotImplementedError) as error:
        refuse(FileFault.DAMAGED, str(error))


def check_sheets(data: bytes) -> None:
    """Refuse a workbook of which a sheet spans more cells than are laid out."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as pack:
            for name in pack.namelist():
                if name.startswith("xl/worksheets/") and name.endswith(".xml"):
                    _check_span(_unpacked(pack, name))
                elif name == "content.xml":
                    _Repeats().read(_unpacked(pack, name))
    except _DAMAGED as error:
        refuse(FileFault.DAMAGED, str(error))


def _unpacked(pack: zipfile.ZipFile, name: str) -> bytes:
    """A part, read in pieces: the size it claims may be untrue."""
    pieces, size = [], 0
    with pack.open(name) as part:
        while piece := part.read(_CHUNK):
            size += len(piece)
            if size > limits.UNPACKED:
                refuse(FileFault.EXPANDS_TOO_MUCH, "true size")
            pieces.append(piece)
    return b"".join(pieces)


def _check_span(xml: bytes) -> None:
    if _FAR.search(xml) is None and not any(word in xml for word in _UNUSUAL):
        return
    columns = rows = 0
    for letters, digits in _CELL.findall(xml):
        columns = max(columns, _column(letters))
        rows = max(rows, int(digits))
    if columns > limits.COLUMNS:
        refuse(FileFault.TOO_MANY_COLUMNS)
    if rows > limits.ROWS:
        refuse(FileFault.TOO_MANY_ROWS)
    if columns * rows > limits.CELLS:
        refuse(FileFault.TOO_LARGE, "cells")


class _Repeats:
    """Rows and columns up to the last filled cell of each table, with all that is repeated.

    Empty cells before a filled one are laid out too; those behind the last one are not.
    """

    def __init__(self) -> None:
        self._rows = self._columns = 0
        self._repeated = self._width = self._filled = 0

    def read(self, xml: bytes) -> None:
        """Refuse what spans more than is laid out. Raises ``ExpatError``."""
        parser = expat.ParserCreate()
        parser.StartElementHandler = self._begin
        parser.EndElementHandler = self._end
        parser.Parse(xml, True)

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
        if not self._filled:
            return
        self._columns = max(self._columns, self._filled)
        if self._columns > limits.COLUMNS:
            refuse(FileFault.TOO_MANY_COLUMNS, "repeated")
        if self._rows > limits.ROWS:
            refuse(FileFault.TOO_MANY_ROWS, "repeated")
        if self._rows * self._columns > limits.CELLS:
            refuse(FileFault.TOO_LARGE, "cells")


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number
