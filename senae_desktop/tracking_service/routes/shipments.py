"""The list, one shipment, registering, recording events, and look-ups."""

from __future__ import annotations

from functools import partial

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from senae_desktop.contract import wire
from senae_desktop.tracking_service import requests
from senae_desktop.tracking_service.answers import answer, json_bytes, matches
from senae_desktop.tracking_service.feed import answered
from senae_desktop.tracking_service.intake import Once, Written, tag_of, viewer_of
from senae_desktop.tracking_service.passwords import digest
from senae_desktop.tracking_service.problems import Refusal
from senae_desktop.tracking_service.requests import body_of, decoded
from senae_desktop.tracking_service.services import in_thread, services_of, signed_in
from senae_desktop.tracking_service.store.changes import ListFilter

DEFAULT_PAGE = 500


async def list_shipments(request: Request) -> Response:
    """``GET /v1/shipments``."""
    account = await signed_in(request)
    services = services_of(request)
    page = await in_thread(
        request,
        services.feed.list_page,
        viewer_of(account),
        ListFilter(
            status=requests.choice(request, "status", ("all", "open", "closed"), "all"),
            text=requests.text(request, "q"),
            office=requests.text(request, "office"),
            stage=requests.text(request, "stage"),
            since=requests.day_start(request, "from"),
            until=requests.day_start(request, "to", days_later=1),
        ),
        requests.text(request, "cursor", 400),
        requests.number(request, "limit", DEFAULT_PAGE, wire.MAX_PAGE),
        requests.included(request),
    )
    return answer(page, headers={wire.POLL_AFTER_HEADER: str(services.settings.poll_after)})


async def read_shipment(request: Request) -> Response:
    """``GET /v1/shipments/{id}``."""
    account = await signed_in(request)
    record = await in_thread(
        request, services_of(request).feed.record, viewer_of(account), _id_of(request)
    )
    tag = tag_of(record.shipment)
    headers = {"ETag": tag, "Cache-Control": "private, no-cache"}
    if matches(request.headers.get("if-none-match"), tag):
        return Response(status_code=304, headers=headers)
    return answer(answered(record, requests.included(request)), headers=headers)


async def register(request: Request) -> Response:
    """``POST /v1/shipments``."""
    account = await signed_in(request)
    body = await body_of(request)
    asked = decoded(body, wire.NewShipment)
    intake = services_of(request).intake
    return _written(await in_thread(request, intake.register, account, asked, _once(request, body)))


async def withdraw(request: Request) -> Response:
    """``DELETE /v1/shipments/{id}``."""
    account = await signed_in(request)
    intake = services_of(request).intake
    await in_thread(request, intake.withdraw, account, _id_of(request))
    return Response(status_code=204)


async def restore(request: Request) -> Response:
    """``POST /v1/shipments/{id}/restore``."""
    account = await signed_in(request)
    intake = services_of(request).intake
    return _written(await in_thread(request, intake.restore, account, _id_of(request)))


async def record_event(request: Request) -> Response:
    """``POST /v1/shipments/{id}/events``."""
    account = await signed_in(request)
    body = await body_of(request)
    asked = decoded(body, wire.NewEvent)
    written = await in_thread(
        request,
        services_of(request).intake.record,
        account,
        _id_of(request),
        asked,
        partial(_expected, request.headers.get("if-match")),
        _once(request, body),
    )
    return _written(written)


async def look_up(request: Request) -> Response:
    """``POST /v1/lookups``."""
    account = await signed_in(request)
    asked = decoded(await body_of(request), wire.LookupRequest)
    lookups = services_of(request).lookups
    results = await in_thread(request, lookups.results, account, asked.references)
    return answer(wire.LookupAnswer(results=results))


def _id_of(request: Request) -> str:
    shipment_id: str = request.path_params["id"]
    if not shipment_id.isprintable():
        raise Refusal("not-found")
    return shipment_id


def _expected(if_match: str | None, tag: str) -> bool:
    return if_match is None or matches(if_match, tag)


def _once(request: Request, body: bytes) -> Once:
    request_digest = digest(f"{request.method} {request.url.path}\n{body.decode()}")
    return Once(requests.idempotency_key(request), request_digest)


def _written(written: Written) -> Response:
    headers = {"Location": written.location, "ETag": written.tag}
    return json_bytes(written.body, written.status, headers)


ROUTES = [
    Route("/v1/shipments", list_shipments, methods=["GET"]),
    Route("/v1/shipments", register, methods=["POST"]),
    Route("/v1/shipments/{id}", read_shipment, methods=["GET"]),
    Route("/v1/shipments/{id}", withdraw, methods=["DELETE"]),
    Route("/v1/shipments/{id}/restore", restore, methods=["POST"]),
    Route("/v1/shipments/{id}/events", record_event, methods=["POST"]),
    Route("/v1/lookups", look_up, methods=["POST"]),
]
