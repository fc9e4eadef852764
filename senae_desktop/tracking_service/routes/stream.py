"""Hints as server-sent events, and asking the source of one shipment again."""

from __future__ import annotations

from collections.abc import AsyncIterator

import msgspec
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from senae_desktop.contract import wire
from senae_desktop.tracking_service.answers import answer
from senae_desktop.tracking_service.hints import Hint
from senae_desktop.tracking_service.intake import viewer_of
from senae_desktop.tracking_service.problems import Refusal, bad_parameter
from senae_desktop.tracking_service.services import bearer, in_thread, services_of, signed_in

#: Seconds after which a silent stream shows that it lives.
HEART_BEAT = 25.0
#: Heart-beats after which a stream ends: the client comes back with a token of that time.
_LONGEST_BEATS = 24

_encode = msgspec.json.Encoder().encode


async def stream(request: Request) -> Response:
    """``GET /v1/stream``."""
    account = await signed_in(request)
    after = _after(request)
    hints, viewer = services_of(request).hints, viewer_of(account)
    hints.admit(viewer)

    async def events() -> AsyncIterator[bytes]:
        async with hints.listening(viewer, after) as listener:
            yield f"retry: 5000\nid: {listener.after}\nevent: ready\ndata: {{}}\n\n".encode()
            beats = 0
            while not listener.ended and beats < _LONGEST_BEATS:
                hint = await listener.next(HEART_BEAT)
                if hint is not None:
                    yield _event(hint)
                elif not listener.ended:
                    beats += 1
                    if not await _still_in(request):
                        return
                    yield b": beat\n\n"

    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    return StreamingResponse(events(), headers=headers, media_type=wire.EVENT_STREAM_TYPE)


async def refresh(request: Request) -> Response:
    """``POST /v1/shipments/{id}:refresh``."""
    account = await signed_in(request)
    services = services_of(request)
    shipment_id = request.path_params["id"]
    if not shipment_id.isprintable():
        raise Refusal("not-found")
    left = await in_thread(request, services.refreshing.refresh, account, shipment_id)
    return answer(wire.Refreshed(shipment_id=shipment_id, left=left), status=202)


def _after(request: Request) -> int | None:
    given = request.headers.get(wire.LAST_EVENT_HEADER, "")
    if not given:
        return None
    if not (given.isascii() and given.isdigit() and len(given) < 19):
        raise bad_parameter(wire.LAST_EVENT_HEADER, "the id of an event")
    return int(given)


async def _still_in(request: Request) -> bool:
    """Whether the token that the stream was opened with still counts."""
    try:
        await in_thread(request, services_of(request).sign_in.account_of, bearer(request))
    except Refusal:
        return False
    return True


def _event(hint: Hint) -> bytes:
    if not hint.shipment_id:
        return f"id: {hint.sequence}\nevent: gap\ndata: {{}}\n\n".encode()
    data = _encode(wire.HintWire(shipment_id=hint.shipment_id, version=hint.sequence))
    return b"id: %d\nevent: changed\ndata: %s\n\n" % (hint.sequence, data)


ROUTES = [
    Route("/v1/stream", stream, methods=["GET"]),
    Route("/v1/shipments/{id}:refresh", refresh, methods=["POST"]),
]
