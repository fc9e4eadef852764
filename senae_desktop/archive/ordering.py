"""The orders of the list: ascending or descending, what has no value last, equals as they came."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from itertools import chain

import apsw

from senae_desktop.domain.list_row import ListColumn

#: The columns of the table that the columns of the list are sorted by.
SORTED_BY = {
    ListColumn.IMPORTER: "importer_order",
    ListColumn.REFERENCE: "reference_order",
    ListColumn.DECLARATION: "declaration",
    ListColumn.DOCUMENT: "document",
    ListColumn.STAGE: "stage",
    ListColumn.CHANNEL: "channel",
    ListColumn.OFFICE: "office",
    ListColumn.SINCE: "since",
    ListColumn.NEXT: "next_party",
    ListColumn.READ: "source_read",
}

Key = tuple[ListColumn, bool]


class Ordering:
    """Puts row numbers in order; ``orders`` gives the codes of a column in the order of their
    meaning. Codes that it lacks come behind those that it has."""

    def __init__(self, orders: Mapping[ListColumn, Sequence[str]]) -> None:
        self._orders = orders

    def numbers(
        self,
        connection: apsw.Connection,
        first: Key,
        second: Key | None,
        most: int | None = None,
    ) -> array[int]:
        """All row numbers by one key, equals by another one; with ``most`` the first ones only."""
        if first[0] in self._orders:
            return self._grouped(connection, first, second)[:most]
        order = f"{self._terms(first)}, {self._then(second)}"
        sql = f"SELECT number FROM {_source(second)} ORDER BY {order} LIMIT ?"  # noqa: S608
        limit = -1 if most is None else most
        return array("q", chain.from_iterable(connection.execute(sql, (limit,))))

    def _grouped(self, connection: apsw.Connection, first: Key, second: Key | None) -> array[int]:
        """By the place of a code: there are few codes, so grouping is faster than sorting."""
        column, descending = first
        sql = (
            f"SELECT number, {SORTED_BY[column]} FROM {_source(second)}"  # noqa: S608
            f" ORDER BY {self._then(second)}"
        )
        groups: dict[str | None, list[int]] = {}
        for number, code in connection.execute(sql):
            group = groups.get(code)
            if group is None:
                group = groups[code] = []
            group.append(number)
        without = groups.pop(None, [])
        ranks = {code: rank for rank, code in enumerate(self._orders[column])}
        found = sorted(
            (code for code in groups if code is not None),
            key=lambda code: (ranks.get(code, len(ranks)), code),
            reverse=descending,
        )
        return array("q", chain(*(groups[code] for code in found), without))

    def _then(self, second: Key | None) -> str:
        return f"{self._terms(second)}, number" if second else "number"

    def _terms(self, key: Key) -> str:
        """A key as SQL."""
        column, descending = key
        name, direction = SORTED_BY[column], "DESC" if descending else "ASC"
        by_value = f"{name} {direction} NULLS LAST"
        codes = self._orders.get(column)
        if not codes:
            return by_value
        cases = " ".join(f"WHEN {_quoted(code)} THEN {rank}" for rank, code in enumerate(codes))
        rank = f"CASE {name} {cases} ELSE {len(codes)} END"
        return f"{name} IS NULL, {rank} {direction}, {by_value}"


def _source(second: Key | None) -> str:
    """An index has one key only: looking each row up for the other one is slower than a sort."""
    return "shipment" if second is None else "shipment NOT INDEXED"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
