"""How far the reading of changes has come."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class SyncPhase(StrEnum):
    """What the reading of changes is doing."""

    IDLE = "idle"
    FIRST = "first"
    UPDATE = "update"


@dataclass(frozen=True, slots=True)
class SyncProgress:
    """How far a reading has come: shipments read, and how many there are when that is known."""

    phase: SyncPhase = SyncPhase.IDLE
    done: int = 0
    total: int | None = None
