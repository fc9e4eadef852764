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


class ChangePage(Wire, frozen=True):
    """``GET /v1/changes``: ends with either ``nextCursor`` or ``syncToken``, never both."""

    items: list[ShipmentWire]
    removed: list[Removal]
    as_of: datetime
    next_cursor: str | None = None
    sync_token: str | None = None
