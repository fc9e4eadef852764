"""What every address has in common, and the small ones: catalogues, health."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator

import httpx
import pytest
from sqlalchemy.exc import OperationalError

from senae_desktop.tracking_service.problem_texts import TEXTS
from senae_desktop.tracking_service.problems import KINDS, language_of
from senae_desktop.tracking_service.requests import MAX_BODY
from senae_desktop.tracking_service.routes.catalogs import CATALOGS
from senae_desktop.tracking_service.services import Settings, open_services
from tests.tracking_service.conftest import (
    PASSWORD,
    MovedClock,
    Running,
    cheap_passwords,
    problem,
    serving,
)

JSON = {"Content-Type": "application/json"}


@pytest.fixture
def unknown(running: Running) -> Iterator[httpx.Client]:
    with running.client() as client:
        yield client


def test_unknown_addresses_and_methods(unknown: httpx.Client) -> None:
    assert problem(unknown.get("/v2/anything")).code == "not-found"
    assert problem(unknown.get("/v1/health/")).code == "not-found"
    answer = unknown.put("/v1/session")
    assert (answer.status_code, problem(answer).code) == (405, "method-not-allowed")
    assert answer.headers["Allow"]


@pytest.mark.parametrize(
    ("content", "headers", "status", "code"),
    [
        (b"{", JSON, 400, "malformed-json"),
        (b"", JSON, 400, "malformed-json"),
        (b'{"ruc": "\xff"}', JSON, 400, "malformed-json"),
        (b'{"x":' + b"[" * 100_000, JSON, 400, "malformed-json"),
        (b"ruc=1", {"Content-Type": "application/x-www-form-urlencoded"}, 415, "not-json"),
        (b"{}", {}, 415, "not-json"),
        (b"[]", JSON, 422, "invalid"),
        (b" " * (MAX_BODY + 1), JSON, 413, "body-too-large"),
    ],
)
def test_bodies_that_cannot_be_read(
    unknown: httpx.Client, content: bytes, headers: dict[str, str], status: int, code: str
) -> None:
    answer = unknown.post("/v1/session", content=content, headers=headers)
    assert (answer.status_code, problem(answer).code) == (status, code)


def test_a_large_body_without_a_length_is_cut_short(unknown: httpx.Client) -> None:
    parts = (b" " * 65_536 for _ in range(1 + MAX_BODY // 65_536))
    answer = unknown.post("/v1/session", content=parts, headers=JSON)
    assert problem(answer).code == "body-too-large"


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("", "es"),
        ("en", "en"),
        ("es-EC,es;q=0.9,en;q=0.8", "es"),
        ("en-GB;q=0.5, es;q=0.4", "en"),
        ("fr, en;q=0.1", "en"),
        ("fr;q=x, de", "es"),
        ("en;q=0", "es"),
    ],
)
def test_details_come_in_the_language_preferred(
    unknown: httpx.Client, header: str, language: str
) -> None:
    assert language_of(header) == language
    answer = unknown.get("/v1/nothing", headers={"Accept-Language": header})
    assert answer.headers["Content-Language"] == language
    assert problem(answer).detail == TEXTS["not-found"][language][1]


def test_every_problem_has_a_text_in_both_languages() -> None:
    assert set(TEXTS) == set(KINDS)
    assert all(set(texts) == {"es", "en"} for texts in TEXTS.values())


def test_the_trace_of_the_client_is_kept_when_it_is_one(unknown: httpx.Client) -> None:
    given = unknown.get("/v1/health", headers={"Trace-Id": "abcd-1234"})
    assert given.headers["Trace-Id"] == "abcd-1234"
    strange = unknown.get("/v1/health", headers={"Trace-Id": "<script>"})
    assert strange.headers["Trace-Id"] not in {"", "<script>"}


@pytest.mark.expected_log
def test_a_crash_is_answered_and_logged_without_what_was_sent(
    running: Running,
    unknown: httpx.Client,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def crash(*_: object) -> None:
        raise ValueError(f"could not read {PASSWORD}")

    monkeypatch.setattr(type(running.services.sign_in), "open", crash)
    caplog.set_level(logging.DEBUG)
    asked = {"ruc": "1", "user": "ana", "password": PASSWORD}
    answer = unknown.post("/v1/session?secret=in-the-address", json=asked)
    assert (answer.status_code, problem(answer).code) == (500, "internal")
    assert PASSWORD not in answer.text

    def ours() -> list[logging.LogRecord]:
        return [r for r in caplog.records if r.name.startswith("senae_desktop")]

    # The service writes its line after the answer has left.
    deadline = time.monotonic() + 5
    while not ours() and time.monotonic() < deadline:
        time.sleep(0.01)
    said = " ".join(f"{record.getMessage()} {record.__dict__}" for record in ours())
    assert "ValueError" in said
    assert "test_http.py" in said
    assert PASSWORD not in said
    assert "in-the-address" not in said


def test_the_embedded_service_answers_only_with_its_secret(
    migrated: str, clock: MovedClock
) -> None:
    settings = Settings(embedded_secret="s" * 40)
    services = open_services(migrated, settings, clock, cheap_passwords())
    with serving(services, clock) as running, running.client() as client:
        for given in ({}, {"Embedded-Secret": "x"}, {"Embedded-Secret": "ñ".encode()}):
            answer = client.get("/v1/health", headers=given)  # type: ignore[arg-type]
            assert (answer.status_code, problem(answer).code) == (403, "embedded-secret-required")
        good = client.get("/v1/health", headers={"Embedded-Secret": "s" * 40})
        assert good.status_code == 200
    assert "s" * 40 not in repr(settings)


# --- catalogues ----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", CATALOGS)
def test_catalogues_have_a_tag_and_a_long_life(unknown: httpx.Client, name: str) -> None:
    answer = unknown.get(f"/v1/catalogs/{name}")
    assert answer.json()["entries"]
    assert "max-age" in answer.headers["Cache-Control"]
    held = {"If-None-Match": answer.headers["ETag"]}
    assert unknown.get(f"/v1/catalogs/{name}", headers=held).status_code == 304


def test_places_tell_their_codes_and_district(unknown: httpx.Client) -> None:
    entries = unknown.get("/v1/catalogs/places").json()["entries"]
    manta = next(entry for entry in entries if entry["code"] == "manta-port")
    told = [manta[name] for name in ("kind", "country", "unlocode", "office", "confidence")]
    assert told == ["port", "EC", "ECMEC", "037", "sure"]
    assert "iata" not in manta, "what is not known is left out"


def test_no_other_catalogue(unknown: httpx.Client) -> None:
    assert problem(unknown.get("/v1/catalogs/versions")).code == "not-found"


# --- health --------------------------------------------------------------------------------------


def test_health_names_its_parts(running: Running, unknown: httpx.Client) -> None:
    answer = unknown.get("/v1/health")
    assert (answer.status_code, answer.json()["state"]) == (200, "ok")
    assert [part["name"] for part in answer.json()["components"]] == ["store"]
    since = answer.json()["components"][0]["since"]
    running.clock.pass_(minutes=1)
    part = unknown.get("/v1/health").json()["components"][0]
    assert part["since"] == since != part["lastGood"]


def test_health_says_which_part_fails_and_when_it_last_worked(
    running: Running, unknown: httpx.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = unknown.get("/v1/health").json()["components"][0]["lastGood"]

    def broken() -> None:
        raise OperationalError("SELECT 1", {}, OSError("gone"))

    running.clock.pass_(minutes=1)
    monkeypatch.setattr(running.services.database, "reading", broken)
    answer = unknown.get("/v1/health")
    assert (answer.status_code, answer.json()["state"]) == (503, "failing")
    part = answer.json()["components"][0]
    assert (part["state"], part["lastGood"]) == ("failing", good)
    monkeypatch.undo()
    assert unknown.get("/v1/health").status_code == 200
