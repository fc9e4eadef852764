from __future__ import annotations

import asyncio

import pytest

from senae_desktop.usecases.joining import SingleFlight, uninterrupted
from tests.support.fakes import in_loop


class Work:
    """Counts its runs; ends when told."""

    def __init__(self) -> None:
        self.begun = self.ended = 0
        self.go = asyncio.Event()

    async def __call__(self) -> int:
        self.begun += 1
        await self.go.wait()
        self.ended += 1
        return self.begun


async def _soon() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


@in_loop
async def test_two_callers_share_one_run() -> None:
    flight, work = SingleFlight[int]("shared"), Work()
    first, second = (asyncio.create_task(flight.run(work)) for _ in range(2))
    await _soon()
    assert flight.running
    work.go.set()
    assert [await first, await second] == [1, 1]
    assert work.begun == 1
    assert await flight.run(work) == 2


@in_loop
async def test_the_first_caller_may_leave_without_the_second() -> None:
    flight, work = SingleFlight[int]("shared"), Work()
    first, second = (asyncio.create_task(flight.run(work)) for _ in range(2))
    await _soon()
    first.cancel()
    await _soon()
    work.go.set()
    assert await second == 1
    assert first.cancelled()


@in_loop
async def test_the_last_caller_takes_the_run_along() -> None:
    flight, work = SingleFlight[int]("shared"), Work()
    callers = [asyncio.create_task(flight.run(work)) for _ in range(2)]
    await _soon()
    for caller in callers:
        caller.cancel()
    await asyncio.wait(callers)
    assert not flight.running
    assert work.ended == 0


@in_loop
async def test_a_newcomer_waits_for_a_run_that_is_being_cancelled() -> None:
    begun: list[str] = []
    leaving = asyncio.Event()

    async def stubborn() -> int:
        begun.append("old")
        try:
            await asyncio.Event().wait()
        finally:
            begun.append("cleaning")
            await leaving.wait()
        return 0

    async def fresh() -> int:
        begun.append("new")
        return 7

    flight = SingleFlight[int]("shared")
    old = asyncio.create_task(flight.run(stubborn))
    await _soon()
    old.cancel()
    await _soon()
    new = asyncio.create_task(flight.run(fresh))
    await _soon()
    assert begun == ["old", "cleaning"]
    leaving.set()
    assert await new == 7
    await asyncio.wait({old})


@in_loop
async def test_work_that_must_end_goes_on_without_anybody() -> None:
    flight, work = SingleFlight[int]("shared", keep_going=True), Work()
    caller = asyncio.create_task(flight.run(work))
    await _soon()
    caller.cancel()
    await asyncio.wait({caller})
    await flight.settle(longest=0.001)
    assert flight.running
    work.go.set()
    await flight.settle()
    assert work.ended == 1


@in_loop
async def test_stop_ends_it_all_the_same() -> None:
    flight, work = SingleFlight[int]("shared", keep_going=True), Work()
    caller = asyncio.create_task(flight.run(work))
    await _soon()
    await flight.stop()
    with pytest.raises(asyncio.CancelledError):
        await caller
    assert work.ended == 0
    await SingleFlight[int]("never begun").stop()


@in_loop
async def test_uninterrupted_work_ends_and_the_cancellation_goes_on() -> None:
    work = Work()
    caller = asyncio.create_task(uninterrupted(work()))
    await _soon()
    caller.cancel()
    await _soon()
    assert not caller.done()
    work.go.set()
    await asyncio.wait({caller})
    assert caller.cancelled()
    assert work.ended == 1


@in_loop
async def test_uninterrupted_work_hands_on_its_error() -> None:
    async def fails() -> None:
        raise LookupError

    with pytest.raises(LookupError):
        await uninterrupted(fails())
