"""Shipments and pages for the tests of the archive."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

from senae_desktop.archive.opening import OpenedArchive, open_archive
from senae_desktop.domain.event import Classifier, Event, Lane, Quantity
from senae_desktop.domain.list_row import ListColumn
from senae_desktop.domain.moment import Moment, Precision
from senae_desktop.domain.party import Party, PartyRole
from senae_desktop.domain.ports import ChangePage
from senae_desktop.domain.shipment import (
    Deadline,
    Goods,
    Keys,
    Money,
    NextAction,
    Shipment,
    ShipmentRecord,
    Status,
    Transport,
    TransportMode,
)
from senae_desktop.domain.source import SourceFreshness, SourceState

KEY = bytes(range(32))
START = datetime(2026, 11, 2, 14, 5, tzinfo=UTC)
IMPORTER = "Comercial Ñandú del Pacífico S.A."


class FixedClock:
    """A clock that stands still."""

    def now(self) -> datetime:
        return START

    def monotonic(self) -> float:
        return 0.0


def opened(
    path: Path,
    key: bytes = KEY,
    *,
    rebuild: bool = True,
    orders: Mapping[ListColumn, Sequence[str]] | None = None,
) -> OpenedArchive:
    return open_archive(path, key, FixedClock(), rebuild=rebuild, orders=orders)


def event(sequence: int = 1) -> Event:
    return Event(
        id=f"e{sequence}",
        sequence=sequence,
        lane=Lane.CARGO,
        type="arrival",
        stage="arrival",
        classifier=Classifier.ACTUAL,
        occurred=Moment(START, Precision.DAY),
        recorded_at=START + timedelta(hours=1),
        raw_text="Llegada del medio de transporte",
        source="manual",
        place="Guayaquil",
        quantity=Quantity(12, Decimal("1200.500")),
        documents=("DOC-1",),
    )


def record(name: str = "s1", version: int = 1, events: int = 1) -> ShipmentRecord:
    """A shipment with every member filled in."""
    return ShipmentRecord(
        Shipment(
            id=name,
            version=version,
            importer=Party(IMPORTER, "0992345678001"),
            keys=Keys(
                cargo_number="CEC2026ABCD0001-0012-0000",
                transport_document="MEDUQ1234567",
                declaration="028-2026-10-00001234",
                containers=("MSCU1234566", "TGHU7654321"),
                delivery_number="02820260000001",
                liquidation="30001234",
            ),
            reference=f"IMP-{name}",
            agent=Party("Agencia Zúñiga", "0102030405"),
            office="028",
            regime="10",
            transport=Transport(TransportMode.MARITIME, "MSC", "MSC ALINA", "123A"),
            goods=Goods("Máquinas de café", 12, Decimal("1200.5"), Money(Decimal("10.20"))),
            status=Status("arrival", "observed", "documentary"),
            stage="inspection",
            stage_since=Moment(START, Precision.DAY),
            next_action=NextAction(PartyRole.AGENT, "answer-observation"),
            alerts=("observed",),
            deadlines=(Deadline("declare-30", START.date()),),
            freshness=SourceFreshness(SourceState.OK, START, START, None),
        ),
        tuple(event(number) for number in range(events)),
    )


def plain(name: str, version: int = 1, /, **members: object) -> ShipmentRecord:
    """A shipment with nothing but a name, and the members given."""
    values: dict[str, object] = {"importer": Party("Importador"), **members}
    return ShipmentRecord(Shipment(name, version, **values))  # type: ignore[arg-type]


def page(
    items: Iterable[ShipmentRecord] = (),
    removed: Iterable[str] = (),
    token: str | None = None,
    seconds: float = 0,
    unreadable: tuple[str, ...] = (),
) -> ChangePage:
    """A page of the change feed, ``seconds`` after the start; the last one has a token."""
    return ChangePage(
        items=tuple(items),
        removed=tuple(removed),
        as_of=START + timedelta(seconds=seconds),
        next_cursor=None if token else "more",
        sync_token=token,
        unreadable=unreadable,
    )
