"""From the wire to the domain: what another program sent becomes values that can be trusted.

Texts lose control characters and are cut to a length, times become aware, unknown codes of open
enumerations become ``OTHER``. A shipment that cannot be understood is named and left out; the
rest of its page is kept.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Annotated, TypeVar

import msgspec
from msgspec import Meta, Raw

from senae_desktop.contract import reading_dossier, wire
from senae_desktop.contract.cleaning import (
    LONG,
    aware,
    clean,
    counter,
    decimal,
    identifier,
    instant,
    moment,
    optional,
    texts,
)
from senae_desktop.domain.account import Account
from senae_desktop.domain.errors import FieldProblem, Problem, UnreadableAnswer
from senae_desktop.domain.event import Classifier, Event, Lane, Quantity
from senae_desktop.domain.evidence import Evidence
from senae_desktop.domain.party import OperatorKind, Party, PartyRole
from senae_desktop.domain.ports import ChangePage, LookupOutcome, LookupResult, Tokens
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

_log = logging.getLogger(__name__)

_T = TypeVar("_T")

_LONGEST_SESSION = 24 * 3600
_MOST_IMPORTERS = 10_000
_MOST_ERRORS = 100

#: What a malformed item can raise while it is read.
_MALFORMED = (msgspec.MsgspecError, ValueError, ArithmeticError, RecursionError)


class _Feed(wire.Wire, frozen=True):
    """A page of changes whose items are read one by one, so that one bad item is only one."""

    items: Annotated[list[Raw], Meta(max_length=wire.MAX_PAGE)]
    removed: list[wire.Removal]
    as_of: datetime
    next_cursor: str | None = None
    sync_token: str | None = None


class _Named(msgspec.Struct):
    id: object = None


class _Looked(wire.Wire, frozen=True):
    results: Annotated[list[Raw], Meta(max_length=wire.MAX_LOOKUPS)]


_feed = msgspec.json.Decoder(_Feed)
_shipment_wire = msgspec.json.Decoder(wire.ShipmentWire)
_result_wire = msgspec.json.Decoder(wire.LookupResult)
_named = msgspec.json.Decoder(_Named)
_looked = msgspec.json.Decoder(_Looked)
_tokens_wire = msgspec.json.Decoder(wire.SessionTokens)


def decode(decoder: msgspec.json.Decoder[_T], body: bytes) -> _T:
    """The struct of a body; ``UnreadableAnswer`` when it does not have the contract's shape."""
    try:
        return decoder.decode(body)
    except _MALFORMED as error:
        raise UnreadableAnswer(type(error).__name__) from error


# --- a shipment and its events -----------------------------------------------------------------


def party(value: wire.PartyWire) -> Party:
    """A party with its identification."""
    return Party(clean(value.name), clean(value.identification))


def event(value: wire.EventWire) -> Event:
    """One fact of the log."""
    quantity = value.quantity
    return Event(
        id=identifier(value.id),
        sequence=counter(value.sequence),
        lane=Lane(value.lane),
        type=clean(value.type),
        stage=optional(value.stage),
        classifier=Classifier(value.classifier),
        occurred=moment(value.occurred_at, value.occurred_precision, value.time_zone),
        recorded_at=aware(value.recorded_at, value.time_zone),
        raw_text=clean(value.raw_text, LONG),
        source=clean(value.source),
        raw_code=optional(value.raw_code),
        place=optional(value.place),
        responsible=optional(value.responsible),
        reason=optional(value.reason, LONG),
        quantity=Quantity(quantity.packages, decimal(quantity.weight_kg)) if quantity else None,
        documents=texts(value.documents),
        supersedes=optional(value.supersedes),
        retracts=optional(value.retracts),
        recorded_by=clean(value.recorded_by),
        evidence=_evidence(value.evidence) if value.evidence else None,
    )


def _evidence(value: wire.EvidenceWire) -> Evidence:
    return Evidence(
        source=clean(value.source),
        sha256=value.sha256,
        name=clean(value.name),
        media_type=clean(value.media_type),
        size=value.size,
    )


def keys(value: wire.KeysWire) -> Keys:
    """The numbers of an import."""
    return Keys(
        cargo_number=optional(value.cargo_number),
        transport_document=optional(value.transport_document),
        declaration=optional(value.declaration),
        containers=texts(value.containers),
        delivery_number=optional(value.delivery_number),
        liquidation=optional(value.liquidation),
    )


def _transport(value: wire.TransportWire) -> Transport:
    return Transport(
        mode=None if value.mode is None else TransportMode(value.mode),
        carrier=clean(value.carrier),
        vehicle=clean(value.vehicle),
        voyage=clean(value.voyage),
        origin=clean(value.origin),
        destination=clean(value.destination),
        deposit=clean(value.deposit),
    )


def _goods(value: wire.GoodsWire) -> Goods:
    money = value.value
    return Goods(
        description=clean(value.description, LONG),
        packages=value.packages,
        weight_kg=decimal(value.weight_kg),
        value=Money(Decimal(money.amount), money.currency) if money else None,
    )


def _freshness(value: wire.FreshnessWire) -> SourceFreshness:
    return SourceFreshness(
        SourceState(value.state),
        instant(value.attempted_at),
        instant(value.succeeded_at),
        instant(value.next_check_at),
    )


def shipment(value: wire.ShipmentWire) -> Shipment:
    """One import, without its events."""
    action, status = value.next_action, value.status
    return Shipment(
        id=identifier(value.id),
        version=counter(value.version),
        importer=party(value.importer),
        keys=keys(value.keys),
        reference=clean(value.reference),
        agent=party(value.agent) if value.agent else None,
        office=optional(value.office),
        regime=optional(value.regime),
        transport=_transport(value.transport),
        goods=_goods(value.goods),
        status=Status(
            optional(status.cargo), optional(status.declaration), optional(status.control)
        ),
        stage=optional(value.stage),
        stage_since=moment(value.stage_since, value.stage_since_precision),
        next_action=NextAction(PartyRole(action.party), clean(action.code)) if action else None,
        alerts=texts(value.alerts),
        deadlines=tuple(Deadline(clean(rule.code), rule.due) for rule in value.deadlines),
        freshness=_freshness(value.freshness),
        closed=value.closed,
    )


def record(body: bytes | Raw) -> ShipmentRecord:
    """A shipment with its events and dossier; ``UnreadableAnswer`` when it cannot be understood."""
    try:
        value = _shipment_wire.decode(body)
        return ShipmentRecord(
            shipment(value),
            tuple(event(fact) for fact in value.events or ()),
            reading_dossier.dossier(value.charges or (), value.documents or ()),
        )
    except _MALFORMED as error:
        raise UnreadableAnswer(type(error).__name__) from error


# --- answers -----------------------------------------------------------------------------------


def change_page(body: bytes, poll_after: float | None = None) -> ChangePage:
    """A page of the change feed; items that cannot be understood are named in ``unreadable``."""
    feed = decode(_feed, body)
    if bool(feed.next_cursor) == bool(feed.sync_token):
        raise UnreadableAnswer("either a cursor or a sync token")
    items: list[ShipmentRecord] = []
    unreadable: list[str] = []
    for raw in feed.items:
        try:
            items.append(record(raw))
        except UnreadableAnswer as error:
            unreadable.append(_name(raw))
            _log.warning("left out shipment %s: %s", unreadable[-1], error)
    try:
        as_of = aware(feed.as_of)
    except _MALFORMED as error:
        raise UnreadableAnswer("as of when") from error
    return ChangePage(
        items=tuple(items),
        removed=tuple(clean(removal.id) for removal in feed.removed),
        as_of=as_of,
        next_cursor=feed.next_cursor or None,
        sync_token=feed.sync_token or None,
        poll_after=poll_after,
        unreadable=tuple(unreadable),
    )


def _name(raw: Raw) -> str:
    try:
        name = _named.decode(raw).id
    except _MALFORMED:
        return "?"
    return clean(name, 60) if isinstance(name, str) else "?"


def lookup_results(body: bytes, references: Sequence[str]) -> list[LookupResult]:
    """One result per reference, in order.

    A result that cannot be understood counts as no answer yet: asking later may help.
    """
    answers = decode(_looked, body).results
    if len(answers) != len(references):
        raise UnreadableAnswer("one result per reference")
    return [_lookup_result(*pair) for pair in zip(answers, references, strict=True)]


def _lookup_result(raw: Raw, reference: str) -> LookupResult:
    try:
        value = _result_wire.decode(raw)
        return LookupResult(
            reference=reference,
            outcome=LookupOutcome(value.outcome),
            temporary=value.temporary,
            kind=optional(value.kind),
            shipment=shipment(value.shipment) if value.shipment else None,
            candidates=tuple(shipment(candidate) for candidate in value.candidates),
            reason=optional(value.reason),
            position=value.position,
        )
    except _MALFORMED as error:
        _log.warning("unreadable look-up result: %s", type(error).__name__)
        return LookupResult(reference, LookupOutcome.UPSTREAM_UNREACHABLE, temporary=True)


def account(value: wire.Me) -> Account:
    """Who is signed in; a kind of operator this version does not know is None."""
    kinds = {kind.value: kind for kind in OperatorKind}
    importers = value.importers[:_MOST_IMPORTERS]
    return Account(
        id=clean(value.account_id),
        ruc=clean(value.ruc),
        user=clean(value.user),
        name=clean(value.name),
        kind=kinds.get(value.kind),
        scopes=texts(value.scopes),
        importers=tuple(Party(clean(one.name), clean(one.ruc)) for one in importers),
    )


def tokens(body: bytes, monotonic: float) -> Tokens:
    """The tokens of a session answered just now, ``monotonic`` being the present."""
    value = decode(_tokens_wire, body)
    for token in (value.access_token, value.refresh_token):
        # A token travels in a header, where a line break would begin another one.
        if not token or not token.isascii() or not token.isprintable():
            raise UnreadableAnswer("token")
    return Tokens(
        access=value.access_token,
        refresh=value.refresh_token,
        expires_at=monotonic + min(max(0, value.expires_in), _LONGEST_SESSION),
        account=account(value.account),
    )


def problem(value: wire.ProblemWire) -> Problem:
    """Problem details, texts cleaned; ``extra`` holds what only some codes carry."""
    extra = {
        "attempts_left": value.attempts_left,
        "retry_after": value.retry_after,
        "shipment_id": optional(value.shipment_id),
    }
    return Problem(
        status=value.status,
        code=clean(value.code, 60),
        detail=clean(value.detail, LONG),
        trace_id=clean(value.trace_id, 60),
        retryable=value.retryable,
        errors=tuple(
            FieldProblem(clean(one.pointer), clean(one.code, 60), clean(one.message, LONG))
            for one in value.errors[:_MOST_ERRORS]
        ),
        upstream=clean(value.upstream.name) if value.upstream else None,
        extra={name: more for name, more in extra.items() if more is not None},
    )
