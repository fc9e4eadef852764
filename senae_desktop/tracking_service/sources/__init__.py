"""Where facts come from, one module for each: see ``docs/como-escribir-una-fuente.md``.

Some are *entered*: a person types, or a user's file says (``entered``). Others are *asked*: they
answer what they know of a reference (``demonstration``, and one day an official one). All of them
pass ``tests/tracking_service/source_contract.py``.
"""

from __future__ import annotations

from typing import Protocol

from sqlalchemy import Connection

from senae_desktop.tracking_service.store.accounts import StoredAccount
from senae_desktop.tracking_service.store.shipments import Stored


class Source(Protocol):
    """Something that facts come from."""

    @property
    def name(self) -> str:
        """The code that its shipments and events carry as their source."""

    def follow(
        self, connection: Connection, account: StoredAccount, reference: str
    ) -> list[Stored]:
        """Begin to follow what the source has under a reference, in a write; empty when nothing.

        What is returned is in the store and visible to the account. Asked again, also at the same
        time, it answers the same shipments and stores nothing twice. ``Refusal`` with
        ``upstream-unreachable`` when the source does not answer: that is not "nothing".
        """

    def ask_again(self) -> None:
        """Store what the source knows by now. Blocks."""
