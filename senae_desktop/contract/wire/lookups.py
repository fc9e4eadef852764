"""Looking references up."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from senae_desktop.contract.wire.base import MAX_LOOKUPS, Wire
from senae_desktop.contract.wire.shipments import ShipmentWire


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
