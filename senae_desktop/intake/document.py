"""What was read of a file or a paste, whatever its kind: running text, and sheets of cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

Cell = str | int | float | bool | datetime | date | time | timedelta | None


class FileKind(StrEnum):
    """What a file is by its content, whatever its name says."""

    WORKBOOK = "workbook"
    TABLE = "table"  # separated values, or a table copied from a browser or a spreadsheet
    PAGE = "page"  # HTML
    LETTER = "letter"  # e-mail
    REPORT = "report"  # PDF
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Sheet:
    """Cells in rows; row ``i`` is the sheet's row ``first_row + i`` as people count, from one."""

    name: str
    rows: Sequence[Sequence[Cell]]
    first_row: int = 1
    hidden: bool = False
    merged: tuple[tuple[tuple[int, int], tuple[int, int]], ...] = ()


@dataclass(frozen=True, slots=True)
class Skipped:
    """A part that could not be read, with its reason; the rest was."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Document:
    """A file or a paste as read. ``digest`` is the SHA-256 of what it was read from."""

    name: str
    kind: FileKind
    digest: str
    text: str = ""
    sheets: tuple[Sheet, ...] = ()
    skipped: tuple[Skipped, ...] = ()
