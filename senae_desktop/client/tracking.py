"""The endpoints of the tracking contract, as the use cases know them."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import aclosing, suppress
from dataclasses import replace
from datetime import datetime
from typing import TypeVar
from urllib.parse import quote

import msgspec

from senae_desktop.client import requests
from senae_desktop.client.event_stream import events_of, lines_of
from senae_desktop.client.pause import seconds_of
from senae_desktop.client.problems import without_answer
from senae_desktop.client.transport import Answer, Call, Transport
from senae_desktop.contract import reading, wire
from senae_desktop.domain.clock import Clock
from senae_desktop.domain.entries import NewEvent, NewShipment
from senae_desktop.domain.errors import (
    CredentialsRejected,
    NotFound,
    ServiceError,
    SessionExpired,
    TokenExpired,
    UnreadableAnswer,
)
from senae_desktop.domain.ports import (
    ChangePage,
    Credentials,
    Hint,
    LookupResult,
    NewAccount,
    Tokens,
    TrackingService,
)
from senae_desktop.domain.shipment import ShipmentRecord

_T = TypeVar("_T")

#: Shipments asked for in one page of changes. No other thread runs while a page is taken apart or
#: thrown away: measured, 2 ms for five hundred, 9 ms for two thousand. So many with long logs
#: would be more than ``Limits.body`` besides.
PAGE = 500
#: Bodies above this many bytes are read in a thread, so that no frame waits for them.
_BIG = 64 * 1024
#: Seconds within which a healthy service says so, and a sign-out is worth waiting for.
_SOON = 5.0

#: What a service says when asking it again would be of no use yet.
_UNWELL = frozenset({"down", "failing"})

_health = msgspec.json.Decoder(wire.Health)
_refreshed = msgspec.json.Decoder(wire.Refreshed)


class HttpTrackingService:
    """``ports.TrackingService`` over HTTP."""

    def __init__(self, transport: Transport, clock: Clock) -> None:
        self._transport = transport
        self._clock = clock

    # --- the session: each of these is sent once, whatever happens ---

    async def sign_in(self, credentials: Credentials) -> Tokens:
        """Open a session."""
        body = _encode(requests.sign_in(credentials))
        try:
            answer = await self._transport.send(Call("POST", "/v1/session", body=body))
        except TokenExpired as error:
            raise CredentialsRejected(None, error.problem) from error
        return await self._tokens(answer)

    async def renew(self, refresh_token: str) -> Tokens:
        """Trade the refresh token for new tokens; ``SessionExpired`` when it is spent."""
        body = _encode(wire.SignIn(refresh_token=refresh_token))
        try:
            answer = await self._transport.send(Call("POST", "/v1/session", body=body))
        except (TokenExpired, CredentialsRejected) as error:
            raise SessionExpired(problem=error.problem) from error
        return await self._tokens(answer)

    async def sign_out(self, access_token: str) -> None:
        """Close the session on the service."""
        headers = _bearer(access_token)
        await self._transport.send(Call("DELETE", "/v1/session", headers=headers, whole=_SOON))

    async def create_account(self, account: NewAccount) -> None:
        """Create an account on this computer's service; ``Refused`` when it exists."""
        await self._transport.send(
            Call("POST", "/v1/accounts", body=_encode(requests.new_account(account)))
        )

    # --- shipments ---

    async def changes(
        self, access_token: str, since: str | None = None, cursor: str | None = None
    ) -> ChangePage:
        """One page of the change feed; without ``since`` everything visible, from the start."""
        query = {"limit": str(PAGE), "include": "events,charges,documents"}
        if cursor is not None:
            query["cursor"] = cursor
        elif since is not None:
            query["since"] = since
        answer = await self._transport.send(
            Call(
                "GET",
                "/v1/changes",
                query=query,
                headers=_bearer(access_token),
                repeatable=True,
            )
        )
        poll_after = _pace(answer, self._clock.now())
        return await _read(answer, lambda body: reading.change_page(body, poll_after))

    async def lookup(self, access_token: str, references: Sequence[str]) -> list[LookupResult]:
        """What is known of each reference, in order; at most 40."""
        body = _encode(wire.LookupRequest(references=list(references)))
        answer = await self._transport.send(
            Call("POST", "/v1/lookups", body=body, headers=_bearer(access_token))
        )
        return await _read(answer, lambda body: reading.lookup_results(body, references))

    async def register(self, access_token: str, shipment: NewShipment, key: str) -> ShipmentRecord:
        """Begin following a shipment; ``key`` makes a repeated call harmless."""
        return await self._write(
            Call("POST", "/v1/shipments", body=_encode(requests.new_shipment(shipment))),
            access_token,
            key,
        )

    async def record_event(
        self,
        access_token: str,
        shipment_id: str,
        event: NewEvent,
        key: str,
        version: int | None = None,
    ) -> ShipmentRecord:
        """Record an event by hand; answers with the shipment as recomputed by the service."""
        body = _encode(requests.new_event(event))
        headers = {} if version is None else {"If-Match": f'"{version}"'}
        call = Call(
            "POST",
            f"{_address(shipment_id)}/events",
            route="/v1/shipments/…/events",
            body=body,
            headers=headers,
        )
        return await self._write(call, access_token, key)

    async def shipment(self, access_token: str, shipment_id: str) -> ShipmentRecord:
        """A shipment as it is now, with its events."""
        answer = await self._transport.send(
            Call(
                "GET",
                _address(shipment_id),
                route="/v1/shipments/…",
                query={"include": "events"},
                headers=_bearer(access_token),
                repeatable=True,
            )
        )
        return await _read(answer, reading.record)

    async def withdraw(self, access_token: str, shipment_id: str) -> None:
        """Take away a shipment registered by mistake; one that has gone already is no error."""
        with suppress(NotFound):
            await self._transport.send(
                Call(
                    "DELETE",
                    _address(shipment_id),
                    route="/v1/shipments/…",
                    headers=_bearer(access_token),
                    repeatable=True,
                )
            )

    async def restore(self, access_token: str, shipment_id: str) -> ShipmentRecord:
        """Bring back a shipment that this account took away; a second time is harmless."""
        answer = await self._transport.send(
            Call(
                "POST",
                f"{_address(shipment_id)}/restore",
                route="/v1/shipments/…/restore",
                headers=_bearer(access_token),
                repeatable=True,
            )
        )
        return await _read(answer, reading.record)

    async def keep_evidence(
        self, access_token: str, shipment_id: str, sha256: str, content: bytes
    ) -> None:
        """Keep a file of a shipment; a second time is harmless."""
        headers = {**_bearer(access_token), "Content-Type": "application/octet-stream"}
        await self._transport.send(
            Call(
                "PUT",
                f"{_address(shipment_id)}/evidence/{sha256}",
                route="/v1/shipments/…/evidence/…",
                body=content,
                headers=headers,
                repeatable=True,
            )
        )

    async def evidence(self, access_token: str, shipment_id: str, sha256: str) -> bytes:
        """A file of a shipment; ``UnreadableAnswer`` when it is not the one asked for."""
        answer = await self._transport.send(
            Call(
                "GET",
                f"{_address(shipment_id)}/evidence/{sha256}",
                route="/v1/shipments/…/evidence/…",
                headers=_bearer(access_token),
                repeatable=True,
            )
        )
        digest = await asyncio.to_thread(hashlib.sha256, answer.body)
        if digest.hexdigest() != sha256:
            raise without_answer(UnreadableAnswer, answer.trace_id, "another file")
        return answer.body

    async def ask_again(self, access_token: str, shipment_id: str) -> int:
        """Have the source of one shipment asked again; how often that may be done still."""
        call = Call(
            "POST",
            f"/v1/shipments/{quote(shipment_id, safe='')}:refresh",
            route="/v1/shipments/…:refresh",
            headers=_bearer(access_token),
            own_quota=True,
        )
        answer = await self._transport.send(call)
        return reading.decode(_refreshed, answer.body).left

    async def hints(self, access_token: str, after: str) -> AsyncGenerator[Hint, None]:
        """Hints as they come; see ``ports.TrackingService``."""
        headers = _bearer(access_token) | {"Accept": wire.EVENT_STREAM_TYPE}
        if after:
            headers[wire.LAST_EVENT_HEADER] = after
        call = Call("GET", "/v1/stream", headers=headers)
        async with aclosing(self._transport.stream(call)) as chunks:
            async for event in events_of(lines_of(chunks)):
                yield Hint(event.id)

    async def healthy(self) -> bool:
        """Whether the service answers and says it is well."""
        try:
            answer = await self._transport.send(Call("GET", "/v1/health", whole=_SOON))
            return reading.decode(_health, answer.body).state.casefold() not in _UNWELL
        except ServiceError:
            return False

    async def aclose(self) -> None:
        """Close every connection."""
        await self._transport.aclose()

    async def _tokens(self, answer: Answer) -> Tokens:
        now = self._clock.monotonic()
        return await _read(answer, lambda body: reading.tokens(body, now))

    async def _write(self, call: Call, access_token: str, key: str) -> ShipmentRecord:
        headers = {**call.headers, **_bearer(access_token), wire.IDEMPOTENCY_HEADER: key}
        answer = await self._transport.send(replace(call, headers=headers, repeatable=True))
        return await _read(answer, reading.record)


def open_service(base_url: str, clock: Clock, secret: str = "") -> TrackingService:
    """The service at an address; connects at the first call. ``InsecureAddress`` when neither
    https nor on this computer. ``secret`` is what the embedded service was started with."""
    return HttpTrackingService(Transport(base_url, clock, secret), clock)


def _address(shipment_id: str) -> str:
    return f"/v1/shipments/{quote(shipment_id, safe='')}"


def _pace(answer: Answer, now: datetime) -> float | None:
    """What the service asks of whoever polls it; ``Backoff`` slows everybody down."""
    asked = (
        seconds_of(answer.headers.get(name), now)
        for name in (wire.POLL_AFTER_HEADER, wire.BACKOFF_HEADER)
    )
    return max((seconds for seconds in asked if seconds is not None), default=None)


def _bearer(access_token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {access_token}"}


def _encode(message: wire.Wire) -> bytes:
    return msgspec.json.encode(message)


async def _read(answer: Answer, read: Callable[[bytes], _T]) -> _T:
    try:
        if len(answer.body) > _BIG:
            return await asyncio.to_thread(read, answer.body)
        return read(answer.body)
    except UnreadableAnswer as error:
        raise without_answer(UnreadableAnswer, answer.trace_id, str(error)) from error
