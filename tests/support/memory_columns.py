"""The filter columns of rows in memory, for archives that are none."""

from __future__ import annotations

from array import array
from collections.abc import Iterable

from senae_desktop.domain.list_row import ListRow
from senae_desktop.domain.ports import CodeColumn, FilterColumns


def filter_columns(rows: Iterable[ListRow]) -> FilterColumns:
    """What ``ArchiveReader.columns`` answers of these rows."""
    ordered = sorted(rows, key=lambda row: row.number)
    tags = dict.fromkeys(tag for row in ordered for tag in row.tags)
    return FilterColumns(
        numbers=array("q", (row.number for row in ordered)),
        stage=_codes(row.stage for row in ordered),
        channel=_codes(row.channel for row in ordered),
        office=_codes(row.office for row in ordered),
        importer=_codes(row.importer for row in ordered),
        party=_codes(row.next_party for row in ordered),
        closed=bytes(row.closed for row in ordered),
        unread=bytes(row.unread for row in ordered),
        news=bytes(row.novelty for row in ordered),
        followed=bytes(row.followed for row in ordered),
        needs_action=bytes(row.next_party in {"AGENT", "IMPORTER"} for row in ordered),
        tags={tag: array("q", (row.number for row in ordered if tag in row.tags)) for tag in tags},
    )


def _codes(values: Iterable[str | None]) -> CodeColumn:
    spelt = [value or "" for value in values]
    codes = tuple(dict.fromkeys(spelt))
    return CodeColumn(codes, array("H", map(codes.index, spelt)))
