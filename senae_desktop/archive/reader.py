"""What the window reads, on a connection of its own that never writes."""

from __future__ import annotations

import json
from array import array
from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import chain
from pathlib import Path
from typing import Any, Self

from senae_desktop.archive.coding import decode_account, decode_record
from senae_desktop.archive.connection import connect_for_reading
from senae_desktop.archive.failures import typed_failures
from senae_desktop.domain.ports import ArchiveState, ListColumn, ListRow
from senae_desktop.domain.shipment import ShipmentRecord

_SORTED_BY = {
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
_LIST = ", ".join(ListRow._fields)


class Reader:
    """Implements ``ports.ArchiveReader``; belongs to the thread that uses it.

    Every read is one statement, so it sees one moment of the archive. Raises ``ArchiveError``.
    """

    def __init__(
        self, path: Path, key: bytes, orders: Mapping[ListColumn, Sequence[str]] | None = None
    ) -> None:
        self._path = path
        self._key = key
        self._orders = orders or {}
        with typed_failures():
            self._connection = connect_for_reading(path, key)

    def thread_reader(self) -> Reader:
        """Another reader, to be made, used and closed (``with``) in another thread."""
        return Reader(self._path, self._key, self._orders)

    def close(self) -> None:
        """Let go of the file; a second time is harmless."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def state(self) -> ArchiveState:
        """Count, token and age of what is kept."""
        with typed_failures():
            count, token, read_at, clock_offset, account = self._connection.execute(
                "SELECT (SELECT count(*) FROM shipment), sync_token, read_at, clock_offset, account"
                " FROM state"
            ).get
        return ArchiveState(
            count=count,
            sync_token=token,
            read_at=datetime.fromisoformat(read_at) if read_at else None,
            clock_offset=clock_offset,
            account=decode_account(account) if account else None,
        )

    def ids(self, column: ListColumn, descending: bool = False) -> array[int]:
        """Row numbers of all shipments in the order of a column.

        What has no value comes last either way; equals keep the order in which they came.
        """
        if column in self._orders:
            return self._ids_by_code(column, descending)
        direction = "DESC" if descending else "ASC"
        order = f"{_SORTED_BY[column]} {direction} NULLS LAST, number"
        sql = f"SELECT number FROM shipment ORDER BY {order}"  # noqa: S608
        with typed_failures():
            return array("q", chain.from_iterable(self._connection.execute(sql)))

    def _ids_by_code(self, column: ListColumn, descending: bool) -> array[int]:
        name = _SORTED_BY[column]
        groups: dict[str | None, array[int]] = {}
        with typed_failures():
            for number, code in self._connection.execute(
                f"SELECT number, {name} FROM shipment ORDER BY {name}, number"  # noqa: S608
            ):
                groups.setdefault(code, array("q")).append(number)
        without = groups.pop(None, array("q"))
        ranks = {code: rank for rank, code in enumerate(self._orders[column])}
        found = sorted(
            (code for code in groups if code is not None),
            key=lambda code: (ranks.get(code, len(ranks)), code),
            reverse=descending,
        )
        numbers = array("q")
        for code in found:
            numbers.extend(groups[code])
        return numbers + without

    def haystack(self) -> tuple[array[int], list[str]]:
        """Row numbers and their folded search texts, side by side, in the order they came."""
        with typed_failures():
            rows: list[Any] = self._connection.execute(
                "SELECT number, hay FROM shipment ORDER BY number"
            ).fetchall()
        return array("q", [number for number, _ in rows]), [hay for _, hay in rows]

    def rows(self, numbers: Sequence[int]) -> list[ListRow]:
        """The rows of these numbers, in the order asked; missing ones are left out."""
        with typed_failures():
            rows: list[Any] = self._connection.execute(
                f"SELECT {_LIST} FROM shipment"  # noqa: S608
                " WHERE number IN (SELECT value FROM json_each(?))",
                (json.dumps(list(numbers)),),
            ).fetchall()
        found = {
            row[0]: ListRow._make((*row[:-2], bool(row[-2]), bool(row[-1])))  # the two flags
            for row in rows
        }
        return [found[number] for number in numbers if number in found]

    def record(self, number: int) -> ShipmentRecord | None:
        """A shipment with its events, or None when it has gone."""
        with typed_failures():
            body = self._connection.execute(
                "SELECT body FROM content WHERE number = ?", (number,)
            ).get
        return None if body is None else decode_record(body)

    def number_of(self, shipment_id: str) -> int | None:
        """The row number of a shipment of the service, or None."""
        with typed_failures():
            number: int | None = self._connection.execute(
                "SELECT number FROM shipment WHERE id = ?", (shipment_id,)
            ).get
        return number
