"""Values that describe a drawn timeline: what stands where. Lengths are logical pixels."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from senae_desktop.domain.timeline import MilestoneState
from senae_desktop.domain.timeline_marks import MarkKind

DOT_RADIUS = 9.0
#: The milestone where the import stands is larger, so that the eye finds it first.
CURRENT_RADIUS = 12.0
MARGIN = 16.0
#: Between a dot and its labels.
LABEL_GAP = 4.0
#: Least distance between two labels beside each other.
WORD_GAP = 20.0
BADGE_PADDING = 10.0
TITLE_LINES = 2
DETAIL_LINES = 3
_BADGE_PADDING_Y = 4.0


class LaneName(StrEnum):
    """The lines of the drawing: two lanes, the exit in which they meet, and what stands beside."""

    CARGO = "cargo"
    DECLARATION = "declaration"
    EXIT = "exit"
    ABANDONMENT = "abandonment"
    OTHER = "other"


class RailShape(StrEnum):
    """The way from one end of a rail to the other."""

    STRAIGHT = "straight"
    #: Leaves and arrives along the lane.
    CURVE = "curve"
    #: Down or up first, then round a corner to the side.
    BRANCH = "branch"
    #: To the side first, then round a corner down or up.
    RETURN = "return"


class RailStyle(StrEnum):
    """How far the goods have come along a piece of rail."""

    DONE = "done"
    ESTIMATED = "estimated"
    PENDING = "pending"


class Room(NamedTuple):
    """The size there is for the drawing; ``corner`` is kept free at the upper right."""

    width: float
    height: float
    corner: tuple[float, float] = (0.0, 0.0)


class Box(NamedTuple):
    """A rectangle by its upper left corner and its size."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """X of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Y of the lower edge."""
        return self.y + self.height

    def overlaps(self, other: Box) -> bool:
        """Whether the two share more than an edge."""
        return (
            self.x < other.right
            and other.x < self.right
            and self.y < other.bottom
            and other.y < self.bottom
        )

    def united(self, other: Box) -> Box:
        """The smallest rectangle around both."""
        x, y = min(self.x, other.x), min(self.y, other.y)
        return Box(x, y, max(self.right, other.right) - x, max(self.bottom, other.bottom) - y)

    def contains(self, x: float, y: float) -> bool:
        """Whether a point lies within."""
        return self.x <= x <= self.right and self.y <= y <= self.bottom


@dataclass(frozen=True, slots=True)
class Metrics:
    """Measures of the fonts in use: width of a text and height of a line."""

    title_width: Callable[[str], float]
    detail_width: Callable[[str], float]
    badge_width: Callable[[str], float]
    title_line: float
    detail_line: float


@dataclass(frozen=True, slots=True)
class Label:
    """Text on no, one or several lines within ``box``, centred or flush left."""

    lines: tuple[str, ...]
    box: Box
    flush: bool = False


@dataclass(frozen=True, slots=True)
class Sign:
    """A mark as drawn: its sign and words within ``box``; an ``open`` one has a ground."""

    kind: MarkKind
    open: bool
    label: Label
    box: Box


@dataclass(frozen=True, slots=True)
class Dot:
    """One milestone as drawn; ``hit`` encloses it with its labels and signs."""

    lane: LaneName
    index: int
    state: MilestoneState
    x: float
    y: float
    radius: float
    title: Label
    detail: Label
    hit: Box
    signs: tuple[Sign, ...] = ()
    #: Whether it stands no longer, so that its title is struck through.
    struck: bool = False
    #: The outline around the words of a code that nobody knows.
    chip: Box | None = None


@dataclass(frozen=True, slots=True)
class Rail:
    """A piece of line between two points."""

    lane: LaneName
    style: RailStyle
    x1: float
    y1: float
    x2: float
    y2: float
    shape: RailShape = RailShape.STRAIGHT


@dataclass(frozen=True, slots=True)
class Badge:
    """The channel between the lanes and the stem that ties it to its place on the declaration."""

    label: Label
    stem: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Layout:
    """The whole drawing. ``height`` is what it needs; ``vertical`` when lanes run downwards."""

    width: float
    height: float
    vertical: bool
    names: tuple[tuple[LaneName, Label], ...]
    dots: tuple[Dot, ...]
    rails: tuple[Rail, ...]
    badge: Badge | None
    #: Whether ``dots`` follow each other in time rather than lane by lane.
    by_time: bool = False
    #: Dates that stand apart from the other words of their events.
    dates: tuple[Label, ...] = ()

    def index_at(self, x: float, y: float) -> int:
        """Which of ``dots`` is under a point; -1 for none."""
        found = (index for index, dot in enumerate(self.dots) if dot.hit.contains(x, y))
        return next(found, -1)


def badge_height(metrics: Metrics) -> float:
    """Height of the badge, which has one line of small text."""
    return metrics.detail_line + 2 * _BADGE_PADDING_Y


def moved(dot: Dot, down: float) -> Dot:
    """A dot with all that belongs to it, so much further down."""

    def box(of: Box) -> Box:
        return Box(of.x, of.y + down, of.width, of.height)

    def label(of: Label) -> Label:
        return replace(of, box=box(of.box))

    return replace(
        dot,
        y=dot.y + down,
        title=label(dot.title),
        detail=label(dot.detail),
        hit=box(dot.hit),
        chip=box(dot.chip) if dot.chip else None,
        signs=tuple(replace(s, label=label(s.label), box=box(s.box)) for s in dot.signs),
    )
