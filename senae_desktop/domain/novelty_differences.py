"""Comparing two readings of a shipment: every difference that a user would want to know of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from senae_desktop.domain.event import Classifier, Event, effective
from senae_desktop.domain.novelty import Difference, NoveltyKind, ToldEvent
from senae_desktop.domain.novelty_papers import paper_differences
from senae_desktop.domain.shipment import Shipment, ShipmentRecord

_K = NoveltyKind


def differences(before: ShipmentRecord | None, after: ShipmentRecord) -> tuple[Difference, ...]:
    """What is different in ``after``; without a ``before`` the shipment itself is what is new.

    An event that only tells of the new stage is told with the stage. What the user calls the
    shipment, and when the service last looked, is no news.
    """
    if before is None:
        return (Difference(_K.NEW, new=after.shipment.stage or ""),)
    fresh = _fresh(before, after)
    by_stage = {event.stage: event.id for event in fresh if _happened(event)}
    status = tuple(_status(before.shipment, after.shipment, by_stage))
    told = {each.event for each in status if each.kind in {_K.STAGE, _K.CARGO}}
    return (
        *status,
        *_facts(before.shipment, after.shipment),
        *paper_differences(before.dossier, after.dossier),
        *_events(before, after, fresh, told),
    )


def removal(shipment: Shipment) -> Difference:
    """The shipment is no longer among those that the account may see."""
    return Difference(_K.REMOVED, old=shipment.stage or "")


def _status(
    before: Shipment, after: Shipment, by_stage: Mapping[str | None, str]
) -> Iterator[Difference]:
    stages = (before.stage or "", after.stage or "")
    cargo = (before.status.cargo or "", after.status.cargo or "")
    if stages[0] != stages[1]:
        yield Difference(_K.STAGE, "", *stages, by_stage.get(after.stage, ""))
    if cargo[0] != cargo[1] and cargo != stages:
        yield Difference(_K.CARGO, "", *cargo, by_stage.get(after.status.cargo, ""))
    yield from _changed(
        _K.DECLARATION, {"": before.status.declaration}, {"": after.status.declaration}
    )
    yield from _changed(_K.CHANNEL, {"": before.status.control}, {"": after.status.control})
    yield from _changed(_K.NEXT, {"": _action(before)}, {"": _action(after)})
    yield from _changed(
        _K.ALERT, {code: code for code in before.alerts}, {code: code for code in after.alerts}
    )


def _facts(before: Shipment, after: Shipment) -> Iterator[Difference]:
    yield from _changed(_K.DEADLINE, _deadlines(before), _deadlines(after))
    yield from _changed(_K.KEY, _keys(before), _keys(after))
    yield from _changed(_K.DATA, _data(before), _data(after))


def _events(
    before: ShipmentRecord, after: ShipmentRecord, fresh: list[Event], told: set[str]
) -> Iterator[Difference]:
    known = {event.id: event for event in (*before.events, *after.events)}
    standing = {event.id for event in effective(after.events)}
    for event in fresh:
        replaced, withdrawn = known.get(event.supersedes or ""), known.get(event.retracts or "")
        if withdrawn is not None:
            said = ToldEvent.of(withdrawn).text()
            yield Difference(_K.RETRACTED, withdrawn.id, said, "", withdrawn.id)
        elif replaced is not None:
            said, says = ToldEvent.of(replaced).text(), ToldEvent.of(event).text()
            yield Difference(_K.CORRECTED, replaced.id, said, says, event.id)
        elif event.id in standing and event.id not in told:
            kind = _K.EVENT if _happened(event) else _K.ESTIMATE
            yield Difference(kind, event.id, "", ToldEvent.of(event).text(), event.id)


def _fresh(before: ShipmentRecord, after: ShipmentRecord) -> list[Event]:
    """The events that were not there, in the order of the log."""
    known = {event.id for event in before.events}
    found = (event for event in after.events if event.id not in known)
    return sorted(found, key=lambda event: event.sequence)


def _happened(event: Event) -> bool:
    plain = event.supersedes is None and event.retracts is None
    return plain and event.classifier is Classifier.ACTUAL


def _changed(
    kind: NoveltyKind, before: Mapping[str, str | None], after: Mapping[str, str | None]
) -> Iterator[Difference]:
    for subject in dict.fromkeys((*before, *after)):
        old, new = before.get(subject) or "", after.get(subject) or ""
        if old != new:
            yield Difference(kind, subject, old, new)


def _action(shipment: Shipment) -> str:
    action = shipment.next_action
    return f"{action.party.value}/{action.code}" if action else ""


def _deadlines(shipment: Shipment) -> dict[str, str | None]:
    """Of several dates by one rule the earliest counts."""
    latest_first = sorted(shipment.deadlines, key=lambda deadline: deadline.due, reverse=True)
    return {deadline.code: deadline.due.isoformat() for deadline in latest_first}


def _keys(shipment: Shipment) -> dict[str, str | None]:
    keys = shipment.keys
    return {
        "declaration": keys.declaration,
        "document": keys.transport_document,
        "cargo_number": keys.cargo_number,
        "delivery_number": keys.delivery_number,
        "liquidation": keys.liquidation,
        "containers": ", ".join(keys.containers),
    }


def _data(shipment: Shipment) -> dict[str, str | None]:
    transport, goods = shipment.transport, shipment.goods
    return {
        "importer": shipment.importer.name,
        "office": shipment.office,
        "regime": shipment.regime,
        "vehicle": " ".join(part for part in (transport.vehicle, transport.voyage) if part),
        "deposit": transport.deposit,
        "goods": goods.description,
        "packages": None if goods.packages is None else str(goods.packages),
        "weight": None if goods.weight_kg is None else str(goods.weight_kg),
    }
