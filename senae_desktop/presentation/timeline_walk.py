"""The keyboard's way over a timeline: along a lane, across to the other, on to the exit."""

from __future__ import annotations

from enum import Enum, auto

from senae_desktop.domain.timeline import MilestoneState
from senae_desktop.presentation.timeline_shapes import Dot, LaneName, Layout

_FIRST_LOOKED_AT = (MilestoneState.PROBLEM, MilestoneState.CURRENT)


#: The lines from the upper one downwards; what stands beside comes after the declaration.
_LINES = (LaneName.CARGO, LaneName.DECLARATION, LaneName.ABANDONMENT, LaneName.OTHER)
_BESIDE = frozenset({LaneName.ABANDONMENT, LaneName.OTHER})
_AFTER_LANES = frozenset({LaneName.EXIT, *_BESIDE})


class Step(Enum):
    """One step of the walk, whichever way the lanes run on the screen."""

    BACK = auto()
    ON = auto()
    #: To the cargo lane, or one line nearer to it.
    CARGO = auto()
    #: To the declaration lane, or from there to what stands beside it.
    DECLARATION = auto()
    FIRST = auto()
    LAST = auto()


def start_of_walk(layout: Layout) -> int:
    """The dot to begin with: a problem, else where the import stands; -1: there is none.

    Where nothing is under way that is the first stage, or of all events the latest.
    """
    if not layout.dots:
        return -1
    for state in _FIRST_LOOKED_AT:
        found = [index for index, dot in enumerate(layout.dots) if dot.state is state]
        if found:
            return found[-1]
    return len(layout.dots) - 1 if layout.by_time else 0


def walk(layout: Layout, index: int, step: Step) -> int:
    """The dot one ``step`` from ``index``; the same one where the way ends."""
    dots = layout.dots
    if not 0 <= index < len(dots):
        return start_of_walk(layout)
    match step:
        case Step.FIRST:
            return 0
        case Step.LAST:
            return len(dots) - 1
        case Step.BACK | Step.ON:
            along = _in_time if layout.by_time else _along
            return along(dots, index, 1 if step is Step.ON else -1)
        case Step.CARGO:
            return _towards(layout, index, LaneName.CARGO, -1)
        case Step.DECLARATION:
            return _towards(layout, index, LaneName.DECLARATION, 1)


def _in_time(dots: tuple[Dot, ...], index: int, step: int) -> int:
    return min(max(index + step, 0), len(dots) - 1)


def _along(dots: tuple[Dot, ...], index: int, step: int) -> int:
    """On along the lane, from its end to the exit, and from there to what stands beside."""
    here, after = dots[index], _in_time(dots, index, step)
    if dots[after].lane is here.lane or here.lane in _AFTER_LANES:
        return after
    if step < 0:
        return index
    exits = [i for i, dot in enumerate(dots) if dot.lane is LaneName.EXIT]
    return exits[0] if exits else index


def _towards(layout: Layout, index: int, lane: LaneName, step: int) -> int:
    """Across to ``lane``, or from there by ``step`` to the line beyond it."""
    dots, here = layout.dots, layout.dots[index]
    if layout.by_time:
        return _nearest(dots, lane, index)
    if here.lane in _BESIDE or (here.lane is LaneName.DECLARATION and step > 0):
        at = _LINES.index(here.lane)
        there = [line for line in _LINES if any(dot.lane is line for dot in dots)]
        beyond = [line for line in there if (_LINES.index(line) - at) * step > 0]
        order = beyond if step > 0 else beyond[::-1]
        return _beside(dots, index, order[0]) if order else index
    return _beside(dots, index, lane)


def _beside(dots: tuple[Dot, ...], index: int, lane: LaneName) -> int:
    """The dot of ``lane`` beside this one; from the exit, the last of the lane."""
    here = dots[index]
    found = [i for i, dot in enumerate(dots) if dot.lane is lane]
    if here.lane is lane or not found:
        return index
    if here.lane is LaneName.EXIT:
        return found[-1]
    return next((i for i in reversed(found) if dots[i].index <= here.index), found[0])


def _nearest(dots: tuple[Dot, ...], lane: LaneName, index: int) -> int:
    """The dot of a lane that is fewest steps away in time."""
    found = [i for i, dot in enumerate(dots) if dot.lane is lane]
    return min(found, key=lambda i: abs(i - index), default=index)
