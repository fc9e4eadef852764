"""Registering, recording, reading, looking up."""

from __future__ import annotations

from collections.abc import Mapping

import httpx
import pytest

from senae_desktop.tracking_service.intake import REMOVED_KEPT
from tests.tracking_service.conftest import AGENCY, IMPORTER, OTHER_IMPORTER, Running, problem

DECLARATION = "028-2026-10-00000001"
BILL = "MEDUEC1234567"


def register(client: httpx.Client, **asked: object) -> httpx.Response:
    return client.post("/v1/shipments", json={"keys": {"transportDocument": BILL}} | asked)


def record(client: httpx.Client, where: str, kind: str, **asked: object) -> httpx.Response:
    told = {"type": kind, "occurredAt": "2026-11-20T09:30:00-05:00", "occurredPrecision": "MINUTE"}
    return client.post(f"{where}/events", json=told | asked)


def test_any_one_key_is_enough(client: httpx.Client) -> None:
    answer = register(client)
    assert answer.status_code == 201
    shipment = answer.json()
    assert shipment["keys"] == {"transportDocument": BILL}
    assert shipment["importer"]["identification"] == IMPORTER
    assert shipment["freshness"]["state"] == "OK"
    assert shipment.get("events", []) == []
    assert answer.headers["Location"] == f"/v1/shipments/{shipment['id']}"
    assert client.get(answer.headers["Location"]).json()["id"] == shipment["id"]


def test_what_was_typed_is_normalised(client: httpx.Client) -> None:
    keys = {"declaration": "028202610 00000001", "containers": [" msku 123456-5 "]}
    shipment = register(client, keys=keys).json()
    assert shipment["keys"] == {"declaration": DECLARATION, "containers": ["MSKU1234565"]}


@pytest.mark.parametrize(
    ("asked", "pointer"),
    [
        ({"keys": {}}, "/keys"),
        ({"keys": {"declaration": "028"}}, "/keys/declaration"),
        ({"keys": {"containers": ["MSKU1234565", "?"]}}, "/keys/containers/1"),
        ({"keys": {"cargoNumber": 5}}, "/keys/cargoNumber"),
        ({"importer": {"name": " "}}, "/importer/name"),
        ({"importer": {"name": "X", "identification": "1"}}, "/importer/identification"),
        ({"goods": {"weightKg": "heavy"}}, "/goods/weightKg"),
        ({"reference": "a\0b"}, ""),
    ],
)
def test_what_cannot_be_is_pointed_at(
    client: httpx.Client, asked: Mapping[str, object], pointer: str
) -> None:
    answer = register(client, **asked)
    assert answer.status_code == 422
    assert [error.pointer for error in problem(answer).errors] == [pointer]


def test_the_same_import_twice_is_refused_and_named(client: httpx.Client) -> None:
    first = register(client).json()["id"]
    again = problem(register(client, keys={"transportDocument": f" {BILL.lower()} "}))
    assert (again.status, again.code, again.shipment_id) == (409, "duplicate", first)


def test_one_document_cleared_in_two_parts_is_two_imports(client: httpx.Client) -> None:
    one = {"transportDocument": BILL, "declaration": DECLARATION}
    two = {"transportDocument": BILL, "declaration": "028-2026-10-00000002"}
    assert register(client, keys=one).status_code == 201
    assert register(client, keys=two).status_code == 201
    found = client.post("/v1/lookups", json={"references": [BILL]}).json()["results"][0]
    assert found["outcome"] == "multiple"
    assert len(found["candidates"]) == 2


def test_a_container_may_travel_again(client: httpx.Client) -> None:
    box = {"containers": ["MSKU1234565"]}
    assert register(client, keys=box | {"transportDocument": BILL}).status_code == 201
    assert register(client, keys=box | {"declaration": DECLARATION}).status_code == 201
    assert register(client, keys=box).status_code == 201
    assert problem(register(client, keys=box)).code == "duplicate"


def test_another_account_may_follow_the_same_import(running: Running, client: httpx.Client) -> None:
    register(client)
    running.account(OTHER_IMPORTER)
    with running.client(OTHER_IMPORTER) as other:
        assert register(other).status_code == 201


def test_five_events_make_a_two_lane_timeline(client: httpx.Client) -> None:
    where = register(client).headers["Location"]
    for kind in ("manifest-transmitted", "arrival", "discharge-completed", "deposit-entry"):
        assert record(client, where, kind).status_code == 201
    shipment = record(client, where, "declaration-accepted", note="Aceptada").json()
    assert shipment["stage"] == "declaration"
    assert shipment["status"]["cargo"] == "deposit-entry"
    assert shipment["status"]["declaration"] == "accepted"
    assert shipment["version"] == 6
    assert shipment["nextAction"]["code"]
    assert [event["type"] for event in shipment["events"]][-1] == "declaration-accepted"
    last = shipment["events"][-1]
    assert (last["lane"], last["stage"], last["source"]) == ("DECLARATION", "declaration", "manual")
    assert last["reason"] == "Aceptada"
    read = client.get(where, params={"include": "events,charges,documents"}).json()
    assert read == shipment


def test_papers_are_kept_and_told_to_whoever_asks_for_them(client: httpx.Client) -> None:
    iva = {"code": "iva", "base": "100.00", "rate": "15", "amount": "15.00"}
    invoice = {"kind": "commercial-invoice", "number": "INV-1", "issuedOn": "2026-11-02"}
    made = register(client, documents=[invoice])
    where = made.headers["Location"]
    assert made.json()["documents"] == [invoice]
    first = {"number": "40174824", "currency": "USD", "total": "15.01", "lines": [iva]}
    told = record(client, where, "liquidation-issued", charges=[first]).json()
    assert told["charges"] == [first]
    corrected = first | {"total": "15.00"}
    told = record(client, where, "note", charges=[corrected]).json()
    assert told["charges"] == [corrected]
    assert told["documents"] == [invoice]
    (item,) = client.get("/v1/changes", params={"include": "charges"}).json()["items"]
    assert item["charges"] == [corrected]
    assert not {"documents", "events"} & set(item)
    (item,) = client.get("/v1/shipments", params={"include": "documents"}).json()["items"]
    assert item["documents"] == [invoice]
    assert "charges" not in client.get(where).json()


@pytest.mark.parametrize("amount", ["1,5", "1e9", 15, None])
def test_an_amount_that_is_not_exact_is_refused(client: httpx.Client, amount: object) -> None:
    where = register(client).headers["Location"]
    charges = [{"lines": [{"code": "iva", "amount": amount}]}]
    answer = record(client, where, "liquidation-issued", charges=charges)
    assert answer.status_code == 422
    assert problem(answer).errors[0].pointer == "/charges/0/lines/0/amount"


def test_a_bare_day_stays_that_day(client: httpx.Client) -> None:
    where = register(client).headers["Location"]
    day = {"occurredAt": "2026-11-20T03:00:00-05:00", "occurredPrecision": "DAY"}
    event = record(client, where, "arrival", **day).json()["events"][0]
    assert event["occurredPrecision"] == "DAY"
    assert event["occurredAt"] in {"2026-11-20T17:00:00Z", "2026-11-20T12:00:00-05:00"}


def test_a_retracted_event_moves_the_stage_back(client: httpx.Client) -> None:
    where = register(client).headers["Location"]
    record(client, where, "manifest-transmitted")
    wrong = record(client, where, "arrival").json()["events"][-1]["id"]
    back = record(client, where, "arrival", retracts=wrong).json()
    assert back["stage"] == "manifest"
    assert len(back["events"]) == 3


@pytest.mark.parametrize(
    ("asked", "pointer"),
    [
        ({"type": "teleported"}, "/type"),
        ({"classifier": "GUESSED"}, "/classifier"),
        ({"occurredPrecision": "ISH"}, "/occurredPrecision"),
        ({"occurredAt": "2026-11-25T09:30:00-05:00"}, "/occurredAt"),
        ({"occurredAt": "0001-01-01T00:00:00+14:00"}, "/occurredAt"),
        ({"occurredAt": "soon"}, "/occurredAt"),
        ({"retracts": "no-such-event"}, "/retracts"),
        ({"supersedes": "no-such-event"}, "/supersedes"),
        ({"supersedes": "a", "retracts": "b"}, "/retracts"),
    ],
)
def test_an_event_that_cannot_be(
    client: httpx.Client, asked: Mapping[str, object], pointer: str
) -> None:
    where = register(client).headers["Location"]
    answer = record(client, where, "arrival", **asked)
    assert answer.status_code == 422
    assert [error.pointer for error in problem(answer).errors] == [pointer]


def test_an_estimate_may_lie_ahead(client: httpx.Client) -> None:
    where = register(client).headers["Location"]
    ahead = {"occurredAt": "2026-12-01T09:30:00-05:00", "classifier": "ESTIMATED"}
    assert record(client, where, "arrival", **ahead).json()["stage"] == "awaiting-manifest"


def test_the_tag_of_a_shipment(client: httpx.Client) -> None:
    where = register(client).headers["Location"]
    first = client.get(where).headers["ETag"]
    assert client.get(where, headers={"If-None-Match": first}).status_code == 304
    written = record(client, where, "arrival")
    assert client.get(where, headers={"If-None-Match": first}).status_code == 200
    assert client.get(where).headers["ETag"] == written.headers["ETag"] != first


def test_writing_on_an_old_version_is_refused(client: httpx.Client) -> None:
    registered = register(client)
    where, tag = registered.headers["Location"], {"If-Match": registered.headers["ETag"]}
    told = {"type": "arrival"}
    assert client.post(f"{where}/events", json=told, headers=tag).status_code == 201
    late = client.post(f"{where}/events", json=told, headers=tag)
    assert (late.status_code, problem(late).code) == (412, "version-mismatch")
    assert len(client.get(f"{where}?include=events").json()["events"]) == 1


def test_a_repeated_write_happens_once(running: Running, client: httpx.Client) -> None:
    key = {"Idempotency-Key": "k-1"}
    asked = {"keys": {"transportDocument": BILL}}
    first = client.post("/v1/shipments", json=asked, headers=key)
    again = client.post("/v1/shipments", json=asked, headers=key)
    assert (again.status_code, again.content) == (201, first.content)
    assert again.headers["Location"] == first.headers["Location"]
    other = client.post("/v1/shipments", json=asked | {"reference": "x"}, headers=key)
    assert (other.status_code, problem(other).code) == (422, "idempotency-key-reused")
    running.clock.pass_(hours=24, seconds=1)
    with running.client(IMPORTER) as later:
        forgotten = later.post("/v1/shipments", json=asked, headers=key)
    assert problem(forgotten).code == "duplicate"


def test_a_refused_write_may_be_tried_again_under_its_key(client: httpx.Client) -> None:
    key = {"Idempotency-Key": "k-1"}
    assert client.post("/v1/shipments", json={"keys": {}}, headers=key).status_code == 422
    asked = {"keys": {"transportDocument": BILL}}
    assert client.post("/v1/shipments", json=asked, headers=key).status_code == 201


def test_not_mine_is_the_same_as_not_existing(running: Running, client: httpx.Client) -> None:
    mine = register(client).headers["Location"]
    running.account(OTHER_IMPORTER)
    trace = {"Trace-Id": "always-the-same"}
    with running.client(OTHER_IMPORTER) as other:
        other.headers.update(trace)
        nothing = other.get("/v1/shipments/no-such-shipment")
        assert nothing.status_code == 404
        assert other.get(mine).content == nothing.content
        for where in (mine, "/v1/shipments/no-such-shipment"):
            assert record(other, where, "arrival").content == nothing.content
        looked = other.post("/v1/lookups", json={"references": [BILL]}).json()["results"]
        assert looked[0]["outcome"] == "not-found"


def test_an_agency_sees_what_it_registered_for_others(running: Running) -> None:
    for ruc in (AGENCY, IMPORTER, OTHER_IMPORTER):
        running.account(ruc)
    with running.client(AGENCY) as agency:
        importer = {"name": "Señal Andina", "identification": IMPORTER}
        where = register(agency, importer=importer).headers["Location"]
        assert agency.get(where).status_code == 200
        assert agency.get("/v1/me").json()["importers"] == [
            {"ruc": IMPORTER, "name": "Señal Andina"}
        ]
    with running.client(IMPORTER) as owner:
        assert owner.get(where).status_code == 200
    with running.client(OTHER_IMPORTER) as stranger:
        assert stranger.get(where).status_code == 404


def test_look_ups_answer_in_order(client: httpx.Client) -> None:
    mine = register(client).json()["id"]
    asked = [BILL, DECLARATION, "?"]
    known, missing, wrong = client.post("/v1/lookups", json={"references": asked}).json()["results"]
    assert (known["reference"], known["outcome"]) == (BILL, "duplicate")
    assert known["shipment"]["id"] == mine
    assert (missing["outcome"], missing["kind"]) == ("not-found", "DECLARATION")
    assert wrong["outcome"] == "invalid-format"
    assert wrong["reason"]
    assert wrong["position"] == 0


def test_look_ups_have_a_limit(client: httpx.Client) -> None:
    assert client.post("/v1/lookups", json={"references": [BILL] * 40}).status_code == 200
    assert client.post("/v1/lookups", json={"references": [BILL] * 41}).status_code == 422
    assert client.post("/v1/lookups", json={"references": []}).status_code == 422


def test_the_list_in_pages_and_filters(client: httpx.Client) -> None:
    for number in range(1, 6):
        keys = {"declaration": f"028-2026-10-0000000{number}"}
        register(client, keys=keys, office="028" if number % 2 else "037", reference=f"OC {number}")
    seen, query = [], {"limit": "2"}
    while True:
        page = client.get("/v1/shipments", params=query)
        assert int(page.headers["Poll-After"]) > 0
        seen += [item["reference"] for item in page.json()["items"]]
        if "nextCursor" not in page.json():
            break
        query["cursor"] = page.json()["nextCursor"]
    assert seen == [f"OC {number}" for number in range(5, 0, -1)]
    some = client.get("/v1/shipments", params={"office": "037", "status": "open"}).json()["items"]
    assert [item["reference"] for item in some] == ["OC 4", "OC 2"]
    found = client.get("/v1/shipments", params={"q": "oc 3"}).json()["items"]
    assert "OC 3" in [item["reference"] for item in found]


@pytest.mark.parametrize(
    "query",
    [
        "limit=0",
        "limit=2001",
        "limit=x",
        "status=maybe",
        "from=today",
        "to=9999-12-31",
        "q=" + "x" * 201,
    ],
)
def test_a_parameter_that_cannot_be(client: httpx.Client, query: str) -> None:
    answer = client.get(f"/v1/shipments?{query}")
    assert (answer.status_code, problem(answer).code) == (400, "invalid-parameter")
    assert problem(answer).errors[0].pointer == f"/{query.partition('=')[0]}"


def test_the_number_that_comes_with_an_event_becomes_a_key(client: httpx.Client) -> None:
    where = register(client).headers["Location"]
    accepted = record(client, where, "declaration-accepted", documents=["02820261000000001"])
    assert accepted.json()["keys"] == {"transportDocument": BILL, "declaration": DECLARATION}
    invoiced = record(client, where, "documents-submitted", documents=["FAC-001"])
    assert invoiced.json()["keys"] == accepted.json()["keys"]
    lookup = client.post("/v1/lookups", json={"references": [DECLARATION]}).json()
    assert lookup["results"][0]["outcome"] in {"found", "duplicate"}


def test_a_mistake_is_taken_away_and_told_to_whoever_reads_changes(client: httpx.Client) -> None:
    where = register(client).headers["Location"]
    record(client, where, "arrival")
    token = client.get("/v1/changes").json()["syncToken"]
    assert client.delete(where).status_code == 204
    assert problem(client.get(where)).code == "not-found"
    assert problem(client.delete(where)).code == "not-found"
    changes = client.get("/v1/changes", params={"since": token}).json()
    assert changes["removed"] == [{"id": where.rpartition("/")[2], "reason": "withdrawn"}]
    assert register(client).status_code == 201, "it can be entered anew, and rightly"


def test_what_was_taken_away_comes_back_as_it_was_and_as_news(
    running: Running, client: httpx.Client
) -> None:
    where = register(client).headers["Location"]
    record(client, where, "arrival")
    before = client.get(where, params={"include": "events"}).json()
    client.delete(where)
    token = client.get("/v1/changes").json()["syncToken"]
    back = client.post(f"{where}/restore")
    assert back.status_code == 200
    assert back.headers["ETag"] == client.get(where).headers["ETag"]
    changes = client.get("/v1/changes", params={"since": token, "include": "events"}).json()
    assert changes["removed"] == []
    (item,) = changes["items"]
    assert item["events"] == before["events"]
    assert item["version"] == before["version"] + 1
    assert client.post(f"{where}/restore").json() == back.json(), "a second time is harmless"
    client.delete(where)
    running.account(IMPORTER, "eva")
    with running.client(IMPORTER, "eva") as colleague:
        assert problem(colleague.post(f"{where}/restore")).code == "not-found"
    running.clock.pass_(seconds=REMOVED_KEPT.total_seconds() + 1)
    with running.client(IMPORTER) as later:
        assert problem(later.post(f"{where}/restore")).code == "not-found"


def test_what_was_entered_anew_meanwhile_is_not_there_twice(client: httpx.Client) -> None:
    where = register(client).headers["Location"]
    client.delete(where)
    assert register(client).status_code == 201
    assert problem(client.post(f"{where}/restore")).code == "duplicate"
    assert len(client.get("/v1/shipments").json()["items"]) == 1


def test_what_is_not_the_mistake_of_one_person_alone_stays(
    running: Running, client: httpx.Client
) -> None:
    where = register(client).headers["Location"]
    running.account(IMPORTER, "eva")
    with running.client(IMPORTER, "eva") as colleague:
        assert problem(colleague.delete(where)).code == "not-withdrawable"
        assert record(colleague, where, "arrival").status_code == 201
    assert problem(client.delete(where)).code == "not-withdrawable"
    running.account(OTHER_IMPORTER)
    with running.client(OTHER_IMPORTER) as stranger:
        assert problem(stranger.delete(where)).code == "not-found"
    assert client.get(where).status_code == 200
