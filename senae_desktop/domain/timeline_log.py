"""The whole event log of one import in order of occurrence, nothing left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from senae_desktop.domain.event import Event, Lane, happened_at

_OF_DECLARATION = frozenset({Lane.DECLARATION, Lane.CONTROL, Lane.PAYMENT, Lane.DOCUMENT})


class Standing(StrEnum):
    """Whether an event still counts."""

    STANDS = "STANDS"
    CORRECTED = "CORRECTED"  # another event says it better
    RETRACTED = "RETRACTED"  # it was withdrawn
    RETRACTION = "RETRACTION"  # withdraws another and says nothing itself


@dataclass(frozen=True, slots=True)
class LogEntry:
    """An event at its place: ``lane`` is CARGO, DECLARATION or OTHER.

    ``corrects`` tells that the entry above is what this one replaced or withdrew.
    """

    event: Event
    lane: Lane
    standing: Standing
    corrects: bool = False

    @property
    def struck(self) -> bool:
        """Whether it is drawn struck through."""
        return self.standing in {Standing.CORRECTED, Standing.RETRACTED}


def log_of(events: Sequence[Event]) -> tuple[LogEntry, ...]:
    """Every event once, oldest first by when it happened or else was recorded.

    What was corrected stands directly before its replacement, and a retraction directly after what
    it withdrew, wherever their own dates would put them.
    """
    superseded = {event.supersedes for event in events if event.supersedes}
    retracted = {event.retracts for event in events if event.retracts}
    by_id = {event.id: event for event in events}
    withdrawn_by: dict[str, list[Event]] = {}
    for event in _in_order(events):
        if event.retracts in by_id and event.retracts != event.id:
            withdrawn_by.setdefault(event.retracts, []).append(event)
    found: list[LogEntry] = []
    placed: set[str] = set()

    def place(event: Event) -> None:
        waiting = [event]
        while waiting:
            chain: list[Event] = []
            link: Event | None = waiting.pop()
            while link is not None and link.id not in placed:
                placed.add(link.id)
                chain.append(link)
                link = by_id.get(link.supersedes or "")
            for place_in_chain, each in enumerate(reversed(chain)):
                corrects = place_in_chain > 0 or each.retracts in placed
                standing = _standing(each, superseded, retracted)
                found.append(LogEntry(each, _lane(each), standing, corrects))
                waiting.extend(reversed(withdrawn_by.get(each.id, ())))

    heads = [
        event
        for event in events
        if event.id not in superseded and (event.retracts not in by_id or event.id in retracted)
    ]
    for event in (*_in_order(heads), *_in_order(events)):  # the latter: a circle has no head
        place(event)
    return tuple(found)


def _in_order(events: Sequence[Event]) -> list[Event]:
    return sorted(events, key=lambda event: (happened_at(event), event.sequence))


def _standing(event: Event, superseded: set[str], retracted: set[str]) -> Standing:
    if event.id in retracted:
        return Standing.RETRACTED
    if event.id in superseded:
        return Standing.CORRECTED
    return Standing.RETRACTION if event.retracts else Standing.STANDS


def _lane(event: Event) -> Lane:
    if event.lane is Lane.CARGO:
        return Lane.CARGO
    return Lane.DECLARATION if event.lane in _OF_DECLARATION else Lane.OTHER
