"""The timeline in wide room: two lanes from left to right that meet at the exit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from senae_desktop.domain.timeline import Milestone, Timeline
from senae_desktop.presentation.timeline_labels import SEPARATOR, Measure, elide, fit, rooms
from senae_desktop.presentation.timeline_rails import dot_radius, lane_line, line
from senae_desktop.presentation.timeline_shapes import (
    BADGE_PADDING,
    CURRENT_RADIUS,
    DETAIL_LINES,
    LABEL_GAP,
    MARGIN,
    TITLE_LINES,
    WORD_GAP,
    Badge,
    Box,
    Dot,
    Label,
    LaneName,
    Layout,
    Metrics,
    Rail,
    Room,
    badge_height,
)
from senae_desktop.presentation.timeline_text import MilestoneWords, TimelineWords

_AFTER_NAME = 20.0
#: Width of the curves in which the lanes meet, in columns.
_MERGE_COLUMNS = 0.55
_ROW_GAP = 6.0
_LANE_GAP = 14.0
_EDGE = 4.0
_REACH = CURRENT_RADIUS + LABEL_GAP


@dataclass(frozen=True, slots=True)
class Columns:
    """The grid: columns of one width shared by both lanes, then the curves, then the exit."""

    left: float
    width: float
    lanes: int

    @property
    def lanes_end(self) -> float:
        """Where the columns of the lanes end and the curves begin."""
        return self.left + self.width * self.lanes

    @property
    def merge_end(self) -> float:
        """Where the curves have become one line."""
        return self.lanes_end + self.width * _MERGE_COLUMNS

    def centres(self, start: float, count: int) -> list[float]:
        """The middles of ``count`` columns from ``start``."""
        return [start + self.width * (index + 0.5) for index in range(count)]


@dataclass(frozen=True, slots=True)
class _Row:
    """A lane whose labels are fitted, before its height on the drawing is known."""

    lane: LaneName
    milestones: Sequence[Milestone]
    xs: Sequence[float]
    titles: Sequence[tuple[str, ...]]
    details: Sequence[tuple[str, ...]]
    metrics: Metrics

    @property
    def above(self) -> float:
        """Height of dots and titles over the line."""
        lines = max((len(title) for title in self.titles), default=0)
        return _REACH + lines * self.metrics.title_line

    @property
    def below(self) -> float:
        """Height of dots and details under the line."""
        lines = max((len(detail) for detail in self.details), default=0)
        return _REACH + lines * self.metrics.detail_line

    def points(self, y: float) -> list[tuple[float, float]]:
        """The places of its dots when its line is at ``y``."""
        return [(x, y) for x in self.xs]

    def dots(self, y: float) -> list[Dot]:
        """Its dots with their labels when its line is at ``y``."""
        return [self._dot(index, y) for index in range(len(self.xs))]

    def _dot(self, index: int, y: float) -> Dot:
        metrics, x = self.metrics, self.xs[index]
        title, detail = self.titles[index], self.details[index]
        height = len(title) * metrics.title_line
        over = _centred(title, x, y - _REACH - height, metrics.title_width, metrics.title_line)
        under = _centred(detail, x, y + _REACH, metrics.detail_width, metrics.detail_line)
        state = self.milestones[index].state
        hit = Box(x - CURRENT_RADIUS, y - CURRENT_RADIUS, 2 * CURRENT_RADIUS, 2 * CURRENT_RADIUS)
        hit = hit.united(over.box).united(under.box)
        return Dot(self.lane, index, state, x, y, dot_radius(state), over, under, hit)


def columns_of(timeline: Timeline, words: TimelineWords, width: float, metrics: Metrics) -> Columns:
    """The grid for this much room; its columns may be too narrow to be of use."""
    names = (metrics.title_width(words.cargo_name), metrics.title_width(words.declaration_name))
    left = MARGIN + min(max(names), width / 5) + _AFTER_NAME
    lanes = max(len(timeline.cargo), len(timeline.declaration), 1)
    units = lanes + (_MERGE_COLUMNS + len(timeline.exit) if timeline.exit else 0)
    return Columns(left, (width - MARGIN - left) / units, lanes)


def lay_out(
    timeline: Timeline, words: TimelineWords, columns: Columns, room: Room, metrics: Metrics
) -> Layout:
    """The drawing; see ``timeline_geometry.lay_out``."""
    cargo, declaration, leaving = _rows(timeline, words, columns, metrics)
    between = badge_height(metrics) + 2 * _ROW_GAP if words.channel else _LANE_GAP
    cargo_y = _EDGE + cargo.above
    declaration_y = cargo_y + cargo.below + between + declaration.above
    exit_y = (cargo_y + declaration_y) / 2
    # Short lanes between long words of the exit: the exit decides the height.
    over = max(0.0, leaving.above + _EDGE - exit_y)
    needed = over + _EDGE + max(declaration_y + declaration.below, exit_y + leaving.below)
    shift = over + max(0.0, (room.height - needed) / 2)
    cargo_y, declaration_y = cargo_y + shift, declaration_y + shift
    exit_y = (cargo_y + declaration_y) / 2

    merge = (columns.merge_end, exit_y)
    rails: list[Rail] = []
    for row, y in ((cargo, cargo_y), (declaration, declaration_y)):
        ends = ((columns.lanes_end, y), merge)
        rails += lane_line(row.lane, row.milestones, timeline.exit, row.points(y), ends)
    rails += line(LaneName.EXIT, timeline.exit, [merge, *leaving.points(exit_y)])
    badge = None
    if words.channel:
        span = (cargo_y + cargo.below + _ROW_GAP, declaration_y)
        badge = _badge(timeline, words.channel, columns, span, metrics)
    return Layout(
        width=room.width,
        height=needed,
        vertical=False,
        names=(
            (LaneName.CARGO, _name(words.cargo_name, cargo_y, columns, metrics)),
            (LaneName.DECLARATION, _name(words.declaration_name, declaration_y, columns, metrics)),
        ),
        dots=(*cargo.dots(cargo_y), *declaration.dots(declaration_y), *leaving.dots(exit_y)),
        rails=tuple(rails),
        badge=badge,
    )


def _rows(
    timeline: Timeline, words: TimelineWords, columns: Columns, metrics: Metrics
) -> tuple[_Row, _Row, _Row]:
    after = timeline.channel_after
    beside_stem = {after, after + 1} if words.channel else set()
    slot = columns.width - WORD_GAP

    def row(
        lane: LaneName, milestones: Sequence[Milestone], lane_words: Sequence[MilestoneWords]
    ) -> _Row:
        leaving = lane is LaneName.EXIT
        start = columns.merge_end if leaving else columns.left
        xs = columns.centres(start, len(milestones))
        limits = [
            # The curves arrive level with the dots: labels of the exit may graze their end.
            columns.width + 2 * _EDGE
            if leaving
            else 2 * min(x - _EDGE, columns.lanes_end - WORD_GAP / 2 - x)
            for x in xs
        ]
        if lane is LaneName.DECLARATION:
            limits = [
                min(limit, slot) if index in beside_stem else limit
                for index, limit in enumerate(limits)
            ]
        title_room = rooms(
            [metrics.title_width(one.title) for one in lane_words],
            xs,
            slot,
            limits,
            WORD_GAP,
        )
        detail_room = rooms(
            [metrics.detail_width(SEPARATOR.join(one.detail)) for one in lane_words],
            xs,
            slot,
            limits,
            WORD_GAP,
        )
        titles = [
            fit((one.title,), space, metrics.title_width, TITLE_LINES)
            for one, space in zip(lane_words, title_room, strict=True)
        ]
        details = [
            fit(one.detail, space, metrics.detail_width, DETAIL_LINES)
            for one, space in zip(lane_words, detail_room, strict=True)
        ]
        return _Row(lane, milestones, xs, titles, details, metrics)

    return (
        row(LaneName.CARGO, timeline.cargo, words.cargo),
        row(LaneName.DECLARATION, timeline.declaration, words.declaration),
        row(LaneName.EXIT, timeline.exit, words.exit),
    )


def _centred(
    lines: tuple[str, ...], x: float, top: float, measure: Measure, line_height: float
) -> Label:
    width = max((measure(line) for line in lines), default=0.0)
    return Label(lines, Box(x - width / 2, top, width, len(lines) * line_height))


def _name(text: str, y: float, columns: Columns, metrics: Metrics) -> Label:
    room = columns.left - MARGIN - _AFTER_NAME
    shown = elide(text, room, metrics.title_width)
    box = Box(MARGIN, y - metrics.title_line / 2, room, metrics.title_line)
    return Label((shown,), box, flush=True)


def _badge(
    timeline: Timeline, text: str, columns: Columns, span: tuple[float, float], metrics: Metrics
) -> Badge:
    """The badge between the lanes; its stem ends between the milestone it follows and the next.

    ``span`` is the top of the badge and the end of its stem.
    """
    top, rail_y = span
    left, right = columns.left, columns.lanes_end - WORD_GAP / 2
    shown = elide(text, right - left - 2 * BADGE_PADDING, metrics.badge_width)
    width = metrics.badge_width(shown) + 2 * BADGE_PADDING
    stem = min(max(left + columns.width * (timeline.channel_after + 1), left), right)
    x = min(max(stem - width / 2, left), right - width)
    label = Label((shown,), Box(x, top, width, badge_height(metrics)))
    return Badge(label, (stem, label.box.bottom, stem, rail_y))
