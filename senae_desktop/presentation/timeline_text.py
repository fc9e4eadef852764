"""The words of a timeline as it is drawn: short labels, and the sentences that go with them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from senae_desktop.domain.moment import Precision
from senae_desktop.domain.timeline import Milestone, MilestoneState, Timeline
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.presentation.timeline_marks_text import MarkTexts, MarkWords
from senae_desktop.presentation.timeline_sentences import (
    REACHED,
    alert_name,
    sentence_of,
    stage_name,
)


@dataclass(frozen=True, slots=True)
class MilestoneWords:
    """One milestone: title and parts of detail are drawn, ``sentence`` tells it all."""

    title: str
    detail: tuple[str, ...]
    sentence: str
    marks: tuple[MarkWords, ...] = ()
    #: Stands no longer: drawn struck through, and told in words by ``detail`` and ``sentence``.
    struck: bool = False


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
    abandonment_name: str = ""
    abandonment: tuple[MilestoneWords, ...] = ()
    other: tuple[MilestoneWords, ...] = ()


def timeline_words(
    timeline: Timeline, formatter: Formatter, *, relative: bool = True
) -> TimelineWords:
    """Every word of a timeline in the language of ``formatter``.

    Where a lane stands is told by its age, or by its date when not ``relative``: on paper ages
    grow old.
    """
    cargo_name = QCoreApplication.translate("TimelineText", "Cargo")
    declaration_name = QCoreApplication.translate("TimelineText", "Declaration")
    exit_name = QCoreApplication.translate("TimelineText", "Exit")
    marks = MarkTexts(formatter)

    def lane(milestones: tuple[Milestone, ...]) -> tuple[MilestoneWords, ...]:
        return _lane(milestones, formatter, marks, relative=relative)

    abandonment_name = QCoreApplication.translate("TimelineText", "Abandonment")
    other_name = QCoreApplication.translate("TimelineText", "Codes that are not interpreted")
    named = (
        (cargo_name, lane(timeline.cargo)),
        (declaration_name, lane(timeline.declaration)),
        (exit_name, lane(timeline.exit)),
        (abandonment_name, lane(timeline.branch)),
        (other_name, lane(timeline.other)),
    )
    lines = []
    for name, words in named:
        if words:
            lines.append(f"{name}:")
            lines.extend(one.sentence for one in words)
    channel_sentence = _channel_sentence(timeline.channel, formatter)
    if channel_sentence:
        lines.append(channel_sentence)
    (_, cargo), (_, declaration), (_, leaving), (_, abandonment), (_, other) = named
    return TimelineWords(
        cargo_name,
        declaration_name,
        exit_name,
        channel_words(timeline.channel, formatter),
        channel_sentence,
        cargo,
        declaration,
        leaving,
        whole="\n".join(lines),
        abandonment_name=abandonment_name if abandonment else "",
        abandonment=abandonment,
        other=other,
    )


def channel_words(code: str | None, formatter: Formatter) -> str:
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


def _lane(
    milestones: tuple[Milestone, ...],
    formatter: Formatter,
    marks: MarkTexts,
    *,
    relative: bool,
) -> tuple[MilestoneWords, ...]:
    reached = [index for index, one in enumerate(milestones) if one.state in REACHED]
    last = reached[-1] if reached else -1
    found = []
    for index, milestone in enumerate(milestones):
        worded = tuple(marks.words(mark) for mark in milestone.marks)
        found.append(
            MilestoneWords(
                _title(milestone, formatter),
                _detail(milestone, index == last, formatter, relative=relative),
                sentence_of(milestone, worded, formatter),
                worded,
            )
        )
    return tuple(found)


def _title(milestone: Milestone, formatter: Formatter) -> str:
    """The problem by its name, which names the stage too; otherwise the stage."""
    return alert_name(milestone, formatter) or stage_name(milestone, formatter)


def _detail(
    milestone: Milestone, last: bool, formatter: Formatter, *, relative: bool
) -> tuple[str, ...]:
    """When, and only where the lane has got to also where or by whom: elsewhere it is noise."""
    if milestone.state is MilestoneState.SKIPPED:
        return (QCoreApplication.translate("TimelineText", "not needed"),)
    if milestone.state is MilestoneState.UNKNOWN:
        at = milestone.moment
        return (formatter.short_moment(at),) if at else ()
    parts = []
    moment = milestone.moment
    if moment is not None:
        when = formatter.short_moment(moment)
        if milestone.state is MilestoneState.ESTIMATED:
            when = f"≈ {when}"
        elif relative and last and milestone.state is not MilestoneState.DONE:
            when = formatter.ago(moment.at) if moment.precision is Precision.MINUTE else when
        parts.append(when)
    if milestone.overdue:
        parts.append(QCoreApplication.translate("TimelineText", "overdue"))
    whereabouts = milestone.responsible or milestone.place
    if last and whereabouts:
        parts.append(whereabouts)
    return tuple(parts)
