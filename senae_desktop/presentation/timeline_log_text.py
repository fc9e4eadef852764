"""The words of the whole event log, one entry per event."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from senae_desktop.domain.event import Classifier
from senae_desktop.domain.milestone import MilestoneState
from senae_desktop.domain.timeline import Timeline
from senae_desktop.domain.timeline_log import LogEntry, Standing
from senae_desktop.domain.timeline_marks import MarkKind
from senae_desktop.presentation.detail_cards import event_name
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.presentation.timeline_marks_text import MarkWords, packages_words
from senae_desktop.presentation.timeline_shapes import LaneName
from senae_desktop.presentation.timeline_text import MilestoneWords

_LANES = {"CARGO": LaneName.CARGO, "DECLARATION": LaneName.DECLARATION}


@dataclass(frozen=True, slots=True)
class EntryWords:
    """One event: ``when`` stands by itself where there is room for it."""

    lane: LaneName
    state: MilestoneState
    when: str
    words: MilestoneWords


@dataclass(frozen=True, slots=True)
class LogWords:
    """All words of the event log; ``names`` are those of the lanes in use."""

    names: tuple[tuple[LaneName, str], ...]
    entries: tuple[EntryWords, ...]
    whole: str


def log_words(timeline: Timeline, formatter: Formatter) -> LogWords:
    """Every event of a timeline in the language of ``formatter``."""
    names = {
        LaneName.CARGO: QCoreApplication.translate("TimelineText", "Cargo"),
        LaneName.DECLARATION: QCoreApplication.translate("TimelineText", "Declaration"),
        LaneName.OTHER: QCoreApplication.translate("TimelineText", "Other"),
    }
    problems = _problems(timeline)
    entries = tuple(_entry(entry, names, problems, formatter) for entry in timeline.log)
    used = {LaneName.CARGO, LaneName.DECLARATION, *(entry.lane for entry in entries)}
    return LogWords(
        tuple((lane, name) for lane, name in names.items() if lane in used),
        entries,
        "\n".join(entry.words.sentence for entry in entries),
    )


def _problems(timeline: Timeline) -> set[str]:
    """The events by which the import is stopped at present."""
    stopped = (one for one in timeline.all() if one.state is MilestoneState.PROBLEM)
    return {one.events[-1].id for one in stopped if one.events}


def _entry(
    entry: LogEntry, names: dict[LaneName, str], problems: set[str], formatter: Formatter
) -> EntryWords:
    event = entry.event
    lane = _LANES.get(entry.lane, LaneName.OTHER)
    name = event_name(event, formatter.catalogues, formatter.language)
    when = formatter.short_moment(event.occurred) if event.occurred else ""
    told = [_classifier(event.classifier), _standing(entry.standing)]
    if event.quantity is not None and event.quantity.packages is not None:
        told.append(packages_words(event.quantity.packages, formatter))
    told.append(event.responsible or event.place or "")
    detail = tuple(part for part in told if part)
    marks = (_relation(entry),) if entry.corrects else ()
    happened = formatter.moment(event.occurred) if event.occurred else ""
    sentence = ", ".join(part for part in (name, happened, names[lane], *detail) if part)
    if marks:
        sentence = f"{sentence}; {marks[0].text}"
    words = MilestoneWords(name, detail, f"{sentence}.", marks, entry.struck)
    return EntryWords(lane, _state(entry, problems, formatter), when, words)


def _state(entry: LogEntry, problems: set[str], formatter: Formatter) -> MilestoneState:
    event = entry.event
    if entry.struck:
        return MilestoneState.SKIPPED
    if event.type not in formatter.catalogues.event_types:
        return MilestoneState.UNKNOWN
    if event.id in problems:
        return MilestoneState.PROBLEM
    if event.classifier is Classifier.ACTUAL:
        return MilestoneState.DONE
    return MilestoneState.ESTIMATED


def _relation(entry: LogEntry) -> MarkWords:
    if entry.standing is Standing.RETRACTION:
        text = QCoreApplication.translate("TimelineText", "withdraws the record above")
        return MarkWords(MarkKind.RETRACTED, text, text)
    text = QCoreApplication.translate("TimelineText", "replaces the record above")
    return MarkWords(MarkKind.CORRECTED, text, text)


def _standing(standing: Standing) -> str:
    if standing is Standing.CORRECTED:
        return QCoreApplication.translate("TimelineText", "corrected")
    if standing is Standing.RETRACTED:
        return QCoreApplication.translate("TimelineText", "withdrawn")
    return ""


def _classifier(classifier: Classifier) -> str:
    """What really happened needs no word."""
    words = {
        Classifier.ESTIMATED: QCoreApplication.translate("TimelineText", "estimated"),
        Classifier.PLANNED: QCoreApplication.translate("TimelineText", "planned"),
        Classifier.REQUESTED: QCoreApplication.translate("TimelineText", "requested"),
        Classifier.OTHER: QCoreApplication.translate("TimelineText", "of another kind"),
    }
    return words.get(classifier, "")
