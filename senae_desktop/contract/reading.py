"""From the wire to the domain: what another program sent becomes values that can be trusted.

Texts lose control characters and are cut to a length, times become aware, unknown codes of open
enumerations become ``OTHER``. A shipment that cannot be understood is named and left out; the
rest of its page is kept.
"""

from __future__ import annotations

import logging
import unicodedata
from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal
from typing import Annotated, TypeVar

import msgspec
from msgspec import Meta, Raw

from senae_desktop.contract import wire
from senae_desktop.domain.clock import ECUADOR, GALAPAGOS
from senae_desktop.domain.errors import FieldProblem, Problem, UnreadableAnswer
from senae_desktop.domain.event import Classifier, Event, Lane, Quantity
from senae_desktop.domain.moment import Moment, Precision
from senae_desktop.domain.party import OperatorKind, Party, PartyRole
from senae_desktop.domain.ports import Account, ChangePage, LookupOutcome, LookupResult, Tokens
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

SHORT = 200
LONG = 2_000
_LONGEST_IDENTIFIER = 100
#: What the archive's integers can hold.
_LARGEST_COUNTER = 2**63 - 1
_LONGEST_SESSION = 24 * 3600
_MOST_IMPORTERS = 10_000
_MOST_DOCUMENTS = 200
_MOST_ERRORS = 100

#: Whitespace that would break a line or a cell; a space keeps the words apart.
_BREAKS = frozenset("\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u2028\u2029")
#: Control, format (bidirectional overrides among them), surrogate: never wanted in a text.
_UNWANTED = frozenset({"Cc", "Cf", "Cs"})

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


# --- small things ------------------------------------------------------------------------------


def clean(text: str, longest: int = SHORT) -> str:
    """The text without control or direction characters, line breaks as spaces, cut to length."""
    if not text.isprintable():
        text = "".join(
            " " if character in _BREAKS else character
            for character in text
            if character in _BREAKS or unicodedata.category(character) not in _UNWANTED
        )
    return text[:longest]


def aware(moment: datetime, zone: str = "") -> datetime:
    """The instant in UTC; one without an offset is the local time of its zone in Ecuador."""
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=GALAPAGOS if zone == GALAPAGOS.tzname(None) else ECUADOR)
    return moment.astimezone(UTC)


def _identifier(text: str) -> str:
    if not text or clean(text, _LONGEST_IDENTIFIER) != text:
        raise ValueError("identifier")
    return text


def _counter(number: int) -> int:
    if not 0 <= number <= _LARGEST_COUNTER:
        raise ValueError("counter")
    return number


def _optional(text: str | None, longest: int = SHORT) -> str | None:
    return (clean(text, longest) or None) if text else None


def _instant(moment: datetime | None) -> datetime | None:
    return None if moment is None else aware(moment)


def _moment(at: datetime | None, precision: str, zone: str = "") -> Moment | None:
    return None if at is None else Moment(aware(at, zone), Precision(precision))


def _decimal(text: str | None) -> Decimal | None:
    return Decimal(text) if text else None


def _texts(values: Sequence[str], most: int = _MOST_DOCUMENTS) -> tuple[str, ...]:
    return tuple(filter(None, (clean(value) for value in values[:most])))


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
        id=_identifier(value.id),
        sequence=_counter(value.sequence),
        lane=Lane(value.lane),
        type=clean(value.type),
        stage=_optional(value.stage),
        classifier=Classifier(value.classifier),
        occurred=_moment(value.occurred_at, value.occurred_precision, value.time_zone),
        recorded_at=aware(value.recorded_at, value.time_zone),
        raw_text=clean(value.raw_text, LONG),
        source=clean(value.source),
        raw_code=_optional(value.raw_code),
        place=_optional(value.place),
        responsible=_optional(value.responsible),
        reason=_optional(value.reason, LONG),
        quantity=Quantity(quantity.packages, _decimal(quantity.weight_kg)) if quantity else None,
        documents=_texts(value.documents),
        supersedes=_optional(value.supersedes),
        retracts=_optional(value.retracts),
    )


def keys(value: wire.KeysWire) -> Keys:
    """The numbers of an import."""
    return Keys(
        cargo_number=_optional(value.cargo_number),
        transport_document=_optional(value.transport_document),
        declaration=_optional(value.declaration),
        containers=_texts(value.containers),
        delivery_number=_optional(value.delivery_number),
        liquidation=_optional(value.liquidation),
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
        weight_kg=_decimal(value.weight_kg),
        value=Money(Decimal(money.amount), money.currency) if money else None,
    )


def _freshness(value: wire.FreshnessWire) -> SourceFreshness:
    return SourceFreshness(
        SourceState(value.state),
        _instant(value.attempted_at),
        _instant(value.succeeded_at),
        _instant(value.next_check_at),
    )


def shipment(value: wire.ShipmentWire) -> Shipment:
    """One import, without its events."""
    action, status = value.next_action, value.status
    return Shipment(
        id=_identifier(value.id),
        version=_counter(value.version),
        importer=party(value.importer),
        keys=keys(value.keys),
        reference=clean(value.reference),
        agent=party(value.agent) if value.agent else None,
        office=_optional(value.office),
        regime=_optional(value.regime),
        transport=_transport(value.transport),
        goods=_goods(value.goods),
        status=Status(
            _optional(status.cargo), _optional(status.declaration), _optional(status.control)
        ),
        stage=_optional(value.stage),
        stage_since=_moment(value.stage_since, value.stage_since_precision),
        next_action=NextAction(PartyRole(action.party), clean(action.code)) if action else None,
        alerts=_texts(value.alerts),
        deadlines=tuple(Deadline(clean(rule.code), rule.due) for rule in value.deadlines),
        freshness=_freshness(value.freshness),
        closed=value.closed,
    )


def record(body: bytes | Raw) -> ShipmentRecord:
    """A shipment with its event log; ``UnreadableAnswer`` when it cannot be understood."""
    try:
        value = _shipment_wire.decode(body)
        return ShipmentRecord(shipment(value), tuple(event(fact) for fact in value.events or ()))
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
            kind=_optional(value.kind),
            shipment=shipment(value.shipment) if value.shipment else None,
            candidates=tuple(shipment(candidate) for candidate in value.candidates),
            reason=_optional(value.reason),
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
        scopes=_texts(value.scopes),
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
        "shipment_id": _optional(value.shipment_id),
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
