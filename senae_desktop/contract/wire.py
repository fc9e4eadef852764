"""The structs of the tracking contract, version 1, exactly as they travel.

Names travel in camelCase, absent members are left out, unknown members are ignored. Times are
RFC 3339 with an offset, money is a decimal string with its currency. Enumerations are plain
strings because they are open: a newer service may send codes this version does not know.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated

from msgspec import Meta, Struct

#: Media types and headers of the contract.
PROBLEM_TYPE = "application/problem+json"
EMBEDDED_SECRET_HEADER = "Embedded-Secret"
IDEMPOTENCY_HEADER = "Idempotency-Key"
TRACE_HEADER = "Trace-Id"
POLL_AFTER_HEADER = "Poll-After"

MAX_LOOKUPS = 40
MAX_PAGE = 2_000

Text = Annotated[str, Meta(max_length=200)]
LongText = Annotated[str, Meta(max_length=2_000)]
Key = Annotated[str, Meta(max_length=60)]
Code = Annotated[str, Meta(max_length=60)]
Identification = Annotated[str, Meta(max_length=20)]
DecimalText = Annotated[str, Meta(pattern=r"^-?\d{1,15}(\.\d{1,6})?$", max_length=24)]
Packages = Annotated[int, Meta(ge=0, le=10_000_000)]


class Wire(Struct, rename="camel", omit_defaults=True, frozen=True, kw_only=True):
    """Base of every struct: camelCase, frozen, defaults left out."""


# --- session ---------------------------------------------------------------------------------


class SignIn(Wire, frozen=True):
    """``POST /v1/session`` with ``ruc``, ``user`` and ``password``, or with ``refreshToken``."""

    ruc: Annotated[str, Meta(max_length=20)] = ""
    user: Annotated[str, Meta(max_length=100)] = ""
    password: Annotated[str, Meta(max_length=200)] = ""
    refresh_token: Annotated[str, Meta(max_length=200)] = ""


class SessionTokens(Wire, frozen=True):
    """Answer to a sign-in: a short access token and a refresh token that rotates at each use."""

    access_token: str
    expires_in: int
    refresh_token: str
    account: Me


class Importer(Wire, frozen=True):
    """An importer whose shipments the account may see."""

    ruc: str
    name: str


class Me(Wire, frozen=True):
    """``GET /v1/me``: who is signed in, for which OCE, and what it may see and do."""

    account_id: str
    ruc: str
    user: str
    name: str
    kind: str
    scopes: list[str] = []
    importers: list[Importer] = []


class NewAccount(Wire, frozen=True):
    """``POST /v1/accounts``, on the user's own computer only: create one's own account."""

    ruc: Annotated[str, Meta(min_length=5, max_length=20)]
    name: Annotated[str, Meta(min_length=1, max_length=200)]
    user: Annotated[str, Meta(min_length=1, max_length=100)]
    password: Annotated[str, Meta(min_length=8, max_length=200)]
    kind: str


# --- shipments -------------------------------------------------------------------------------


class PartyWire(Wire, frozen=True):
    """A party; ``identification`` is a RUC, cédula or passport."""

    name: Text
    identification: Identification = ""


class KeysWire(Wire, frozen=True):
    """The numbers of an import; see ``domain.references`` for their shapes."""

    cargo_number: Key | None = None
    transport_document: Key | None = None
    declaration: Key | None = None
    containers: Annotated[list[Key], Meta(max_length=200)] = []
    delivery_number: Key | None = None
    liquidation: Key | None = None


class TransportWire(Wire, frozen=True):
    """The voyage."""

    mode: Code | None = None
    carrier: Text = ""
    vehicle: Text = ""
    voyage: Text = ""
    origin: Text = ""
    destination: Text = ""
    deposit: Text = ""


class MoneyWire(Wire, frozen=True):
    """An exact amount: decimal string and ISO 4217 currency."""

    amount: DecimalText
    currency: Annotated[str, Meta(pattern="^[A-Z]{3}$")] = "USD"


class GoodsWire(Wire, frozen=True):
    """What is imported."""

    description: LongText = ""
    packages: Packages | None = None
    weight_kg: DecimalText | None = None
    value: MoneyWire | None = None


class StatusWire(Wire, frozen=True):
    """Computed by the service: codes of the catalogues."""

    cargo: str | None = None
    declaration: str | None = None
    control: str | None = None


class NextActionWire(Wire, frozen=True):
    """Whose move it is and which."""

    party: str
    code: str


class DeadlineWire(Wire, frozen=True):
    """A rule of the deadline catalogue and the earliest date by which to act."""

    code: str
    due: date


class FreshnessWire(Wire, frozen=True):
    """When the service last tried and last managed to read its source."""

    state: str
    attempted_at: datetime | None = None
    succeeded_at: datetime | None = None
    next_check_at: datetime | None = None


class QuantityWire(Wire, frozen=True):
    """Packages and gross weight that one event refers to."""

    packages: Packages | None = None
    weight_kg: DecimalText | None = None


class EventWire(Wire, frozen=True):
    """A fact; ``occurredAt`` of a bare day is noon of that day and ``occurredPrecision`` DAY."""

    id: str
    sequence: int
    shipment_id: str
    lane: str
    type: str
    classifier: str
    recorded_at: datetime
    raw_text: str
    source: str
    stage: str | None = None
    occurred_at: datetime | None = None
    occurred_precision: str = "UNKNOWN"
    time_zone: str = "America/Guayaquil"
    raw_code: str | None = None
    place: str | None = None
    responsible: str | None = None
    reason: str | None = None
    quantity: QuantityWire | None = None
    documents: list[str] = []
    supersedes: str | None = None
    retracts: str | None = None


class ShipmentWire(Wire, frozen=True):
    """An import as the service sees it; ``events`` only where asked for by ``include=events``."""

    id: str
    version: int
    importer: PartyWire
    keys: KeysWire
    closed: bool = False
    reference: str = ""
    agent: PartyWire | None = None
    office: str | None = None
    regime: str | None = None
    transport: TransportWire = TransportWire()
    goods: GoodsWire = GoodsWire()
    status: StatusWire = StatusWire()
    stage: str | None = None
    stage_since: datetime | None = None
    stage_since_precision: str = "UNKNOWN"
    next_action: NextActionWire | None = None
    alerts: list[str] = []
    deadlines: list[DeadlineWire] = []
    freshness: FreshnessWire = FreshnessWire(state="NEVER")
    events: list[EventWire] | None = None


class NewShipment(Wire, frozen=True):
    """``POST /v1/shipments``: any one key is enough, whatever else is known may come along."""

    keys: KeysWire
    importer: PartyWire | None = None
    reference: Text = ""
    office: Code | None = None
    regime: Code | None = None
    transport: TransportWire = TransportWire()
    goods: GoodsWire = GoodsWire()


class NewEvent(Wire, frozen=True):
    """``POST /v1/shipments/{id}/events``: an event recorded by hand.

    ``occurredAt`` with ``occurredPrecision`` DAY is noon of the day. A correction names the event
    it ``supersedes``, a withdrawal the one it ``retracts``.
    """

    type: Code
    occurred_at: datetime | None = None
    occurred_precision: Code = "UNKNOWN"
    classifier: Code = "ACTUAL"
    place: Text | None = None
    note: LongText = ""
    responsible: Text | None = None
    quantity: QuantityWire | None = None
    documents: Annotated[list[Key], Meta(max_length=50)] = []
    supersedes: Key | None = None
    retracts: Key | None = None
    evidence: EvidenceWire | None = None


class EvidenceWire(Wire, frozen=True):
    """Where a hand-recorded event was read: source in words and SHA-256 of the file kept."""

    source: Text
    sha256: Annotated[str, Meta(pattern="^[0-9a-f]{64}$")] | None = None


class ShipmentPage(Wire, frozen=True):
    """``GET /v1/shipments``: one page; ``nextCursor`` while more remain."""

    items: list[ShipmentWire]
    as_of: datetime
    next_cursor: str | None = None


# --- change feed -----------------------------------------------------------------------------


class Removal(Wire, frozen=True):
    """A tombstone: the shipment is no longer visible, and why."""

    id: str
    reason: str


class ChangePage(Wire, frozen=True):
    """``GET /v1/changes``: ends with either ``nextCursor`` or ``syncToken``, never both."""

    items: list[ShipmentWire]
    removed: list[Removal]
    as_of: datetime
    next_cursor: str | None = None
    sync_token: str | None = None


# --- look-ups --------------------------------------------------------------------------------


class LookupRequest(Wire, frozen=True):
    """``POST /v1/lookups``: up to 40 references of any kind, as typed."""

    references: Annotated[
        list[Annotated[str, Meta(max_length=200)]], Meta(min_length=1, max_length=MAX_LOOKUPS)
    ]


class LookupResult(Wire, frozen=True):
    """Answer for one reference.

    ``outcome``: found | multiple | awaiting-manifest | not-found | invalid-format |
    not-authorised | duplicate | upstream-unreachable; ``temporary`` when asking later may help.
    """

    reference: str
    outcome: str
    temporary: bool = False
    kind: str | None = None
    shipment: ShipmentWire | None = None
    candidates: list[ShipmentWire] = []
    reason: str | None = None
    position: int | None = None


class LookupAnswer(Wire, frozen=True):
    """One result per reference, in order."""

    results: list[LookupResult]


# --- catalogues, health, problems --------------------------------------------------------------


class CatalogEntry(Wire, frozen=True):
    """One code of a catalogue; names in Spanish and English, confidence and source."""

    code: str
    name_es: str
    name_en: str
    confidence: str
    source: str = ""


class Catalog(Wire, frozen=True):
    """``GET /v1/catalogs/{name}``: versioned, cached long."""

    name: str
    version: str
    entries: list[CatalogEntry]


class Component(Wire, frozen=True):
    """One part of the service: its state, since when, and when it last worked."""

    name: str
    state: str
    since: datetime
    last_good: datetime | None = None


class Health(Wire, frozen=True):
    """``GET /v1/health``."""

    state: str
    version: str
    components: list[Component]


class FieldError(Wire, frozen=True):
    """One refused member: JSON pointer, stable code, sentence."""

    pointer: str
    code: str
    message: str


class Upstream(Wire, frozen=True):
    """Whose part failed."""

    name: str
    state: str
    since: datetime | None = None


class ProblemWire(Wire, frozen=True):
    """RFC 9457 problem details with the contract's extensions.

    ``shipmentId`` names the shipment that a ``duplicate`` would repeat.
    """

    type: str
    title: str
    status: int
    code: str
    detail: str = ""
    trace_id: str = ""
    retryable: bool = False
    temporary: bool = False
    errors: list[FieldError] = []
    upstream: Upstream | None = None
    attempts_left: int | None = None
    retry_after: int | None = None
    shipment_id: str | None = None
