"""Writes of the outbox, each on the disk when it returns."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from typing import Protocol, TypeVar

import apsw

from senae_desktop.archive import outbox
from senae_desktop.domain.evidence_file import EvidenceFile
from senae_desktop.domain.outbox import Entry, EntryState, Trouble
from senae_desktop.domain.ports import Applied
from senae_desktop.domain.shipment import ShipmentRecord

T = TypeVar("T")


class Lasting(Protocol):
    """Runs a change as one transaction that outlives a power failure."""

    def __call__(self, change: Callable[[apsw.Connection], T], /) -> Awaitable[T]:
        """The result of the change."""


class OutboxWriter:
    """Implements ``domain.outbox.OutboxArchive``.

    What comes from the service can be read again; what a person typed cannot, so that here each
    transaction waits for the disk.
    """

    def __init__(self, lasting: Lasting) -> None:
        self._lasting = lasting

    async def add(self, entries: Sequence[Entry], files: Sequence[EvidenceFile] = ()) -> Applied:
        """Keep entries behind those there are, all or none."""
        return await self._lasting(lambda into: outbox.add(into, entries, files))

    async def attempt(self, entry_ids: Sequence[str], *, begun: bool) -> None:
        """Entries are about to be sent, or certainly were not."""
        await self._lasting(lambda into: outbox.attempt(into, entry_ids, begun))

    async def delivered(self, entry_id: str, record: ShipmentRecord, at: datetime) -> Applied:
        """The service has an entry: store its answer and forget the entry, in one step."""
        return await self._lasting(lambda into: outbox.deliver(into, entry_id, record, at))

    async def hold(self, entry_id: str, state: EntryState, trouble: Trouble) -> Applied:
        """Keep an entry back, with the reason."""
        return await self._lasting(lambda into: outbox.hold(into, entry_id, state, trouble))

    async def change(self, entry: Entry) -> Applied:
        """Put this in the place of the entry of that id."""
        return await self._lasting(lambda into: outbox.change(into, entry))

    async def adopt(self, entry_id: str, shipment_id: str) -> Applied:
        """A new shipment is one that is followed already: what waits for it goes there."""
        return await self._lasting(lambda into: outbox.adopt(into, entry_id, shipment_id))

    async def remove(self, entry_id: str) -> Applied:
        """Forget an entry, and with a new shipment all that was entered about it."""
        return await self._lasting(lambda into: outbox.remove(into, entry_id))

    async def keep_file(self, file: EvidenceFile) -> None:
        """Keep a file that the service gave, to be seen again offline."""
        await self._lasting(lambda into: outbox.keep_file(into, file))
