"""What a clerk typed becomes normalised values; what cannot be is refused with its pointer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import Decimal

from senae_desktop.contract import cleaning, reading, wire
from senae_desktop.domain.catalogue import Catalogues
from senae_desktop.domain.clock import ECUADOR
from senae_desktop.domain.errors import MalformedReference
from senae_desktop.domain.event import Classifier, Event, Lane, Quantity
from senae_desktop.domain.evidence import Evidence
from senae_desktop.domain.evidence_file import plain_name
from senae_desktop.domain.identity import parse_identity
from senae_desktop.domain.moment import Moment, Precision
from senae_desktop.domain.party import Party
from senae_desktop.domain.references import ReferenceKind, parse, recognise
from senae_desktop.domain.shipment import Shipment, TransportMode
from senae_desktop.tracking_service.problems import invalid
from senae_desktop.tracking_service.sources.entered import ENTERED

_DOCUMENT_OF_MODE = {
    TransportMode.MARITIME: ReferenceKind.BILL_OF_LADING,
    TransportMode.AIR: ReferenceKind.AIR_WAYBILL,
    TransportMode.ROAD: ReferenceKind.ROAD_WAYBILL,
}
_CLASSIFIERS = {"ACTUAL", "ESTIMATED", "PLANNED", "REQUESTED"}
_PRECISIONS = {"MINUTE", "DAY", "UNKNOWN"}
#: Before any import that is still followed; guards against a year mistyped.
_EARLIEST_YEAR = 1990
_LATEST_YEAR = 2100


@dataclass(frozen=True, slots=True)
class Recorder:
    """Who enters an event, and the id it will have."""

    event_id: str
    user: str


def facts(request: wire.NewShipment, registrant: Party, shipment_id: str) -> Shipment:
    """A new shipment as told: keys normalised, the registrant as importer when none is named."""
    told = reading.shipment(
        wire.ShipmentWire(
            id=shipment_id,
            version=1,
            importer=request.importer or wire.PartyWire(name=""),
            keys=_normalised(request.keys, request.transport.mode),
            reference=request.reference,
            office=request.office,
            regime=request.regime,
            transport=request.transport,
            goods=request.goods,
        )
    )
    if not told.keys.all():
        raise invalid("/keys", "required", "at least one key")
    importer = registrant
    if request.importer is not None:
        name = told.importer.name.strip()
        if not name:
            raise invalid("/importer/name", "required", "a name")
        typed = told.importer.identification
        importer = Party(name, identification(typed, "/importer/identification") if typed else "")
    return replace(told, importer=importer)


def identification(text: str, pointer: str) -> str:
    """A RUC, cédula or passport in its normal form; a wrong check digit is no reason to refuse."""
    try:
        return parse_identity(text).value
    except MalformedReference as error:
        raise invalid(pointer, error.reason, f"{error.kind}: position {error.position}") from error


def event(request: wire.NewEvent, known: Catalogues, now: datetime, by: Recorder) -> Event:
    """An event that a person entered, with lane and stage of its type."""
    kind = known.event_types.get(request.type)
    if kind is None:
        raise invalid("/type", "unknown-code", "a code of the event types")
    if request.classifier not in _CLASSIFIERS:
        raise invalid("/classifier", "unknown-code", f"one of {', '.join(sorted(_CLASSIFIERS))}")
    if request.supersedes and request.retracts:
        raise invalid("/retracts", "contradictory", "either supersedes or retracts")
    note = cleaning.clean(request.note, cleaning.LONG).strip()
    return Event(
        id=by.event_id,
        sequence=0,
        lane=Lane(kind.lane),
        type=kind.code,
        stage=kind.stage or None,
        classifier=Classifier(request.classifier),
        occurred=_moment(request, now),
        recorded_at=now,
        raw_text=kind.name("es"),
        source=_source(request.source),
        place=_optional(request.place),
        responsible=_optional(request.responsible),
        reason=note or None,
        quantity=_quantity(request.quantity) if request.quantity else None,
        documents=tuple(filter(None, map(cleaning.clean, request.documents))),
        supersedes=request.supersedes or None,
        retracts=request.retracts or None,
        recorded_by=by.user,
        evidence=_evidence(request.evidence) if request.evidence else None,
    )


def _source(code: str) -> str:
    if code not in ENTERED:
        raise invalid("/source", "unknown-code", f"one of {', '.join(sorted(ENTERED))}")
    return code


def _evidence(told: wire.EvidenceWire) -> Evidence:
    return Evidence(
        source=cleaning.clean(told.source).strip(),
        sha256=told.sha256,
        name=plain_name(told.name) if told.name else "",
        media_type=cleaning.clean(told.media_type),
        size=told.size,
    )


def _quantity(told: wire.QuantityWire) -> Quantity:
    return Quantity(told.packages, Decimal(told.weight_kg) if told.weight_kg else None)


def _optional(text: str | None) -> str | None:
    return (cleaning.clean(text).strip() or None) if text else None


def _moment(request: wire.NewEvent, now: datetime) -> Moment | None:
    """When it happened; a bare day becomes its noon, so that it stays that day everywhere."""
    if request.occurred_precision not in _PRECISIONS:
        raise invalid("/occurredPrecision", "unknown-code", "one of DAY, MINUTE, UNKNOWN")
    at, precision = request.occurred_at, Precision(request.occurred_precision)
    if at is None or precision is Precision.UNKNOWN:
        return None
    if not _EARLIEST_YEAR <= at.year <= _LATEST_YEAR:
        raise invalid("/occurredAt", "out-of-range", "a year near the present")
    at = cleaning.aware(at)
    if request.classifier == "ACTUAL" and at > now + timedelta(days=1):
        raise invalid("/occurredAt", "in-future", "what has happened is not in the future")
    if precision is Precision.DAY:
        at = at.astimezone(ECUADOR).replace(hour=12, minute=0, second=0, microsecond=0)
    return Moment(at, precision)


def _normalised(keys: wire.KeysWire, mode: str | None) -> wire.KeysWire:
    simple = {
        "cargo_number": ReferenceKind.CARGO_NUMBER,
        "declaration": ReferenceKind.DECLARATION,
        "delivery_number": ReferenceKind.DELIVERY_NUMBER,
        "liquidation": ReferenceKind.LIQUIDATION,
    }
    return wire.KeysWire(
        transport_document=_document(keys.transport_document, mode),
        containers=[
            _reference(ReferenceKind.CONTAINER, text, f"containers/{place}")
            for place, text in enumerate(keys.containers)
        ],
        **{
            member: _reference(kind, text, _camel(member))
            for member, kind in simple.items()
            if (text := getattr(keys, member))
        },
    )


def _document(text: str | None, mode: str | None) -> str | None:
    """A transport document; which kind it is comes from the mode, else from its shape."""
    if not text:
        return None
    kind = _DOCUMENT_OF_MODE.get(TransportMode(mode)) if mode else None
    if kind is None:
        kind = ReferenceKind.BILL_OF_LADING
        try:
            shapes = [reference.kind for reference in recognise(text)]
        except MalformedReference:
            shapes = []
        kind = next((shape for shape in shapes if shape in _DOCUMENT_OF_MODE.values()), kind)
    return _reference(kind, text, "transportDocument")


def _reference(kind: ReferenceKind, text: str, member: str) -> str:
    try:
        return parse(kind, text).value
    except MalformedReference as error:
        message = f"{error.kind}: position {error.position}"
        raise invalid(f"/keys/{member}", error.reason, message) from error


def _camel(member: str) -> str:
    first, *rest = member.split("_")
    return first + "".join(map(str.title, rest))
