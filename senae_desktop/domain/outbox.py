"""What a person entered and the service has not yet taken (*pendientes de envío*).

An entry is kept until the service has it, or until its user takes it back. Its id is also the key
that makes a repeated call harmless, and becomes the id of the event or shipment it makes: whoever
has lost the answer recognises its own work.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from senae_desktop.domain.entries import NewEvent, NewShipment
from senae_desktop.domain.errors import Problem
from senae_desktop.domain.event import Event, effective
from senae_desktop.domain.party import Party
from senae_desktop.domain.shipment import Shipment, ShipmentRecord

if TYPE_CHECKING:
    from senae_desktop.domain.evidence_file import EvidenceFile
    from senae_desktop.domain.ports import Applied


class EntryState(StrEnum):
    """Where an entry stands. Only a waiting one is sent."""

    WAITING = "waiting"
    REFUSED = "refused"  # the service did not take it: to be corrected or taken back
    CONFLICT = "conflict"  # somebody else was there first: the user chooses


class Choice(StrEnum):
    """What the user can do about a collision; taking the own entry back is always possible."""

    ADOPT = "adopt"  # go on with the import that is followed already
    ADD = "add"  # both events stand
    REPLACE = "replace"  # the own event corrects, or withdraws, the other one


class Collision(StrEnum):
    """In which way somebody else was there first."""

    FOLLOWED = "followed"  # the import is followed already
    CORRECTED = "corrected"  # the event to correct or withdraw no longer stands
    REPEATED = "repeated"  # an event of the same kind was recorded meanwhile


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why an entry is kept back: the service's refusal, or what it collides with.

    ``shipment_id`` and ``event_id`` name the other side of a collision.
    """

    problem: Problem | None = None
    collision: Collision | None = None
    shipment_id: str = ""
    event_id: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """Something entered that is still here alone.

    ``shipment_id`` is the shipment it belongs to; for a new one the entry's own id, until the
    service has given another. ``seen`` is the last event of the log that its user could know of.
    ``attempted`` tells that it was sent and not answered: the service may have it.
    """

    id: str
    shipment_id: str
    content: NewShipment | NewEvent
    entered_at: datetime
    seen: int = 0
    state: EntryState = EntryState.WAITING
    attempted: bool = False
    trouble: Trouble | None = None

    @property
    def new(self) -> bool:
        """Whether it begins a shipment."""
        return isinstance(self.content, NewShipment)


def provisional(entry_id: str, new: NewShipment, own: Party) -> ShipmentRecord:
    """A shipment that only exists here, as the list shows it: version 0, and nothing computed.

    ``own`` is the importer where none is named, as the service will have it.
    """
    return ShipmentRecord(
        Shipment(
            id=entry_id,
            version=0,
            importer=new.importer or own,
            keys=new.keys,
            reference=new.reference,
            office=new.office,
            regime=new.regime,
            transport=new.transport,
            goods=new.goods,
        ),
        dossier=new.dossier,
    )


def collision_of(entry: Entry, record: ShipmentRecord, own: frozenset[str]) -> Trouble | None:
    """What of a shipment's present log collides with an event entered on an earlier one.

    Two people who add different things to a log do not collide. ``own`` are the ids of events and
    entries of this computer.
    """
    event = entry.content
    if not isinstance(event, NewEvent):
        return None
    others = [one for one in record.events if one.sequence > entry.seen and one.id not in own]
    if target := event.supersedes or event.retracts:
        for other in others:
            if target in {other.supersedes, other.retracts}:
                return Trouble(collision=Collision.CORRECTED, event_id=other.id)
        return None
    standing = {one.id for one in effective(record.events)}
    for other in others:
        if other.type == event.type and other.id in standing:
            return Trouble(collision=Collision.REPEATED, event_id=other.id)
    return None


def choices(entry: Entry, other: Event | None) -> tuple[Choice, ...]:
    """What can be done about a collision, the likeliest first; ``other`` is the event found."""
    content, trouble = entry.content, entry.trouble
    collision = trouble.collision if trouble else None
    if collision is Collision.FOLLOWED:
        return (Choice.ADOPT,)
    if other is None or not isinstance(content, NewEvent):
        return ()
    if collision is Collision.REPEATED:
        return (Choice.ADD, Choice.REPLACE)
    if other.retracts:  # nothing is left to correct, or to withdraw
        return () if content.retracts else (Choice.ADD,)
    return (Choice.REPLACE,) if content.retracts else (Choice.REPLACE, Choice.ADD)


def settled(entry: Entry, choice: Choice, seen: int) -> Entry:
    """The entry as it goes out after the user's choice, knowing the log up to ``seen``."""
    content, trouble = entry.content, entry.trouble
    if isinstance(content, NewEvent) and trouble is not None:
        if choice is Choice.ADD:
            content = replace(content, supersedes=None)
        elif content.retracts:
            content = replace(content, retracts=trouble.event_id)
        else:
            content = replace(content, supersedes=trouble.event_id)
    return renewed(entry, content, seen)


def renewed(entry: Entry, content: NewShipment | NewEvent, seen: int) -> Entry:
    """The entry with other content, to be sent again."""
    return replace(
        entry, content=content, seen=seen, state=EntryState.WAITING, trouble=None, attempted=False
    )


class OutboxArchive(Protocol):
    """Writes of the outbox, each one transaction that is on the disk when it returns."""

    async def add(self, entries: Sequence[Entry], files: Sequence[EvidenceFile] = ()) -> Applied:
        """Keep entries behind those there are, all or none; those known by id are passed over.

        New shipments appear in the list at once.
        """

    async def attempt(self, entry_ids: Sequence[str], *, begun: bool) -> None:
        """Entries are about to be sent, or certainly were not."""

    async def delivered(self, entry_id: str, record: ShipmentRecord, at: datetime) -> Applied:
        """The service has an entry: store its answer and forget the entry, in one step.

        What waits for a new shipment follows it to the id that the service gave it.
        """

    async def hold(self, entry_id: str, state: EntryState, trouble: Trouble) -> Applied:
        """Keep an entry back, with the reason."""

    async def change(self, entry: Entry) -> Applied:
        """Put this in the place of the entry of that id: to be sent, as corrected by its user."""

    async def adopt(self, entry_id: str, shipment_id: str) -> Applied:
        """A new shipment is one that is followed already: what waits for it goes there."""

    async def remove(self, entry_id: str) -> Applied:
        """Forget an entry, and with a new shipment all that was entered about it."""

    async def keep_file(self, file: EvidenceFile) -> None:
        """Keep a file that the service gave, to be seen again offline."""


class OutboxReader(Protocol):
    """Reads of the outbox, in the order of entry."""

    def entries(self, shipment_id: str | None = None) -> list[Entry]:
        """All entries, or those of a shipment."""

    def foremost(self, limit: int) -> list[Entry]:
        """So many entries: those that wait for their user, then those to be sent."""

    def due(self, limit: int, passed: Collection[str] = ()) -> list[Entry]:
        """What can be sent next: of each shipment its first entry, none of shipments ``passed``.

        Shipments of which something was entered by itself come before those of which everything
        came in bulk; for the rest they come in order of entry. Events of a new shipment come when
        the service has it.
        """

    def entry(self, entry_id: str) -> Entry | None:
        """The entry of that id, or None."""

    def counts(self) -> tuple[int, int]:
        """How many entries wait to be sent, and how many wait for their user."""

    def shipment_of(self, entry_id: str) -> str | None:
        """The shipment of an entry, sent or not, under its present id."""

    def own_ids(self, shipment_id: str) -> frozenset[str]:
        """The ids of what this computer has entered about a shipment, sent or not."""

    def file(self, sha256: str) -> EvidenceFile | None:
        """The file kept of that content, or None."""
