"""Which events count, in what order, and what corrections do."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from senae_desktop.domain.catalogue import Catalogues
from senae_desktop.domain.event import Classifier
from senae_desktop.domain.moment import Moment, Precision
from senae_desktop.domain.party import PartyRole
from senae_desktop.domain.shipment import NextAction, Status
from senae_desktop.tracking_service.rules.assessment import assess
from tests.tracking_service.rules_support import (
    DAY_ONE,
    catalogues,
    event,
    log,
    on_day,
    packages,
    read,
)


def test_an_empty_log_awaits_the_manifest() -> None:
    found = read([])
    assert found.stage == "awaiting-manifest"
    assert found.stage_since is None
    assert found.status == Status()
    assert found.next_action == NextAction(PartyRole.CARRIER, "await-manifest")
    assert (found.alerts, found.deadlines, found.closed) == ((), (), False)


@pytest.mark.parametrize(
    "classifier",
    [Classifier.ESTIMATED, Classifier.PLANNED, Classifier.REQUESTED, Classifier.OTHER],
)
def test_only_what_happened_moves(classifier: Classifier) -> None:
    assert read([event("exit", 1, classifier=classifier)]) == read([])


def test_the_stage_of_an_unknown_type_is_not_believed() -> None:
    assert read([event("teleported", 1, stage="exit")]) == read([])


def test_a_stage_missing_from_its_catalogue_is_not_reached() -> None:
    poorer = Catalogues(catalogues().directory)
    known = catalogues().stages.items()
    poorer.kept["stages"] = "", {code: stage for code, stage in known if code != "arrival"}
    poorer.kept["next_actions"] = "", {}
    found = assess(log("manifest-transmitted", "arrival"), poorer, date(2026, 6, 1))
    assert found.stage == "manifest"
    assert found.next_action.party is PartyRole.OTHER


def test_what_is_said_to_happen_later_than_tomorrow_has_not_happened() -> None:
    at = event("exit", 0)
    assert at.occurred is not None
    day = at.occurred.at.date()
    assert read([at], day - timedelta(days=1)).closed
    assert not read([at], day - timedelta(days=2)).closed
    undated = replace(at, occurred=None)
    assert not read([undated], day - timedelta(days=2)).closed


def test_a_correction_takes_the_stage_back() -> None:
    events = log("inspection-closed", "release-authorised")
    assert read(events).stage == "release"
    events.append(event("inspection-started", 2, supersedes="e1"))
    found = read(events)
    assert found.stage == "inspection"
    assert found.next_action.code == "await-inspection-closing"
    assert found.stage_since == events[2].occurred


def test_an_inspection_begun_again_is_open_until_it_is_closed_again() -> None:
    again = ("inspection-started", "inspection-closed", "inspection-started")
    assert read(log(*again)).stage == "inspection"
    assert read(log(*again, "inspection-closed")).stage == "inspection-closed"
    assert read(log(*again, "release-authorised")).stage == "release"


def test_a_retraction_undoes_an_event_and_its_alert() -> None:
    events = log("arrival", "abandonment-final")
    assert read(events).closed
    events.append(event("note", 2, retracts="e1"))
    found = read(events)
    assert not found.closed
    assert found.alerts == ()


def test_a_corrected_date_moves_the_since_but_not_the_order() -> None:
    events = log("declaration-accepted", "liquidation-issued", "payment-confirmed")
    events.append(event("declaration-accepted", 9, supersedes="e0", occurred=on_day(-4)))
    found = read(events)
    assert found.status.declaration == "paid"
    events.append(event("payment-confirmed", 10, supersedes="e2", occurred=on_day(3)))
    assert read(events).stage_since == on_day(3)


def test_an_old_event_reported_late_is_not_the_newest() -> None:
    events = [
        event("release-authorised", 1, occurred=on_day(9)),
        event("declaration-accepted", 2, occurred=on_day(2)),
    ]
    assert read(events).status.declaration == "release-authorised"


def test_minutes_of_one_day_are_compared() -> None:
    early, late = Moment(DAY_ONE), Moment(DAY_ONE + timedelta(minutes=5))
    events = [
        event("observation-answered", 1, occurred=late),
        event("observation-raised", 2, occurred=early),
    ]
    assert read(events).alerts == ()


def test_a_day_with_a_bare_date_keeps_the_order_of_the_reports() -> None:
    afternoon = Moment(DAY_ONE + timedelta(hours=6))
    events = [
        event("declaration-accepted", 1, occurred=afternoon),
        event("release-authorised", 2, occurred=on_day(0)),
    ]
    assert read(events).status.declaration == "release-authorised"


@pytest.mark.parametrize("occurred", [None, Moment(DAY_ONE, Precision.UNKNOWN)])
def test_an_undated_event_counts_from_when_it_was_reported(occurred: Moment | None) -> None:
    events = [*log("arrival"), event("deposit-entry", 1, occurred=occurred)]
    found = read(events)
    assert found.stage == "deposit-entry"
    assert found.stage_since == occurred


def test_the_stage_is_since_it_was_first_reached() -> None:
    events = log("inspection-started", "inspection-missed", "inspection-started")
    assert read(events).stage_since == events[0].occurred


def test_the_bank_moves_when_it_was_asked_to_pay() -> None:
    events = log("liquidation-issued")
    events.append(event("payment-confirmed", 1, classifier=Classifier.REQUESTED))
    assert read(events).next_action == NextAction(PartyRole.BANK, "confirm-payment")
    events.append(event("note", 2, retracts="e1"))
    assert read(events).next_action.code == "pay-liquidation"


def test_when_all_parts_are_out_the_deposit_registers_the_exit() -> None:
    events = [
        event("deposit-entry-partial", 0, quantity=packages(60)),
        event("deposit-entry", 1, quantity=packages(40)),
        event("release-authorised", 2),
        event("exit-partial", 3, quantity=packages(70)),
    ]
    assert read(events).next_action.code == "withdraw-goods"
    events.append(event("exit-partial", 4, quantity=packages(30)))
    assert read(events).next_action.code == "register-exit"
    assert not read(events).closed


@pytest.mark.parametrize(
    ("raised", "cleared"),
    [
        ("declaration-rejected", "declaration-accepted"),
        ("declaration-rejected", "declaration-cancelled"),
        ("observation-raised", "observation-answered"),
        ("observation-raised", "inspection-closed"),
        ("inspection-missed", "inspection-started"),
        ("abandonment-tacit", "abandonment-cured"),
        ("deposit-discrepancy", "release-authorised"),
    ],
)
def test_an_alert_stands_until_it_is_cleared(raised: str, cleared: str) -> None:
    alert = catalogues().event_types[raised].alert
    assert read(log(raised)).alerts == (alert,)
    assert alert not in read(log(raised, cleared)).alerts
    assert alert in read(log(raised, cleared, raised)).alerts


def test_abandonment_outlives_a_cancelled_declaration() -> None:
    found = read(log("arrival", "abandonment-tacit", "declaration-cancelled"))
    assert found.alerts == ("abandonment-tacit",)
