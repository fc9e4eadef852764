"""One lane from left to right: its labels are fitted before its height on the drawing is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from senae_desktop.domain.milestone import MilestoneState
from senae_desktop.presentation.timeline_labels import SEPARATOR, Measure, fit, rooms
from senae_desktop.presentation.timeline_rails import dot_radius
from senae_desktop.presentation.timeline_shapes import (
    CURRENT_RADIUS,
    DETAIL_LINES,
    LABEL_GAP,
    TITLE_LINES,
    WORD_GAP,
    Box,
    Dot,
    Label,
    LaneName,
    Metrics,
)
from senae_desktop.presentation.timeline_signs import LEEWAY, Signs, fit_signs, signs_width
from senae_desktop.presentation.timeline_text import MilestoneWords

#: From the line of a lane to its labels.
REACH = CURRENT_RADIUS + LABEL_GAP


@dataclass(frozen=True, slots=True)
class Row:
    """A lane whose labels are fitted, before its height on the drawing is known."""

    lane: LaneName
    states: Sequence[MilestoneState]
    words: Sequence[MilestoneWords]
    xs: Sequence[float]
    titles: Sequence[tuple[str, ...]]
    details: Sequence[tuple[str, ...]]
    signs: Sequence[Signs]
    metrics: Metrics

    @property
    def above(self) -> float:
        """Height of dots and titles over the line."""
        lines = max((len(title) for title in self.titles), default=0)
        return REACH + lines * self.metrics.title_line

    @property
    def below(self) -> float:
        """Height of dots, details and signs under the line."""
        under = (
            len(detail) * self.metrics.detail_line + signs.height
            for detail, signs in zip(self.details, self.signs, strict=True)
        )
        return REACH + max(under, default=0.0)

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
        over = _centred(title, x, y - REACH - height, metrics.title_width, metrics.title_line)
        under = _centred(detail, x, y + REACH, metrics.detail_width, metrics.detail_line)
        signs = self.signs[index].placed(x, under.box.bottom, flush=False)
        state = self.states[index]
        hit = Box(x - CURRENT_RADIUS, y - CURRENT_RADIUS, 2 * CURRENT_RADIUS, 2 * CURRENT_RADIUS)
        hit = hit.united(over.box).united(under.box)
        for sign in signs:
            hit = hit.united(sign.box)
        struck = self.words[index].struck
        return Dot(
            self.lane, index, state, x, y, dot_radius(state), over, under, hit, signs, struck
        )


def fitted(
    lane: LaneName,
    states: Sequence[MilestoneState],
    words: Sequence[MilestoneWords],
    xs: Sequence[float],
    *,
    slot: float,
    limits: Sequence[float],
    metrics: Metrics,
) -> Row:
    """A lane with dots at ``xs``.

    A label may be wider than its ``slot`` where its neighbours leave room, never wider than the
    limit of its place.
    """
    title_room = rooms(
        [metrics.title_width(one.title) for one in words], xs, slot, limits, WORD_GAP
    )
    wanted = [
        max(
            metrics.detail_width(SEPARATOR.join(one.detail)),
            signs_width(one.marks, metrics),
        )
        for one in words
    ]
    room = rooms(wanted, xs, slot, limits, WORD_GAP)
    return Row(
        lane,
        states,
        words,
        xs,
        [
            fit((one.title,), space, metrics.title_width, TITLE_LINES)
            for one, space in zip(words, title_room, strict=True)
        ],
        [
            fit(one.detail, space, metrics.detail_width, DETAIL_LINES)
            for one, space in zip(words, room, strict=True)
        ],
        [
            fit_signs(one.marks, min(space + LEEWAY, limit + LEEWAY / 2), metrics)
            for one, space, limit in zip(words, room, limits, strict=True)
        ],
        metrics,
    )


def _centred(
    lines: tuple[str, ...], x: float, top: float, measure: Measure, line_height: float
) -> Label:
    width = max((measure(line) for line in lines), default=0.0)
    return Label(lines, Box(x - width / 2, top, width, len(lines) * line_height))
