from __future__ import annotations

import pytest

from senae_desktop.domain.milestone import MilestoneState
from senae_desktop.presentation.timeline_shapes import Box, Dot, Label, LaneName, Layout
from senae_desktop.presentation.timeline_walk import Step, start_of_walk, walk

EMPTY = Label((), Box(0, 0, 0, 0))


def layout(cargo: int, declaration: int, leaving: int, **states: MilestoneState) -> Layout:
    counts = {
        LaneName.CARGO: cargo,
        LaneName.DECLARATION: declaration,
        LaneName.EXIT: leaving,
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
