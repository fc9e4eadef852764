"""Runs the application in uvicorn, on a socket of our own."""

from __future__ import annotations

import socket
from collections.abc import Callable

import uvicorn
from starlette.types import ASGIApp

#: Seconds that requests under way may take to end when the service stops.
GRACE = 3


class Server(uvicorn.Server):
    """A uvicorn server that says when it answers and can be told to stop from any thread."""

    def __init__(
        self,
        app: ASGIApp,
        on_ready: Callable[[], None] = lambda: None,
        on_stop: Callable[[], None] = lambda: None,
    ) -> None:
        super().__init__(
            uvicorn.Config(
                app,
                lifespan="on",
                access_log=False,
                log_config=None,
                server_header=False,
                timeout_graceful_shutdown=GRACE,
                ws="none",
            )
        )
        self._on_ready = on_ready
        self._on_stop = on_stop

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to listen, then say so."""
        await super().startup(sockets)
        if self.started:
            self._on_ready()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End what would never end by itself, then wait for the rest."""
        self._on_stop()
        await super().shutdown(sockets)

    def stop(self) -> None:
        """Stop soon; may be called from any thread."""
        self.should_exit = True

    def serve_on(self, listener: socket.socket) -> bool:
        """Serve until told to stop; False when it never came to serve."""
        with listener:
            self.run(sockets=[listener])
        return self.started


def listen(host: str, port: int) -> socket.socket:
    """A listening socket; port 0 takes a free one."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # Named as TCP, so that asyncio switches Nagle's delay off: 2 ms a request instead of 44.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if not hasattr(socket, "SO_EXCLUSIVEADDRUSE"):  # Windows would share a port in use
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen(128)
    except OSError:
        listener.close()
        raise
    return listener
