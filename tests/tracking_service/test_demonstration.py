"""The demonstration as a source, and the faults it plays on demand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from senae_desktop.tracking_service.services import Services, Settings, open_services
from senae_desktop.tracking_service.sources.demonstration import (
    AGE_LIMIT,
    DemonstrationSource,
    demonstration_database,
)
from senae_desktop.tracking_service.sources.faults import RETRY_AFTER, Faults
from tests.tracking_service.conftest import (
    START,
    MovedClock,
    Running,
    cheap_passwords,
    problem,
    serving,
)


def opened(migrated: str, clock: MovedClock) -> tuple[Services, DemonstrationSource]:
    services = open_services(migrated, Settings(), clock, cheap_passwords())
    source = DemonstrationSource(services, START)
    source.catch_up()
    services.lookups.source = services.intake.source = source
    return services, source


@pytest.fixture
def demo(migrated: str, clock: MovedClock) -> Iterator[tuple[Running, DemonstrationSource]]:
    services, source = opened(migrated, clock)
    with serving(services, clock, lambda app: Faults(app, slow=0)) as running:
        yield running, source


@pytest.fixture
def agency(demo: tuple[Running, DemonstrationSource]) -> Iterator[httpx.Client]:
    running, source = demo
    with running.client() as client:
        sign_in(client, source, 0)
        yield client


def sign_in(client: httpx.Client, source: DemonstrationSource, number: int) -> None:
    account = source.accounts[number]
    who = {"ruc": account.ruc, "user": account.user, "password": account.password}
    access = client.post("/v1/session", json=who).json()["accessToken"]
    client.headers["Authorization"] = f"Bearer {access}"


def changes(client: httpx.Client, since: str | None = None) -> dict[str, object]:
    query = {"include": "events", "limit": "2000"} | ({"since": since} if since else {})
    page: dict[str, object] = client.get("/v1/changes", params=query).json()
    return page


def look_up(client: httpx.Client, reference: str) -> httpx.Response:
    return client.post("/v1/lookups", json={"references": [reference]})


def outcome(client: httpx.Client, reference: str) -> str:
    found: str = look_up(client, reference).json()["results"][0]["outcome"]
    return found


def test_shipments_advance_while_it_runs(
    demo: tuple[Running, DemonstrationSource], agency: httpx.Client
) -> None:
    running, source = demo
    before = changes(agency)
    source.catch_up()
    assert changes(agency, str(before["syncToken"]))["items"] == []
    running.clock.pass_(minutes=10)
    source.catch_up()
    after = changes(agency, str(before["syncToken"]))["items"]
    assert isinstance(after, list)
    assert after
    known = {item["id"]: item for item in before["items"]}  # type: ignore[attr-defined]
    for item in after:
        assert item["version"] == known[item["id"]]["version"] + 1
        assert len(item["events"]) > len(known[item["id"]]["events"])


def test_a_restart_goes_on_where_it_stopped(migrated: str, clock: MovedClock) -> None:
    services, source = opened(migrated, clock)
    with serving(services, clock) as running, running.client() as client:
        sign_in(client, source, 0)
        outcome(client, "DEMODOC90001")
        before = len(changes(client)["items"])  # type: ignore[arg-type]
    clock.pass_(minutes=5)
    services, source = opened(migrated, clock)
    with serving(services, clock) as running, running.client() as client:
        sign_in(client, source, 0)
        items = changes(client)["items"]
    assert isinstance(items, list)
    assert len(items) == before
    played = next(i for i in items if i["keys"].get("transportDocument") == "DEMODOC90001")
    assert len(played["events"]) > 3
    identifiers = [event["id"] for item in items for event in item["events"]]
    assert len(identifiers) == len(set(identifiers))


@pytest.mark.parametrize(
    ("reference", "first", "then"),
    [
        ("DEMODOC50001", "found", "duplicate"),
        ("DEMOVAR50001", "multiple", "multiple"),
        ("DEMOESP50001", "awaiting-manifest", "awaiting-manifest"),
        ("DEMO0001XWAIT", "awaiting-manifest", "awaiting-manifest"),
        ("DEMO0001XMANY", "multiple", "multiple"),
        ("DEMO0001X404", "not-found", "not-found"),
        ("MEDUEC1234567", "not-found", "not-found"),
    ],
)
def test_a_reference_plays_its_story(
    agency: httpx.Client, reference: str, first: str, then: str
) -> None:
    before = changes(agency)
    assert outcome(agency, reference) == first
    followed = changes(agency, str(before["syncToken"]))["items"]
    assert bool(followed) == (first != "not-found")
    assert outcome(agency, reference) == then
    assert changes(agency, str(before["syncToken"]))["items"] == followed


def test_registering_a_reference_plays_its_story_too(agency: httpx.Client) -> None:
    asked = {"keys": {"transportDocument": "DEMOFIS90001"}}
    answer = agency.post("/v1/shipments", json=asked, headers={"Idempotency-Key": "k"})
    assert answer.status_code == 201
    assert answer.json()["events"]
    assert answer.json()["freshness"]["nextCheckAt"]
    again = agency.post("/v1/shipments", json=asked, headers={"Idempotency-Key": "k"})
    assert again.content == answer.content


@pytest.mark.parametrize(
    ("suffix", "status", "code"),
    [
        ("X401", 401, "token-expired"),
        ("X410", 410, "sync-token-expired"),
        ("X429", 429, "too-many-requests"),
        ("X503", 503, "upstream-unreachable"),
    ],
)
def test_a_reference_forces_a_refusal(
    agency: httpx.Client, suffix: str, status: int, code: str
) -> None:
    asked = {"keys": {"transportDocument": f"DEMO0001{suffix}"}}
    for answer in (look_up(agency, f"DEMO0001{suffix}"), agency.post("/v1/shipments", json=asked)):
        assert (answer.status_code, problem(answer).code) == (status, code)
        if status in {429, 503}:
            assert answer.headers["Retry-After"] == str(RETRY_AFTER)
            assert problem(answer).retryable


@pytest.mark.expected_log
def test_a_reference_forces_bad_answers(agency: httpx.Client) -> None:
    with pytest.raises(ValueError, match="Expecting"):
        look_up(agency, "DEMO0001XJSON").json()
    with pytest.raises(httpx.RemoteProtocolError):
        look_up(agency, "DEMO0001XTRUNC")
    assert outcome(agency, "DEMODOC50002XSLOW") == "not-found"


def test_other_requests_are_left_alone(agency: httpx.Client) -> None:
    assert agency.get("/v1/shipments?q=DEMO0001X503").status_code == 200
    broken = agency.post("/v1/lookups", content=b"{", headers={"Content-Type": "application/json"})
    assert problem(broken).code == "malformed-json"
    assert problem(agency.post("/v1/lookups", content=b"{}")).code == "not-json"


def test_the_demonstration_begins_anew_when_it_is_old(tmp_path: Path, clock: MovedClock) -> None:
    _, start = demonstration_database(tmp_path, clock)
    clock.present += AGE_LIMIT - timedelta(seconds=1)
    assert demonstration_database(tmp_path, clock)[1] == start
    clock.present += timedelta(seconds=1)
    assert demonstration_database(tmp_path, clock)[1] == clock.now() > start


def test_an_unreadable_demonstration_begins_anew(tmp_path: Path, clock: MovedClock) -> None:
    (tmp_path / "demonstration.sqlite3").write_bytes(b"no database at all" * 100)
    assert demonstration_database(tmp_path, clock)[1] == clock.now()
