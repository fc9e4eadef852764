"""A real HTTP server, on its own thread, that misbehaves on demand.

It answers what it is told, one ``Reply`` per request; the last one is repeated. Everything it was
asked is kept in ``requests``.
"""

from __future__ import annotations

import asyncio
import json
import socket
import ssl
import struct
import threading
from collections import deque
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self
from urllib.parse import parse_qs, urlsplit

#: How a client begins that takes this for a TLS server.
_TLS_HANDSHAKE = b"\x16"


@dataclass(frozen=True)
class Reply:
    """What to answer, and what to do wrong.

    ``delay`` seconds before the answer, ``cut_after`` bytes of the body and then an orderly end,
    ``reset_after`` bytes and then a reset, ``raw`` bytes instead of an HTTP answer.
    """

    status: int = 200
    body: bytes = b"{}"
    headers: Mapping[str, str] = field(default_factory=dict)
    delay: float = 0.0
    cut_after: int | None = None
    reset_after: int | None = None
    raw: bytes | None = None


def problem(
    status: int, code: str, headers: Mapping[str, str] | None = None, **more: object
) -> Reply:
    """A reply with problem details."""
    details = {"type": "about:blank", "title": code, "status": status, "code": code, **more}
    kind = {"Content-Type": "application/problem+json"}
    return Reply(status, json.dumps(details).encode(), {**kind, **(headers or {})})


def answer(value: object, **headers: str) -> Reply:
    """A success with a JSON body."""
    return Reply(body=json.dumps(value).encode(), headers=headers)


@dataclass(frozen=True)
class Received:
    """A request as it arrived; header names in lower case."""

    method: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    body: bytes

    def json(self) -> object:
        return json.loads(self.body)


class FaultyServer:
    """Use as a context manager; ``url`` is where it listens."""

    def __init__(self, *replies: Reply, tls: ssl.SSLContext | None = None) -> None:
        self.requests: list[Received] = []
        self.busiest = 0
        self._open = 0
        self._replies = deque(replies or (Reply(),))
        self._tls = tls
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="faulty-server")
        self._server: asyncio.Server | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self.url = ""

    def reply(self, *replies: Reply) -> None:
        """Answer these from now on."""
        self._replies = deque(replies)

    def __enter__(self) -> Self:
        self._thread.start()
        asyncio.run_coroutine_threadsafe(self._start(), self._loop).result(10)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        asyncio.run_coroutine_threadsafe(self._stop(), self._loop).result(10)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        self._loop.close()

    async def _start(self) -> None:
        self._server = await asyncio.start_server(self._connected, "127.0.0.1", 0, ssl=self._tls)
        port = self._server.sockets[0].getsockname()[1]
        self.url = f"{'https' if self._tls else 'http'}://127.0.0.1:{port}"

    async def _stop(self) -> None:
        assert self._server is not None
        self._server.close()
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = self._loop.create_task(self._serve(reader, writer))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            while await self._exchange(reader, writer):
                pass
        writer.close()
        with suppress(OSError, asyncio.CancelledError):
            await writer.wait_closed()

    async def _exchange(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        first = await reader.readexactly(1)
        if first == _TLS_HANDSHAKE:
            writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
            await writer.drain()
            return False
        head = (first + await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        method, target, _ = head[0].split(" ", 2)
        pairs = (line.split(": ", 1) for line in head[1:] if line)
        headers = {name.lower(): value for name, value in pairs}
        body = await reader.readexactly(int(headers.get("content-length", "0")))
        url = urlsplit(target)
        query = {name: values[0] for name, values in parse_qs(url.query).items()}
        self.requests.append(Received(method, url.path, query, headers, body))
        self._open += 1
        self.busiest = max(self.busiest, self._open)
        try:
            reply = self._replies.popleft() if len(self._replies) > 1 else self._replies[0]
            await asyncio.sleep(reply.delay)
            return await self._answer(reply, writer)
        finally:
            self._open -= 1

    async def _answer(self, reply: Reply, writer: asyncio.StreamWriter) -> bool:
        if reply.raw is not None:
            writer.write(reply.raw)
            await writer.drain()
            return False
        headers = {
            "Content-Type": "application/json",
            "Content-Length": str(len(reply.body)),
            **reply.headers,
        }
        lines = [f"HTTP/1.1 {reply.status} Said", *(f"{k}: {v}" for k, v in headers.items())]
        writer.write("\r\n".join([*lines, "", ""]).encode("latin-1"))
        cut = reply.cut_after if reply.reset_after is None else reply.reset_after
        writer.write(reply.body if cut is None else reply.body[:cut])
        await writer.drain()
        if reply.reset_after is not None:
            _reset(writer)
        return cut is None


def _reset(writer: asyncio.StreamWriter) -> None:
    """Close so that the other side sees a reset and not an end."""
    sock = writer.get_extra_info("socket")
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()
