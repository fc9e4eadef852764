"""From a reference to what it tells of an import: its keys, and how the goods travel."""

from __future__ import annotations

from senae_desktop.domain.references_kinds import Reference, ReferenceKind
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


def mode_of(reference: Reference) -> TransportMode | None:
    """How the goods probably travel, judging by the reference; None when it does not tell."""
    return _MODES.get(reference.kind)
