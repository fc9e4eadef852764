"""Writing answers: structs as JSON, tags of versions, and what is kept for repeated writes."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from senae_desktop.contract.wire import PROBLEM_TYPE, TRACE_HEADER
from senae_desktop.tracking_service.problems import Refusal, language_of, problem

_encoder = msgspec.json.Encoder()


def encode(value: msgspec.Struct) -> bytes:
    """A struct as it travels."""
    return _encoder.encode(value)


def answer(
    value: msgspec.Struct, status: int = 200, headers: Mapping[str, str] | None = None
) -> Response:
    """A struct as a JSON answer that no cache keeps unless the headers say otherwise."""
    return json_bytes(encode(value), status, headers)


def json_bytes(
    body: bytes, status: int = 200, headers: Mapping[str, str] | None = None
) -> Response:
    """JSON that is already encoded, as an answer."""
    return Response(
        body, status, {"Cache-Control": "no-store", **(headers or {})}, "application/json"
    )


def refusal_answer(request: Request, refusal: Refusal) -> Response:
    """A refusal as an answer in the language that the request prefers."""
    trace_id = str(request.scope.get("state", {}).get("trace_id", ""))
    language = language_of(request.headers.get("accept-language", ""))
    body = encode(problem(refusal, language, trace_id))
    headers = {"Cache-Control": "no-store", "Content-Language": language, **refusal.headers}
    if refusal.retry_after is not None:
        headers["Retry-After"] = str(refusal.retry_after)
    if refusal.kind.status == 401:
        headers["WWW-Authenticate"] = "Bearer"
    if trace_id:
        headers[TRACE_HEADER] = trace_id
    return Response(body, refusal.kind.status, headers, PROBLEM_TYPE)


def matches(header: str | None, tag: str) -> bool:
    """Whether an ``If-None-Match`` or ``If-Match`` header names this tag."""
    if header is None:
        return False
    named = {part.strip() for part in header.split(",")}
    return "*" in named or tag in named
