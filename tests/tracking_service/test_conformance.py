"""Whatever is sent, the running service answers as its published contract says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
import yaml
from hypothesis import HealthCheck, Phase, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from senae_desktop.resource_files import resource
from senae_desktop.tracking_service.services import Settings, open_services
from tests.tracking_service.conftest import (
    IMPORTER,
    MovedClock,
    Running,
    cheap_passwords,
    serving,
)

_PUBLISHED = yaml.safe_load(resource("openapi", "tracking-v1.yaml").read_text(encoding="utf-8"))
# A stream has no end to wait for; test_stream.py listens to it.
schema = schemathesis.openapi.from_dict(_PUBLISHED).exclude(operation_id="stream")
_CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Running, str]]:
    """A service of one's own with an account, a shipment and an event."""
    path = tmp_path_factory.mktemp("conformance") / "store.sqlite3"
    clock = MovedClock()
    services = open_services(
        f"sqlite:///{path}", Settings(own_accounts=True), clock, cheap_passwords()
    )
    with serving(services, clock) as running:
        running.account()
        with running.client(IMPORTER) as client:
            made = client.post("/v1/shipments", json={"keys": {"transportDocument": "MEDUEC1"}})
            client.post(f"{made.headers['Location']}/events", json={"type": "arrival"})
        yield running, made.json()["id"]


@schema.parametrize()
@settings(
    max_examples=50,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_answers_are_those_of_the_contract(
    case: schemathesis.Case[Any], served: tuple[Running, str]
) -> None:
    running, shipment_id = served
    # Signing out is one of the cases: each has a session of its own.
    access = running.services.sign_in.open(IMPORTER, "ana", "clave-larga-1").access
    if "id" in (case.path_parameters or {}):
        case.path_parameters["id"] = shipment_id
    case.call_and_validate(
        base_url=running.url, headers={"Authorization": f"Bearer {access}"}, checks=_CHECKS
    )
