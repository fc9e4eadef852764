"""Fifty requests at once on the window's loop; on Windows that is the proactor of qasync."""

from __future__ import annotations

import asyncio
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx
import pytest
from PySide6.QtWidgets import QApplication

from senae_desktop.runtime import event_loop

MANY = 50


class _Echo(BaseHTTPRequestHandler):
    #: Nobody is answered before all have asked.
    together = threading.Barrier(MANY)

    def do_GET(self) -> None:
        self.together.wait(60)
        body = self.path.encode() * 1_000
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


class _Server(ThreadingHTTPServer):
    request_queue_size = MANY


@pytest.fixture
def address() -> Iterator[str]:
    with _Server(("127.0.0.1", 0), _Echo) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def test_fifty_answers_come_to_whoever_asked(qapp: QApplication, address: str) -> None:
    async def main() -> list[str]:
        loop = asyncio.get_running_loop()
        assert ("proactor" in str(type(loop).__mro__).lower()) == (sys.platform == "win32")
        limits = httpx.Limits(max_connections=MANY)
        async with httpx.AsyncClient(limits=limits, timeout=90, trust_env=False) as client:
            asked = (client.get(f"{address}/{number}") for number in range(MANY))
            return [answer.text for answer in await asyncio.gather(*asked)]

    assert event_loop.run(qapp, main) == [f"/{number}" * 1_000 for number in range(MANY)]
