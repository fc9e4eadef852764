"""The lines between the dots of a timeline: how far the goods have come along each piece."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from senae_desktop.domain.timeline import Milestone, MilestoneState
from senae_desktop.presentation.timeline_shapes import (
    CURRENT_RADIUS,
    DOT_RADIUS,
    LaneName,
    Rail,
    RailShape,
    RailStyle,
)

Point = tuple[float, float]

_REACHED = frozenset({MilestoneState.DONE, MilestoneState.CURRENT, MilestoneState.PROBLEM})
_LARGE = frozenset({MilestoneState.CURRENT, MilestoneState.PROBLEM})


def dot_radius(state: MilestoneState) -> float:
    """What needs the eye is larger."""
    return CURRENT_RADIUS if state in _LARGE else DOT_RADIUS


def style_towards(following: Sequence[Milestone]) -> RailStyle:
    """How the line is drawn that leads to the milestones ``following``, nearest first."""
    if any(milestone.state in _REACHED for milestone in following):
        return RailStyle.DONE
    if following and following[0].state is MilestoneState.ESTIMATED:
        return RailStyle.ESTIMATED
    return RailStyle.PENDING


def line(lane: LaneName, milestones: Sequence[Milestone], points: Sequence[Point]) -> list[Rail]:
    """Straight pieces along ``points``; ``milestones`` lie ahead of the first of them.

    Point ``i + 1`` is the place of milestone ``i``; a point beyond the last milestone continues
    towards whatever ``milestones`` has after it.
    """
    return [
        Rail(lane, style_towards(milestones[index:]), x1, y1, x2, y2)
        for index, ((x1, y1), (x2, y2)) in enumerate(pairwise(points))
    ]


def lane_line(
    lane: LaneName,
    milestones: Sequence[Milestone],
    exits: Sequence[Milestone],
    points: Sequence[Point],
    ends: tuple[Point, Point],
) -> list[Rail]:
    """A lane from its first dot straight to the first of ``ends`` and in a curve to the other.

    A lane without milestones, or a timeline without exit, leaves its part out.
    """
    if not points:
        return []
    ahead = [*milestones[1:], *exits]
    if not exits:
        return line(lane, ahead, points)
    tail, merge = ends
    rails = line(lane, ahead, [*points, tail])
    rails.append(Rail(lane, style_towards(exits), *tail, *merge, RailShape.CURVE))
    return rails
