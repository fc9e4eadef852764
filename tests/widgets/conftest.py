"""What tests of widgets share: a theme, catalogues, a formatter that stands still, and stories."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from senae_desktop.domain.catalogue import Catalogues, load_catalogues
from senae_desktop.domain.clock import ECUADOR
from senae_desktop.domain.event import Classifier, Event, Lane, Quantity
from senae_desktop.domain.moment import Moment, Precision
from senae_desktop.domain.party import Party
from senae_desktop.domain.shipment import Keys, Shipment, ShipmentRecord, Status
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.resource_files import resource
from senae_desktop.widgets.theme import Theme
from tests.support.fakes import ManualClock

#: The present of every story: 23/11/2026 12:00 in Ecuador.
NOON = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)
_CATALOGUES = load_catalogues(resource("catalogues"))
_CARGO = (("manifest-transmitted", 2), ("arrival", 6), ("discharge-completed", 6))
_DECLARED = (("declaration-accepted", 5), ("liquidation-issued", 5), ("payment-confirmed", 6))


@pytest.fixture(scope="session")
def catalogues() -> Catalogues:
    """The catalogues that ship with the program."""
    return _CATALOGUES


@pytest.fixture
def clock() -> ManualClock:
    """A clock at ``NOON`` that moves by hand."""
    return ManualClock(NOON)


@pytest.fixture
def formatter(catalogues: Catalogues, clock: ManualClock) -> Formatter:
    """Spanish figures and names; sentences stay in English for want of a translator."""
    return Formatter("es", catalogues, clock)


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The theme in force on the application; its look is taken off again afterwards."""
    theme = Theme()
    theme.apply(qapp)
    yield theme
    qapp.setStyleSheet("")
    qapp.setPalette(QPalette())


def make_event(
    sequence: int,
    kind: str,
    day: int,
    *,
    classifier: Classifier = Classifier.ACTUAL,
    precision: Precision = Precision.MINUTE,
    place: str | None = None,
    responsible: str | None = None,
    quantity: Quantity | None = None,
) -> Event:
    """An event of November 2026 at 9:12, with lane and stage of the catalogue if it knows it."""
    entry = _CATALOGUES.event_types.get(kind)
    at = datetime(2026, 11, day, 9, 12, tzinfo=ECUADOR)
    return Event(
        id=f"event-{sequence}",
        sequence=sequence,
        lane=Lane(entry.lane) if entry else Lane.OTHER,
        type=kind,
        stage=(entry.stage or None) if entry else None,
        classifier=classifier,
        occurred=Moment(at, precision),
        recorded_at=at + timedelta(minutes=22),
        raw_text=entry.name_es if entry else kind.upper(),
        source="manual",
        place=place,
        responsible=responsible,
        quantity=quantity,
    )


def _record(
    stage: str,
    status: Status,
    *kinds: tuple[str, int],
    alerts: tuple[str, ...] = (),
    more: tuple[Event, ...] = (),
) -> ShipmentRecord:
    events = tuple(make_event(index, kind, day) for index, (kind, day) in enumerate(kinds, 1))
    shipment = Shipment(
        id=f"shipment-{stage}",
        version=1,
        importer=Party("Andina de Repuestos S.A.", "1790012345001"),
        keys=Keys(transport_document="MEDUGY418827"),
        stage=stage,
        status=status,
        alerts=alerts,
    )
    return ShipmentRecord(shipment, events + more)


@pytest.fixture(scope="session")
def records() -> dict[str, ShipmentRecord]:
    """One shipment for each way in which a timeline may look."""
    entered = (*_CARGO, ("deposit-entry", 7))
    released = (*_DECLARED, ("channel-automatic", 7), ("release-authorised", 7))
    expected = make_event(
        90, "arrival", 28, classifier=Classifier.ESTIMATED, precision=Precision.DAY
    )
    part = make_event(
        90, "deposit-entry-partial", 8, place="Aretina", quantity=Quantity(packages=120)
    )
    return {
        "awaiting": _record("awaiting-manifest", Status()),
        "transit": _record("manifest", Status("manifest"), _CARGO[0], more=(expected,)),
        "rejected": _record(
            "arrival",
            Status("arrival", "rejected"),
            *_CARGO[:2],
            ("declaration-rejected", 8),
            alerts=("rejected",),
        ),
        "partial": _record(
            "payment", Status("discharge", "paid"), *_CARGO, *_DECLARED, more=(part,)
        ),
        "inspecting": _record(
            "inspection",
            Status("deposit-entry", "inspecting", "physical"),
            *entered,
            *_DECLARED,
            ("channel-physical", 7),
            ("inspection-started", 21),
        ),
        "observed": _record(
            "inspection",
            Status("deposit-entry", "observed", "documentary"),
            *entered,
            *_DECLARED,
            ("channel-documentary", 7),
            ("inspection-started", 20),
            ("observation-raised", 21),
            alerts=("observed",),
        ),
        "released": _record(
            "release",
            Status("deposit-entry", "release-authorised", "automatic"),
            *entered,
            *released,
        ),
        "exited": _record(
            "exit", Status("exit", "exit-registered", "automatic"), *entered, *released, ("exit", 9)
        ),
        "unknown": _record("deposit-entry", Status("deposit-entry"), *entered, ("risk-hold-47", 9)),
        "abandoned": _record(
            "deposit-entry",
            Status("deposit-entry", "abandonment-tacit"),
            *entered,
            ("abandonment-tacit", 20),
            alerts=("abandonment-tacit",),
        ),
    }
