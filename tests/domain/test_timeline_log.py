"""The whole log in order of occurrence: nothing left out, corrections beside what they correct."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given

from senae_desktop.domain.event import Event, Lane, happened_at
from senae_desktop.domain.timeline_log import Standing, log_of
from tests.domain.timeline_story import Story, day
from tests.tracking_service.test_rules_properties import logs


def test_events_stand_in_the_order_in_which_they_happened() -> None:
    story = Story().all("manifest-transmitted", "arrival")
    story.add("departure", occurred=day(1), lane=Lane.CARGO).add("note", lane=Lane.DOCUMENT)
    story.add("risk-hold-47", lane=Lane.OTHER)
    log = log_of(story.events)
    assert [entry.event.id for entry in log] == ["e1", "e3", "e2", "e4", "e5"]
    assert [entry.lane for entry in log][-2:] == [Lane.DECLARATION, Lane.OTHER]
    assert {entry.standing for entry in log} == {Standing.STANDS}


def test_a_correction_stands_below_what_it_replaces() -> None:
    story = Story().all("manifest-transmitted", "arrival", "discharge-completed")
    story.add("arrival", occurred=day(9), supersedes="e2").add("arrival", supersedes="e4")
    log = log_of(story.events)
    assert [entry.event.id for entry in log] == ["e1", "e3", "e2", "e4", "e5"]
    assert [entry.struck for entry in log] == [False, False, True, True, False]
    assert [entry.corrects for entry in log] == [False, False, False, True, True]


def test_a_retraction_stands_below_what_it_withdraws() -> None:
    story = Story().all("manifest-transmitted", "arrival", "discharge-completed")
    log = log_of(story.add("note", retracts="e2").events)
    assert [entry.event.id for entry in log] == ["e1", "e2", "e4", "e3"]
    assert [entry.standing for entry in log] == [
        Standing.STANDS, Standing.RETRACTED, Standing.RETRACTION, Standing.STANDS,
    ]  # fmt: skip
    assert log[2].corrects


def test_a_long_chain_of_corrections_is_followed_to_its_end() -> None:
    (first,) = Story().add("arrival").events
    chain = [
        replace(first, id=f"e{number}", sequence=number, supersedes=f"e{number - 1}")
        for number in range(3_000)
    ]
    assert [entry.event for entry in log_of(chain)] == chain


@given(logs())
def test_every_event_stands_there_once_whatever_refers_to_whatever(events: list[Event]) -> None:
    log = log_of(events)
    assert sorted(entry.event.id for entry in log) == sorted(event.id for event in events)
    plain = [
        entry.event
        for entry in log
        if entry.standing is Standing.STANDS and not entry.event.supersedes
    ]
    assert plain == sorted(plain, key=lambda event: (happened_at(event), event.sequence))
    for above, entry in pairwise(log):
        if entry.corrects and entry.standing is Standing.STANDS:
            assert above.struck or above.standing is Standing.RETRACTION
