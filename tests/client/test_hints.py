"""Hints as they come over the network, and what a refusal to be asked again holds back."""

from __future__ import annotations

import pytest

from senae_desktop.domain import errors
from tests.client.conftest import service_at
from tests.support.fakes import in_loop
from tests.support.faulty_server import FaultyServer, Reply, answer, problem

BODY = b'id: 4\nevent: ready\ndata: {}\n\n: beat\n\nid: 5\nevent: changed\ndata: {"a":1}\n\n'
_PAGE = {"items": [], "removed": [], "asOf": "2026-11-23T12:00:00Z", "syncToken": "t"}
STREAM = {"Content-Type": "text/event-stream"}


async def _heard(server: FaultyServer, after: str = "") -> list[str]:
    service = service_at(server.url)
    try:
        return [hint.id async for hint in service.hints("a1", after)]
    finally:
        await service.aclose()


@in_loop
async def test_hints_tell_where_to_go_on(server: FaultyServer) -> None:
    server.reply(Reply(200, BODY, STREAM))
    assert await _heard(server, "3") == ["4", "5"]
    (request,) = server.requests
    assert request.path == "/v1/stream"
    assert request.headers["last-event-id"] == "3"
    assert request.headers["authorization"] == "Bearer a1"
    assert request.headers["accept"] == "text/event-stream"


@in_loop
async def test_the_first_time_there_is_nowhere_to_go_on(server: FaultyServer) -> None:
    server.reply(Reply(200, BODY, STREAM))
    await _heard(server)
    assert "last-event-id" not in server.requests[0].headers


@pytest.mark.parametrize(
    ("reply", "error"),
    [
        (problem(404, "not-found"), errors.NotFound),
        (problem(405, "method-not-allowed"), errors.ServiceError),
        (problem(401, "token-expired"), errors.TokenExpired),
        (problem(429, "too-many-requests", {"Retry-After": "9"}), errors.TooManyRequests),
        (problem(503, "upstream-unreachable"), errors.ServiceDown),
        (Reply(200, BODY, STREAM, reset_after=20), errors.ServiceDown),
        (Reply(200, b"x" * 20_000, STREAM), errors.UnreadableAnswer),
    ],
)
@in_loop
async def test_every_failure_is_typed(
    server: FaultyServer, reply: Reply, error: type[errors.ServiceError]
) -> None:
    server.reply(reply)
    with pytest.raises(error):
        await _heard(server)


@in_loop
async def test_the_service_slows_everybody_down_by_a_backoff(server: FaultyServer) -> None:
    service = service_at(server.url)
    for headers, expected in (
        ({"Poll-After": "5", "Backoff": "40"}, 40.0),
        ({"Poll-After": "50", "Backoff": "soon"}, 50.0),
        ({"Backoff": "40"}, 40.0),
        ({}, None),
    ):
        server.reply(answer(_PAGE, **headers))
        assert (await service.changes("a1")).poll_after == expected
    await service.aclose()


@in_loop
async def test_a_quota_that_is_used_up_holds_nothing_else_back(server: FaultyServer) -> None:
    refused = problem(429, "too-many-requests", {"Retry-After": "300"})
    server.reply(answer({"shipmentId": "s 1", "left": 3}), refused, answer(_PAGE))
    service = service_at(server.url)
    assert await service.ask_again("a1", "s 1") == 3
    assert server.requests[0].path == "/v1/shipments/s%201:refresh"
    with pytest.raises(errors.TooManyRequests) as caught:
        await service.ask_again("a1", "s 1")
    assert caught.value.retry_after == 300
    assert (await service.changes("a1")).sync_token == "t"
    await service.aclose()
