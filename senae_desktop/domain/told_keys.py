"""The numbers of an import that become known as it advances.

A shipment begins with any one key; the others come with the events that create them: the
declaration's number with its acceptance, the liquidation's with the liquidation.
"""

from __future__ import annotations

from senae_desktop.domain.errors import MalformedReference
from senae_desktop.domain.event import Lane
from senae_desktop.domain.references import Reference, ReferenceKind, parse
from senae_desktop.domain.references_keys import keys_of
from senae_desktop.domain.shipment import Keys

_TOLD: dict[Lane, tuple[ReferenceKind, ...]] = {
    Lane.CARGO: (
        ReferenceKind.CARGO_NUMBER,
        ReferenceKind.CONTAINER,
        ReferenceKind.AIR_WAYBILL,
        ReferenceKind.BILL_OF_LADING,
    ),
    Lane.DECLARATION: (ReferenceKind.DECLARATION,),
    Lane.PAYMENT: (ReferenceKind.LIQUIDATION,),
}


def tells_a_key(lane: Lane) -> bool:
    """Whether events of a lane may bring a number of the import with them."""
    return lane in _TOLD


def told_reference(lane: Lane, text: str) -> Reference:
    """The number that an event of this lane brings, as typed.

    Raises ``MalformedReference``, explaining the kind that is most usual in the lane.
    """
    first: MalformedReference | None = None
    for kind in _TOLD.get(lane, ()):
        try:
            return parse(kind, text)
        except MalformedReference as error:
            first = first or error
    raise first or MalformedReference("reference", "bad-shape", 0)


def telling(lane: Lane, keys: Keys) -> tuple[str, ...]:
    """The numbers among these that an event of this lane can bring, containers apart."""
    brought = {
        Lane.CARGO: (keys.cargo_number, keys.transport_document),
        Lane.DECLARATION: (keys.declaration,),
        Lane.PAYMENT: (keys.liquidation,),
    }
    return tuple(key for key in brought.get(lane, ()) if key)


def told_keys(lane: Lane, documents: tuple[str, ...]) -> Keys:
    """What the documents of an event tell of the import; others, such as invoices, tell nothing."""
    keys = Keys()
    for text in documents:
        try:
            keys = keys.with_known(keys_of(told_reference(lane, text)))
        except MalformedReference:
            continue
    return keys
