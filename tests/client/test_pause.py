from __future__ import annotations

from datetime import UTC, datetime

import pytest

from senae_desktop.client.pause import Pause, seconds_of
from senae_desktop.client.problems import LONGEST_PAUSE
from senae_desktop.domain.clock import SystemClock
from senae_desktop.domain.errors import ServiceDown, TooManyRequests
from tests.support.fakes import ManualClock, in_loop

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        (None, None),
        ("", None),
        ("soon", None),
        ("nan", None),
        ("inf", None),
        ("12", 12.0),
        ("1.5", 1.5),
        ("-3", 0.0),
        ("999999", LONGEST_PAUSE),
        ("Mon, 23 Nov 2026 12:00:30 GMT", 30.0),
        ("Mon, 23 Nov 2026 11:00:00 GMT", 0.0),
        ("Mon, 23 Nov 2026 12:00:30", None),
    ],
)
def test_seconds_are_read_from_a_number_or_a_date(text: str | None, seconds: float | None) -> None:
    assert seconds_of(text, NOW) == seconds


@in_loop
async def test_a_long_pause_answers_at_once_with_its_reason_and_what_is_left() -> None:
    clock = ManualClock()
    pause = Pause(clock, patience=5)
    pause.begin(60, TooManyRequests(60))
    clock.advance(20)
    with pytest.raises(TooManyRequests) as caught:
        await pause.over()
    assert caught.value.retry_after == 40
    assert caught.value is not pause._reason
    pause.begin(60, ServiceDown("maintenance"))
    with pytest.raises(ServiceDown):
        await pause.over()
    clock.advance(60)
    await pause.over()
    assert pause.remaining == 0


@in_loop
async def test_a_shorter_pause_does_not_shorten_a_longer_one() -> None:
    pause = Pause(ManualClock(), patience=5)
    pause.begin(60, ServiceDown())
    pause.begin(1, ServiceDown())
    assert pause.remaining == 60


@in_loop
async def test_a_short_pause_is_waited_out() -> None:
    clock = SystemClock()
    pause = Pause(clock, patience=5)
    pause.begin(0.05, ServiceDown())
    begun = clock.monotonic()
    await pause.over()
    assert clock.monotonic() - begun >= 0.05
