"""Asking the source of one shipment again, as often as an account may."""

from __future__ import annotations

import math
from datetime import timedelta

from senae_desktop.domain.clock import Clock
from senae_desktop.tracking_service.intake import viewer_of
from senae_desktop.tracking_service.problems import Refusal
from senae_desktop.tracking_service.sources import Source
from senae_desktop.tracking_service.store import refreshes
from senae_desktop.tracking_service.store import shipments as kept
from senae_desktop.tracking_service.store.accounts import StoredAccount
from senae_desktop.tracking_service.store.database import Database

#: So many requests in so much time, whichever worker they reach.
QUOTA = 10
WINDOW = timedelta(minutes=10)


class Refreshing:
    """Counts what an account asks for and passes it on to the source, when there is one.

    Blocks: call it in a thread.
    """

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self.source: Source | None = None

    def refresh(self, account: StoredAccount, shipment_id: str) -> int:
        """Ask again; answers how many more requests are left now."""
        now = self._clock.now()
        with self._database.writing() as connection:
            if kept.find(connection, shipment_id, viewer_of(account)) is None:
                raise Refusal("not-found")
            asked = refreshes.since(connection, account.id, now - WINDOW)
            if len(asked) >= QUOTA:
                wait = (asked[-QUOTA] + WINDOW - now).total_seconds()
                raise Refusal("too-many-requests", retry_after=max(1, math.ceil(wait)))
            refreshes.add(connection, account.id, now)
        if self.source is not None:
            self.source.ask_again()
        return QUOTA - len(asked) - 1
