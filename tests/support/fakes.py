"""The ports in memory: a clock that is moved by hand, an archive, a vault and a whole service."""

from __future__ import annotations

import asyncio
import functools
from array import array
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, ParamSpec

from senae_desktop.domain.account import Account
from senae_desktop.domain.errors import VaultUnavailable
from senae_desktop.domain.list_row import ArchiveState, ListColumn, ListRow
from senae_desktop.domain.marks import Marks
from senae_desktop.domain.party import Party
from senae_desktop.domain.ports import Applied, ChangePage, FilterColumns
from senae_desktop.domain.shipment import Keys, Shipment, ShipmentRecord
from tests.support.memory_columns import filter_columns
from tests.support.memory_marks import MemoryMarks

_P = ParamSpec("_P")

NOON = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)
ACCOUNT = Account("acc-1", "1790012345001", "ana", "Importadora Andina S.A.", None)


def in_loop(test: Callable[_P, Coroutine[Any, Any, None]]) -> Callable[_P, None]:
    """Run a coroutine test on an asyncio loop of its own, for 30 seconds at most."""

    @functools.wraps(test)
    def run(*args: _P.args, **kwargs: _P.kwargs) -> None:
        async def bounded() -> None:
            async with asyncio.timeout(30):
                await test(*args, **kwargs)
            left = asyncio.all_tasks() - {asyncio.current_task()}
            assert not left, f"tasks left behind: {left}"

        asyncio.run(bounded())

    return run


def make_record(shipment_id: str, version: int = 1, reference: str = "") -> ShipmentRecord:
    """A small shipment: an id, a version and a name."""
    return ShipmentRecord(
        Shipment(
            id=shipment_id,
            version=version,
            importer=Party("Importadora Andina S.A.", "1790012345001"),
            keys=Keys(transport_document=f"BL{shipment_id}"),
            reference=reference,
        )
    )


class ManualClock:
    """Time moves only by ``advance``."""

    def __init__(self, start: datetime = NOON) -> None:
        self._now = start
        self._monotonic = 1_000.0

    def now(self) -> datetime:
        return self._now

    def monotonic(self) -> float:
        return self._monotonic

    def advance(self, seconds: float) -> None:
        self._now += timedelta(seconds=seconds)
        self._monotonic += seconds


class MemoryVault:
    """Secrets in a dictionary; ``broken`` makes the keyring refuse from now on."""

    def __init__(self, persistent: bool = True) -> None:
        self.secrets: dict[str, str] = {}
        self.broken = False
        self._persistent = persistent

    @property
    def persistent(self) -> bool:
        return self._persistent

    @property
    def backend(self) -> str:
        return "memory"

    async def load(self, name: str) -> str | None:
        self._check()
        return self.secrets.get(name)

    async def save(self, name: str, secret: str) -> None:
        self._check()
        self.secrets[name] = secret

    async def delete(self, name: str) -> None:
        self._check()
        self.secrets.pop(name, None)

    def _check(self) -> None:
        if self.broken:
            raise VaultUnavailable


class MemoryArchive(MemoryMarks):
    """Both archive ports over dictionaries, with the promises the real one makes.

    Set ``failure`` to have the next write raise it before it changes anything.
    """

    def __init__(self) -> None:
        super().__init__(self._id_at, self.number_of)
        self.records: dict[str, ShipmentRecord] = {}
        self.failure: Exception | None = None
        self.stamps = 0
        self._shadow: dict[str, ShipmentRecord] | None = None
        self._numbers: dict[str, int] = {}
        self._token: str | None = None
        self._read_at: datetime | None = None
        self._offset = 0.0
        self._account: Account | None = None

    # --- writes ---

    async def begin_full(self) -> None:
        self._fail()
        self._shadow = {}

    async def apply(self, page: ChangePage, full: bool, clock_offset: float) -> Applied:
        # The real one works in a thread: between asking and hearing, anything may happen.
        await asyncio.sleep(0)
        applied = self._apply(page, full, clock_offset)
        await asyncio.sleep(0)
        return applied

    def _apply(self, page: ChangePage, full: bool, clock_offset: float) -> Applied:
        self._fail()
        if full:
            if self._shadow is None:
                raise AssertionError("a full page without begin_full")
            self._merge(self._shadow, page)
            applied = self._swap(page.as_of) if page.sync_token else Applied()
        else:
            self._notice({one.shipment.id: one for one in page.items}, page.as_of)
            for gone in page.removed:
                self._notice_gone(gone, page.as_of)
            applied = self._merge(self.records, page)
        if page.sync_token:
            self._token = page.sync_token
            self._read_at, self._offset = page.as_of, clock_offset
        return applied

    async def stamp(self, as_of: datetime, clock_offset: float) -> None:
        self._fail()
        self.stamps += 1
        self._read_at, self._offset = as_of, clock_offset

    async def store_record(self, record: ShipmentRecord) -> Applied:
        self._fail()
        return self._put(self.records, record)

    async def remember_account(self, account: Account) -> None:
        self._fail()
        self._account = account

    async def aclose(self) -> None:
        return

    def _fail(self) -> None:
        if self.failure is not None:
            failure, self.failure = self.failure, None
            raise failure

    def _merge(self, target: dict[str, ShipmentRecord], page: ChangePage) -> Applied:
        applied = Applied()
        for record in page.items:
            applied |= self._put(target, record)
        for gone in page.removed:
            if target.pop(gone, None) is not None:
                applied |= Applied(removed=frozenset({self._number(gone)}))
        return applied

    def _put(self, target: dict[str, ShipmentRecord], record: ShipmentRecord) -> Applied:
        known = target.get(record.shipment.id)
        number = frozenset({self._number(record.shipment.id)})
        if known is not None and known.shipment.version >= record.shipment.version:
            return Applied()
        target[record.shipment.id] = record
        return Applied(changed=number) if known else Applied(added=number)

    def _swap(self, at: datetime) -> Applied:
        before, after = self.records, self._shadow or {}
        for gone in before.keys() - after.keys():
            self._notice_gone(gone, at)
        self._notice(after, at)
        self.records, self._shadow = after, None
        return Applied(
            changed=frozenset(
                self._number(one) for one in after if one in before and after[one] != before[one]
            ),
            added=frozenset(self._number(one) for one in after if one not in before),
            removed=frozenset(self._number(one) for one in before if one not in after),
        )

    def _notice(self, incoming: dict[str, ShipmentRecord], at: datetime) -> None:
        if self._read_at is None:
            return
        for one, record in incoming.items():
            known = self.records.get(one)
            if known is None or known.shipment.version < record.shipment.version:
                self.notice(known, record, at)

    def _notice_gone(self, shipment_id: str, at: datetime) -> None:
        if self._read_at is not None and shipment_id in self.records:
            self.inbox.notice_removed(self.records[shipment_id], at)

    def _number(self, shipment_id: str) -> int:
        return self._numbers.setdefault(shipment_id, len(self._numbers) + 1)

    # --- reads ---

    def state(self) -> ArchiveState:
        return ArchiveState(self._token, self._read_at, self._offset, self._account)

    def count(self) -> int:
        return len(self.records)

    def ids(
        self,
        column: ListColumn,
        descending: bool = False,
        second: tuple[ListColumn, bool] | None = None,
        most: int | None = None,
    ) -> array[int]:
        rows = self.rows(sorted(self._number(one) for one in self.records))
        for key, down in (second, (column, descending)) if second else ((column, descending),):
            rows.sort(key=lambda row, key=key: _sort_key(row, key), reverse=down)  # type: ignore[misc]
        return array("q", (row.number for row in rows))[:most]

    def haystack(self) -> tuple[array[int], list[str]]:
        return self.search_texts_of([self._number(one) for one in self.records])

    def search_texts_of(self, numbers: Sequence[int]) -> tuple[array[int], list[str]]:
        rows = sorted(self.rows(numbers))
        texts = [self._folded(self.records[row.id]) for row in rows]
        return array("q", (row.number for row in rows)), texts

    def columns(self) -> FilterColumns:
        return self.columns_of([self._number(one) for one in self.records])

    def columns_of(self, numbers: Sequence[int]) -> FilterColumns:
        return filter_columns(self.rows(numbers))

    def rows(self, numbers: Sequence[int]) -> list[ListRow]:
        shown = []
        for number in numbers:
            shipment_id = self._id_at(number)
            if shipment_id is not None:
                marks = self.of(shipment_id)
                shown.append(
                    _row(number, self.records[shipment_id])._replace(
                        unread=marks.unread,
                        novelty=marks.novelty,
                        followed=marks.followed,
                        own_reference=marks.own_reference,
                        tags=marks.tags,
                    )
                )
        return shown

    def marks(self, number: int) -> Marks:
        return self.of(self._id_at(number) or "")

    def record(self, number: int) -> ShipmentRecord | None:
        return self.records.get(self._id_at(number) or "")

    def number_of(self, shipment_id: str) -> int | None:
        return self._number(shipment_id) if shipment_id in self.records else None

    def _id_at(self, number: int) -> str | None:
        return next((one for one in self.records if self._number(one) == number), None)

    def _folded(self, record: ShipmentRecord) -> str:
        shipment, marks = record.shipment, self.of(record.shipment.id)
        own = (marks.own_reference, *marks.tags, marks.note)
        words = (shipment.importer.name, shipment.reference, *shipment.keys.all(), *own)
        return " ".join(words).casefold()


def newer(record: ShipmentRecord, **changes: object) -> ShipmentRecord:
    """The next version of a record, with these members of its shipment changed."""
    shipment = replace(record.shipment, version=record.shipment.version + 1)
    return replace(record, shipment=replace(shipment, **changes))  # type: ignore[arg-type]


def _row(number: int, record: ShipmentRecord) -> ListRow:
    shipment = record.shipment
    since, action = shipment.stage_since, shipment.next_action
    read = shipment.freshness.succeeded_at
    return ListRow(
        number=number,
        id=shipment.id,
        importer=shipment.importer.name,
        reference=shipment.reference,
        declaration=shipment.keys.declaration,
        document=shipment.keys.transport_document,
        cargo_number=shipment.keys.cargo_number,
        stage=shipment.stage,
        cargo=shipment.status.cargo,
        declaration_status=shipment.status.declaration,
        channel=shipment.status.control,
        office=shipment.office,
        since=since.at.timestamp() if since else None,
        since_precision=since.precision.value if since else "UNKNOWN",
        next_party=action.party.value if action else None,
        next_code=action.code if action else None,
        source_state=shipment.freshness.state.value,
        source_read=read.timestamp() if read else None,
        problem=bool(shipment.alerts),
        closed=shipment.closed,
    )


def _sort_key(row: ListRow, column: ListColumn) -> str:
    values = {
        ListColumn.IMPORTER: row.importer,
        ListColumn.REFERENCE: row.reference,
        ListColumn.DECLARATION: row.declaration,
        ListColumn.DOCUMENT: row.document,
        ListColumn.STAGE: row.stage,
        ListColumn.CHANNEL: row.channel,
        ListColumn.OFFICE: row.office,
        ListColumn.SINCE: f"{row.since or 0:020.3f}",
        ListColumn.NEXT: row.next_code,
        ListColumn.READ: f"{row.source_read or 0:020.3f}",
    }
    return (values[column] or "").casefold()
