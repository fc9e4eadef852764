"""What the list is filtered and counted by, read as arrays: objects per row would be too many."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from itertools import islice

import apsw

from senae_desktop.archive.inbox import with_news
from senae_desktop.archive.marks import marked
from senae_desktop.archive.selecting import selection, tags_of
from senae_desktop.domain.party import PartyRole
from senae_desktop.domain.ports import CodeColumn, FilterColumns

#: The user's own side: it is theirs to act.
_OWN_SIDE = frozenset({PartyRole.AGENT.value, PartyRole.IMPORTER.value})
#: Rows taken at once: as many as cost little memory.
_AT_ONCE = 2_000


def filter_columns(connection: apsw.Connection, only: Sequence[int] | None) -> FilterColumns:
    """The columns of all rows, or of these numbers alone, in ascending order of the numbers."""
    selected, given = selection(only)
    numbers, closed = array("q"), bytearray()
    codes = [_Codes() for _ in range(5)]
    cursor = connection.execute(
        "SELECT number, closed, stage, channel, office, importer, next_party"  # noqa: S608
        f" FROM shipment WHERE {selected} ORDER BY number",
        given,
    )
    while rows := list(islice(cursor, _AT_ONCE)):
        some_numbers, some_closed, *some_codes = zip(*rows, strict=True)
        numbers.extend(some_numbers)
        closed.extend(some_closed)
        for each, some in zip(codes, some_codes, strict=True):
            each.extend(some)
    stage, channel, office, importer, party = (each.column() for each in codes)
    acting = [code in _OWN_SIDE for code in party.codes]
    unread, news, followed = _flags(connection, numbers, only)
    return FilterColumns(
        numbers=numbers,
        stage=stage,
        channel=channel,
        office=office,
        importer=importer,
        party=party,
        closed=bytes(closed),
        unread=unread,
        news=news,
        followed=followed,
        needs_action=bytes(map(acting.__getitem__, party.places)),
        tags=_tags(connection, only),
    )


def _flags(
    connection: apsw.Connection, numbers: array[int], only: Sequence[int] | None
) -> tuple[bytes, bytes, bytes]:
    place_of = {number: place for place, number in enumerate(numbers)}
    together = bytearray(len(numbers))
    for number, flags in marked(connection, "unread + 4 * followed", "unread OR followed", only):
        together[place_of[number]] = flags
    for number in with_news(connection, only):
        together[place_of[number]] |= 2
    packed = bytes(together)
    return packed.translate(_UNREAD), packed.translate(_NEWS), packed.translate(_FOLLOWED)


def _tags(connection: apsw.Connection, only: Sequence[int] | None) -> dict[str, array[int]]:
    numbers_by_tag: dict[str, array[int]] = {}
    for number, text in sorted(marked(connection, "tags", "tags <> '[]'", only)):
        for tag in tags_of(text):
            numbers_by_tag.setdefault(tag, array("q")).append(number)
    return numbers_by_tag


def _bit(value: int) -> bytes:
    """For ``bytes.translate``: one of the flags packed into a byte."""
    return bytes(1 if packed & value else 0 for packed in range(256))


_UNREAD, _NEWS, _FOLLOWED = map(_bit, (1, 2, 4))


class _Codes(dict[str | None, int]):
    """Gives each code it meets a place, and keeps the places in a row."""

    def __init__(self) -> None:
        super().__init__()
        self._places = array("I")

    def __missing__(self, code: str | None) -> int:
        place = self[code] = len(self)
        return place

    def extend(self, codes: Sequence[str | None]) -> None:
        self._places.extend(map(self.__getitem__, codes))

    def column(self) -> CodeColumn:
        kind = "B" if len(self) <= 1 << 8 else "H" if len(self) <= 1 << 16 else "I"
        return CodeColumn(tuple(code or "" for code in self), array(kind, self._places))
