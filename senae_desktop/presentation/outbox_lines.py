"""What waits to be sent, in words: what it is, where it stands, and both sides of a conflict."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from senae_desktop.domain.entries import NewShipment
from senae_desktop.domain.errors import Refused
from senae_desktop.domain.event import Event
from senae_desktop.domain.outbox import Choice, Collision, Entry, EntryState, choices
from senae_desktop.domain.shipment import ShipmentRecord
from senae_desktop.presentation.detail_cards import event_name
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.presentation.messages import Message, describe
from senae_desktop.presentation.pending_events import pending_event


@dataclass(frozen=True, slots=True)
class OutboxLine:
    """One entry. ``icon`` and ``tone`` say in shape and colour what ``state`` says in words.

    ``mine`` and ``theirs`` are the two sides of a conflict; ``choices`` what can be done about it.
    """

    id: str
    what: str
    shipment: str
    entered: str
    state: str
    icon: str
    tone: str
    message: Message
    mine: str = ""
    theirs: str = ""
    choices: tuple[Choice, ...] = ()
    correctable: bool = False
    refused: bool = False

    @property
    def cells(self) -> tuple[str, ...]:
        """The texts in the order of the table's columns."""
        return (self.state, self.what, self.shipment, self.entered)

    @property
    def sentence(self) -> str:
        """The line in words."""
        return ", ".join(text for text in self.cells if text) + "."


@dataclass(frozen=True, slots=True)
class OutboxItem:
    """An entry with what is known around it: its shipment, and the shipment it collides with."""

    entry: Entry
    record: ShipmentRecord | None
    other: ShipmentRecord | None = None


class OutboxLines:
    """Words entries in the user's language."""

    def __init__(self, formatter: Formatter) -> None:
        self._formatter = formatter

    def of(self, items: Sequence[OutboxItem]) -> tuple[OutboxLine, ...]:
        """One line for each entry, in the order in which they are sent."""
        new = {item.entry.id for item in items if item.entry.new}
        return tuple(self._line(item, item.entry.shipment_id in new) for item in items)

    def _line(self, item: OutboxItem, behind: bool) -> OutboxLine:
        entry = item.entry
        behind = behind and not entry.new
        state, icon, tone = _state(entry, behind)
        other = _other_event(item)
        conflict = entry.state is EntryState.CONFLICT
        return OutboxLine(
            id=entry.id,
            what=self._what(entry),
            shipment=_shipment(item.record),
            entered=self._formatter.date_time(entry.entered_at),
            state=state,
            icon=icon,
            tone=tone,
            message=_message(entry, behind),
            mine=self._side(pending_event(entry, self._formatter.catalogues), entry)
            if conflict
            else "",
            theirs=self._theirs(item, other) if conflict else "",
            choices=choices(entry, other) if conflict else (),
            correctable=not conflict and not entry.attempted and not _withdraws(entry),
            refused=entry.state is EntryState.REFUSED,
        )

    def _what(self, entry: Entry) -> str:
        event = pending_event(entry, self._formatter.catalogues)
        if event is None:
            return QCoreApplication.translate("Outbox", "New shipment")
        name = event_name(event, self._formatter.catalogues, self._formatter.language)
        if event.retracts:
            return QCoreApplication.translate("Outbox", "Withdrawal: {event}").format(event=name)
        if event.supersedes:
            return QCoreApplication.translate("Outbox", "Correction: {event}").format(event=name)
        return name

    def _side(self, event: Event | None, entry: Entry | None = None) -> str:
        """One side of a conflict, part by part on lines of their own."""
        if event is None:
            content = entry.content if entry else None
            keys = content.keys.all() if isinstance(content, NewShipment) else ()
            return "\n".join(keys)
        formatter = self._formatter
        recorded = QCoreApplication.translate("Outbox", "Recorded {time}")
        by = QCoreApplication.translate("Outbox", "Recorded {time} by {user}")
        said = by if event.recorded_by else recorded
        what = event_name(event, formatter.catalogues, formatter.language)
        if event.retracts:
            what = QCoreApplication.translate("Outbox", "Withdrawal: {event}").format(event=what)
        parts = (
            what,
            formatter.moment(event.occurred) if event.occurred else "",
            event.place or "",
            event.reason or "",
            said.format(time=formatter.date_time(event.recorded_at), user=event.recorded_by),
        )
        return "\n".join(part for part in parts if part)

    def _theirs(self, item: OutboxItem, other: Event | None) -> str:
        if other is not None:
            return self._side(other)
        if item.other is None:
            return QCoreApplication.translate("Outbox", "It comes with the next reading.")
        shipment = item.other.shipment
        stage = self._formatter.name("stages", shipment.stage) if shipment.stage else ""
        parts = (shipment.importer.name, shipment.reference, *shipment.keys.all(), stage)
        return "\n".join(part for part in parts if part)


def choice_text(choice: Choice, line: OutboxLine) -> str:
    """What a choice is called on its button."""
    del line
    return {
        Choice.ADOPT: QCoreApplication.translate("Outbox", "Go on with the one followed"),
        Choice.ADD: QCoreApplication.translate("Outbox", "Record mine as well"),
        Choice.REPLACE: QCoreApplication.translate("Outbox", "Mine takes its place"),
    }[choice]


def _state(entry: Entry, behind: bool) -> tuple[str, str, str]:
    if entry.state is EntryState.REFUSED:
        return QCoreApplication.translate("Outbox", "Not accepted"), "problem", "problem"
    if entry.state is EntryState.CONFLICT:
        return QCoreApplication.translate("Outbox", "Conflict"), "warning", "warning"
    if behind:
        return QCoreApplication.translate("Outbox", "After its shipment"), "clock", "text_muted"
    if entry.attempted:
        return QCoreApplication.translate("Outbox", "Sent, no answer yet"), "clock", "accent"
    return QCoreApplication.translate("Outbox", "To be sent"), "clock", "accent"


def _message(entry: Entry, behind: bool) -> Message:
    trouble = entry.trouble
    if entry.state is EntryState.REFUSED:
        return describe(Refused(problem=trouble.problem if trouble else None))
    if trouble is not None and trouble.collision is not None:
        return _collision(trouble.collision)
    if behind:
        return Message(
            QCoreApplication.translate("Outbox", "It waits for its shipment."),
            QCoreApplication.translate("Outbox", "It is sent once the service has that one."),
        )
    if entry.attempted:
        return Message(
            QCoreApplication.translate("Outbox", "The service did not answer."),
            QCoreApplication.translate(
                "Outbox",
                "It may have it already: it is asked again, and nothing is recorded twice."
                " If you remove it here and it had arrived, you can withdraw it in the shipment.",
            ),
        )
    return Message(
        QCoreApplication.translate("Outbox", "It is kept on this computer."),
        QCoreApplication.translate("Outbox", "It is sent as soon as the service answers."),
    )


def _collision(collision: Collision) -> Message:
    match collision:
        case Collision.FOLLOWED:
            return Message(
                QCoreApplication.translate("Outbox", "This import is followed already."),
                QCoreApplication.translate(
                    "Outbox", "Go on with it, and what you entered goes there; or remove yours."
                ),
            )
        case Collision.CORRECTED:
            return Message(
                QCoreApplication.translate(
                    "Outbox", "Somebody else has corrected or withdrawn that event."
                ),
                QCoreApplication.translate("Outbox", "Compare both and choose; nothing is mixed."),
            )
        case Collision.REPEATED:
            return Message(
                QCoreApplication.translate(
                    "Outbox", "An event of the same kind was recorded meanwhile."
                ),
                QCoreApplication.translate("Outbox", "Compare both and choose; nothing is mixed."),
            )


def _withdraws(entry: Entry) -> bool:
    return not isinstance(entry.content, NewShipment) and bool(entry.content.retracts)


def _other_event(item: OutboxItem) -> Event | None:
    wanted = item.entry.trouble.event_id if item.entry.trouble else ""
    events = item.record.events if item.record else ()
    return next((event for event in events if event.id == wanted), None)


def _shipment(record: ShipmentRecord | None) -> str:
    if record is None:
        return ""
    shipment = record.shipment
    parts = (shipment.reference, *shipment.keys.all()[:1], shipment.importer.name)
    return " · ".join(part for part in parts if part)
