"""Signals to end are remembered until there is something to end."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from senae_desktop.runtime import event_loop
from senae_desktop.runtime.ending_signals import EndingSignals

NUMBERS = (signal.SIGINT, signal.SIGTERM)


@pytest.fixture
def signals() -> Iterator[EndingSignals]:
    before = [signal.getsignal(number) for number in NUMBERS]
    heard = EndingSignals()
    yield heard
    heard.restore()
    assert [signal.getsignal(number) for number in NUMBERS] == before


@pytest.mark.parametrize("number", NUMBERS)
def test_one_that_came_too_early_ends_the_program_once_it_can(
    qapp: QApplication, signals: EndingSignals, number: signal.Signals
) -> None:
    signal.raise_signal(number)
    assert signals.heard

    async def main() -> None:
        end = asyncio.Event()
        signals.heed(asyncio.get_running_loop(), end.set)
        await end.wait()

    event_loop.run(qapp, main)


@pytest.mark.parametrize("number", NUMBERS)
def test_one_ends_the_run_and_another_does_not_interrupt_the_end(
    qapp: QApplication, signals: EndingSignals, number: signal.Signals
) -> None:
    async def main() -> None:
        end = asyncio.Event()
        signals.heed(asyncio.get_running_loop(), end.set)
        assert not end.is_set()
        signal.raise_signal(number)
        await end.wait()

    event_loop.run(qapp, main)
    signals.hear_only()
    signal.raise_signal(number)
    assert signals.heard
