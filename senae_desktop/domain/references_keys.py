"""From a reference to what it tells of an import: its keys, and how the goods travel."""

from __future__ import annotations

from senae_desktop.domain.references_kinds import ROAD_COUNTRIES, Reference, ReferenceKind
from senae_desktop.domain.shipment import Keys, TransportMode

_MODES = {
    ReferenceKind.BILL_OF_LADING: TransportMode.MARITIME,
    ReferenceKind.AIR_WAYBILL: TransportMode.AIR,
    ReferenceKind.ROAD_WAYBILL: TransportMode.ROAD,
    ReferenceKind.CONTAINER: TransportMode.MARITIME,
}


def keys_of(reference: Reference) -> Keys:
    """The keys of an import of which only this reference is known."""
    match reference.kind:
        case ReferenceKind.CARGO_NUMBER:
            return Keys(cargo_number=reference.value)
        case ReferenceKind.DECLARATION:
            return Keys(declaration=reference.value)
        case ReferenceKind.CONTAINER:
            return Keys(containers=(reference.value,))
        case ReferenceKind.DELIVERY_NUMBER:
            return Keys(delivery_number=reference.value)
        case ReferenceKind.LIQUIDATION:
            return Keys(liquidation=reference.value)
        case _:
            return Keys(transport_document=reference.value)


def kind_of_key(keys: Keys) -> ReferenceKind:
    """The kind of the most telling of these keys, the first of ``keys.all()``."""
    if keys.declaration:
        return ReferenceKind.DECLARATION
    if keys.transport_document:
        return _kind_of_document(keys.transport_document)
    if keys.cargo_number:
        return ReferenceKind.CARGO_NUMBER
    if keys.delivery_number:
        return ReferenceKind.DELIVERY_NUMBER
    return ReferenceKind.LIQUIDATION if keys.liquidation else ReferenceKind.CONTAINER


def _kind_of_document(value: str) -> ReferenceKind:
    if value[3:4] == "-":
        return ReferenceKind.AIR_WAYBILL
    road = value.startswith(ROAD_COUNTRIES) and value[2:].isdigit()
    return ReferenceKind.ROAD_WAYBILL if road else ReferenceKind.BILL_OF_LADING


def mode_of(reference: Reference) -> TransportMode | None:
    """How the goods probably travel, judging by the reference; None when it does not tell."""
    return _MODES.get(reference.kind)
