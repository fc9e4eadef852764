"""Files of a shipment, up and down."""

from __future__ import annotations

import re

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from senae_desktop.domain.evidence import MAX_EVIDENCE
from senae_desktop.tracking_service.problems import Refusal
from senae_desktop.tracking_service.requests import raw_body_of
from senae_desktop.tracking_service.services import in_thread, services_of, signed_in

_DIGEST = re.compile(r"[0-9a-f]{64}")
#: Whatever a browser might make of a file that somebody else chose, it is only saved.
_SAVED = {
    "Content-Disposition": "attachment",
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "Cache-Control": "private, no-store",
}


async def keep(request: Request) -> Response:
    """``PUT /v1/shipments/{id}/evidence/{sha256}``."""
    account = await signed_in(request)
    shipment_id, sha256 = _named(request)
    body = await raw_body_of(request, MAX_EVIDENCE)
    keeper = services_of(request).evidence
    await in_thread(request, keeper.keep, account, shipment_id, sha256, body)
    return Response(status_code=204)


async def give(request: Request) -> Response:
    """``GET /v1/shipments/{id}/evidence/{sha256}``."""
    account = await signed_in(request)
    keeper = services_of(request).evidence
    content = await in_thread(request, keeper.content, account, *_named(request))
    return Response(content, headers=_SAVED, media_type="application/octet-stream")


def _named(request: Request) -> tuple[str, str]:
    shipment_id, sha256 = request.path_params["id"], request.path_params["sha256"]
    if not shipment_id.isprintable() or not _DIGEST.fullmatch(sha256):
        raise Refusal("not-found")
    return shipment_id, sha256


ROUTES = [
    Route("/v1/shipments/{id}/evidence/{sha256}", keep, methods=["PUT"]),
    Route("/v1/shipments/{id}/evidence/{sha256}", give, methods=["GET"]),
]
