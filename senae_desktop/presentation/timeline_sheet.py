"""The words around a timeline on paper and in a file: whose it is, when it was read, from whom."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from senae_desktop.domain.shipment import ShipmentRecord
from senae_desktop.domain.timeline import Timeline
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.presentation.row_format import declaration_display
from senae_desktop.presentation.timeline_details import source_name


@dataclass(frozen=True, slots=True)
class SheetWords:
    """What stands over the drawing and under it; ``file_name`` has no ending."""

    title: str
    keys: str
    cut_off: str
    file_name: str


def sheet_words(record: ShipmentRecord, timeline: Timeline, formatter: Formatter) -> SheetWords:
    """Title, the numbers of the shipment, and how old and from whom all of it is."""
    shipment = record.shipment
    title = QCoreApplication.translate("TimelineSheet", "Timeline of the import of {importer}")
    return SheetWords(
        title.format(importer=shipment.importer.name),
        " · ".join(_keys(record)),
        _cut_off(record, timeline, formatter),
        _file_name(record),
    )


def _keys(record: ShipmentRecord) -> list[str]:
    shipment = record.shipment
    keys = shipment.keys
    cargo = QCoreApplication.translate("TimelineSheet", "Cargo {number}")
    found = []
    if keys.declaration:
        found.append(f"DAI {declaration_display(keys.declaration)}")
    if keys.transport_document:
        found.append(keys.transport_document)
    if keys.cargo_number:
        found.append(cargo.format(number=keys.cargo_number))
    found += keys.containers
    if shipment.reference:
        found.append(shipment.reference)
    return found


def _cut_off(record: ShipmentRecord, timeline: Timeline, formatter: Formatter) -> str:
    if timeline.read_at is None:
        read = QCoreApplication.translate("TimelineSheet", "Never read")
    else:
        text = QCoreApplication.translate("TimelineSheet", "Read on {when}")
        read = text.format(when=formatter.date_time(timeline.read_at))
    sources = sorted({source_name(event.source) for event in record.events})
    if not sources:
        return read
    text = QCoreApplication.translate("TimelineSheet", "Source: {sources}")
    return f"{read} · {text.format(sources=', '.join(sources))}"


def _file_name(record: ShipmentRecord) -> str:
    """Plain letters and figures: the name must do on every disk and in every mail."""
    keys = record.shipment.keys.all()
    plain = "".join(c if c.isascii() and c.isalnum() else "-" for c in keys[0]) if keys else ""
    kind = QCoreApplication.translate("TimelineSheet", "timeline")
    return "-".join(part for part in (plain.strip("-"), kind) if part)
