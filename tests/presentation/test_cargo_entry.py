"""What is recognised while a reference is typed, and what each answer means."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from senae_desktop.domain.ports import LookupOutcome, LookupResult
from senae_desktop.domain.references import ReferenceKind
from senae_desktop.presentation.cargo_entry import describe_outcome, recognise_typed
from senae_desktop.presentation.hint import Hint, Tone


def test_a_declaration_is_recognised_in_words() -> None:
    recognition = recognise_typed("DAI 02820261000418823")
    assert recognition.hint == Hint("Recognised: DAI 028-2026-10-00418823", Tone.GOOD)
    assert recognition.references[0].kind is ReferenceKind.DECLARATION


def test_other_likely_kinds_are_named() -> None:
    text = recognise_typed("00418823").hint.text
    assert "It could also be" in text or text.startswith("Recognised")


def test_that_it_could_be_a_bill_is_not_worth_saying() -> None:
    assert "B/L" not in recognise_typed("028-2026-10-00418823").hint.text


def test_a_wrong_check_digit_is_explained_and_marked() -> None:
    recognition = recognise_typed("MEDU7418522")
    assert recognition.hint.tone is Tone.PROBLEM
    assert recognition.hint.text.endswith("MEDU741852▸2◂")
    assert recognition.references == ()


def test_nothing_typed_is_no_complaint() -> None:
    assert recognise_typed("  ").hint == Hint()


@given(st.text(max_size=60))
def test_whatever_is_typed_gets_a_hint_and_never_an_error(text: str) -> None:
    recognition = recognise_typed(text)
    assert bool(recognition.hint.text) == bool(text.strip())
    assert bool(recognition.references) == (recognition.hint.tone is Tone.GOOD)


def test_every_outcome_has_its_own_headline() -> None:
    headlines = {
        describe_outcome(LookupResult("x", outcome))[0].headline for outcome in LookupOutcome
    }
    assert len(headlines) == len(LookupOutcome)


def test_an_invalid_answer_of_the_service_says_where() -> None:
    result = LookupResult(
        "028-2026",
        LookupOutcome.INVALID_FORMAT,
        kind="DECLARATION",
        reason="too-short",
        position=8,
    )
    message, tone = describe_outcome(result)
    assert tone is Tone.PROBLEM
    assert message.next_step == "028-2026▸_◂"


@pytest.mark.parametrize("outcome", [LookupOutcome.FOUND, LookupOutcome.DUPLICATE])
def test_good_answers_are_told_as_good(outcome: LookupOutcome) -> None:
    assert describe_outcome(LookupResult("x", outcome))[1] is Tone.GOOD
