"""What a person enters: a shipment to follow, and what happened to it."""

from __future__ import annotations

from dataclasses import dataclass, field

from senae_desktop.domain.dossier import Dossier
from senae_desktop.domain.evidence import Evidence
from senae_desktop.domain.liquidation import Liquidation
from senae_desktop.domain.moment import Moment
from senae_desktop.domain.party import Party
from senae_desktop.domain.shipment import Goods, Keys, Transport


@dataclass(frozen=True, slots=True)
class NewShipment:
    """A shipment to register: any one key, and whatever else is known."""

    keys: Keys
    importer: Party | None = None
    reference: str = ""
    office: str | None = None
    regime: str | None = None
    transport: Transport = field(default_factory=Transport)
    goods: Goods = field(default_factory=Goods)
    dossier: Dossier = field(default_factory=Dossier)


@dataclass(frozen=True, slots=True)
class NewEvent:
    """An event to record by hand; ``type`` is a code of the event types catalogue.

    ``documents`` are the numbers it came with, as typed; see ``domain.told_keys``. ``from_file``
    tells that a user's file said it and nobody typed it. ``liquidations`` came with it, line by
    line.
    """

    type: str
    occurred: Moment | None
    place: str = ""
    note: str = ""
    documents: tuple[str, ...] = ()
    estimated: bool = False
    supersedes: str | None = None
    retracts: str | None = None
    liquidations: tuple[Liquidation, ...] = ()
    evidence: Evidence | None = None
    from_file: bool = False


@dataclass(frozen=True, slots=True)
class NewCargo:
    """A shipment to register together with what is already known to have happened to it.

    With ``shipment_id`` the shipment is followed already and only the events are new.
    """

    shipment: NewShipment
    events: tuple[NewEvent, ...] = ()
    shipment_id: str | None = None
