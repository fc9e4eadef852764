"""Codes that nobody knows, as grey chips under the drawing: shown in their own words."""

from __future__ import annotations

from collections.abc import Sequence

from senae_desktop.domain.milestone import MilestoneState
from senae_desktop.presentation.timeline_labels import SEPARATOR, elide
from senae_desktop.presentation.timeline_shapes import Box, Dot, Label, LaneName, Metrics
from senae_desktop.presentation.timeline_text import MilestoneWords

_GAP = 8.0
_PADDING = 8.0
_PADDING_Y = 4.0
#: The sign within a chip.
RADIUS = 7.0
_AFTER_SIGN = 6.0
_ROW_GAP = 6.0


def chips(
    words: Sequence[MilestoneWords], left: float, right: float, top: float, metrics: Metrics
) -> tuple[list[Dot], float]:
    """The chips from ``top`` downwards between two edges, and where they end."""
    found: list[Dot] = []
    if not words:
        return found, top
    x, y = left, top + _ROW_GAP
    height = max(metrics.detail_line, 2 * RADIUS) + 2 * _PADDING_Y
    own = 2 * _PADDING + 2 * RADIUS + _AFTER_SIGN
    for index, one in enumerate(words):
        whole = SEPARATOR.join((one.title, *one.detail))
        text = elide(whole, right - left - own, metrics.detail_width)
        width = metrics.detail_width(text) + own
        if x > left and x + width > right:
            x, y = left, y + height + _GAP
        found.append(_chip(index, text, Box(x, y, width, height), metrics))
        x += width + _GAP
    return found, y + height


def _chip(index: int, text: str, box: Box, metrics: Metrics) -> Dot:
    x, y = box.x + _PADDING + RADIUS, box.y + box.height / 2
    words = Box(
        x + RADIUS + _AFTER_SIGN,
        y - metrics.detail_line / 2,
        metrics.detail_width(text),
        metrics.detail_line,
    )
    nothing = Label((), Box(words.x, words.bottom, 0.0, 0.0))
    detail = Label((text,), words, flush=True)
    return Dot(
        LaneName.OTHER, index, MilestoneState.UNKNOWN, x, y, RADIUS, nothing, detail, box, chip=box
    )
