"""Packed files are looked at before anything unpacks them: how large they become, what is inside.

A spreadsheet reader lays out in memory the whole rectangle that a sheet spans, so one cell far
away would take all memory there is: the places of the cells are read first.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from io import BytesIO

from senae_desktop.intake import limits
from senae_desktop.intake.faults import FileFault, refuse

_CELL = re.compile(rb"""\br\s*=\s*["']\$?([A-Za-z]{1,4})\$?(\d{1,8})["']""")
#: Cells beyond column AZ or row 199,999: only then is every place looked at.
_FAR = re.compile(rb'r="(?:[A-Z]{3}|[B-Z][A-Z])\d|r="[A-Z]{1,2}(?:\d{7}|[2-9]\d{5})"')
_UNUSUAL = (b"r='", b"r =", b"r\t", b"r\n")
_REPEATED_ROW = re.compile(
    rb'<table:table-row[^>]*number-rows-repeated="(\d+)"[^>]*>(.*?)</table:table-row>', re.DOTALL
)
_REPEATED_CELL = re.compile(rb'<table:table-cell[^>]*number-columns-repeated="(\d+)"[^>]*>')
_FILLED = (b"office:value", b"<text:p")
_MOST_REPEATED = 5_000
_CHUNK = 1024 * 1024
#: What reading a damaged pack raises.
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError, OSError)


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
                    _check_repeats(_unpacked(pack, name))
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


def _check_repeats(xml: bytes) -> None:
    for match in _REPEATED_ROW.finditer(xml):
        if int(match[1]) > _MOST_REPEATED and any(word in match[2] for word in _FILLED):
            refuse(FileFault.TOO_MANY_ROWS, "repeated")
    for match in _REPEATED_CELL.finditer(xml):
        if int(match[1]) > limits.COLUMNS and b"office:value" in match[0]:
            refuse(FileFault.TOO_MANY_COLUMNS, "repeated")


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number
