"""The order of a Spanish dictionary."""

from __future__ import annotations

import pytest

from senae_desktop.archive.collation import spanish_order


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
