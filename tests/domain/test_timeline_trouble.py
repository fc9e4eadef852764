"""The timeline when things go wrong, come in parts, are expected, corrected or unknown."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

import pytest

from senae_desktop.domain.catalogue import Catalogues
from senae_desktop.domain.clock import ECUADOR
from senae_desktop.domain.event import Classifier, Quantity
from senae_desktop.domain.milestone import MilestoneState
from senae_desktop.domain.moment import Moment, Precision
from senae_desktop.domain.party import Party
from senae_desktop.domain.shipment import Shipment, ShipmentRecord
from senae_desktop.domain.timeline import build_timeline
from tests.domain.timeline_story import CARGO, DECLARED, NOW, Story, day, of, states

S = MilestoneState


# --- problems ------------------------------------------------------------------------------------


def test_a_rejected_declaration_is_a_problem_with_its_reason() -> None:
    timeline = (
        Story()
        .all(*CARGO, "declaration-submitted")
        .add("declaration-rejected", reason="Subpartida no vigente")
        .drawn("deposit-entry", "deposit-entry", "rejected", None, "rejected")
    )
    declaration = of(timeline, "declaration")
    assert declaration.state is S.PROBLEM
    assert declaration.note == "Subpartida no vigente"
    assert declaration.moment == day(6)


def test_a_rejected_declaration_that_was_filed_again_is_no_problem() -> None:
    timeline = (
        Story()
        .all("declaration-rejected", "declaration-accepted")
        .drawn("declaration", None, "accepted")
    )
    declaration = of(timeline, "declaration")
    assert (declaration.state, declaration.moment) == (S.CURRENT, day(2))
    assert [event.type for event in declaration.events] == [
        "declaration-rejected", "declaration-accepted",
    ]  # fmt: skip


def test_an_observation_speaks_in_the_words_of_whoever_reported_it() -> None:
    timeline = (
        Story()
        .all(*CARGO, *DECLARED, "channel-documentary", "inspection-started", "observation-raised")
        .drawn("inspection", "deposit-entry", "observed", "documentary")
    )
    inspection = of(timeline, "inspection")
    assert inspection.state is S.PROBLEM
    assert inspection.note == "Texto de observation-raised"
    assert inspection.moment == day(10)


@pytest.mark.parametrize(
    ("kinds", "stage", "at"),
    [
        (CARGO, "deposit-entry", "declaration"),
        ((*CARGO, "declaration-accepted", "liquidation-issued"), "assessment", "payment"),
        ((*CARGO, *DECLARED), "payment", "inspection"),
    ],
)
def test_abandonment_branches_off_in_front_of_what_somebody_failed_to_do(
    kinds: tuple[str, ...], stage: str, at: str
) -> None:
    timeline = (
        Story()
        .all(*kinds, "abandonment-tacit")
        .drawn(stage, "deposit-entry", None, None, "abandonment-tacit")
    )
    branch = timeline.abandonment
    assert branch is not None
    assert timeline.stages[4 + branch.before].stage == at
    assert states(branch.milestones) == ["PROBLEM", "PENDING"]
    assert branch.returns
    assert branch.milestones[0].moment == day(len(kinds) + 1)
    assert S.PROBLEM not in {m.state for m in timeline.stages}


def test_a_cured_abandonment_leads_back_to_where_it_left() -> None:
    timeline = (
        Story()
        .all(*CARGO, "abandonment-tacit", "abandonment-cured", *DECLARED)
        .drawn("payment", "deposit-entry", "paid")
    )
    branch = timeline.abandonment
    assert branch is not None
    assert (branch.before, branch.returns) == (0, True)
    assert states(branch.milestones) == ["DONE", "DONE"]
    assert [m.moment for m in branch.milestones] == [day(5), day(6)]


def test_a_final_abandonment_ends_the_branch() -> None:
    timeline = (
        Story()
        .all(*CARGO, "abandonment-tacit", "abandonment-final")
        .drawn("deposit-entry", "deposit-entry", "abandonment-final", None, "abandonment-final")
    )
    branch = timeline.abandonment
    assert branch is not None
    assert [m.stage for m in branch.milestones] == ["abandonment-tacit", "abandonment-final"]
    assert states(branch.milestones) == ["DONE", "PROBLEM"]
    assert not branch.returns


def test_an_abandonment_that_only_the_service_tells_of_has_no_dates() -> None:
    timeline = Story().drawn("exit", "exit", "abandonment-final", "automatic")
    assert [m.stage for m in timeline.branch] == ["abandonment-final"]
    assert timeline.branch[0].moment is None


def test_a_missed_inspection_without_its_event_is_still_a_problem() -> None:
    timeline = (
        Story()
        .all(*CARGO, *DECLARED)
        .add("channel-physical")
        .drawn("payment", "deposit-entry", "inspection-assigned", "physical", "inspection-missed")
    )
    inspection = of(timeline, "inspection")
    assert inspection.state is S.PROBLEM
    assert inspection.moment == day(8)


def test_a_discrepancy_stops_nothing() -> None:
    timeline = (
        Story()
        .all(*CARGO, "deposit-discrepancy")
        .drawn("deposit-entry", "deposit-entry", None, None, "discrepancy")
    )
    assert states(timeline.cargo) == ["DONE"] * 4
    assert len(of(timeline, "deposit-entry").events) == 2


# --- estimates -----------------------------------------------------------------------------------


def test_an_estimate_keeps_its_first_value() -> None:
    timeline = (
        Story()
        .add("manifest-transmitted")
        .add("arrival", classifier=Classifier.ESTIMATED, occurred=day(25))
        .add("arrival", classifier=Classifier.PLANNED, occurred=day(27), supersedes="e2")
        .drawn("manifest", "manifest")
    )
    arrival = of(timeline, "arrival")
    assert arrival.state is S.ESTIMATED
    assert (arrival.moment, arrival.first_estimate) == (day(27), day(25))
    assert not arrival.overdue
    assert [event.id for event in of(timeline, "arrival").undone] == ["e2"]


def test_the_actual_time_replaces_the_estimate() -> None:
    timeline = (
        Story()
        .add("manifest-transmitted")
        .add("arrival", classifier=Classifier.ESTIMATED, occurred=day(25))
        .add("arrival", occurred=day(20))
        .drawn("arrival", "arrival")
    )
    arrival = of(timeline, "arrival")
    assert (arrival.state, arrival.moment) == (S.CURRENT, day(20))
    assert arrival.first_estimate == day(25)


@pytest.mark.parametrize(
    ("occurred", "overdue"),
    [
        (day(22), True),
        (day(24), False),
        (Moment(datetime(2026, 11, 22, 12, tzinfo=ECUADOR), Precision.DAY), True),
        (Moment(datetime(2026, 11, 23, 12, tzinfo=ECUADOR), Precision.DAY), False),
        (Moment(datetime(2026, 11, 1, 12, tzinfo=ECUADOR), Precision.UNKNOWN), False),
        (None, False),
    ],
)
def test_an_estimate_that_has_gone_by_is_overdue(occurred: Moment | None, overdue: bool) -> None:
    timeline = (
        Story()
        .add("manifest-transmitted")
        .add("arrival", classifier=Classifier.ESTIMATED, occurred=occurred)
        .drawn("manifest", "manifest")
    )
    assert of(timeline, "arrival").overdue is overdue


def test_a_retracted_estimate_never_was() -> None:
    timeline = (
        Story()
        .add("arrival", classifier=Classifier.ESTIMATED)
        .add("arrival", retracts="e1")
        .drawn("awaiting-manifest")
    )
    arrival = of(timeline, "arrival")
    assert (arrival.state, arrival.first_estimate) == (S.PENDING, None)


# --- parts, corrections, unknown codes -----------------------------------------------------------


def test_a_part_of_the_goods_is_counted() -> None:
    timeline = (
        Story()
        .all("manifest-transmitted", "arrival", "discharge-completed")
        .add("deposit-entry-partial", quantity=Quantity(100, Decimal("1500.5")))
        .add("deposit-entry-partial", quantity=Quantity(20))
        .add("deposit-entry-partial")
        .drawn("discharge", "discharge")
    )
    deposit = of(timeline, "deposit-entry")
    assert states(timeline.cargo) == ["DONE", "DONE", "DONE", "CURRENT"]
    assert deposit.partial
    assert deposit.quantity == Quantity(120, Decimal("1500.5"))
    assert deposit.moment == day(6)


def test_the_exit_may_come_in_parts() -> None:
    story = (
        Story()
        .all(*CARGO, *DECLARED, "channel-automatic", "release-authorised")
        .add("exit-partial", quantity=Quantity(weight_kg=Decimal(700)))
    )
    timeline = story.drawn("release", "deposit-entry", "release-authorised", "automatic")
    assert states(timeline.exit) == ["DONE", "CURRENT"]
    assert of(timeline, "exit").partial
    assert of(timeline, "exit").quantity == Quantity(None, Decimal(700))
    over = story.add("exit", quantity=Quantity(312)).drawn("exit", "exit", None, "automatic")
    assert states(over.exit) == ["DONE", "DONE"]
    assert not of(over, "exit").partial


def test_parts_whose_rest_was_never_reported_are_done_once_the_goods_left() -> None:
    timeline = (
        Story()
        .all("manifest-transmitted", "arrival", "discharge-completed")
        .add("deposit-entry-partial", quantity=Quantity(100))
        .add("exit")
        .drawn("exit", "exit")
    )
    assert states(timeline.cargo) == ["DONE"] * 4
    assert of(timeline, "deposit-entry").quantity == Quantity(100)
    assert of(timeline, "deposit-entry").moment == day(4)


def test_the_whole_is_counted_when_there_are_no_parts() -> None:
    timeline = (
        Story()
        .all(*CARGO[:3])
        .add("deposit-entry", quantity=Quantity(312))
        .drawn("deposit-entry", "deposit-entry")
    )
    assert of(timeline, "deposit-entry").quantity == Quantity(312)
    assert of(timeline, "arrival").quantity is None


def test_a_corrected_date_is_the_one_shown() -> None:
    timeline = (
        Story()
        .all("manifest-transmitted", "arrival")
        .add("arrival", occurred=day(1), supersedes="e2")
        .drawn("arrival", "arrival")
    )
    assert of(timeline, "arrival").moment == day(1)
    assert [event.id for event in of(timeline, "arrival").undone] == ["e2"]


def test_a_retracted_stage_goes_back() -> None:
    timeline = (
        Story()
        .all("manifest-transmitted", "arrival")
        .add("arrival", retracts="e2")
        .drawn("manifest", "manifest")
    )
    assert states(timeline.cargo) == ["CURRENT", "PENDING", "PENDING", "PENDING"]
    assert of(timeline, "arrival").events == ()
    assert [event.id for event in of(timeline, "arrival").undone] == ["e2"]


def test_unknown_codes_move_nothing_and_are_kept() -> None:
    plain = Story().all("manifest-transmitted", "arrival").drawn("arrival", "arrival")
    odd = (
        Story()
        .all("manifest-transmitted", "arrival")
        .add("drone-delivery", stage="exit")
        .add("deposit-entry", classifier=Classifier.OTHER)
        .drawn("arrival", "arrival", "status-of-tomorrow", "channel-of-tomorrow", "new-alert")
    )
    assert [milestone.stage for milestone in odd.other] == ["drone-delivery"]
    assert states(odd.other) == ["UNKNOWN"]
    assert [m.state for m in odd.stages] == [m.state for m in plain.stages]
    assert odd.channel == "channel-of-tomorrow"
    assert odd.channel_event is None


def test_an_unknown_stage_of_the_service_moves_nothing() -> None:
    timeline = Story().add("manifest-transmitted").drawn("stage-of-tomorrow")
    assert {m.state for m in timeline.all()} == {S.PENDING}


def test_a_catalogue_without_inspection_puts_the_channel_last(catalogues: Catalogues) -> None:
    stages = {code: s for code, s in catalogues.stages.items() if not code.startswith("inspection")}
    poorer = Catalogues(catalogues.directory)
    poorer.kept["stages"] = "", stages
    record = ShipmentRecord(Shipment("s", 1, Party("X")))
    timeline = build_timeline(record, poorer, NOW)
    assert timeline.channel_after == 2
