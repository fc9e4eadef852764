"""Nothing is made up: ordinary business text holds no reference, whatever numbers it has."""

from __future__ import annotations

import pytest

from senae_desktop.intake.finding import find_references
from tests.intake.business_text import business_text

WORDS = 100_000
#: The stated rate: false references in so many words.
MOST = 5


@pytest.mark.parametrize("seed", [1, 2])
def test_ordinary_business_text_holds_hardly_a_reference(seed: int) -> None:
    text = business_text(WORDS, seed)
    assert len(text.split()) >= WORDS
    found = find_references(text)
    assert len(found) <= MOST, [sighting.written for sighting in found][:20]
