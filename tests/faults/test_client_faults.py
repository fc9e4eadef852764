"""Everything a connection can do wrong, done by a real server, ends in one typed error."""

from __future__ import annotations

import asyncio
import gzip
import json
import logging
import socket
import ssl
from dataclasses import replace
from pathlib import Path

import pytest
import trustme

from senae_desktop.client.tracking import HttpTrackingService
from senae_desktop.domain import errors
from senae_desktop.domain.entries import NewShipment
from senae_desktop.domain.shipment import Keys
from tests.client.conftest import LIMITS, service_at
from tests.support.fakes import in_loop
from tests.support.faulty_server import FaultyServer, Reply, answer, problem

PAGE = {"items": [], "removed": [], "asOf": "2026-11-23T12:00:00Z", "syncToken": "t"}
GOOD = answer(PAGE)
BODY = json.dumps(PAGE).encode()
ONCE = replace(LIMITS, attempts=1)


async def _fails(service: HttpTrackingService, kind: type[errors.ServiceError]) -> errors.Problem:
    try:
        with pytest.raises(errors.ServiceError) as caught:
            await service.changes("a1")
    finally:
        await service.aclose()
    assert type(caught.value) is kind, repr(caught.value)
    assert caught.value.problem is not None
    assert caught.value.problem.trace_id
    return caught.value.problem


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        pytest.param(Reply(body=BODY, cut_after=20), errors.UnreadableAnswer, id="truncated"),
        pytest.param(Reply(body=BODY[:-9]), errors.UnreadableAnswer, id="half a JSON"),
        pytest.param(Reply(body=b"\x00\xff garbage"), errors.UnreadableAnswer, id="no JSON"),
        pytest.param(Reply(body=b"[" * 100_000), errors.UnreadableAnswer, id="deep JSON"),
        pytest.param(
            Reply(raw=b"\x16\x03\x01 what?\r\n\r\n"), errors.UnreadableAnswer, id="no HTTP"
        ),
        pytest.param(
            Reply(body=b"<html>Bienvenido</html>", headers={"Content-Type": "text/html"}),
            errors.UnreadableAnswer,
            id="captive portal",
        ),
        pytest.param(
            Reply(302, b"", {"Location": "http://portal.example/"}),
            errors.UnreadableAnswer,
            id="redirected",
        ),
        pytest.param(
            Reply(body=b"not gzip", headers={"Content-Encoding": "gzip"}),
            errors.UnreadableAnswer,
            id="bad gzip",
        ),
        pytest.param(
            answer({**PAGE, "nextCursor": "c"}), errors.UnreadableAnswer, id="cursor and token"
        ),
        pytest.param(answer({**PAGE, "syncToken": ""}), errors.UnreadableAnswer, id="neither"),
        pytest.param(Reply(body=BODY, reset_after=0), errors.ServiceDown, id="reset at once"),
        pytest.param(Reply(body=BODY, reset_after=20), errors.ServiceDown, id="reset midway"),
        pytest.param(Reply(raw=b""), errors.ServiceDown, id="closed without a word"),
        pytest.param(problem(401, "token-expired"), errors.TokenExpired, id="401"),
        pytest.param(problem(403, "not-authorised-for-oce"), errors.NotAuthorised, id="403"),
        pytest.param(problem(410, "sync-token-expired"), errors.SyncTokenExpired, id="410"),
        pytest.param(problem(423, "account-locked"), errors.AccountLocked, id="423"),
        pytest.param(Reply(500, b"oops"), errors.ServiceError, id="500"),
        pytest.param(Reply(503, b""), errors.ServiceDown, id="503"),
    ],
)
@in_loop
async def test_each_fault_has_its_error(
    server: FaultyServer, reply: Reply, kind: type[errors.ServiceError]
) -> None:
    server.reply(reply)
    await _fails(service_at(server.url, ONCE), kind)


@in_loop
async def test_a_body_that_does_not_end_is_not_read_to_its_end(server: FaultyServer) -> None:
    server.reply(Reply(body=b" " * 300_000))
    await _fails(service_at(server.url, replace(ONCE, body=100_000)), errors.UnreadableAnswer)


@in_loop
async def test_a_small_body_that_grows_when_opened_is_measured_opened(
    server: FaultyServer,
) -> None:
    bomb = gzip.compress(b" " * 5_000_000)
    assert len(bomb) < 100_000
    server.reply(Reply(body=bomb, headers={"Content-Encoding": "gzip"}))
    await _fails(service_at(server.url, replace(ONCE, body=100_000)), errors.UnreadableAnswer)


@in_loop
async def test_a_slow_answer_is_not_waited_for_for_ever(server: FaultyServer) -> None:
    server.reply(Reply(delay=30))
    await _fails(service_at(server.url, replace(ONCE, read=0.1)), errors.ServiceTimeout)


@in_loop
async def test_the_whole_call_has_a_limit_of_its_own(server: FaultyServer) -> None:
    server.reply(Reply(delay=30))
    await _fails(service_at(server.url, replace(LIMITS, whole=0.1)), errors.ServiceTimeout)


@in_loop
async def test_nobody_listens() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}"
        details = await _fails(service_at(url, ONCE), errors.ServiceDown)
    assert details.status == 0


@in_loop
async def test_a_name_that_nobody_knows() -> None:
    await _fails(service_at("https://tracking.invalid", ONCE), errors.NoNetwork)


@in_loop
async def test_a_closed_client_stays_closed(server: FaultyServer) -> None:
    service = service_at(server.url)
    await service.aclose()
    await _fails(service, errors.ServiceDown)
    assert server.requests == []


# --- certificates ---------------------------------------------------------------------------------


def _tls(authority: trustme.CA, name: str = "127.0.0.1") -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(name).configure_cert(context)
    return context


@in_loop
async def test_a_certificate_of_an_unknown_authority_is_refused() -> None:
    with FaultyServer(GOOD, tls=_tls(trustme.CA())) as server:
        await _fails(service_at(server.url), errors.CertificateProblem)
    assert server.requests == []


@in_loop
async def test_the_authorities_of_this_computer_are_trusted_but_not_for_another_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    with FaultyServer(GOOD, tls=_tls(authority)) as server:
        service = service_at(server.url)
        assert (await service.changes("a1")).sync_token == "t"
        await service.aclose()
    with FaultyServer(GOOD, tls=_tls(authority, "other.example")) as server:
        await _fails(service_at(server.url), errors.CertificateProblem)


@in_loop
async def test_a_server_that_does_not_speak_tls_is_down(server: FaultyServer) -> None:
    await _fails(service_at(server.url.replace("http:", "https:"), ONCE), errors.ServiceDown)


# --- retries and pauses ---------------------------------------------------------------------------


@in_loop
async def test_a_read_is_tried_again(server: FaultyServer) -> None:
    server.reply(Reply(502, b""), Reply(body=BODY, reset_after=0), GOOD)
    service = service_at(server.url)
    assert (await service.changes("a1")).sync_token == "t"
    await service.aclose()
    assert len(server.requests) == 3
    assert len({request.headers["trace-id"] for request in server.requests}) == 1


@in_loop
async def test_it_is_given_up_after_a_few_attempts(server: FaultyServer) -> None:
    server.reply(Reply(503, b""))
    await _fails(service_at(server.url), errors.ServiceDown)
    assert len(server.requests) == LIMITS.attempts


@in_loop
async def test_a_write_is_tried_again_under_the_same_key(server: FaultyServer) -> None:
    record = {"id": "s1", "version": 1, "importer": {"name": "A"}, "keys": {}}
    server.reply(Reply(body=BODY, reset_after=0), answer(record))
    service = service_at(server.url)
    await service.register("a1", NewShipment(Keys(declaration="D")), "key-1")
    await service.aclose()
    assert [request.headers["idempotency-key"] for request in server.requests] == ["key-1"] * 2


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        (problem(404, "not-found"), errors.NotFound),
        (problem(401, "token-expired", retryable=True), errors.TokenExpired),
        (problem(410, "sync-token-expired"), errors.SyncTokenExpired),
    ],
)
@in_loop
async def test_what_repeating_cannot_mend_is_not_repeated(
    server: FaultyServer, reply: Reply, kind: type[errors.ServiceError]
) -> None:
    server.reply(reply)
    await _fails(service_at(server.url), kind)
    assert len(server.requests) == 1


@in_loop
async def test_an_error_that_says_it_may_pass_is_tried_again(server: FaultyServer) -> None:
    server.reply(problem(500, "internal", retryable=True), GOOD)
    service = service_at(server.url)
    await service.changes("a1")
    await service.aclose()
    assert len(server.requests) == 2


@in_loop
async def test_credentials_and_refresh_tokens_are_never_sent_twice(server: FaultyServer) -> None:
    from tests.client.test_tracking import CREDENTIALS

    server.reply(problem(503, "maintenance", retryable=True))
    service = service_at(server.url)
    for call in (service.sign_in(CREDENTIALS), service.renew("r1")):
        with pytest.raises(errors.ServiceDown):
            await call
    await service.aclose()
    assert len(server.requests) == 2


@pytest.mark.parametrize("status", [429, 503])
@in_loop
async def test_a_long_pause_silences_the_whole_client(server: FaultyServer, status: int) -> None:
    server.reply(Reply(status, b"", {"Retry-After": "600"}), GOOD)
    service = service_at(server.url)
    for _ in range(3):
        with pytest.raises(errors.TooManyRequests if status == 429 else errors.ServiceDown):
            await service.changes("a1")
    assert not await service.healthy()
    await service.aclose()
    assert len(server.requests) == 1


@in_loop
async def test_a_short_pause_is_waited_out(server: FaultyServer) -> None:
    server.reply(Reply(429, b"", {"Retry-After": "0.05"}), GOOD)
    service = service_at(server.url)
    assert (await service.changes("a1")).sync_token == "t"
    await service.aclose()
    assert len(server.requests) == 2


# --- many at once, and leaving midway -------------------------------------------------------------


@in_loop
async def test_four_at_a_time(server: FaultyServer) -> None:
    server.reply(Reply(body=BODY, delay=0.02))
    service = service_at(server.url)
    await asyncio.gather(*(service.changes("a1") for _ in range(20)))
    await service.aclose()
    assert len(server.requests) == 20
    assert 1 < server.busiest <= 4


@in_loop
async def test_a_cancelled_call_leaves_the_client_usable(server: FaultyServer) -> None:
    service = service_at(server.url)
    server.reply(Reply(delay=30))
    calls = [asyncio.create_task(service.changes("a1")) for _ in range(8)]
    while len(server.requests) < 4:
        await asyncio.sleep(0.005)
    for call in calls:
        call.cancel()
    await asyncio.wait(calls)
    assert all(call.cancelled() for call in calls)
    server.reply(GOOD)
    await asyncio.gather(*(service.changes("a1") for _ in range(8)))
    await service.aclose()


@in_loop
async def test_neither_address_nor_secret_nor_token_reaches_the_log(
    server: FaultyServer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    server.reply(Reply(500, b"oops"))
    service = service_at(server.url, secret="one-time-secret")
    with pytest.raises(errors.ServiceError):
        await service.changes("access-token-1", since="sync-token-1")
    await service.aclose()
    assert "/v1/changes" in caplog.text
    for secret in ("one-time-secret", "access-token-1", "sync-token-1", "127.0.0.1"):
        assert secret not in caplog.text


@in_loop
async def test_the_proxy_of_the_system_is_used_except_for_this_computer(
    server: FaultyServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    with FaultyServer(Reply(407, b"")) as proxy:
        for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.url)
            monkeypatch.setenv(name.lower(), proxy.url)
        for name in ("NO_PROXY", "no_proxy"):
            monkeypatch.delenv(name, raising=False)
        server.reply(GOOD)
        local = service_at(server.url)
        await local.changes("a1")
        await local.aclose()
        assert proxy.requests == []
        await _fails(service_at("https://tracking.example.ec", ONCE), errors.NoNetwork)
        assert proxy.requests[0].method == "CONNECT"


@in_loop
async def test_a_connection_lost_to_the_pool_costs_one_call_and_not_the_client(
    server: FaultyServer,
) -> None:
    service = service_at(server.url, replace(ONCE, connections=1, pool=0.05))
    # What a leaked connection looks like: a slot is free here, and none in the pool.
    service._transport._slots = asyncio.Semaphore(2)
    server.reply(Reply(body=BODY, delay=30))
    holder = asyncio.create_task(service.changes("a1"))
    while not server.requests:
        await asyncio.sleep(0.005)
    with pytest.raises(errors.ServiceTimeout):
        await service.changes("a1")
    server.reply(GOOD)
    assert (await service.changes("a1")).sync_token == "t"
    holder.cancel()
    await asyncio.wait({holder})
    await service.aclose()
