"""The timeline in narrow room: two lanes that run downwards and meet at the exit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from senae_desktop.domain.timeline import Milestone, Timeline
from senae_desktop.presentation.timeline_labels import Measure, elide, fit
from senae_desktop.presentation.timeline_rails import dot_radius, lane_line, line
from senae_desktop.presentation.timeline_shapes import (
    BADGE_PADDING,
    CURRENT_RADIUS,
    DETAIL_LINES,
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
    badge_height,
)
from senae_desktop.presentation.timeline_text import MilestoneWords, TimelineWords

_EDGE = 4.0
_ROW_GAP = 12.0
_AFTER_DOT = 10.0
#: Height of the curves in which the lanes meet.
_MERGE = 40.0


@dataclass(frozen=True, slots=True)
class _Column:
    """A strip of the drawing: dots at ``x``, labels between ``text`` and ``right``."""

    left: float
    right: float

    @property
    def x(self) -> float:
        """X of the dots."""
        return self.left + CURRENT_RADIUS

    @property
    def text(self) -> float:
        """Where labels begin."""
        return self.x + CURRENT_RADIUS + _AFTER_DOT

    @property
    def room(self) -> float:
        """How wide a label may be."""
        return self.right - self.text


@dataclass(frozen=True, slots=True)
class _Item:
    """A milestone whose labels are fitted, before its height on the drawing is known."""

    milestone: Milestone
    title: tuple[str, ...]
    detail: tuple[str, ...]
    column: _Column
    metrics: Metrics

    @property
    def _label_offset(self) -> float:
        return max(0.0, CURRENT_RADIUS - self.metrics.title_line / 2)

    @property
    def height(self) -> float:
        """What its labels need, or its dot."""
        metrics = self.metrics
        labels = len(self.title) * metrics.title_line + len(self.detail) * metrics.detail_line
        return max(self._label_offset + labels, 2 * CURRENT_RADIUS)

    def dot(self, lane: LaneName, index: int, top: float) -> Dot:
        """The dot beside the first line of its title."""
        metrics, column, state = self.metrics, self.column, self.milestone.state
        text_top = top + self._label_offset
        y = text_top + metrics.title_line / 2
        title = self._flush(self.title, text_top, metrics.title_line, metrics.title_width)
        detail = self._flush(
            self.detail, title.box.bottom, metrics.detail_line, metrics.detail_width
        )
        radius = CURRENT_RADIUS
        hit = Box(column.x - radius, y - radius, 2 * radius, 2 * radius)
        hit = hit.united(title.box).united(detail.box)
        return Dot(lane, index, state, column.x, y, dot_radius(state), title, detail, hit)

    def _flush(
        self, lines: tuple[str, ...], top: float, line_height: float, measure: Measure
    ) -> Label:
        width = max((measure(text) for text in lines), default=0.0)
        return Label(lines, Box(self.column.text, top, width, len(lines) * line_height), flush=True)


def lay_out(timeline: Timeline, words: TimelineWords, width: float, metrics: Metrics) -> Layout:
    """The drawing; see ``timeline_geometry.lay_out``."""
    middle = width / 2
    left = _Column(MARGIN, middle - WORD_GAP / 2)
    right = _Column(middle + WORD_GAP / 2, width - MARGIN)
    centre = _Column((left.left + right.left) / 2, width - MARGIN)
    cargo = _items(timeline.cargo, words.cargo, left, metrics)
    declaration = _items(timeline.declaration, words.declaration, right, metrics)
    leaving = _items(timeline.exit, words.exit, centre, metrics)

    y = _EDGE + metrics.title_line + _ROW_GAP
    cargo_dots: list[Dot] = []
    declaration_dots: list[Dot] = []
    badge = None
    channel_row = min(max(timeline.channel_after + 1, 0), len(declaration))
    for index, (one, other) in enumerate([*zip_longest(cargo, declaration), (None, None)]):
        if words.channel and index == channel_row:
            badge = _badge(words.channel, right, y, metrics)
            y = badge.label.box.bottom + _ROW_GAP
        if one is not None:
            cargo_dots.append(one.dot(LaneName.CARGO, index, y))
        if other is not None:
            declaration_dots.append(other.dot(LaneName.DECLARATION, index, y))
        y += max((item.height + _ROW_GAP for item in (one, other) if item), default=0.0)

    lanes_end, merge = y, (centre.x, y + _MERGE)
    y += _MERGE + _ROW_GAP if leaving else 0.0
    exit_dots: list[Dot] = []
    for index, item in enumerate(leaving):
        exit_dots.append(item.dot(LaneName.EXIT, index, y))
        y += item.height + _ROW_GAP

    rails: list[Rail] = []
    for lane, milestones, dots, x in (
        (LaneName.CARGO, timeline.cargo, cargo_dots, left.x),
        (LaneName.DECLARATION, timeline.declaration, declaration_dots, right.x),
    ):
        ends = ((x, lanes_end), merge)
        rails += lane_line(lane, milestones, timeline.exit, _points(dots), ends)
    rails += line(LaneName.EXIT, timeline.exit, [merge, *_points(exit_dots)])
    return Layout(
        width=width,
        height=y,
        vertical=True,
        names=(
            (LaneName.CARGO, _name(words.cargo_name, left, metrics)),
            (LaneName.DECLARATION, _name(words.declaration_name, right, metrics)),
        ),
        dots=(*cargo_dots, *declaration_dots, *exit_dots),
        rails=tuple(rails),
        badge=badge,
    )


def _items(
    milestones: Sequence[Milestone],
    words: Sequence[MilestoneWords],
    column: _Column,
    metrics: Metrics,
) -> list[_Item]:
    return [
        _Item(
            milestone,
            fit((one.title,), column.room, metrics.title_width, TITLE_LINES),
            fit(one.detail, column.room, metrics.detail_width, DETAIL_LINES),
            column,
            metrics,
        )
        for milestone, one in zip(milestones, words, strict=True)
    ]


def _points(dots: Sequence[Dot]) -> list[tuple[float, float]]:
    return [(dot.x, dot.y) for dot in dots]


def _name(text: str, column: _Column, metrics: Metrics) -> Label:
    room = column.right - column.left
    shown = elide(text, room, metrics.title_width)
    return Label((shown,), Box(column.left, _EDGE, room, metrics.title_line), flush=True)


def _badge(channel: str, column: _Column, top: float, metrics: Metrics) -> Badge:
    """The badge beside the line of the declaration, tied to it by a short stem."""
    text = elide(channel, column.room - 2 * BADGE_PADDING, metrics.badge_width)
    width = metrics.badge_width(text) + 2 * BADGE_PADDING
    height = badge_height(metrics)
    label = Label((text,), Box(column.text, top, width, height))
    return Badge(label, (column.x, top + height / 2, column.text, top + height / 2))
