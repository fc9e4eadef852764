"""The two-lane timeline, told as stories of one import."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from senae_desktop.domain.event import Classifier
from senae_desktop.domain.milestone import MilestoneState
from tests.domain.timeline_story import CARGO, CATALOGUES, DECLARED, Story, day, of, states

S = MilestoneState


def test_the_lanes_hold_the_stages_in_order() -> None:
    timeline = Story().drawn("awaiting-manifest")
    assert [m.stage for m in timeline.cargo] == [
        "manifest",
        "arrival",
        "discharge",
        "deposit-entry",
    ]
    assert [m.stage for m in timeline.declaration] == [
        "declaration", "assessment", "payment", "inspection", "inspection-closed",
    ]  # fmt: skip
    assert [m.stage for m in timeline.exit] == ["release", "exit"]
    assert {m.state for m in timeline.all()} == {S.PENDING}
    assert timeline.declaration[timeline.channel_after].stage == "payment"


def test_cargo_under_way_stands_at_its_last_stage() -> None:
    timeline = Story().all("manifest-transmitted", "arrival").drawn("arrival", "arrival")
    assert states(timeline.cargo) == ["DONE", "CURRENT", "PENDING", "PENDING"]
    assert of(timeline, "arrival").moment == day(2)
    assert of(timeline, "arrival").recorded_at == day(2).at + timedelta(minutes=20)
    assert set(states(timeline.declaration + timeline.exit)) == {"PENDING"}


def test_a_complete_lane_has_no_current_stage() -> None:
    timeline = Story().all(*CARGO).drawn("deposit-entry", "deposit-entry")
    assert states(timeline.cargo) == ["DONE"] * 4


def test_an_automatic_channel_skips_the_inspection() -> None:
    story = Story().all(*CARGO, *DECLARED, "channel-automatic", "release-authorised")
    before = Story().all(*CARGO, *DECLARED, "channel-automatic")
    waiting = before.drawn("payment", "deposit-entry", "paid", "automatic")
    assert states(waiting.declaration) == ["DONE", "DONE", "DONE", "SKIPPED", "SKIPPED"]
    timeline = story.drawn("release", "deposit-entry", "release-authorised", "automatic")
    assert states(timeline.declaration) == ["DONE", "DONE", "DONE", "SKIPPED", "SKIPPED"]
    assert states(timeline.exit) == ["CURRENT", "PENDING"]
    assert timeline.channel == "automatic"
    assert timeline.channel_event is not None
    assert timeline.channel_event.occurred == day(8)


def test_everything_is_done_after_the_exit() -> None:
    timeline = (
        Story()
        .all(*CARGO, *DECLARED, "channel-documentary", "inspection-started")
        .all("inspection-closed", "release-authorised", "exit")
        .drawn("exit", "exit", "exit-registered", "documentary")
    )
    assert {m.state for m in timeline.all()} == {S.DONE}
    assert of(timeline, "exit").moment == day(12)


def test_declared_before_arrival() -> None:
    timeline = Story().all("manifest-transmitted", *DECLARED).drawn("payment", "manifest", "paid")
    assert states(timeline.cargo) == ["CURRENT", "PENDING", "PENDING", "PENDING"]
    assert states(timeline.declaration) == ["DONE", "DONE", "CURRENT", "PENDING", "PENDING"]


def test_a_declaration_being_validated_is_being_worked_on() -> None:
    timeline = (
        Story()
        .all(*CARGO, "declaration-submitted")
        .drawn("deposit-entry", "deposit-entry", "received")
    )
    assert states(timeline.declaration)[:2] == ["CURRENT", "PENDING"]
    assert of(timeline, "declaration").moment == day(5)


def test_paying_may_follow_the_inspection() -> None:
    story = Story().all(
        *CARGO, "declaration-accepted", "liquidation-issued", "channel-documentary",
        "inspection-started",
    )  # fmt: skip
    timeline = story.drawn("inspection", "deposit-entry", "inspecting", "documentary")
    assert states(timeline.declaration) == ["DONE", "DONE", "PENDING", "CURRENT", "PENDING"]
    released = story.add("release-authorised").drawn("release", "deposit-entry")
    assert states(released.declaration) == ["DONE", "DONE", "SKIPPED", "DONE", "SKIPPED"]


def test_waiting_for_the_officer_is_the_inspection_s_turn() -> None:
    timeline = (
        Story()
        .all(*CARGO, *DECLARED, "channel-physical")
        .add("inspector-assigned", responsible="Téc. Salazar", place="Contecon")
        .drawn("payment", "deposit-entry", "inspector-assignment", "physical")
    )
    inspection = of(timeline, "inspection")
    assert states(timeline.declaration) == ["DONE", "DONE", "DONE", "CURRENT", "PENDING"]
    assert (inspection.responsible, inspection.place) == ("Téc. Salazar", "Contecon")


def test_a_stage_passed_over_is_skipped() -> None:
    timeline = (
        Story()
        .all("manifest-transmitted", "arrival", "deposit-entry")
        .drawn("deposit-entry", "deposit-entry")
    )
    assert states(timeline.cargo) == ["DONE", "DONE", "SKIPPED", "DONE"]
    assert of(timeline, "discharge").moment is None


def test_without_a_log_the_service_is_believed() -> None:
    timeline = Story().drawn("release", "deposit-entry", "release-authorised", "automatic")
    assert states(timeline.cargo) == ["DONE"] * 4
    assert states(timeline.declaration) == ["DONE", "DONE", "DONE", "SKIPPED", "SKIPPED"]
    assert of(timeline, "arrival").moment is None


# --- whatever the service sends ------------------------------------------------------------------

_CODES = st.sampled_from([*CATALOGUES.event_types, "unknown-code"])
_STAGES = st.sampled_from([*CATALOGUES.stages, "unknown-stage"])
_STATUSES = st.none() | st.sampled_from([*CATALOGUES.declaration_statuses, "unknown-status"])
_CHANNELS = st.none() | st.sampled_from([*CATALOGUES.channels, "unknown-channel"])
_ALERTS = st.lists(st.sampled_from([*CATALOGUES.alerts, "unknown-alert"]), max_size=2)
_LOG = st.lists(st.tuples(_CODES, st.sampled_from(Classifier)), max_size=12)


@given(_LOG, _STAGES, st.none() | _STAGES, _STATUSES, _CHANNELS, _ALERTS)
def test_any_import_can_be_drawn(
    log: list[tuple[str, Classifier]],
    stage: str,
    cargo: str | None,
    declaration: str | None,
    control: str | None,
    alerts: list[str],
) -> None:
    story = Story()
    for kind, classifier in log:
        story.add(kind, classifier=classifier)
    timeline = story.drawn(stage, cargo, declaration, control, *alerts)
    assert len(timeline.stages) == 11
    for lane in (timeline.cargo, timeline.declaration, timeline.exit):
        assert states(lane).count("CURRENT") <= 1
    drawn = sum(len(milestone.events) for milestone in timeline.all())
    assert drawn <= len(log)
    for milestone in timeline.all():
        if milestone.state in (S.PENDING, S.SKIPPED):
            assert milestone.moment is None
