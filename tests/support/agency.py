"""An agency's tracking service on a port of its own, which a test can spoil or stop."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from senae_desktop.domain.clock import SystemClock
from senae_desktop.domain.party import OperatorKind
from senae_desktop.domain.ports import Credentials
from senae_desktop.tracking_service.app import create_app
from senae_desktop.tracking_service.server import Server, listen
from senae_desktop.tracking_service.services import Settings, open_services
from senae_desktop.tracking_service.store.database import sqlite_url

_HOST = "127.0.0.1"
_PATIENCE = 20


class Agency:
    """The service in a thread.

    With ``garbage`` set, that is what every reading gets; while ``away``, nobody is served.
    """

    def __init__(self, folder: Path, poll_after: int = 1) -> None:
        self._services = open_services(
            sqlite_url(folder / "agency.sqlite3"), Settings(poll_after=poll_after), SystemClock()
        )
        self.garbage: bytes | None = None
        self.spoilt = 0
        self.away = False
        ready = threading.Event()
        listener = listen(_HOST, 0)
        self.url = f"http://{_HOST}:{listener.getsockname()[1]}"
        app = create_app(self._services, inner=self._spoiling)
        self._server = Server(app, ready.set, self._services.hints.close)
        self._thread = threading.Thread(target=self._server.serve_on, args=(listener,))
        self._thread.start()
        assert ready.wait(_PATIENCE)

    def add_account(self, who: Credentials, name: str) -> None:
        """Let somebody sign in."""
        self._services.sign_in.create_account(
            who.ruc, who.user, who.password, name, OperatorKind.PRIVATE_COMPANY
        )

    def stop(self) -> None:
        """Stop answering; a second time is harmless."""
        self._server.stop()
        self._thread.join(_PATIENCE)
        assert not self._thread.is_alive()

    def _spoiling(self, app: ASGIApp) -> ASGIApp:
        async def answer(scope: Scope, receive: Receive, send: Send) -> None:
            if self.away and scope["type"] == "http":
                await Response(status_code=503)(scope, receive, send)
            elif self.garbage is not None and scope.get("path") == "/v1/changes":
                self.spoilt += 1
                response = Response(self.garbage, media_type="application/json")
                await response(scope, receive, send)
            else:
                await app(scope, receive, send)

        return answer


@pytest.fixture
def agency(tmp_path: Path) -> Iterator[Agency]:
    """A running agency's service without accounts."""
    running = Agency(tmp_path)
    yield running
    running.stop()
