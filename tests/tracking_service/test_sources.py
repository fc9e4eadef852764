"""Every source, those of the service and the one that the documentation explains."""

from __future__ import annotations

from datetime import timedelta

import pytest

from senae_desktop.tracking_service.sources.demonstration import DemonstrationSource
from senae_desktop.tracking_service.sources.entered import BY_HAND, ENTERED, FILE, EnteredSource
from tests.tracking_service.conftest import IMPORTER, OTHER_IMPORTER, START, Running
from tests.tracking_service.example_source import ExampleSource
from tests.tracking_service.source_contract import check


@pytest.mark.parametrize("source", [BY_HAND, FILE])
def test_what_is_entered_holds_to_the_contract(running: Running, source: EnteredSource) -> None:
    accounts = running.account(IMPORTER), running.account(OTHER_IMPORTER, "otra")
    check(source, running.services.database, *accounts)


def test_the_names_of_what_is_entered_are_those_of_the_contract() -> None:
    assert set(ENTERED) == {"manual", "file"}


def test_the_demonstration_holds_to_the_contract(running: Running) -> None:
    services = running.services
    source = DemonstrationSource(services, START)
    source.catch_up()
    first, second, *_ = [
        services.sign_in.account_of(services.sign_in.open(one.ruc, one.user, one.password).access)
        for one in source.accounts
    ]
    known = ("DEMODOC90001", "DEMOVAR50001", "DEMO0001XWAIT")
    check(source, services.database, first, second, known)


def test_the_example_of_the_documentation_holds_to_the_contract(running: Running) -> None:
    told = {
        "MEDUGY418827": {"manifest-transmitted": START - timedelta(days=2), "arrival": START},
        "020-12345675": {"nobody-knows-this-code": START},
    }
    source = ExampleSource(told, running.services.catalogues, running.clock)
    accounts = running.account(IMPORTER), running.account(OTHER_IMPORTER, "otra")
    check(source, running.services.database, *accounts, tuple(told))


def test_an_asked_source_answers_look_ups(running: Running) -> None:
    told = {"MEDUGY418827": {"arrival": START}}
    source = ExampleSource(told, running.services.catalogues, running.clock)
    running.services.lookups.source = source
    running.account()
    with running.client(IMPORTER) as client:
        asked = {"references": ["MEDU GY 418827", "HLCUSCL200000000"]}
        results = client.post("/v1/lookups", json=asked).json()["results"]
    assert [one["outcome"] for one in results] == ["found", "not-found"]
    assert results[0]["shipment"]["stage"] == "arrival"
