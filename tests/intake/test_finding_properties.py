"""Every reference is found wherever it stands, and nothing that is read makes the finder fail."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from senae_desktop.domain.references import Reference
from senae_desktop.intake.finding import find_references, read_written
from tests.intake.numbers import after, anything, before


@given(anything, before, after)
@settings(max_examples=600)
def test_a_reference_is_found_in_any_surroundings(
    told: tuple[Reference, str], ahead: str, behind: str
) -> None:
    reference, written = told
    text = f"{ahead}{written}{behind}"
    found = find_references(text)
    assert [sighting.readings[:1] for sighting in found] == [(reference,)], found
    assert text[found[0].start : found[0].end] == found[0].written


@given(st.lists(st.tuples(anything, after), min_size=1, max_size=8))
@settings(max_examples=150)
def test_references_in_lines_are_found_in_their_order(
    told: list[tuple[tuple[Reference, str], str]],
) -> None:
    lines = [f"{written}{behind}" for (_, written), behind in told]
    found = find_references("\n".join(lines))
    assert [sighting.readings[0] for sighting in found] == [told_[0][0] for told_ in told]


@given(st.text(max_size=400))
def test_no_text_makes_the_finder_fail(text: str) -> None:
    reached = 0
    for sighting in find_references(text):
        assert reached <= sighting.start < sighting.end
        assert sighting.readings or sighting.refusal
        reached = sighting.end


@given(st.text("BLAWMEDU guía0123456789-./\n\t:,#", max_size=300))
def test_no_text_of_its_own_letters_makes_the_finder_fail(text: str) -> None:
    find_references(text)
    read_written(text)
