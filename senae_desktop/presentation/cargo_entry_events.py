"""Which events can be recorded of a shipment, in the order of the process, likely ones first."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from senae_desktop.domain.catalogue import Catalogues
from senae_desktop.domain.catalogue_entries import EventType
from senae_desktop.domain.event import Classifier, Lane, effective
from senae_desktop.domain.shipment import ShipmentRecord

_LANES = (Lane.CARGO, Lane.DECLARATION, Lane.PAYMENT, Lane.CONTROL, Lane.DOCUMENT)
_PAID = "payment"


@dataclass(frozen=True, slots=True)
class EventGroup:
    """A titled group of event types, as offered."""

    title: str
    types: tuple[EventType, ...]


def event_groups(record: ShipmentRecord, catalogues: Catalogues) -> tuple[EventGroup, ...]:
    """All event types: what usually comes next, then every lane in the order of the process."""
    groups = [
        EventGroup(
            QCoreApplication.translate("EventGroups", "Most likely now"),
            likely_next(record, catalogues),
        )
    ]
    types = catalogues.event_types.values()
    for lane in _LANES:
        members = tuple(kind for kind in types if kind.lane == lane)
        groups.append(EventGroup(_title(lane), members))
    return tuple(group for group in groups if group.types)


def likely_next(record: ShipmentRecord, catalogues: Catalogues) -> tuple[EventType, ...]:
    """The event types that reach the next stage of each lane; the channel once it is paid.

    When both lanes are through, those of the exit.
    """
    reached = _reached(record, catalogues)
    found = [
        kind
        for lane in ("CARGO", "DECLARATION")
        for kind in _reaching(_stage_after(lane, reached, catalogues), catalogues)
    ]
    if _PAID in reached and record.shipment.status.control is None:
        found = [kind for kind in catalogues.event_types.values() if kind.channel] + found
    return tuple(found) or _reaching(_stage_after("EXIT", reached, catalogues), catalogues)


def _reached(record: ShipmentRecord, catalogues: Catalogues) -> frozenset[str]:
    happened = (
        event for event in effective(record.events) if event.classifier is Classifier.ACTUAL
    )
    kinds = (catalogues.event_types.get(event.type) for event in happened)
    return frozenset(kind.stage for kind in kinds if kind is not None and kind.stage)


def _stage_after(lane: str, reached: frozenset[str], catalogues: Catalogues) -> str:
    stages = sorted(
        (stage for stage in catalogues.stages.values() if stage.lane == lane),
        key=lambda stage: stage.rank,
    )
    highest = max((stage.rank for stage in stages if stage.code in reached), default=-1)
    return next((stage.code for stage in stages if stage.rank > highest), "")


def _reaching(stage: str, catalogues: Catalogues) -> tuple[EventType, ...]:
    kinds = catalogues.event_types.values()
    return tuple(kind for kind in kinds if stage and kind.stage == stage)


def _title(lane: Lane) -> str:
    match lane:
        case Lane.CARGO:
            return QCoreApplication.translate("EventGroups", "Cargo")
        case Lane.DECLARATION:
            return QCoreApplication.translate("EventGroups", "Declaration")
        case Lane.PAYMENT:
            return QCoreApplication.translate("EventGroups", "Liquidation and payment")
        case Lane.CONTROL:
            return QCoreApplication.translate("EventGroups", "Channel and inspection")
        case _:
            return QCoreApplication.translate("EventGroups", "Documents and notes")
