"""Why a file cannot be read, as stable codes; ``presentation`` has a sentence for each."""

from __future__ import annotations

from enum import StrEnum
from typing import NoReturn

from senae_desktop.domain.errors import UnreadableFile


class FileFault(StrEnum):
    """Why a file or a paste was refused whole."""

    MISSING = "missing"  # there is no such file, or it may not be read
    EMPTY = "empty"  # nothing in it
    EMPTY_SHEETS = "empty-sheets"  # a workbook without a filled cell
    TOO_LARGE = "too-large"
    TOO_MANY_ROWS = "too-many-rows"
    TOO_MANY_COLUMNS = "too-many-columns"
    CELL_TOO_LONG = "cell-too-long"
    TOO_NESTED = "too-nested"
    EXPANDS_TOO_MUCH = "expands-too-much"  # packed, it is small; unpacked, it fills the disk
    PASSWORD = "password"
    DAMAGED = "damaged"
    UNSUPPORTED = "unsupported"  # a kind of file that is not read here
    NO_TEXT = "no-text"  # a scanned document: pictures only


def refuse(fault: FileFault, detail: str = "") -> NoReturn:
    """Refuse a file; ``detail`` is for the log alone."""
    raise UnreadableFile(fault.value, detail)
