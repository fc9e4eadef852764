"""asyncio on Qt's loop: results, failures, cancellation and threads."""

from __future__ import annotations

import asyncio
import time
from functools import partial

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from senae_desktop.runtime.event_loop import run


def test_answers_with_what_main_returns(qapp: QApplication) -> None:
    async def main() -> int:
        await asyncio.sleep(0)
        return 42

    assert run(qapp, main) == 42


def test_raises_what_main_raises(qapp: QApplication) -> None:
    async def main() -> None:
        raise LookupError("gone")

    with pytest.raises(LookupError):
        run(qapp, main)


def test_qt_timers_and_coroutines_share_the_thread(qapp: QApplication) -> None:
    async def main() -> list[str]:
        seen: list[str] = []
        fired = asyncio.Event()

        def tick() -> None:
            seen.append("timer")
            fired.set()

        QTimer.singleShot(0, tick)
        await fired.wait()
        seen.append("coroutine")
        return seen

    assert run(qapp, main) == ["timer", "coroutine"]


def test_tasks_left_behind_are_cancelled(qapp: QApplication) -> None:
    ended: list[str] = []

    async def forever() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            ended.append("cancelled")

    async def main() -> None:
        task = asyncio.create_task(forever())
        await asyncio.sleep(0)
        assert not task.done()

    run(qapp, main)
    assert ended == ["cancelled"]


def test_blocking_work_runs_beside_the_loop(qapp: QApplication) -> None:
    async def main() -> int:
        beats = 0
        work = asyncio.get_running_loop().run_in_executor(None, time.sleep, 0.05)
        while not work.done():
            beats += 1
            await asyncio.sleep(0.001)
        return beats

    assert run(qapp, main) > 1


def test_fifty_loops_in_one_process(qapp: QApplication) -> None:
    async def main(number: int) -> int:
        async with asyncio.timeout(5):
            await asyncio.sleep(0)
        return number

    for number in range(50):
        assert run(qapp, partial(main, number)) == number
