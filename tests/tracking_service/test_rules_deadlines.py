"""Which legal terms run, and until when."""

from __future__ import annotations

from datetime import date

import pytest

from senae_desktop.domain.moment import Moment, Precision
from senae_desktop.domain.shipment import Deadline
from tests.tracking_service.rules_support import DAY_ONE, event, log, on_day, read

DECLARE = Deadline("declare-30", date(2026, 4, 1))
PAY = Deadline("pay-20", date(2026, 3, 22))
CURE = Deadline("cure-abandonment-20", date(2026, 3, 22))


@pytest.mark.parametrize(
    ("types", "expected"),
    [
        (("manifest-transmitted",), ()),
        (("~arrival",), ()),
        (("arrival",), (DECLARE,)),
        (("arrival", "declaration-submitted"), ()),
        (("arrival", "declaration-submitted", "declaration-rejected"), (DECLARE,)),
        (
            (
                "arrival",
                "declaration-submitted",
                "declaration-rejected",
                "declaration-accepted",
            ),
            (),
        ),
        (("declaration-accepted", "arrival"), ()),
        (("arrival", "declaration-accepted", "declaration-cancelled"), (DECLARE,)),
        (("liquidation-issued",), (PAY,)),
        (("arrival", "liquidation-issued"), (PAY, DECLARE)),
        (("liquidation-issued", "payment-confirmed"), ()),
        (("payment-guaranteed", "liquidation-issued"), ()),
        (("arrival", "abandonment-tacit"), (CURE,)),
        (("arrival", "abandonment-tacit", "abandonment-cured"), (DECLARE,)),
        (("arrival", "abandonment-tacit", "abandonment-final"), ()),
        (("arrival", "release-authorised"), ()),
        (("arrival", "exit"), ()),
    ],
)
def test_the_running_terms(types: tuple[str, ...], expected: tuple[Deadline, ...]) -> None:
    assert read(log(*types)).deadlines == expected


def test_the_term_runs_from_the_first_report_of_the_day_in_ecuador() -> None:
    # 03:00 in Greenwich is still the day before in Ecuador.
    at = Moment(DAY_ONE.replace(hour=3))
    assert read([event("arrival", 1, occurred=at)]).deadlines == (
        Deadline("declare-30", date(2026, 3, 31)),
    )


def test_a_corrected_arrival_moves_the_term() -> None:
    events = [*log("arrival"), event("arrival", 1, supersedes="e0", occurred=on_day(5))]
    assert read(events).deadlines == (Deadline("declare-30", date(2026, 4, 6)),)


def test_overdue_terms_stay() -> None:
    assert read(log("arrival"), date(2027, 1, 1)).deadlines == (DECLARE,)


@pytest.mark.parametrize("occurred", [None, Moment(DAY_ONE, Precision.UNKNOWN)])
def test_no_term_is_computed_from_an_unknown_day(occurred: Moment | None) -> None:
    assert read([event("arrival", 1, occurred=occurred)]).deadlines == ()


def test_a_second_abandonment_has_a_term_of_its_own() -> None:
    events = log("abandonment-tacit", "abandonment-cured")
    events.append(event("abandonment-tacit", 3, occurred=on_day(10)))
    assert read(events).deadlines == (Deadline("cure-abandonment-20", date(2026, 4, 1)),)
