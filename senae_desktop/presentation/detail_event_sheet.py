"""Everything about one event; beside it the event that corrected it, or that it corrects."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from senae_desktop.domain.event import Event
from senae_desktop.domain.shipment import ShipmentRecord
from senae_desktop.presentation.detail_cards import event_name
from senae_desktop.presentation.detail_counted import DetailCounted
from senae_desktop.presentation.detail_events import evidence_text, lane_name, source_name, state_of
from senae_desktop.presentation.formatting import Formatter


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A label and its value in each column; ``changed`` when the columns differ."""

    label: str
    values: tuple[str, ...]
    changed: bool = False


@dataclass(frozen=True, slots=True)
class EventSheet:
    """One column for an event that stands alone, two for an original and its replacement."""

    titles: tuple[str, ...]
    rows: tuple[SheetRow, ...]

    @property
    def text(self) -> str:
        """The whole sheet, its columns between tabs."""
        lines = ["\t".join(("", *self.titles))]
        lines += ["\t".join((row.label, *row.values)) for row in self.rows]
        return "\n".join(lines)


class EventSheets:
    """Words events in the user's language."""

    def __init__(self, formatter: Formatter) -> None:
        self._catalogues = formatter.catalogues
        self._formatter = formatter

    def of(self, record: ShipmentRecord, event_id: str, read: datetime | None) -> EventSheet | None:
        """The sheet of an event of this record; None when there is no such event.

        ``read`` is the third clock: when the shipment was last read.
        """
        by_id = {event.id: event for event in record.events}
        event = by_id.get(event_id)
        if event is None:
            return None
        pair = _pair(event, record.events)
        columns = [self._values(one, record, read) for one in pair]
        labels = self._labels()
        rows = []
        for place, label in enumerate(labels):
            values = tuple(column[place] for column in columns)
            if any(values):
                rows.append(SheetRow(label, values, changed=len(set(values)) > 1))
        return EventSheet(_titles(pair), tuple(rows))

    def _labels(self) -> tuple[str, ...]:
        translate = QCoreApplication.translate
        return (
            translate("Detail", "Event"),
            translate("Detail", "State"),
            translate("Detail", "Happened"),
            translate("Detail", "Recorded"),
            translate("Detail", "Read"),
            translate("Detail", "Lane"),
            translate("Detail", "Place"),
            translate("Detail", "Responsible"),
            translate("Detail", "Quantity"),
            translate("Detail", "Documents"),
            translate("Detail", "Evidence"),
            translate("Detail", "Reason"),
            translate("Detail", "Original text"),
            translate("Detail", "Original code"),
            translate("Detail", "Source"),
            translate("Detail", "Sequence"),
        )

    def _values(
        self, event: Event, record: ShipmentRecord, read: datetime | None
    ) -> tuple[str, ...]:
        formatter = self._formatter
        return (
            event_name(event, self._catalogues, formatter.language),
            state_of(
                event,
                corrected=any(one.supersedes == event.id for one in record.events),
                retracted=any(one.retracts == event.id for one in record.events),
            ),
            formatter.moment(event.occurred),
            formatter.date_time(event.recorded_at),
            formatter.date_time(read),
            lane_name(event.lane),
            event.place or "",
            event.responsible or "",
            self._quantity(event),
            ", ".join(event.documents),
            evidence_text(event.evidence) if event.evidence else "",
            event.reason or "",
            event.raw_text,
            event.raw_code or "",
            source_name(event.source),
            str(event.sequence),
        )

    def _quantity(self, event: Event) -> str:
        quantity, parts = event.quantity, []
        if quantity is not None and quantity.packages is not None:
            parts.append(DetailCounted().packages(quantity.packages))
        if quantity is not None and quantity.weight_kg is not None:
            parts.append(self._formatter.weight_kg(quantity.weight_kg))
        return ", ".join(parts)


def _pair(event: Event, events: tuple[Event, ...]) -> tuple[Event, ...]:
    """The original and what replaced or withdrew it, or the event alone."""
    for other in events:
        if event.id in (other.supersedes, other.retracts):
            return event, other
    for other in events:
        if other.id in (event.supersedes, event.retracts):
            return other, event
    return (event,)


def _titles(pair: tuple[Event, ...]) -> tuple[str, ...]:
    if len(pair) == 1:
        return (QCoreApplication.translate("Detail", "As recorded"),)
    withdrawn = pair[1].retracts == pair[0].id
    return (
        QCoreApplication.translate("Detail", "Original"),
        QCoreApplication.translate("Detail", "Withdrawal")
        if withdrawn
        else QCoreApplication.translate("Detail", "Corrected"),
    )
