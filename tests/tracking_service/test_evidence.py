from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from senae_desktop.domain.evidence import MAX_EVIDENCE
from senae_desktop.tracking_service.evidence import MOST_FILES, UNUSED_KEPT, Keeping
from senae_desktop.tracking_service.services import Settings, open_services
from senae_desktop.tracking_service.store import evidence
from senae_desktop.tracking_service.store import shipments as kept
from senae_desktop.tracking_service.store.database import Database
from senae_desktop.tracking_service.upkeep import tidy
from tests.tracking_service.conftest import (
    IMPORTER,
    OTHER_IMPORTER,
    START,
    MovedClock,
    Running,
    cheap_passwords,
    problem,
    serving,
)
from tests.tracking_service.store.test_store import shipment

PNG = b"\x89PNG\r\n\x1a\n" + b"comprobante de pago " * 50
KEY = bytes(range(32))


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def registered(client: httpx.Client) -> str:
    made = client.post("/v1/shipments", json={"keys": {"transportDocument": "MEDUEC1"}})
    return str(made.json()["id"])


def put(client: httpx.Client, shipment_id: str, content: bytes, name: str = "") -> httpx.Response:
    where = f"/v1/shipments/{shipment_id}/evidence/{name or digest(content)}"
    return client.put(where, content=content)


def get(client: httpx.Client, shipment_id: str, sha256: str) -> httpx.Response:
    return client.get(f"/v1/shipments/{shipment_id}/evidence/{sha256}")


def test_a_file_comes_back_as_it_was_and_only_to_be_saved(client: httpx.Client) -> None:
    shipment_id = registered(client)
    assert put(client, shipment_id, PNG).status_code == 204
    assert put(client, shipment_id, PNG).status_code == 204
    answer = get(client, shipment_id, digest(PNG))
    assert answer.content == PNG
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["content-disposition"] == "attachment"
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_an_event_says_what_it_rests_on_and_who_recorded_it(client: httpx.Client) -> None:
    shipment_id = registered(client)
    told = {"source": "Correo del depósito", "sha256": digest(PNG), "name": "a/b/pago.png",
            "mediaType": "image/png", "size": len(PNG)}  # fmt: skip
    asked = {"type": "payment-confirmed", "evidence": told, "source": "file"}
    answer = client.post(f"/v1/shipments/{shipment_id}/events", json=asked)
    (event,) = answer.json()["events"]
    assert event["evidence"] == {**told, "name": "pago.png"}
    assert (event["source"], event["recordedBy"]) == ("file", "ana")


def test_an_unknown_source_is_refused(client: httpx.Client) -> None:
    shipment_id = registered(client)
    asked = {"type": "arrival", "source": "senae"}
    answer = client.post(f"/v1/shipments/{shipment_id}/events", json=asked)
    assert problem(answer).errors[0].pointer == "/source"


@pytest.mark.parametrize(
    ("content", "name", "code"),
    [
        (PNG, "0" * 64, "digest-mismatch"),
        (b"", digest(b""), "digest-mismatch"),
    ],
)
def test_what_is_not_the_file_named_is_refused(
    client: httpx.Client, content: bytes, name: str, code: str
) -> None:
    answer = put(client, registered(client), content, name)
    assert answer.status_code == 422
    assert problem(answer).errors[0].code == code


def test_too_large_a_file_is_not_read_to_its_end(client: httpx.Client) -> None:
    answer = put(client, registered(client), b"x" * (MAX_EVIDENCE + 1))
    assert problem(answer).code == "body-too-large"


def test_whoever_does_not_see_the_shipment_sees_no_file(
    client: httpx.Client, running: Running
) -> None:
    shipment_id = registered(client)
    put(client, shipment_id, PNG)
    running.account(OTHER_IMPORTER, "otra")
    with running.client(OTHER_IMPORTER, "otra") as other:
        assert problem(get(other, shipment_id, digest(PNG))).code == "not-found"
        assert problem(put(other, shipment_id, PNG)).code == "not-found"
    assert problem(get(client, shipment_id, "f" * 64)).code == "not-found"
    assert problem(get(client, shipment_id, "../../etc")).code == "not-found"


def test_a_shipment_has_a_limited_number_of_files(client: httpx.Client, running: Running) -> None:
    shipment_id = registered(client)
    with running.services.database.writing() as connection:
        for number in range(MOST_FILES):
            file = evidence.StoredFile(f"{number:064x}", "text/plain", 1, False, b"x")
            evidence.put(connection, shipment_id, file, "acc", START)
    assert problem(put(client, shipment_id, PNG)).errors[0].code == "too-many"


def test_a_file_that_no_event_refers_to_goes_after_a_while(
    client: httpx.Client, running: Running, clock: MovedClock
) -> None:
    shipment_id = registered(client)
    put(client, shipment_id, PNG)
    put(client, shipment_id, b"sin evento")
    asked = {"type": "arrival", "evidence": {"sha256": digest(PNG)}}
    client.post(f"/v1/shipments/{shipment_id}/events", json=asked)
    clock.present += UNUSED_KEPT + timedelta(hours=1)
    tidy(running.services)
    with running.client(IMPORTER) as again:
        assert get(again, shipment_id, digest(PNG)).content == PNG
        assert get(again, shipment_id, digest(b"sin evento")).status_code == 404


@pytest.fixture
def own(migrated: str, clock: MovedClock, request: pytest.FixtureRequest) -> Iterator[Running]:
    settings = Settings(own_accounts=True, evidence=Keeping(request.param))
    services = open_services(migrated, settings, clock, cheap_passwords())
    with serving(services, clock) as running:
        running.account()
        yield running


@pytest.mark.parametrize("own", [KEY], indirect=True)
def test_on_ones_own_computer_files_are_encrypted(own: Running, tmp_path: Path) -> None:
    with own.client(IMPORTER) as client:
        shipment_id = registered(client)
        put(client, shipment_id, PNG)
        assert get(client, shipment_id, digest(PNG)).content == PNG
    for part in tmp_path.glob("store.sqlite3*"):
        assert b"comprobante" not in part.read_bytes()


@pytest.mark.parametrize("own", [b""], indirect=True)
def test_without_a_key_no_file_is_kept(own: Running) -> None:
    with own.client(IMPORTER) as client:
        assert problem(put(client, registered(client), PNG)).code == "evidence-not-kept"


def test_files_lie_beside_their_shipment(database: Database) -> None:
    file = evidence.StoredFile(digest(PNG), "image/png", len(PNG), True, PNG)
    with database.writing() as connection:
        kept.add(connection, [shipment("a")], [()])
        assert evidence.put(connection, "a", file, "acc", START)
        assert not evidence.put(connection, "a", file, "acc", START)
        assert evidence.find(connection, "a", file.sha256) == file
        assert evidence.find(connection, "b", file.sha256) is None
        evidence.refer(connection, "a", file.sha256)
        evidence.forget_unused(connection, START + timedelta(days=1))
        assert evidence.count(connection, "a") == 1
        kept.remove(connection, "a", "test", START)
        assert evidence.count(connection, "a") == 1  # it may be brought back
        kept.forget_removed(connection, START + timedelta(seconds=1))
        assert evidence.count(connection, "a") == 0
