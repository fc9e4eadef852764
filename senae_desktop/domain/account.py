"""Whose data it is, apart from ``ports``: the window names it before the rest is there."""

from __future__ import annotations

from dataclasses import dataclass

from senae_desktop.domain.party import OperatorKind, Party


@dataclass(frozen=True, slots=True)
class Account:
    """Who is signed in, and the importers it may see."""

    id: str
    ruc: str
    user: str
    name: str
    kind: OperatorKind | None
    scopes: tuple[str, ...] = ()
    importers: tuple[Party, ...] = ()
