"""The demonstration as a source: invented imports that go on happening while the service runs."""

from __future__ import annotations

import threading
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager, suppress
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.exc import DatabaseError

from senae_desktop.domain.clock import Clock
from senae_desktop.domain.event import Event
from senae_desktop.domain.shipment import Keys, Shipment
from senae_desktop.domain.source import SourceFreshness, SourceState
from senae_desktop.tracking_service.assessing import assessed
from senae_desktop.tracking_service.problems import Refusal
from senae_desktop.tracking_service.repeating import repeating
from senae_desktop.tracking_service.scenarios.demonstration import demonstration
from senae_desktop.tracking_service.scenarios.on_demand import plans_for
from senae_desktop.tracking_service.scenarios.planned import (
    SOURCE,
    DemoAccount,
    PlannedEvent,
    PlannedShipment,
)
from senae_desktop.tracking_service.scenarios.prefixes import (
    Fault,
    fault_of,
    is_demonstration,
    plain,
)
from senae_desktop.tracking_service.scenarios.stories import Story
from senae_desktop.tracking_service.services import Services
from senae_desktop.tracking_service.store import dossiers, keeping
from senae_desktop.tracking_service.store import shipments as kept
from senae_desktop.tracking_service.store.accounts import StoredAccount
from senae_desktop.tracking_service.store.database import Database, sqlite_url
from senae_desktop.tracking_service.store.shipments import Stored

SEED = 1790
#: How often what has become due is added.
TICK = timedelta(seconds=3)
#: A demonstration older than this begins anew, so that it always has something to show.
AGE_LIMIT = timedelta(days=3)
_STARTED = "demonstration-started"
_THROUGH = "demonstration-through"
#: Followed by the RUC and the reference that a story was asked for with.
_PLAYED = "demonstration-played/"
#: Two forced outcomes are stories of their own, at the speed of real life.
_STORY_OF_FAULT = {
    Fault.AWAITING_MANIFEST: f"DEMO{Story.AWAITING_MANIFEST}1",
    Fault.MULTIPLE: f"DEMO{Story.SEVERAL}1",
}


def demonstration_database(data: Path, clock: Clock) -> tuple[str, datetime]:
    """The URL of the demonstration's own database, made or made anew, and when it started."""
    path = data / "demonstration.sqlite3"
    url = sqlite_url(path)
    with suppress(DatabaseError):  # an unreadable one holds nothing that anybody will miss
        start = started(url, clock)
        if clock.now() - start < AGE_LIMIT:
            return url, start
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    return url, started(url, clock)


def started(url: str, clock: Clock) -> datetime:
    """When the demonstration of a database started; now, when it has none yet."""
    database = Database(url)
    try:
        database.migrate()
        with database.writing() as connection:
            known = keeping.fact(connection, _STARTED)
            if known is None:
                known = clock.now().isoformat()
                keeping.set_fact(connection, _STARTED, known)
            return datetime.fromisoformat(known)
    finally:
        database.close()


def open_accounts(accounts: Sequence[DemoAccount]) -> list[dict[str, str]]:
    """The accounts with their passwords, which are no secret, to be shown to whoever tries it."""
    return [
        {
            "ruc": account.ruc,
            "user": account.user,
            "password": account.password,
            "name": account.name,
            "kind": account.kind.value,
        }
        for account in accounts
    ]


class DemonstrationSource:
    """Adds to the store what has become due. ``catch_up`` blocks: call it in a thread."""

    def __init__(self, services: Services, start: datetime) -> None:
        plan = demonstration(SEED, start, services.catalogues)
        self.accounts = plan.accounts
        self._services = services
        self._lock = threading.Lock()
        self._shipments: dict[str, PlannedShipment] = {}
        self._timetable: list[tuple[datetime, str, PlannedEvent]] = []
        self._begun = plan.shipments
        self._plan(plan.shipments)
        with services.database.reading() as connection:
            played = keeping.facts_beginning(connection, _PLAYED)
        for name, since in played.items():
            ruc, _, reference = name.partition("/")
            self._plan(self._on_demand(ruc, reference, datetime.fromisoformat(since)))

    @property
    def name(self) -> str:
        """The code of the demonstration."""
        return SOURCE

    def follow(
        self, connection: Connection, account: StoredAccount, reference: str
    ) -> list[Stored]:
        """Play the story that a reference asks for; nothing for an ordinary reference."""
        played = _played(reference)
        if played is None:
            return []
        now = self._services.clock.now()
        plans = self._on_demand(account.ruc, played, now)
        present = [kept.find(connection, planned.id) for planned in plans]
        if followed := [stored for stored in present if stored is not None]:
            return followed  # asked for twice at the same time
        followed = self._add(connection, plans, now)
        keeping.set_fact(connection, f"{_PLAYED}{account.ruc}/{played}", now.isoformat())
        self._plan(plans)
        return followed

    def _on_demand(self, ruc: str, reference: str, since: datetime) -> tuple[PlannedShipment, ...]:
        """The imports of a reference; none for an account that is not the demonstration's."""
        owner = next((account for account in self.accounts if account.ruc == ruc), None)
        if owner is None:
            return ()
        agent = owner.party if owner.is_agency else None
        return plans_for(reference, owner.importers[0], agent, since, self._services.catalogues)

    def _plan(self, shipments: Sequence[PlannedShipment]) -> None:
        """Put the events of these imports into the timetable."""
        with self._lock:
            self._shipments |= {planned.id: planned for planned in shipments}
            self._timetable += [
                (event.due, planned.id, event)
                for planned in shipments
                for event in planned.timetable
            ]
            self._timetable.sort(key=_instant)

    def _due(self, after: datetime, until: datetime) -> dict[str, list[PlannedEvent]]:
        """What happened meanwhile, by import."""
        happened: dict[str, list[PlannedEvent]] = defaultdict(list)
        with self._lock:
            first = bisect_right(self._timetable, after, key=_instant)
            last = bisect_right(self._timetable, until, key=_instant)
            for _, shipment_id, event in self._timetable[first:last]:
                happened[shipment_id].append(event)
        return happened

    def running(self) -> AbstractAsyncContextManager[None]:
        """Keep adding while the service serves."""
        monitor = self._services.monitor
        return repeating(SOURCE, TICK, lambda: monitor.watch(SOURCE, self.catch_up))

    def ask_again(self) -> None:
        """See ``Source``."""
        self.catch_up()

    def catch_up(self) -> None:
        """Add everything that is due: at the first time all imports, later what has happened."""
        now = self._services.clock.now()
        with self._services.database.reading() as connection:
            through = keeping.fact(connection, _THROUGH)
        if through is None:
            self._open_accounts()
            with self._services.database.writing() as connection:
                self._add(connection, self._begun, now)
                keeping.set_fact(connection, _THROUGH, now.isoformat())
            return
        happened = self._due(datetime.fromisoformat(through), now)
        if not happened:
            return
        with self._services.database.writing() as connection:
            for shipment_id, events in happened.items():
                self._advance(connection, self._shipments[shipment_id], events, now)
            keeping.set_fact(connection, _THROUGH, now.isoformat())

    def _open_accounts(self) -> None:
        for account in self.accounts:
            with suppress(Refusal):  # a first start that was cut short has made it
                self._services.sign_in.create_account(
                    account.ruc, account.user, account.password, account.name, account.kind
                )

    def _add(
        self, connection: Connection, shipments: Sequence[PlannedShipment], now: datetime
    ) -> list[Stored]:
        """Store imports with all that has happened to them so far."""
        logs = [planned.history(now, self._services.catalogues) for planned in shipments]
        stored = [
            Stored(
                self._read(_facts(planned, now), log, now),
                registered_at=log[0].recorded_at if log else now,
                source=SOURCE,
            )
            for planned, log in zip(shipments, logs, strict=True)
        ]
        kept.add(connection, stored, logs)
        dossiers.put(connection, {planned.id: planned.papers_at(now) for planned in shipments})
        return stored

    def _advance(
        self,
        connection: Connection,
        planned: PlannedShipment,
        happened: Sequence[PlannedEvent],
        now: datetime,
    ) -> None:
        stored = kept.find(connection, planned.id)
        if stored is None:  # taken away meanwhile
            return
        news = [planned.event(event, 0, self._services.catalogues) for event in happened]
        kept.append(connection, planned.id, news)
        log = kept.logs_of(connection, [planned.id])[planned.id]
        shipment = stored.shipment
        for event in happened:
            shipment = replace(shipment, keys=shipment.keys.with_known(event.known_keys or Keys()))
            dossiers.learn(connection, planned.id, event.known_papers)
        shipment = self._read(replace(shipment, version=shipment.version + 1), log, now)
        kept.save(connection, replace(stored, shipment=shipment))

    def _read(self, shipment: Shipment, log: Sequence[Event], now: datetime) -> Shipment:
        fresh = SourceFreshness(SourceState.OK, now, now, now + TICK)
        return assessed(replace(shipment, freshness=fresh), log, self._services.catalogues, now)


def _instant(entry: tuple[datetime, str, PlannedEvent]) -> datetime:
    return entry[0]


def _played(reference: str) -> str | None:
    """The reference whose story is played for a reference; None when that is not to be found."""
    if not is_demonstration(reference):
        return None
    fault = fault_of(reference)
    if fault is None:
        return plain(reference)
    beginning = _STORY_OF_FAULT.get(fault)
    if beginning is None:
        return None
    rest = plain(reference).removeprefix("DEMO").removesuffix(fault.value)
    return f"{beginning}{rest}"


def _facts(planned: PlannedShipment, now: datetime) -> Shipment:
    """An import as it is known now, before anything is computed."""
    return Shipment(
        id=planned.id,
        version=1,
        importer=planned.importer,
        keys=planned.keys_at(now),
        reference=planned.reference,
        agent=planned.agent,
        office=planned.office,
        regime=planned.regime,
        transport=planned.transport,
        goods=planned.goods,
    )
