"""The keyboard's way over a timeline: along a lane, across to the other, on to the exit."""

from __future__ import annotations

from enum import Enum, auto

from senae_desktop.domain.timeline import MilestoneState
from senae_desktop.presentation.timeline_shapes import Dot, LaneName, Layout

_FIRST_LOOKED_AT = (MilestoneState.PROBLEM, MilestoneState.CURRENT)


class Step(Enum):
    """One step of the walk, whichever way the lanes run on the screen."""

    BACK = auto()
    ON = auto()
    #: To the cargo lane.
    CARGO = auto()
    #: To the declaration lane.
    DECLARATION = auto()
    FIRST = auto()
    LAST = auto()


def start_of_walk(layout: Layout) -> int:
    """The dot to begin with: a problem, else where the import stands, else the first; -1: none."""
    if not layout.dots:
        return -1
    for state in _FIRST_LOOKED_AT:
        found = [index for index, dot in enumerate(layout.dots) if dot.state is state]
        if found:
            return found[-1]
    return 0


def walk(layout: Layout, index: int, step: Step) -> int:
    """The dot one ``step`` from ``index``; the same one where the way ends."""
    dots = layout.dots
    if not 0 <= index < len(dots):
        return start_of_walk(layout)
    here = dots[index]
    match step:
        case Step.FIRST:
            return 0
        case Step.LAST:
            return len(dots) - 1
        case Step.CARGO:
            return _across(dots, index, LaneName.CARGO)
        case Step.DECLARATION:
            return _across(dots, index, LaneName.DECLARATION)
        case Step.BACK:
            if here.index == 0 and here.lane is not LaneName.EXIT:
                return index
            return max(index - 1, 0)
        case Step.ON:
            if index + 1 < len(dots) and dots[index + 1].lane is here.lane:
                return index + 1
            exits = [i for i, dot in enumerate(dots) if dot.lane is LaneName.EXIT]
            return exits[0] if exits and here.lane is not LaneName.EXIT else index


def _across(dots: tuple[Dot, ...], index: int, lane: LaneName) -> int:
    """The dot of ``lane`` beside this one; from the exit, the last of the lane."""
    here = dots[index]
    if here.lane is lane:
        return index
    if here.lane is LaneName.EXIT:
        return _end_of(dots, lane, index)
    beside = [i for i, dot in enumerate(dots) if dot.lane is lane and dot.index <= here.index]
    return beside[-1] if beside else index


def _end_of(dots: tuple[Dot, ...], lane: LaneName, otherwise: int) -> int:
    found = [index for index, dot in enumerate(dots) if dot.lane is lane]
    return found[-1] if found else otherwise
