"""Finding cargo by its references, and taking away what was registered by mistake."""

from __future__ import annotations

from collections.abc import Sequence

from senae_desktop.domain.ports import LookupResult, TrackingService
from senae_desktop.usecases.session import SessionService

#: References that the service takes in one question.
BATCH = 40


class CargoService:
    """What the service knows of cargo; what a person enters about it goes by the ``Outbox``."""

    def __init__(self, service: TrackingService, session: SessionService) -> None:
        self._service = service
        self._session = session

    async def look_up(self, references: Sequence[str]) -> list[LookupResult]:
        """What the service knows of each reference, in order; any number of them."""
        results: list[LookupResult] = []
        for start in range(0, len(references), BATCH):
            results += await self._look_up(references[start : start + BATCH])
        return results

    async def withdraw(self, shipment_id: str) -> None:
        """Take away a shipment registered by mistake; the next reading takes it from here too."""
        await self._session.authorised(lambda token: self._service.withdraw(token, shipment_id))

    async def restore(self, shipment_id: str) -> None:
        """Bring back what ``withdraw`` took away; the next reading brings it here too."""
        await self._session.authorised(lambda token: self._service.restore(token, shipment_id))

    async def _look_up(self, references: Sequence[str]) -> list[LookupResult]:
        return await self._session.authorised(lambda token: self._service.lookup(token, references))
