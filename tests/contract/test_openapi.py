"""The published contract is what the code says, and a valid OpenAPI 3.1 document."""

from __future__ import annotations

import json

import pytest
import yaml
from openapi_spec_validator import OpenAPIV31SpecValidator

from senae_desktop.contract.openapi import document, to_yaml
from senae_desktop.contract.operations import OPERATIONS
from senae_desktop.resource_files import resource
from senae_desktop.tracking_service.problems import KINDS
from senae_desktop.tracking_service.routes import all_routes


def test_the_published_file_is_current() -> None:
    published = resource("openapi", "tracking-v1.yaml").read_text(encoding="utf-8")
    assert published == to_yaml(document()), "run: senae-tracking-service openapi > the file"


def test_it_is_valid_openapi() -> None:
    OpenAPIV31SpecValidator(yaml.safe_load(to_yaml(document()))).validate()


def test_the_yaml_says_what_the_document_says() -> None:
    assert yaml.safe_load(to_yaml(document())) == json.loads(json.dumps(document()))


@pytest.mark.parametrize(
    "value",
    [
        {"a": {}, "b": [], "c": None, "on": True, "0": 1.5},
        {"a": [{"b": [{"c": "x: y # z"}, 1]}, "- d", {}]},
        {"ñ é": "línea\nnueva", "{x}": '"', "-": "~"},
    ],
)
def test_any_document_survives_the_yaml(value: dict[str, object]) -> None:
    assert yaml.safe_load(to_yaml(value)) == value


def test_every_route_is_described_and_no_other() -> None:
    described = {(operation.path, operation.method) for operation in OPERATIONS}
    served = {
        (route.path, method.lower())
        for route in all_routes(own_accounts=True)
        for method in route.methods or ()
        if method != "HEAD"
    }
    assert described == served


def test_every_status_described_is_one_of_a_problem() -> None:
    statuses = {kind.status for kind in KINDS.values()}
    assert {status for one in OPERATIONS for status in one.problems} <= statuses
