"""Documents and liquidations, from the wire to the domain."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from senae_desktop.contract import wire
from senae_desktop.contract.cleaning import clean, decimal
from senae_desktop.domain.dossier import Document, Dossier
from senae_desktop.domain.liquidation import Charge, Liquidation, RateKind


def dossier(
    charges: Sequence[wire.LiquidationWire], documents: Sequence[wire.DocumentWire]
) -> Dossier:
    """The papers of an import; each number once, the last one told."""
    told = Dossier(
        tuple(_liquidation(one) for one in charges), tuple(_document(one) for one in documents)
    )
    return Dossier().with_known(told)


def _liquidation(value: wire.LiquidationWire) -> Liquidation:
    return Liquidation(
        number=clean(value.number),
        issued_on=value.issued_on,
        currency=value.currency,
        total=decimal(value.total),
        lines=tuple(_charge(line) for line in value.lines),
    )


def _charge(value: wire.ChargeWire) -> Charge:
    return Charge(
        code=clean(value.code),
        amount=Decimal(value.amount),
        base=decimal(value.base),
        rate=decimal(value.rate),
        rate_kind=RateKind(value.rate_kind),
        raw_text=clean(value.raw_text),
    )


def _document(value: wire.DocumentWire) -> Document:
    return Document(
        kind=clean(value.kind),
        number=clean(value.number),
        issued_on=value.issued_on,
        issuer=clean(value.issuer),
        note=clean(value.note),
    )
