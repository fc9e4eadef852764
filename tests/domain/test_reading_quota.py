"""Readings by hand: so many within a minute, and a wait that is true."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from senae_desktop.domain.reading_quota import READINGS, WITHIN, ReadingQuota

PAUSES = st.lists(st.floats(0, 2 * WITHIN, allow_nan=False), max_size=60)


def test_the_first_ones_are_free_and_the_next_one_waits_for_the_oldest() -> None:
    quota = ReadingQuota()
    assert [quota.take(100.0 + number) for number in range(READINGS)] == [0.0] * READINGS
    assert quota.take(110.0) == 100.0 + WITHIN - 110.0
    assert quota.take(100.0 + WITHIN) == 0.0
    assert quota.take(100.0 + WITHIN) == 1.0


@given(PAUSES)
def test_no_window_ever_holds_more(pauses: list[float]) -> None:
    quota, now, taken = ReadingQuota(), 0.0, list[float]()
    for pause in pauses:
        now += pause
        wait = quota.take(now)
        assert 0.0 <= wait <= WITHIN
        if wait == 0.0:
            taken.append(now)
    for first, after in zip(taken, taken[READINGS:], strict=False):
        assert after - first >= WITHIN - 1e-6


@given(PAUSES)
def test_who_waits_as_told_is_served(pauses: list[float]) -> None:
    quota, now = ReadingQuota(), 0.0
    for pause in pauses:
        now += pause
        wait = quota.take(now)
        if wait > 0.0:
            now += wait + 1e-6
            assert quota.take(now) == 0.0
