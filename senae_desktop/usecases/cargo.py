"""Finding cargo by its references, beginning to follow it, and recording what happens to it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Hashable, Sequence
from uuid import uuid4

from senae_desktop.domain.errors import Refused
from senae_desktop.domain.ports import (
    Applied,
    Archive,
    LookupResult,
    NewEvent,
    NewShipment,
    TrackingService,
)
from senae_desktop.domain.shipment import ShipmentRecord
from senae_desktop.usecases.joining import uninterrupted
from senae_desktop.usecases.session import SessionService

#: References that the service takes in one question.
BATCH = 40


def _ignore(_: object) -> None:
    return


def _random_key() -> str:
    return str(uuid4())


class CargoService:
    """What a person does with cargo. Each answer to a write is in the archive at once."""

    def __init__(
        self,
        service: TrackingService,
        session: SessionService,
        archive: Archive,
        on_applied: Callable[[Applied], None] = _ignore,
        new_key: Callable[[], str] = _random_key,
    ) -> None:
        self._service = service
        self._session = session
        self._archive = archive
        self._on_applied = on_applied
        self._new_key = new_key
        self._unanswered: dict[Hashable, str] = {}

    async def look_up(self, references: Sequence[str]) -> list[LookupResult]:
        """What the service knows of each reference, in order; any number of them."""
        results: list[LookupResult] = []
        for start in range(0, len(references), BATCH):
            results += await self._look_up(references[start : start + BATCH])
        return results

    async def register(self, shipment: NewShipment) -> ShipmentRecord:
        """Begin following a shipment."""
        return await self._write(
            shipment, lambda token, key: self._service.register(token, shipment, key)
        )

    async def record_event(self, shipment_id: str, event: NewEvent) -> ShipmentRecord:
        """Record an event of a shipment by hand."""
        return await self._write(
            (shipment_id, event),
            lambda token, key: self._service.record_event(token, shipment_id, event, key),
        )

    async def _look_up(self, references: Sequence[str]) -> list[LookupResult]:
        return await self._session.authorised(lambda token: self._service.lookup(token, references))

    async def _write(
        self, intent: Hashable, send: Callable[[str, str], Awaitable[ShipmentRecord]]
    ) -> ShipmentRecord:
        # An attempt without an answer may have been carried out: the same intent, tried again,
        # goes under the same key, and only an answer ends it.
        key = self._unanswered.get(intent) or self._new_key()
        self._unanswered[intent] = key
        try:
            record = await self._session.authorised(lambda token: send(token, key))
        except Refused:
            self._unanswered.pop(intent, None)
            raise
        self._unanswered.pop(intent, None)
        await uninterrupted(self._store(record))
        return record

    async def _store(self, record: ShipmentRecord) -> None:
        applied = await self._archive.store_record(record)
        if applied:
            self._on_applied(applied)
