"""How a list looks: its columns, its order and how close its rows are."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from senae_desktop.domain.list_row import ListColumn

MOST_SORT_KEYS = 2


class Density(StrEnum):
    """How much room a row has."""

    COMPACT = "compact"
    COMFORTABLE = "comfortable"


class ColumnLook(NamedTuple):
    """A column in its place from left to right; ``width`` in pixels, None for the usual one."""

    column: ListColumn
    width: int | None = None
    hidden: bool = False


class SortKey(NamedTuple):
    """A column to order by, and in which direction."""

    column: ListColumn
    descending: bool = False
