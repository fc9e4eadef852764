"""An archive in memory with invented shipments, for tests of the window."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from decimal import Decimal

from senae_desktop.domain.account import Account
from senae_desktop.domain.catalogue import load_catalogues
from senae_desktop.domain.clock import ECUADOR
from senae_desktop.domain.errors import ArchiveError
from senae_desktop.domain.event import Classifier, Event, Lane
from senae_desktop.domain.folding import fold
from senae_desktop.domain.list_row import ArchiveState, ListColumn, ListRow
from senae_desktop.domain.marks import Marks, SavedView
from senae_desktop.domain.moment import Moment, Precision
from senae_desktop.domain.novelty import Novelty
from senae_desktop.domain.party import OperatorKind, Party, PartyRole
from senae_desktop.domain.ports import Applied, FilterColumns
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
from senae_desktop.presentation.list_query_index import IndexSource
from senae_desktop.presentation.query_index import FilterIndex
from senae_desktop.resource_files import resource
from tests.support.memory_columns import filter_columns

NOW = datetime(2026, 11, 23, 14, 27, tzinfo=ECUADOR)
READ = NOW - timedelta(minutes=22)
CATALOGUES = load_catalogues(resource("catalogues"))

IMPORTERS = (
    "Andina de Repuestos S.A.",
    "Textiles Pichincha Cía. Ltda.",
    "Agroquímicos del Guayas Asociados e Hijos Compañía Anónima",
    "Importadora Costa Azul",
    "Farmacéutica Quitumbe S.A.",
    "Maquinarias Manta S.A.",
    "Ferretería El Constructor",
    "Plásticos Latacunga",
    "Comercial Tulcán",
    "Señalética Ñusta",
)
DOCUMENTS = (
    "MEDUGY418827",
    "EGLV149603217745",
    "HLCUBO1261145330",
    "COSU6391204410",
    "36900577426",
    "MAEU227731480",
    "SUDUN6ECA012345X",
    "14588301161",
)
OFFICES = ("028", "055", "028", "019", "037", "127", "073")
CHANNELS = ("documentary", "automatic", None, "physical", "non-intrusive", "electronic", None)
#: Overall stage, cargo stage, declaration status, next party and action.
STORIES = (
    ("inspection", "deposit-entry", "observed", "AGENT", "answer-observation"),
    ("release", "deposit-entry", "release-authorised", "IMPORTER", "withdraw-goods"),
    ("discharge", "discharge", None, "AGENT", "file-declaration"),
    ("inspection", "deposit-entry", "inspector-assignment", "CUSTOMS", "schedule-inspection"),
    ("payment", "arrival", "paid", "BANK", "confirm-payment"),
    ("inspection", "deposit-entry", "inspecting", "CUSTOMS", "await-inspection-closing"),
    ("deposit-entry", "deposit-entry", "rejected", "AGENT", "correct-rejection"),
    ("exit", "exit", "exit-registered", "OTHER", "none"),
    ("declaration", "manifest", "accepted", "CUSTOMS", "await-assessment"),
    ("awaiting-manifest", None, None, "CARRIER", "await-manifest"),
)


def sample_row(number: int, now: datetime = NOW) -> ListRow:
    """An invented row; the same number gives the same row."""
    stage, cargo, status, party, action = STORIES[number % len(STORIES)]
    declared = status is not None
    office = OFFICES[number % len(OFFICES)]
    stale = timedelta(hours=(0, 0, 0, 0, 0, 3, 0, 0, 30)[number % 9])
    failing = stale > timedelta(0)
    never = number % 41 == 40
    return ListRow(
        number=number,
        id=f"shipment-{number}",
        importer=IMPORTERS[number % len(IMPORTERS)],
        reference=f"AND-{number:04}" if number % 3 == 0 else "",
        declaration=f"{office}-2026-10-{418000 + number:08}" if declared else None,
        document=DOCUMENTS[number % len(DOCUMENTS)] if number % 11 else None,
        cargo_number=f"CEC2026MEDU{number:04}-0012-0000",
        stage=stage,
        cargo=cargo,
        declaration_status=status,
        channel=CHANNELS[number % len(CHANNELS)] if stage in {"inspection", "release"} else None,
        office=office,
        since=(now - timedelta(hours=3 + number * 7)).timestamp(),
        since_precision="MINUTE" if number % 2 else "DAY",
        next_party=party,
        next_code=action,
        source_state="NEVER" if never else "FAILING" if failing else "OK",
        source_read=None if never else (READ - stale).timestamp(),
        problem=status in {"rejected", "observed"},
        closed=stage == "exit",
    )


def sample_record(row: ListRow, now: datetime = NOW) -> ShipmentRecord:
    """A shipment that agrees with a row, with events up to its stage."""
    shipment = Shipment(
        id=row.id,
        version=1,
        importer=Party(row.importer, "0992345674001"),
        keys=Keys(
            cargo_number=row.cargo_number,
            transport_document=row.document,
            declaration=row.declaration,
            containers=("MEDU7418525",),
        ),
        reference=row.reference,
        agent=Party("Agencia Andrade", "1799123459001"),
        office=row.office,
        regime="10",
        transport=Transport(
            TransportMode.MARITIME, "MSC", "MSC Lisboa", "642N", "Shanghái", "Guayaquil", "Contecon"
        ),
        goods=Goods(
            "Repuestos para vehículos", 312, Decimal("18420.5"), Money(Decimal("48210.90"))
        ),
        status=Status(row.cargo, row.declaration_status, row.channel),
        stage=row.stage,
        stage_since=Moment(now - timedelta(days=2)),
        next_action=NextAction(PartyRole(row.next_party or "OTHER"), row.next_code or "none"),
        alerts=("observed",) if row.problem else (),
        deadlines=(Deadline("declare-30", (now + timedelta(days=11)).date()),),
        freshness=SourceFreshness(SourceState(row.source_state), READ, READ),
        closed=row.closed,
    )
    return ShipmentRecord(shipment, sample_events(row, now))


def sample_events(row: ListRow, now: datetime = NOW) -> tuple[Event, ...]:
    """The events of a row: each stage reached, one event corrected, one of an unknown type."""
    rank = CATALOGUES.stages[row.stage or "manifest"].rank
    steps = (
        (Lane.CARGO, "manifest-transmitted", "manifest", "Guayaquil", None),
        (Lane.CARGO, "arrival", "arrival", "Contecon", None),
        (Lane.CARGO, "discharge-completed", "discharge", "Contecon", None),
        (Lane.CARGO, "deposit-entry", "deposit-entry", "Contecon", None),
        (Lane.DECLARATION, "declaration-accepted", "declaration", None, "SENAE"),
        (Lane.PAYMENT, "liquidation-issued", "assessment", None, "SENAE"),
        (Lane.PAYMENT, "payment-confirmed", "payment", None, "Banco del Pacífico"),
        (Lane.CONTROL, "inspection-started", "inspection", None, "Técnico aforador"),
        (Lane.DECLARATION, "release-authorised", "release", None, "SENAE"),
        (Lane.CARGO, "exit", "exit", "Contecon", None),
    )
    wanted = [step for step in steps if CATALOGUES.stages[step[2]].rank <= rank]
    start = now - timedelta(days=21)
    events = [
        _event(place + 1, start + timedelta(days=2 * place, hours=place), step)
        for place, step in enumerate(wanted)
    ]
    count = len(events)
    if row.channel and count:
        channel = (Lane.CONTROL, f"channel-{row.channel}", None, None, "SENAE")
        events.append(_event(count + 1, start + timedelta(days=13), channel))
    strange = (Lane.OTHER, "X-77", None, None, None)
    events.append(_event(count + 2, start + timedelta(days=1), strange))
    if count:
        wrong = (Lane.CARGO, "manifest-transmitted", "manifest", "Manta", None)
        events.append(_event(count + 3, start - timedelta(days=1), wrong))
        events.append(_event(count + 4, start, wrong, retracts=f"event-{count + 3}"))
    return tuple(events)


def _event(
    sequence: int,
    at: datetime,
    step: tuple[Lane, str, str | None, str | None, str | None],
    retracts: str | None = None,
) -> Event:
    lane, kind, stage, place, responsible = step
    return Event(
        id=f"event-{sequence}",
        sequence=sequence,
        lane=lane,
        type=kind,
        stage=stage,
        classifier=Classifier.ACTUAL,
        occurred=Moment(at, Precision.MINUTE),
        recorded_at=at + timedelta(minutes=22),
        raw_text="Texto del origen" if kind == "X-77" else "",
        source="demonstration",
        place=place,
        responsible=responsible,
        retracts=retracts,
    )


ACCOUNT = Account(
    id="account-1",
    ruc="1799123459001",
    user="agencia.andrade",
    name="Agencia Andrade",
    kind=OperatorKind.PRIVATE_COMPANY,
    importers=tuple(Party(name) for name in IMPORTERS),
)


class SampleArchive:
    """Implements ``ports.ArchiveReader`` over rows in memory, and writes like an archive.

    ``read_calls`` counts the pages read; with ``broken`` every read of rows fails.
    """

    def __init__(self, rows: Iterable[ListRow] = ()) -> None:
        self.kept = {row.number: row for row in rows}
        self.read_at: datetime | None = READ
        self.read_calls = 0
        self.broken = False

    @classmethod
    def of(cls, count: int) -> SampleArchive:
        """An archive of this many invented shipments."""
        return cls(sample_row(number) for number in range(1, count + 1))

    def put(self, *rows: ListRow) -> Applied:
        """Add or replace rows, and say which."""
        numbers = frozenset(row.number for row in rows)
        known = numbers & self.kept.keys()
        self.kept.update((row.number, row) for row in rows)
        return Applied(changed=frozenset(known), added=numbers - known)

    def remove(self, *numbers: int) -> Applied:
        """Take rows away, and say which."""
        gone = frozenset(numbers) & self.kept.keys()
        for number in gone:
            del self.kept[number]
        return Applied(removed=frozenset(gone))

    def state(self) -> ArchiveState:
        """Token and age."""
        return ArchiveState("token", self.read_at, 0.0, ACCOUNT)

    def count(self) -> int:
        """How many rows there are."""
        return len(self.kept)

    def ids(
        self,
        column: ListColumn,
        descending: bool = False,
        second: tuple[ListColumn, bool] | None = None,
        most: int | None = None,
    ) -> array[int]:
        """Numbers in the order of a column; rows without a value last, equals by number."""
        numbers = sorted(self.kept)
        for key, down in (second, (column, descending)) if second else ((column, descending),):
            numbers = self._sorted(numbers, key, down)
        return array("q", numbers[:most])

    def _sorted(self, numbers: list[int], column: ListColumn, descending: bool) -> list[int]:
        keyed = [(self._key(self.kept[number], column), number) for number in numbers]
        with_value = [pair for pair in keyed if pair[0] is not None]
        with_value.sort(key=lambda pair: pair[0], reverse=descending)  # type: ignore[arg-type, return-value]
        without = [pair for pair in keyed if pair[0] is None]
        return [number for _, number in with_value + without]

    def haystack(self) -> tuple[array[int], list[str]]:
        """Numbers and folded texts."""
        return self.search_texts_of(sorted(self.kept))

    def search_texts_of(self, numbers: Sequence[int]) -> tuple[array[int], list[str]]:
        """Numbers and folded texts of some rows."""
        found = [self.kept[number] for number in sorted(numbers) if number in self.kept]
        texts = [
            fold("\n".join(str(part) for part in self._searched(row) if part)) for row in found
        ]
        return array("q", (row.number for row in found)), texts

    def columns(self) -> FilterColumns:
        """What all rows are filtered by."""
        return filter_columns(self.kept.values())

    def columns_of(self, numbers: Sequence[int]) -> FilterColumns:
        """What some rows are filtered by."""
        return filter_columns(self.kept[number] for number in numbers if number in self.kept)

    def marks(self, number: int) -> Marks:
        """The marks that the row shows."""
        row = self.kept.get(number)
        if row is None:
            return Marks()
        return Marks(row.unread, row.followed, row.novelty, "", row.tags, row.own_reference)

    def novelties(self, after: int = 0) -> list[Novelty]:
        """Nothing changed."""
        return []

    def latest_novelty(self) -> int:
        """Nothing ever did."""
        return 0

    def attended_last(self) -> int:
        """Nothing was attended to."""
        return 0

    def views(self) -> list[SavedView]:
        """No saved views."""
        return []

    def rows(self, numbers: Sequence[int]) -> list[ListRow]:
        """Rows in the order asked."""
        self.read_calls += 1
        if self.broken:
            raise ArchiveError
        return [self.kept[number] for number in numbers if number in self.kept]

    def record(self, number: int) -> ShipmentRecord | None:
        """A record that agrees with the row."""
        row = self.kept.get(number)
        return sample_record(row) if row else None

    def newest_records(self, most: int) -> Iterator[ShipmentRecord]:
        """Records that agree with the rows, the last added first."""
        for number in sorted(self.kept, reverse=True)[:most]:
            yield sample_record(self.kept[number])

    def number_of(self, shipment_id: str) -> int | None:
        """The number of a shipment."""
        numbers = (row.number for row in self.kept.values() if row.id == shipment_id)
        return next(numbers, None)

    @staticmethod
    def _key(row: ListRow, column: ListColumn) -> str | float | None:
        values: dict[ListColumn, str | float | None] = {
            ListColumn.IMPORTER: fold(row.importer) or None,
            ListColumn.REFERENCE: fold(row.reference) or None,
            ListColumn.DECLARATION: row.declaration,
            ListColumn.DOCUMENT: row.document,
            ListColumn.STAGE: CATALOGUES.stages[row.stage].rank if row.stage else None,
            ListColumn.CHANNEL: row.channel,
            ListColumn.OFFICE: row.office,
            ListColumn.SINCE: row.since,
            ListColumn.NEXT: row.next_party,
            ListColumn.READ: row.source_read,
        }
        return values[column]

    @staticmethod
    def _searched(row: ListRow) -> tuple[str | None, ...]:
        bare = (row.declaration or "").replace("-", "")
        own = (row.own_reference, *row.tags)
        return row.importer, row.reference, row.declaration, bare, row.document, row.stage, *own


def indexed(archive: SampleArchive) -> FilterIndex:
    """What the archive's rows are searched by."""
    return IndexSource(CATALOGUES).whole(archive)
