"""An import and its events, as they are read."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated

from msgspec import Meta

from senae_desktop.contract.wire.base import (
    Code,
    DecimalText,
    Identification,
    Key,
    LongText,
    Packages,
    Text,
    Wire,
)
from senae_desktop.contract.wire.dossier import Documents, Liquidations


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


class EvidenceWire(Wire, frozen=True):
    """Where an event was read: the source in words, and SHA-256 of the file kept, if there is one.

    ``name``, ``mediaType`` and ``size`` (bytes) are those of the file.
    """

    source: Text = ""
    sha256: Annotated[str, Meta(pattern="^[0-9a-f]{64}$")] | None = None
    name: Text = ""
    media_type: Code = ""
    size: Annotated[int, Meta(ge=0, le=1_000_000_000)] = 0


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
    recorded_by: str = ""
    evidence: EvidenceWire | None = None


class ShipmentWire(Wire, frozen=True):
    """An import as the service sees it.

    ``events``, ``charges`` and ``documents`` only where ``include`` names them; ``charges`` are
    the liquidations with their lines.
    """

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
    charges: Liquidations | None = None
    documents: Documents | None = None
