"""Writes by hand: registering a shipment and recording an event, each once however often asked."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import msgspec
from sqlalchemy import Connection

from senae_desktop.contract import reading_dossier, wire, writing
from senae_desktop.domain.catalogue import Catalogues
from senae_desktop.domain.clock import Clock
from senae_desktop.domain.party import Party
from senae_desktop.domain.same_import import same_import
from senae_desktop.domain.shipment import Keys, Shipment, ShipmentRecord
from senae_desktop.domain.source import SourceFreshness, SourceState
from senae_desktop.domain.told_keys import told_keys
from senae_desktop.tracking_service import normalising
from senae_desktop.tracking_service.assessing import assessed
from senae_desktop.tracking_service.problems import Refusal, invalid
from senae_desktop.tracking_service.sources import Source
from senae_desktop.tracking_service.store import dossiers, evidence, keeping
from senae_desktop.tracking_service.store import shipments as kept
from senae_desktop.tracking_service.store.accounts import StoredAccount
from senae_desktop.tracking_service.store.database import Database
from senae_desktop.tracking_service.store.shipments import Stored, Viewer

_ID = re.compile(r"[0-9a-f]{32}")
#: How long the answer to a write is kept for a repetition of it.
ANSWERS_KEPT = timedelta(hours=24)
#: How long a shipment that was taken away can be brought back.
REMOVED_KEPT = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Once:
    """What makes a write harmless to repeat: the client's key and the digest of its request."""

    key: str | None
    request_digest: str

    def new_id(self) -> str:
        """The id of what the write makes: the key itself where it is one, which then protects
        against repetition for ever and not only as long as answers are kept."""
        return self.key if self.key and _ID.fullmatch(self.key) else uuid.uuid4().hex


@dataclass(frozen=True, slots=True)
class Written:
    """The answer to a write: its body is the shipment with events and papers."""

    body: bytes
    location: str
    status: int = 201

    @property
    def tag(self) -> str:
        """The strong ETag of the shipment as written."""
        return _tag(_versioned.decode(self.body).version)


class _Versioned(msgspec.Struct):
    version: int


_versioned = msgspec.json.Decoder(_Versioned)


def viewer_of(account: StoredAccount) -> Viewer:
    """The account as someone who looks at shipments."""
    return Viewer(account.id, account.ruc)


def tag_of(shipment: Shipment) -> str:
    """The strong ETag of a shipment."""
    return _tag(shipment.version)


def _tag(version: int) -> str:
    return f'"{version}"'


class Intake:
    """Writes by hand. Its methods block: call them in a thread.

    ``source``, when there is one, is asked first what it knows of a new shipment's keys.
    """

    def __init__(self, database: Database, catalogues: Catalogues, clock: Clock) -> None:
        self.source: Source | None = None
        self._database = database
        self._catalogues = catalogues
        self._clock = clock

    def register(self, account: StoredAccount, request: wire.NewShipment, once: Once) -> Written:
        """Begin to follow a shipment; ``duplicate`` when this account already sees it."""
        now = self._clock.now()
        told = normalising.facts(request, Party(account.name, account.ruc), once.new_id())
        shipment = assessed(replace(told, freshness=_read(now)), (), self._catalogues, now)
        papers = reading_dossier.dossier(request.charges, request.documents)

        def write(connection: Connection) -> Written:
            if done := self._made_before(connection, account, shipment.id):
                return done
            self._check_new(connection, account, shipment.keys)
            if followed := self._followed(connection, account, told.keys):
                return _written(connection, followed)
            stored = Stored(shipment, registered_at=now, registered_by=account.id)
            kept.add(connection, [stored], [()])
            dossiers.learn(connection, shipment.id, papers)
            return _written(connection, shipment)

        return self._write(account, once, write)

    def record(
        self,
        account: StoredAccount,
        shipment_id: str,
        request: wire.NewEvent,
        expected: Callable[[str], bool],
        once: Once,
    ) -> Written:
        """Record an event; ``expected`` says of the present tag whether the client knows it."""
        now = self._clock.now()

        def write(connection: Connection) -> Written:
            stored = kept.find(connection, shipment_id, viewer_of(account))
            if stored is None:
                raise Refusal("not-found")
            by = normalising.Recorder(once.new_id(), account.user)
            event = normalising.event(request, self._catalogues, now, by)
            log = kept.logs_of(connection, [shipment_id]).get(shipment_id, ())
            known = {earlier.id for earlier in log}
            if event.id in known:
                return _written(connection, stored.shipment)
            if kept.has_event(connection, event.id):
                raise Refusal("idempotency-key-reused")
            if not expected(tag_of(stored.shipment)):
                raise Refusal("version-mismatch")
            for member in ("supersedes", "retracts"):
                if (named := getattr(event, member)) and named not in known:
                    raise invalid(f"/{member}", "not-found", "an event of this shipment")
            if event.evidence and event.evidence.sha256:
                evidence.refer(connection, shipment_id, event.evidence.sha256)
            log += tuple(kept.append(connection, shipment_id, [event]))
            keys = stored.shipment.keys.with_known(told_keys(event.lane, event.documents))
            told = replace(stored.shipment, keys=keys)
            shipment = assessed(told, log, self._catalogues, now)
            shipment = replace(shipment, version=shipment.version + 1, freshness=_read(now))
            kept.save(connection, replace(stored, shipment=shipment))
            dossiers.learn(connection, shipment_id, reading_dossier.dossier(request.charges, ()))
            return _written(connection, shipment)

        return self._write(account, once, write)

    def withdraw(self, account: StoredAccount, shipment_id: str) -> None:
        """Take away a shipment registered by mistake, with its events; see ``restore``.

        ``not-withdrawable`` when another account or a source registered it, or anybody else has
        recorded something about it: it is no longer the mistake of one person alone.
        """
        with self._database.writing() as connection:
            stored = kept.find(connection, shipment_id, viewer_of(account))
            if stored is None:
                raise Refusal("not-found")
            log = kept.logs_of(connection, [shipment_id]).get(shipment_id, ())
            own = stored.registered_by == account.id and stored.source == kept.BY_HAND
            if not own or any(event.recorded_by != account.user for event in log):
                raise Refusal("not-withdrawable")
            kept.remove(connection, shipment_id, "withdrawn", self._clock.now())

    def restore(self, account: StoredAccount, shipment_id: str) -> Written:
        """Bring back a shipment that this account took away, as it was; one that is here stays.

        ``not-found`` when that was too long ago, ``duplicate`` when the same import has been
        entered anew meanwhile.
        """
        now = self._clock.now()
        with self._database.writing() as connection:
            if present := kept.find(connection, shipment_id, viewer_of(account)):
                return _written(connection, present.shipment, 200)
            stored = kept.removed_since(connection, shipment_id, now - REMOVED_KEPT)
            if stored is None or stored.registered_by != account.id:
                raise Refusal("not-found")
            self._check_new(connection, account, stored.shipment.keys)
            shipment = replace(stored.shipment, version=stored.shipment.version + 1)
            kept.bring_back(connection, replace(stored, shipment=shipment))
            return _written(connection, shipment, 200)

    def _check_new(self, connection: Connection, account: StoredAccount, keys: Keys) -> None:
        for other in kept.with_key(connection, viewer_of(account), keys.all()):
            if same_import(keys, other.shipment.keys):
                raise Refusal("duplicate", shipment_id=other.shipment.id)

    def _made_before(
        self, connection: Connection, account: StoredAccount, shipment_id: str
    ) -> Written | None:
        """The shipment that the same write made when nobody remembers its answer any more."""
        stored = kept.find(connection, shipment_id)
        if stored is None:
            return None
        if kept.find(connection, shipment_id, viewer_of(account)) is None:
            raise Refusal("idempotency-key-reused")
        return _written(connection, stored.shipment)

    def _followed(
        self, connection: Connection, account: StoredAccount, keys: Keys
    ) -> Shipment | None:
        if self.source is not None:
            for key in keys.all():
                if followed := self.source.follow(connection, account, key):
                    return followed[0].shipment
        return None

    def _write(
        self, account: StoredAccount, once: Once, write: Callable[[Connection], Written]
    ) -> Written:
        """Write unless the same key has written before; then answer as that time."""
        with self._database.writing() as connection:
            if once.key is None:
                return write(connection)
            now = self._clock.now()
            keeping.forget_answers(connection, now - ANSWERS_KEPT)
            before = keeping.kept_answer(connection, account.id, once.key)
            if before is None:
                written = write(connection)
                answer = keeping.KeptAnswer(
                    once.request_digest, written.status, written.location, written.body
                )
                keeping.keep_answer(connection, account.id, once.key, answer, now)
                return written
        if before.request_digest != once.request_digest:
            raise Refusal("idempotency-key-reused")
        return Written(before.body, before.location, before.status)


def _written(connection: Connection, shipment: Shipment, status: int = 201) -> Written:
    log = kept.logs_of(connection, [shipment.id]).get(shipment.id, ())
    record = ShipmentRecord(shipment, log, dossiers.of(connection, shipment.id))
    body = msgspec.json.encode(writing.record(record))
    return Written(body, f"/v1/shipments/{shipment.id}", status)


def _read(now: datetime) -> SourceFreshness:
    """The freshness of what a clerk has just typed: she is the source."""
    return SourceFreshness(SourceState.OK, now, now)
