"""Liquidations: exact to the cent, and differences told whatever the numbers."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from senae_desktop.domain.dossier import Document, Dossier
from senae_desktop.domain.liquidation import Charge, Liquidation, RateKind

AMOUNTS = st.decimals(-(10**15), 10**15, allow_nan=False, allow_infinity=False, places=6)


def test_a_percentage_is_rounded_half_up_to_the_cent() -> None:
    line = Charge("iva", Decimal("0.16"), Decimal("1.03"), Decimal(15))
    assert line.computed == Decimal("0.15")
    assert line.difference == Decimal("0.01")
    assert Charge("iva", Decimal(0), Decimal("0.1"), Decimal(5)).computed == Decimal("0.01")


@pytest.mark.parametrize(
    ("line", "computed"),
    [
        (Charge("specific", Decimal(55), Decimal(10), Decimal("5.5"), RateKind.PER_UNIT), "55.00"),
        (Charge("fine", Decimal(50), Decimal(1), Decimal(50), RateKind.FIXED), None),
        (Charge("new", Decimal(50), Decimal(1), Decimal(50), RateKind("TIERED")), None),
        (Charge("iva", Decimal(50), None, Decimal(15)), None),
    ],
)
def test_only_what_base_and_rate_tell_is_computed(line: Charge, computed: str | None) -> None:
    assert line.computed == (None if computed is None else Decimal(computed))


@given(AMOUNTS, AMOUNTS)
def test_the_longest_numbers_are_exact(base: Decimal, rate: Decimal) -> None:
    computed = Charge("iva", Decimal(0), base, rate).computed
    assert computed is not None
    exact = Fraction(base) * Fraction(rate) / 100
    assert abs(Fraction(computed) - exact) <= Fraction(1, 200)


@given(st.lists(AMOUNTS, max_size=100), st.none() | AMOUNTS)
def test_the_difference_of_the_total_is_exact(
    amounts: list[Decimal], total: Decimal | None
) -> None:
    lines = tuple(Charge("x", amount) for amount in amounts)
    liquidation = Liquidation(total=total, lines=lines)
    assert Fraction(liquidation.sum) == sum(map(Fraction, amounts))
    if total is None:
        assert liquidation.difference is None
    else:
        assert liquidation.difference is not None
        assert Fraction(liquidation.difference) == Fraction(total) - sum(map(Fraction, amounts))


def test_a_newer_paper_of_the_same_number_replaces_the_older() -> None:
    first = Dossier((Liquidation("1", total=Decimal(1)),), (Document("invoice", "A"),))
    again = Dossier((Liquidation("1", total=Decimal(2)),), (Document("invoice", "B"),))
    both = first.with_known(again)
    assert [one.total for one in both.liquidations] == [Decimal(2)]
    assert [one.number for one in both.documents] == ["A", "B"]
    assert both.with_known(again) == both
    assert not Dossier()
    assert first
