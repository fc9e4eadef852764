"""Folding for searching, and the Spanish order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from senae_desktop.archive.folding import fold, spanish_order


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("MSC Alina", "msc alina"),
        ("Peñón de café", "penon de cafe"),
        ("Straße", "strasse"),
        ("№ 4 ℡", "no 4 tel"),
        ("İSTANBUL", "istanbul"),
        ("", ""),
    ],
)
def test_folds(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(), st.text())
def test_what_was_contained_still_is_with_ascii_around(left: str, right: str) -> None:
    assert "abc" in fold(f"{left} abc {right}")


def test_spanish_order() -> None:
    words = ["ñandú", "Nz", "zapato", "árbol", "Obra", "n", "azul", "Álamo", "nube", "Ñ"]
    assert sorted(words, key=lambda word: spanish_order(word) or "") == [
        "Álamo", "árbol", "azul", "n", "nube", "Nz", "Ñ", "ñandú", "Obra", "zapato",
    ]  # fmt: skip


def test_a_decomposed_enye_is_one_too() -> None:
    assert spanish_order("n\u0303ame") == spanish_order("ñame")


@pytest.mark.parametrize("blank", ["", "   ", "\t"])
def test_blank_text_has_no_place(blank: str) -> None:
    assert spanish_order(blank) is None
