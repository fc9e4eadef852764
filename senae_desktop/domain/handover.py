"""What passes from one computer to another, and how it compares with what is there."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from senae_desktop.domain.entries import NewEvent
from senae_desktop.domain.event import Classifier, Event, effective
from senae_desktop.domain.evidence import Evidence
from senae_desktop.domain.evidence_file import EvidenceFile
from senae_desktop.domain.fact_differences import FactDifference, as_told, fact_differences
from senae_desktop.domain.outbox import Entry
from senae_desktop.domain.shipment import ShipmentRecord

_NAMESPACE = uuid.UUID("5f0d0c52-5f2b-4a53-9a35-6a7f6a3f0b1e")


@dataclass(frozen=True, slots=True)
class Giver:
    """Who hands over: as named by the account, and the public key that signed (32 bytes)."""

    name: str
    ruc: str
    user: str
    key: bytes = b""


@dataclass(frozen=True, slots=True)
class Package:
    """What a file holds: shipments with their events, and the files that events rest on."""

    giver: Giver
    made_at: datetime
    records: tuple[ShipmentRecord, ...]
    files: tuple[EvidenceFile, ...] = field(default=(), repr=False)


class Standing(StrEnum):
    """How a shipment of a package compares with what is here."""

    NEW = "new"
    SAME = "same"
    DIFFERS = "differs"


@dataclass(frozen=True, slots=True)
class Difference:
    """One shipment of a package beside the one here.

    ``missing`` are the standing events of theirs that are not here, ``ours`` those here that they
    do not have; ``altered`` pairs those that both have (theirs, ours) but tell otherwise in place,
    words or file. ``facts`` are told otherwise of the shipment itself. Only what is missing can be
    added: nothing here is written over. ``several`` when their keys lead to more than one shipment
    here: nothing can be added to either without a person saying to which.
    """

    theirs: ShipmentRecord
    standing: Standing
    here: ShipmentRecord | None = None
    missing: tuple[Event, ...] = ()
    ours: tuple[Event, ...] = ()
    altered: tuple[tuple[Event, Event], ...] = ()
    facts: tuple[FactDifference, ...] = ()
    several: bool = False


def compare(theirs: ShipmentRecord, here: Sequence[ShipmentRecord]) -> Difference:
    """A shipment of a package beside those here that share a number with it."""
    if not here:
        return Difference(theirs, Standing.NEW, missing=effective(theirs.events))
    if len(here) > 1:
        return Difference(theirs, Standing.DIFFERS, several=True)
    known = {_fact(event) for event in here[0].events}
    told = {_fact(event) for event in theirs.events}
    missing = tuple(one for one in effective(theirs.events) if _fact(one) not in known)
    ours = tuple(one for one in effective(here[0].events) if _fact(one) not in told)
    altered = _altered(theirs, here[0])
    facts = fact_differences(here[0].shipment, as_told(theirs))
    differs = missing or ours or altered or facts
    standing = Standing.DIFFERS if differs else Standing.SAME
    return Difference(theirs, standing, here[0], missing, ours, altered, facts)


def entries_of(
    difference: Difference, giver: Giver, account: str, known_types: Iterable[str], at: datetime
) -> list[Entry]:
    """What is entered to take a shipment over, or to add what is missing here.

    The ids depend on giver, shipment, event and account alone: taken over twice, it is the same.
    Events of types that are not in the catalogue are left out; the service would refuse them.
    """
    if difference.several:
        return []
    shipment, types = difference.theirs.shipment, frozenset(known_types)
    seed = f"{account}/{giver.key.hex()}/{shipment.id}"
    entries: list[Entry] = []
    if difference.here is None:
        shipment_id = uuid.uuid5(_NAMESPACE, seed).hex
        entries.append(Entry(shipment_id, shipment_id, as_told(difference.theirs), at))
        seen = 0
    else:
        shipment_id = difference.here.shipment.id
        seen = max((event.sequence for event in difference.here.events), default=0)
    for event in difference.missing:
        if event.type in types:
            event_id = uuid.uuid5(_NAMESPACE, f"{seed}/{event.id}").hex
            entries.append(Entry(event_id, shipment_id, _new_event(event, giver), at, seen))
    return entries


def _fact(event: Event) -> tuple[object, ...]:
    """What makes two events the same fact, whoever recorded them; notes are what they say."""
    occurred, said = event.occurred, (event.reason or "") if event.type == "note" else ""
    retracts = event.retracts is not None
    return (event.type, event.classifier, occurred and occurred.at, retracts, said)


def _altered(theirs: ShipmentRecord, here: ShipmentRecord) -> tuple[tuple[Event, Event], ...]:
    """The standing events of both, where none of those here tells it as they do."""
    known: dict[tuple[object, ...], list[Event]] = defaultdict(list)
    for event in effective(here.events):
        known[_fact(event)].append(event)
    return tuple(
        (event, known[_fact(event)][0])
        for event in effective(theirs.events)
        if _fact(event) in known
        and all(_telling(event) != _telling(other) for other in known[_fact(event)])
    )


def _telling(event: Event) -> tuple[str, str, str]:
    evidence = event.evidence
    return event.place or "", event.reason or "", (evidence.sha256 if evidence else "") or ""


def _new_event(event: Event, giver: Giver) -> NewEvent:
    before = event.evidence or Evidence()
    parts = (before.source, event.recorded_by or giver.user, giver.name)
    said = " · ".join(part for part in parts if part)[:200]
    return NewEvent(
        type=event.type,
        occurred=event.occurred,
        place=event.place or "",
        note=event.reason or "",
        documents=event.documents,
        estimated=event.classifier is not Classifier.ACTUAL,
        evidence=replace(before, source=said),
        from_file=True,
    )
