from __future__ import annotations

import json
import unicodedata
from datetime import UTC, date, datetime
from decimal import Decimal

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from senae_desktop.contract import cleaning, reading, wire
from senae_desktop.domain.errors import UnreadableAnswer
from senae_desktop.domain.event import Classifier, Lane, Quantity
from senae_desktop.domain.moment import Moment, Precision
from senae_desktop.domain.party import OperatorKind, Party, PartyRole
from senae_desktop.domain.ports import LookupOutcome
from senae_desktop.domain.shipment import Money, TransportMode
from senae_desktop.domain.source import SourceState

EVENT: dict[str, object] = {
    "id": "e1",
    "sequence": 7,
    "shipmentId": "s1",
    "lane": "CARGO",
    "type": "arrival",
    "stage": "arrival",
    "classifier": "ACTUAL",
    "occurredAt": "2026-11-20T12:00:00-06:00",
    "occurredPrecision": "DAY",
    "timeZone": "Pacific/Galapagos",
    "recordedAt": "2026-11-20T13:00:00-05:00",
    "rawText": "ARRIBO",
    "rawCode": "AR",
    "source": "manual",
    "place": "Baltra",
    "responsible": "TAGSA",
    "reason": "",
    "quantity": {"packages": 3, "weightKg": "12.50"},
    "documents": ["D1", ""],
    "supersedes": "e0",
}
SHIPMENT: dict[str, object] = {
    "id": "s1",
    "version": 4,
    "importer": {"name": "Andina", "identification": "1790012345001"},
    "keys": {"cargoNumber": "N", "transportDocument": "B", "declaration": "D",
             "containers": ["C1", "C2"], "deliveryNumber": "E", "liquidation": "L"},
    "closed": True,
    "reference": "Pedido 7",
    "agent": {"name": "Agente"},
    "office": "055",
    "regime": "10",
    "transport": {"mode": "AIR", "carrier": "LATAM", "vehicle": "LA1", "voyage": "9",
                  "origin": "MIA", "destination": "GYE", "deposit": "TAGSA"},
    "goods": {"description": "Repuestos", "packages": 3, "weightKg": "12.50",
              "value": {"amount": "1000.10", "currency": "EUR"}},
    "status": {"cargo": "arrival", "declaration": "accepted", "control": "physical"},
    "stage": "declaration",
    "stageSince": "2026-11-20T10:00:00-05:00",
    "stageSincePrecision": "MINUTE",
    "nextAction": {"party": "CUSTOMS", "code": "await-assessment"},
    "alerts": ["observed"],
    "deadlines": [{"code": "pay-20", "due": "2026-12-10"}],
    "freshness": {"state": "OK", "succeededAt": "2026-11-23T12:00:00Z"},
    "events": [EVENT],
}  # fmt: skip


def _bytes(value: object) -> bytes:
    return json.dumps(value).encode()


def _feed(*items: object, **more: object) -> bytes:
    return _bytes({"items": items, "removed": [], "asOf": "2026-11-23T12:00:00Z",
                   "syncToken": "t", **more})  # fmt: skip


def test_a_shipment_is_read_member_by_member() -> None:
    record = reading.record(_bytes(SHIPMENT))
    shipment = record.shipment
    assert (shipment.id, shipment.version, shipment.closed) == ("s1", 4, True)
    assert shipment.importer == Party("Andina", "1790012345001")
    assert shipment.agent == Party("Agente")
    assert shipment.keys.all() == ("D", "B", "N", "E", "L", "C1", "C2")
    assert shipment.transport.mode is TransportMode.AIR
    assert shipment.transport.deposit == "TAGSA"
    assert shipment.goods.weight_kg == Decimal("12.50")
    assert shipment.goods.value == Money(Decimal("1000.10"), "EUR")
    assert shipment.status.control == "physical"
    assert shipment.stage_since == Moment(datetime(2026, 11, 20, 15, tzinfo=UTC))
    assert shipment.next_action is not None
    assert shipment.next_action.party is PartyRole.CUSTOMS
    assert shipment.deadlines[0].due == date(2026, 12, 10)
    assert shipment.freshness.succeeded_at == datetime(2026, 11, 23, 12, tzinfo=UTC)
    (event,) = record.events
    assert event.occurred == Moment(datetime(2026, 11, 20, 18, tzinfo=UTC), Precision.DAY)
    assert event.quantity == Quantity(3, Decimal("12.50"))
    assert event.documents == ("D1",)
    assert event.reason is None
    assert event.supersedes == "e0"


def test_little_is_enough() -> None:
    record = reading.record(_bytes({"id": "s", "version": 0, "importer": {"name": ""}, "keys": {}}))
    assert record.events == ()
    assert record.shipment.stage_since is None
    assert record.shipment.freshness.state is SourceState.NEVER


def test_unknown_codes_are_ordinary() -> None:
    event = {**EVENT, "lane": "SPACE", "classifier": "DREAMT", "occurredPrecision": "CENTURY",
             "type": "teleported", "stage": "orbit"}  # fmt: skip
    shipment = {**SHIPMENT, "transport": {"mode": "ROCKET"}, "events": [event],
                "nextAction": {"party": "ALIENS", "code": "wait"}, "stage": "orbit",
                "freshness": {"state": "PERHAPS"}, "unheardOf": {"member": 1}}  # fmt: skip
    record = reading.record(_bytes(shipment))
    assert record.events[0].lane is Lane.OTHER
    assert record.events[0].classifier is Classifier.OTHER
    assert record.events[0].occurred is not None
    assert record.events[0].occurred.precision is Precision.OTHER
    assert record.events[0].type == "teleported"
    assert record.shipment.stage == "orbit"
    assert record.shipment.transport.mode is TransportMode.OTHER
    assert record.shipment.next_action is not None
    assert record.shipment.next_action.party is PartyRole.OTHER
    assert record.shipment.freshness.state is SourceState.FAILING


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("Importadora Peñafiel & Cía. №1", "Importadora Peñafiel & Cía. №1"),
        ("a\u202eb\u2066c\u200fd", "abcd"),
        ("a\x00b\x1b[31mc\x9bd", "ab[31mcd"),
        ("one\ntwo\u2028three\tfour", "one two three four"),
        ("no\u00a0break", "no\u00a0break"),
        ("x" * 300, "x" * 200),
    ],
)
def test_texts_are_cleaned_and_cut(sent: str, kept: str) -> None:
    assert cleaning.clean(sent) == kept


@given(st.text())
def test_no_cleaned_text_can_move_the_cursor_or_turn_the_line(text: str) -> None:
    cleaned = cleaning.clean(text)
    assert len(cleaned) <= cleaning.SHORT
    assert {unicodedata.category(one) for one in cleaned}.isdisjoint({"Cc", "Cf", "Cs", "Zl", "Zp"})
    assert cleaning.clean(cleaned) == cleaned


@pytest.mark.parametrize(
    ("zone", "hour"), [("", 17), ("America/Guayaquil", 17), ("Pacific/Galapagos", 18)]
)
def test_a_time_without_offset_is_local_to_its_place(zone: str, hour: int) -> None:
    expected = datetime(2026, 11, 20, hour, tzinfo=UTC)
    assert cleaning.aware(datetime(2026, 11, 20, 12), zone) == expected


@pytest.mark.expected_log
def test_a_bad_item_is_named_and_left_out(caplog: pytest.LogCaptureFixture) -> None:
    bad: list[object] = [
        {**SHIPMENT, "id": "s2", "version": "four"},
        {**SHIPMENT, "id": "s3", "version": -1},
        {**SHIPMENT, "id": "s4", "events": [{**EVENT, "recordedAt": "yesterday"}]},
        {**SHIPMENT, "id": "s5", "version": 2**70},
        {**SHIPMENT, "id": "s\u202e6"},
        {**SHIPMENT, "id": ""},
        {**SHIPMENT, "id": 7},
        {**SHIPMENT, "id": "s9", "stageSince": "0001-01-01T00:00:00+05:00"},
        "not even an object",
    ]
    page = reading.change_page(_feed(*bad, SHIPMENT), poll_after=3.0)
    assert [record.shipment.id for record in page.items] == ["s1"]
    assert page.unreadable == ("s2", "s3", "s4", "s5", "s6", "", "?", "s9", "?")
    assert page.poll_after == 3.0
    assert "s2" in caplog.text
    assert "Andina" not in caplog.text


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"\xff",
        b"[" * 50_000,
        _feed(nextCursor="c"),
        _feed(syncToken=None),
        _feed(asOf="0001-01-01T00:00:00+14:00"),
        _feed(*[{}] * (wire.MAX_PAGE + 1)),
    ],
)
def test_a_page_that_is_none_is_refused(body: bytes) -> None:
    with pytest.raises(UnreadableAnswer):
        reading.change_page(body)


@given(st.binary(max_size=200))
def test_no_bytes_raise_anything_else(body: bytes) -> None:
    for read in (reading.change_page, reading.record, lambda b: reading.tokens(b, 0.0)):
        with pytest.raises(UnreadableAnswer):
            read(body)


@pytest.mark.expected_log
def test_look_ups_are_answered_one_by_one() -> None:
    results = [
        {"reference": "other", "outcome": "found", "kind": "DECLARATION", "shipment": SHIPMENT},
        {"reference": "B", "outcome": "multiple", "candidates": [SHIPMENT, SHIPMENT]},
        {"reference": "C", "outcome": "invalid-format", "reason": "length", "position": 3},
        {"reference": "D", "outcome": "of a later version"},
    ]
    found, multiple, invalid, unknown = reading.lookup_results(
        _bytes({"results": results}), ["A", "B", "C", "D"]
    )
    assert found.reference == "A"
    assert found.shipment is not None
    assert len(multiple.candidates) == 2
    assert (invalid.reason, invalid.position) == ("length", 3)
    assert (unknown.outcome, unknown.temporary) == (LookupOutcome.UPSTREAM_UNREACHABLE, True)
    with pytest.raises(UnreadableAnswer):
        reading.lookup_results(_bytes({"results": results}), ["A"])


def _tokens(**more: object) -> bytes:
    me = {"accountId": "a", "ruc": "1", "user": "ana", "name": "Ana", "kind": "PRIVATE_COMPANY",
          "scopes": ["read"], "importers": [{"ruc": "1", "name": "Andina"}]}  # fmt: skip
    values = {"accessToken": "x", "refreshToken": "y", "expiresIn": 900, "account": me}
    return _bytes({**values, **more})


def test_tokens_expire_on_the_monotonic_clock() -> None:
    tokens = reading.tokens(_tokens(), 100.0)
    assert tokens.expires_at == 1_000.0
    assert tokens.account.kind is OperatorKind.PRIVATE_COMPANY
    assert tokens.account.importers == (Party("Andina", "1"),)
    assert reading.tokens(_tokens(expiresIn=-5), 100.0).expires_at == 100.0
    assert reading.tokens(_tokens(expiresIn=10**400), 100.0).expires_at == 86_500.0


@pytest.mark.parametrize("token", ["", "a\r\nX-Evil: 1", "ñ"])
def test_a_token_that_cannot_travel_in_a_header_is_refused(token: str) -> None:
    for name in ("accessToken", "refreshToken"):
        with pytest.raises(UnreadableAnswer):
            reading.tokens(_tokens(**{name: token}), 0.0)


def test_a_kind_of_operator_of_a_later_version_is_none() -> None:
    me = wire.Me(account_id="a", ruc="1", user="u", name="n", kind="ROBOT")
    assert reading.account(me).kind is None


def test_decode_names_no_content() -> None:
    with pytest.raises(UnreadableAnswer) as caught:
        reading.decode(msgspec.json.Decoder(wire.Health), b'{"state": "secret"}')
    assert "secret" not in str(caught.value)


def test_a_problem_keeps_what_only_some_codes_carry() -> None:
    details = wire.ProblemWire(
        type="about:blank", title="t", status=409, code="duplicate", shipment_id="s1"
    )
    assert reading.problem(details).extra == {"shipment_id": "s1"}
