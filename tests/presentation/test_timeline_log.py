"""All events as they are drawn: one row each, nothing over anything else, in both layouts."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from senae_desktop.domain.event import Classifier, Event
from senae_desktop.domain.milestone import MilestoneState
from senae_desktop.domain.party import Party
from senae_desktop.domain.shipment import Shipment, ShipmentRecord
from senae_desktop.domain.timeline import Timeline, build_timeline
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.presentation.timeline_drawing import Zoom, drawing_of
from senae_desktop.presentation.timeline_log_text import log_words
from senae_desktop.presentation.timeline_shapes import Box, LaneName, Layout, Room
from tests.domain.timeline_story import CATALOGUES, DECLARED, NOW, Story
from tests.presentation.test_timeline_geometry import CORNERS, METRICS, check, within
from tests.support.fakes import ManualClock
from tests.tracking_service.rules_support import read
from tests.tracking_service.test_rules_properties import logs

ENGLISH = Formatter("en", CATALOGUES, ManualClock(datetime(2026, 11, 23, 17, tzinfo=UTC)))


def timeline_of(events: list[Event]) -> Timeline:
    found = read(events)
    shipment = Shipment(
        "s", 1, Party("X"), stage=found.stage, status=found.status, alerts=found.alerts
    )
    return build_timeline(ShipmentRecord(shipment, tuple(events)), CATALOGUES, NOW)


def check_rows(layout: Layout, corner: tuple[float, float]) -> None:
    found = [("name", label.box) for _, label in layout.names]
    found += [("date", label.box) for label in layout.dates]
    for dot in layout.dots:
        title = dot.chip or dot.title.box
        assert within(dot.title.box, title)
        found += [("title", title), ("detail", dot.detail.box)]
        found += [("sign", sign.box) for sign in dot.signs]
        found.append(("dot", Box(dot.x - 9, dot.y - 9, 18, 18)))
    found = [(name, box) for name, box in found if box.width > 0 and box.height > 0]
    taken = Box(layout.width - corner[0], 0.0, *corner)
    for (name, box), (other_name, other) in combinations(found, 2):
        assert not box.overlaps(other), (name, box, other_name, other)
    for name, box in found:
        assert not (corner[0] and box.overlaps(taken)), (name, box)
        assert box.x >= 0, (name, box)
        assert box.y >= 0, (name, box)
        assert box.right <= layout.width + 0.001, (name, box)
        assert box.bottom <= layout.height + 0.001, (name, box)


@given(logs(), st.floats(240.0, 2000.0), st.sampled_from(Zoom), CORNERS)
def test_any_log_is_drawable_in_both_zooms_and_layouts(
    events: list[Event], width: float, zoom: Zoom, corner: tuple[float, float]
) -> None:
    drawing = drawing_of(timeline_of(events), zoom, ENGLISH)
    layout = drawing.lay_out(Room(width, 0.0, corner), METRICS)
    assert len(layout.dots) == len(drawing.spots)
    if zoom is Zoom.EVENTS:
        check_rows(layout, corner)
        assert len(layout.dots) == len(events)
        assert all(above.y < below.y for above, below in pairwise(layout.dots))
    else:
        check(layout, corner)
    for index in range(len(layout.dots)):
        assert drawing.details(index, ENGLISH).text
        assert drawing.spots[index].sentence in drawing.whole


@pytest.mark.parametrize("width", [460.0, 1154.0])
def test_each_event_is_a_dot_on_its_lane(width: float) -> None:
    story = Story().add("manifest-transmitted").add("risk-hold-47", lane="OTHER")
    for kind in DECLARED:
        story.add(kind, lane="DECLARATION")
    drawing = drawing_of(timeline_of(story.events), Zoom.EVENTS, ENGLISH)
    layout = drawing.lay_out(Room(width, 0.0), METRICS)
    assert layout.by_time
    assert [dot.lane for dot in layout.dots] == [
        LaneName.CARGO, LaneName.OTHER, *[LaneName.DECLARATION] * 3,
    ]  # fmt: skip
    assert len({dot.x for dot in layout.dots}) == 3
    assert layout.dots[1].chip is not None
    assert bool(layout.dates) is (width > 720)
    assert [rail.lane for rail in layout.rails] == [LaneName.DECLARATION] * 2


def test_what_no_longer_stands_is_struck_and_told_in_words() -> None:
    story = Story().all("manifest-transmitted", "arrival")
    story.add("arrival", supersedes="e2").add("note", retracts="e1")
    words = log_words(timeline_of(story.events), ENGLISH)
    first, retraction, old, new = words.entries
    assert (first.words.struck, old.words.struck, new.words.struck) == (True, True, False)
    assert first.words.detail == ("withdrawn",)
    assert old.words.detail == ("corrected",)
    assert [mark.text for mark in retraction.words.marks] == ["withdraws the record above"]
    assert [mark.text for mark in new.words.marks] == ["replaces the record above"]
    assert "Arrival, 02/11/2026 10:30, Cargo, corrected." in words.whole


@pytest.mark.parametrize(
    ("classifier", "word", "state"),
    [
        (Classifier.ESTIMATED, "estimated", MilestoneState.ESTIMATED),
        (Classifier.PLANNED, "planned", MilestoneState.ESTIMATED),
        (Classifier.REQUESTED, "requested", MilestoneState.ESTIMATED),
        (Classifier.OTHER, "of another kind", MilestoneState.ESTIMATED),
    ],
)
def test_what_did_not_happen_is_told_by_its_word(
    classifier: Classifier, word: str, state: MilestoneState
) -> None:
    story = Story().add("arrival", classifier=classifier)
    (entry,) = log_words(timeline_of(story.events), ENGLISH).entries
    assert entry.words.detail == (word,)
    assert entry.state is state
