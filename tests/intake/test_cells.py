"""Days and numbers as clerks and spreadsheets write them."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from senae_desktop.intake.cells import RoundedNumber, day_of, number_of, text_of
from senae_desktop.intake.document import Cell

MARCH = date(2026, 3, 3)


@pytest.mark.parametrize(
    "cell",
    [
        MARCH, datetime(2026, 3, 3, 14, 30), 46084, 46084.6, "03/03/2026", "3/3/26", "03-03-2026",
        "3.3.2026", "03/03/2026 14:30", "2026-03-03", "2026-03-03T14:30:00", "20260303", "3-mar-26",
        "03-MAR-2026", "3 de marzo de 2026", "3 de marzo del 2026", "martes 3 de marzo de 2026",
        "Mar 3, 2026", "03 MAR 26", " 03/03/2026. ", "03/03/2026 2:30 p.m.",
    ],
)  # fmt: skip
def test_a_day_is_read(cell: Cell) -> None:
    assert day_of(cell) == MARCH


@pytest.mark.parametrize(
    "cell",
    [None, "", "pendiente", "31/02/2026", "03/25/2026", "semana 12", 12, 3.5, True, "12/2026",
     "05/03/2026 - 07/03/2026", date(1900, 1, 1), 10**12, float("nan"), float("inf")],
)  # fmt: skip
def test_what_is_no_day_is_none(cell: Cell) -> None:
    assert day_of(cell) is None


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        (12, "12"), (12.0, "12.0"), (1234.5, "1234.5"), ("1.234,50", "1234.50"),
        ("1,234.50", "1234.50"), ("1234,5", "1234.5"), ("1.234", "1234"), ("0.234", "0.234"),
        ("1.234.567", "1234567"), ("12 500 kg", "12500"), ("USD 1.250,00", "1250.00"),
        ("$ 99", "99"), ("12 bultos", "12"), ("-3", "-3"),
    ],
)  # fmt: skip
def test_a_number_is_read(cell: Cell, number: str) -> None:
    assert number_of(cell) == Decimal(number)


@pytest.mark.parametrize("cell", [None, "", "doce", "12/3", True, float("nan"), "1e400", "9" * 40])
def test_what_is_no_number_is_none(cell: Cell) -> None:
    assert number_of(cell) is None


def test_a_number_kept_as_a_float_is_its_digits() -> None:
    assert text_of(40174824.0) == "40174824"
    assert text_of(2012345675.0) == "2012345675"


def test_a_number_the_spreadsheet_has_rounded_is_refused() -> None:
    with pytest.raises(RoundedNumber):
        text_of(2820261000418823.0 * 10)


@given(st.one_of(st.text(max_size=60), st.floats(), st.integers(), st.dates(), st.datetimes()))
def test_no_cell_makes_the_reading_fail(cell: Cell) -> None:
    day_of(cell)
    number_of(cell)
    try:
        text_of(cell)
    except RoundedNumber:
        assert isinstance(cell, float | int)
