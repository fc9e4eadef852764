"""The change feed."""

from __future__ import annotations

from datetime import timedelta

import httpx
import pytest

from senae_desktop.tracking_service.feed import TOKENS_ACCEPTED, Included
from senae_desktop.tracking_service.services import Settings, open_services
from senae_desktop.tracking_service.store import shipments
from senae_desktop.tracking_service.store.database import sqlite_url
from tests.tracking_service.conftest import IMPORTER, Running, cheap_passwords, problem


def register(client: httpx.Client, number: int) -> str:
    keys = {"declaration": f"028-2026-10-{number:08d}"}
    shipment_id: str = client.post("/v1/shipments", json={"keys": keys}).json()["id"]
    return shipment_id


def read(client: httpx.Client, **query: str) -> tuple[list[str], list[str], str]:
    """Every page until the sync token: ids changed, ids removed, the token."""
    changed: list[str] = []
    removed: list[str] = []
    while True:
        answer = client.get("/v1/changes", params=query)
        assert answer.status_code == 200
        assert int(answer.headers["Poll-After"]) > 0
        page = answer.json()
        changed += [item["id"] for item in page["items"]]
        removed += [gone["id"] for gone in page["removed"]]
        assert ("nextCursor" in page) != ("syncToken" in page)
        if "syncToken" in page:
            return changed, removed, page["syncToken"]
        query["cursor"] = page["nextCursor"]


def test_everything_then_only_what_changed(client: httpx.Client) -> None:
    ids = [register(client, number) for number in range(5)]
    changed, removed, token = read(client, limit="2")
    assert (changed, removed) == (ids, [])
    assert read(client, since=token)[:2] == ([], [])
    client.post(f"/v1/shipments/{ids[1]}/events", json={"type": "arrival"})
    page = client.get("/v1/changes", params={"since": token, "include": "events"}).json()
    assert [item["id"] for item in page["items"]] == [ids[1]]
    assert [event["type"] for event in page["items"][0]["events"]] == ["arrival"]


def test_events_come_only_when_asked_for(client: httpx.Client) -> None:
    register(client, 1)
    assert "events" not in client.get("/v1/changes").json()["items"][0]
    assert client.get("/v1/changes?include=events").json()["items"][0]["events"] == []


def test_what_changes_while_reading_is_not_missed(client: httpx.Client) -> None:
    ids = [register(client, number) for number in range(3)]
    first = client.get("/v1/changes?limit=2").json()
    client.post(f"/v1/shipments/{ids[0]}/events", json={"type": "arrival"})
    rest, _, _ = read(client, cursor=first["nextCursor"])
    assert rest == [ids[2], ids[0]]


def test_what_goes_while_reading_is_told(running: Running, client: httpx.Client) -> None:
    ids = [register(client, number) for number in range(3)]
    first = client.get("/v1/changes?limit=2").json()
    with running.services.database.writing() as connection:
        shipments.remove(connection, ids[0], "withdrawn", running.clock.now())
    changed, removed, _ = read(client, cursor=first["nextCursor"])
    assert (changed, removed) == ([ids[2]], [ids[0]])


def test_removals_are_told_once_and_not_to_newcomers(
    running: Running, client: httpx.Client
) -> None:
    gone = register(client, 1)
    _, _, token = read(client)
    with running.services.database.writing() as connection:
        shipments.remove(connection, gone, "withdrawn", running.clock.now())
    page = client.get("/v1/changes", params={"since": token}).json()
    assert page["removed"] == [{"id": gone, "reason": "withdrawn"}]
    assert read(client, since=page["syncToken"])[:2] == ([], [])
    assert read(client)[:2] == ([], [])


def test_an_old_token_is_refused(running: Running, client: httpx.Client) -> None:
    _, _, token = read(client)
    running.clock.pass_(seconds=TOKENS_ACCEPTED.total_seconds())
    with running.client(IMPORTER) as later:
        assert later.get("/v1/changes", params={"since": token}).status_code == 200
        running.clock.pass_(seconds=2)
        answer = later.get("/v1/changes", params={"since": token})
    assert (answer.status_code, problem(answer).code) == (410, "sync-token-expired")


@pytest.mark.parametrize("token", ["x", "ñ", "e30", "WyJzeW5jIl0", "a" * 399])
@pytest.mark.parametrize("name", ["since", "cursor"])
def test_what_is_no_token_is_refused(client: httpx.Client, name: str, token: str) -> None:
    answer = client.get("/v1/changes", params={name: token})
    assert (answer.status_code, problem(answer).code) == (410, "sync-token-expired")


def test_a_cursor_is_no_sync_token(client: httpx.Client) -> None:
    for number in range(2):
        register(client, number)
    cursor = client.get("/v1/changes?limit=1").json()["nextCursor"]
    assert client.get("/v1/changes", params={"since": cursor}).status_code == 410


def test_a_token_of_another_store_is_refused(
    running: Running, client: httpx.Client, tmp_path_factory: pytest.TempPathFactory
) -> None:
    url = sqlite_url(tmp_path_factory.mktemp("other") / "store.sqlite3")
    other = open_services(url, Settings(), running.clock, cheap_passwords())
    token = other.feed.changes(_nobody(), None, None, 10, Included()).sync_token
    other.database.close()
    assert token is not None
    assert client.get("/v1/changes", params={"since": token}).status_code == 410


def test_a_store_put_back_from_a_copy_refuses_newer_tokens(
    running: Running, client: httpx.Client
) -> None:
    register(client, 1)
    _, _, token = read(client)
    with running.services.database.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE sequence SET value = 0")
    assert client.get("/v1/changes", params={"since": token}).status_code == 410


def test_the_answer_says_when_it_was_true(running: Running, client: httpx.Client) -> None:
    running.clock.pass_(minutes=5)
    as_of = client.get("/v1/changes").json()["asOf"]
    assert as_of == (running.clock.now() + timedelta(0)).isoformat().replace("+00:00", "Z")


def _nobody() -> shipments.Viewer:
    return shipments.Viewer("nobody", "nobody")
