"""What the window reads, on a connection of its own that never writes.

What only the detail, the search and the filters read is imported by the first call that needs it:
the list is painted before.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import apsw

from senae_desktop.archive.coding_account import decode_account
from senae_desktop.archive.connection import SchemaVersion, connect_for_reading
from senae_desktop.archive.failures import typed_failures
from senae_desktop.archive.ordering import Ordering
from senae_desktop.archive.selecting import HAS_NEWS, selection, tags_of
from senae_desktop.domain.list_row import ArchiveState, ListColumn, ListRow

if TYPE_CHECKING:
    from senae_desktop.archive.outbox_reading import OutboxReading
    from senae_desktop.archive.watching import WatchReading
    from senae_desktop.domain.marks import Marks, SavedView
    from senae_desktop.domain.novelty import Novelty
    from senae_desktop.domain.pace import OpenImports
    from senae_desktop.domain.ports import FilterColumns
    from senae_desktop.domain.shipment import ShipmentRecord

_SHOWN = ListRow._fields[: ListRow._fields.index("closed") + 1]
#: 1 when something entered about a shipment waits to be sent, 2 when for its user.
_PENDING = "SELECT max(1 + (state <> 'waiting')) FROM outbox WHERE outbox.shipment = shipment.id"
_LIST = (
    f"{', '.join(_SHOWN)}, coalesce(unread, 0), {HAS_NEWS}, coalesce(followed, 0),"
    f" coalesce(own_reference, ''), tags, ({_PENDING})"
)


class Reader:
    """Implements ``ports.ArchiveReader``; belongs to the thread that uses it.

    Every read sees one moment of the archive. Raises ``ArchiveError``.
    """

    def __init__(
        self, path: Path, key: bytes, orders: Mapping[ListColumn, Sequence[str]] | None = None
    ) -> None:
        self._path = path
        self._key = key
        self._orders = orders or {}
        self._ordering = Ordering(self._orders)
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

    def schema(self) -> SchemaVersion:
        """The version of the tables in the file."""
        with typed_failures():
            return SchemaVersion.of(self._connection)

    def state(self) -> ArchiveState:
        """Token and age of what is kept."""
        with typed_failures():
            token, read_at, clock_offset, account = self._connection.execute(
                "SELECT sync_token, read_at, clock_offset, account FROM state"
            ).get
        return ArchiveState(
            sync_token=token,
            read_at=datetime.fromisoformat(read_at) if read_at else None,
            clock_offset=clock_offset,
            account=decode_account(account) if account else None,
        )

    def count(self) -> int:
        """How many shipments are kept."""
        with typed_failures():
            count: int = self._connection.execute("SELECT count(*) FROM shipment").get
        return count

    def ids(
        self,
        column: ListColumn,
        descending: bool = False,
        second: tuple[ListColumn, bool] | None = None,
        most: int | None = None,
    ) -> array[int]:
        """Row numbers of all shipments in the order of a column, equals in that of a second.

        What has no value comes last either way; equals keep the order in which they came. With
        ``most`` no more than the first so many.
        """
        with typed_failures():
            return self._ordering.numbers(self._connection, (column, descending), second, most)

    def haystack(self) -> tuple[array[int], list[str]]:
        """Row numbers and their folded search texts, side by side, in the order they came."""
        return self._search_texts(None)

    def search_texts_of(self, numbers: Sequence[int]) -> tuple[array[int], list[str]]:
        """``haystack`` of these rows alone; missing ones are left out."""
        return self._search_texts(numbers)

    def _search_texts(self, only: Sequence[int] | None) -> tuple[array[int], list[str]]:
        from senae_desktop.archive.marks import marked  # noqa: PLC0415

        numbers, texts = array("q"), list[str]()
        selected, given = selection(only)
        with self._one_moment() as connection:
            own = dict(marked(connection, "hay", "hay <> ''", only))
            for number, text in connection.execute(
                f"SELECT number, hay FROM search WHERE {selected} ORDER BY number",  # noqa: S608
                given,
            ):
                numbers.append(number)
                texts.append(f"{text}\n{own[number]}" if number in own else text)
        return numbers, texts

    def columns(self) -> FilterColumns:
        """What all rows are filtered and counted by."""
        return self._filter_columns(None)

    def columns_of(self, numbers: Sequence[int]) -> FilterColumns:
        """``columns`` of these rows alone; missing ones are left out."""
        return self._filter_columns(numbers)

    def _filter_columns(self, only: Sequence[int] | None) -> FilterColumns:
        from senae_desktop.archive.filtering import filter_columns  # noqa: PLC0415

        with self._one_moment() as connection:
            return filter_columns(connection, only)

    def rows(self, numbers: Sequence[int]) -> list[ListRow]:
        """The rows of these numbers, in the order asked; missing ones are left out."""
        selected, given = selection(numbers)
        with typed_failures():
            rows: list[Any] = self._connection.execute(
                f"SELECT {_LIST} FROM shipment LEFT JOIN local USING (id) WHERE {selected}",  # noqa: S608
                given,
            ).fetchall()
        found = {row[0]: _list_row(row) for row in rows}
        return [found[number] for number in numbers if number in found]

    def record(self, number: int) -> ShipmentRecord | None:
        """A shipment with its events, or None when it has gone."""
        from senae_desktop.archive.coding import decode_record  # noqa: PLC0415

        with typed_failures():
            body = self._connection.execute(
                "SELECT body FROM content WHERE number = ?", (number,)
            ).get
        return None if body is None else decode_record(body)

    def newest_records(self, most: int) -> Iterator[ShipmentRecord]:
        """Shipments with their events, the last added first, all of one moment."""
        from senae_desktop.archive.coding import decode_record  # noqa: PLC0415

        with self._one_moment() as connection:
            for (body,) in connection.execute(
                "SELECT body FROM content ORDER BY number DESC LIMIT ?", (most,)
            ):
                yield decode_record(body)

    def number_of(self, shipment_id: str) -> int | None:
        """The row number of a shipment of the service, or None."""
        with typed_failures():
            number: int | None = self._connection.execute(
                "SELECT number FROM shipment WHERE id = ?", (shipment_id,)
            ).get
        return number

    def marks(self, number: int) -> Marks:
        """The user's marks on a shipment; those of an untouched one when it has gone."""
        from senae_desktop.archive.marks import marks_of  # noqa: PLC0415

        with typed_failures():
            return marks_of(self._connection, number)

    def novelties(self, after: int = 0) -> list[Novelty]:
        """What changed and is not attended to, oldest first, from behind a number on."""
        from senae_desktop.archive.inbox import open_novelties  # noqa: PLC0415

        with typed_failures():
            return list(open_novelties(self._connection, after))

    def latest_novelty(self) -> int:
        """The number of the last novelty, attended to or not; 0 when there is none."""
        with typed_failures():
            latest: int = self._connection.execute(
                "SELECT coalesce(max(number), 0) FROM difference"
            ).get
        return latest

    def attended_last(self) -> int:
        """How many novelties the last act attended to; 0 when there is none to take back."""
        from senae_desktop.archive.inbox import size_of_act  # noqa: PLC0415

        with typed_failures():
            return size_of_act(self._connection)

    def open_imports(self) -> list[OpenImports]:
        """How many open imports stand at which stage in which district."""
        from senae_desktop.domain.pace import OpenImports  # noqa: PLC0415

        with typed_failures():
            return [
                OpenImports(*row)
                for row in self._connection.execute(
                    "SELECT stage, office, count(*) FROM shipment WHERE NOT closed"
                    " GROUP BY stage, office"
                )
            ]

    def views(self) -> list[SavedView]:
        """The saved views, in the user's order."""
        from senae_desktop.archive import views  # noqa: PLC0415

        with typed_failures():
            return views.kept(self._connection)

    @property
    def outbox(self) -> OutboxReading:
        """What was entered here and not yet sent."""
        from senae_desktop.archive.outbox_reading import OutboxReading  # noqa: PLC0415

        return OutboxReading(self._connection)

    @property
    def watched(self) -> WatchReading:
        """The references that are looked for again."""
        from senae_desktop.archive.watching import WatchReading  # noqa: PLC0415

        return WatchReading(self._connection)

    @contextmanager
    def _one_moment(self) -> Iterator[apsw.Connection]:
        """Several statements that see the same moment of the archive."""
        with typed_failures():
            self._connection.execute("BEGIN")
            try:
                yield self._connection
            finally:
                # A damaged page may have made SQLite end it by itself.
                if self._connection.in_transaction:
                    self._connection.execute("COMMIT")


def _list_row(row: tuple[Any, ...]) -> ListRow:
    *shown, problem, closed, unread, novelty, followed, own_reference, tags, pending = row
    flags = map(bool, (problem, closed, unread, novelty, followed))
    return ListRow._make(
        (*shown, *flags, own_reference, tags_of(tags) if tags else (), pending or 0)
    )
