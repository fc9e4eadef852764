"""The branch off a timeline from left to right: abandonment, and the way back to the line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from senae_desktop.domain.milestone import MilestoneState
from senae_desktop.domain.timeline_abandonment import Abandonment
from senae_desktop.presentation.timeline_rails import Point
from senae_desktop.presentation.timeline_row import Row, fitted
from senae_desktop.presentation.timeline_shapes import (
    WORD_GAP,
    LaneName,
    Metrics,
    Rail,
    RailShape,
    RailStyle,
)
from senae_desktop.presentation.timeline_text import MilestoneWords

#: What is under way or done is drawn solid, what may still come is not.
_REACHED = frozenset({MilestoneState.DONE, MilestoneState.PROBLEM})


@dataclass(frozen=True, slots=True)
class Branch:
    """Where a branch leaves the line and where it comes back; ``back`` None when it does not.

    ``column`` is the width of one of its places.
    """

    abandonment: Abandonment
    leaves: float
    back: float | None
    column: float

    def row(self, words: tuple[MilestoneWords, ...], metrics: Metrics) -> Row:
        """Its milestones with their labels."""
        count = len(self.abandonment.milestones)
        xs = [self.leaves + self.column * (index + 0.5) for index in range(count)]
        slot = max(abs(self.column) - WORD_GAP, 0.0)
        states = [one.state for one in self.abandonment.milestones]
        limits = [slot] * count
        return fitted(
            LaneName.ABANDONMENT, states, words, xs, slot=slot, limits=limits, metrics=metrics
        )

    def rails(self, row: Row, line_y: float, y: float) -> list[Rail]:
        """From the line of the lane at ``line_y`` to its own at ``y``, and back."""
        places = row.points(y)
        styles = [style_of(state) for state in row.states]
        lane = LaneName.ABANDONMENT
        found = [Rail(lane, styles[0], self.leaves, line_y, *places[0], RailShape.BRANCH)]
        found += straight(styles, places)
        if self.back is not None:
            found.append(Rail(lane, styles[-1], *places[-1], self.back, line_y, RailShape.RETURN))
        return found


def branch_at(
    abandonment: Abandonment,
    leaves: float,
    column: float,
    edges: tuple[float, float],
    lane_end: float,
) -> Branch:
    """The branch that leaves at ``leaves``: rightwards, or leftwards where the drawing ends.

    ``edges`` are those of the drawing, ``lane_end`` where the lane does.
    """
    count = len(abandonment.milestones)
    left, right = edges
    if leaves + column * count > right:
        room = leaves - left
        if room > right - leaves:
            return Branch(abandonment, leaves, None, -min(column, room / count))
        return Branch(abandonment, leaves, None, (right - leaves) / count)
    back = leaves + column * count
    returns = abandonment.returns and back <= lane_end
    return Branch(abandonment, leaves, back if returns else None, column)


def straight(styles: Sequence[RailStyle], places: Sequence[Point]) -> list[Rail]:
    """The pieces between the milestones of a branch, each in the style of the one it leads to."""
    return [
        Rail(LaneName.ABANDONMENT, style, x1, y1, x2, y2)
        for style, ((x1, y1), (x2, y2)) in zip(styles[1:], pairwise(places), strict=True)
    ]


def style_of(state: MilestoneState) -> RailStyle:
    """How the line is drawn that leads to a milestone of a branch."""
    return RailStyle.DONE if state in _REACHED else RailStyle.PENDING
