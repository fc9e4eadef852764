"""A timeline in one of its two zooms, worded: what is at each dot, and where it is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from senae_desktop.domain.event import Event
from senae_desktop.domain.timeline import Timeline
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.presentation.timeline_details import Details, event_details, stage_details
from senae_desktop.presentation.timeline_geometry import lay_out, lay_out_log
from senae_desktop.presentation.timeline_log_text import LogWords, log_words
from senae_desktop.presentation.timeline_shapes import Layout, Metrics, Room
from senae_desktop.presentation.timeline_text import MilestoneWords, TimelineWords, timeline_words


class Zoom(StrEnum):
    """How much of the log is drawn."""

    STAGES = "stages"
    EVENTS = "events"


@dataclass(frozen=True, slots=True)
class Drawing:
    """The words of a timeline; those of the log only where all events are drawn."""

    timeline: Timeline
    stages: TimelineWords
    log: LogWords | None = None

    @property
    def spots(self) -> tuple[MilestoneWords, ...]:
        """The words of each dot, in the order of the walk."""
        if self.log is not None:
            return tuple(entry.words for entry in self.log.entries)
        words = self.stages
        return words.cargo + words.declaration + words.exit + words.abandonment + words.other

    @property
    def whole(self) -> str:
        """Everything in sentences, one to a line."""
        return self.stages.whole if self.log is None else self.log.whole

    @property
    def channel(self) -> str | None:
        """The code of the channel whose badge is drawn."""
        return self.timeline.channel if self.log is None else None

    def events(self, index: int) -> tuple[Event, ...]:
        """The events that belong to a dot, latest last."""
        if self.log is not None:
            return (self.timeline.log[index].event,)
        return self.timeline.all()[index].events

    def details(self, index: int, formatter: Formatter) -> Details:
        """All that is known of what is at a dot."""
        words, read_at = self.spots[index], self.timeline.read_at
        if self.log is not None:
            return event_details(self.timeline.log[index].event, words, read_at, formatter)
        return stage_details(self.timeline.all()[index], words, read_at, formatter)

    def lay_out(self, room: Room, metrics: Metrics) -> Layout:
        """Where everything is drawn."""
        if self.log is not None:
            return lay_out_log(self.log, room, metrics)
        return lay_out(self.timeline, self.stages, room, metrics)


def drawing_of(
    timeline: Timeline, zoom: Zoom, formatter: Formatter, *, relative: bool = True
) -> Drawing:
    """A timeline worded in the language of ``formatter``; see ``timeline_words``."""
    stages = timeline_words(timeline, formatter, relative=relative)
    log = log_words(timeline, formatter) if zoom is Zoom.EVENTS else None
    return Drawing(timeline, stages, log)
