"""What the service says of its own source of a shipment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class SourceState(StrEnum):
    """Whether the service could last read its own source of this shipment."""

    OK = "OK"
    FAILING = "FAILING"
    NEVER = "NEVER"

    @classmethod
    def _missing_(cls, value: object) -> SourceState:
        """Anything unknown counts as failing, never as fresh."""
        del value
        return cls.FAILING


@dataclass(frozen=True, slots=True)
class SourceFreshness:
    """When the service last tried and last managed to read its source."""

    state: SourceState = SourceState.NEVER
    attempted_at: datetime | None = None
    succeeded_at: datetime | None = None
    next_check_at: datetime | None = None
