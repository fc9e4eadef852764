"""From the domain to the wire: the structs that travel, made of domain values."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal

from senae_desktop.contract import wire, writing_dossier
from senae_desktop.domain.clock import ECUADOR
from senae_desktop.domain.dossier import Dossier
from senae_desktop.domain.event import Event, Quantity
from senae_desktop.domain.evidence import Evidence
from senae_desktop.domain.moment import Moment, Precision
from senae_desktop.domain.party import Party
from senae_desktop.domain.shipment import Goods, Keys, Shipment, ShipmentRecord, Transport
from senae_desktop.domain.source import SourceFreshness

#: The zone that events carry: that of continental Ecuador.
_ZONE = ECUADOR.tzname(None)


def record(value: ShipmentRecord) -> wire.ShipmentWire:
    """A shipment with its event log, its liquidations and its documents."""
    papers = value.dossier
    return shipment(value.shipment, value.events, charges=papers, documents=papers)


def shipment(
    value: Shipment,
    events: Sequence[Event] | None = None,
    *,
    charges: Dossier | None = None,
    documents: Dossier | None = None,
) -> wire.ShipmentWire:
    """A shipment; its events, its charges and its documents only when they are given."""
    since, precision = _moment(value.stage_since)
    action, status = value.next_action, value.status
    return wire.ShipmentWire(
        id=value.id,
        version=value.version,
        importer=party(value.importer),
        keys=keys(value.keys),
        closed=value.closed,
        reference=value.reference,
        agent=party(value.agent) if value.agent else None,
        office=value.office,
        regime=value.regime,
        transport=transport(value.transport),
        goods=goods(value.goods),
        status=wire.StatusWire(
            cargo=status.cargo, declaration=status.declaration, control=status.control
        ),
        stage=value.stage,
        stage_since=since,
        stage_since_precision=precision,
        next_action=wire.NextActionWire(party=action.party.value, code=action.code)
        if action
        else None,
        alerts=list(value.alerts),
        deadlines=[wire.DeadlineWire(code=rule.code, due=rule.due) for rule in value.deadlines],
        freshness=freshness(value.freshness),
        events=None if events is None else [event(fact, value.id) for fact in events],
        charges=None
        if charges is None
        else [writing_dossier.liquidation(one) for one in charges.liquidations],
        documents=None
        if documents is None
        else [writing_dossier.document(one) for one in documents.documents],
    )


def event(value: Event, shipment_id: str) -> wire.EventWire:
    """One fact of the log of a shipment."""
    at, precision = _moment(value.occurred)
    return wire.EventWire(
        id=value.id,
        sequence=value.sequence,
        shipment_id=shipment_id,
        lane=value.lane.value,
        type=value.type,
        classifier=value.classifier.value,
        recorded_at=value.recorded_at,
        raw_text=value.raw_text,
        source=value.source,
        stage=value.stage,
        occurred_at=at,
        occurred_precision=precision,
        time_zone=_ZONE,
        raw_code=value.raw_code,
        place=value.place,
        responsible=value.responsible,
        reason=value.reason,
        quantity=quantity(value.quantity) if value.quantity else None,
        documents=list(value.documents),
        supersedes=value.supersedes,
        retracts=value.retracts,
        recorded_by=value.recorded_by,
        evidence=evidence(value.evidence) if value.evidence else None,
    )


# --- parts -------------------------------------------------------------------------------------


def evidence(value: Evidence) -> wire.EvidenceWire:
    """What an event rests on."""
    return wire.EvidenceWire(
        source=value.source,
        sha256=value.sha256,
        name=value.name,
        media_type=value.media_type,
        size=value.size,
    )


def party(value: Party) -> wire.PartyWire:
    """A party with its identification."""
    return wire.PartyWire(name=value.name, identification=value.identification)


def keys(value: Keys) -> wire.KeysWire:
    """The numbers of an import."""
    return wire.KeysWire(
        cargo_number=value.cargo_number,
        transport_document=value.transport_document,
        declaration=value.declaration,
        containers=list(value.containers),
        delivery_number=value.delivery_number,
        liquidation=value.liquidation,
    )


def transport(value: Transport) -> wire.TransportWire:
    """The voyage."""
    return wire.TransportWire(
        mode=value.mode and value.mode.value,
        carrier=value.carrier,
        vehicle=value.vehicle,
        voyage=value.voyage,
        origin=value.origin,
        destination=value.destination,
        deposit=value.deposit,
    )


def goods(value: Goods) -> wire.GoodsWire:
    """What is imported."""
    money = value.value
    return wire.GoodsWire(
        description=value.description,
        packages=value.packages,
        weight_kg=_decimal(value.weight_kg),
        value=wire.MoneyWire(amount=format(money.amount, "f"), currency=money.currency)
        if money
        else None,
    )


def quantity(value: Quantity) -> wire.QuantityWire:
    """Packages and weight of one event."""
    return wire.QuantityWire(packages=value.packages, weight_kg=_decimal(value.weight_kg))


def freshness(value: SourceFreshness) -> wire.FreshnessWire:
    """When the source was last tried and read."""
    return wire.FreshnessWire(
        state=value.state.value,
        attempted_at=value.attempted_at,
        succeeded_at=value.succeeded_at,
        next_check_at=value.next_check_at,
    )


def _moment(value: Moment | None) -> tuple[datetime | None, str]:
    return (None, Precision.UNKNOWN.value) if value is None else (value.at, value.precision.value)


def _decimal(value: Decimal | None) -> str | None:
    return None if value is None else format(value, "f")
