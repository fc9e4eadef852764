"""Whole sentences of a timeline's milestones, for screen readers and for the clipboard."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from senae_desktop.domain.event import Event
from senae_desktop.domain.moment import Precision
from senae_desktop.domain.timeline import Milestone, MilestoneState
from senae_desktop.domain.timeline_abandonment import CURED
from senae_desktop.presentation.detail_cards import event_name
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.presentation.timeline_marks_text import MarkWords

#: The states in which something has happened.
REACHED = frozenset({MilestoneState.DONE, MilestoneState.CURRENT, MilestoneState.PROBLEM})


def sentence_of(milestone: Milestone, marks: Sequence[MarkWords], formatter: Formatter) -> str:
    """Stage, state, when and how exactly, how much, why, where, whose and when recorded."""
    alert = alert_name(milestone, formatter)
    parts = [
        f"{stage_name(milestone, formatter)}: {_state(milestone.state)}.",
        alert and f"{alert}.",
        _when(milestone, formatter),
        *(mark.sentence for mark in marks),
        *(_undone(event, formatter) for event in milestone.undone),
        milestone.note and f"{milestone.note.rstrip('.')}.",
    ]
    if milestone.place:
        text = QCoreApplication.translate("TimelineText", "Place: {place}.")
        parts.append(text.format(place=milestone.place))
    if milestone.responsible:
        text = QCoreApplication.translate("TimelineText", "Responsible: {responsible}.")
        parts.append(text.format(responsible=milestone.responsible))
    if milestone.recorded_at is not None and milestone.state in REACHED:
        text = QCoreApplication.translate("TimelineText", "Recorded on {when}.")
        parts.append(text.format(when=formatter.date_time(milestone.recorded_at)))
    return " ".join(part for part in parts if part)


def stage_name(milestone: Milestone, formatter: Formatter) -> str:
    """The stage by its name; an event that is no stage by its own."""
    if milestone.state is MilestoneState.UNKNOWN and milestone.events:
        return event_name(milestone.events[0], formatter.catalogues, formatter.language)
    if milestone.stage not in formatter.catalogues.stages:
        if milestone.stage == CURED and milestone.state is MilestoneState.PENDING:
            return QCoreApplication.translate("TimelineText", "Can still be cured")
        return formatter.name("event_types", milestone.stage)
    return formatter.name("stages", milestone.stage)


def alert_name(milestone: Milestone, formatter: Formatter) -> str:
    """What kind of problem stops the import here; empty when there is none or the stage says it."""
    if milestone.state is not MilestoneState.PROBLEM:
        return ""
    types = formatter.catalogues.event_types
    if milestone.stage not in formatter.catalogues.stages:
        return ""
    alerts = [types[event.type].alert for event in milestone.events if event.type in types]
    raised = [alert for alert in alerts if alert]
    return formatter.name("alerts", raised[-1]) if raised else ""


def _undone(event: Event, formatter: Formatter) -> str:
    """What is no longer true stays told."""
    text = QCoreApplication.translate("TimelineText", "No longer stands: {event}, {when}.")
    name = event_name(event, formatter.catalogues, formatter.language)
    return text.format(event=name, when=formatter.moment(event.occurred))


def _state(state: MilestoneState) -> str:
    match state:
        case MilestoneState.DONE:
            return QCoreApplication.translate("TimelineText", "done")
        case MilestoneState.CURRENT:
            return QCoreApplication.translate("TimelineText", "in progress")
        case MilestoneState.PROBLEM:
            return QCoreApplication.translate("TimelineText", "needs attention")
        case MilestoneState.ESTIMATED:
            return QCoreApplication.translate("TimelineText", "expected")
        case MilestoneState.SKIPPED:
            return QCoreApplication.translate("TimelineText", "not needed")
        case MilestoneState.UNKNOWN:
            return QCoreApplication.translate("TimelineText", "code not interpreted, moves nothing")
        case _:
            return QCoreApplication.translate("TimelineText", "pending")


def _when(milestone: Milestone, formatter: Formatter) -> str:
    moment = milestone.moment
    if moment is None:
        return ""
    if milestone.overdue:
        text = QCoreApplication.translate("TimelineText", "It was expected on {when}.")
    elif milestone.state is MilestoneState.ESTIMATED:
        text = QCoreApplication.translate("TimelineText", "Expected on {when}.")
    elif moment.precision is Precision.MINUTE:
        text = QCoreApplication.translate("TimelineText", "It happened on {when}.")
    else:
        text = QCoreApplication.translate(
            "TimelineText", "It happened on {when}; the time is not known."
        )
    return text.format(when=formatter.moment(moment))
