from __future__ import annotations

import asyncio
from contextlib import suppress
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from senae_desktop.domain.errors import NoNetwork, NotFound, SessionExpired, TooManyRequests
from senae_desktop.usecases.listening import LONGEST, Listening
from senae_desktop.usecases.polling import APART, Polling
from tests.support.fakes import in_loop
from tests.usecases.conftest import CREDENTIALS, House


class _Enough(Exception):
    """The listening has paused as often as the test lets it."""


async def _listened(house: House, pauses: int) -> tuple[list[float], int]:
    """The pauses of a listening that is stopped at the last of them, and the hints."""
    noted: list[float] = []
    heard: list[None] = []

    async def sleep(seconds: float) -> None:
        noted.append(seconds)
        if len(noted) >= pauses:
            raise _Enough
        await asyncio.sleep(0)

    listening = Listening(
        house.service,
        house.session,
        on_hint=lambda: heard.append(None),
        jitter=lambda bound: bound,
        sleep=sleep,
    )
    with suppress(_Enough):
        await listening.run()
    return noted, len(heard)


@in_loop
async def test_a_stream_that_ended_is_taken_up_behind_the_last_hint(house: House) -> None:
    await house.session.sign_in(CREDENTIALS, remember=False)
    house.service.to_hint = ["7", "8"]
    house.service.calls.clear()
    pauses, heard = await _listened(house, 2)
    assert house.service.calls == ["hints", "hints 8"]
    assert heard == 4
    assert pauses == [2.0, 2.0]


@in_loop
async def test_failures_make_the_pauses_longer_until_something_is_heard(house: House) -> None:
    await house.session.sign_in(CREDENTIALS, remember=False)
    house.service.to_hint = ["1"]
    house.service.trouble = [NoNetwork()] * 9
    pauses, heard = await _listened(house, 10)
    assert pauses == [4.0, 8.0, 16.0, 32.0, 64.0, 128.0, 256.0, LONGEST, LONGEST, 2.0]
    assert heard == 1


@in_loop
async def test_a_pause_that_the_service_asks_for_is_kept(house: House) -> None:
    await house.session.sign_in(CREDENTIALS, remember=False)
    house.service.trouble = [TooManyRequests(60.0)]
    assert (await _listened(house, 1))[0] == [60.0]


@in_loop
async def test_a_service_without_hints_is_asked_once(house: House) -> None:
    await house.session.sign_in(CREDENTIALS, remember=False)
    house.service.calls.clear()
    house.service.trouble = [NotFound()]
    assert await _listened(house, 1) == ([], 0)
    assert house.service.calls == ["hints"]


@in_loop
async def test_without_a_session_it_ends(house: House) -> None:
    await house.session.sign_in(CREDENTIALS, remember=False)
    house.service.trouble = [SessionExpired()] * 2
    house.service.expire_session()
    assert await _listened(house, 1) == ([], 0)


@given(st.lists(st.floats(0, 30), max_size=30))
def test_however_many_hints_come_readings_stay_apart(gaps: list[float]) -> None:
    from tests.usecases.conftest import build

    async def run() -> None:
        house = build()
        await house.session.sign_in(CREDENTIALS, remember=False)
        house.service.poll_after = 600.0
        times: list[float] = []
        polling = Polling(
            house.sync,
            house.service,
            house.connection,
            house.clock,
            on_outcome=lambda _: times.append(house.clock.monotonic()),
        )
        await polling.refresh()
        for gap in gaps:
            house.clock.advance(gap)
            polling.hint()
            due = polling.due_in
            assert due is not None
            assert due <= APART
            if due == 0:
                await polling.refresh()
        assert all(later - earlier >= APART for earlier, later in pairwise(times))

    asyncio.run(run())
