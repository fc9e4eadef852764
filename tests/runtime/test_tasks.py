"""Tasks by name: join, replace, failures with an address, and an orderly end."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from functools import partial
from typing import Any

from senae_desktop.domain.errors import NoNetwork
from senae_desktop.runtime.tasks import Policy, TaskSupervisor


class _Desk:
    def __init__(self) -> None:
        self.bugs: list[BaseException] = []
        self.supervisor = TaskSupervisor(self.bugs.append)


def _run(main: Coroutine[Any, Any, None]) -> None:
    asyncio.run(main)


def test_joining_serves_both_callers_with_one_task() -> None:
    async def main() -> None:
        desk = _Desk()
        started = 0

        async def work() -> str:
            nonlocal started
            started += 1
            await asyncio.sleep(0)
            return "done"

        first = desk.supervisor.start("sync", work)
        second = desk.supervisor.start("sync", work)
        assert first is second
        assert first is not None
        assert await first == "done"
        assert started == 1
        assert not desk.supervisor.running()

    _run(main())


def test_replacing_cancels_the_running_one_first() -> None:
    async def main() -> None:
        desk = _Desk()

        async def endless() -> None:
            await asyncio.Event().wait()

        async def short() -> int:
            return 7

        first = desk.supervisor.start("search", endless)
        second = desk.supervisor.start("search", short, Policy.REPLACE)
        assert second is not None
        assert await second == 7
        assert first is not None
        assert first.cancelled()
        assert not desk.bugs

    _run(main())


def test_only_bugs_are_reported() -> None:
    async def main() -> None:
        desk = _Desk()

        async def offline() -> None:
            raise NoNetwork

        async def buggy() -> None:
            raise ZeroDivisionError

        for name, work in (("expected", offline), ("bug", buggy)):
            task = desk.supervisor.start(name, work)
            assert task is not None
            await asyncio.wait([task])
        await asyncio.sleep(0)
        assert [type(error) for error in desk.bugs] == [ZeroDivisionError]

    _run(main())


def test_closing_waits_for_each_and_refuses_more() -> None:
    async def main() -> None:
        desk = _Desk()
        cleaned: list[int] = []

        async def work(number: int) -> None:
            try:
                await asyncio.Event().wait()
            finally:
                await asyncio.sleep(0)
                cleaned.append(number)

        for number in range(5):
            desk.supervisor.start(f"task {number}", partial(work, number))
        await asyncio.sleep(0)
        await desk.supervisor.aclose()
        assert sorted(cleaned) == [0, 1, 2, 3, 4]
        assert desk.supervisor.start("late", partial(work, 9)) is None

    _run(main())
