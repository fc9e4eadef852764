"""Hints: they come at once, to whoever may see the shipment, and end when the service does."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

import httpx
import pytest

from senae_desktop.tracking_service import hints
from senae_desktop.tracking_service.hints import MOST_LISTENERS, MOST_WAITING, Hint, Listener
from senae_desktop.tracking_service.refreshing import QUOTA, WINDOW
from senae_desktop.tracking_service.services import Settings, open_services
from senae_desktop.tracking_service.store.shipments import Viewer
from tests.tracking_service.conftest import (
    IMPORTER,
    OTHER_IMPORTER,
    MovedClock,
    Running,
    cheap_passwords,
    problem,
    serving,
)


class Stream:
    """The events of an open stream, one at a time."""

    def __init__(self, answer: httpx.Response) -> None:
        self.answer = answer
        self._lines = answer.iter_lines()

    def next(self) -> dict[str, str]:
        event: dict[str, str] = {}
        for line in self._lines:
            if not line and "event" in event:
                return event
            name, _, value = line.partition(": ")
            if line:
                event[name] = value
        raise EOFError


@contextmanager
def listening(client: httpx.Client, after: str = "") -> Iterator[Stream]:
    headers = {"Last-Event-ID": after} if after else {}
    with client.stream("GET", "/v1/stream", headers=headers) as answer:
        yield Stream(answer)


def register(client: httpx.Client, number: str = "MEDUEC1") -> str:
    made = client.post("/v1/shipments", json={"keys": {"transportDocument": number}})
    assert made.status_code == 201
    shipment_id: str = made.json()["id"]
    return shipment_id


def record(client: httpx.Client, shipment_id: str, kind: str = "arrival") -> None:
    answer = client.post(f"/v1/shipments/{shipment_id}/events", json={"type": kind})
    assert answer.status_code == 201


def test_a_change_is_hinted_at_with_its_place_in_the_sequence(client: httpx.Client) -> None:
    shipment_id = register(client)
    with listening(client) as stream:
        assert stream.answer.headers["content-type"].startswith("text/event-stream")
        assert stream.answer.headers["cache-control"] == "no-store"
        ready = stream.next()
        assert (ready["event"], ready["data"]) == ("ready", "{}")
        record(client, shipment_id)
        hint = stream.next()
        assert hint["event"] == "changed"
        told = json.loads(hint["data"])
        assert told == {"shipmentId": shipment_id, "version": int(hint["id"])}
        assert int(hint["id"]) > int(ready["id"])


def test_nobody_hears_of_what_is_not_theirs(client: httpx.Client, running: Running) -> None:
    running.account(OTHER_IMPORTER, "eva")
    mine = register(client)
    with running.client(OTHER_IMPORTER, "eva") as other, listening(client) as stream:
        stream.next()
        record(other, register(other, "MEDUEC2"))
        record(client, mine)
        assert json.loads(stream.next()["data"])["shipmentId"] == mine


def test_a_stream_goes_on_where_it_broke_off(client: httpx.Client) -> None:
    shipment_id = register(client)
    with listening(client) as stream:
        last = stream.next()["id"]
    record(client, shipment_id)
    with listening(client, last) as stream:
        assert stream.next()["event"] == "ready"
        assert json.loads(stream.next()["data"])["shipmentId"] == shipment_id


@pytest.mark.parametrize("after", ["999999999", "0"])
def test_a_place_that_is_too_far_away_is_a_gap(
    client: httpx.Client, after: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hints, "MOST_WAITING", 3)
    for place in range(5):
        register(client, f"MEDUEC{place}")
    with listening(client, after) as stream:
        stream.next()
        assert stream.next()["event"] == "gap"


@pytest.mark.parametrize("after", ["x", "-1", "1" * 19])
def test_another_id_is_refused(client: httpx.Client, after: str) -> None:
    assert client.get("/v1/stream", headers={"Last-Event-ID": after}).status_code == 400


def test_nobody_listens_without_signing_in(running: Running) -> None:
    with running.client() as client:
        assert problem(client.get("/v1/stream")).code == "token-expired"


def test_an_account_cannot_listen_without_end(client: httpx.Client) -> None:
    with ExitStack() as stack:
        streams = [stack.enter_context(listening(client)) for _ in range(MOST_LISTENERS)]
        assert {stream.next()["event"] for stream in streams} == {"ready"}
        refused = client.get("/v1/stream")
        assert problem(refused).code == "too-many-requests"
        assert int(refused.headers["Retry-After"]) > 0


def test_a_change_made_by_another_worker_is_hinted_at_too(migrated: str, clock: MovedClock) -> None:
    one = open_services(migrated, Settings(), clock, cheap_passwords())
    other = open_services(migrated, Settings(), clock, cheap_passwords())
    with serving(one, clock) as first, serving(other, clock) as second:
        first.account()
        with (
            first.client(IMPORTER) as here,
            second.client(IMPORTER) as there,
            listening(here) as stream,
        ):
            stream.next()
            shipment_id = register(there)
            assert json.loads(stream.next()["data"])["shipmentId"] == shipment_id


def test_an_open_stream_does_not_keep_the_service_from_ending(
    migrated: str, clock: MovedClock
) -> None:
    services = open_services(migrated, Settings(), clock, cheap_passwords())
    with serving(services, clock) as running:
        running.account()
        client = httpx.Client(base_url=running.url, timeout=20, trust_env=False)
        opened = services.sign_in.open(IMPORTER, "ana", "clave-larga-1")
        client.headers["Authorization"] = f"Bearer {opened.access}"
        answer = client.send(client.build_request("GET", "/v1/stream"), stream=True)
        stream = Stream(answer)
        stream.next()
    # ``serving`` has seen the server end; the stream ended with it, and not by an error.
    with pytest.raises(EOFError):
        stream.next()
    client.close()


def test_whoever_does_not_keep_up_is_told_of_a_gap() -> None:
    async def hear() -> list[Hint | None]:
        listener = Listener(Viewer("a", "r"), 0)
        for place in range(MOST_WAITING + 3):
            listener.put(Hint(place + 1, "s"))
        heard = [await listener.next(0.01) for _ in range(4)]
        listener.end()
        return [*heard, await listener.next(10)]

    end = MOST_WAITING + 1
    assert asyncio.run(hear()) == [Hint(end), Hint(end + 1, "s"), Hint(end + 2, "s"), None, None]


# --- asking again --------------------------------------------------------------------------------


def test_asking_again_has_a_quota_of_the_account(
    client: httpx.Client, running: Running, clock: MovedClock
) -> None:
    path = f"/v1/shipments/{register(client)}:refresh"
    answers = [client.post(path) for _ in range(QUOTA)]
    assert [answer.status_code for answer in answers] == [202] * QUOTA
    assert [answer.json()["left"] for answer in answers] == list(range(QUOTA))[::-1]
    refused = client.post(path)
    assert problem(refused).code == "too-many-requests"
    assert 0 < int(refused.headers["Retry-After"]) <= WINDOW.total_seconds()
    assert client.get("/v1/changes").status_code == 200  # everything else goes on
    clock.pass_(seconds=int(refused.headers["Retry-After"]))
    with running.client(IMPORTER) as again:
        assert again.post(path).status_code == 202


def test_what_is_not_theirs_cannot_be_asked_about(client: httpx.Client, running: Running) -> None:
    running.account(OTHER_IMPORTER, "eva")
    with running.client(OTHER_IMPORTER, "eva") as other:
        theirs = register(other)
    for shipment_id in (theirs, "nothing", "%0A"):
        answer = client.post(f"/v1/shipments/{shipment_id}:refresh")
        assert problem(answer).code == "not-found"
