"""Documents and liquidations, from the domain to the wire."""

from __future__ import annotations

from decimal import Decimal

from senae_desktop.contract import wire
from senae_desktop.domain.dossier import Document
from senae_desktop.domain.liquidation import Charge, Liquidation


def liquidation(value: Liquidation) -> wire.LiquidationWire:
    """A liquidation with its lines."""
    return wire.LiquidationWire(
        number=value.number,
        issued_on=value.issued_on,
        currency=value.currency,
        total=_decimal(value.total),
        lines=[_charge(line) for line in value.lines],
    )


def document(value: Document) -> wire.DocumentWire:
    """One document."""
    return wire.DocumentWire(
        kind=value.kind,
        number=value.number,
        issued_on=value.issued_on,
        issuer=value.issuer,
        note=value.note,
    )


def _charge(value: Charge) -> wire.ChargeWire:
    return wire.ChargeWire(
        code=value.code,
        amount=format(value.amount, "f"),
        base=_decimal(value.base),
        rate=_decimal(value.rate),
        rate_kind=value.rate_kind.value,
        raw_text=value.raw_text,
    )


def _decimal(value: Decimal | None) -> str | None:
    return None if value is None else format(value, "f")
