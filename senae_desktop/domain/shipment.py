"""An import being followed: its keys, parties, goods and where it stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from senae_desktop.domain.dossier import Dossier
from senae_desktop.domain.event import Event
from senae_desktop.domain.moment import Moment
from senae_desktop.domain.open_enum import OpenEnum
from senae_desktop.domain.party import Party, PartyRole
from senae_desktop.domain.source import SourceFreshness


class TransportMode(OpenEnum):
    """How the goods travel; decides which transport document exists."""

    MARITIME = "MARITIME"
    AIR = "AIR"
    ROAD = "ROAD"
    OTHER = "OTHER"


@dataclass(frozen=True, slots=True)
class Keys:
    """The numbers by which an import is known; any one of them is enough to begin.

    All normalised by ``domain.references``. ``cargo_number`` is the *número de carga*
    (MRN-MSN-HSN), ``transport_document`` a B/L, air waybill or *carta de porte*,
    ``declaration`` the DAI, ``delivery_number`` the *número de entrega*.
    """

    cargo_number: str | None = None
    transport_document: str | None = None
    declaration: str | None = None
    containers: tuple[str, ...] = ()
    delivery_number: str | None = None
    liquidation: str | None = None

    def with_known(self, known: Keys) -> Keys:
        """These keys with what is newly known put in; a newer number replaces an older one."""
        return Keys(
            cargo_number=known.cargo_number or self.cargo_number,
            transport_document=known.transport_document or self.transport_document,
            declaration=known.declaration or self.declaration,
            containers=tuple(dict.fromkeys((*self.containers, *known.containers))),
            delivery_number=known.delivery_number or self.delivery_number,
            liquidation=known.liquidation or self.liquidation,
        )

    def all(self) -> tuple[str, ...]:
        """Every key that is known, most telling first."""
        single = (
            self.declaration,
            self.transport_document,
            self.cargo_number,
            self.delivery_number,
            self.liquidation,
        )
        return tuple(key for key in single if key) + self.containers


@dataclass(frozen=True, slots=True)
class Transport:
    """The voyage: mode, carrier, vessel or flight, and the two ends of the route."""

    mode: TransportMode | None = None
    carrier: str = ""
    vehicle: str = ""
    voyage: str = ""
    origin: str = ""
    destination: str = ""
    deposit: str = ""


@dataclass(frozen=True, slots=True)
class Money:
    """An exact amount and its ISO 4217 currency."""

    amount: Decimal
    currency: str = "USD"


@dataclass(frozen=True, slots=True)
class Goods:
    """What is imported."""

    description: str = ""
    packages: int | None = None
    weight_kg: Decimal | None = None
    value: Money | None = None


@dataclass(frozen=True, slots=True)
class Status:
    """Codes of the catalogues, computed by the service: never derived by a client.

    ``cargo``: last stage of the cargo lane. ``declaration``: one of the declaration statuses.
    ``control``: the *canal de aforo*, once assigned.
    """

    cargo: str | None = None
    declaration: str | None = None
    control: str | None = None


@dataclass(frozen=True, slots=True)
class NextAction:
    """*¿A quién le toca?*: whose move it is and which action, a code of the catalogue."""

    party: PartyRole
    code: str


@dataclass(frozen=True, slots=True)
class Deadline:
    """A date by which something must be done: code of the rule and the earliest reading."""

    code: str
    due: date


@dataclass(frozen=True, slots=True)
class Shipment:
    """One import. ``reference`` is the user's own name for it; ``version`` grows with each change.

    ``alerts`` are codes of things that need attention (``rejected``, ``observed``,
    ``abandonment-tacit``, ...). ``closed`` is true once nothing more is expected.
    """

    id: str
    version: int
    importer: Party
    keys: Keys = field(default_factory=Keys)
    reference: str = ""
    agent: Party | None = None
    office: str | None = None
    regime: str | None = None
    transport: Transport = field(default_factory=Transport)
    goods: Goods = field(default_factory=Goods)
    status: Status = field(default_factory=Status)
    stage: str | None = None
    stage_since: Moment | None = None
    next_action: NextAction | None = None
    alerts: tuple[str, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    freshness: SourceFreshness = field(default_factory=SourceFreshness)
    closed: bool = False


@dataclass(frozen=True, slots=True)
class ShipmentRecord:
    """A shipment with its whole event log and its papers."""

    shipment: Shipment
    events: tuple[Event, ...] = ()
    dossier: Dossier = field(default_factory=Dossier)
