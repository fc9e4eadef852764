"""Failures on demand: in the demonstration a reference can ask for one (``scenarios.prefixes``)."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from senae_desktop.contract.wire import Upstream
from senae_desktop.tracking_service.answers import refusal_answer
from senae_desktop.tracking_service.problems import Refusal
from senae_desktop.tracking_service.requests import body_of
from senae_desktop.tracking_service.scenarios.prefixes import Fault, fault_of

#: Seconds asked for by a forced 429 or 503, and those that a slow answer takes.
RETRY_AFTER = 2
SLOW = 8.0

_ADDRESSES = {"/v1/lookups", "/v1/shipments"}
_REFUSALS = {
    Fault.UNAUTHORISED: Refusal("token-expired"),
    Fault.GONE: Refusal("sync-token-expired"),
    Fault.TOO_MANY: Refusal("too-many-requests", retry_after=RETRY_AFTER),
    Fault.UNAVAILABLE: Refusal(
        "upstream-unreachable",
        retry_after=RETRY_AFTER,
        upstream=Upstream(name="Ecuapass", state="failing"),
    ),
}
_WHOLE = b'{"results": [{"reference": "DEMO", "outcome": "found"}]}'


class Faults:
    """A layer around the application that answers look-ups and registrations wrongly when asked."""

    def __init__(self, app: ASGIApp, slow: float = SLOW) -> None:
        self._app = app
        self._slow = slow

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or let the application do it."""
        concerned = (
            scope["type"] == "http" and scope["method"] == "POST" and scope["path"] in _ADDRESSES
        )
        if concerned:
            await self._answer(Request(scope, receive), send)
        else:
            await self._app(scope, receive, send)

    async def _answer(self, request: Request, send: Send) -> None:
        try:
            body = await body_of(request)
        except Refusal as refusal:
            await refusal_answer(request, refusal)(request.scope, request.receive, send)
            return
        fault = _fault_in(body)
        if fault is Fault.SLOW:
            await asyncio.sleep(self._slow)
        if fault in _REFUSALS:
            answer = refusal_answer(request, _REFUSALS[fault])
            await answer(request.scope, request.receive, send)
        elif fault is Fault.BAD_JSON:
            answer = Response(b'{"results": [', media_type="application/json")
            await answer(request.scope, request.receive, send)
        elif fault is Fault.TRUNCATED:
            await _truncate(send)
        else:
            await self._app(request.scope, _again(body, request.receive), send)


async def _truncate(send: Send) -> None:
    """Begin an answer and leave: the server then breaks the connection."""
    headers = [
        (b"content-type", b"application/json"),
        (b"content-length", str(len(_WHOLE)).encode()),
    ]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    half = _WHOLE[: len(_WHOLE) // 2]
    await send({"type": "http.response.body", "body": half, "more_body": True})


def _again(body: bytes, receive: Receive) -> Receive:
    """The body once more for the application, then whatever comes next."""
    told = False

    async def receiving() -> Message:
        nonlocal told
        if told:
            return await receive()
        told = True
        return {"type": "http.request", "body": body, "more_body": False}

    return receiving


def _fault_in(body: bytes) -> Fault | None:
    """The first fault that any text of a body asks for."""
    try:
        document = msgspec.json.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    return next(filter(None, map(fault_of, _texts(document))), None)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from _texts(item)
