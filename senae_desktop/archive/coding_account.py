"""An account as the text that is kept; apart from records, which the first list does not need."""

from __future__ import annotations

import dataclasses
import json

from senae_desktop.domain.account import Account
from senae_desktop.domain.errors import ArchiveDamaged
from senae_desktop.domain.party import OperatorKind, Party


def encode_account(account: Account) -> str:
    """An account as JSON."""
    return json.dumps(dataclasses.asdict(account))


def decode_account(text: str) -> Account:
    """The account of this JSON; ``ArchiveDamaged`` when it is not one."""
    try:
        members = json.loads(text)
        kind = members.pop("kind")
        scopes = tuple(members.pop("scopes"))
        importers = tuple(Party(**party) for party in members.pop("importers"))
        return Account(
            **members,
            kind=OperatorKind(kind) if kind else None,
            scopes=scopes,
            importers=importers,
        )
    except (ValueError, TypeError, KeyError) as error:
        raise ArchiveDamaged from error
