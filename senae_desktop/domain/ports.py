"""What the use cases need from outside, as protocols; ``client``, ``archive`` and
``credentials`` implement them, ``bootstrap`` puts them together."""

from __future__ import annotations

from array import array
from collections.abc import AsyncGenerator, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from senae_desktop.domain.account import Account
from senae_desktop.domain.entries import NewEvent, NewShipment
from senae_desktop.domain.list_row import ArchiveState, ListColumn, ListRow
from senae_desktop.domain.marks import LocalArchive, Marks, SavedView
from senae_desktop.domain.novelty import Novelty
from senae_desktop.domain.party import OperatorKind
from senae_desktop.domain.shipment import Shipment, ShipmentRecord

# --- the tracking service --------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Credentials:
    """The three things Ecuapass asks for. The password never shows in a repr."""

    ruc: str
    user: str
    password: str

    def __repr__(self) -> str:
        return f"Credentials(ruc=…{self.ruc[-3:]}, user=…, password=…)"


@dataclass(frozen=True, slots=True)
class Tokens:
    """A signed-in session. ``expires_at`` is on the monotonic clock. Never shown in a repr."""

    access: str
    refresh: str
    expires_at: float
    account: Account

    def __repr__(self) -> str:
        return "Tokens(…)"


@dataclass(frozen=True, slots=True)
class NewAccount:
    """An account to create on this computer."""

    credentials: Credentials
    name: str
    kind: OperatorKind


@dataclass(frozen=True, slots=True)
class ChangePage:
    """A page of the change feed: either ``next_cursor`` or ``sync_token`` is set.

    ``poll_after`` is the pause, in seconds, that the service asks for before the next poll.
    ``unreadable`` names the shipments of the page that could not be understood and were left out.
    """

    items: tuple[ShipmentRecord, ...]
    removed: tuple[str, ...]
    as_of: datetime
    next_cursor: str | None
    sync_token: str | None
    poll_after: float | None = None
    unreadable: tuple[str, ...] = ()


class LookupOutcome(StrEnum):
    """What the service knows of a reference."""

    FOUND = "found"
    MULTIPLE = "multiple"
    AWAITING_MANIFEST = "awaiting-manifest"
    NOT_FOUND = "not-found"
    INVALID_FORMAT = "invalid-format"
    NOT_AUTHORISED = "not-authorised"
    DUPLICATE = "duplicate"
    UPSTREAM_UNREACHABLE = "upstream-unreachable"


@dataclass(frozen=True, slots=True)
class LookupResult:
    """Answer for one reference; ``reason`` and ``position`` only when the format is invalid."""

    reference: str
    outcome: LookupOutcome
    temporary: bool = False
    kind: str | None = None
    shipment: Shipment | None = None
    candidates: tuple[Shipment, ...] = ()
    reason: str | None = None
    position: int | None = None


@dataclass(frozen=True, slots=True)
class Hint:
    """Something may have changed; ``id`` is where a stream of hints can be continued."""

    id: str


class TrackingService(Protocol):
    """The service, wherever it runs. Every failure is a ``ServiceError``."""

    async def sign_in(self, credentials: Credentials) -> Tokens:
        """Open a session; ``CredentialsRejected``, ``AccountLocked`` and friends otherwise."""

    async def renew(self, refresh_token: str) -> Tokens:
        """Trade the refresh token for new tokens; ``SessionExpired`` when it is spent."""

    async def sign_out(self, access_token: str) -> None:
        """Close the session on the service; best effort."""

    async def create_account(self, account: NewAccount) -> None:
        """Create an account on this computer's service; ``Refused`` when it exists."""

    async def changes(
        self, access_token: str, since: str | None = None, cursor: str | None = None
    ) -> ChangePage:
        """One page of the change feed; without ``since`` everything visible, from the start."""

    async def lookup(self, access_token: str, references: Sequence[str]) -> list[LookupResult]:
        """What is known of each reference, in order; at most 40."""

    async def register(self, access_token: str, shipment: NewShipment, key: str) -> ShipmentRecord:
        """Begin following a shipment; ``key`` makes a repeated call harmless."""

    async def record_event(
        self,
        access_token: str,
        shipment_id: str,
        event: NewEvent,
        key: str,
        version: int | None = None,
    ) -> ShipmentRecord:
        """Record an event by hand; answers with the shipment as recomputed by the service.

        With ``version`` only if the shipment still has it: ``VersionMismatch`` otherwise.
        """

    async def shipment(self, access_token: str, shipment_id: str) -> ShipmentRecord:
        """A shipment as it is now; ``NotFound`` when there is none to be seen."""

    async def withdraw(self, access_token: str, shipment_id: str) -> None:
        """Take away a shipment registered by mistake; one that has gone already is no error.

        ``Refused`` when it is not this account's alone.
        """

    async def restore(self, access_token: str, shipment_id: str) -> ShipmentRecord:
        """Bring back a shipment that this account took away, as it was.

        ``NotFound`` when that was too long ago, ``Refused`` when it was entered anew meanwhile.
        """

    async def keep_evidence(
        self, access_token: str, shipment_id: str, sha256: str, content: bytes
    ) -> None:
        """Keep a file that an event of a shipment will refer to; a second time is harmless."""

    async def evidence(self, access_token: str, shipment_id: str, sha256: str) -> bytes:
        """A file that an event refers to."""

    async def ask_again(self, access_token: str, shipment_id: str) -> int:
        """Have the source of one shipment asked again; how often that may be done still.

        ``TooManyRequests`` when too often; other calls go on meanwhile.
        """

    def hints(self, access_token: str, after: str) -> AsyncGenerator[Hint, None]:
        """Hints as they come, from behind an id on ("": from now on); the first one comes at
        once. ``NotFound`` or ``Refused`` when the service offers none."""

    async def healthy(self) -> bool:
        """Whether the service answers and says it is well; never raises ``ServiceError``."""

    async def aclose(self) -> None:
        """Close every connection."""


# --- the archive -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class CodeColumn:
    """One code for each shipment: that of position ``i`` is ``codes[places[i]]``; "" means none."""

    codes: tuple[str, ...]
    places: array[int]


@dataclass(frozen=True, slots=True)
class FilterColumns:
    """What the list is filtered and counted by, side by side, in ascending row number.

    The codes of ``importer`` are names, those of ``party`` say whose move it is. A flag is one
    byte for each shipment, 0 or 1: ``news`` that something happened since it was looked at,
    ``needs_action`` that the user's own side has to act. ``tags`` are row numbers by tag.
    """

    numbers: array[int]
    stage: CodeColumn
    channel: CodeColumn
    office: CodeColumn
    importer: CodeColumn
    party: CodeColumn
    closed: bytes
    unread: bytes
    news: bytes
    followed: bytes
    needs_action: bytes
    tags: Mapping[str, array[int]] = field(default_factory=dict)


class ArchiveReader(Protocol):
    """Reads for the window; synchronous because each takes well under a millisecond, except
    ``haystack``, ``columns`` and ``ids`` of a large archive, which belong in a thread."""

    def state(self) -> ArchiveState:
        """Token and age of what is kept."""

    def count(self) -> int:
        """How many shipments are kept."""

    def ids(
        self,
        column: ListColumn,
        descending: bool = False,
        second: tuple[ListColumn, bool] | None = None,
        most: int | None = None,
    ) -> array[int]:
        """Row numbers of all shipments in the order of a column, equals in that of a second."""

    def haystack(self) -> tuple[array[int], list[str]]:
        """Row numbers and their folded search texts, side by side."""

    def search_texts_of(self, numbers: Sequence[int]) -> tuple[array[int], list[str]]:
        """Row numbers and their folded search texts, ascending; missing ones are left out."""

    def columns(self) -> FilterColumns:
        """What all rows are filtered and counted by."""

    def columns_of(self, numbers: Sequence[int]) -> FilterColumns:
        """``columns`` of these rows alone, ascending; missing ones are left out."""

    def rows(self, numbers: Sequence[int]) -> list[ListRow]:
        """The rows of these numbers, in the order asked; missing ones are left out."""

    def record(self, number: int) -> ShipmentRecord | None:
        """A shipment with its events, or None when it has gone."""

    def newest_records(self, most: int) -> Iterator[ShipmentRecord]:
        """Shipments with their events, the last added first; takes long, belongs in a thread."""

    def number_of(self, shipment_id: str) -> int | None:
        """The row number of a shipment of the service, or None."""

    def marks(self, number: int) -> Marks:
        """The user's marks on a shipment; those of an untouched one when it has gone."""

    def novelties(self, after: int = 0) -> list[Novelty]:
        """What changed and is not attended to, oldest first, from behind a number on."""

    def latest_novelty(self) -> int:
        """The number of the last novelty, attended to or not; 0 when there is none."""

    def attended_last(self) -> int:
        """How many novelties the last act attended to; 0 when there is none to take back."""

    def views(self) -> list[SavedView]:
        """The saved views, in the user's order."""


@dataclass(frozen=True, slots=True)
class Applied:
    """What one written page changed: row numbers changed, row numbers removed, rows added.

    ``moved`` are the columns in whose order a changed row may stand elsewhere now; None when that
    is not known.
    """

    changed: frozenset[int] = frozenset()
    added: frozenset[int] = frozenset()
    removed: frozenset[int] = frozenset()
    moved: frozenset[ListColumn] | None = field(default=None, compare=False)

    def __bool__(self) -> bool:
        return bool(self.changed or self.added or self.removed)

    @property
    def there(self) -> frozenset[int]:
        """The rows that say something else now; no copy, where only one kind is many thousands."""
        if self.changed and self.added:
            return self.changed | self.added
        return self.changed or self.added

    def __or__(self, other: Applied) -> Applied:
        if not (self and other):
            return self or other
        known = self.moved is not None and other.moved is not None
        return Applied(
            self.changed | other.changed,
            self.added | other.added,
            self.removed | other.removed,
            (self.moved or frozenset()) | (other.moved or frozenset()) if known else None,
        )


class Archive(LocalArchive, Protocol):
    """Writes, each one transaction in the archive's own thread; a sync leaves the marks alone but
    for telling what is unread and new."""

    async def begin_full(self) -> None:
        """Start a full read into a shadow set, dropping any unfinished one."""

    async def apply(self, page: ChangePage, full: bool, clock_offset: float) -> Applied:
        """Store a page and its token together; with ``full`` into the shadow set, which is
        swapped in by the page that carries the sync token. Older versions never overwrite
        newer ones."""

    async def stamp(self, as_of: datetime, clock_offset: float) -> None:
        """Nothing changed: only the time of the last successful read moves."""

    async def store_record(self, record: ShipmentRecord) -> Applied:
        """Store one shipment at once, as answered to a write, without touching the token."""

    async def remember_account(self, account: Account) -> None:
        """Keep whose archive this is, to say it when starting offline."""

    async def aclose(self) -> None:
        """Checkpoint and close."""


# --- the vault -------------------------------------------------------------------------------


class Vault(Protocol):
    """Secrets by name. ``persistent`` is false when they live for this run only."""

    @property
    def persistent(self) -> bool:
        """Whether a secret survives the end of the program."""

    @property
    def backend(self) -> str:
        """The name of the system's keyring, to be shown; empty when there is none."""

    async def load(self, name: str) -> str | None:
        """The secret, or None; ``VaultUnavailable`` when the keyring refuses."""

    async def save(self, name: str, secret: str) -> None:
        """Keep a secret; ``VaultUnavailable`` when the keyring refuses."""

    async def delete(self, name: str) -> None:
        """Forget a secret; forgetting an unknown one is no error."""
