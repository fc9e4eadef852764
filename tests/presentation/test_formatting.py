from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from senae_desktop.domain.catalogue import Catalogues, load_catalogues
from senae_desktop.domain.clock import ECUADOR
from senae_desktop.domain.moment import Moment, Precision
from senae_desktop.domain.shipment import Money
from senae_desktop.presentation.formatting import NOTHING, Formatter
from senae_desktop.resource_files import resource

NOW = datetime(2026, 11, 23, 14, 5, tzinfo=ECUADOR)
CATALOGUES = load_catalogues(resource("catalogues"))


class StoppedClock:
    def now(self) -> datetime:
        return NOW

    def monotonic(self) -> float:
        return 0.0


SPANISH = Formatter("es", CATALOGUES, StoppedClock())
ENGLISH = Formatter("en", CATALOGUES, StoppedClock())

instants = st.datetimes(
    min_value=datetime(1990, 1, 1), max_value=datetime(2090, 1, 1), timezones=st.just(UTC)
)
amounts = st.decimals(
    min_value=-(10**12), max_value=10**12, places=2, allow_nan=False, allow_infinity=False
)


def test_times_are_those_of_ecuador() -> None:
    midnight_utc = datetime(2026, 11, 22, 2, 30, tzinfo=UTC)
    assert SPANISH.date_time(midnight_utc) == "21/11/2026 21:30"
    assert SPANISH.time(midnight_utc) == "21:30"


@given(instants)
def test_a_date_and_time_reads_back_as_itself_to_the_minute(at: datetime) -> None:
    text = SPANISH.date_time(at)
    back = datetime.strptime(text, "%d/%m/%Y %H:%M").replace(tzinfo=ECUADOR)
    assert back == at.replace(second=0, microsecond=0)
    assert ENGLISH.date_time(at) == text


def test_a_bare_day_shows_no_time() -> None:
    moment = Moment(datetime(2026, 11, 2, 17, tzinfo=UTC), Precision.DAY)
    assert SPANISH.moment(moment) == "02/11/2026"
    assert SPANISH.short_moment(moment) == "02/11"


def test_a_moment_is_short_within_the_year_and_whole_outside() -> None:
    assert SPANISH.short_moment(Moment(datetime(2026, 11, 2, 14, 12, tzinfo=UTC))) == "02/11 09:12"
    old = Moment(datetime(2025, 11, 2, 14, 12, tzinfo=UTC))
    assert SPANISH.short_moment(old) == "02/11/2025 09:12"
    bare = Moment(datetime(2025, 11, 2, 17, tzinfo=UTC), Precision.DAY)
    assert SPANISH.short_moment(bare) == "02/11/2025"


@pytest.mark.parametrize(
    ("at", "text"),
    [
        (NOW - timedelta(minutes=5), "today 14:00"),
        (NOW - timedelta(hours=20), "yesterday 18:05"),
        (NOW - timedelta(days=3), "20/11 14:05"),
        (NOW + timedelta(days=1), "24/11 14:05"),
    ],
)
def test_near_dates_are_told_by_their_day(at: datetime, text: str) -> None:
    assert ENGLISH.near(at) == text


@pytest.mark.parametrize(
    ("age", "text"),
    [
        (timedelta(seconds=-10), "0 min"),
        (timedelta(seconds=59), "0 min"),
        (timedelta(minutes=22), "22 min"),
        (timedelta(minutes=60), "1 h"),
        (timedelta(hours=23, minutes=59), "23 h"),
        (timedelta(hours=24), "1 d"),
        (timedelta(days=1200), "1.200 d"),
    ],
)
def test_an_age_is_told_in_its_largest_unit(age: timedelta, text: str) -> None:
    assert SPANISH.elapsed(NOW - age) == text
    assert SPANISH.elapsed(NOW - age, NOW) == text


def test_an_age_may_be_told_as_a_phrase() -> None:
    assert ENGLISH.ago(NOW - timedelta(minutes=22)) == "22 min ago"


@given(st.integers())
def test_an_integer_reads_back_as_itself(number: int) -> None:
    assert int(SPANISH.integer(number).replace(".", "")) == number
    assert int(ENGLISH.integer(number).replace(",", "")) == number


@given(amounts)
def test_an_amount_reads_back_as_itself_to_the_cent(amount: Decimal) -> None:
    spanish = SPANISH.money(Money(amount))
    assert spanish.startswith("USD ")
    assert Decimal(spanish[4:].replace(".", "").replace(",", ".")) == amount
    assert Decimal(ENGLISH.money(Money(amount))[4:].replace(",", "")) == amount


def test_figures_are_grouped_as_the_language_does() -> None:
    assert SPANISH.money(Money(Decimal("1234.56"))) == "USD 1.234,56"
    assert ENGLISH.money(Money(Decimal("1234.56"), "EUR")) == "EUR 1,234.56"
    assert SPANISH.decimal(1.25, 1) == "1,2"


@pytest.mark.parametrize(
    ("weight", "text"),
    [("1234.500", "1.234,5 kg"), ("1000", "1.000 kg"), ("0.25", "0,25 kg"), ("0", "0 kg")],
)
def test_weights_carry_no_idle_zeros(weight: str, text: str) -> None:
    assert SPANISH.weight_kg(Decimal(weight)) == text


@pytest.mark.parametrize(
    "method",
    [
        "day", "time", "date_time", "moment", "short_moment", "near", "elapsed", "ago",
        "integer", "decimal", "weight_kg", "money",
    ],
)  # fmt: skip
def test_what_is_not_known_is_a_dash(method: str) -> None:
    assert getattr(SPANISH, method)(None) == NOTHING


def test_codes_are_named_in_the_language_and_unknown_ones_stay() -> None:
    assert SPANISH.name("stages", "discharge") == "Descarga"
    assert ENGLISH.name("stages", "discharge") == "Discharge"
    assert SPANISH.name("stages", "teleport") == "teleport"
    assert SPANISH.name("stages", None) == NOTHING
    assert isinstance(SPANISH.catalogues, Catalogues)
