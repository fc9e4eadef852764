"""The timeline in narrow room: two lanes that run downwards and meet at the exit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from senae_desktop.domain.milestone import Milestone
from senae_desktop.domain.timeline import Timeline
from senae_desktop.domain.timeline_abandonment import Abandonment
from senae_desktop.presentation.timeline_branch import straight, style_of
from senae_desktop.presentation.timeline_chips import chips
from senae_desktop.presentation.timeline_item import Column, Item, items
from senae_desktop.presentation.timeline_labels import elide
from senae_desktop.presentation.timeline_rails import lane_line, line
from senae_desktop.presentation.timeline_shapes import (
    BADGE_PADDING,
    CURRENT_RADIUS,
    MARGIN,
    WORD_GAP,
    Badge,
    Box,
    Dot,
    Label,
    LaneName,
    Layout,
    Metrics,
    Rail,
    RailShape,
    RailStyle,
    Room,
    badge_height,
)
from senae_desktop.presentation.timeline_text import MilestoneWords, TimelineWords

_EDGE = 4.0
_ROW_GAP = 12.0
#: Height of the curves in which the lanes meet.
_MERGE = 40.0
#: How far a branch stands aside of its lane.
_INDENT = 2 * CURRENT_RADIUS + 8.0
#: Height of the corner by which it leaves and comes back.
_CORNER = 14.0


@dataclass(slots=True)
class _Drawing:
    """What is drawn so far, down to ``y``."""

    timeline: Timeline
    words: TimelineWords
    metrics: Metrics
    y: float
    dots: dict[LaneName, list[Dot]] = field(default_factory=lambda: {lane: [] for lane in LaneName})
    rails: list[Rail] = field(default_factory=list)
    names: list[tuple[LaneName, Label]] = field(default_factory=list)
    badge: Badge | None = None

    def put(self, lane: LaneName, item: Item, above: float = 0.0) -> None:
        """A milestone at the present height, or so much above it."""
        found = self.dots[lane]
        found.append(item.dot(lane, len(found), self.y - above))

    def lanes(self, cargo: list[Item], declaration: list[Item], right: Column) -> float | None:
        """Both lanes, stage beside stage; where a branch leaves the declaration, if one does."""
        leaves: float | None = None
        aside = 0.0  # what the branch takes of the declaration, the cargo need not wait for
        channel_row = min(max(self.timeline.channel_after + 1, 0), len(declaration))
        for index, (one, other) in enumerate([*zip_longest(cargo, declaration), (None, None)]):
            if index <= len(declaration):
                begin = self.y
                here = self.branch(index, right)
                if here is not None:
                    leaves, aside = here, self.y - begin
            if self.words.channel and index == channel_row:
                self.badge = _badge(self.words.channel, right, self.y, self.metrics)
                self.y = self.badge.label.box.bottom + _ROW_GAP
            if one is not None:
                self.put(LaneName.CARGO, one, aside)
            if other is not None:
                self.put(LaneName.DECLARATION, other)
            self.y += max((item.height + _ROW_GAP for item in (one, other) if item), default=0.0)
        return leaves

    def branch(self, before: int, column: Column) -> float | None:
        """The branch in front of stage ``before``, when there is one; where it leaves its lane."""
        abandonment = self.timeline.abandonment
        if abandonment is None or abandonment.before != before:
            return None
        aside = Column(column.left + _INDENT, column.right)
        leaves = self.y + 2.0
        name = elide(self.words.abandonment_name, aside.room, self.metrics.detail_width)
        height = self.metrics.detail_line
        self.names.append(
            (
                LaneName.ABANDONMENT,
                Label((name,), Box(aside.text, self.y, aside.room, height), True),
            )
        )
        self.y = max(self.y + height, leaves + _CORNER)
        states = [one.state for one in abandonment.milestones]
        for item in items(states, self.words.abandonment, aside, self.metrics):
            self.put(LaneName.ABANDONMENT, item)
            self.y += item.height + _ROW_GAP
        self.rails += _branch_rails(
            abandonment, self.dots[LaneName.ABANDONMENT], column.x, leaves, self.y
        )
        self.y += _ROW_GAP
        return leaves


def lay_out(timeline: Timeline, words: TimelineWords, room: Room, metrics: Metrics) -> Layout:
    """The drawing; see ``timeline_geometry.lay_out``."""
    width = room.width
    middle = width / 2
    left = Column(MARGIN, middle - WORD_GAP / 2)
    right = Column(middle + WORD_GAP / 2, width - MARGIN)
    centre = Column((left.left + right.left) / 2, width - MARGIN)
    cargo = _items(timeline.cargo, words.cargo, left, metrics)
    declaration = _items(timeline.declaration, words.declaration, right, metrics)
    leaving = _items(timeline.exit, words.exit, centre, metrics)

    cargo_name = _name(words.cargo_name, left, metrics)
    declaration_name = _name(words.declaration_name, right, metrics)
    top = _EDGE
    if declaration_name.box.right > width - room.corner[0]:
        top = max(_EDGE, room.corner[1])
    begin = max(top + metrics.title_line + _ROW_GAP, room.corner[1])
    drawing = _Drawing(timeline, words, metrics, begin)
    for lane, name in ((LaneName.CARGO, cargo_name), (LaneName.DECLARATION, declaration_name)):
        drawing.names.append((lane, _at(name, top)))
    leaves = drawing.lanes(cargo, declaration, right)
    dots, rails = drawing.dots, drawing.rails
    lanes_end, merge = drawing.y, (centre.x, drawing.y + _MERGE)
    drawing.y += _MERGE + _ROW_GAP if leaving else 0.0
    way: list[tuple[float, float]] = [merge]
    for place, item in enumerate(leaving):
        if place:
            drawing.branch(len(declaration) + place, centre)
        drawing.put(LaneName.EXIT, item)
        drawing.y += item.height + _ROW_GAP
    way += _points(dots[LaneName.EXIT])
    if leaving:
        after = drawing.branch(len(declaration) + len(leaving), centre)
        if after is not None:
            rails.append(Rail(LaneName.EXIT, RailStyle.PENDING, *way[-1], centre.x, after))
    if leaves is not None and timeline.abandonment and timeline.abandonment.before == 0:
        rails += _lead_in(dots[LaneName.DECLARATION], right.x, leaves)

    for lane, milestones, x in (
        (LaneName.CARGO, timeline.cargo, left.x),
        (LaneName.DECLARATION, timeline.declaration, right.x),
    ):
        ends = ((x, lanes_end), merge)
        rails += lane_line(lane, milestones, timeline.exit, _points(dots[lane]), ends)
    rails += line(LaneName.EXIT, timeline.exit, way)
    dots[LaneName.OTHER], end = chips(words.other, MARGIN, width - MARGIN, drawing.y, metrics)
    return Layout(
        width=width,
        height=end + (_EDGE if words.other else 0.0),
        vertical=True,
        names=tuple(drawing.names),
        dots=tuple(dot for lane in LaneName for dot in dots[lane]),
        rails=tuple(rails),
        badge=drawing.badge,
    )


def _branch_rails(
    abandonment: Abandonment, dots: list[Dot], x: float, leaves: float, end: float
) -> list[Rail]:
    """Aside and down to the first milestone, from one to the next, and back where it returns."""
    lane = LaneName.ABANDONMENT
    styles = [style_of(one.state) for one in abandonment.milestones]
    places = _points(dots)
    found = [Rail(lane, styles[0], x, leaves, *places[0], RailShape.RETURN)]
    found += straight(styles, places)
    if abandonment.returns:
        found.append(Rail(lane, styles[-1], *places[-1], x, end, RailShape.BRANCH))
    return found


def _lead_in(dots: list[Dot], x: float, leaves: float) -> list[Rail]:
    """The line from which a branch leaves in front of the first stage."""
    if not dots:
        return []
    return [Rail(LaneName.DECLARATION, RailStyle.PENDING, x, leaves, x, dots[0].y)]


def _items(
    milestones: Sequence[Milestone],
    words: Sequence[MilestoneWords],
    column: Column,
    metrics: Metrics,
) -> list[Item]:
    return items([milestone.state for milestone in milestones], words, column, metrics)


def _points(dots: Sequence[Dot]) -> list[tuple[float, float]]:
    return [(dot.x, dot.y) for dot in dots]


def _name(text: str, column: Column, metrics: Metrics) -> Label:
    room = column.right - column.left
    shown = elide(text, room, metrics.title_width)
    width = metrics.title_width(shown)
    return Label((shown,), Box(column.left, _EDGE, width, metrics.title_line), flush=True)


def _at(name: Label, top: float) -> Label:
    box = name.box
    return Label(name.lines, Box(box.x, top, box.width, box.height), flush=True)


def _badge(channel: str, column: Column, top: float, metrics: Metrics) -> Badge:
    """The badge beside the line of the declaration, tied to it by a short stem."""
    text = elide(channel, column.room - 2 * BADGE_PADDING, metrics.badge_width)
    width = metrics.badge_width(text) + 2 * BADGE_PADDING
    height = badge_height(metrics)
    label = Label((text,), Box(column.text, top, width, height))
    return Badge(label, (column.x, top + height / 2, column.text, top + height / 2))
