"""The container of old Office files, and how large the sheets of an old workbook in it are.

As with the new workbooks, a reader lays out the whole rectangle that a sheet spans or claims to:
one damaged number would take all memory there is. So the places of the cells are read first.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from senae_desktop.intake import limits
from senae_desktop.intake.faults import FileFault, refuse

_SECTOR_END = 0xFFFFFFFA  # this and above are marks, no sectors
_HEADER = 512
_IN_HEADER = 109
_ENTRY = 128
_ROOT = 5
_NAMES = ("Workbook", "Book")
#: Records of a sheet: its beginning, its claimed size, cells, and cells of one value each.
_BEGIN, _SIZE, _SEVERAL, _BLANKS = 0x809, 0x200, 0xBD, 0xBE
_CELLS = frozenset({0x6, 0x206, 0x406, 0x201, 0x203, 0x204, 0x205, 0xD6, 0xFD, 0x27E})


def check_old_sheets(data: bytes) -> None:
    """Refuse an old workbook of which a sheet spans more cells than are laid out."""
    try:
        stream = _Container(data).stream(_NAMES)
    except (struct.error, IndexError, ValueError) as error:
        refuse(FileFault.DAMAGED, str(error))
    rows = columns = 0
    for kind, content in _records(stream):
        if kind == _BEGIN:
            rows = columns = 0
            continue
        row, column = _place(kind, content)
        rows, columns = max(rows, row), max(columns, column)
        if columns > limits.COLUMNS:
            refuse(FileFault.TOO_MANY_COLUMNS)
        if rows * columns > limits.CELLS:
            refuse(FileFault.TOO_LARGE, "cells")


def _records(stream: bytes) -> Iterator[tuple[int, bytes]]:
    place = 0
    while place + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, place)
        yield kind, stream[place + 4 : place + 4 + length]
        place += 4 + length


def _place(kind: int, content: bytes) -> tuple[int, int]:
    """How many rows and columns a record says there are at least."""
    if kind == _SIZE:
        if len(content) >= 14:
            _, rows, _, columns = struct.unpack_from("<IIHH", content)
            return rows, columns
        if len(content) >= 8:
            _, rows, _, columns = struct.unpack_from("<HHHH", content)
            return rows, columns
    elif kind in _CELLS and len(content) >= 4:
        row, column = struct.unpack_from("<HH", content)
        return row + 1, column + 1
    elif kind in {_SEVERAL, _BLANKS} and len(content) >= 6:
        (row,), (last,) = struct.unpack_from("<H", content), struct.unpack("<H", content[-2:])
        return row + 1, last + 1
    return 0, 0


class _Container:
    """Streams by name, each a chain of sectors; ``ValueError`` when a chain is broken."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        shift, small_shift = struct.unpack_from("<HH", data, 30)
        if shift not in {9, 12} or small_shift != 6:
            raise ValueError("sectors")
        self._size, self._small = 1 << shift, 1 << small_shift
        first_entry, self._cutoff = struct.unpack_from("<I4xI", data, 48)
        first_small, _, next_table = struct.unpack_from("<III", data, 60)
        self._next = self._table(list(struct.unpack_from(f"<{_IN_HEADER}I", data, 76)), next_table)
        self._entries = self._chain(first_entry)
        small = self._chain(first_small) if first_small < _SECTOR_END else b""
        self._next_small = struct.unpack(f"<{len(small) // 4}I", small[: len(small) // 4 * 4])

    def stream(self, names: tuple[str, ...]) -> bytes:
        """The first stream of one of these names; ``ValueError`` when there is none."""
        root, found = b"", None
        for place in range(0, len(self._entries) - _ENTRY + 1, _ENTRY):
            entry = self._entries[place : place + _ENTRY]
            name = entry[: max(0, struct.unpack_from("<H", entry, 64)[0] - 2)].decode("utf-16-le")
            start, size = struct.unpack_from("<II", entry, 116)
            if entry[66] == _ROOT and start < _SECTOR_END:
                root = self._chain(start)
            elif name in names and found is None:
                found = start, size
        if found is None:
            raise ValueError("no workbook")
        start, size = found
        if size >= self._cutoff:
            return self._chain(start)[:size]
        pieces = (
            root[sector * self._small : (sector + 1) * self._small]
            for sector in self._sectors(start, self._next_small)
        )
        return b"".join(pieces)[:size]

    def _table(self, sectors: list[int], following: int) -> tuple[int, ...]:
        """Which sector follows each; its own sectors are named in the header and beyond."""
        most = len(self._data) // self._size
        each = self._size // 4
        while following < _SECTOR_END:
            *more, following = struct.unpack(f"<{each}I", self._sector(following))
            sectors += more
            if len(sectors) > most + _IN_HEADER + each:
                raise ValueError("table")
        table: list[int] = []
        for sector in sectors:
            if sector < _SECTOR_END:
                table += struct.unpack(f"<{each}I", self._sector(sector))
        return tuple(table)

    def _chain(self, start: int) -> bytes:
        return b"".join(map(self._sector, self._sectors(start, self._next)))

    def _sectors(self, start: int, following: tuple[int, ...]) -> Iterator[int]:
        seen = 0
        while start < _SECTOR_END:
            seen += 1
            if seen > len(following):
                raise ValueError("endless chain")
            yield start
            start = following[start]

    def _sector(self, number: int) -> bytes:
        place = (number + 1) * self._size
        piece = self._data[place : place + self._size]
        if not piece:
            raise ValueError("sector")
        return piece.ljust(self._size, b"\0")
