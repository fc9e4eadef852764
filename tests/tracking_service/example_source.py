"""A source as small as it can be; ``docs/como-escribir-una-fuente.md`` explains it."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection

from senae_desktop.domain.catalogue import Catalogues
from senae_desktop.domain.clock import Clock
from senae_desktop.domain.event import Classifier, Event, Lane
from senae_desktop.domain.moment import Moment, Precision
from senae_desktop.domain.party import Party
from senae_desktop.domain.shipment import Keys, Shipment
from senae_desktop.domain.source import SourceFreshness, SourceState
from senae_desktop.tracking_service.assessing import assessed
from senae_desktop.tracking_service.store import shipments
from senae_desktop.tracking_service.store.accounts import StoredAccount
from senae_desktop.tracking_service.store.shipments import Stored

_NAMESPACE = uuid.UUID("0f2c8b34-6f0e-4a8a-9a54-1d7f0d5b3c11")


class ExampleSource:
    """Knows for each reference the codes of what happened and when, as another system says it."""

    name = "example"

    def __init__(
        self, told: Mapping[str, Mapping[str, datetime]], catalogues: Catalogues, clock: Clock
    ) -> None:
        self._told = told
        self._catalogues = catalogues
        self._clock = clock

    def follow(
        self, connection: Connection, account: StoredAccount, reference: str
    ) -> list[Stored]:
        """The import of a reference, stored the first time it is asked for."""
        told = self._told.get(reference)
        if told is None:
            return []
        # The same for the same account and reference: asked twice, it is stored once.
        shipment_id = uuid.uuid5(_NAMESPACE, f"{account.id}/{reference}").hex
        known = shipments.find(connection, shipment_id)
        if known is not None:
            return [known]
        now = self._clock.now()
        log = [self._event(f"{shipment_id}/{code}", code, at) for code, at in told.items()]
        shipment = Shipment(
            id=shipment_id,
            version=1,
            importer=Party(account.name, account.ruc),
            keys=Keys(transport_document=reference),
            freshness=SourceFreshness(SourceState.OK, now, now),
        )
        stored = Stored(
            assessed(shipment, log, self._catalogues, now),
            registered_at=now,
            registered_by=account.id,
            source=self.name,
        )
        shipments.add(connection, [stored], [log])
        return [stored]

    def ask_again(self) -> None:
        """Nothing: what this source was told once is all it knows."""

    def _event(self, seed: str, code: str, at: datetime) -> Event:
        """An event; a code that the catalogue lacks is kept as it is and moves nothing."""
        kind = self._catalogues.event_types.get(code)
        return Event(
            id=uuid.uuid5(_NAMESPACE, seed).hex,
            sequence=0,
            lane=Lane(kind.lane) if kind else Lane.OTHER,
            type=code,
            stage=(kind.stage or None) if kind else None,
            classifier=Classifier.ACTUAL,
            occurred=Moment(at, Precision.MINUTE),
            recorded_at=self._clock.now(),
            raw_text=kind.name("es") if kind else code,
            raw_code=code,
            source=self.name,
        )
