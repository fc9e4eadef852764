"""The service on a server of an agency, for many users."""

from __future__ import annotations

import logging

from senae_desktop.domain.clock import SystemClock
from senae_desktop.tracking_service.app import create_app
from senae_desktop.tracking_service.server import Server, listen
from senae_desktop.tracking_service.services import Settings, open_services

_log = logging.getLogger(__name__)


def serve_agency(database_url: str, host: str, port: int) -> bool:
    """Serve until a signal ends it; False when it could not start."""
    services = open_services(database_url, Settings(), SystemClock())
    listener = listen(host, port)
    address = f"http://{host}:{listener.getsockname()[1]}"
    server = Server(
        create_app(services),
        lambda: _log.info("serving at %s", address),
        services.hints.close,
    )
    return server.serve_on(listener)
