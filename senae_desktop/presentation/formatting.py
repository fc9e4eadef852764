"""Values as the user reads them: dates of Ecuador, ages, numbers, weights and money.

Thousands of cells are written with these functions, so they are plain string work; the words among
the figures are translated once, when the formatter is made.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from senae_desktop.domain.clock import ECUADOR, Clock
from senae_desktop.domain.moment import Moment, Precision

if TYPE_CHECKING:
    from senae_desktop.domain.catalogue import Catalogues
    from senae_desktop.domain.shipment import Money

#: What stands where nothing is known.
NOTHING = "—"

_HOUR = 60
_DAY = 24 * _HOUR
_GRAM = Decimal("0.001")
_COMMA_FOR_POINT = str.maketrans(",.", ".,")


class Formatter:
    """Writes values for one language (``es`` or ``en``).

    Dates are always ``dd/MM/yyyy`` and times those of continental Ecuador, in both languages,
    because papers and screens of customs write them so. Every method answers a dash for None.
    """

    def __init__(self, language: str, catalogues: Catalogues, clock: Clock) -> None:
        self.language = language
        self.catalogues = catalogues
        self._clock = clock
        self._spanish = language == "es"
        translate = QCoreApplication.translate
        self._today = translate("Formatter", "today {time}")
        self._yesterday = translate("Formatter", "yesterday {time}")
        self._ago = translate("Formatter", "{age} ago")
        self._minutes = translate("Formatter", "{count} min")
        self._hours = translate("Formatter", "{count} h")
        self._days = translate("Formatter", "{count} d")

    def name(self, mapping: str, code: str | None) -> str:
        """The name of a code in one catalogue (``stages``, ...); the code itself when unknown."""
        return self.catalogues.name(mapping, code, self.language) if code else NOTHING

    def day(self, day: date | None) -> str:
        """``21/11/2026``."""
        return NOTHING if day is None else f"{day.day:02}/{day.month:02}/{day.year:04}"

    def time(self, at: datetime | None) -> str:
        """``14:05``."""
        if at is None:
            return NOTHING
        local = at.astimezone(ECUADOR)
        return f"{local.hour:02}:{local.minute:02}"

    def date_time(self, at: datetime | None) -> str:
        """``21/11/2026 14:05``."""
        return NOTHING if at is None else f"{self.day(at.astimezone(ECUADOR))} {self.time(at)}"

    def moment(self, moment: Moment | None) -> str:
        """As ``date_time`` when the minute is known, otherwise the bare day."""
        if moment is None:
            return NOTHING
        if moment.precision is Precision.MINUTE:
            return self.date_time(moment.at)
        return self.day(moment.at.astimezone(ECUADOR))

    def short_moment(self, moment: Moment | None) -> str:
        """``02/11 09:12``, or ``02/11`` for a bare day; with the year when it is another one."""
        if moment is None:
            return NOTHING
        local = moment.at.astimezone(ECUADOR)
        if local.year != self.today().year:
            return self.moment(moment)
        day = f"{local.day:02}/{local.month:02}"
        return f"{day} {self.time(local)}" if moment.precision is Precision.MINUTE else day

    def near(self, at: datetime | None) -> str:
        """For a glance: ``hoy 14:05``, ``ayer 09:10``, else as ``short_moment``."""
        if at is None:
            return NOTHING
        age = (self.today() - at.astimezone(ECUADOR).date()).days
        if age == 0:
            return self._today.format(time=self.time(at))
        if age == 1:
            return self._yesterday.format(time=self.time(at))
        return self.short_moment(Moment(at))

    def today(self) -> date:
        """The present day in Ecuador."""
        return self._clock.now().astimezone(ECUADOR).date()

    def elapsed(self, since: datetime | None, now: datetime | None = None) -> str:
        """``22 min``, ``3 h`` or ``2 d``, rounded down; what lies ahead counts as ``0 min``."""
        if since is None:
            return NOTHING
        return self.duration((now or self._clock.now()) - since)

    def ago(self, since: datetime | None, now: datetime | None = None) -> str:
        """``hace 22 min``."""
        return NOTHING if since is None else self._ago.format(age=self.elapsed(since, now))

    def duration(self, span: timedelta) -> str:
        """A span in its largest unit: minutes, hours or days."""
        minutes = max(int(span.total_seconds()) // 60, 0)
        if minutes < _HOUR:
            return self._minutes.format(count=minutes)
        if minutes < _DAY:
            return self._hours.format(count=minutes // _HOUR)
        return self._days.format(count=self.integer(minutes // _DAY))

    def integer(self, number: int | None) -> str:
        """``1.234`` in Spanish, ``1,234`` in English."""
        return NOTHING if number is None else self._local(f"{number:,}")

    def decimal(self, number: Decimal | float | None, places: int = 2) -> str:
        """``1.234,56`` in Spanish, ``1,234.56`` in English."""
        return NOTHING if number is None else self._local(f"{number:,.{places}f}")

    def weight_kg(self, weight: Decimal | None) -> str:
        """``1.234,5 kg``: down to the gram, without idle zeros."""
        if weight is None:
            return NOTHING
        figures = f"{weight.quantize(_GRAM):,f}".rstrip("0").rstrip(".")
        return f"{self._local(figures)} kg"

    def money(self, money: Money | None) -> str:
        """``USD 1.234,56``."""
        return NOTHING if money is None else f"{money.currency} {self.decimal(money.amount)}"

    def _local(self, figures: str) -> str:
        return figures.translate(_COMMA_FOR_POINT) if self._spanish else figures
