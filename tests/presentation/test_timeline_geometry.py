from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from senae_desktop.domain.milestone import Milestone, MilestoneState
from senae_desktop.domain.timeline import Timeline
from senae_desktop.domain.timeline_abandonment import CURED, Abandonment
from senae_desktop.domain.timeline_marks import MarkKind
from senae_desktop.presentation.timeline_geometry import NARROW, lay_out
from senae_desktop.presentation.timeline_marks_text import MarkWords
from senae_desktop.presentation.timeline_shapes import (
    Box,
    LaneName,
    Layout,
    Metrics,
    Rail,
    RailShape,
    RailStyle,
    Room,
)
from senae_desktop.presentation.timeline_text import MilestoneWords, TimelineWords

NOON = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)
METRICS = Metrics(
    title_width=lambda text: 7.5 * len(text),
    detail_width=lambda text: 6.0 * len(text),
    badge_width=lambda text: 6.5 * len(text),
    title_line=16.0,
    detail_line=14.0,
)
WIDE = Room(1154.0, 200.0)

CORNERS = st.just((0.0, 0.0)) | st.tuples(st.floats(20.0, 110.0), st.floats(20.0, 40.0))

texts = st.text(alphabet="abc dñ.", max_size=60).map(lambda text: " ".join(text.split()))

marked = st.lists(
    st.builds(MarkWords, st.sampled_from(MarkKind), texts, st.just(""), st.booleans()), max_size=3
).map(tuple)


@st.composite
def drawings(draw: st.DrawFn) -> tuple[Timeline, TimelineWords]:
    """Lanes of any length in any state, with any texts."""

    def lane(most: int, least: int = 0) -> tuple[tuple[Milestone, ...], tuple[MilestoneWords, ...]]:
        kinds = st.sampled_from(list(MilestoneState))
        states = draw(st.lists(kinds, min_size=least, max_size=most))
        words = [
            MilestoneWords(draw(texts), tuple(draw(st.lists(texts, max_size=3))), "", draw(marked))
            for _ in states
        ]
        return tuple(Milestone(stage="any", state=state) for state in states), tuple(words)

    cargo, cargo_words = lane(6)
    declaration, declaration_words = lane(6)
    leaving, exit_words = lane(3)
    channel = draw(texts)
    abandonment: Abandonment | None = None
    branch_words: tuple[MilestoneWords, ...] = ()
    if draw(st.booleans()):
        branch, branch_words = lane(2, 1)
        if draw(st.booleans()):
            branch = (*branch[:-1], replace(branch[-1], stage=CURED))
        place = draw(st.integers(0, len(declaration) + len(leaving)))
        abandonment = Abandonment(branch, place)
    other, other_words = lane(3)
    after = draw(st.integers(-1, 6))
    timeline = Timeline(
        cargo, declaration, leaving, channel or None, after, None, abandonment, other
    )
    words = TimelineWords(
        draw(texts), draw(texts), "", channel, "", cargo_words, declaration_words, exit_words, "",
        draw(texts), branch_words, other_words,
    )  # fmt: skip
    return timeline, words


def usual(
    *reached: str, channel: str = "D  Documental", exits: int = 2
) -> tuple[Timeline, TimelineWords]:
    """The stages of an import; those named were reached."""

    def lane(*stages: str) -> tuple[tuple[Milestone, ...], tuple[MilestoneWords, ...]]:
        milestones = tuple(
            Milestone(stage, MilestoneState.DONE if stage in reached else MilestoneState.PENDING)
            for stage in stages
        )
        return milestones, tuple(MilestoneWords(stage, ("02/11 09:12",), "") for stage in stages)

    cargo, cargo_words = lane("Manifiesto", "Llegada", "Descarga", "Ingreso a depósito")
    declaration, declaration_words = lane(
        "DAI aceptada", "Liquidada", "Pagada", "Aforo", "Cierre de aforo"
    )
    leaving, exit_words = lane(*("Salida autorizada", "Salida")[:exits])
    timeline = Timeline(cargo, declaration, leaving, "documentary" if channel else None, 2)
    words = TimelineWords(
        "Carga", "Declaración", "Salida", channel, "", cargo_words, declaration_words,
        exit_words, "",
    )  # fmt: skip
    return timeline, words


def boxes(layout: Layout) -> list[tuple[str, Box]]:
    found = [(f"name {lane}", label.box) for lane, label in layout.names]
    for dot in layout.dots:
        found.append((f"title {dot.lane} {dot.index}", dot.title.box))
        found.append((f"detail {dot.lane} {dot.index}", dot.detail.box))
        if dot.lane is LaneName.OTHER:
            found[-2:] = [(f"chip {dot.index}", dot.hit)]
            assert within(dot.detail.box, dot.hit)
            continue
        found.append((f"dot {dot.lane} {dot.index}", Box(dot.x - 9, dot.y - 9, 18, 18)))
        found += [(f"sign {dot.lane} {dot.index}", sign.box) for sign in dot.signs]
        assert all(within(sign.label.box, sign.box) for sign in dot.signs)
    if layout.badge is not None:
        found.append(("badge", layout.badge.label.box))
    return [(name, box) for name, box in found if box.width > 0 and box.height > 0]


def within(inner: Box, outer: Box) -> bool:
    united = outer.united(inner)
    return united == pytest.approx(outer)


def upright(rail: Rail) -> Box:
    """The part of a branch that runs up or down, as thick as it is drawn."""
    x = rail.x1 if rail.shape is RailShape.BRANCH else rail.x2
    top, bottom = sorted((rail.y1, rail.y2))
    return Box(x - 2, top + 2, 4, bottom - top - 4)


def check(layout: Layout, corner: tuple[float, float] = (0.0, 0.0)) -> None:
    found = boxes(layout)
    taken = Box(layout.width - corner[0], 0.0, *corner)
    for name, box in found:
        assert not (corner[0] and box.overlaps(taken)), (name, box, corner)
    for (name, box), (other_name, other) in combinations(found, 2):
        assert not box.overlaps(other), (name, box, other_name, other)
    for name, box in found:
        assert box.x >= 0, name
        assert box.y >= 0, name
        assert box.right <= layout.width + 0.001, (name, box)
        assert box.bottom <= layout.height + 0.001, (name, box)
    uprights = [
        (rail, upright(rail))
        for rail in layout.rails
        if rail.shape in {RailShape.BRANCH, RailShape.RETURN} and not layout.vertical
    ]
    for rail, stroke in uprights:
        for name, box in found:
            assert name.startswith("dot") or not box.overlaps(stroke), (name, box, rail)
    for rail in layout.rails:
        assert 0 <= min(rail.x1, rail.x2) <= max(rail.x1, rail.x2) <= layout.width
        assert 0 <= min(rail.y1, rail.y2) <= max(rail.y1, rail.y2) <= layout.height


@given(drawings(), st.floats(240.0, 2400.0), CORNERS)
def test_no_two_labels_overlap_and_nothing_is_cut(
    drawing: tuple[Timeline, TimelineWords], width: float, corner: tuple[float, float]
) -> None:
    layout = lay_out(*drawing, Room(width, 0.0, corner), METRICS)
    assert layout.width == width
    check(layout, corner)


@given(drawings(), st.floats(-10.0, 239.0))
def test_less_room_than_can_be_used_is_taken_as_a_little(
    drawing: tuple[Timeline, TimelineWords], width: float
) -> None:
    layout = lay_out(*drawing, Room(width, 0.0), METRICS)
    assert layout.width == 240.0
    check(layout)


@given(drawings(), st.floats(240.0, 2400.0))
def test_every_milestone_has_its_dot(drawing: tuple[Timeline, TimelineWords], width: float) -> None:
    timeline, words = drawing
    layout = lay_out(timeline, words, Room(width, 0.0), METRICS)
    lanes = {
        LaneName.CARGO: timeline.cargo,
        LaneName.DECLARATION: timeline.declaration,
        LaneName.EXIT: timeline.exit,
        LaneName.ABANDONMENT: timeline.branch,
        LaneName.OTHER: timeline.other,
    }
    assert [(dot.lane, dot.index) for dot in layout.dots] == [
        (lane, index) for lane, milestones in lanes.items() for index in range(len(milestones))
    ]
    assert all(dot.hit.contains(dot.x, dot.y) for dot in layout.dots)


def test_usual_texts_are_whole_on_one_line_at_the_clerks_screen() -> None:
    timeline, words = usual("Manifiesto")
    layout = lay_out(timeline, words, WIDE, METRICS)
    assert not layout.vertical
    assert [dot.title.lines for dot in layout.dots] == [
        (one.title,) for one in (*words.cargo, *words.declaration, *words.exit)
    ]
    assert layout.height <= 200


def test_both_lanes_share_their_columns_and_meet_in_the_middle() -> None:
    layout = lay_out(*usual(), WIDE, METRICS)
    cargo = [dot for dot in layout.dots if dot.lane is LaneName.CARGO]
    declaration = [dot for dot in layout.dots if dot.lane is LaneName.DECLARATION]
    leaving = [dot for dot in layout.dots if dot.lane is LaneName.EXIT]
    assert [dot.x for dot in cargo] == [dot.x for dot in declaration[:4]]
    assert leaving[0].y == pytest.approx((cargo[0].y + declaration[0].y) / 2)
    curves = [rail for rail in layout.rails if rail.shape is RailShape.CURVE]
    assert {rail.y1 for rail in curves} == {cargo[0].y, declaration[0].y}
    assert len({(rail.x2, rail.y2) for rail in curves}) == 1
    # The curves end before the labels of the exit begin.
    assert curves[0].x2 <= leaving[0].title.box.x + 4


def test_more_height_centres_the_drawing() -> None:
    low = lay_out(*usual(), Room(1154.0, 0.0), METRICS)
    high = lay_out(*usual(), Room(1154.0, low.height + 100), METRICS)
    assert high.height == low.height
    assert high.dots[0].y == pytest.approx(low.dots[0].y + 50)
    assert high.badge is not None
    assert low.badge is not None
    assert high.badge.label.box.y == pytest.approx(low.badge.label.box.y + 50)


def test_the_badge_hangs_between_the_milestone_it_follows_and_the_next() -> None:
    layout = lay_out(*usual(), WIDE, METRICS)
    badge = layout.badge
    assert badge is not None
    declaration = [dot for dot in layout.dots if dot.lane is LaneName.DECLARATION]
    x1, _, x2, y2 = badge.stem
    assert x1 == x2
    assert declaration[2].title.box.right < x1 < declaration[3].title.box.x
    assert y2 == declaration[0].y
    assert layout.dots[0].y < badge.label.box.y < declaration[0].y


def test_without_a_channel_there_is_no_badge_and_less_height() -> None:
    without = lay_out(*usual(channel=""), WIDE, METRICS)
    assert without.badge is None
    assert without.height < lay_out(*usual(), WIDE, METRICS).height


def test_narrow_room_turns_the_lanes_downwards() -> None:
    layout = lay_out(*usual(), Room(NARROW - 1, 0.0), METRICS)
    assert layout.vertical
    cargo = [dot for dot in layout.dots if dot.lane is LaneName.CARGO]
    assert len({dot.x for dot in cargo}) == 1
    assert [dot.y for dot in cargo] == sorted(dot.y for dot in cargo)
    assert layout.badge is not None
    aforo = next(dot for dot in layout.dots if dot.lane is LaneName.DECLARATION and dot.index == 3)
    assert layout.badge.label.box.bottom <= aforo.title.box.y


def test_large_letters_turn_the_lanes_downwards_too() -> None:
    large = Metrics(
        lambda text: 20.0 * len(text), lambda text: 18.0 * len(text),
        lambda text: 18.0 * len(text), 42.0, 38.0,
    )  # fmt: skip
    layout = lay_out(*usual(), WIDE, large)
    assert layout.vertical
    check(layout)


def test_rails_tell_how_far_the_goods_have_come() -> None:
    layout = lay_out(*usual("Manifiesto", "Llegada", "DAI aceptada"), WIDE, METRICS)
    cargo = [rail.style for rail in layout.rails if rail.lane is LaneName.CARGO]
    assert cargo == [RailStyle.DONE] + [RailStyle.PENDING] * 4
    leaving = [rail.style for rail in layout.rails if rail.lane is LaneName.EXIT]
    assert leaving == [RailStyle.PENDING] * 2


def test_once_released_both_lanes_are_travelled_to_their_end() -> None:
    layout = lay_out(*usual("Manifiesto", "Salida autorizada"), WIDE, METRICS)
    lanes = [rail.style for rail in layout.rails if rail.lane is not LaneName.EXIT]
    assert set(lanes) == {RailStyle.DONE}
    leaving = [rail.style for rail in layout.rails if rail.lane is LaneName.EXIT]
    assert leaving == [RailStyle.DONE, RailStyle.PENDING]


def test_an_expected_milestone_has_a_rail_of_its_own() -> None:
    timeline, words = usual("Manifiesto")
    expected = Milestone("Arribo", MilestoneState.ESTIMATED)
    cargo = (timeline.cargo[0], expected, *timeline.cargo[2:])
    layout = lay_out(Timeline(cargo, (), (), None, -1), words_of(words, 4, 0, 0), WIDE, METRICS)
    assert [rail.style for rail in layout.rails] == [
        RailStyle.ESTIMATED, RailStyle.PENDING, RailStyle.PENDING,
    ]  # fmt: skip


def words_of(words: TimelineWords, cargo: int, declaration: int, leaving: int) -> TimelineWords:
    return TimelineWords(
        words.cargo_name, words.declaration_name, words.exit_name, "", "",
        words.cargo[:cargo], words.declaration[:declaration], words.exit[:leaving], "",
    )  # fmt: skip


def test_a_point_finds_the_milestone_under_it() -> None:
    layout = lay_out(*usual(), WIDE, METRICS)
    dot = layout.dots[4]
    assert layout.index_at(dot.x, dot.title.box.y + 1) == 4
    assert layout.index_at(0, 0) == -1
