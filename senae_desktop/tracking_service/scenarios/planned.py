"""The shapes of the demonstration data: imports with a timetable of events, and accounts."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID, uuid5

from senae_desktop.domain.catalogue import Catalogues
from senae_desktop.domain.dossier import Dossier
from senae_desktop.domain.event import Classifier, Event, Lane, Quantity
from senae_desktop.domain.moment import Moment
from senae_desktop.domain.party import OperatorKind, Party
from senae_desktop.domain.shipment import Goods, Keys, Transport

SOURCE = "demonstration"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedEvent:
    """An event and the instant ``due`` at which the service learns of it.

    ``key`` names the event within its shipment; ``supersedes`` and ``retracts`` are such keys.
    ``known_keys`` are the numbers, ``known_papers`` the papers that the import gets by this event.
    """

    key: str
    due: datetime
    type: str
    occurred: Moment | None
    raw_text: str
    place: str | None = None
    responsible: str | None = None
    reason: str | None = None
    raw_code: str | None = None
    quantity: Quantity | None = None
    documents: tuple[str, ...] = ()
    classifier: Classifier = Classifier.ACTUAL
    supersedes: str | None = None
    retracts: str | None = None
    known_keys: Keys | None = None
    known_papers: Dossier = field(default_factory=Dossier)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedShipment:
    """An import with all that will happen to it; ``keys`` are those known before any event."""

    id: str
    story: str
    keys: Keys
    importer: Party
    agent: Party | None
    office: str
    regime: str
    transport: Transport
    goods: Goods
    reference: str
    timetable: tuple[PlannedEvent, ...]

    def due(self, until: datetime, after: datetime | None = None) -> tuple[PlannedEvent, ...]:
        """The events due up to ``until``, and later than ``after`` when it is given."""
        return tuple(
            planned
            for planned in self.timetable
            if planned.due <= until and (after is None or planned.due > after)
        )

    def keys_at(self, now: datetime) -> Keys:
        """The numbers known at an instant."""
        keys = self.keys
        for planned in self.due(now):
            keys = keys.with_known(planned.known_keys or Keys())
        return keys

    def papers_at(self, now: datetime) -> Dossier:
        """The papers known at an instant."""
        papers = Dossier()
        for planned in self.due(now):
            papers = papers.with_known(planned.known_papers)
        return papers

    def event_id(self, key: str) -> str:
        """The identifier of the event with this key: always the same."""
        return str(uuid5(UUID(self.id), key))

    def event(self, planned: PlannedEvent, sequence: int, catalogues: Catalogues) -> Event:
        """The event as the log of the service holds it."""
        entry = catalogues.event_types.get(planned.type)
        return Event(
            id=self.event_id(planned.key),
            sequence=sequence,
            lane=Lane(entry.lane) if entry else Lane.OTHER,
            type=planned.type,
            stage=(entry.stage or None) if entry else None,
            classifier=planned.classifier,
            occurred=planned.occurred,
            recorded_at=planned.due,
            raw_text=planned.raw_text,
            source=SOURCE,
            raw_code=planned.raw_code,
            place=planned.place,
            responsible=planned.responsible,
            reason=planned.reason,
            quantity=planned.quantity,
            documents=planned.documents,
            supersedes=self.event_id(planned.supersedes) if planned.supersedes else None,
            retracts=self.event_id(planned.retracts) if planned.retracts else None,
        )

    def history(self, until: datetime, catalogues: Catalogues) -> tuple[Event, ...]:
        """Every event due up to an instant, numbered from 1."""
        return tuple(
            self.event(planned, number, catalogues)
            for number, planned in enumerate(self.due(until), start=1)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoAccount:
    """A demonstration account, its password shown on purpose.

    An agency sees the imports of which it is the ``agent``; all others those of the ``importers``.
    """

    ruc: str
    user: str
    password: str = field(repr=False)
    name: str
    kind: OperatorKind
    importers: tuple[Party, ...]
    is_agency: bool = False

    @property
    def party(self) -> Party:
        """The account as a party of an import."""
        return Party(self.name, self.ruc)


@dataclass(frozen=True, slots=True)
class Demonstration:
    """The accounts and imports of the demonstration."""

    accounts: tuple[DemoAccount, ...]
    shipments: tuple[PlannedShipment, ...]
