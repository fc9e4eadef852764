"""What a person enters: kept first, whatever the network does, and sent by ``delivery``."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from uuid import uuid4

from senae_desktop.domain.clock import Clock
from senae_desktop.domain.entries import NewCargo, NewEvent, NewShipment
from senae_desktop.domain.evidence_file import EvidenceFile
from senae_desktop.domain.outbox import (
    Choice,
    Entry,
    OutboxArchive,
    OutboxReader,
    renewed,
    settled,
)
from senae_desktop.domain.ports import Applied
from senae_desktop.domain.shipment import ShipmentRecord

#: The record of a shipment as it was last read, by its id.
Records = Callable[[str], ShipmentRecord | None]


#: Rows made into entries at a stretch: a few milliseconds.
_TURN = 40


def _ignore(_: object) -> None:
    return


def _new_id() -> str:
    return uuid4().hex


@dataclass(frozen=True, slots=True)
class Kept:
    """A row that was accepted: its shipment, and its entries in the order they will be sent."""

    shipment_id: str
    entry_ids: tuple[str, ...]


class Outbox:
    """Takes entries and keeps them; nothing here needs a session.

    ``on_applied`` is told which rows of the list changed. Raises ``ArchiveError``.
    """

    def __init__(
        self,
        archive: OutboxArchive,
        reader: OutboxReader,
        *,
        records: Records,
        clock: Clock,
        on_applied: Callable[[Applied], None] = _ignore,
        new_id: Callable[[], str] = _new_id,
    ) -> None:
        self._archive = archive
        self._reader = reader
        self._records = records
        self._clock = clock
        self._on_applied = on_applied
        self._new_id = new_id

    async def accept(
        self, cargo: Sequence[NewCargo], files: Sequence[EvidenceFile] = ()
    ) -> list[Kept]:
        """Keep any number of rows, all or none; one answer for each, in order."""
        entries: list[Entry] = []
        kept: list[Kept] = []
        for place, row in enumerate(cargo):
            if place % _TURN == _TURN - 1:
                await asyncio.sleep(0)  # a matrix has thousands, and the window goes on living
            mine = self._entries_of(row)
            entries += mine
            kept.append(
                Kept(
                    row.shipment_id or (mine[0].shipment_id if mine else ""),
                    tuple(entry.id for entry in mine),
                )
            )
        await self.keep(entries, files)
        return kept

    async def keep(self, entries: Sequence[Entry], files: Sequence[EvidenceFile] = ()) -> None:
        """Keep entries made elsewhere, all or none; those known by id are passed over."""
        self._tell(await self._archive.add(entries, files))

    async def register(self, shipment: NewShipment) -> Entry:
        """Keep a shipment to be registered."""
        entry = self._entry(shipment, "")
        await self.keep([entry])
        return entry

    async def record_event(
        self, shipment_id: str, event: NewEvent, file: EvidenceFile | None = None
    ) -> Entry:
        """Keep an event to be recorded, with the file that shows it."""
        entry = self._entry(event, shipment_id)
        await self.keep([entry], [file] if file else [])
        return entry

    async def correct(
        self, entry: Entry, content: NewShipment | NewEvent, file: EvidenceFile | None = None
    ) -> Entry:
        """Put other content into an entry that was not taken, and let it be sent.

        An event that was sent meanwhile is corrected by a new one. ``EntryOnItsWay`` when it is
        not known whether the service has it.
        """
        if self._reader.entry(entry.id) is None and isinstance(content, NewEvent):
            moved = self._reader.shipment_of(entry.id) or entry.shipment_id
            return await self.record_event(moved, replace(content, supersedes=entry.id), file)
        if file is not None:
            await self._archive.keep_file(file)
        corrected = renewed(entry, content, self._seen(entry.shipment_id))
        self._tell(await self._archive.change(corrected))
        return corrected

    async def settle(self, entry: Entry, choice: Choice) -> None:
        """End a collision as its user wishes."""
        if choice is Choice.ADOPT and entry.trouble is not None:
            self._tell(await self._archive.adopt(entry.id, entry.trouble.shipment_id))
        else:
            seen = self._seen(entry.shipment_id)
            self._tell(await self._archive.change(settled(entry, choice, seen)))

    async def retry(self, entry: Entry) -> None:
        """Let an entry that was refused be sent once more as it is."""
        self._tell(await self._archive.change(renewed(entry, entry.content, entry.seen)))

    async def remove(self, entry_id: str) -> None:
        """Take an entry back, and with a new shipment all that was entered about it."""
        self._tell(await self._archive.remove(entry_id))

    async def undo(self, entry: Entry) -> Entry | None:
        """Take back an entry, sent or not: remove it here, or withdraw the event it made.

        The withdrawal, to be sent; None when nothing has to be. A shipment that the service has
        is not taken back.
        """
        waiting = self._reader.entry(entry.id)
        if waiting is not None and not waiting.attempted:
            await self.remove(entry.id)
            return None
        event = entry.content
        if not isinstance(event, NewEvent):
            return None
        return await self.record_event(
            waiting.shipment_id if waiting else entry.shipment_id,
            NewEvent(type=event.type, occurred=event.occurred, retracts=entry.id),
        )

    def _entries_of(self, row: NewCargo) -> list[Entry]:
        if row.shipment_id:
            return [self._entry(event, row.shipment_id) for event in row.events]
        beginning = self._entry(row.shipment, "")
        events = (self._entry(event, beginning.id, new=True) for event in row.events)
        return [beginning, *events]

    def _entry(
        self, content: NewShipment | NewEvent, shipment_id: str, *, new: bool = False
    ) -> Entry:
        """An entry; of a ``new`` shipment nobody has seen any event."""
        entry_id = self._new_id()
        return Entry(
            id=entry_id,
            shipment_id=shipment_id or entry_id,
            content=content,
            entered_at=self._clock.now(),
            seen=self._seen(shipment_id) if shipment_id and not new else 0,
        )

    def _seen(self, shipment_id: str) -> int:
        record = self._records(shipment_id)
        return max((event.sequence for event in record.events), default=0) if record else 0

    def _tell(self, applied: Applied) -> None:
        self._on_applied(applied)
