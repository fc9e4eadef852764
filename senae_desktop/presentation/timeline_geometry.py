"""Where each part of a timeline is drawn, as plain numbers; nothing here paints.

Wide room lays the lanes beside each other from left to right; narrow room turns them downwards.
"""

from __future__ import annotations

from senae_desktop.domain.timeline import Timeline
from senae_desktop.presentation import (
    timeline_horizontal,
    timeline_log_geometry,
    timeline_vertical,
)
from senae_desktop.presentation.timeline_log_text import LogWords
from senae_desktop.presentation.timeline_shapes import Layout, Metrics, Room
from senae_desktop.presentation.timeline_text import TimelineWords

#: Below this width lanes run downwards, in pixels.
NARROW = 720.0
#: A column narrower than this many times the height of a line cannot hold a label.
_LEAST_COLUMN = 4.5
#: The same for the width of a drawing whose labels stand beside each other.
_LEAST_LETTERS = 36.0
_LEAST_WIDTH = 240.0


def lay_out(timeline: Timeline, words: TimelineWords, room: Room, metrics: Metrics) -> Layout:
    """The drawing for ``room``.

    It fits the width (of which 240 px are assumed at least); the answer may be higher than the
    room, and is centred in a room that is higher.
    """
    if room.width >= NARROW:
        columns = timeline_horizontal.columns_of(timeline, words, room.width, metrics)
        if columns.width >= _LEAST_COLUMN * metrics.title_line:
            return timeline_horizontal.lay_out(timeline, words, columns, room, metrics)
    narrow = room._replace(width=max(room.width, _LEAST_WIDTH))
    return timeline_vertical.lay_out(timeline, words, narrow, metrics)


def lay_out_log(words: LogWords, room: Room, metrics: Metrics) -> Layout:
    """The drawing of all events for ``room``, under the same terms."""
    room = room._replace(width=max(room.width, _LEAST_WIDTH))
    wide = room.width >= NARROW and room.width >= _LEAST_LETTERS * metrics.title_line
    return timeline_log_geometry.lay_out(words, room, metrics, wide=wide)
