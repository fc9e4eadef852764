"""Charges in words: exact, with every difference told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from senae_desktop.domain.dossier import Dossier
from senae_desktop.domain.liquidation import Charge, Liquidation, RateKind
from senae_desktop.presentation.detail_charge_model import ChargeTableModel
from senae_desktop.presentation.detail_charges import ChargeLine, ChargeLines
from senae_desktop.presentation.formatting import Formatter
from tests.support.fakes import ManualClock
from tests.support.sample_archive import CATALOGUES, NOW, sample_record, sample_row

pytestmark = pytest.mark.usefixtures("qapp")

RECORD = sample_record(sample_row(10))
LINES = ChargeLines(Formatter("es", CATALOGUES, ManualClock(NOW)))
IVA = Charge("iva", Decimal("15.00"), Decimal("100.00"), Decimal(15))


def worded(*lines: Charge, total: str | None = None, day: str = "2026-11-02") -> list[ChargeLine]:
    told = Liquidation(
        "40174824", date.fromisoformat(day), total=Decimal(total) if total else None, lines=lines
    )
    return list(LINES.of(replace(RECORD, dossier=Dossier((told,)))))


def test_a_line_tells_code_base_rate_and_amount() -> None:
    title, line, total = worded(IVA, total="15.00")
    assert title.cells[0] == "Liquidation 40174824 · 02/11/2026 · USD"
    assert line.cells == ("IVA", "100,00", "15 %", "15,00", "")
    assert (line.tone, total.tone) == ("", "")
    assert total.cells[3] == "15,00"


@pytest.mark.parametrize(
    ("charge", "rate"),
    [
        (Charge("specific", Decimal(55), Decimal(10), Decimal("5.5"), RateKind.PER_UNIT), "5,5"),
        (Charge("fodinfa", Decimal("0.5"), Decimal(100), Decimal("0.5")), "0,5 %"),
        (Charge("fine", Decimal(50), None, None, RateKind.FIXED), ""),
    ],
)
def test_each_kind_of_rate_is_told(charge: Charge, rate: str) -> None:
    assert worded(charge)[1].cells[2].startswith(rate)


def test_a_total_that_differs_is_told_with_the_sum() -> None:
    *_, added, told = worded(IVA, total="16.37")
    assert added.cells[3] == "15,00"
    assert told.cells[3] == "16,37"
    assert "USD 1,37" in told.cells[4]
    assert told.tone == "problem"


def test_a_total_that_was_not_told_is_no_difference() -> None:
    *_, added = worded(IVA)
    assert added.cells[3] == "15,00"
    assert "no total" in added.cells[4]


def test_an_amount_that_base_and_rate_do_not_give_is_told() -> None:
    line = worded(replace(IVA, amount=Decimal("15.01")))[1]
    assert "15,00" in line.cells[4]
    assert line.tone == "warning"


@pytest.mark.parametrize(("day", "told"), [("2026-11-02", True), ("2024-03-31", False)])
def test_a_rate_other_than_that_of_the_day_is_told_with_its_source(day: str, told: bool) -> None:
    twelve = Charge("iva", Decimal("12.00"), Decimal("100.00"), Decimal(12))
    line = worded(twelve, day=day)[1]
    assert ("IVA 15 %" in line.cells[4]) is told
    assert ("aduana.gob.ec" in line.cells[4]) is told


def test_an_unknown_charge_is_shown_by_the_text_it_came_with() -> None:
    line = worded(Charge("x-47", Decimal(47), raw_text="RECARGO <b>47</b>"))[1]
    assert line.cells[0] == "RECARGO <b>47</b>"
    assert "not known" in line.cells[4]
    assert worded(Charge("x-47", Decimal(47)))[1].cells[0] == "x-47"


@given(st.decimals(0, 10**12, allow_nan=False, allow_infinity=False, places=6))
def test_no_digit_of_an_amount_is_lost(amount: Decimal) -> None:
    shown = worded(Charge("x", amount))[1].cells[3]
    assert Decimal(shown.replace(".", "").replace(",", ".")) == amount
    assert len(shown.partition(",")[2]) >= 2


def test_without_lines_it_says_what_is_known() -> None:
    assert "No liquidation" in LINES.nothing(RECORD)
    keys = replace(RECORD.shipment.keys, liquidation="40174824")
    numbered = replace(RECORD, shipment=replace(RECORD.shipment, keys=keys))
    assert "40174824" in LINES.nothing(numbered)


def test_the_table_is_a_model_of_its_lines() -> None:
    model = ChargeTableModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    lines = tuple(worded(IVA, total="16"))
    model.set_lines(lines)
    amount = model.index(1, 3)
    assert model.data(amount) == "15,00"
    side = model.data(amount, Qt.ItemDataRole.TextAlignmentRole)
    assert isinstance(side, int)
    assert side & Qt.AlignmentFlag.AlignRight.value
    assert model.data(amount, Qt.ItemDataRole.AccessibleTextRole) == "IVA, 100,00, 15 %, 15,00"
    assert model.text([1]) == "IVA\t100,00\t15 %\t15,00"
