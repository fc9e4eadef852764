"""Puts one invented import together: parties, route, goods, numbers, timetable."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from uuid import UUID, uuid5

from senae_desktop.domain.catalogue import Catalogues
from senae_desktop.domain.catalogue_papers import load_papers
from senae_desktop.domain.party import Party
from senae_desktop.domain.shipment import Goods, Keys, Transport, TransportMode
from senae_desktop.tracking_service.scenarios import identifiers, places
from senae_desktop.tracking_service.scenarios.dice import dice
from senae_desktop.tracking_service.scenarios.goods import goods
from senae_desktop.tracking_service.scenarios.papers import Shipping, papers
from senae_desktop.tracking_service.scenarios.people import OPERATOR_CODE
from senae_desktop.tracking_service.scenarios.places import Office
from senae_desktop.tracking_service.scenarios.planned import PlannedShipment
from senae_desktop.tracking_service.scenarios.stories import STEPS, Story
from senae_desktop.tracking_service.scenarios.timetable import (
    Numbers,
    Schedule,
    Setting,
    timetable,
)

_NAMESPACE = UUID("6f0b2b7c-53b1-4c1a-9d6b-0d1f1f6c4e11")
_REGIMES = ("10",) * 16 + ("20", "21", "32", "70", "70", "91")
_INSPECTORS = (
    "Téc. Rosa Imbaquingo",
    "Téc. Darwin Quishpe",
    "Téc. Verónica Tigrero",
    "Téc. Hólger Maldonado",
    "Téc. Nelly Chalá",
)
_BANKS = ("Banco Cordillera Central", "Banco del Litoral Sur")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """What is decided about an import before it is built.

    ``name`` makes its identifier and everything that is invented. Imports of one ``voyage`` share
    route, manifest and dates, ``house`` tells them apart. ``document`` is the transport document,
    invented when None.
    """

    name: str
    story: Story
    office: Office
    importer: Party
    agent: Party | None
    goods: str
    reference: str
    mode: TransportMode
    voyage: str = ""
    document: str | None = None
    house: int = 0


def build(outline: Outline, schedule: Schedule, catalogues: Catalogues) -> PlannedShipment:
    """The import of an outline, its events dated by a schedule; the same for the same arguments."""
    rng = dice(outline.name)
    shared = outline.voyage or f"{outline.name}/voyage"
    voyage = dice(shared)
    transport = _transport(outline, voyage)
    document = outline.document or _document(outline.mode, transport.origin, voyage)
    load = goods(rng, outline.goods, outline.mode)
    regime = rng.choice(_REGIMES)
    roles = _roles(outline, transport, catalogues, rng)
    numbers = _numbers(outline, regime, _containers(outline.mode, load, rng), voyage, rng)
    shipping = Shipping(outline.story, outline.goods, load, transport, document, roles["carrier"])
    setting = Setting(
        catalogues=catalogues,
        mode=outline.mode,
        goods=load,
        roles=roles,
        numbers=numbers,
        papers=papers(shipping, numbers, load_papers(catalogues.directory), outline.name),
    )
    return PlannedShipment(
        id=str(uuid5(_NAMESPACE, outline.name)),
        story=outline.story.value,
        keys=Keys(transport_document=document),
        importer=outline.importer,
        agent=outline.agent,
        office=outline.office.code,
        regime=regime,
        transport=transport,
        goods=load,
        reference=outline.reference,
        timetable=timetable(STEPS[outline.story], schedule, setting, dice(f"{shared}/dates")),
    )


def _transport(outline: Outline, rng: Random) -> Transport:
    ports = [port for mode, port in outline.office.arrivals if mode is outline.mode]
    line = rng.choice(places.LINES[outline.mode])
    return Transport(
        mode=outline.mode,
        carrier=line.carrier,
        vehicle=rng.choice(line.vehicles),
        voyage=f"{line.voyage}{rng.randrange(100, 990)}",
        origin=rng.choice(places.ORIGINS[outline.mode]),
        destination=rng.choice(ports),
        deposit=rng.choice(outline.office.deposits),
    )


def _document(mode: TransportMode, origin: str, rng: Random) -> str:
    if mode is TransportMode.AIR:
        return identifiers.air_waybill(rng)
    if mode is TransportMode.ROAD:
        return identifiers.road_waybill(rng, origin[-3:-1])
    return identifiers.bill_of_lading(rng)


def _roles(
    outline: Outline, transport: Transport, catalogues: Catalogues, rng: Random
) -> dict[str, str]:
    return {
        "origin": transport.origin,
        "port": transport.destination,
        "deposit": transport.deposit,
        "customs": catalogues.name("districts", outline.office.code, "es"),
        "carrier": transport.carrier,
        "declarant": (outline.agent or outline.importer).name,
        "system": "Ecuapass",
        "bank": rng.choice(_BANKS),
        "inspector": rng.choice(_INSPECTORS),
    }


def _numbers(
    outline: Outline, regime: str, containers: tuple[str, ...], voyage: Random, rng: Random
) -> Numbers:
    """The numbers an import gets, by the event that brings them and the year of it."""
    manifest = identifiers.cargo_number(voyage, outline.house)
    serial = rng.randrange(10_000, 900_000)
    delivery = rng.randrange(1, 900_000)
    liquidation = identifiers.liquidation(rng)
    office = outline.office.code
    return {
        "manifest-transmitted": lambda year: Keys(
            cargo_number=manifest.format(year=year), containers=containers
        ),
        "declaration-submitted": lambda year: Keys(
            delivery_number=identifiers.delivery_number(OPERATOR_CODE, year, delivery)
        ),
        "declaration-accepted": lambda year: Keys(
            declaration=identifiers.declaration(office, year, regime, serial)
        ),
        "liquidation-issued": lambda _year: Keys(liquidation=liquidation),
    }


def _containers(mode: TransportMode, load: Goods, rng: Random) -> tuple[str, ...]:
    if mode is not TransportMode.MARITIME or load.weight_kg is None:
        return ()
    return tuple(identifiers.container(rng) for _ in range(1 + int(load.weight_kg) // 22_000))
