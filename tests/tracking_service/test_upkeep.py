"""What is done beside the requests."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import httpx
import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import OperationalError

from senae_desktop.tracking_service.feed import REMOVALS_KEPT
from senae_desktop.tracking_service.repeating import repeating
from senae_desktop.tracking_service.store import shipments, tables
from senae_desktop.tracking_service.upkeep import tidy
from tests.tracking_service.conftest import Running, problem

_FORGOTTEN = (
    tables.tokens,
    tables.sessions,
    tables.sign_in_failures,
    tables.idempotency,
    tables.tombstones,
    tables.shipments,
)


def counts(running: Running) -> list[int]:
    with running.services.database.reading() as connection:
        return [
            connection.execute(select(func.count()).select_from(table)).scalar_one()
            for table in _FORGOTTEN
        ]


def test_what_no_longer_matters_is_forgotten(running: Running, client: httpx.Client) -> None:
    wrong = {"ruc": "1", "user": "x", "password": "wrong"}
    assert problem(client.post("/v1/session", json=wrong)).status == 401
    asked = {"keys": {"transportDocument": "MEDUEC1234567"}}
    made = client.post("/v1/shipments", json=asked, headers={"Idempotency-Key": "k"}).json()["id"]
    with running.services.database.writing() as connection:
        shipments.remove(connection, made, "withdrawn", running.clock.now())
    before = counts(running)
    tidy(running.services)
    assert counts(running) == before
    assert all(before)
    running.clock.pass_(seconds=REMOVALS_KEPT.total_seconds() + 1)
    tidy(running.services)
    assert counts(running) == [0] * len(_FORGOTTEN)


@pytest.mark.expected_log
def test_work_goes_on_after_a_failing_database() -> None:
    async def scene() -> int:
        done, times = asyncio.Event(), 0
        loop = asyncio.get_running_loop()

        def work() -> None:
            nonlocal times
            times += 1
            if times == 1:
                raise OperationalError("SELECT", {}, OSError("gone"))
            loop.call_soon_threadsafe(done.set)

        async with repeating("test", timedelta(milliseconds=1), work):
            await asyncio.wait_for(done.wait(), 20)
        return times

    assert asyncio.run(scene()) >= 2
