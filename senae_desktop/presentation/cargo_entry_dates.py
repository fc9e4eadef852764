"""Dates and times as clerks type them: 23/11, 2311, 23-11-2026, hoy, ayer, 14:05, 1405, 9."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QLocale

from senae_desktop.domain.clock import ECUADOR
from senae_desktop.domain.moment import Moment, Precision
from senae_desktop.presentation.formatting import Formatter

_NOON = time(12)
_CENTURY = 2000


class DateFault(StrEnum):
    """Why a date or a time cannot be used."""

    EMPTY = "empty"
    NOT_A_DAY = "not-a-day"
    NOT_A_TIME = "not-a-time"
    FUTURE = "future"


@dataclass(frozen=True, slots=True)
class WhenReading:
    """A moment in Ecuador's time, or why there is none."""

    moment: Moment | None = None
    fault: DateFault | None = None


def read_day(text: str, today: date, ahead: bool) -> date | None:
    """The day meant, or None; without a year the nearest one, backwards or ``ahead``."""
    typed = text.strip().casefold()
    words = {"hoy": 0, "today": 0, "ayer": -1, "yesterday": -1, "mañana": 1, "tomorrow": 1}
    if typed in words:
        return today + timedelta(days=words[typed])
    parts = re.fullmatch(r"(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{2}|\d{4}))?", typed)
    parts = parts or re.fullmatch(r"(\d\d)(\d\d)(\d{2}|\d{4})?", typed)
    if parts is None:
        return None
    day, month, year = int(parts[1]), int(parts[2]), parts[3]
    if year is not None:
        return _day(int(year) + (_CENTURY if len(year) == 2 else 0), month, day)
    this_year = _day(today.year, month, day)
    if ahead:
        wrong_side = this_year is None or this_year < today
        return _day(today.year + 1, month, day) if wrong_side else this_year
    wrong_side = this_year is None or this_year > today
    return _day(today.year - 1, month, day) if wrong_side else this_year


def read_time(text: str) -> time | None:
    """The time of day meant, or None."""
    parts = re.fullmatch(r"(\d{1,2})(?:[:.h ]?(\d\d))?", text.strip().casefold().rstrip("h "))
    if parts is None:
        return None
    hour, minute = int(parts[1]), int(parts[2] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def read_when(day_text: str, time_text: str, now: datetime, estimated: bool) -> WhenReading:
    """The moment of an event; one that happened cannot lie after ``now``."""
    local = now.astimezone(ECUADOR)
    if not day_text.strip():
        return WhenReading(fault=DateFault.EMPTY)
    day = read_day(day_text, local.date(), estimated)
    if day is None:
        return WhenReading(fault=DateFault.NOT_A_DAY)
    if not time_text.strip():
        if day > local.date() and not estimated:
            return WhenReading(fault=DateFault.FUTURE)
        return WhenReading(Moment(datetime.combine(day, _NOON, ECUADOR), Precision.DAY))
    clock = read_time(time_text)
    if clock is None:
        return WhenReading(fault=DateFault.NOT_A_TIME)
    at = datetime.combine(day, clock, ECUADOR)
    if at > local and not estimated:
        return WhenReading(fault=DateFault.FUTURE)
    return WhenReading(Moment(at))


def with_weekday(moment: Moment, formatter: Formatter) -> str:
    """``lunes 23/11/2026 14:05``: the weekday lets a slip of the finger be seen."""
    weekday = moment.at.astimezone(ECUADOR).isoweekday()
    name = QLocale(formatter.language).standaloneDayName(weekday)
    return f"{name} {formatter.moment(moment)}"


def explain_date(fault: DateFault) -> str:
    """What is wrong with a date or a time, and what to write instead."""
    match fault:
        case DateFault.EMPTY:
            return QCoreApplication.translate("Dates", "Write the date, or say it is unknown.")
        case DateFault.NOT_A_DAY:
            return QCoreApplication.translate(
                "Dates", "It is not a date. Examples: 21/11, 21/11/2026, today, yesterday."
            )
        case DateFault.NOT_A_TIME:
            return QCoreApplication.translate(
                "Dates", "It is not a time. Examples: 14:05, 1405, 9. It may stay empty."
            )
        case DateFault.FUTURE:
            return QCoreApplication.translate(
                "Dates",
                "That moment has not come yet. If it is expected, mark it as estimated.",
            )


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
