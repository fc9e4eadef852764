"""What of the things gathered is new here, and what is followed already.

Compared by content, never by the name of the file: the same file twice adds nothing, and an
updated one only what changed in it.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Protocol

from senae_desktop.domain.clock import ECUADOR
from senae_desktop.domain.entries import NewCargo, NewEvent
from senae_desktop.domain.event import Classifier, Event, effective
from senae_desktop.domain.fact_differences import FactDifference, fact_differences
from senae_desktop.domain.folding import fold
from senae_desktop.domain.moment import Moment, Precision
from senae_desktop.domain.same_import import same_import
from senae_desktop.domain.shipment import Keys, ShipmentRecord
from senae_desktop.intake.gathering import Item

#: What an event that a file told says of its source.
FROM_FILE = "file"


class ItemState(StrEnum):
    """What would become of an item."""

    NEW = "new"
    UPDATE = "update"  # followed already; the item knows something more of it
    FOLLOWED = "followed"  # followed already, and nothing new
    DUPLICATE = "duplicate"  # earlier in the same paste or file
    JOINED = "joined"  # goes with an earlier item of its line
    AMBIGUOUS = "ambiguous"  # a person has to choose
    INVALID = "invalid"


#: Those of which something is added.
GOOD = frozenset({ItemState.NEW, ItemState.UPDATE})
#: Those that wait for somebody to put them right.
OPEN = frozenset({ItemState.AMBIGUOUS, ItemState.INVALID})


class KeptShipments(Protocol):
    """What is followed already, as an archive's reader for a thread knows it."""

    def haystack(self) -> tuple[array[int], list[str]]:
        """Row numbers and their folded search texts, side by side."""

    def record(self, number: int) -> ShipmentRecord | None:
        """A shipment with its events."""


class WaitingEvents(Protocol):
    """Events that were entered here and that the service does not have yet."""

    def __call__(self, shipment_id: str) -> Sequence[NewEvent]:
        """Those of one shipment."""


@dataclass(frozen=True, slots=True)
class Compared:
    """An item with its state; ``entry`` is reduced to what is new.

    ``facts`` are those of a followed shipment that the item tells otherwise. They are shown and
    not sent: a shipment's facts are the service's, and grow by its events alone.
    """

    item: Item
    state: ItemState
    entry: NewCargo | None = None
    facts: tuple[FactDifference, ...] = ()


def compare(
    items: Sequence[Item], kept: KeptShipments, waiting: WaitingEvents = lambda _: ()
) -> list[Compared]:
    """Each item with its state, in order. Reads the archive: for a thread."""
    numbers = _numbers(items, kept)
    seen: set[str] = set()
    return [_compared(item, kept, waiting, numbers, seen) for item in items]


def _compared(
    item: Item,
    kept: KeptShipments,
    waiting: WaitingEvents,
    numbers: Mapping[str, Sequence[int]],
    seen: set[str],
) -> Compared:
    if item.together:
        return Compared(item, ItemState.JOINED)
    if item.entry is None:
        return Compared(item, ItemState.AMBIGUOUS if item.ambiguous else ItemState.INVALID)
    keys = item.entry.shipment.keys
    known = _record(keys, kept, numbers)
    if keys.all()[0] in seen:
        return Compared(item, ItemState.DUPLICATE)
    seen.update(_own(keys))
    if known is None:
        bare = tuple(_bringing((), item.entry.events))  # the registration tells the numbers
        return Compared(item, ItemState.NEW, replace(item.entry, events=bare))
    shipment_id = known.shipment.id
    facts = fact_differences(known.shipment, item.entry.shipment)
    wanted = {fact.told for fact in facts if fact.here is None}
    events = tuple(_bringing(wanted, _new(item.entry, known, waiting(shipment_id))))
    brought = {number for event in events for number in event.documents}
    left = tuple(fact for fact in facts if fact.told not in brought)
    state = ItemState.UPDATE if events else ItemState.FOLLOWED
    entry = replace(item.entry, events=events, shipment_id=shipment_id)
    return Compared(item, state, entry, left)


def _bringing(wanted: Collection[object], events: Iterable[NewEvent]) -> Iterator[NewEvent]:
    """The events with those numbers of the import that the service lacks, each once."""
    brought: set[str] = set()
    for event in events:
        new = tuple(one for one in event.documents if one in wanted and one not in brought)
        brought.update(new)
        yield replace(event, documents=new)


def _own(keys: Keys) -> tuple[str, ...]:
    """The keys that no other import has: containers travel again, bills are cleared in parts."""
    if keys.declaration:
        return (keys.declaration,)
    return replace(keys, containers=()).all() or keys.containers


# --- what is followed --------------------------------------------------------------------------


def _numbers(items: Sequence[Item], kept: KeptShipments) -> Mapping[str, Sequence[int]]:
    """The rows that each key of the items stands in; search texts hold a key in each line."""
    wanted = {fold(key) for item in items if item.entry for key in item.entry.shipment.keys.all()}
    found: dict[str, list[int]] = defaultdict(list)
    if wanted:
        for number, text in zip(*kept.haystack(), strict=True):
            for line in wanted.intersection(text.split("\n")):
                found[line].append(number)
    return found


def _record(
    keys: Keys, kept: KeptShipments, numbers: Mapping[str, Sequence[int]]
) -> ShipmentRecord | None:
    candidates = {number for key in keys.all() for number in numbers.get(fold(key), ())}
    for number in sorted(candidates):
        record = kept.record(number)
        if record is not None and same_import(keys, record.shipment.keys):
            return record
    return None


# --- what is new of it -------------------------------------------------------------------------


def _new(entry: NewCargo, known: ShipmentRecord, waiting: Sequence[NewEvent]) -> Iterator[NewEvent]:
    """The events of an entry that the log does not have, corrected where a file said otherwise."""
    log = known.events
    told = {_of_log(event) for event in log} | {_of_entry(event) for event in waiting}
    for event in entry.events:
        if _of_entry(event) not in told:
            yield replace(event, supersedes=_earlier(event, log))


def _of_log(event: Event) -> tuple[object, ...]:
    at = event.occurred
    day = _day(at) if at and at.precision is not Precision.UNKNOWN else None
    estimated = event.classifier is not Classifier.ACTUAL
    return event.type, day, estimated, event.reason or "" if event.type == "note" else ""


def _of_entry(event: NewEvent) -> tuple[object, ...]:
    day = _day(event.occurred) if event.occurred else None
    return event.type, day, event.estimated, event.note if event.type == "note" else ""


def _day(moment: Moment) -> date:
    return moment.at.astimezone(ECUADOR).date()


def _earlier(event: NewEvent, log: tuple[Event, ...]) -> str | None:
    """The event that an earlier version of the file told and this one corrects."""
    for earlier in effective(log):
        estimated = earlier.classifier is not Classifier.ACTUAL
        if (earlier.type, estimated, earlier.source) == (event.type, event.estimated, FROM_FILE):
            return earlier.id
    return None
