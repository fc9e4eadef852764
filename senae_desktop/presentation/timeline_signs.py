"""Where the signs of a milestone stand: under its labels, each with its words beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from senae_desktop.presentation.timeline_labels import fit
from senae_desktop.presentation.timeline_marks_text import MarkWords
from senae_desktop.presentation.timeline_shapes import Box, Label, Metrics, Sign

#: Width and height of the sign itself.
GLYPH = 12.0
_GAP = 5.0
_PADDING = 6.0
_PADDING_Y = 1.0
#: Between a sign and what is above it.
_ABOVE = 3.0
_LINES = 3
#: So much nearer to its neighbours than a label may a sign come, on both sides together.
LEEWAY = 12.0


@dataclass(frozen=True, slots=True)
class Signs:
    """Signs whose words are fitted, before their place on the drawing is known."""

    marks: Sequence[MarkWords]
    lines: Sequence[tuple[str, ...]]
    metrics: Metrics

    @property
    def height(self) -> float:
        """What all of them need under each other."""
        return sum(_ABOVE + self._height(lines) for lines in self.lines)

    def placed(self, x: float, top: float, *, flush: bool) -> tuple[Sign, ...]:
        """The signs from ``top`` downwards, centred at ``x`` or beginning there."""
        found = []
        for mark, lines in zip(self.marks, self.lines, strict=True):
            text = max((self.metrics.detail_width(line) for line in lines), default=-_GAP)
            width = text + _beside_text(mark)
            left = x if flush else x - width / 2
            box = Box(left, top + _ABOVE, width, self._height(lines))
            words = Box(
                min(box.x + padding(grounded=mark.open) + GLYPH + _GAP, box.right),
                box.y + _PADDING_Y,
                max(text, 0.0),
                len(lines) * self.metrics.detail_line,
            )
            found.append(Sign(mark.kind, mark.open, Label(lines, words, flush=True), box))
            top = box.bottom
        return tuple(found)

    def _height(self, lines: tuple[str, ...]) -> float:
        return max(len(lines), 1) * self.metrics.detail_line + 2 * _PADDING_Y


def signs_width(marks: Sequence[MarkWords], metrics: Metrics) -> float:
    """The width at which every sign has its words on one line."""
    shown = (mark for mark in marks if mark.text)
    widths = (metrics.detail_width(mark.text) + _beside_text(mark) for mark in shown)
    return max(widths, default=0.0)


def fit_signs(marks: Sequence[MarkWords], room: float, metrics: Metrics) -> Signs:
    """The signs with their words in this much room."""
    shown = [mark for mark in marks if mark.text]

    def lines(mark: MarkWords) -> tuple[str, ...]:
        words = room - _beside_text(mark)
        if words < metrics.detail_line:  # not even a word: the sign alone, told on demand
            return ()
        return fit((mark.text,), words, metrics.detail_width, _LINES)

    return Signs(shown, [lines(mark) for mark in shown], metrics)


def padding(*, grounded: bool) -> float:
    """Only a sign with a ground needs room around it: the others end like the labels above."""
    return _PADDING if grounded else 0.0


def _beside_text(mark: MarkWords) -> float:
    """What a sign takes beside its words."""
    return GLYPH + _GAP + 2 * padding(grounded=mark.open)
