"""A reference that was not found suggests those that are nearly the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from senae_desktop.archive.projection import haystack_of
from senae_desktop.domain.party import Party
from senae_desktop.domain.shipment import Keys, Shipment
from senae_desktop.presentation import near_references as near_module
from senae_desktop.presentation.near_references import MOST, near_references, sought
from senae_desktop.presentation.search_texts import bare


def _text(**keys: object) -> str:
    party = Party("Andina 4188 S.A.", "0990018707001")
    return bare(haystack_of(Shipment("x", 1, party, Keys(**keys))))  # type: ignore[arg-type]


TEXTS = [
    _text(declaration="028-2026-10-00418823", transport_document="MEDUGY418827"),
    _text(declaration="055-2026-10-00093317", containers=("MEDU7418525", "TGHU1234567")),
    _text(cargo_number="CEC2026MSCU0042-0012-0001", transport_document="020-12345675"),
    _text(),
]
FIRST = 11


def _near(*words: str) -> list[tuple[str, int]]:
    found = near_references(words, FIRST, TEXTS)
    assert found is not None
    return [(near.reference, near.number) for near in found]


@pytest.mark.parametrize(
    ("word", "nearest"),
    [
        ("medugy418872", ("MEDUGY418827", 11)),
        ("medu7418552", ("MEDU7418525", 12)),
        ("055-2026-10-00093371", ("055-2026-10-00093317", 12)),
        ("00418328", ("028-2026-10-00418823", 11)),
        ("020-12354675", ("020-12345675", 13)),
        ("cec2026mscu0024-0012", ("CEC2026MSCU0042-0012-0001", 13)),
    ],
)
def test_the_nearest_comes_first(word: str, nearest: tuple[str, int]) -> None:
    assert _near(word)[0] == nearest


@pytest.mark.parametrize("words", [(), ("andina",), ("418",), ("zzzzzz9",)])
def test_nothing_is_near(words: tuple[str, ...]) -> None:
    assert _near(*words) == []


def test_names_and_identifications_are_not_compared() -> None:
    assert _near("0990018707001") == []


def test_the_longest_word_with_a_digit_is_sought() -> None:
    assert sought(("andina-de-repuestos", "4188", "028-2026")) == "0282026"


def test_a_shipment_is_suggested_once() -> None:
    texts = [_text(containers=("MEDU7418525", "MEDU7418526"))]
    found = near_references(("medu7418527",), 5, texts)
    assert found is not None
    assert [near.number for near in found] == [5]


@given(st.permutations([f"abcd{number:07}" for number in range(0, 999, 90)]))
def test_the_few_nearest_do_not_depend_on_the_order(texts: list[str]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(near_module, "_SLICE", 3)
        found = near_references(("abcd0000451",), 0, texts)
    assert found is not None
    assert len(found) == MOST
    assert found[0].reference == "ABCD0000450"
    assert found[0].number == texts.index("abcd0000450")
    assert sorted(found, key=lambda near: -near.likeness) == list(found)


def test_of_equally_alike_ones_that_of_the_same_length_comes_first() -> None:
    texts = ["a9000004188239", "b00418823", "c00041882300"]
    found = near_references(("00418823",), 0, texts)
    assert found is not None
    assert [near.number for near in found] == [1, 2, 0]


def test_comparing_stops_when_told() -> None:
    assert near_references(("medugy418872",), FIRST, TEXTS, lambda: True) is None
