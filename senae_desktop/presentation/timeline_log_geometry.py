"""Where each event of the whole log is drawn: one row per event, in order of occurrence.

The lanes run downwards beside each other, and every event is a dot on its lane. In wide room the
date stands before the lanes and the labels of a row beside each other; in narrow room below.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from senae_desktop.domain.milestone import MilestoneState
from senae_desktop.presentation.timeline_labels import Measure, elide, fit
from senae_desktop.presentation.timeline_log_text import EntryWords, LogWords
from senae_desktop.presentation.timeline_rails import dot_radius
from senae_desktop.presentation.timeline_shapes import (
    CURRENT_RADIUS,
    DETAIL_LINES,
    MARGIN,
    TITLE_LINES,
    WORD_GAP,
    Box,
    Dot,
    Label,
    LaneName,
    Layout,
    Metrics,
    Rail,
    RailStyle,
    Room,
)
from senae_desktop.presentation.timeline_signs import fit_signs

_EDGE = 4.0
_ROW_GAP = 8.0
_AFTER_RAILS = 12.0
#: Between the lines of two lanes, at least.
_LANES_APART = 2 * CURRENT_RADIUS + 8.0
_CHIP_X, _CHIP_Y = 6.0, 2.0
#: How the room for words is shared between title, detail and signs.
_TITLE_SHARE, _DETAIL_SHARE = 0.38, 0.36


@dataclass(frozen=True, slots=True)
class _Grid:
    """The columns: dates (none in narrow room), one line per lane, and the words."""

    dates: float
    lanes: dict[LaneName, float]
    text: float
    right: float
    wide: bool

    @property
    def room(self) -> float:
        """The width there is for words."""
        return max(self.right - self.text, 0.0)


def lay_out(words: LogWords, room: Room, metrics: Metrics, *, wide: bool) -> Layout:
    """The drawing; ``room`` is wide enough for words beside three lanes."""
    names, grid, y = _names(words, room, metrics, wide=wide)
    y = max(y, room.corner[1])
    dots: list[Dot] = []
    dates: list[Label] = []
    for index, entry in enumerate(words.entries):
        dot, date, height = _row(entry, index, grid, y, metrics)
        dots.append(dot)
        if date is not None:
            dates.append(date)
        y += height + _ROW_GAP
    return Layout(
        width=room.width,
        height=y + _EDGE,
        vertical=True,
        names=names,
        dots=tuple(dots),
        rails=tuple(_rails(dots)),
        badge=None,
        by_time=True,
        dates=tuple(dates),
    )


def _names(
    words: LogWords, room: Room, metrics: Metrics, *, wide: bool
) -> tuple[tuple[tuple[LaneName, Label], ...], _Grid, float]:
    """The names of the lanes, over their lines where there is room, else in a row above."""
    dates = 0.0
    if wide:
        whens = (metrics.detail_width(entry.when) for entry in words.entries)
        dates = max(whens, default=0.0) + WORD_GAP
    found: list[tuple[LaneName, Label]] = []
    lanes: dict[LaneName, float] = {}
    x = MARGIN + dates
    top, end = _EDGE, room.width - MARGIN
    together = sum(metrics.title_width(name) + WORD_GAP for _, name in words.names)
    if room.corner[0] and x + together > room.width - room.corner[0]:
        top = max(top, room.corner[1])
    name_x = x
    for number, (lane, name) in enumerate(words.names):
        most = room.width / 6 if wide else end - name_x
        # Where not even the mark of an omission fits, the colour and the order have to do.
        fits = most >= metrics.title_width("…")
        shown = elide(name, most, metrics.title_width) if fits else ""
        width = metrics.title_width(shown)
        if wide:
            column = max(width, _LANES_APART)
            lanes[lane] = x + column / 2
            box = Box(x + (column - width) / 2, top, width, metrics.title_line)
            x += column + WORD_GAP
        else:
            lanes[lane] = MARGIN + CURRENT_RADIUS + number * _LANES_APART
            box = Box(name_x, top, width, metrics.title_line)
            name_x += width + WORD_GAP
        found.append((lane, Label((shown,), box, flush=True)))
    text = max(lanes.values(), default=MARGIN) + CURRENT_RADIUS + _AFTER_RAILS
    text = max(text, x - WORD_GAP + _AFTER_RAILS) if wide else text
    grid = _Grid(dates, lanes, text, room.width - MARGIN, wide)
    return tuple(found), grid, top + metrics.title_line + _ROW_GAP


def _row(
    entry: EntryWords, index: int, grid: _Grid, top: float, metrics: Metrics
) -> tuple[Dot, Label | None, float]:
    """The dot of an event with its labels, its date where that stands apart, and its height."""
    one = entry.words
    known = entry.state is not MilestoneState.UNKNOWN
    pad = 0.0 if known else _CHIP_X
    title_room, detail_room, sign_room = _shares(grid, pad)
    offset = max(0.0, CURRENT_RADIUS - metrics.title_line / 2)
    first = top + offset
    y = first + metrics.title_line / 2
    lines = fit((one.title,), title_room, metrics.title_width, TITLE_LINES)
    title = _flush(lines, grid.text + pad, first, metrics.title_line, metrics.title_width)
    parts = one.detail if grid.wide else tuple(part for part in (entry.when, *one.detail) if part)
    detail_lines = fit(parts, detail_room, metrics.detail_width, DETAIL_LINES)
    signs = fit_signs(one.marks, sign_room, metrics)
    down = (metrics.title_line - metrics.detail_line) / 2
    if grid.wide:
        detail_x = grid.text + grid.room * _TITLE_SHARE
        sign_x = detail_x + grid.room * _DETAIL_SHARE
        detail_top, sign_top = first + down, first + down - 4.0
    else:
        detail_x = sign_x = grid.text
        detail_top = title.box.bottom + (0.0 if known else 2 * _CHIP_Y)
        sign_top = detail_top + len(detail_lines) * metrics.detail_line
    detail = _flush(detail_lines, detail_x, detail_top, metrics.detail_line, metrics.detail_width)
    placed = signs.placed(sign_x, sign_top, flush=True)
    x = grid.lanes[entry.lane]
    hit = Box(x - CURRENT_RADIUS, y - CURRENT_RADIUS, 2 * CURRENT_RADIUS, 2 * CURRENT_RADIUS)
    hit = hit.united(title.box).united(detail.box)
    for sign in placed:
        hit = hit.united(sign.box)
    chip = None
    if not known:
        box = title.box
        chip = Box(
            box.x - _CHIP_X, box.y - _CHIP_Y, box.width + 2 * _CHIP_X, box.height + 2 * _CHIP_Y
        )
        hit = hit.united(chip)
    date = None
    if grid.wide and entry.when:
        width = metrics.detail_width(entry.when)
        date = Label(
            (entry.when,), Box(MARGIN, first + down, width, metrics.detail_line), flush=True
        )
        hit = hit.united(date.box)
    dot = Dot(
        entry.lane, index, entry.state, x, y, dot_radius(entry.state), title, detail, hit, placed,
        one.struck, chip,
    )  # fmt: skip
    return dot, date, hit.bottom - top


def _shares(grid: _Grid, pad: float) -> tuple[float, float, float]:
    """How wide title, detail and signs may be."""
    if not grid.wide:
        return grid.room - 2 * pad, grid.room, grid.room
    title, detail = grid.room * _TITLE_SHARE, grid.room * _DETAIL_SHARE
    rest = grid.room - title - detail
    return title - WORD_GAP - 2 * pad, detail - WORD_GAP, rest


def _flush(
    lines: Sequence[str],
    x: float,
    top: float,
    line_height: float,
    measure: Measure,
) -> Label:
    width = max((measure(text) for text in lines), default=0.0)
    return Label(tuple(lines), Box(x, top, width, len(lines) * line_height), flush=True)


def _rails(dots: Sequence[Dot]) -> list[Rail]:
    """Each lane from its first event to its last; what stands no longer is passed over lightly."""
    found: list[Rail] = []
    last: dict[LaneName, Dot] = {}
    for dot in dots:
        before = last.get(dot.lane)
        if before is not None:
            style = _STYLES.get(dot.state, RailStyle.DONE)
            found.append(Rail(dot.lane, style, before.x, before.y, dot.x, dot.y))
        last[dot.lane] = dot
    return found


_STYLES = {
    MilestoneState.ESTIMATED: RailStyle.ESTIMATED,
    MilestoneState.SKIPPED: RailStyle.PENDING,
    MilestoneState.UNKNOWN: RailStyle.PENDING,
}
