"""What holds for every log, however odd."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from senae_desktop.domain.event import Classifier, Event, effective
from senae_desktop.domain.moment import Moment, Precision
from tests.tracking_service.rules_support import DAY_ONE, catalogues, event, read

_TYPES = st.sampled_from([*catalogues().event_types, "risk-hold-47", ""])
_MOMENTS = st.none() | st.builds(
    lambda minutes, precision: Moment(DAY_ONE + timedelta(minutes=minutes), precision),
    st.integers(-50_000, 50_000),
    st.sampled_from(Precision),
)


@st.composite
def logs(draw: st.DrawFn) -> list[Event]:
    """Any log: odd types and times, corrections of anything, the future as well as the past."""
    count = draw(st.integers(0, 12))
    ids = st.none() | st.integers(0, count).map(lambda number: f"e{number}")
    return [
        event(
            draw(_TYPES),
            number,
            classifier=draw(st.sampled_from(Classifier)),
            occurred=draw(_MOMENTS),
            supersedes=draw(ids) if draw(st.booleans()) else None,
            retracts=draw(ids) if draw(st.integers(0, 5)) == 0 else None,
        )
        for number in range(count)
    ]


@given(logs(), st.integers(0, 1_000))
def test_the_order_of_arrival_does_not_matter(events: list[Event], seed: int) -> None:
    shuffled = list(events)
    Random(seed).shuffle(shuffled)
    assert read(shuffled) == read(events)


@given(logs())
def test_retracting_everything_leaves_nothing(events: list[Event]) -> None:
    retractions = [
        event("note", 100 + number, retracts=undone.id) for number, undone in enumerate(events)
    ]
    assert read(events + retractions) == read([])


@given(logs(), _TYPES, st.sampled_from([Classifier.ESTIMATED, Classifier.PLANNED]))
def test_an_expectation_moves_nothing(
    events: list[Event], type: str, classifier: Classifier
) -> None:
    assert read([*events, event(type, 99, classifier=classifier)]) == read(events)


@given(logs())
def test_a_note_moves_nothing(events: list[Event]) -> None:
    assert read([*events, event("note", 99, occurred=None)]) == read(events)


@given(logs())
def test_no_stage_is_higher_than_the_events_say(events: list[Event]) -> None:
    known = catalogues()
    ranks = [
        known.stages[known.event_types[standing.type].stage].rank
        for standing in effective(tuple(events))
        if standing.classifier is Classifier.ACTUAL
        and standing.type in known.event_types
        and known.event_types[standing.type].stage
    ]
    assert known.stages[read(events).stage].rank <= max(ranks, default=0)


@given(logs())
def test_every_code_is_in_its_catalogue(events: list[Event]) -> None:
    known, found = catalogues(), read(events)
    assert found.stage in known.stages
    assert found.next_action.code in known.next_actions
    assert found.next_action.party.value == known.next_actions[found.next_action.code].party
    assert set(found.alerts) <= set(known.alerts)
    assert {deadline.code for deadline in found.deadlines} <= set(known.deadline_rules)
    assert found.status.cargo in {None, *known.stages}
    assert found.status.declaration in {None, *known.declaration_statuses}
    assert found.status.control in {None, *known.channels}


@given(logs())
def test_closed_means_no_move_and_no_term(events: list[Event]) -> None:
    found = read(events)
    assert found.closed is (found.next_action.code == "none")
    if found.closed:
        assert found.deadlines == ()


@given(logs())
def test_other_texts_and_sources_change_nothing(events: list[Event]) -> None:
    reworded = [replace(one, raw_text="otra cosa", source="manual") for one in events]
    assert read(reworded) == read(events)
