"""All that is known of one event or of one stage: what the panel beside the drawing says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from senae_desktop.domain.event import Classifier, Event
from senae_desktop.domain.milestone import Milestone
from senae_desktop.domain.moment import Moment, Precision
from senae_desktop.presentation.detail_cards import event_name
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.presentation.timeline_marks_text import packages_words
from senae_desktop.presentation.timeline_text import MilestoneWords

#: So many other events of a stage are listed; all of them are in the table of events.
_OTHERS = 6


@dataclass(frozen=True, slots=True)
class Details:
    """A title, labelled values, and notes under them; everything is plain text."""

    title: str
    rows: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The same as it is read out."""
        values = (f"{label}: {value}" for label, value in self.rows)
        return "\n".join((self.title, *values, *self.notes))


def event_details(
    event: Event, words: MilestoneWords, read_at: datetime | None, formatter: Formatter
) -> Details:
    """An event with its three clocks: when it occurred, was recorded, and was last read."""
    notes = (*(mark.sentence for mark in words.marks), *_unknown(event, formatter))
    return Details(words.title, _rows(event, read_at, formatter), notes)


def stage_details(
    milestone: Milestone, words: MilestoneWords, read_at: datetime | None, formatter: Formatter
) -> Details:
    """A stage: the event that tells of it, what did not go straight, and its other events."""
    stage = formatter.catalogues.stages.get(milestone.stage)
    notes = [mark.sentence for mark in words.marks]
    if not milestone.events:
        meaning = stage.meaning(formatter.language) if stage else ""
        return Details(words.title, (), tuple(part for part in (meaning, *notes) if part))
    told = _telling(milestone)
    others = [event for event in milestone.events if event is not told]
    notes += _unknown(told, formatter)
    notes += [_line(event, formatter) for event in others[:_OTHERS]]
    if len(others) > _OTHERS:
        more = QCoreApplication.translate("TimelineText", "and {count} more in Events")
        notes.append(more.format(count=len(others) - _OTHERS))
    notes += [_gone(event, formatter) for event in milestone.undone]
    return Details(words.title, _rows(told, read_at, formatter), tuple(notes))


def _unknown(event: Event, formatter: Formatter) -> tuple[str, ...]:
    """What it means that nobody has interpreted a code."""
    if event.type in formatter.catalogues.event_types:
        return ()
    text = QCoreApplication.translate(
        "TimelineText", "This code is not known yet: it is shown as it came and moves nothing."
    )
    return (text,)


def _telling(milestone: Milestone) -> Event:
    """The event whose time is drawn; the last one when none is."""
    told = (
        event
        for event in reversed(milestone.events)
        if event.occurred == milestone.moment and event.recorded_at == milestone.recorded_at
    )
    return next(told, milestone.events[-1])


def _rows(
    event: Event, read_at: datetime | None, formatter: Formatter
) -> tuple[tuple[str, str], ...]:
    known = event.type in formatter.catalogues.event_types
    name = event_name(event, formatter.catalogues, formatter.language)
    raw = " · ".join(part for part in (event.raw_text, event.raw_code) if part)
    rows = (
        (QCoreApplication.translate("TimelineText", "Event"), name if known else ""),
        (QCoreApplication.translate("TimelineText", "Occurred"), _occurred(event, formatter)),
        (
            QCoreApplication.translate("TimelineText", "Recorded"),
            formatter.date_time(event.recorded_at),
        ),
        (QCoreApplication.translate("TimelineText", "Last read"), _read(read_at, formatter)),
        (QCoreApplication.translate("TimelineText", "Place"), event.place),
        (QCoreApplication.translate("TimelineText", "Responsible"), event.responsible),
        (QCoreApplication.translate("TimelineText", "Quantity"), _quantity(event, formatter)),
        (QCoreApplication.translate("TimelineText", "Documents"), ", ".join(event.documents)),
        (QCoreApplication.translate("TimelineText", "Reason"), event.reason),
        (QCoreApplication.translate("TimelineText", "Source"), source_name(event.source)),
        (QCoreApplication.translate("TimelineText", "Original text"), raw),
    )
    return tuple((label, value) for label, value in rows if value)


def _occurred(event: Event, formatter: Formatter) -> str:
    """When, how exactly, and whether it happened at all."""
    kinds = {
        Classifier.ESTIMATED: QCoreApplication.translate("TimelineText", "estimated"),
        Classifier.PLANNED: QCoreApplication.translate("TimelineText", "planned"),
        Classifier.REQUESTED: QCoreApplication.translate("TimelineText", "requested"),
        Classifier.OTHER: QCoreApplication.translate("TimelineText", "of another kind"),
    }
    parts = (_moment(event.occurred, formatter), kinds.get(event.classifier, ""))
    return ", ".join(part for part in parts if part)


def _moment(moment: Moment | None, formatter: Formatter) -> str:
    if moment is None or moment.precision is Precision.UNKNOWN:
        return QCoreApplication.translate("TimelineText", "not known")
    if moment.precision is Precision.MINUTE:
        return formatter.date_time(moment.at)
    text = QCoreApplication.translate("TimelineText", "{day}, the time is not known")
    return text.format(day=formatter.moment(moment))


def _read(read_at: datetime | None, formatter: Formatter) -> str:
    if read_at is None:
        return QCoreApplication.translate("TimelineText", "never")
    return formatter.date_time(read_at)


def _quantity(event: Event, formatter: Formatter) -> str:
    quantity = event.quantity
    if quantity is None:
        return ""
    parts = []
    if quantity.packages is not None:
        parts.append(packages_words(quantity.packages, formatter))
    if quantity.weight_kg is not None:
        parts.append(formatter.weight_kg(quantity.weight_kg))
    return " · ".join(parts)


def source_name(source: str) -> str:
    """Who reported an event, in words; a source that is not known by its own name."""
    names = {
        "manual": QCoreApplication.translate("TimelineText", "recorded by hand"),
        "demonstration": QCoreApplication.translate("TimelineText", "demonstration, invented data"),
    }
    return names.get(source, source)


def _line(event: Event, formatter: Formatter) -> str:
    name = event_name(event, formatter.catalogues, formatter.language)
    return f"{formatter.short_moment(event.occurred)}  {name}"


def _gone(event: Event, formatter: Formatter) -> str:
    text = QCoreApplication.translate("TimelineText", "No longer stands: {event}, {when}.")
    name = event_name(event, formatter.catalogues, formatter.language)
    return text.format(event=name, when=formatter.moment(event.occurred))
