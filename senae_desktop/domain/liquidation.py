"""What customs charges for an import (*liquidación de tributos*), line by line, exactly."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal, localcontext

from senae_desktop.domain.open_enum import OpenEnum

_CENT = Decimal("0.01")
#: Enough for the product of the two longest numbers that the contract lets travel.
_DIGITS = 60


class RateKind(OpenEnum):
    """What the rate of a line is: a percentage of its base, money for each unit of it, or fixed."""

    PERCENT = "PERCENT"  # ad valorem
    PER_UNIT = "PER_UNIT"  # específico
    FIXED = "FIXED"
    OTHER = "OTHER"


@dataclass(frozen=True, slots=True)
class Charge:
    """One line: what is charged, on which base, at which rate.

    ``code`` is one of the catalogue of charges; an unknown one is shown by ``raw_text``. ``base``
    is money, or a quantity when the rate is ``PER_UNIT``. ``rate`` 15 with ``PERCENT`` is 15 %.
    """

    code: str
    amount: Decimal
    base: Decimal | None = None
    rate: Decimal | None = None
    rate_kind: RateKind = RateKind.PERCENT
    raw_text: str = ""

    @property
    def computed(self) -> Decimal | None:
        """The amount that base and rate give, to the cent; None when they do not tell."""
        if self.base is None or self.rate is None:
            return None
        with localcontext(prec=_DIGITS):
            if self.rate_kind is RateKind.PERCENT:
                return (self.base * self.rate / 100).quantize(_CENT, ROUND_HALF_UP)
            if self.rate_kind is RateKind.PER_UNIT:
                return (self.base * self.rate).quantize(_CENT, ROUND_HALF_UP)
        return None

    @property
    def difference(self) -> Decimal | None:
        """The amount charged less the one computed; None when nothing can be computed."""
        computed = self.computed
        if computed is None:
            return None
        with localcontext(prec=_DIGITS):
            return self.amount - computed


@dataclass(frozen=True, slots=True)
class Liquidation:
    """The lines issued under one number; ``total`` as the source says it, never computed here."""

    number: str = ""
    issued_on: date | None = None
    currency: str = "USD"
    total: Decimal | None = None
    lines: tuple[Charge, ...] = ()

    @property
    def sum(self) -> Decimal:
        """What the lines make together."""
        with localcontext(prec=_DIGITS):
            return sum((line.amount for line in self.lines), Decimal(0))

    @property
    def difference(self) -> Decimal | None:
        """The total told less the sum of the lines; None when no total was told."""
        if self.total is None:
            return None
        with localcontext(prec=_DIGITS):
            return self.total - self.sum
