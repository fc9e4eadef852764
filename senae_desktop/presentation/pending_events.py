"""An event that waits to be sent, in the shape in which the log shows events."""

from __future__ import annotations

from senae_desktop.domain.catalogue import Catalogues
from senae_desktop.domain.entries import NewEvent
from senae_desktop.domain.event import Classifier, Event, Lane
from senae_desktop.domain.outbox import Entry


def pending_event(entry: Entry, catalogues: Catalogues) -> Event | None:
    """The event of an entry; None when it is a shipment."""
    content = entry.content
    if not isinstance(content, NewEvent):
        return None
    kind = catalogues.event_types.get(content.type)
    return Event(
        id=entry.id,
        sequence=0,
        lane=Lane(kind.lane) if kind else Lane.OTHER,
        type=content.type,
        stage=None,
        classifier=Classifier.ESTIMATED if content.estimated else Classifier.ACTUAL,
        occurred=content.occurred,
        recorded_at=entry.entered_at,
        raw_text=content.type if kind is None else "",
        source="file" if content.from_file else "manual",
        place=content.place or None,
        reason=content.note or None,
        documents=content.documents,
        supersedes=content.supersedes,
        retracts=content.retracts,
        evidence=content.evidence,
    )
