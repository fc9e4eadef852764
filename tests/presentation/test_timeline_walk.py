from __future__ import annotations

from dataclasses import replace

import pytest

from senae_desktop.domain.milestone import MilestoneState
from senae_desktop.presentation.timeline_shapes import Box, Dot, Label, LaneName, Layout
from senae_desktop.presentation.timeline_walk import Step, start_of_walk, walk

EMPTY = Label((), Box(0, 0, 0, 0))


def layout(
    cargo: int,
    declaration: int,
    leaving: int,
    branch: int = 0,
    other: int = 0,
    **states: MilestoneState,
) -> Layout:
    counts = {
        LaneName.CARGO: cargo,
        LaneName.DECLARATION: declaration,
        LaneName.EXIT: leaving,
        LaneName.ABANDONMENT: branch,
        LaneName.OTHER: other,
    }
    dots = tuple(
        Dot(
            lane, index, states.get(f"{lane}{index}", MilestoneState.PENDING),
            0, 0, 9, EMPTY, EMPTY, EMPTY.box,
        )
        for lane, count in counts.items()
        for index in range(count)
    )  # fmt: skip
    return Layout(0, 0, False, (), dots, (), None)


#: Cargo is 0 to 3, the declaration 4 to 8, the exit 9 and 10.
USUAL = layout(4, 5, 2)


@pytest.mark.parametrize(
    ("start", "step", "end"),
    [
        (0, Step.ON, 1),
        (0, Step.BACK, 0),
        (3, Step.ON, 9),
        (8, Step.ON, 9),
        (9, Step.ON, 10),
        (10, Step.ON, 10),
        (9, Step.BACK, 8),
        (4, Step.BACK, 4),
        (5, Step.BACK, 4),
        (2, Step.DECLARATION, 6),
        (6, Step.CARGO, 2),
        (8, Step.CARGO, 3),
        (6, Step.DECLARATION, 6),
        (9, Step.CARGO, 3),
        (10, Step.DECLARATION, 8),
        (5, Step.FIRST, 0),
        (5, Step.LAST, 10),
    ],
)
def test_a_step_of_the_walk(start: int, step: Step, end: int) -> None:
    assert walk(USUAL, start, step) == end


@pytest.mark.parametrize("step", list(Step))
def test_every_dot_can_be_reached_and_no_step_leaves_the_drawing(step: Step) -> None:
    for index in range(11):
        assert 0 <= walk(USUAL, index, step) < 11


#: The branch is 11 and 12, the codes nobody knows 13 and 14.
CROWDED = layout(4, 5, 2, branch=2, other=2)


@pytest.mark.parametrize(
    ("start", "step", "end"),
    [
        (10, Step.ON, 11),
        (12, Step.ON, 13),
        (14, Step.ON, 14),
        (11, Step.BACK, 10),
        (13, Step.BACK, 12),
        (4, Step.DECLARATION, 11),
        (11, Step.DECLARATION, 13),
        (13, Step.DECLARATION, 13),
        (14, Step.CARGO, 12),
        (12, Step.CARGO, 5),
        (5, Step.CARGO, 1),
    ],
)
def test_what_stands_beside_the_lanes_is_walked_to_as_well(
    start: int, step: Step, end: int
) -> None:
    assert walk(CROWDED, start, step) == end


def test_by_time_the_walk_goes_from_event_to_event_and_across_to_the_nearest() -> None:
    lanes = (LaneName.CARGO, LaneName.DECLARATION, LaneName.DECLARATION, LaneName.CARGO)
    dots = tuple(replace(USUAL.dots[0], lane=lane, index=i) for i, lane in enumerate(lanes))
    by_time = replace(USUAL, dots=dots, by_time=True)
    assert start_of_walk(by_time) == 3
    assert [walk(by_time, at, Step.ON) for at in range(4)] == [1, 2, 3, 3]
    assert [walk(by_time, at, Step.BACK) for at in range(4)] == [0, 0, 1, 2]
    assert [walk(by_time, at, Step.CARGO) for at in range(4)] == [0, 0, 3, 3]
    assert [walk(by_time, at, Step.DECLARATION) for at in range(4)] == [1, 1, 2, 2]


def test_a_lane_without_milestones_is_stepped_over() -> None:
    assert walk(layout(2, 0, 1), 0, Step.DECLARATION) == 0
    assert walk(layout(2, 0, 1), 2, Step.BACK) == 1
    assert walk(layout(0, 0, 1), 0, Step.BACK) == 0
    assert walk(layout(2, 2, 0), 1, Step.ON) == 1


def test_the_walk_begins_at_a_problem_else_where_the_import_stands() -> None:
    current, problem = MilestoneState.CURRENT, MilestoneState.PROBLEM
    assert start_of_walk(layout(4, 5, 2, cargo3=current, declaration1=problem)) == 5
    assert start_of_walk(layout(4, 5, 2, cargo3=current, declaration1=current)) == 5
    assert start_of_walk(USUAL) == 0
    assert start_of_walk(layout(0, 0, 0)) == -1
    assert walk(USUAL, -1, Step.ON) == 0
    assert walk(layout(0, 0, 0), -1, Step.ON) == -1
