"""What is sent in: cargo information and events recorded by hand."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from msgspec import Meta

from senae_desktop.contract.wire.base import Code, Key, LongText, Text, Wire
from senae_desktop.contract.wire.dossier import Documents, Liquidations
from senae_desktop.contract.wire.shipments import (
    EvidenceWire,
    GoodsWire,
    KeysWire,
    PartyWire,
    QuantityWire,
    TransportWire,
)


class NewShipment(Wire, frozen=True):
    """``POST /v1/shipments``: any one key is enough, whatever else is known may come along."""

    keys: KeysWire
    importer: PartyWire | None = None
    reference: Text = ""
    office: Code | None = None
    regime: Code | None = None
    transport: TransportWire = TransportWire()
    goods: GoodsWire = GoodsWire()
    charges: Liquidations = []
    documents: Documents = []


class NewEvent(Wire, frozen=True):
    """``POST /v1/shipments/{id}/events``: an event recorded by hand.

    ``occurredAt`` with ``occurredPrecision`` DAY is noon of the day. A correction names the event
    it ``supersedes``, a withdrawal the one it ``retracts``. ``charges`` are liquidations that came
    with it; one of a number already known takes its place. ``source`` is ``manual`` for what was
    typed and ``file`` for what a user's file said.
    """

    type: Code
    occurred_at: datetime | None = None
    occurred_precision: Code = "UNKNOWN"
    classifier: Code = "ACTUAL"
    place: Text | None = None
    note: LongText = ""
    responsible: Text | None = None
    quantity: QuantityWire | None = None
    documents: Annotated[list[Key], Meta(max_length=50)] = []
    supersedes: Key | None = None
    retracts: Key | None = None
    evidence: EvidenceWire | None = None
    charges: Liquidations = []
    source: Code = "manual"
