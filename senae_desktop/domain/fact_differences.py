"""In what two accounts of one import differ, beside what happened to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from senae_desktop.domain.entries import NewShipment
from senae_desktop.domain.folding import fold
from senae_desktop.domain.party import Party
from senae_desktop.domain.shipment import Keys, Money, Shipment, ShipmentRecord

#: Whatever a fact may hold; containers are several texts.
FactValue = str | int | Decimal | Money | Party | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FactDifference:
    """A fact that is told otherwise than it is known; ``here`` is None where nothing is known."""

    code: str
    here: FactValue | None
    told: FactValue


def as_told(record: ShipmentRecord) -> NewShipment:
    """What is known of a shipment, as somebody would enter it."""
    shipment = record.shipment
    return NewShipment(
        keys=shipment.keys,
        importer=shipment.importer,
        reference=shipment.reference,
        office=shipment.office,
        regime=shipment.regime,
        transport=shipment.transport,
        goods=shipment.goods,
        dossier=record.dossier,
    )


def fact_differences(here: Shipment, told: NewShipment) -> tuple[FactDifference, ...]:
    """The facts told that are not those known here; what is not told differs in nothing.

    Capitals, accents and spaces make no difference, nor does the name of a party of the same
    identification. Containers differ when one is told that is not known.
    """
    known = dict(_facts(as_told(ShipmentRecord(here))))
    return tuple(
        FactDifference(code, known.get(code), value)
        for code, value in _facts(told)
        if not _agrees(known.get(code), value)
    )


def _facts(of: NewShipment) -> Iterator[tuple[str, FactValue]]:
    keys, transport, goods = of.keys, of.transport, of.goods
    facts: tuple[tuple[str, FactValue | None], ...] = (
        *_keys(keys),
        ("importer", of.importer),
        ("reference", of.reference),
        ("office", of.office),
        ("regime", of.regime),
        ("mode", transport.mode),
        ("carrier", transport.carrier),
        ("vehicle", transport.vehicle),
        ("voyage", transport.voyage),
        ("origin", transport.origin),
        ("destination", transport.destination),
        ("deposit", transport.deposit),
        ("goods", goods.description),
        ("packages", goods.packages),
        ("weight", goods.weight_kg),
        ("value", goods.value),
    )
    return ((code, value) for code, value in facts if value is not None and value not in {"", ()})


def _keys(keys: Keys) -> tuple[tuple[str, FactValue | None], ...]:
    return (
        ("declaration", keys.declaration),
        ("transport_document", keys.transport_document),
        ("cargo_number", keys.cargo_number),
        ("delivery_number", keys.delivery_number),
        ("liquidation", keys.liquidation),
        ("containers", keys.containers),
    )


def _agrees(here: FactValue | None, told: FactValue) -> bool:
    match here, told:
        case Party(), Party():
            if here.identification and told.identification:
                return here.identification == told.identification
            return _plain(here.name) == _plain(told.name)
        case tuple(), tuple():
            return set(told) <= set(here)
        case str(), str():
            return _plain(here) == _plain(told)
        case _:
            return here == told


def _plain(text: str) -> str:
    return " ".join(fold(text).split())
