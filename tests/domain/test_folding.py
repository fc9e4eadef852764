"""Searching forgives accents and case."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from senae_desktop.domain.folding import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("CEC2026", "cec2026"),
        ("Señal ANDINA Nº 4", "senal andina no 4"),
        ("Loja – Macará", "loja – macara"),
    ],
)
def test_examples(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)
