"""The change feed."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from senae_desktop.contract import wire
from senae_desktop.tracking_service import requests
from senae_desktop.tracking_service.answers import encode, json_bytes
from senae_desktop.tracking_service.intake import viewer_of
from senae_desktop.tracking_service.services import in_thread, services_of, signed_in

DEFAULT_PAGE = 500
#: The longest token that is looked at.
_LONGEST_TOKEN = 400


async def read_changes(request: Request) -> Response:
    """``GET /v1/changes``."""
    account = await signed_in(request)
    services = services_of(request)
    viewer = viewer_of(account)
    since = requests.text(request, "since", _LONGEST_TOKEN)
    cursor = requests.text(request, "cursor", _LONGEST_TOKEN)
    limit = requests.number(request, "limit", DEFAULT_PAGE, wire.MAX_PAGE)
    parts = requests.included(request)

    def page() -> bytes:
        """The encoded page; encoding thousands of events belongs in the thread too."""
        return encode(services.feed.changes(viewer, since, cursor, limit, parts))

    body = await in_thread(request, page)
    return json_bytes(body, headers={wire.POLL_AFTER_HEADER: str(services.settings.poll_after)})


ROUTES = [Route("/v1/changes", read_changes, methods=["GET"])]
