"""Dates and times as clerks type them."""

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from senae_desktop.domain.clock import ECUADOR
from senae_desktop.domain.moment import Precision
from senae_desktop.presentation.cargo_entry_dates import (
    DateFault,
    explain_date,
    read_day,
    read_time,
    read_when,
)

TODAY = date(2026, 11, 23)
#: 23:30 of the 23rd in Ecuador, already the 24th in UTC.
NOW = datetime(2026, 11, 24, 4, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("21/11/2026", date(2026, 11, 21)),
        ("21-11-26", date(2026, 11, 21)),
        ("1.2.2026", date(2026, 2, 1)),
        ("21/11", date(2026, 11, 21)),
        ("2111", date(2026, 11, 21)),
        ("21112026", date(2026, 11, 21)),
        ("24/11", date(2025, 11, 24)),
        ("hoy", date(2026, 11, 23)),
        ("Ayer", date(2026, 11, 22)),
        ("yesterday", date(2026, 11, 22)),
        ("mañana", date(2026, 11, 24)),
    ],
)
def test_days_that_happened(typed: str, day: date) -> None:
    assert read_day(typed, TODAY, ahead=False) == day


@pytest.mark.parametrize(
    ("typed", "day"),
    [("24/11", date(2026, 11, 24)), ("22/11", date(2027, 11, 22)), ("29/2", None)],
)
def test_expected_days_without_a_year_lie_ahead(typed: str, day: date | None) -> None:
    assert read_day(typed, TODAY, ahead=True) == day


@pytest.mark.parametrize("typed", ["31/2", "0/1", "1/13", "2026-11-21", "x", "21/11/202", "211"])
def test_what_is_no_day(typed: str) -> None:
    assert read_day(typed, TODAY, ahead=False) is None


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_a_full_date_is_read_whatever_today_is(day: date) -> None:
    assert read_day(day.strftime("%d/%m/%Y"), TODAY, ahead=False) == day


@pytest.mark.parametrize(
    ("typed", "clock"),
    [
        ("14:05", time(14, 5)),
        ("1405", time(14, 5)),
        ("905", time(9, 5)),
        ("9", time(9)),
        ("9h", time(9)),
        ("14.05", time(14, 5)),
        ("24:00", None),
        ("12:60", None),
        ("x", None),
    ],
)
def test_times(typed: str, clock: time | None) -> None:
    assert read_time(typed) == clock


def test_a_bare_day_is_noon_in_ecuador_with_day_precision() -> None:
    moment = read_when("21/11/2026", "", NOW, estimated=False).moment
    assert moment is not None
    assert moment.at == datetime(2026, 11, 21, 12, tzinfo=ECUADOR)
    assert moment.precision is Precision.DAY


def test_a_day_with_a_time_is_exact() -> None:
    moment = read_when("21/11/2026", "14:05", NOW, estimated=False).moment
    assert moment is not None
    assert moment.at == datetime(2026, 11, 21, 14, 5, tzinfo=ECUADOR)
    assert moment.precision is Precision.MINUTE


def test_today_is_ecuador_s_even_when_utc_is_a_day_ahead() -> None:
    assert read_when("23/11/2026", "", NOW, estimated=False).moment is not None
    assert read_when("24/11/2026", "", NOW, estimated=False).fault is DateFault.FUTURE


def test_a_time_still_to_come_today_is_refused() -> None:
    assert read_when("hoy", "23:31", NOW, estimated=False).fault is DateFault.FUTURE
    assert read_when("hoy", "23:30", NOW, estimated=False).fault is None


def test_an_estimate_may_lie_ahead() -> None:
    assert read_when("31/12/2026", "10", NOW, estimated=True).moment is not None


@pytest.mark.parametrize(
    ("day", "clock", "fault"),
    [
        ("", "", DateFault.EMPTY),
        ("x", "", DateFault.NOT_A_DAY),
        ("21/11/2026", "25", DateFault.NOT_A_TIME),
    ],
)
def test_faults(day: str, clock: str, fault: DateFault) -> None:
    assert read_when(day, clock, NOW, estimated=False).fault is fault


def test_every_fault_has_its_own_words() -> None:
    assert len({explain_date(fault) for fault in DateFault}) == len(DateFault)
