"""What the use cases write, one transaction at a time in one thread of its own."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import datetime
from typing import TypeVar

import apsw

from senae_desktop.archive import inbox, marks, pages, views
from senae_desktop.archive.coding_account import encode_account
from senae_desktop.archive.connection import transaction
from senae_desktop.archive.failures import typed_failures
from senae_desktop.archive.outbox_writer import OutboxWriter
from senae_desktop.archive.projection import values_of
from senae_desktop.archive.watching import WatchWriter
from senae_desktop.domain.account import Account
from senae_desktop.domain.errors import ArchiveDamaged
from senae_desktop.domain.ports import Applied, ChangePage
from senae_desktop.domain.shipment import ShipmentRecord

T = TypeVar("T")


class EncryptedArchive:
    """Implements ``ports.Archive``. Every failure is an ``ArchiveError`` that changed nothing.

    A coroutine cancelled while it waits leaves its transaction either finished or not begun.
    """

    def __init__(self, connection: apsw.Connection) -> None:
        pages.prepare(connection)
        self._connection = connection
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="archive")
        self._closed = False
        self.outbox = OutboxWriter(self._lasting)
        self.watched = WatchWriter(self._write)

    async def begin_full(self) -> None:
        """Start a full read into the shadow set, dropping any unfinished one."""
        await self._write(pages.clear_shadow)

    async def apply(self, page: ChangePage, full: bool, clock_offset: float) -> Applied:
        """Store a page and its token together; see ``ports.Archive``.

        Shipments that a full read could not understand stay as they were last understood.
        """
        as_of = page.as_of.timestamp()

        def work(connection: apsw.Connection) -> Applied:
            rows = map(values_of, page.items)
            with transaction(connection):
                if full:
                    applied = _apply_full(connection, page, rows, as_of)
                else:
                    applied = _apply_changes(connection, page, rows, as_of)
                if page.sync_token is not None:
                    connection.execute("UPDATE state SET sync_token = ?", (page.sync_token,))
                    _write_stamp(connection, page.as_of, clock_offset)
            return applied

        return await self._run(work)

    async def stamp(self, as_of: datetime, clock_offset: float) -> None:
        """Nothing changed: only the time of the last successful read moves."""
        await self._write(lambda connection: _write_stamp(connection, as_of, clock_offset))

    async def store_record(self, record: ShipmentRecord) -> Applied:
        """Store one shipment at once, also into a full read under way, if it is newer."""

        def work(connection: apsw.Connection) -> Applied:
            rows = [values_of(record)]
            with transaction(connection):
                applied = pages.store(connection, rows, None)
                if applied and pages.is_filling(connection):
                    pages.fill_shadow(connection, rows)
            return applied

        return await self._run(work)

    async def remember_account(self, account: Account) -> None:
        """Keep whose archive this is, to say it when starting offline."""
        text = encode_account(account)
        await self._write(
            lambda connection: connection.execute("UPDATE state SET account = ?", (text,))
        )

    # --- the user's own ----------------------------------------------------------------------

    async def mark(self, numbers: Sequence[int], unread: bool) -> Applied:
        """Mark as read or unread."""
        return await self._change(lambda into: marks.put(into, numbers, {"unread": int(unread)}))

    async def opened(self, number: int, at: datetime) -> Applied:
        """The user looked at a shipment: it is unread no more."""
        return await self._change(lambda into: marks.look_at(into, number, at))

    async def attend(self, novelties: Sequence[int], now: datetime) -> Applied:
        """The user has attended to what changed; see ``marks.LocalArchive``."""
        return await self._change(lambda into: inbox.attend(into, novelties, now))

    async def take_back(self) -> Applied:
        """Undo the last ``attend``."""
        return await self._change(inbox.take_back)

    async def follow(self, numbers: Sequence[int], followed: bool) -> Applied:
        """Follow or no longer follow."""
        return await self._change(
            lambda into: marks.put(into, numbers, {"followed": int(followed)})
        )

    async def set_note(self, number: int, text: str) -> Applied:
        """Keep a note; blank for none."""
        return await self._change(
            lambda into: marks.put_words(into, [number], "note", text.strip())
        )

    async def set_tags(self, numbers: Sequence[int], tags: Sequence[str]) -> Applied:
        """Keep these tags, replacing those there were."""
        text = marks.text_of(tags)
        return await self._change(lambda into: marks.put_words(into, numbers, "tags", text))

    async def set_own_reference(self, number: int, text: str) -> Applied:
        """Keep the user's own reference; blank for none."""
        own = text.strip()
        return await self._change(lambda into: marks.put_own_reference(into, number, own))

    async def save_view(self, name: str, content: str, slot: int | None = None) -> None:
        """Keep a view under its name; see ``marks.LocalArchive``."""
        await self._write(lambda into: views.save(into, name, content, slot))

    async def set_view_slot(self, name: str, slot: int | None) -> None:
        """Give a view a slot, taken away from the view that had it, or none."""
        await self._write(lambda into: views.give_slot(into, name, slot))

    async def delete_view(self, name: str) -> None:
        """Forget a view."""
        await self._write(lambda into: views.delete(into, name))

    async def order_views(self, names: Sequence[str]) -> None:
        """List the views in this order."""
        await self._write(lambda into: views.order(into, names))

    async def set_default_view(self, name: str | None) -> None:
        """Begin with this view from now on, or with none."""
        await self._write(lambda into: views.choose(into, name))

    # --- the file ----------------------------------------------------------------------------

    async def verify(self) -> None:
        """Read every page of the file; ``ArchiveDamaged`` when one is not as it was written."""

        def work(connection: apsw.Connection) -> None:
            if connection.pragma("quick_check", 1) != "ok":
                raise ArchiveDamaged

        await self._run(work)

    async def aclose(self) -> None:
        """Checkpoint and close; a second time is harmless."""
        if self._closed:
            return
        self._closed = True
        closing = self._worker.submit(_close, self._connection)
        self._worker.shutdown(wait=False)
        await asyncio.shield(asyncio.wrap_future(closing))

    async def _write(self, change: Callable[[apsw.Connection], object]) -> None:
        await self._change(change)

    async def _change(self, change: Callable[[apsw.Connection], T]) -> T:
        def work(connection: apsw.Connection) -> T:
            with transaction(connection):
                return change(connection)

        return await self._run(work)

    async def _lasting(self, change: Callable[[apsw.Connection], T]) -> T:
        def work(connection: apsw.Connection) -> T:
            connection.pragma("synchronous", "full")
            try:
                with transaction(connection):
                    return change(connection)
            finally:
                connection.pragma("synchronous", "normal")

        return await self._run(work)

    async def _run(self, work: Callable[[apsw.Connection], T]) -> T:
        def guarded() -> T:
            with typed_failures():
                return work(self._connection)

        return await asyncio.wrap_future(self._worker.submit(guarded))


def _apply_changes(
    connection: apsw.Connection, page: ChangePage, rows: Iterable[pages.Row], as_of: float
) -> Applied:
    applied = pages.store(connection, rows, as_of)
    gone = pages.remove(connection, page.removed, as_of)
    return Applied(
        applied.changed - gone, applied.added - gone, gone - applied.added, applied.moved
    )


def _apply_full(
    connection: apsw.Connection, page: ChangePage, rows: Iterable[pages.Row], as_of: float
) -> Applied:
    if not pages.is_filling(connection):
        pages.clear_shadow(connection)
    pages.fill_shadow(connection, rows)
    pages.keep_in_shadow(connection, page.unreadable)
    pages.remove_from_shadow(connection, page.removed)
    return pages.swap(connection, as_of) if page.sync_token is not None else Applied()


def _write_stamp(connection: apsw.Connection, as_of: datetime, clock_offset: float) -> None:
    connection.execute(
        "UPDATE state SET read_at = ?, clock_offset = ?", (as_of.isoformat(), clock_offset)
    )


def _close(connection: apsw.Connection) -> None:
    with typed_failures():
        try:
            # A reader at work or a full disk leaves the rest in the log, where nothing is lost.
            with suppress(apsw.FullError, apsw.BusyError):
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        finally:
            connection.close()
