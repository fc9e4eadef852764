"""The timeline in wide room: two lanes from left to right that meet at the exit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from senae_desktop.domain.timeline import Milestone, Timeline
from senae_desktop.presentation.timeline_branch import Branch, branch_at
from senae_desktop.presentation.timeline_chips import chips
from senae_desktop.presentation.timeline_labels import elide
from senae_desktop.presentation.timeline_rails import lane_line, line
from senae_desktop.presentation.timeline_row import Row, fitted
from senae_desktop.presentation.timeline_shapes import (
    BADGE_PADDING,
    MARGIN,
    WORD_GAP,
    Badge,
    Box,
    Label,
    LaneName,
    Layout,
    Metrics,
    Rail,
    RailStyle,
    Room,
    badge_height,
    moved,
)
from senae_desktop.presentation.timeline_text import MilestoneWords, TimelineWords

_AFTER_NAME = 20.0
#: Width of the curves in which the lanes meet, in columns.
_MERGE_COLUMNS = 0.55
_ROW_GAP = 6.0
_LANE_GAP = 14.0
_EDGE = 4.0


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


def columns_of(timeline: Timeline, words: TimelineWords, width: float, metrics: Metrics) -> Columns:
    """The grid for this much room; its columns may be too narrow to be of use."""
    names = (words.cargo_name, words.declaration_name, words.abandonment_name)
    widest = max(metrics.title_width(name) for name in names)
    left = MARGIN + min(widest, width / 5) + _AFTER_NAME
    lanes = max(len(timeline.cargo), len(timeline.declaration), 1)
    units = lanes + (_MERGE_COLUMNS + len(timeline.exit) if timeline.exit else 0)
    return Columns(left, (width - MARGIN - left) / units, lanes)


@dataclass(frozen=True, slots=True)
class _Heights:
    """Where the line of each lane runs; ``end`` is below all that belongs to them."""

    cargo: float
    declaration: float
    exit: float
    aside: float
    end: float

    def lowered(self, by: float) -> _Heights:
        return _Heights(
            self.cargo + by, self.declaration + by, self.exit + by, self.aside + by, self.end + by
        )


@dataclass(frozen=True, slots=True)
class _Rows:
    """The lanes with their labels fitted; ``aside`` is the branch, when there is one."""

    cargo: Row
    declaration: Row
    exit: Row
    aside: Row | None


def lay_out(
    timeline: Timeline, words: TimelineWords, columns: Columns, room: Room, metrics: Metrics
) -> Layout:
    """The drawing; see ``timeline_geometry.lay_out``."""
    branch = _branch(timeline, columns, room)
    rows = _rows(timeline, words, columns, branch, metrics)
    between = badge_height(metrics) + 2 * _ROW_GAP if words.channel else _LANE_GAP
    corner = room.corner[1] if timeline.exit else 0.0
    at = _heights(rows, _top(timeline, columns, room), between, corner)
    chip_dots, end = chips(words.other, columns.left, room.width - MARGIN, at.end, metrics)
    needed = end + _EDGE

    shift = max(0.0, (room.height - needed) / 2)
    at = at.lowered(shift)
    dots = [
        *rows.cargo.dots(at.cargo),
        *rows.declaration.dots(at.declaration),
        *rows.exit.dots(at.exit),
    ]
    rails = _lane_rails(timeline, columns, rows, at)
    names = [
        (LaneName.CARGO, _name(words.cargo_name, at.cargo, columns, metrics)),
        (LaneName.DECLARATION, _name(words.declaration_name, at.declaration, columns, metrics)),
    ]
    if branch and rows.aside:
        dots += rows.aside.dots(at.aside)
        rails += _branch_rails(branch, rows.aside, rows, columns, at)
        name = _name(words.abandonment_name, at.aside, columns, metrics)
        names.append((LaneName.ABANDONMENT, name))
    dots += [moved(dot, shift) for dot in chip_dots]
    badge = None
    if words.channel:
        span = (at.cargo + rows.cargo.below + _ROW_GAP, at.declaration)
        badge = _badge(timeline, words.channel, columns, span, metrics)
    return Layout(
        width=room.width,
        height=needed,
        vertical=False,
        names=tuple(names),
        dots=tuple(dots),
        rails=tuple(rails),
        badge=badge,
    )


def _heights(rows: _Rows, top: float, between: float, corner: float) -> _Heights:
    """Lanes from ``top`` down, ``between`` apart; ``corner`` stays free over the exit."""
    cargo = top + _EDGE + rows.cargo.above
    declaration = cargo + rows.cargo.below + between + rows.declaration.above
    leaving = (cargo + declaration) / 2
    # Short lanes between long words of the exit: the exit decides the height.
    over = max(0.0, rows.exit.above + _EDGE + corner - leaving)
    cargo, declaration, leaving = cargo + over, declaration + over, leaving + over
    end = max(declaration + rows.declaration.below, leaving + rows.exit.below)
    aside = end + _LANE_GAP + (rows.aside.above if rows.aside else 0.0)
    end = aside + rows.aside.below if rows.aside else end
    return _Heights(cargo, declaration, leaving, aside, end)


def _lane_rails(timeline: Timeline, columns: Columns, rows: _Rows, at: _Heights) -> list[Rail]:
    merge = (columns.merge_end, at.exit)
    rails: list[Rail] = []
    for row, milestones, y in (
        (rows.cargo, timeline.cargo, at.cargo),
        (rows.declaration, timeline.declaration, at.declaration),
    ):
        ends = ((columns.lanes_end, y), merge)
        rails += lane_line(row.lane, milestones, timeline.exit, row.points(y), ends)
    rails += line(LaneName.EXIT, timeline.exit, [merge, *rows.exit.points(at.exit)])
    return rails


def _branch_rails(
    branch: Branch, aside: Row, rows: _Rows, columns: Columns, at: _Heights
) -> list[Rail]:
    """The branch, and the line to where it leaves when no stage lies there."""
    on_exit = branch.leaves > columns.merge_end
    rails = branch.rails(aside, at.exit if on_exit else at.declaration, at.aside)
    if branch.abandonment.before == 0 and rows.declaration.xs:
        y, first = at.declaration, rows.declaration.xs[0]
        rails.append(Rail(LaneName.DECLARATION, RailStyle.PENDING, branch.leaves, y, first, y))
    if on_exit and rows.exit.xs and branch.leaves > rows.exit.xs[-1]:
        y, last = at.exit, rows.exit.xs[-1]
        rails.append(Rail(LaneName.EXIT, RailStyle.PENDING, last, y, branch.leaves, y))
    return rails


def _top(timeline: Timeline, columns: Columns, room: Room) -> float:
    """How much of the top the corner takes: nothing where it fits over the exit."""
    exits = room.width - columns.lanes_end if timeline.exit else 0.0
    return 0.0 if room.corner[0] <= exits else room.corner[1]


def _branch(timeline: Timeline, columns: Columns, room: Room) -> Branch | None:
    abandonment = timeline.abandonment
    if abandonment is None:
        return None
    after = abandonment.before - len(timeline.declaration)
    if after <= 0:
        leaves = columns.left + columns.width * abandonment.before
    else:
        leaves = columns.merge_end + columns.width * after
    leaves = min(leaves, room.width - MARGIN)
    edges = (columns.left, room.width - MARGIN)
    return branch_at(abandonment, leaves, columns.width, edges, columns.lanes_end)


def _rows(
    timeline: Timeline,
    words: TimelineWords,
    columns: Columns,
    branch: Branch | None,
    metrics: Metrics,
) -> _Rows:
    slot = columns.width - WORD_GAP
    upright = [branch.leaves, branch.back] if branch else []
    if words.channel:
        upright.append(columns.left + columns.width * (timeline.channel_after + 1))

    def row(
        lane: LaneName, milestones: Sequence[Milestone], lane_words: Sequence[MilestoneWords]
    ) -> Row:
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
        if lane is not LaneName.CARGO:  # what runs up or down between two labels needs its room
            limits = [
                min(limit, slot) if _beside(x, upright, columns.width) else limit
                for x, limit in zip(xs, limits, strict=True)
            ]
        states = [milestone.state for milestone in milestones]
        return fitted(lane, states, lane_words, xs, slot=slot, limits=limits, metrics=metrics)

    return _Rows(
        row(LaneName.CARGO, timeline.cargo, words.cargo),
        row(LaneName.DECLARATION, timeline.declaration, words.declaration),
        row(LaneName.EXIT, timeline.exit, words.exit),
        branch.row(words.abandonment, metrics) if branch else None,
    )


def _beside(x: float, upright: Sequence[float | None], width: float) -> bool:
    return any(each is not None and abs(each - x) < width for each in upright)


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
