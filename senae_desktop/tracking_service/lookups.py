"""Answers what is known of references as somebody typed them."""

from __future__ import annotations

from collections.abc import Sequence

from senae_desktop.contract import wire, writing
from senae_desktop.domain.errors import MalformedReference
from senae_desktop.domain.references import recognise
from senae_desktop.tracking_service.intake import viewer_of
from senae_desktop.tracking_service.sources import Source
from senae_desktop.tracking_service.store import shipments as kept
from senae_desktop.tracking_service.store.accounts import StoredAccount
from senae_desktop.tracking_service.store.database import Database
from senae_desktop.tracking_service.store.shipments import Stored

_AWAITING = "awaiting-manifest"


class Lookups:
    """Looks references up among the visible shipments, then at the source, when there is one.

    What the source knows is followed from then on. Blocks: call it in a thread.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self.source: Source | None = None

    def results(self, account: StoredAccount, references: Sequence[str]) -> list[wire.LookupResult]:
        """One result per reference, in order."""
        return [self._result(account, reference) for reference in references]

    def _result(self, account: StoredAccount, typed: str) -> wire.LookupResult:
        try:
            readings = recognise(typed)
        except MalformedReference as error:
            return wire.LookupResult(
                reference=typed,
                outcome="invalid-format",
                kind=error.kind,
                reason=error.reason,
                position=error.position,
            )
        kind = readings[0].kind.value
        values = [reading.value for reading in readings]
        with self._database.reading() as connection:
            known = kept.with_key(connection, viewer_of(account), values)
        found = known or self._followed(account, values)
        if len(found) > 1:
            candidates = [writing.shipment(stored.shipment) for stored in found]
            return wire.LookupResult(
                reference=typed, outcome="multiple", kind=kind, candidates=candidates
            )
        if not found:
            return wire.LookupResult(reference=typed, outcome="not-found", kind=kind)
        outcome = _outcome(found[0], bool(known))
        return wire.LookupResult(
            reference=typed,
            outcome=outcome,
            temporary=outcome == _AWAITING,
            kind=kind,
            shipment=writing.shipment(found[0].shipment),
        )

    def _followed(self, account: StoredAccount, values: Sequence[str]) -> list[Stored]:
        if self.source is None:
            return []
        with self._database.writing() as connection:
            for value in values:
                if followed := self.source.follow(connection, account, value):
                    return followed
        return []


def _outcome(stored: Stored, known: bool) -> str:
    """What to say of the one shipment found; of a clerk's own record nobody else knows more."""
    if stored.source != "manual" and stored.shipment.stage == _AWAITING:
        return _AWAITING
    return "duplicate" if known else "found"
