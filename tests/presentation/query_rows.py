"""Small archives to be searched, and what a query finds in them by plain reading."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from senae_desktop.domain.catalogue import load_catalogues
from senae_desktop.domain.ports import CodeColumn, FilterColumns
from senae_desktop.domain.query import Query
from senae_desktop.domain.query_vocabulary import Field, View
from senae_desktop.presentation.query_index import FilterIndex
from senae_desktop.presentation.search_texts import SearchTexts
from senae_desktop.resource_files import resource

CATALOGUES = load_catalogues(resource("catalogues"))


@dataclass(frozen=True, slots=True)
class Row:
    """A shipment as far as searching sees it."""

    number: int
    text: str = ""
    stage: str = ""
    channel: str = ""
    office: str = ""
    importer: str = ""
    party: str = ""
    closed: bool = False
    unread: bool = False
    news: bool = False
    needs_action: bool = False
    tags: frozenset[str] = field(default_factory=frozenset)

    def value(self, asked: Field) -> str:
        """The code of a field other than view and tags."""
        names = {Field.STAGE: "stage", Field.CHANNEL: "channel", Field.DISTRICT: "office"}
        names |= {Field.IMPORTER: "importer", Field.PARTY: "party"}
        return str(getattr(self, names[asked]))

    def in_view(self, view: View) -> bool:
        return {
            View.ALL: True,
            View.OPEN: not self.closed,
            View.CLOSED: self.closed,
            View.UNREAD: self.unread,
            View.NEWS: self.news,
            View.NEEDS_ACTION: self.needs_action,
        }[view]


def columns_of(rows: Sequence[Row]) -> FilterColumns:
    """The rows side by side, as the archive reads them."""
    tags = sorted(frozenset().union(*(row.tags for row in rows)))
    return FilterColumns(
        numbers=array("q", [row.number for row in rows]),
        stage=_coded(row.stage for row in rows),
        channel=_coded(row.channel for row in rows),
        office=_coded(row.office for row in rows),
        importer=_coded(row.importer for row in rows),
        party=_coded(row.party for row in rows),
        closed=bytes(row.closed for row in rows),
        unread=bytes(row.unread for row in rows),
        news=bytes(row.news for row in rows),
        followed=bytes(len(rows)),
        needs_action=bytes(row.needs_action for row in rows),
        tags={tag: array("q", [row.number for row in rows if tag in row.tags]) for tag in tags},
    )


def index_of(rows: Sequence[Row]) -> FilterIndex:
    """The index of the rows, which must ascend."""
    return FilterIndex(CATALOGUES, columns_of(rows), texts_of(rows))


def texts_of(rows: Sequence[Row]) -> SearchTexts:
    """The texts of the rows, none of which share a line as far as is known."""
    first = rows[0].number if rows else 0
    texts = {row.number: row.text for row in rows}
    return SearchTexts(first, [], {}).changed(texts, rows[-1].number if rows else -1)


def fits(index: FilterIndex, row: Row, query: Query, but: Field | None = None) -> bool:
    """Whether a row is found; the meaning of values is tested with their names."""
    if but is not Field.VIEW and not row.in_view(query.view):
        return False
    for asked in query.fields:
        wanted = {code for value in asked.values for code in index.names.codes(asked.field, value)}
        has = row.tags if asked.field is Field.TAG else {row.value(asked.field)}
        if asked.field is not but and not wanted & has:
            return False
    return all(word in row.text for word in query.words)


def _coded(values: Iterable[str]) -> CodeColumn:
    each = list(values)
    codes = tuple(sorted(set(each)))
    return CodeColumn(codes, array("H", [codes.index(one) for one in each]))
