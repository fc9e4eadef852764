"""Where facts come from when nobody types them."""

from __future__ import annotations

from typing import Protocol

from sqlalchemy import Connection

from senae_desktop.tracking_service.store.accounts import StoredAccount
from senae_desktop.tracking_service.store.shipments import Stored


class Source(Protocol):
    """Something that can be asked about a reference."""

    def follow(
        self, connection: Connection, account: StoredAccount, reference: str
    ) -> list[Stored]:
        """Begin to follow what the source has under a reference, in a write; empty when nothing."""

    def ask_again(self) -> None:
        """Store what the source knows by now. Blocks."""
