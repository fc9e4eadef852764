"""What is notified of: which kinds, which shipments, one by one or together, and when."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from senae_desktop.domain.notification_choices import NotificationChoices
from senae_desktop.domain.notifying import DIGEST_AFTER, Announcing
from senae_desktop.domain.novelty import Difference, Novelty, NoveltyKind

#: Noon in Ecuador.
NOON = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)
NIGHT = NOON + timedelta(hours=11)
ALWAYS = NotificationChoices(off=(), quiet_from="00:00", quiet_until="00:00")
K = NoveltyKind


def novelty(number: int, name: str = "a", kind: NoveltyKind = K.STAGE) -> Novelty:
    return Novelty(number, name, "Andina", name, Difference(kind, "", "x", "y"), NOON)


def test_a_shipment_has_one_notification_that_grows_until_it_is_seen() -> None:
    announcing = Announcing()
    announcing.gather([novelty(1)], (), ALWAYS)
    (first,) = announcing.due(ALWAYS, NOON)
    assert [each.number for each in first.novelties] == [1]
    assert announcing.due(ALWAYS, NOON) == ()
    announcing.gather([novelty(2)], (), ALWAYS)
    (again,) = announcing.due(ALWAYS, NOON)
    assert (again.shipment_id, [each.number for each in again.novelties]) == ("a", [1, 2])
    announcing.seen()
    announcing.gather([novelty(3)], (), ALWAYS)
    assert [each.number for each in announcing.due(ALWAYS, NOON)[0].novelties] == [3]


def test_only_the_shipment_with_something_newer_is_announced_again() -> None:
    announcing = Announcing()
    announcing.gather([novelty(1, "a"), novelty(2, "b")], (), ALWAYS)
    assert len(announcing.due(ALWAYS, NOON)) == 2
    announcing.gather([novelty(3, "b")], (), ALWAYS)
    assert [each.shipment_id for each in announcing.due(ALWAYS, NOON)] == ["b"]


def test_more_than_three_make_a_digest_that_grows_too() -> None:
    announcing = Announcing()
    announcing.gather([novelty(place, f"s{place}") for place in range(3)], (), ALWAYS)
    assert len(announcing.due(ALWAYS, NOON)) == DIGEST_AFTER
    announcing.gather([novelty(7, "s7")], (), ALWAYS)
    (digest,) = announcing.due(ALWAYS, NOON)
    assert (digest.shipment_id, digest.shipments, len(digest.novelties)) == ("", 4, 4)


def test_what_comes_in_quiet_hours_waits_for_their_end() -> None:
    choices = NotificationChoices()
    announcing = Announcing()
    announcing.gather([novelty(1)], (), choices)
    assert announcing.due(choices, NIGHT) == ()
    assert len(announcing.due(choices, NOON + timedelta(days=1))) == 1


@pytest.mark.parametrize(
    ("begin", "end", "hour", "quiet"),
    [
        ("19:00", "07:00", 18, False),
        ("19:00", "07:00", 19, True),
        ("19:00", "07:00", 23, True),
        ("19:00", "07:00", 6, True),
        ("19:00", "07:00", 7, False),
        ("12:00", "13:00", 12, True),
        ("12:00", "13:00", 13, False),
        ("00:00", "00:00", 0, False),
    ],
)
def test_quiet_hours_are_those_of_ecuador(begin: str, end: str, hour: int, quiet: bool) -> None:
    choices = NotificationChoices(quiet_from=begin, quiet_until=end)
    midnight = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)
    assert choices.is_quiet(midnight + timedelta(hours=hour)) is quiet


def test_only_what_needs_action() -> None:
    choices = NotificationChoices(only_action=True, quiet_from="00:00", quiet_until="00:00")
    announcing = Announcing()
    announcing.gather([novelty(1, "a"), novelty(2, "b")], {"b"}, choices)
    assert [each.shipment_id for each in announcing.due(choices, NOON)] == ["b"]


def test_attending_takes_the_notification_back() -> None:
    announcing = Announcing()
    announcing.gather([novelty(1, "a"), novelty(2, "b")], (), ALWAYS)
    announcing.forget({"a", "never"})
    assert [each.shipment_id for each in announcing.due(ALWAYS, NOON)] == ["b"]


@pytest.mark.parametrize(
    ("choice", "importers", "stays"),
    [("", 1, False), ("", 12, True), ("yes", 1, True), ("no", 12, False)],
)
def test_closing_leaves_it_running_for_agencies_and_for_whoever_says_so(
    choice: str, importers: int, stays: bool
) -> None:
    assert NotificationChoices(close_to_tray=choice).stays_in_tray(importers) is stays


STEPS = st.lists(
    st.one_of(
        st.tuples(st.sampled_from("abcdefg"), st.sampled_from(list(K))),
        st.just("look"),
        st.integers(0, 23),
    ),
    max_size=40,
)


@given(STEPS, st.sets(st.sampled_from(list(K))), st.booleans(), st.booleans())
def test_nothing_unwanted_is_announced_and_nothing_wanted_is_lost(
    steps: list[tuple[str, NoveltyKind] | str | int],
    off: set[NoveltyKind],
    enabled: bool,
    only_action: bool,
) -> None:
    choices = NotificationChoices(enabled, only_action, tuple(kind.value for kind in off))
    announcing, acting = Announcing(), {"a", "b"}
    wanted: set[int] = set()
    announced: set[int] = set()
    for number, step in enumerate([*steps, 12]):
        if step == "look":
            announcing.seen()
            wanted, announced = set(), set()
        elif isinstance(step, int):
            now = datetime(2026, 11, 23, 5, 0, tzinfo=UTC) + timedelta(hours=step)
            found = announcing.due(choices, now)
            assert not found or (enabled and 7 <= step < 19)
            assert len(found) <= DIGEST_AFTER
            ids = [each.shipment_id for each in found]
            assert len(set(ids)) == len(ids)
            announced |= {each.number for one in found for each in one.novelties}
        elif isinstance(step, tuple):
            name, kind = step
            announcing.gather([novelty(number, name, kind)], acting, choices)
            if enabled and kind not in off and (not only_action or name in acting):
                wanted.add(number)
    assert announced == wanted


def test_choices_are_kept_and_damage_gives_way_to_defaults() -> None:
    choices = NotificationChoices(False, True, ("stage", "hologram"), "20:00", "06:30", "yes", True)
    kept = json.loads(json.dumps(choices.to_mapping()))
    assert NotificationChoices.from_mapping(kept) == choices
    damaged = {
        "enabled": 1,
        "off": [3],
        "quiet_from": "25:61",
        "close_to_tray": [],
        "explained": True,
    }
    assert NotificationChoices.from_mapping(damaged) == NotificationChoices(explained=True)
    assert (
        NotificationChoices.from_mapping({"off": 7, "quiet_until": None}) == NotificationChoices()
    )
