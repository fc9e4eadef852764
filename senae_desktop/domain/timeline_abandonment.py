"""The branch off the timeline when goods fall into abandonment (COPCI art. 142 and 143)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from senae_desktop.domain.event import Event, happened_at
from senae_desktop.domain.milestone import Milestone, MilestoneState
from senae_desktop.domain.timeline_facts import Facts
from senae_desktop.domain.timeline_progress import Progress

TACIT = "abandonment-tacit"
FINAL = "abandonment-final"
CURED = "abandonment-cured"


@dataclass(frozen=True, slots=True)
class Abandonment:
    """*Abandono tácito* and what came of it: cured, still curable, or *definitivo*.

    ``before`` is the place, among declaration and exit, of the stage that somebody failed to
    bring about: the branch leaves the line in front of it.
    """

    milestones: tuple[Milestone, ...]
    before: int

    @property
    def returns(self) -> bool:
        """Whether the branch leads back to the line, or may still do so."""
        return self.milestones[-1].stage == CURED


def abandonment(facts: Facts, progress: Progress, line: Sequence[Milestone]) -> Abandonment | None:
    """The branch, by the word of the service; ``line`` is the declaration with the exit."""
    tacit, final = facts.of_type(TACIT), facts.of_type(FINAL)
    is_final, is_tacit = FINAL in progress.alerts, TACIT in progress.alerts
    if not (is_final or is_tacit or tacit):
        return None
    found = []
    if is_tacit or tacit:
        open_ = is_tacit and not is_final
        state = MilestoneState.PROBLEM if open_ else MilestoneState.DONE
        found.append(_milestone(TACIT, state, tacit))
    if is_final:
        found.append(_milestone(FINAL, MilestoneState.PROBLEM, final))
    elif is_tacit:
        found.append(Milestone(CURED, MilestoneState.PENDING))
    else:
        found.append(_milestone(CURED, MilestoneState.DONE, facts.of_type(CURED)))
    return Abandonment(tuple(found), _awaited(line, facts, (tacit or final)[:1]))


def _milestone(code: str, state: MilestoneState, events: tuple[Event, ...]) -> Milestone:
    if not events:
        return Milestone(code, state)
    last = events[-1]
    return Milestone(
        code,
        state,
        moment=last.occurred,
        recorded_at=last.recorded_at,
        place=last.place,
        responsible=last.responsible,
        note=last.reason or "",
        events=events,
    )


def _awaited(line: Sequence[Milestone], facts: Facts, since: tuple[Event, ...]) -> int:
    """The first stage that had not been reached when the goods fell into abandonment."""
    for place, milestone in enumerate(line):
        if milestone.state is MilestoneState.SKIPPED:
            continue
        reached = facts.reaching(milestone.stage)
        later = reached is not None and since and happened_at(reached) > happened_at(since[0])
        if not milestone.reached or later:
            return place
    return len(line)
