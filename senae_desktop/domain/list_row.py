"""What the list shows, apart from ``ports``: the list is seen before all the rest is there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import datetime

    from senae_desktop.domain.account import Account


class ListColumn(StrEnum):
    """The columns of the list that have an order of their own in the archive."""

    IMPORTER = "importer"
    REFERENCE = "reference"
    DECLARATION = "declaration"
    DOCUMENT = "document"
    STAGE = "stage"
    CHANNEL = "channel"
    OFFICE = "office"
    SINCE = "since"
    NEXT = "next"
    READ = "read"


class ListRow(NamedTuple):
    """What one row of the list shows, as codes and instants; ``number`` is local to the archive.

    ``since`` and ``source_read`` are seconds since the epoch, or None. ``problem`` is set when
    something needs attention in the declaration lane; ``closed`` when nothing more is expected.
    What follows ``closed`` is the user's own: see ``marks.Marks``. ``pending`` is 1 when something
    entered about it waits to be sent, 2 when some of that waits for the user.
    """

    number: int
    id: str
    importer: str
    reference: str
    declaration: str | None
    document: str | None
    cargo_number: str | None
    stage: str | None
    cargo: str | None
    declaration_status: str | None
    channel: str | None
    office: str | None
    since: float | None
    since_precision: str
    next_party: str | None
    next_code: str | None
    source_state: str
    source_read: float | None
    problem: bool
    closed: bool
    unread: bool = False
    novelty: bool = False
    followed: bool = False
    own_reference: str = ""
    tags: tuple[str, ...] = ()
    pending: int = 0


@dataclass(frozen=True, slots=True)
class ArchiveState:
    """What the archive knows of itself: how many shipments, and when they were last read.

    ``read_at`` is the service's own time of the last complete read; ``clock_offset`` is service
    time minus local time, in seconds, at that moment. ``account`` is whose archive it is.
    """

    sync_token: str | None
    read_at: datetime | None
    clock_offset: float
    account: Account | None
