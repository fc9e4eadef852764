"""What did not go straight is told at its stage, most pressing first."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from senae_desktop.domain.clock import ECUADOR
from senae_desktop.domain.event import Classifier, Quantity
from senae_desktop.domain.moment import Moment, Precision
from senae_desktop.domain.party import Party
from senae_desktop.domain.shipment import Goods, Shipment, ShipmentRecord, Status
from senae_desktop.domain.timeline import Timeline, build_timeline
from senae_desktop.domain.timeline_marks import Mark, MarkKind
from tests.domain.timeline_story import CARGO, CATALOGUES, DECLARED, NOW, Story, day, of

K = MarkKind
INSPECTING = (*CARGO, *DECLARED, "channel-documentary", "inspection-started")


def kinds(timeline: Timeline, stage: str) -> list[MarkKind]:
    return [mark.kind for mark in of(timeline, stage).marks]


def mark(timeline: Timeline, stage: str) -> Mark:
    (found,) = of(timeline, stage).marks
    return found


def test_what_goes_straight_has_no_mark() -> None:
    timeline = Story().all(*INSPECTING).drawn("inspection", "deposit-entry", "inspecting")
    assert all(milestone.marks == () for milestone in timeline.all())


def test_observations_are_counted_and_open_until_answered() -> None:
    twice = Story().all(
        *INSPECTING, "observation-raised", "observation-answered", "observation-raised"
    )
    asked = twice.drawn("inspection", "deposit-entry", "observed", "documentary", "observed")
    assert mark(asked, "inspection") == Mark(K.OBSERVATIONS, 2, open=True)
    answered = twice.add("observation-answered").drawn("inspection", "deposit-entry", "inspecting")
    assert mark(answered, "inspection") == Mark(K.OBSERVATIONS, 2)


def test_a_rejection_tells_whether_the_declaration_was_sent_again() -> None:
    story = Story().all(*CARGO, "declaration-submitted", "declaration-rejected")
    status = ("deposit-entry", "deposit-entry", "rejected", None, "rejected")
    assert mark(story.drawn(*status), "declaration") == Mark(K.REJECTIONS, open=True)
    sent = story.all("declaration-corrected", "declaration-submitted").drawn(*status)
    assert mark(sent, "declaration") == Mark(K.REJECTIONS, open=True, answered=True)
    accepted = story.add("declaration-accepted").drawn("declaration", "deposit-entry", "accepted")
    assert mark(accepted, "declaration") == Mark(K.REJECTIONS, answered=True)


def test_an_inspection_missed_and_done_again() -> None:
    story = Story().all(*CARGO, *DECLARED, "channel-physical", "inspection-missed")
    missed = story.drawn("payment", "deposit-entry", "paid", "physical", "inspection-missed")
    assert mark(missed, "inspection") == Mark(K.MISSED, open=True)
    again = story.all("inspection-started", "inspection-closed", "inspection-started")
    assert kinds(again.drawn("inspection", "deposit-entry", "inspecting"), "inspection") == [
        K.MISSED, K.REPEATED,
    ]  # fmt: skip


def test_parts_are_counted_against_the_whole() -> None:
    story = (
        Story()
        .all("manifest-transmitted", "arrival", "discharge-completed")
        .add("deposit-entry-partial", quantity=Quantity(60))
    )
    shipment = Shipment(
        "s", 1, Party("X"), goods=Goods(packages=100), stage="discharge", status=Status("discharge")
    )
    timeline = build_timeline(ShipmentRecord(shipment, tuple(story.events)), CATALOGUES, NOW)
    expected = Mark(K.PARTS, open=True, quantity=Quantity(60), total=100)
    assert mark(timeline, "deposit-entry") == expected
    whole = story.add("deposit-entry").drawn("deposit-entry", "deposit-entry")
    assert mark(whole, "deposit-entry") == Mark(K.PARTS, 2)


def test_a_discrepancy_is_marked_at_the_deposit() -> None:
    story = Story().all(*CARGO, "deposit-discrepancy")
    timeline = story.drawn("deposit-entry", "deposit-entry", None, None, "discrepancy")
    assert mark(timeline, "deposit-entry") == Mark(K.DISCREPANCY, open=True)


def test_declared_before_the_goods_arrive() -> None:
    ahead = Story().all("manifest-transmitted", *DECLARED)
    unknown = ahead.drawn("payment", "manifest", "paid")
    assert of(unknown, "declaration").marks == ()
    ahead.add("arrival", classifier=Classifier.ESTIMATED, occurred=day(20))
    assert kinds(ahead.drawn("payment", "manifest", "paid"), "declaration") == [K.ADVANCE]
    ahead.add("arrival", occurred=day(21))
    assert kinds(ahead.drawn("payment", "arrival", "paid"), "declaration") == [K.ADVANCE]


def test_a_cancelled_declaration_is_told() -> None:
    story = Story().all("declaration-submitted", "declaration-accepted", "declaration-cancelled")
    timeline = story.drawn("awaiting-manifest", None, "cancelled")
    assert mark(timeline, "declaration") == Mark(K.CANCELLED, open=True, moment=day(3))


@pytest.mark.parametrize(("came", "late"), [(25, 0), (27, 2), (20, -5)])
def test_the_first_estimate_is_kept_beside_what_came(came: int, late: int) -> None:
    story = (
        Story()
        .add("manifest-transmitted")
        .add("arrival", classifier=Classifier.ESTIMATED, occurred=day(25))
        .add("arrival", classifier=Classifier.ESTIMATED, occurred=day(26), supersedes="e2")
    )
    expected = story.drawn("manifest", "manifest")
    assert mark(expected, "arrival") == Mark(K.ESTIMATE, moment=day(25))
    arrived = story.add("arrival", occurred=day(came)).drawn("arrival", "arrival")
    assert mark(arrived, "arrival") == Mark(K.ESTIMATE, moment=day(25), late=late)


def test_an_estimate_whose_day_is_not_known_is_compared_with_nothing() -> None:
    vague = Moment(datetime(2026, 11, 1, 12, tzinfo=ECUADOR), Precision.UNKNOWN)
    story = Story().add("arrival", classifier=Classifier.ESTIMATED, occurred=vague).add("arrival")
    assert of(story.drawn("arrival", "arrival"), "arrival").marks == ()


def test_corrected_and_withdrawn_records_stay_told() -> None:
    story = Story().all("manifest-transmitted", "arrival", "discharge-completed")
    story.add("arrival", occurred=day(1), supersedes="e2").add("note", retracts="e3")
    timeline = story.drawn("arrival", "arrival")
    assert mark(timeline, "arrival") == Mark(K.CORRECTED)
    assert mark(timeline, "discharge") == Mark(K.RETRACTED)
    assert [event.id for event in of(timeline, "discharge").undone] == ["e3"]


def test_after_final_abandonment_nothing_is_still_to_come() -> None:
    timeline = (
        Story()
        .all(*CARGO, "abandonment-final")
        .drawn("deposit-entry", "deposit-entry", "abandonment-final", None, "abandonment-final")
    )
    assert {one.state.value for one in timeline.declaration + timeline.exit} == {"SKIPPED"}


def test_a_status_never_tells_more_than_the_stage() -> None:
    timeline = Story().all(*CARGO).drawn("deposit-entry", "deposit-entry", "regularised")
    assert timeline.stage == "deposit-entry"
    assert replace(timeline, cargo=()).stage is None
