"""The contract as an OpenAPI 3.1 document, made of the structs and the table of operations."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from senae_desktop.contract import wire
from senae_desktop.contract.operations import HEADERS, OPERATIONS, Operation, Parameter

#: Version of the contract, not of the program.
CONTRACT_VERSION = "1.0.0"

_REF = "#/components/schemas/{name}"
_JSON = "application/json"
_PLAIN_KEY = re.compile(r"[A-Za-z_$/{}.-][A-Za-z0-9_$/{}.-]*")
#: Words that YAML would not read as text.
_YAML_WORDS = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})

_Json = Mapping[str, object]

#: RFC 9110's names, written here because those of Python change with its version.
_PHRASES = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    405: "Method Not Allowed",
    406: "Not Acceptable",
    409: "Conflict",
    410: "Gone",
    412: "Precondition Failed",
    413: "Content Too Large",
    415: "Unsupported Media Type",
    422: "Unprocessable Content",
    423: "Locked",
    429: "Too Many Requests",
    500: "Internal Server Error",
    502: "Bad Gateway",
    503: "Service Unavailable",
    504: "Gateway Timeout",
}


#: A file as it is, whatever it holds.
_FILE = {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}


def document() -> _Json:
    """The whole document."""
    schemas, components = _schemas()
    paths: dict[str, dict[str, object]] = {}
    for operation in OPERATIONS:
        paths.setdefault(operation.path, {})[operation.method] = _operation(operation, schemas)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Tracking service",
            "version": CONTRACT_VERSION,
            "summary": "Follow imports through Ecuadorian customs clearance",
            "license": {"name": "MIT", "identifier": "MIT"},
        },
        "servers": [{"url": "/", "description": "Wherever the service runs"}],
        "paths": paths,
        "components": {
            "schemas": components,
            "securitySchemes": {
                "accessToken": {"type": "http", "scheme": "bearer"},
                "embeddedSecret": {
                    "type": "apiKey",
                    "in": "header",
                    "name": wire.EMBEDDED_SECRET_HEADER,
                    "description": "Asked for by a service that a desktop started for itself",
                },
            },
            "headers": {
                name: {"description": text, "schema": schema}
                for name, (text, schema) in HEADERS.items()
            },
        },
    }


def _schemas() -> tuple[Mapping[type, _Json], _Json]:
    kinds: list[type] = [wire.ProblemWire]
    for operation in OPERATIONS:
        kinds += [kind for kind in (operation.body, operation.answer) if kind is not None]
    unique = list(dict.fromkeys(kinds))
    references, components = msgspec.json.schema_components(unique, ref_template=_REF)
    return dict(zip(unique, references, strict=True)), components


def _operation(operation: Operation, schemas: Mapping[type, _Json]) -> _Json:
    described: dict[str, object] = {"operationId": operation.id, "summary": operation.summary}
    if operation.parameters:
        described["parameters"] = [_parameter(one) for one in operation.parameters]
    if operation.body is not None:
        described["requestBody"] = {
            "required": True,
            "content": {_JSON: {"schema": schemas[operation.body]}},
        }
    if operation.raw == "body":
        described["requestBody"] = {"required": True, "content": _FILE}
    described["responses"] = dict(_responses(operation, schemas))
    own: dict[str, list[str]] = {"accessToken": []} if operation.signed_in else {}
    described["security"] = [own, {**own, "embeddedSecret": []}]
    return described


def _parameter(parameter: Parameter) -> _Json:
    return {
        "name": parameter.name,
        "in": parameter.where,
        "description": parameter.summary,
        "required": parameter.where == "path",
        "schema": parameter.schema,
    }


def _responses(operation: Operation, schemas: Mapping[type, _Json]) -> Iterator[tuple[str, _Json]]:
    headers = {name: _header(name) for name in (wire.TRACE_HEADER, *operation.answer_headers)}
    good: dict[str, object] = {"description": operation.summary, "headers": headers}
    if operation.answer is not None:
        good["content"] = {_JSON: {"schema": schemas[operation.answer]}}
    if operation.raw == "answer":
        good["content"] = _FILE
    elif operation.raw == "events":
        good["content"] = {wire.EVENT_STREAM_TYPE: {"schema": {"type": "string"}}}
    yield str(operation.status), good
    if operation.cached:
        yield "304", {"description": "The version held is the present one", "headers": headers}
    if operation.id == "health":
        yield "503", good
    statuses = {*operation.problems, 403, *((401,) if operation.signed_in else ())}
    for status in sorted(statuses):
        yield str(status), _problem(_PHRASES[status], schemas)
    yield "default", _problem("Any other problem", schemas)


def _problem(description: str, schemas: Mapping[type, _Json]) -> _Json:
    return {
        "description": description,
        "headers": {name: _header(name) for name in (wire.TRACE_HEADER,)},
        "content": {wire.PROBLEM_TYPE: {"schema": schemas[wire.ProblemWire]}},
    }


def _header(name: str) -> _Json:
    return {"$ref": f"#/components/headers/{name}"}


# --- YAML --------------------------------------------------------------------------------------


def to_yaml(value: _Json) -> str:
    """A document of mappings, lists and plain values as YAML, always the same way."""
    return "".join(f"{line}\n" for line in _mapping(value, ""))


def _mapping(value: Mapping[str, object], indent: str) -> Iterator[str]:
    for key, member in value.items():
        yield from _member(f"{indent}{_key(key)}:", member, indent)


def _member(head: str, member: object, indent: str) -> Iterator[str]:
    if isinstance(member, Mapping) and member:
        yield head
        yield from _mapping(member, indent + "  ")
    elif isinstance(member, Sequence) and not isinstance(member, str) and member:
        yield head
        for item in member:
            yield from _item(item, indent + "  ")
    else:
        yield f"{head} {json.dumps(member, ensure_ascii=False)}"


def _item(item: object, indent: str) -> Iterator[str]:
    if isinstance(item, Mapping) and item:
        lines = list(_mapping(item, indent + "  "))
        yield f"{indent}- {lines[0].lstrip()}"
        yield from lines[1:]
    else:
        yield f"{indent}- {json.dumps(item, ensure_ascii=False)}"


def _key(key: str) -> str:
    plain = _PLAIN_KEY.fullmatch(key) and not key.startswith("{") and key not in _YAML_WORDS
    return key if plain else json.dumps(key)
