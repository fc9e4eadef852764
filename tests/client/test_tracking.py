from __future__ import annotations

import inspect
import logging
from datetime import UTC, datetime
from decimal import Decimal

import msgspec
import pytest

from senae_desktop.client.tracking import PAGE, HttpTrackingService, open_service
from senae_desktop.contract.wire import ShipmentWire
from senae_desktop.domain import errors
from senae_desktop.domain.clock import SystemClock
from senae_desktop.domain.dossier import Document, Dossier
from senae_desktop.domain.entries import NewEvent, NewShipment
from senae_desktop.domain.liquidation import Charge, Liquidation
from senae_desktop.domain.moment import Moment, Precision
from senae_desktop.domain.party import OperatorKind, Party
from senae_desktop.domain.ports import Credentials, LookupOutcome, NewAccount, TrackingService
from senae_desktop.domain.shipment import Goods, Keys, Money, Transport, TransportMode
from tests.client.conftest import service_at
from tests.support.fakes import in_loop
from tests.support.faulty_server import FaultyServer, Reply, answer, problem

CREDENTIALS = Credentials("1790012345001", "ana", "secreta-123")
SHIPMENT = {"id": "s1", "version": 3, "importer": {"name": "Andina"}, "keys": {"declaration": "D"}}
EVENT = {
    "id": "e1",
    "sequence": 1,
    "shipmentId": "s1",
    "lane": "CARGO",
    "type": "arrival",
    "classifier": "ACTUAL",
    "recordedAt": "2026-11-20T10:00:00-05:00",
    "rawText": "Arribo",
    "source": "manual",
}
TOKENS = {
    "accessToken": "a1",
    "refreshToken": "r1",
    "expiresIn": 900,
    "account": {
        "accountId": "acc",
        "ruc": "1790012345001",
        "user": "ana",
        "name": "Andina",
        "kind": "PRIVATE_COMPANY",
        "importers": [{"ruc": "1790012345001", "name": "Andina"}],
    },
}


def _page(**more: object) -> dict[str, object]:
    return {"items": [], "removed": [], "asOf": "2026-11-23T12:00:00Z", **more}


def test_every_call_of_the_port_is_there_with_its_parameters() -> None:
    for name, method in inspect.getmembers(TrackingService, inspect.isfunction):
        if not name.startswith("_"):
            ours = inspect.signature(getattr(HttpTrackingService, name))
            assert ours.parameters.keys() == inspect.signature(method).parameters.keys()


@in_loop
async def test_signing_in_sends_the_three_fields_and_reads_the_tokens(
    server: FaultyServer,
) -> None:
    server.reply(answer(TOKENS))
    service = service_at(server.url, secret="one-time")
    before = SystemClock().monotonic()
    tokens = await service.sign_in(CREDENTIALS)
    await service.aclose()
    assert (tokens.access, tokens.refresh) == ("a1", "r1")
    assert before + 900 <= tokens.expires_at <= SystemClock().monotonic() + 900
    assert tokens.account.kind is OperatorKind.PRIVATE_COMPANY
    (request,) = server.requests
    assert (request.method, request.path) == ("POST", "/v1/session")
    assert request.json() == {"ruc": "1790012345001", "user": "ana", "password": "secreta-123"}
    assert request.headers["embedded-secret"] == "one-time"
    assert request.headers["accept-language"] == "es"
    assert len(request.headers["trace-id"]) == 32


@in_loop
async def test_each_request_has_a_trace_of_its_own_and_no_secret_it_was_not_given(
    server: FaultyServer,
) -> None:
    service = service_at(server.url)
    await service.healthy()
    await service.healthy()
    await service.aclose()
    first, second = server.requests
    assert first.headers["trace-id"] != second.headers["trace-id"]
    assert "embedded-secret" not in first.headers


@in_loop
async def test_rejected_credentials_say_how_many_attempts_are_left(server: FaultyServer) -> None:
    server.reply(problem(401, "credentials-rejected", attemptsLeft=2))
    service = service_at(server.url)
    with pytest.raises(errors.CredentialsRejected) as caught:
        await service.sign_in(CREDENTIALS)
    assert caught.value.attempts_left == 2
    server.reply(Reply(401))
    with pytest.raises(errors.CredentialsRejected):
        await service.sign_in(CREDENTIALS)
    await service.aclose()


@pytest.mark.parametrize("code", ["session-expired", "token-expired", "credentials-rejected"])
@in_loop
async def test_a_spent_refresh_token_ends_the_session(server: FaultyServer, code: str) -> None:
    server.reply(problem(401, code))
    service = service_at(server.url)
    with pytest.raises(errors.SessionExpired):
        await service.renew("r0")
    await service.aclose()
    assert server.requests[0].json() == {"refreshToken": "r0"}


@in_loop
async def test_renewal_reads_new_tokens_and_sign_out_names_the_old(server: FaultyServer) -> None:
    server.reply(answer(TOKENS), Reply(204, b""))
    service = service_at(server.url)
    assert (await service.renew("r0")).refresh == "r1"
    await service.sign_out("a1")
    await service.aclose()
    assert server.requests[1].method == "DELETE"
    assert server.requests[1].headers["authorization"] == "Bearer a1"


@in_loop
async def test_an_account_is_created(server: FaultyServer) -> None:
    server.reply(Reply(201))
    service = service_at(server.url)
    await service.create_account(NewAccount(CREDENTIALS, "Ana", OperatorKind.ECUADORIAN_PERSON))
    await service.aclose()
    assert server.requests[0].path == "/v1/accounts"
    assert server.requests[0].json() == {
        "ruc": "1790012345001",
        "name": "Ana",
        "user": "ana",
        "password": "secreta-123",
        "kind": "ECUADORIAN_PERSON",
    }


@in_loop
async def test_changes_are_asked_for_from_a_token_or_a_cursor(server: FaultyServer) -> None:
    items = [{**SHIPMENT, "events": [EVENT]}]
    removed = [{"id": "s9", "reason": "not-visible"}]
    server.reply(
        answer(_page(items=items, removed=removed, nextCursor="c1"), **{"Poll-After": "40"}),
        answer(_page(syncToken="t2")),
        answer(_page(syncToken="t2")),
    )
    service = service_at(server.url)
    first = await service.changes("a1", since="t 1&x=1")
    await service.changes("a1", since="t1", cursor="c1")
    await service.changes("a1")
    await service.aclose()
    assert (first.next_cursor, first.sync_token, first.poll_after) == ("c1", None, 40.0)
    assert first.as_of == datetime(2026, 11, 23, 12, tzinfo=UTC)
    assert first.removed == ("s9",)
    assert first.items[0].events[0].type == "arrival"
    base = {"limit": str(PAGE), "include": "events,charges,documents"}
    assert [request.query for request in server.requests] == [
        {**base, "since": "t 1&x=1"},
        {**base, "cursor": "c1"},
        base,
    ]


@in_loop
async def test_a_big_page_is_read_like_a_small_one(server: FaultyServer) -> None:
    items = [{**SHIPMENT, "id": f"s{number}"} for number in range(1_000)]
    server.reply(answer(_page(items=items, syncToken="t")))
    service = service_at(server.url)
    page = await service.changes("a1")
    await service.aclose()
    assert len(page.items) == 1_000


@in_loop
async def test_a_page_larger_than_the_contract_allows_is_refused(server: FaultyServer) -> None:
    server.reply(answer(_page(items=[{}] * 2_001, syncToken="t")))
    service = service_at(server.url)
    with pytest.raises(errors.UnreadableAnswer):
        await service.changes("a1")
    await service.aclose()


@in_loop
async def test_references_are_looked_up_in_order(server: FaultyServer) -> None:
    results = [
        {"reference": "A", "outcome": "found", "shipment": SHIPMENT},
        {"reference": "B", "outcome": "awaiting-manifest", "temporary": True},
    ]
    server.reply(answer({"results": results}))
    service = service_at(server.url)
    found, awaiting = await service.lookup("a1", ["A", "B"])
    await service.aclose()
    assert found.outcome is LookupOutcome.FOUND
    assert found.shipment is not None
    assert awaiting.temporary
    assert server.requests[0].json() == {"references": ["A", "B"]}


@in_loop
async def test_a_shipment_is_registered_under_its_key(server: FaultyServer) -> None:
    server.reply(answer(SHIPMENT))
    service = service_at(server.url)
    new = NewShipment(
        Keys(declaration="D", containers=("MSKU1234565",)),
        Party("Andina", "1790012345001"),
        "Pedido 7",
        "055",
        "10",
        Transport(TransportMode.AIR, "LATAM"),
        Goods("Repuestos", 3, Decimal("1E+2"), Money(Decimal("10.50"))),
        Dossier(documents=(Document("insurance", "P-1"),)),
    )
    record = await service.register("a1", new, "key-1")
    bare = await service.register("a1", NewShipment(Keys(declaration="D")), "key-2")
    await service.aclose()
    assert record == bare
    first, second = server.requests
    assert first.headers["idempotency-key"] == "key-1"
    assert first.json() == {
        "keys": {"declaration": "D", "containers": ["MSKU1234565"]},
        "importer": {"name": "Andina", "identification": "1790012345001"},
        "reference": "Pedido 7",
        "office": "055",
        "regime": "10",
        "transport": {"mode": "AIR", "carrier": "LATAM"},
        "goods": {
            "description": "Repuestos",
            "packages": 3,
            "weightKg": "100",
            "value": {"amount": "10.50"},
        },
        "documents": [{"kind": "insurance", "number": "P-1"}],
    }
    assert second.json() == {"keys": {"declaration": "D"}, "transport": {}, "goods": {}}


@in_loop
async def test_an_event_is_recorded_under_its_shipment(
    server: FaultyServer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    server.reply(answer({**SHIPMENT, "events": [EVENT]}), problem(422, "invalid"))
    service = service_at(server.url)
    at = datetime(2026, 11, 20, 17, tzinfo=UTC)
    issued = Liquidation("4", lines=(Charge("iva", Decimal("1E+1"), rate=Decimal(15)),))
    event = NewEvent(
        "arrival", Moment(at, Precision.DAY), "Guayaquil", "llegó", liquidations=(issued,)
    )
    record = await service.record_event("a1", "s/1", event, "key-1")
    with pytest.raises(errors.Refused):
        await service.record_event("a1", "s/1", NewEvent("note", None, estimated=True), "key-2")
    await service.aclose()
    assert [one.id for one in record.events] == ["e1"]
    first, second = server.requests
    assert first.path == "/v1/shipments/s%2F1/events"
    assert first.json() == {
        "type": "arrival",
        "occurredAt": "2026-11-20T17:00:00Z",
        "occurredPrecision": "DAY",
        "place": "Guayaquil",
        "note": "llegó",
        "charges": [
            {"number": "4", "lines": [{"code": "iva", "amount": "10", "rate": "15"}]},
        ],
    }
    assert second.json() == {"type": "note", "classifier": "ESTIMATED"}
    assert "s%2F1" not in caplog.text
    assert "127.0.0.1" not in caplog.text
    assert "refused" in caplog.text


@pytest.mark.parametrize(
    ("reply", "well"),
    [
        (answer({"state": "ok", "version": "1", "components": []}), True),
        (answer({"state": "down", "version": "1", "components": []}), False),
        (Reply(503), False),
        (Reply(body=b"<html>"), False),
    ],
)
@in_loop
async def test_health_is_a_yes_or_a_no(server: FaultyServer, reply: Reply, well: bool) -> None:
    server.reply(reply)
    service = service_at(server.url)
    assert await service.healthy() is well
    await service.aclose()


def test_a_wire_shipment_of_the_tests_is_one_of_the_contract() -> None:
    wire = msgspec.convert({**SHIPMENT, "events": [EVENT]}, ShipmentWire, strict=False)
    assert wire.id == SHIPMENT["id"]


@pytest.mark.parametrize(
    "address",
    [
        "http://tracking.example.ec",
        "ftp://127.0.0.1",
        "tracking.example.ec",
        "",
        "https://",
        "https://ana:secreta@tracking.example.ec",
        "http://10.0.0.1:80",
        "https://[::1",
    ],
)
def test_an_address_that_would_show_the_password_is_refused(address: str) -> None:
    with pytest.raises(errors.InsecureAddress):
        open_service(address, SystemClock())


@pytest.mark.parametrize(
    "address",
    [
        "https://tracking.example.ec/base",
        "http://127.0.0.1:8000",
        "http://localhost:1",
        "http://[::1]:1",
    ],
)
def test_an_address_that_keeps_it_is_taken(address: str) -> None:
    assert isinstance(open_service(address, SystemClock()), HttpTrackingService)
