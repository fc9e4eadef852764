"""Three clocks, and no way to look fresher than the data is."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from senae_desktop.domain.freshness import Age, age_of, last_read
from senae_desktop.domain.source import SourceFreshness, SourceState

NOW = datetime(2026, 11, 23, 14, 5, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        (SourceState.OK, NOW),
        (SourceState.FAILING, NOW - 5 * HOUR),
        (SourceState.NEVER, None),
    ],
)
def test_the_last_read_is_as_old_as_its_source(
    state: SourceState, expected: datetime | None
) -> None:
    source = SourceFreshness(state, attempted_at=NOW, succeeded_at=NOW - 5 * HOUR)
    assert last_read(source, NOW) == expected


def test_never_read_by_us_is_never() -> None:
    assert last_read(SourceFreshness(SourceState.OK, succeeded_at=NOW), None) is None


def test_a_failed_check_does_not_move_the_last_read() -> None:
    before = SourceFreshness(SourceState.FAILING, NOW - HOUR, NOW - 5 * HOUR)
    after = SourceFreshness(SourceState.FAILING, NOW, NOW - 5 * HOUR)
    assert last_read(before, NOW) == last_read(after, NOW)


@pytest.mark.parametrize(
    ("elapsed", "age"),
    [
        (timedelta(0), Age.FRESH),
        (HOUR - timedelta(seconds=1), Age.FRESH),
        (HOUR, Age.AGEING),
        (24 * HOUR - timedelta(seconds=1), Age.AGEING),
        (24 * HOUR, Age.STALE),
    ],
)
def test_ages(elapsed: timedelta, age: Age) -> None:
    assert age_of(NOW - elapsed, NOW) == (age, elapsed)


def test_never() -> None:
    assert age_of(None, NOW) == (Age.NEVER, None)


def test_the_wrong_clock_of_the_computer_is_corrected() -> None:
    slow_by_two_days = NOW - timedelta(days=2)
    assert age_of(NOW - HOUR, slow_by_two_days, timedelta(days=2)) == (Age.AGEING, HOUR)


def test_a_reading_from_the_future_is_of_unknown_age() -> None:
    assert age_of(NOW + HOUR, NOW) == (Age.AGEING, None)


def test_a_second_of_rounding_is_forgiven() -> None:
    assert age_of(NOW + timedelta(seconds=1), NOW) == (Age.FRESH, timedelta(0))


@given(
    st.timedeltas(timedelta(0), timedelta(days=99)),
    st.timedeltas(timedelta(days=-999), timedelta(days=999)),
)
def test_a_clock_error_known_at_the_reading_never_counts(
    elapsed: timedelta, error: timedelta
) -> None:
    assert age_of(NOW - elapsed, NOW + error, -error) == age_of(NOW - elapsed, NOW)
