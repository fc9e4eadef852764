"""One bounded HTTP exchange at a time; the only module that imports httpx.

Every failure leaves as a ``ServiceError``; no answer is read past its limits, no redirection is
followed, and no address or header reaches the log.
"""

from __future__ import annotations

import asyncio
import ipaddress
import logging
from collections.abc import AsyncGenerator, Mapping
from dataclasses import dataclass, field
from uuid import uuid4

import httpx
import stamina

from senae_desktop.client.failures import kind_of
from senae_desktop.client.pause import Pause, seconds_of
from senae_desktop.client.problems import error_for, without_answer
from senae_desktop.client.trust import system_trust
from senae_desktop.contract.wire import EMBEDDED_SECRET_HEADER, TRACE_HEADER
from senae_desktop.domain.clock import Clock
from senae_desktop.domain.errors import (
    InsecureAddress,
    NoNetwork,
    ServiceDown,
    ServiceError,
    ServiceTimeout,
    TooManyRequests,
    UnreadableAnswer,
)

_log = logging.getLogger(__name__)
_SERVER_ERROR = 500
# These name whole URLs and headers; what came of a call is logged here.
for _name, _level in (("httpx", "WARNING"), ("httpcore", "WARNING"), ("stamina", "ERROR")):
    logging.getLogger(_name).setLevel(_level)


@dataclass(frozen=True, slots=True)
class Limits:
    """What one exchange may cost. Times in seconds, sizes in bytes after decompression."""

    connect: float = 6.0
    read: float = 20.0
    write: float = 20.0
    pool: float = 10.0
    whole: float = 60.0
    body: int = 32 * 1024 * 1024
    connections: int = 4
    patience: float = 5.0
    silence: float = 70.0
    attempts: int = 3
    retry_first: float = 0.2
    retry_longest: float = 2.0


@dataclass(frozen=True, slots=True)
class Call:
    """A request.

    ``route`` is the path without identifiers, for the log, where the path itself has some.
    ``repeatable`` says that sending it twice does no harm; ``own_quota`` that a refusal for being
    asked too often concerns no other call; ``whole`` is its own time limit.
    """

    method: str
    path: str
    route: str = ""
    query: Mapping[str, str] = field(default_factory=dict)
    body: bytes | None = field(default=None, repr=False)
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    repeatable: bool = False
    own_quota: bool = False
    whole: float | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """A success: its body, its headers, and the trace of the request."""

    body: bytes = field(repr=False)
    trace_id: str
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)


class Transport:
    """The connections to one service, opened at the first call and kept."""

    def __init__(
        self, base_url: str, clock: Clock, secret: str = "", limits: Limits | None = None
    ) -> None:
        self._base, self._local = _checked(base_url)
        self._clock = clock
        self._secret = secret
        self._limits = limits or Limits()
        self._slots = asyncio.Semaphore(self._limits.connections)
        self._opening = asyncio.Lock()
        self._pause = Pause(clock, self._limits.patience)
        self._client: httpx.AsyncClient | None = None
        self._retired: list[httpx.AsyncClient] = []
        self._closed = False

    async def send(self, call: Call) -> Answer:
        """Make a call, again where that is safe and may help; a ``ServiceError`` otherwise."""
        trace_id = uuid4().hex
        try:
            async with asyncio.timeout(call.whole or self._limits.whole):
                return await self._attempts(call, trace_id)
        except TimeoutError as late:
            error = without_answer(ServiceTimeout, trace_id)
            _note(call, error)
            raise error from late
        except ServiceError as failure:
            _note(call, failure)
            raise

    async def stream(self, call: Call) -> AsyncGenerator[bytes, None]:
        """The body of an answer as it comes, without end; on a connection of its own.

        Silence for longer than ``silence`` is a ``ServiceTimeout``.
        """
        trace_id = uuid4().hex
        try:
            await self._pause.over()
            client = await self._opened(trace_id)
            headers = {TRACE_HEADER: trace_id, **call.headers}
            patience = httpx.Timeout(self._limits.connect, read=self._limits.silence)
            async with client.stream(
                call.method, call.path, headers=headers, timeout=patience
            ) as response:
                if not response.is_success:
                    body = await self._read(response, trace_id)
                    retry_after = seconds_of(response.headers.get("Retry-After"), self._clock.now())
                    raise error_for(response.status_code, body, trace_id, retry_after)
                async for chunk in response.aiter_bytes():
                    yield chunk
        except httpx.TimeoutException as error:
            raise without_answer(ServiceTimeout, trace_id) from error
        except (httpx.HTTPError, httpx.StreamError, OSError) as error:
            raise without_answer(kind_of(error), trace_id, type(error).__name__) from error

    async def aclose(self) -> None:
        """Close every connection; later calls fail."""
        self._closed = True
        clients, self._client, self._retired = [self._client, *self._retired], None, []
        for client in clients:
            if client is not None:
                await client.aclose()

    # --- one attempt after the other ---

    async def _attempts(self, call: Call, trace_id: str) -> Answer:
        limits = self._limits
        attempts = stamina.retry_context(
            on=self._may_help,
            attempts=limits.attempts if call.repeatable else 1,
            timeout=None,
            wait_initial=limits.retry_first,
            wait_max=limits.retry_longest,
            wait_jitter=limits.retry_first,
        )
        async for attempt in attempts:
            with attempt:
                return await self._once(call, trace_id)
        raise AssertionError("the last attempt answers or raises")

    async def _once(self, call: Call, trace_id: str) -> Answer:
        async with self._slots:
            await self._pause.over()
            client = await self._opened(trace_id)
            try:
                return await self._exchange(client, call, trace_id)
            except httpx.PoolTimeout as error:
                # A cancellation at a bad moment can leave a connection counted for ever.
                self._retire(client)
                raise without_answer(ServiceTimeout, trace_id) from error
            except httpx.TimeoutException as error:
                raise without_answer(ServiceTimeout, trace_id) from error
            except httpx.DecodingError as error:
                raise without_answer(UnreadableAnswer, trace_id) from error
            except httpx.ProxyError as error:
                raise without_answer(NoNetwork, trace_id, "proxy") from error
            except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, OSError) as error:
                reason = type(error).__name__
                raise without_answer(kind_of(error), trace_id, reason) from error

    async def _exchange(self, client: httpx.AsyncClient, call: Call, trace_id: str) -> Answer:
        headers = {TRACE_HEADER: trace_id, **call.headers}
        if call.body is not None:
            headers.setdefault("Content-Type", "application/json")
        async with client.stream(
            call.method, call.path, params=dict(call.query), content=call.body, headers=headers
        ) as response:
            body = await self._read(response, trace_id)
        if response.is_success:
            return Answer(body, trace_id, response.headers)
        retry_after = seconds_of(response.headers.get("Retry-After"), self._clock.now())
        error = error_for(response.status_code, body, trace_id, retry_after)
        if isinstance(error, TooManyRequests) and not call.own_quota:
            self._pause.begin(error.retry_after, error)
        elif response.status_code == httpx.codes.SERVICE_UNAVAILABLE and retry_after is not None:
            self._pause.begin(retry_after, error)
        raise error

    async def _read(self, response: httpx.Response, trace_id: str) -> bytes:
        body = bytearray()
        async for chunk in response.aiter_bytes():
            body += chunk
            if len(body) > self._limits.body:
                raise without_answer(UnreadableAnswer, trace_id, "too large")
        return bytes(body)

    def _may_help(self, error: Exception) -> bool:
        if not isinstance(error, ServiceError) or not self._pause.short:
            return False
        if isinstance(error, ServiceDown | ServiceTimeout | TooManyRequests | UnreadableAnswer):
            return True
        # A refusal that another token would mend is retryable too, but not by repeating it.
        problem = error.problem
        return problem is not None and problem.retryable and problem.status >= _SERVER_ERROR

    # --- the connections ---

    async def _opened(self, trace_id: str) -> httpx.AsyncClient:
        async with self._opening:
            if self._closed:
                raise without_answer(ServiceDown, trace_id, "closed")
            if self._client is None:
                # Reading the system's certificates takes longer than a frame.
                self._client = await asyncio.to_thread(self._build)
            return self._client

    def _build(self) -> httpx.AsyncClient:
        limits = self._limits
        headers = {"Accept-Language": "es", "Accept": "application/json, application/problem+json"}
        if self._secret:
            headers[EMBEDDED_SECRET_HEADER] = self._secret
        return httpx.AsyncClient(
            base_url=self._base,
            headers=headers,
            verify=system_trust(),
            # What is on this computer is never asked for through the company's proxy.
            trust_env=not self._local,
            follow_redirects=False,
            timeout=httpx.Timeout(
                connect=limits.connect, read=limits.read, write=limits.write, pool=limits.pool
            ),
            limits=httpx.Limits(
                max_connections=limits.connections + 1,  # and the stream
                max_keepalive_connections=limits.connections + 1,
                keepalive_expiry=20.0,
            ),
        )

    def _retire(self, client: httpx.AsyncClient) -> None:
        if self._client is client:
            self._client = None
            self._retired.append(client)


def _note(call: Call, error: ServiceError) -> None:
    trace_id = error.problem.trace_id if error.problem else ""
    _log.info("%s %s: %s (trace %s)", call.method, call.route or call.path, error.code, trace_id)


def _checked(base_url: str) -> tuple[str, bool]:
    """The address and whether it is on this computer; ``InsecureAddress`` when neither safe."""
    try:
        url = httpx.URL(base_url)
    except httpx.InvalidURL as error:
        raise InsecureAddress("not an address") from error
    local = _is_local(url.host)
    if (
        not url.host
        or url.userinfo
        or not (url.scheme == "https" or (url.scheme == "http" and local))
    ):
        raise InsecureAddress
    return str(url), local


def _is_local(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
