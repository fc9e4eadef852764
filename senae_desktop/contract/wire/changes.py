"""Pages of imports, and the feed of what has changed."""

from __future__ import annotations

from datetime import datetime

from senae_desktop.contract.wire.base import Wire
from senae_desktop.contract.wire.shipments import ShipmentWire


class ShipmentPage(Wire, frozen=True):
    """``GET /v1/shipments``: one page; ``nextCursor`` while more remain."""

    items: list[ShipmentWire]
    as_of: datetime
    next_cursor: str | None = None


class Removal(Wire, frozen=True):
    """A tombstone: the shipment is no longer visible, and why."""

    id: str
    reason: str


class HintWire(Wire, frozen=True):
    """An event of ``GET /v1/stream``: this shipment has changed; ``version`` is a place in the
    service's sequence. What changed is read from ``/v1/changes``."""

    shipment_id: str
    version: int


class Refreshed(Wire, frozen=True):
    """``POST /v1/shipments/{id}:refresh``: accepted; ``left`` more are allowed just now."""

    shipment_id: str
    left: int


class ChangePage(Wire, frozen=True):
    """``GET /v1/changes``: ends with either ``nextCursor`` or ``syncToken``, never both."""

    items: list[ShipmentWire]
    removed: list[Removal]
    as_of: datetime
    next_cursor: str | None = None
    sync_token: str | None = None
