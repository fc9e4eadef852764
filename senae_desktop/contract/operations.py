"""The operations of the contract, as data from which the OpenAPI document is made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import msgspec

from senae_desktop.contract import wire


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of an address, its path or a header; ``schema`` is JSON Schema."""

    name: str
    summary: str
    schema: Mapping[str, object]
    where: str = "query"


@dataclass(frozen=True, slots=True)
class Operation:
    """One thing that can be asked. ``problems`` are the statuses of its refusals.

    ``raw`` says which side is a file and not JSON, ``body`` or ``answer``, or that the answer is
    a stream of ``events``.
    """

    path: str
    method: str
    id: str
    summary: str
    answer: type[msgspec.Struct] | None = None
    body: type[msgspec.Struct] | None = None
    status: int = 200
    parameters: Sequence[Parameter] = ()
    answer_headers: Sequence[str] = ()
    problems: Sequence[int] = ()
    cached: bool = False
    raw: str = ""
    signed_in: bool = True


_TEXT = {"type": "string", "maxLength": 200}
_TOKEN = {"type": "string", "maxLength": 400}
_DAY = {"type": "string", "format": "date"}
_LIMIT = Parameter(
    "limit", "Items in a page", {"type": "integer", "minimum": 1, "maximum": wire.MAX_PAGE}
)
_CURSOR = Parameter("cursor", "nextCursor of the page before", _TOKEN)
_INCLUDE = Parameter(
    "include",
    "Parts to add, by comma: events, charges, documents; deadlines are always there",
    _TEXT,
)
_ID = Parameter("id", "Identifier of the shipment", {"type": "string", "maxLength": 60}, "path")
_SHA256 = Parameter(
    "sha256",
    "SHA-256 of the file, in hexadecimal",
    {"type": "string", "pattern": "^[0-9a-f]{64}$"},
    "path",
)
_IF_NONE_MATCH = Parameter(
    "If-None-Match", "ETag already held; 304 when it still is", _TEXT, "header"
)
_IDEMPOTENCY = Parameter(
    wire.IDEMPOTENCY_HEADER,
    "Makes a repetition within 24 hours harmless",
    {"type": "string", "minLength": 1, "maxLength": 200},
    "header",
)
_BODY_PROBLEMS = (400, 413, 415, 422)

#: Headers of answers: what they hold.
HEADERS: Mapping[str, tuple[str, Mapping[str, object]]] = {
    "ETag": ("Strong tag of this version", {"type": "string"}),
    "Location": ("Address of the shipment", {"type": "string"}),
    wire.POLL_AFTER_HEADER: (
        "Seconds to wait before the next poll",
        {"type": "integer", "minimum": 1},
    ),
    wire.BACKOFF_HEADER: (
        "Seconds that everybody is asked to wait, when the service is hard pressed",
        {"type": "integer", "minimum": 1},
    ),
    wire.TRACE_HEADER: ("Names this request in the logs", {"type": "string"}),
    "Retry-After": ("Seconds to wait before trying again", {"type": "integer", "minimum": 1}),
}

OPERATIONS: Sequence[Operation] = (
    Operation(
        "/v1/session",
        "post",
        "openSession",
        "Sign in with RUC, user and password, or renew with a refresh token",
        answer=wire.SessionTokens,
        body=wire.SignIn,
        problems=(*_BODY_PROBLEMS, 401, 423),
        signed_in=False,
    ),
    Operation(
        "/v1/session",
        "delete",
        "closeSession",
        "Sign out: no token of the session counts",
        status=204,
    ),
    Operation("/v1/me", "get", "me", "Who is signed in and what it may see", answer=wire.Me),
    Operation(
        "/v1/shipments",
        "get",
        "listShipments",
        "The visible shipments, latest change first",
        answer=wire.ShipmentPage,
        parameters=(
            Parameter(
                "status",
                "Open, closed or all",
                {"type": "string", "enum": ["all", "open", "closed"]},
            ),
            Parameter("q", "Words of references, parties and goods", _TEXT),
            Parameter("office", "Code of the district", _TEXT),
            Parameter("stage", "Code of the stage", _TEXT),
            Parameter("from", "First day on which the stage was reached", _DAY),
            Parameter("to", "Last day on which the stage was reached", _DAY),
            _LIMIT,
            _CURSOR,
            _INCLUDE,
        ),
        answer_headers=(wire.POLL_AFTER_HEADER,),
        problems=(400, 410),
    ),
    Operation(
        "/v1/shipments",
        "post",
        "registerShipment",
        "Begin to follow a shipment, known by any one key",
        answer=wire.ShipmentWire,
        body=wire.NewShipment,
        status=201,
        parameters=(_IDEMPOTENCY,),
        answer_headers=("Location",),
        problems=(*_BODY_PROBLEMS, 409),
    ),
    Operation(
        "/v1/shipments/{id}",
        "get",
        "readShipment",
        "One shipment",
        answer=wire.ShipmentWire,
        parameters=(_ID, _INCLUDE, _IF_NONE_MATCH),
        answer_headers=("ETag",),
        problems=(404,),
        cached=True,
    ),
    Operation(
        "/v1/shipments/{id}",
        "delete",
        "withdrawShipment",
        "Take away a shipment registered by mistake, with its events; only whoever registered it"
        " may, as long as nobody else has recorded anything about it",
        status=204,
        parameters=(_ID,),
        problems=(404, 409),
    ),
    Operation(
        "/v1/shipments/{id}/restore",
        "post",
        "restoreShipment",
        "Bring back a shipment that the same account took away within the last 24 hours, with all"
        " that belonged to it; one that is there stays as it is",
        answer=wire.ShipmentWire,
        parameters=(_ID,),
        answer_headers=("Location", "ETag"),
        problems=(404, 409),
    ),
    Operation(
        "/v1/shipments/{id}/events",
        "post",
        "recordEvent",
        "Record an event by hand; answers the shipment as computed anew",
        answer=wire.ShipmentWire,
        body=wire.NewEvent,
        status=201,
        parameters=(
            _ID,
            _IDEMPOTENCY,
            Parameter("If-Match", "ETag that the shipment must still have", _TEXT, "header"),
        ),
        answer_headers=("Location", "ETag"),
        problems=(*_BODY_PROBLEMS, 404, 412),
    ),
    Operation(
        "/v1/shipments/{id}/evidence/{sha256}",
        "put",
        "keepEvidence",
        "Keep a file that an event will refer to; the same file again is harmless",
        status=204,
        parameters=(_ID, _SHA256),
        problems=(404, 413, 422),
        raw="body",
    ),
    Operation(
        "/v1/shipments/{id}/evidence/{sha256}",
        "get",
        "readEvidence",
        "A file that an event refers to; to be saved, never to be run",
        parameters=(_ID, _SHA256),
        problems=(404, 422),
        raw="answer",
    ),
    Operation(
        "/v1/shipments/{id}:refresh",
        "post",
        "refreshShipment",
        "Ask the source of a shipment again; what it brings comes by the change feed",
        answer=wire.Refreshed,
        status=202,
        parameters=(_ID,),
        problems=(404, 429),
    ),
    Operation(
        "/v1/stream",
        "get",
        "stream",
        "Hints as server-sent events: `ready` tells where the stream begins, `changed` that a"
        " shipment has changed (data: shipmentId and version), `gap` that hints were lost. A"
        " comment every 25 seconds shows that it lives. Only the change feed tells what is true",
        parameters=(
            Parameter(
                wire.LAST_EVENT_HEADER,
                "Id of the last event heard",
                {"type": "string", "maxLength": 18, "pattern": "^[0-9]*$"},
                "header",
            ),
        ),
        problems=(400, 429),
        raw="events",
    ),
    Operation(
        "/v1/changes",
        "get",
        "readChanges",
        "What changed since a sync token, or everything",
        answer=wire.ChangePage,
        parameters=(
            Parameter("since", "syncToken of the last read", _TOKEN),
            _CURSOR,
            _LIMIT,
            _INCLUDE,
        ),
        answer_headers=(wire.POLL_AFTER_HEADER, wire.BACKOFF_HEADER),
        problems=(400, 410),
    ),
    Operation(
        "/v1/lookups",
        "post",
        "lookUp",
        "What is known of each reference",
        answer=wire.LookupAnswer,
        body=wire.LookupRequest,
        problems=_BODY_PROBLEMS,
    ),
    Operation(
        "/v1/catalogs/{name}",
        "get",
        "readCatalog",
        "The codes of a catalogue with their names",
        answer=wire.Catalog,
        parameters=(
            Parameter("name", "Such as statuses, offices, regimes, stages, places", _TEXT, "path"),
            _IF_NONE_MATCH,
        ),
        answer_headers=("ETag",),
        problems=(404,),
        cached=True,
        signed_in=False,
    ),
    Operation(
        "/v1/health",
        "get",
        "health",
        "How each part of the service is; 503 with the same body when one fails",
        answer=wire.Health,
        signed_in=False,
    ),
    Operation(
        "/v1/accounts",
        "post",
        "createAccount",
        "Create an account; only where the service runs on the user's own computer",
        answer=wire.Me,
        body=wire.NewAccount,
        status=201,
        problems=(*_BODY_PROBLEMS, 404, 405, 409),
        signed_in=False,
    ),
)
