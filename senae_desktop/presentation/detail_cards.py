"""Short answers about a shipment: whose move it is, the nearest deadline, and the reading."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication

from senae_desktop.domain.catalogue import Catalogues
from senae_desktop.domain.clock import ECUADOR
from senae_desktop.domain.event import Event, last_happened
from senae_desktop.domain.freshness import Age, age_of, last_read
from senae_desktop.domain.list_row import ArchiveState
from senae_desktop.domain.shipment import Shipment, ShipmentRecord
from senae_desktop.presentation.detail_deadlines import DeadlineWords, days_left
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.presentation.row_format import age_word

_SOON_DAYS = 5


@dataclass(frozen=True, slots=True)
class Card:
    """A title, a sentence or two and a muted note; ``tone`` is a tone of the theme or empty."""

    title: str
    text: str = ""
    note: str = ""
    tone: str = ""


class DetailCards:
    """Words the answers in the user's language."""

    def __init__(self, formatter: Formatter) -> None:
        self._catalogues = formatter.catalogues
        self._formatter = formatter
        self._language = formatter.language
        self._deadlines = DeadlineWords(formatter)

    def next_action(self, shipment: Shipment) -> Card:
        """*¿A quién le toca?*: the party, what it has to do, the proof to keep."""
        action = shipment.next_action
        if action is None or action.code == "none" or shipment.closed:
            return Card(
                QCoreApplication.translate("Detail", "Whose move is it? Nobody's"),
                QCoreApplication.translate("Detail", "Nothing more is expected of this shipment."),
            )
        party = self._catalogues.name("parties", action.party, self._language)
        title = QCoreApplication.translate("Detail", "Whose move is it? {party}").format(
            party=party
        )
        tone = "warning" if shipment.alerts else "accent"
        entry = self._catalogues.next_actions.get(action.code)
        if entry is None:
            return Card(title, action.code, tone=tone)
        return Card(title, entry.text(self._language), entry.proof(self._language), tone)

    def deadline(self, shipment: Shipment, now: datetime) -> Card:
        """The earliest deadline, by which rule, and how sure that rule is."""
        if not shipment.deadlines:
            return Card(
                QCoreApplication.translate("Detail", "Nearest deadline: none known"),
                QCoreApplication.translate("Detail", "No deadline is running for this shipment."),
            )
        nearest = min(shipment.deadlines, key=lambda deadline: deadline.due)
        days = (nearest.due - now.astimezone(ECUADOR).date()).days
        title = QCoreApplication.translate("Detail", "Nearest deadline: {day} ({left})").format(
            day=self._formatter.day(nearest.due), left=days_left(days)
        )
        tone = "problem" if days < 0 else "warning" if days <= _SOON_DAYS else ""
        rule = self._catalogues.deadline_rules.get(nearest.code)
        if rule is None:
            return Card(title, nearest.code, tone=tone)
        others = self._other_deadlines(shipment, nearest.due)
        return Card(
            title, self._deadlines.rule(rule), others or rule.consequence(self._language), tone
        )

    def reading(self, record: ShipmentRecord, state: ArchiveState, now: datetime) -> Card:
        """When this shipment was last read, and the last thing that happened to it."""
        read = last_read(record.shipment.freshness, state.read_at)
        age, elapsed = age_of(read, now, timedelta(seconds=state.clock_offset))
        if read is None:
            title = QCoreApplication.translate("Detail", "Last read: never")
        elif elapsed is None:
            title = QCoreApplication.translate("Detail", "Last read: {age}").format(
                age=age_word(age)
            )
        else:
            title = QCoreApplication.translate("Detail", "Last read {ago} ago: {age}").format(
                ago=self._formatter.duration(elapsed), age=age_word(age)
            )
        last = last_happened(record.events)
        note = "" if read is None else self._formatter.date_time(read)
        tone = {Age.FRESH: "", Age.AGEING: "", Age.STALE: "warning"}.get(age, "")
        if last is None:
            return Card(
                title, QCoreApplication.translate("Detail", "No event recorded yet."), note, tone
            )
        text = QCoreApplication.translate("Detail", "Last event: {event}, {when}").format(
            event=event_name(last, self._catalogues, self._language),
            when=self._formatter.moment(last.occurred)
            if last.occurred
            else self._formatter.date_time(last.recorded_at),
        )
        return Card(title, text, note, tone)

    def _other_deadlines(self, shipment: Shipment, nearest: date) -> str:
        rest = sorted(one.due for one in shipment.deadlines if one.due > nearest)
        if not rest:
            return ""
        after = QCoreApplication.translate("Detail", "Afterwards: {days}")
        return after.format(days=", ".join(self._formatter.day(day) for day in rest))


def event_name(event: Event, catalogues: Catalogues, language: str) -> str:
    """What an event is called; one of an unknown type by the text it came with."""
    if event.type in catalogues.event_types:
        return catalogues.name("event_types", event.type, language)
    return event.raw_text or event.raw_code or event.type
