"""Whether the service is well."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from senae_desktop.tracking_service.answers import answer
from senae_desktop.tracking_service.health import OK
from senae_desktop.tracking_service.services import in_thread, services_of


async def read_health(request: Request) -> Response:
    """``GET /v1/health``: 503 when a part fails, so that a load balancer sees it too."""
    health = await in_thread(request, services_of(request).monitor.health)
    return answer(health, 200 if health.state == OK else 503)


ROUTES = [Route("/v1/health", read_health, methods=["GET"])]
