"""The papers of an import as they travel: documents, and liquidations with their lines."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from msgspec import Meta

from senae_desktop.contract.wire.base import Code, DecimalText, Key, Text, Wire


class ChargeWire(Wire, frozen=True):
    """A line of a liquidation.

    ``rateKind``: PERCENT of the base, PER_UNIT of the quantity that the base then is, FIXED.
    """

    code: Code
    amount: DecimalText
    base: DecimalText | None = None
    rate: DecimalText | None = None
    rate_kind: Code = "PERCENT"
    raw_text: Text = ""


class LiquidationWire(Wire, frozen=True):
    """A liquidation; ``total`` as its source says it, whether or not the lines make it up."""

    number: Key = ""
    issued_on: date | None = None
    currency: Annotated[str, Meta(pattern="^[A-Z]{3}$")] = "USD"
    total: DecimalText | None = None
    lines: Annotated[list[ChargeWire], Meta(max_length=100)] = []


class DocumentWire(Wire, frozen=True):
    """A document; ``kind`` is an open code such as ``commercial-invoice``."""

    kind: Code
    number: Text = ""
    issued_on: date | None = None
    issuer: Text = ""
    note: Text = ""


#: At most so many, in and out.
Liquidations = Annotated[list[LiquidationWire], Meta(max_length=50)]
Documents = Annotated[list[DocumentWire], Meta(max_length=200)]
