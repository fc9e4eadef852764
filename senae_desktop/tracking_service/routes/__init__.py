"""The addresses of the service; each reads a request, calls one part and writes an answer."""

from __future__ import annotations

from starlette.routing import Route

from senae_desktop.tracking_service.routes import (
    catalogs,
    changes,
    evidence,
    health,
    session,
    shipments,
    stream,
)


def all_routes(own_accounts: bool) -> list[Route]:
    """Every route; accounts can be created only where ``own_accounts``."""
    routes = [
        *session.ROUTES,
        *stream.ROUTES,
        *shipments.ROUTES,
        *evidence.ROUTES,
        *changes.ROUTES,
        *catalogs.ROUTES,
        *health.ROUTES,
    ]
    return routes + session.OWN_ACCOUNT_ROUTES if own_accounts else routes
