"""Sources that know nothing by themselves: their facts come in through the contract's writes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection

from senae_desktop.tracking_service.store.accounts import StoredAccount
from senae_desktop.tracking_service.store.shipments import Stored


@dataclass(frozen=True, slots=True)
class EnteredSource:
    """A source whose events a client names in what it writes."""

    name: str

    def follow(
        self, connection: Connection, account: StoredAccount, reference: str
    ) -> list[Stored]:
        """Nothing: it has only what was entered, which is in the store already."""
        del connection, account, reference
        return []

    def ask_again(self) -> None:
        """Nothing to ask: whoever knows more enters it."""


BY_HAND = EnteredSource("manual")  # typed by a person
FILE = EnteredSource("file")  # said by a user's file

#: The sources that a write may name, by name.
ENTERED: Mapping[str, EnteredSource] = {source.name: source for source in (BY_HAND, FILE)}
