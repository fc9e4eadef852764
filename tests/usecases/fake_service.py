"""A tracking service in memory: a change feed with tombstones, rotating tokens, and trouble."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Sequence
from dataclasses import replace

from senae_desktop.domain.clock import Clock
from senae_desktop.domain.entries import NewEvent, NewShipment
from senae_desktop.domain.errors import (
    NotFound,
    Problem,
    Refused,
    SessionExpired,
    SyncTokenExpired,
    TokenExpired,
    VersionMismatch,
)
from senae_desktop.domain.event import Classifier, Event, Lane
from senae_desktop.domain.ports import (
    ChangePage,
    Credentials,
    Hint,
    LookupOutcome,
    LookupResult,
    NewAccount,
    Tokens,
    TrackingService,
)
from senae_desktop.domain.shipment import Keys, ShipmentRecord
from tests.support.fakes import ACCOUNT, make_record, newer

LIFETIME = 900.0


class FakeService(TrackingService):
    """Set ``trouble`` to a list of errors (None: no trouble) for the next calls, in order.

    ``lost`` likewise for the answers to the next writes, which were carried out.
    """

    def __init__(self, clock: Clock, page: int = 2) -> None:
        self.clock = clock
        self.page = page
        self.visible: dict[str, ShipmentRecord] = {}
        self.taken_away: dict[str, ShipmentRecord] = {}
        self.trouble: list[Exception | None] = []
        self.calls: list[str] = []
        self.poll_after: float | None = None
        self.well = True
        self.to_hint: list[str] = []
        self.write_keys: list[str] = []
        self.recorded: list[str] = []
        self.outcomes: dict[str, LookupOutcome] = {}
        self.files: dict[str, bytes] = {}
        self.lost: list[Exception | None] = []
        self.signed_out: list[str] = []
        self.gate: asyncio.Event | None = None
        self._log: list[str] = []
        self._oldest = 0
        self._issued = 0
        self._refresh = ""
        self._access = ""

    # --- what happens in the world ---

    def put(self, shipment_id: str) -> None:
        known = self.visible.get(shipment_id)
        version = self._log.count(shipment_id) + 1
        self.visible[shipment_id] = newer(known) if known else make_record(shipment_id, version)
        self._log.append(shipment_id)

    def remove(self, shipment_id: str) -> None:
        if self.visible.pop(shipment_id, None) is not None:
            self._log.append(shipment_id)

    def expire_sync_tokens(self) -> None:
        self._log.append("")
        self._oldest = len(self._log)

    def expire_access(self) -> None:
        self._access = ""

    def expire_session(self) -> None:
        self._access = self._refresh = ""

    # --- the port ---

    async def sign_in(self, credentials: Credentials) -> Tokens:
        await self._called("sign_in")
        return self._issue()

    async def renew(self, refresh_token: str) -> Tokens:
        await self._called("renew")
        if refresh_token != self._refresh:
            raise SessionExpired
        tokens = self._issue()
        await asyncio.sleep(0)
        return tokens

    async def sign_out(self, access_token: str) -> None:
        await self._called("sign_out")
        self._check(access_token)
        self.signed_out.append(access_token)

    async def create_account(self, account: NewAccount) -> None:
        await self._called("create_account")

    async def changes(
        self, access_token: str, since: str | None = None, cursor: str | None = None
    ) -> ChangePage:
        await self._called("changes")
        self._check(access_token)
        start, upto, offset = self._position(since, cursor)
        ids = (
            sorted(self.visible)
            if start < 0
            else list(dict.fromkeys(one for one in self._log[start:upto] if one))
        )
        part, rest = ids[offset : offset + self.page], ids[offset + self.page :]
        return ChangePage(
            items=tuple(self.visible[one] for one in part if one in self.visible),
            removed=tuple(one for one in part if one not in self.visible),
            as_of=self.clock.now(),
            next_cursor=f"{start}:{upto}:{offset + self.page}" if rest else None,
            sync_token=None if rest else str(upto),
            poll_after=self.poll_after,
        )

    async def lookup(self, access_token: str, references: Sequence[str]) -> list[LookupResult]:
        await self._called("lookup")
        self._check(access_token)
        return [
            LookupResult(one, self.outcomes.get(one, LookupOutcome.NOT_FOUND)) for one in references
        ]

    async def register(self, access_token: str, shipment: NewShipment, key: str) -> ShipmentRecord:
        self.write_keys.append(key)
        await self._called("register")
        self._check(access_token)
        if key not in self.visible:
            self._refuse_known(shipment.keys)
            self.put(key)
            self.visible[key] = newer(self.visible[key], keys=shipment.keys, version=1)
        return await self._answered(key)

    async def record_event(
        self,
        access_token: str,
        shipment_id: str,
        event: NewEvent,
        key: str,
        version: int | None = None,
    ) -> ShipmentRecord:
        self.write_keys.append(key)
        await self._called("record_event")
        self._check(access_token)
        record = await self.shipment(access_token, shipment_id)
        if key not in {one.id for one in record.events}:
            if version not in {None, record.shipment.version}:
                raise VersionMismatch
            self.happen(shipment_id, event, key)
        return await self._answered(shipment_id)

    async def shipment(self, access_token: str, shipment_id: str) -> ShipmentRecord:
        self._check(access_token)
        if shipment_id not in self.visible:
            raise NotFound
        return self.visible[shipment_id]

    async def withdraw(self, access_token: str, shipment_id: str) -> None:
        await self._called("withdraw")
        self._check(access_token)
        if shipment_id in self.visible:
            self.taken_away[shipment_id] = self.visible.pop(shipment_id)

    async def restore(self, access_token: str, shipment_id: str) -> ShipmentRecord:
        await self._called("restore")
        self._check(access_token)
        if shipment_id not in self.taken_away:
            raise NotFound
        self.visible[shipment_id] = self.taken_away.pop(shipment_id)
        return self.visible[shipment_id]

    async def keep_evidence(
        self, access_token: str, shipment_id: str, sha256: str, content: bytes
    ) -> None:
        await self._called("keep_evidence")
        self._check(access_token)
        self.files[sha256] = content

    async def evidence(self, access_token: str, shipment_id: str, sha256: str) -> bytes:
        await self._called("evidence")
        self._check(access_token)
        return self.files[sha256]

    def happen(self, shipment_id: str, event: NewEvent, event_id: str) -> None:
        """Something is recorded, by whomever."""
        self.put(shipment_id)
        record = self.visible[shipment_id]
        self.recorded.append(event_id)
        told = Event(
            id=event_id,
            sequence=len(self.recorded),
            lane=Lane.CARGO,
            type=event.type,
            stage=None,
            classifier=Classifier.ACTUAL,
            occurred=event.occurred,
            recorded_at=self.clock.now(),
            raw_text="",
            source="manual",
            supersedes=event.supersedes,
            retracts=event.retracts,
        )
        self.visible[shipment_id] = replace(record, events=(*record.events, told))

    def _refuse_known(self, keys: Keys) -> None:
        for known in self.visible.values():
            if set(keys.all()) & set(known.shipment.keys.all()):
                extra = {"shipment_id": known.shipment.id}
                raise Refused(problem=Problem(409, "duplicate", extra=extra))

    async def _answered(self, shipment_id: str) -> ShipmentRecord:
        """The answer to a write, unless it is lost on its way."""
        error = self.lost.pop(0) if self.lost else None
        if error is not None:
            raise error
        return self.visible[shipment_id]

    async def ask_again(self, access_token: str, shipment_id: str) -> int:
        await self._called("ask_again")
        self._check(access_token)
        if shipment_id not in self.visible:
            raise NotFound
        self.put(shipment_id)
        return 9

    async def hints(self, access_token: str, after: str) -> AsyncGenerator[Hint, None]:
        await self._called(f"hints {after}".strip())
        self._check(access_token)
        for hint_id in self.to_hint:
            yield Hint(hint_id)

    async def healthy(self) -> bool:
        self.calls.append("healthy")
        return self.well

    async def aclose(self) -> None:
        return

    # --- inside ---

    async def _called(self, name: str) -> None:
        self.calls.append(name)
        if self.gate is not None:
            await self.gate.wait()
        await asyncio.sleep(0)
        error = self.trouble.pop(0) if self.trouble else None
        if error is not None:
            raise error

    def _issue(self) -> Tokens:
        self._issued += 1
        self._access, self._refresh = f"access-{self._issued}", f"refresh-{self._issued}"
        expires_at = self.clock.monotonic() + LIFETIME
        return Tokens(self._access, self._refresh, expires_at, ACCOUNT)

    def _check(self, access_token: str) -> None:
        if access_token != self._access:
            raise TokenExpired

    def _position(self, since: str | None, cursor: str | None) -> tuple[int, int, int]:
        if cursor is not None:
            start, upto, offset = (int(part) for part in cursor.split(":"))
        else:
            start, upto, offset = (-1 if since is None else int(since)), len(self._log), 0
        if 0 <= start < self._oldest or upto < self._oldest:
            raise SyncTokenExpired
        return start, upto, offset
