from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from senae_desktop.domain.connection import ConnectionState
from senae_desktop.domain.errors import (
    DiskFull,
    NoNetwork,
    SenaeError,
    ServiceDown,
    TooManyRequests,
)
from senae_desktop.usecases.polling import LONGEST, SHORTEST, Polling, _wait, guided, unguided
from senae_desktop.usecases.sync import SyncOutcome
from tests.support.fakes import in_loop
from tests.usecases.conftest import CREDENTIALS, House


@dataclass
class Watch:
    """A polling loop whose waits pass at once on the house's clock, and are written down."""

    polling: Polling
    waits: list[float]
    outcomes: list[SyncOutcome] = field(default_factory=list)
    failures: list[SenaeError] = field(default_factory=list)


def _watch(house: House, waits: int) -> Watch:
    noted: list[float] = []

    async def wait(seconds: float, wake: asyncio.Event) -> None:
        noted.append(seconds)
        house.clock.advance(seconds)
        if len(noted) >= waits:
            await asyncio.Event().wait()
        await asyncio.sleep(0)

    outcomes: list[SyncOutcome] = []
    failures: list[SenaeError] = []
    polling = Polling(
        house.sync,
        house.service,
        house.connection,
        house.clock,
        on_outcome=outcomes.append,
        on_failure=failures.append,
        jitter=lambda bound: bound,
        wait=wait,
    )
    return Watch(polling, noted, outcomes, failures)


async def _settle() -> None:
    for _ in range(300):
        await asyncio.sleep(0)


async def _run(watch: Watch) -> None:
    """Run the loop until it waits for the last time it is allowed to."""
    loop = asyncio.create_task(watch.polling.run())
    await _settle()
    loop.cancel()
    await asyncio.wait({loop})
    assert loop.cancelled()


@given(times=st.integers(0, 10_000), share=st.floats(0, 1))
def test_a_pause_without_guidance_is_jittered_and_never_too_long(times: int, share: float) -> None:
    pause = unguided(times, lambda bound: share * bound)
    assert SHORTEST <= pause <= LONGEST


@given(times=st.integers(0, 100))
def test_the_bound_grows_until_it_is_long_enough(times: int) -> None:
    now, then = (unguided(count, lambda bound: bound) for count in (times, times + 1))
    assert now < then or now == then == LONGEST


@given(asked=st.floats(allow_nan=False))
def test_guidance_is_followed_within_reason(asked: float) -> None:
    assert SHORTEST <= guided(asked) <= LONGEST
    if SHORTEST <= asked <= LONGEST:
        assert guided(asked) == asked


@in_loop
async def test_nothing_is_asked_before_somebody_signs_in(house: House) -> None:
    watch = _watch(house, waits=1)
    await _run(watch)
    assert house.service.calls == []


@in_loop
async def test_signing_in_begins_the_polling(house: House) -> None:
    watch = _watch(house, waits=1)
    loop = asyncio.create_task(watch.polling.run())
    await _settle()
    await house.session.sign_in(CREDENTIALS, remember=False)
    await _settle()
    assert len(watch.outcomes) == 1
    loop.cancel()
    await asyncio.wait({loop})


@in_loop
async def test_the_service_sets_the_pace(house: House) -> None:
    await house.session.sign_in(CREDENTIALS, remember=False)
    house.service.poll_after = 42.0
    watch = _watch(house, waits=3)
    await _run(watch)
    assert watch.waits == [42.0] * 3


@in_loop
async def test_without_guidance_a_quiet_service_is_asked_less_and_less(house: House) -> None:
    await house.session.sign_in(CREDENTIALS, remember=False)
    watch = _watch(house, waits=8)
    await _run(watch)
    assert watch.waits == [30, 60, 120, 240, 480, 900, 900, 900]


@in_loop
async def test_after_two_failures_only_the_health_is_asked_for(house: House) -> None:
    await house.session.sign_in(CREDENTIALS, remember=False)
    house.service.trouble = [NoNetwork(), ServiceDown()]
    house.service.well = False
    house.service.calls.clear()
    watch = _watch(house, waits=5)
    await _run(watch)
    assert house.service.calls == ["changes", "changes", "healthy", "healthy", "healthy"]
    assert watch.waits == [15, 30, 60, 120, 240]
    assert house.states[-2:] == ["OFFLINE", "SERVICE_UNAVAILABLE"]


@in_loop
async def test_a_service_that_is_well_again_is_read_again(house: House) -> None:
    await house.session.sign_in(CREDENTIALS, remember=False)
    house.service.trouble = [NoNetwork(), NoNetwork()]
    house.service.poll_after = 42.0
    house.service.calls.clear()
    watch = _watch(house, waits=3)
    await _run(watch)
    assert house.service.calls == ["changes", "changes", "healthy", "changes"]
    assert watch.waits == [15, 30, 42]
    assert house.states[-2:] == ["OFFLINE", "ONLINE"]
    assert [type(one) for one in watch.failures] == [NoNetwork, NoNetwork]


@in_loop
async def test_silence_asked_for_is_kept(house: House) -> None:
    await house.session.sign_in(CREDENTIALS, remember=False)
    house.service.trouble = [TooManyRequests(retry_after=321)]
    watch = _watch(house, waits=1)
    await _run(watch)
    assert watch.waits == [321]
    assert house.connection.state is ConnectionState.ONLINE


@in_loop
async def test_trouble_with_the_archive_is_told_but_is_not_the_connections(house: House) -> None:
    await house.session.sign_in(CREDENTIALS, remember=False)
    house.archive.failure = DiskFull()
    watch = _watch(house, waits=1)
    await _run(watch)
    assert [type(one) for one in watch.failures] == [DiskFull]
    assert house.connection.state is ConnectionState.ONLINE


@in_loop
async def test_an_expired_session_stops_the_polling_until_the_next_sign_in(house: House) -> None:
    await house.session.sign_in(CREDENTIALS, remember=False)
    house.service.expire_session()
    watch = _watch(house, waits=1)
    loop = asyncio.create_task(watch.polling.run())
    await _settle()
    assert house.connection.state is ConnectionState.SIGN_IN_REQUIRED
    assert watch.waits == []
    await house.session.sign_in(CREDENTIALS, remember=False)
    await _settle()
    assert len(watch.outcomes) == 1
    loop.cancel()
    await asyncio.wait({loop})


@in_loop
async def test_a_refresh_by_hand_joins_and_its_failure_is_raised(house: House) -> None:
    await house.session.sign_in(CREDENTIALS, remember=False)
    watch = _watch(house, waits=1)
    first, second = await asyncio.gather(watch.polling.refresh(), watch.polling.refresh())
    assert first is second
    house.service.trouble = [NoNetwork()]
    with pytest.raises(NoNetwork):
        await watch.polling.refresh()
    assert len(watch.outcomes) == len(watch.failures) == 1


@in_loop
async def test_a_poke_wakes_a_loop_that_really_waits(house: House) -> None:
    await house.session.sign_in(CREDENTIALS, remember=False)
    told: list[SyncOutcome] = []
    arrived = asyncio.Event()

    def outcome(one: SyncOutcome) -> None:
        told.append(one)
        arrived.set()

    polling = Polling(house.sync, house.service, house.connection, house.clock, on_outcome=outcome)
    house.service.poll_after = 600.0
    loop = asyncio.create_task(polling.run())
    await arrived.wait()
    arrived.clear()
    polling.poke()
    await arrived.wait()
    assert len(told) == 2
    loop.cancel()
    await asyncio.wait({loop})


@in_loop
async def test_a_wait_that_nobody_cuts_short_ends_by_itself() -> None:
    await _wait(0.001, asyncio.Event())
