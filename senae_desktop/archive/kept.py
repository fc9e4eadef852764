"""A look into an archive as the last run left it, when nothing has to be done to it first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from senae_desktop.archive.migrations import MIGRATIONS
from senae_desktop.archive.reader import Reader

if TYPE_CHECKING:
    from senae_desktop.domain.list_row import ListColumn


def open_kept(path: Path, key: bytes, orders: Mapping[ListColumn, Sequence[str]]) -> Reader | None:
    """A reader of a file that is there and has today's tables; None for any other version.

    Changes nothing. Raises ``ArchiveError`` for a file that cannot be read.
    """
    reader = Reader(path, key, orders)
    try:
        if reader.schema() == MIGRATIONS[-1].version:
            return reader
    except BaseException:
        reader.close()
        raise
    reader.close()
    return None
