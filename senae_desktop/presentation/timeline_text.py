"""The words of a timeline: short labels for the drawing, whole sentences for tooltip and reader."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from senae_desktop.domain.moment import Moment, Precision
from senae_desktop.domain.timeline import Milestone, MilestoneState, Timeline
from senae_desktop.presentation.formatting import Formatter

_REACHED = frozenset({MilestoneState.DONE, MilestoneState.CURRENT, MilestoneState.PROBLEM})


@dataclass(frozen=True, slots=True)
class MilestoneWords:
    """One milestone: title and parts of detail are drawn, ``sentence`` tells it all."""

    title: str
    detail: tuple[str, ...]
    sentence: str


@dataclass(frozen=True, slots=True)
class TimelineWords:
    """All words of one drawing; ``channel`` is empty until a channel is assigned."""

    cargo_name: str
    declaration_name: str
    exit_name: str
    channel: str
    channel_sentence: str
    cargo: tuple[MilestoneWords, ...]
    declaration: tuple[MilestoneWords, ...]
    exit: tuple[MilestoneWords, ...]
    whole: str


def timeline_words(timeline: Timeline, formatter: Formatter) -> TimelineWords:
    """Every word of a timeline in the language of ``formatter``."""
    cargo_name = QCoreApplication.translate("TimelineText", "Cargo")
    declaration_name = QCoreApplication.translate("TimelineText", "Declaration")
    exit_name = QCoreApplication.translate("TimelineText", "Exit")
    lanes = (
        _lane(timeline.cargo, formatter),
        _lane(timeline.declaration, formatter),
        _lane(timeline.exit, formatter),
    )
    lines = []
    for name, lane in zip((cargo_name, declaration_name, exit_name), lanes, strict=True):
        lines.append(f"{name}:")
        lines.extend(words.sentence for words in lane)
    channel_sentence = _channel_sentence(timeline.channel, formatter)
    if channel_sentence:
        lines.append(channel_sentence)
    return TimelineWords(
        cargo_name,
        declaration_name,
        exit_name,
        _channel(timeline.channel, formatter),
        channel_sentence,
        *lanes,
        whole="\n".join(lines),
    )


def _channel(code: str | None, formatter: Formatter) -> str:
    """``D Documental``: the letter first, as on the screens of customs."""
    if not code:
        return ""
    entry = formatter.catalogues.channels.get(code)
    return f"{entry.letter}  {entry.name(formatter.language)}" if entry else code


def _channel_sentence(code: str | None, formatter: Formatter) -> str:
    """The channel by name and meaning; empty until one is assigned."""
    if not code:
        return ""
    text = QCoreApplication.translate("TimelineText", "Inspection channel: {channel}.")
    named = text.format(channel=formatter.name("channels", code))
    entry = formatter.catalogues.channels.get(code)
    return f"{named} {entry.meaning(formatter.language)}" if entry else named


def _lane(milestones: tuple[Milestone, ...], formatter: Formatter) -> tuple[MilestoneWords, ...]:
    reached = [index for index, one in enumerate(milestones) if one.state in _REACHED]
    last = reached[-1] if reached else -1
    return tuple(
        MilestoneWords(
            _title(milestone, formatter),
            _detail(milestone, index == last, formatter),
            _sentence(milestone, formatter),
        )
        for index, milestone in enumerate(milestones)
    )


def _title(milestone: Milestone, formatter: Formatter) -> str:
    """The problem by its name, which names the stage too; otherwise the stage."""
    return _alert(milestone, formatter) or formatter.name("stages", milestone.stage)


def _alert(milestone: Milestone, formatter: Formatter) -> str:
    """What kind of problem stops the import here; empty when there is none."""
    if milestone.state is not MilestoneState.PROBLEM:
        return ""
    types = formatter.catalogues.event_types
    alerts = [types[event.type].alert for event in milestone.events if event.type in types]
    raised = [alert for alert in alerts if alert]
    return formatter.name("alerts", raised[-1]) if raised else ""


def _detail(milestone: Milestone, last: bool, formatter: Formatter) -> tuple[str, ...]:
    """When, and only where the lane has got to also where or by whom: elsewhere it is noise."""
    if milestone.state is MilestoneState.SKIPPED:
        return (QCoreApplication.translate("TimelineText", "not needed"),)
    parts = []
    moment = milestone.moment
    if moment is not None:
        when = formatter.short_moment(moment)
        if milestone.state is MilestoneState.ESTIMATED:
            when = f"≈ {when}"
        elif last and milestone.state is not MilestoneState.DONE:
            when = formatter.ago(moment.at) if _is_exact(moment) else when
        parts.append(when)
    if milestone.overdue:
        parts.append(QCoreApplication.translate("TimelineText", "overdue"))
    if milestone.partial:
        parts.append(QCoreApplication.translate("TimelineText", "partial"))
    whereabouts = milestone.responsible or milestone.place
    if last and whereabouts:
        parts.append(whereabouts)
    return tuple(parts)


def _is_exact(moment: Moment) -> bool:
    return moment.precision is Precision.MINUTE


def _sentence(milestone: Milestone, formatter: Formatter) -> str:
    """Stage, state, when and how exactly, how much, why, where, whose and when recorded."""
    alert = _alert(milestone, formatter)
    parts = [
        f"{formatter.name('stages', milestone.stage)}: {_state(milestone.state)}.",
        alert and f"{alert}.",
        _when(milestone, formatter),
        _how_much(milestone, formatter),
        milestone.note and f"{milestone.note.rstrip('.')}.",
    ]
    if milestone.place:
        text = QCoreApplication.translate("TimelineText", "Place: {place}.")
        parts.append(text.format(place=milestone.place))
    if milestone.responsible:
        text = QCoreApplication.translate("TimelineText", "Responsible: {responsible}.")
        parts.append(text.format(responsible=milestone.responsible))
    if milestone.recorded_at is not None and milestone.state in _REACHED:
        text = QCoreApplication.translate("TimelineText", "Recorded on {when}.")
        parts.append(text.format(when=formatter.date_time(milestone.recorded_at)))
    return " ".join(part for part in parts if part)


def _how_much(milestone: Milestone, formatter: Formatter) -> str:
    """The packages so far, when only a part of the goods has come to the stage."""
    if not milestone.partial:
        return ""
    packages = milestone.quantity.packages if milestone.quantity else None
    if packages is None:
        return QCoreApplication.translate("TimelineText", "Only a part of the goods so far.")
    text = QCoreApplication.translate("TimelineText", "Packages so far: {packages}.")
    return text.format(packages=formatter.integer(packages))


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
    elif _is_exact(moment):
        text = QCoreApplication.translate("TimelineText", "It happened on {when}.")
    else:
        text = QCoreApplication.translate(
            "TimelineText", "It happened on {when}; the time is not known."
        )
    return text.format(when=formatter.moment(moment))
