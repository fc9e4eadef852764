"""What is wrong with a malformed reference, and where."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from senae_desktop.domain.errors import MalformedReference
from senae_desktop.domain.references import Reason, ReferenceKind
from senae_desktop.presentation.reference_messages import explain_malformed, kind_name, marked


def test_every_reason_has_its_own_words() -> None:
    texts = {explain_malformed(MalformedReference("DAI", reason, 0))[0] for reason in Reason}
    assert len(texts) == len(Reason)


def test_an_unknown_reason_still_makes_a_sentence() -> None:
    assert explain_malformed(MalformedReference("X", "new-reason", 0))[0].endswith(".")


def test_every_kind_has_its_own_name() -> None:
    assert len({kind_name(kind) for kind in ReferenceKind}) == len(ReferenceKind)


def test_the_offending_character_is_marked_in_the_text_as_typed() -> None:
    error = MalformedReference("DECLARATION", Reason.BAD_CHARACTER, 4)
    assert explain_malformed(error, "028-2O26")[1] == "028-▸2◂O26"


def test_without_the_text_the_position_is_counted_from_one() -> None:
    assert "5" in explain_malformed(MalformedReference("DECLARATION", Reason.TOO_SHORT, 4))[1]


def test_what_is_missing_is_marked_as_a_gap_at_the_end() -> None:
    assert marked("028-2026", 8) == "028-2026▸_◂"


def test_nothing_typed_is_not_marked() -> None:
    assert marked("  ", 0) == ""


@given(st.text(min_size=1).filter(str.strip), st.integers(0, 60))
def test_marking_loses_no_character(text: str, position: int) -> None:
    unmarked = marked(text, position).replace("▸_◂" if position >= len(text) else "", "")
    stripped = unmarked.replace("▸", "").replace("◂", "")
    assert text.replace("▸", "").replace("◂", "").strip() in stripped or stripped in text


@pytest.mark.parametrize("position", [0, 3])
def test_the_mark_encloses_exactly_one_character(position: int) -> None:
    text = "ABCD"
    assert f"▸{text[position]}◂" in marked(text, position)
