"""One milestone of a lane that runs downwards: dot at the left, labels beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from senae_desktop.domain.milestone import MilestoneState
from senae_desktop.presentation.timeline_labels import Measure, fit
from senae_desktop.presentation.timeline_rails import dot_radius
from senae_desktop.presentation.timeline_shapes import (
    CURRENT_RADIUS,
    DETAIL_LINES,
    TITLE_LINES,
    Box,
    Dot,
    Label,
    LaneName,
    Metrics,
)
from senae_desktop.presentation.timeline_signs import Signs, fit_signs
from senae_desktop.presentation.timeline_text import MilestoneWords

_AFTER_DOT = 10.0


@dataclass(frozen=True, slots=True)
class Column:
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
        return max(self.right - self.text, 0.0)


@dataclass(frozen=True, slots=True)
class Item:
    """A milestone whose labels are fitted, before its height on the drawing is known."""

    state: MilestoneState
    title: tuple[str, ...]
    detail: tuple[str, ...]
    signs: Signs
    struck: bool
    column: Column
    metrics: Metrics

    @property
    def _label_offset(self) -> float:
        return max(0.0, CURRENT_RADIUS - self.metrics.title_line / 2)

    @property
    def height(self) -> float:
        """What its labels and signs need, or its dot."""
        metrics = self.metrics
        labels = len(self.title) * metrics.title_line + len(self.detail) * metrics.detail_line
        return max(self._label_offset + labels + self.signs.height, 2 * CURRENT_RADIUS)

    def dot(self, lane: LaneName, index: int, top: float) -> Dot:
        """The dot beside the first line of its title."""
        metrics, column = self.metrics, self.column
        text_top = top + self._label_offset
        y = text_top + metrics.title_line / 2
        title = self._flush(self.title, text_top, metrics.title_line, metrics.title_width)
        detail = self._flush(
            self.detail, title.box.bottom, metrics.detail_line, metrics.detail_width
        )
        signs = self.signs.placed(column.text, detail.box.bottom, flush=True)
        radius = CURRENT_RADIUS
        hit = Box(column.x - radius, y - radius, 2 * radius, 2 * radius)
        hit = hit.united(title.box).united(detail.box)
        for sign in signs:
            hit = hit.united(sign.box)
        drawn = dot_radius(self.state)
        return Dot(
            lane, index, self.state, column.x, y, drawn, title, detail, hit, signs, self.struck
        )

    def _flush(
        self, lines: tuple[str, ...], top: float, line_height: float, measure: Measure
    ) -> Label:
        width = max((measure(text) for text in lines), default=0.0)
        return Label(lines, Box(self.column.text, top, width, len(lines) * line_height), flush=True)


def items(
    states: Sequence[MilestoneState],
    words: Sequence[MilestoneWords],
    column: Column,
    metrics: Metrics,
) -> list[Item]:
    """The milestones of a lane with their labels fitted to its column."""
    return [
        Item(
            state,
            fit((one.title,), column.room, metrics.title_width, TITLE_LINES),
            fit(one.detail, column.room, metrics.detail_width, DETAIL_LINES),
            fit_signs(one.marks, column.room, metrics),
            one.struck,
            column,
            metrics,
        )
        for state, one in zip(states, words, strict=True)
    ]
