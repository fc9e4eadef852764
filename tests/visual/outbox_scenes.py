"""What waits to be sent, and what events rest on."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QColor, QImage

from senae_desktop.domain.entries import NewEvent, NewShipment
from senae_desktop.domain.errors import FieldProblem, Problem
from senae_desktop.domain.event import Event
from senae_desktop.domain.evidence import Evidence
from senae_desktop.domain.evidence_file import evidence_file
from senae_desktop.domain.outbox import Collision, Entry, EntryState, Trouble
from senae_desktop.domain.shipment import Keys, ShipmentRecord
from senae_desktop.presentation.outbox_lines import OutboxItem, OutboxLines
from senae_desktop.widgets.detail_head import DetailTab
from senae_desktop.widgets.evidence_dialog import EvidenceDialog
from senae_desktop.widgets.outbox_dialog import OutboxDialog
from senae_desktop.widgets.record_event_dialog import RecordEventDialog
from tests.visual import material
from tests.visual.material import ACCOUNT, CLOCK
from tests.visual.studio import Studio

_PROBLEM = Problem(
    422,
    "invalid",
    trace_id="7f3a91c2",
    errors=(FieldProblem("/keys/declaration", "bad-shape", "declaration: position 4"),),
)


def take(studio: Studio) -> None:
    """Pictures of the outbox in each state, of a file attached, and of a file seen again."""
    record = max(material.agency(), key=lambda one: len(one.record.events)).record
    for name, chosen in (("waiting", 0), ("behind", 1), ("refused", 3), ("conflict", 4)):
        dialog = OutboxDialog(studio.theme)
        lines = OutboxLines(studio.formatter).of(_items(record))
        dialog.set_lines(lines)
        dialog.table.selectRow(chosen)
        studio.take(dialog, f"outbox-{name}")
        dialog.deleteLater()
    nothing = OutboxDialog(studio.theme)
    studio.take(nothing, "outbox-empty")
    nothing.deleteLater()
    _evidence(studio, record)
    _window(studio)


def _items(record: ShipmentRecord) -> list[OutboxItem]:
    now, other = CLOCK.now(), record.events[-1]
    new = NewShipment(Keys(transport_document="MEDUGY418827"), reference="IMP-2043")
    shipment = Entry("a" * 32, "a" * 32, new, now)
    arrival = NewEvent(other.type, other.occurred, place="Contecon Guayaquil", note="Muelle 3")
    entries = [
        shipment,
        Entry("b" * 32, shipment.id, arrival, now),
        Entry("c" * 32, record.shipment.id, arrival, now, attempted=True),
        replace(shipment, id="d" * 32, state=EntryState.REFUSED, trouble=Trouble(_PROBLEM)),
        Entry(
            "e" * 32,
            record.shipment.id,
            arrival,
            now,
            state=EntryState.CONFLICT,
            trouble=Trouble(collision=Collision.REPEATED, event_id=other.id),
        ),
    ]
    return [OutboxItem(entry, record) for entry in entries]


def _event(record: ShipmentRecord, evidence: Evidence) -> Event:
    return replace(record.events[-1], evidence=evidence, recorded_by="maria.loor")


def _evidence(studio: Studio, record: ShipmentRecord) -> None:
    text = evidence_file("correo del depósito.eml", "De: depósito".encode() * 900)
    attached = RecordEventDialog(studio.theme, studio.formatter, CLOCK)
    attached.begin(record)
    attached.form.evidence.show_file(text)
    studio.take(attached, "record-event-evidence")
    attached.deleteLater()
    for name, image in (("picture", _picture()), ("other", None)):
        dialog = EvidenceDialog(studio.theme, studio.formatter)
        dialog.begin(_event(record, text.evidence("Correo del depósito temporal")))
        dialog.show_file(text, image)
        studio.take(dialog, f"evidence-{name}")
        dialog.deleteLater()


def _picture() -> QImage:
    image = QImage(592, 330, QImage.Format.Format_RGB32)
    image.fill(QColor("#7a93a8"))
    return image


def _window(studio: Studio) -> None:
    """The window while something waits: at the row, in the heading, in the log, at the foot."""
    agency = material.agency()[:12]
    record = next(one.record for one in agency if not one.record.shipment.closed)
    entries = [item.entry for item in _items(record)]
    with tempfile.TemporaryDirectory(prefix="senae-pictures-") as folder, ExitStack() as stack:
        reader = stack.enter_context(
            material.archive(Path(folder), "pending", agency, ACCOUNT, entries)
        )
        shown = studio.window(reader, ACCOUNT)
        shown.window.status_line.set_outbox(*reader.outbox.counts())
        pending = reader.outbox.entries(record.shipment.id)
        shown.window.detail.set_pending(pending)
        shown.choose(record.shipment.id)
        shown.show_record(reader.number_of(record.shipment.id))
        shown.window.detail.tabs.setCurrentIndex(DetailTab.EVENTS)
        studio.settle()
        studio.save(shown.window, "outbox-window")
        shown.close()
