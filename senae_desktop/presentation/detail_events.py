"""The whole event log of a shipment as lines of a table, newest first, nothing left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from senae_desktop.domain.event import Classifier, Event, Lane, happened_at
from senae_desktop.domain.evidence import Evidence
from senae_desktop.domain.outbox import Entry, EntryState
from senae_desktop.domain.shipment import ShipmentRecord
from senae_desktop.presentation.detail_cards import event_name
from senae_desktop.presentation.detail_counted import DetailCounted
from senae_desktop.presentation.evidence_words import describe_evidence
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.presentation.pending_events import pending_event

#: Source of the events that a person recorded; what an official source says is not corrected here.
BY_HAND = "manual"


@dataclass(frozen=True, slots=True)
class EventLine:
    """One event. ``struck`` when it stands no longer, which ``state`` says in words too;
    ``own`` when it was recorded by hand and can be corrected or withdrawn; ``evidence`` when a
    file is kept with it. ``happened`` and ``noted`` are seconds, to sort by; ``lane_code`` and
    ``type_code`` what it is filtered by. ``pending`` while it waits to be sent."""

    id: str
    sequence: int
    happened: float
    noted: float
    lane_code: str
    type_code: str
    occurred: str
    recorded: str
    lane: str
    event: str
    place: str
    responsible: str
    state: str
    note: str
    source: str
    struck: bool
    own: bool
    evidence: bool = False
    pending: bool = False

    @property
    def cells(self) -> tuple[str, ...]:
        """The texts in the order of the table's columns."""
        return (
            self.occurred,
            self.lane,
            self.event,
            self.state,
            self.place,
            self.responsible,
            self.note,
            self.recorded,
            self.source,
            str(self.sequence),
        )

    @property
    def sentence(self) -> str:
        """The line in words."""
        return ", ".join(text for text in self.cells[:-1] if text) + "."


class EventLines:
    """Words events in the user's language."""

    def __init__(self, formatter: Formatter) -> None:
        self._catalogues = formatter.catalogues
        self._formatter = formatter

    def of(self, record: ShipmentRecord, entries: Sequence[Entry] = ()) -> tuple[EventLine, ...]:
        """Every event, newest first by when it happened or else was recorded; before them those
        that wait to be sent, last entered first."""
        superseded = {event.supersedes for event in record.events if event.supersedes}
        retracted = {event.retracts for event in record.events if event.retracts}
        newest = sorted(record.events, key=_newest, reverse=True)
        logged = tuple(
            self._line(event, corrected=event.id in superseded, retracted=event.id in retracted)
            for event in newest
        )
        return tuple(map(self._pending, reversed([one for one in entries if not one.new]))) + logged

    def _pending(self, entry: Entry) -> EventLine:
        event = pending_event(entry, self._catalogues)
        if event is None:
            raise TypeError("a shipment is no event")
        line = self._line(event, corrected=False, retracted=False)
        own = not (entry.attempted or event.retracts)
        return replace(line, state=_pending_state(entry), own=own, pending=True)

    def _line(self, event: Event, *, corrected: bool, retracted: bool) -> EventLine:
        formatter = self._formatter
        return EventLine(
            id=event.id,
            sequence=event.sequence,
            happened=happened_at(event).timestamp(),
            noted=event.recorded_at.timestamp(),
            lane_code=event.lane.value,
            type_code=event.type,
            occurred=formatter.moment(event.occurred) if event.occurred else "",
            recorded=formatter.date_time(event.recorded_at),
            lane=lane_name(event.lane),
            event=event_name(event, self._catalogues, formatter.language),
            place=event.place or "",
            responsible=event.responsible or "",
            state=state_of(event, corrected=corrected, retracted=retracted),
            note=self._note(event),
            source=source_name(event.source),
            struck=corrected or retracted,
            own=event.source == BY_HAND and not (corrected or retracted or event.retracts),
            evidence=bool(event.evidence and event.evidence.sha256),
        )

    def _note(self, event: Event) -> str:
        parts = [event.reason or ""]
        quantity = event.quantity
        if quantity is not None and quantity.packages is not None:
            parts.append(DetailCounted().packages(quantity.packages))
        if quantity is not None and quantity.weight_kg is not None:
            parts.append(self._formatter.weight_kg(quantity.weight_kg))
        if event.type in self._catalogues.event_types:
            parts.append(event.raw_text)
        parts.extend(event.documents)
        if event.evidence is not None:
            parts.append(evidence_text(event.evidence))
        return " · ".join(part for part in parts if part)


def _pending_state(entry: Entry) -> str:
    words = {
        EntryState.WAITING: QCoreApplication.translate("Detail", "To be sent"),
        EntryState.REFUSED: QCoreApplication.translate("Detail", "Not accepted"),
        EntryState.CONFLICT: QCoreApplication.translate("Detail", "Conflict"),
    }
    return words[entry.state]


def _newest(event: Event) -> tuple[float, int]:
    return happened_at(event).timestamp(), event.sequence


def lane_name(lane: Lane) -> str:
    """The lane of an event, in the user's language."""
    names = {
        Lane.CARGO: QCoreApplication.translate("Detail", "Cargo"),
        Lane.DECLARATION: QCoreApplication.translate("Detail", "Declaration"),
        Lane.CONTROL: QCoreApplication.translate("Detail", "Inspection"),
        Lane.PAYMENT: QCoreApplication.translate("Detail", "Payment"),
        Lane.DOCUMENT: QCoreApplication.translate("Detail", "Documents"),
    }
    return names.get(lane, QCoreApplication.translate("Detail", "Other"))


def evidence_text(evidence: Evidence) -> str:
    """Where it was read and the file that shows it, in words."""
    if evidence.sha256 is None:
        return evidence.source
    named = QCoreApplication.translate("Detail", "Evidence: {file}")
    said = named.format(file=describe_evidence(evidence))
    return " · ".join(part for part in (evidence.source, said) if part)


def source_name(source: str) -> str:
    """Who told an event; an unknown source by its own name."""
    if source == BY_HAND:
        return QCoreApplication.translate("Detail", "By hand")
    if source == "demonstration":
        return QCoreApplication.translate("Detail", "Demonstration")
    return source


def state_of(event: Event, *, corrected: bool, retracted: bool) -> str:
    """What became of an event, or whether it is only expected."""
    if retracted:
        return QCoreApplication.translate("Detail", "Retracted")
    if corrected:
        return QCoreApplication.translate("Detail", "Corrected later")
    if event.retracts:
        return QCoreApplication.translate("Detail", "Retracts another event")
    if event.supersedes:
        return QCoreApplication.translate("Detail", "Corrects another event")
    words = {
        Classifier.ACTUAL: QCoreApplication.translate("Detail", "Happened"),
        Classifier.ESTIMATED: QCoreApplication.translate("Detail", "Estimated"),
        Classifier.PLANNED: QCoreApplication.translate("Detail", "Planned"),
        Classifier.REQUESTED: QCoreApplication.translate("Detail", "Requested"),
    }
    return words.get(event.classifier, "")
