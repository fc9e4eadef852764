"""One shipment as the values of its row: what the list shows, sorts and searches."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from senae_desktop.archive.coding import encode_record
from senae_desktop.archive.collation import spanish_order
from senae_desktop.domain.folding import fold
from senae_desktop.domain.list_row import ListRow
from senae_desktop.domain.moment import Precision

if TYPE_CHECKING:
    from senae_desktop.domain.shipment import Shipment, ShipmentRecord

#: What a row shows of the shipment itself, without number and id.
SHOWN = ListRow._fields[2 : ListRow._fields.index("closed") + 1]
#: The columns that ``values_of`` fills, in order; search text and body lie in tables of their own.
COLUMNS = (
    *("id", "version", *SHOWN, "importer_order", "reference_order"),
    *("hay", "body"),
)

#: Alerts of the cargo lane; any other one concerns the declaration.
_CARGO_ALERTS = frozenset({"discrepancy"})

Value = str | int | float | bytes | None


def values_of(record: ShipmentRecord) -> tuple[Value, ...]:
    """The values of a record's row, as ``COLUMNS`` names them."""
    shipment = record.shipment
    keys, status, action = shipment.keys, shipment.status, shipment.next_action
    since = shipment.stage_since
    return (
        shipment.id,
        shipment.version,
        shipment.importer.name,
        shipment.reference,
        keys.declaration,
        keys.transport_document,
        keys.cargo_number,
        shipment.stage,
        status.cargo,
        status.declaration,
        status.control,
        shipment.office,
        _seconds(since.at if since else None),
        since.precision if since else Precision.UNKNOWN,
        action.party if action else None,
        action.code if action else None,
        shipment.freshness.state,
        _seconds(shipment.freshness.succeeded_at),
        not _CARGO_ALERTS.issuperset(shipment.alerts),
        shipment.closed,
        _name_order(shipment.importer.name),
        spanish_order(shipment.reference),
        haystack_of(shipment),
        encode_record(record),
    )


def haystack_of(shipment: Shipment) -> str:
    """Everything a shipment can be found by, folded, one part per line.

    Numbers written with dashes are there without them as well.
    """
    return "\n".join(_folded(part) for part in _searchable(shipment) if part)


def own_haystack(own_reference: str, tags: Iterable[str], note: str) -> str:
    """What the user's own words add to the text a shipment is found by, folded likewise."""
    return fold("\n".join(part for part in (*_both_ways(own_reference), *tags, note) if part))


def _searchable(shipment: Shipment) -> Iterable[str]:
    for key in shipment.keys.all():
        yield from _both_ways(key)
    for party in (shipment.importer, shipment.agent):
        if party:
            yield party.name
            yield party.identification
    transport = shipment.transport
    yield shipment.reference
    yield from (transport.vehicle, transport.voyage, transport.carrier, transport.deposit)
    yield from (transport.origin, transport.destination)
    yield shipment.goods.description


def _both_ways(key: str) -> Iterable[str]:
    yield key
    bare = key.replace("-", "")
    if bare != key:
        yield bare


# Names and places come back in thousands of shipments, and accents are dear to take off.
_folded = lru_cache(4096)(fold)
_name_order = lru_cache(4096)(spanish_order)


def _seconds(instant: datetime | None) -> float | None:
    return instant.timestamp() if instant else None
