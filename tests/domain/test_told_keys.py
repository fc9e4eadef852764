"""The numbers that come with events: of the right kind for their lane, or nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from senae_desktop.domain.errors import MalformedReference
from senae_desktop.domain.event import Lane
from senae_desktop.domain.references import ReferenceKind
from senae_desktop.domain.shipment import Keys
from senae_desktop.domain.told_keys import tells_a_key, told_keys, told_reference

DAI = "028-2026-10-00418823"


def test_an_accepted_declaration_brings_its_number() -> None:
    assert told_keys(Lane.DECLARATION, ("02820261000418823",)) == Keys(declaration=DAI)


def test_a_liquidation_is_no_bill_of_lading() -> None:
    assert told_keys(Lane.PAYMENT, ("40174824",)) == Keys(liquidation="40174824")


def test_a_manifest_brings_the_cargo_number_and_a_discharge_the_container() -> None:
    keys = told_keys(Lane.CARGO, ("CEC2026MSCU0001-12-0", "MSKU9070323"))
    assert keys == Keys(cargo_number="CEC2026MSCU0001-0012-0000", containers=("MSKU9070323",))


def test_an_invoice_tells_nothing() -> None:
    assert told_keys(Lane.DECLARATION, ("FAC-001",)) == Keys()
    assert told_keys(Lane.DOCUMENT, (DAI,)) == Keys()


def test_a_lane_without_numbers_says_so() -> None:
    assert not tells_a_key(Lane.CONTROL)
    with pytest.raises(MalformedReference):
        told_reference(Lane.CONTROL, DAI)


def test_a_wrong_number_is_explained_as_the_usual_kind_of_its_lane() -> None:
    with pytest.raises(MalformedReference) as caught:
        told_reference(Lane.DECLARATION, "028-2026")
    assert caught.value.kind == ReferenceKind.DECLARATION


def test_what_was_known_stays_known() -> None:
    known = Keys(declaration=DAI, containers=("MSKU9070323",))
    assert known.with_known(Keys()) == known
    more = known.with_known(Keys(containers=("CSQU3054383",), liquidation="40174824"))
    assert more.containers == ("MSKU9070323", "CSQU3054383")
    assert more.declaration == DAI
    assert more.liquidation == "40174824"


@given(st.sampled_from(Lane), st.lists(st.text(max_size=80)))
def test_no_text_breaks_it(lane: Lane, documents: list[str]) -> None:
    assert isinstance(told_keys(lane, tuple(documents)), Keys)
