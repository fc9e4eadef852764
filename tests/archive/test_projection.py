"""A shipment as its row."""

from __future__ import annotations

from dataclasses import replace

import pytest

from senae_desktop.archive.projection import COLUMNS, haystack_of, values_of
from senae_desktop.domain.folding import fold
from tests.archive.samples import START, plain, record


def test_the_row_of_a_full_record() -> None:
    row = dict(zip(COLUMNS, values_of(record()), strict=True))
    assert row["declaration"] == "028-2026-10-00001234"
    assert row["document"] == "MEDUQ1234567"
    assert row["cargo_number"] == "CEC2026ABCD0001-0012-0000"
    assert (row["stage"], row["cargo"]) == ("inspection", "arrival")
    assert (row["declaration_status"], row["channel"]) == ("observed", "documentary")
    assert (row["since"], row["since_precision"]) == (START.timestamp(), "DAY")
    assert (row["next_party"], row["next_code"]) == ("AGENT", "answer-observation")
    assert (row["source_state"], row["source_read"]) == ("OK", START.timestamp())
    assert row["problem"] is True
    assert row["closed"] is False


def test_the_row_of_a_bare_record_has_nothing_where_nothing_is_known() -> None:
    row = dict(zip(COLUMNS, values_of(plain("s1")), strict=True))
    absent = {name for name, value in row.items() if value is None}
    assert absent == {
        "declaration", "document", "cargo_number", "stage", "cargo", "declaration_status",
        "channel", "office", "since", "next_party", "next_code", "source_read", "reference_order",
    }  # fmt: skip
    assert row["source_state"] == "NEVER"


@pytest.mark.parametrize(
    ("alerts", "problem"),
    [
        ((), False),
        (("discrepancy",), False),
        (("discrepancy", "rejected"), True),
        (("some-new-alert",), True),
    ],
)
def test_only_alerts_of_the_declaration_are_a_problem(
    alerts: tuple[str, ...], problem: bool
) -> None:
    row = dict(zip(COLUMNS, values_of(plain("s1", alerts=alerts)), strict=True))
    assert row["problem"] is problem


@pytest.mark.parametrize(
    "typed",
    [
        "028-2026-10-00001234", "02820261000001234", "cec2026abcd0001-0012-0000",
        "CEC2026ABCD000100120000", "meduq1234567", "MSCU1234566", "tghu7654321", "02820260000001",
        "30001234", "nandu del pacifico", "ÑANDÚ", "0992345678001", "agencia zuniga", "imp-s1",
        "msc alina", "123a", "maquinas de cafe",
    ],
)  # fmt: skip
def test_everything_a_clerk_might_type_is_found(typed: str) -> None:
    assert fold(typed) in haystack_of(record().shipment)


def test_parts_do_not_run_into_each_other() -> None:
    shipment = replace(plain("s1").shipment, reference="abc")
    assert haystack_of(shipment) == "importador\nabc"
