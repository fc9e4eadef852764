"""*Consultar este*: having the source of one shipment asked again, and reading what it brings."""

from __future__ import annotations

from senae_desktop.domain.ports import TrackingService
from senae_desktop.usecases.polling import Polling
from senae_desktop.usecases.session import SessionService


class AskingAgain:
    """Uses up a small quota of the account's own; see ``ports.TrackingService.ask_again``."""

    def __init__(self, service: TrackingService, session: SessionService, polling: Polling) -> None:
        self._service = service
        self._session = session
        self._polling = polling

    async def ask(self, shipment_id: str) -> int:
        """Ask, then read what has changed; answers how often it may be asked still.

        ``TooManyRequests`` with the time to wait when the quota is used up.
        """
        left = await self._session.authorised(
            lambda token: self._service.ask_again(token, shipment_id)
        )
        await self._polling.refresh()
        return left
