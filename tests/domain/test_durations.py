"""Durations against a plain recomputation, from invented logs and from the demonstration's."""

from __future__ import annotations

import statistics
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from senae_desktop.domain.durations import LEAST, History, Usual, chain_of, spans
from senae_desktop.domain.event import Classifier, Event, Lane, effective
from senae_desktop.domain.moment import Moment, Precision
from senae_desktop.domain.party import Party
from senae_desktop.domain.shipment import Shipment, ShipmentRecord, Status
from tests.domain.timeline_story import CATALOGUES

START = datetime(2026, 3, 2, 14, tzinfo=UTC)
_STAGES = ["manifest", "arrival", "discharge", "deposit-entry", "declaration", "assessment",
           "payment", "inspection", "inspection-closed", "release", "exit"]  # fmt: skip


def event(stage: str | None, minutes: int, number: int = 0, **changes: object) -> Event:
    at = START + timedelta(minutes=minutes)
    made = Event(
        id=f"e{number}-{stage}-{minutes}",
        sequence=number,
        lane=Lane.CARGO,
        type=stage or "note",
        stage=stage,
        classifier=Classifier.ACTUAL,
        occurred=Moment(at),
        recorded_at=at,
        raw_text="",
        source="manual",
    )
    return replace(made, **changes)  # type: ignore[arg-type]  # test shorthand


def imported(
    *events: Event, office: str = "028", channel: str | None = "documentary"
) -> ShipmentRecord:
    shipment = Shipment("s", 1, Party("X"), office=office, status=Status(control=channel))
    return ShipmentRecord(shipment, events)


def hours(record: ShipmentRecord) -> dict[str, float]:
    return {stage: span / timedelta(hours=1) for stage, span in spans(record, CATALOGUES).items()}


def test_each_stage_lasts_until_the_next_of_its_lane() -> None:
    log = [
        event(stage, minutes * 60)
        for stage, minutes in (
            ("manifest", 0), ("arrival", 48), ("discharge", 50), ("deposit-entry", 60),
            ("declaration", 70), ("assessment", 71), ("payment", 80), ("release", 90), ("exit", 99),
        )
    ]  # fmt: skip
    assert hours(imported(*log)) == {
        "manifest": 48, "arrival": 2, "discharge": 10, "deposit-entry": 39,
        "declaration": 1, "assessment": 9, "payment": 10, "release": 9,
    }  # fmt: skip


def test_a_despacho_anticipado_takes_no_negative_time() -> None:
    log = [
        event(stage, at * 60)
        for stage, at in (
            ("declaration", 0), ("assessment", 1), ("payment", 5), ("manifest", 20),
            ("arrival", 90), ("release", 91), ("deposit-entry", 100), ("exit", 110),
        )
    ]  # fmt: skip
    assert hours(imported(*log)) == {
        "manifest": 70, "arrival": 10, "deposit-entry": 10,
        "declaration": 1, "assessment": 4, "payment": 86, "release": 19,
    }  # fmt: skip


def test_a_payment_after_the_inspection_was_never_the_stage_waited_at() -> None:
    log = (event("assessment", 0), event("inspection", 60), event("payment", 90))
    assert hours(imported(*log, event("release", 120))) == {"assessment": 1, "inspection": 1}


def test_corrections_and_retractions_are_respected() -> None:
    wrong = event("arrival", 0, 1)
    right = event("arrival", 600, 2, supersedes=wrong.id)
    entry = event("deposit-entry", 60, 3)
    undone = event(None, 70, 4, retracts=entry.id)
    log = (wrong, right, entry, undone, event("discharge", 720, 5))
    assert hours(imported(*log)) == {"arrival": 2}


def test_estimates_are_no_history() -> None:
    estimate = event("arrival", 0, classifier=Classifier.ESTIMATED)
    assert hours(imported(event("manifest", 0), estimate)) == {}


def test_a_bare_day_is_measured_in_whole_days() -> None:
    day = Moment(START, Precision.DAY)
    log = (event("manifest", 0, occurred=day), event("arrival", 60 * 50))
    assert hours(imported(*log)) == {"manifest": 48}
    same = (event("manifest", 0, occurred=day), event("arrival", -60))
    assert hours(imported(*same)) == {"manifest": 0}


@pytest.mark.parametrize("lost", [None, Moment(START, Precision.UNKNOWN)])
def test_what_has_no_time_has_no_length(lost: Moment | None) -> None:
    log = (event("manifest", 0), event("arrival", 60, occurred=lost), event("discharge", 90))
    assert hours(imported(*log)) == {}


def test_a_cancelled_declaration_says_nothing_of_how_long_one_takes() -> None:
    cancelled = event(None, 90, type="declaration-cancelled")
    log = (event("declaration", 0), event("assessment", 60), cancelled, event("manifest", 0))
    assert hours(imported(*log, event("arrival", 60))) == {"manifest": 1}


# --- quartiles -----------------------------------------------------------------------------------


@given(st.lists(st.integers(0, 10**7), min_size=LEAST, max_size=60))
def test_quartiles_are_those_of_the_statistics_module(minutes: list[int]) -> None:
    records = [imported(event("arrival", 0), event("discharge", one)) for one in minutes]
    usual = History(records, CATALOGUES).usual("arrival", "028", None)
    expected = statistics.quantiles(minutes, n=4, method="inclusive")
    assert usual.count == len(minutes)
    found = (usual.lower, usual.median, usual.upper)
    for span, wanted in zip(found, expected, strict=True):
        assert span is not None
        assert span / timedelta(minutes=1) == pytest.approx(wanted, abs=1e-6)


@given(st.integers(0, LEAST - 1))
def test_too_few_are_counted_and_not_told(count: int) -> None:
    records = [imported(event("arrival", 0), event("discharge", 5))] * count
    assert History(records, CATALOGUES).usual("arrival", "028", None) == Usual(count)


def test_it_is_narrowed_to_district_and_channel_while_there_are_enough() -> None:
    def took(minutes: int, office: str, channel: str) -> list[ShipmentRecord]:
        log = (event("inspection", 0), event("inspection-closed", minutes))
        return [imported(*log, office=office, channel=channel)] * LEAST

    history = History(
        took(10, "028", "physical") + took(20, "055", "physical") + took(90, "028", "documentary"),
        CATALOGUES,
    )
    here = history.usual("inspection", "028", "physical")
    assert (here.median, here.office, here.channel) == (timedelta(minutes=10), "028", "physical")
    other = history.usual("inspection", "037", "physical")
    assert (other.count, other.office, other.channel) == (2 * LEAST, None, "physical")
    assert history.usual("inspection", "028", "electronic") == Usual(0, channel="electronic")
    unknown = history.usual("inspection", "028", None)
    assert (unknown.count, unknown.office, unknown.channel) == (2 * LEAST, "028", None)


def test_what_comes_before_the_channel_does_not_depend_on_it() -> None:
    log = (event("arrival", 0), event("discharge", 10))
    history = History([imported(*log, channel="physical")] * LEAST, CATALOGUES)
    assert history.usual("arrival", "028", "documentary").count == LEAST


# --- any log at all ------------------------------------------------------------------------------

_MOMENTS = st.builds(
    Moment,
    st.integers(-(10**5), 10**5).map(lambda minutes: START + timedelta(minutes=minutes)),
    st.sampled_from((Precision.MINUTE, Precision.MINUTE, Precision.DAY, Precision.UNKNOWN)),
)


@st.composite
def logs(draw: st.DrawFn) -> tuple[Event, ...]:
    made: list[Event] = []
    for number in range(draw(st.integers(0, 14))):
        undone = draw(st.none() | st.sampled_from(made).map(lambda one: one.id)) if made else None
        made.append(
            event(
                draw(st.none() | st.sampled_from(_STAGES)),
                0,
                number,
                id=f"e{number}",
                occurred=draw(st.none() | _MOMENTS),
                classifier=draw(st.sampled_from((Classifier.ACTUAL, Classifier.ESTIMATED))),
                **({draw(st.sampled_from(("supersedes", "retracts"))): undone} if undone else {}),
            )
        )
    return tuple(draw(st.permutations(made)))


UNKNOWN = Precision.UNKNOWN


def plainly(events: tuple[Event, ...]) -> dict[str, timedelta]:
    """The same, the long way: stand at every stage in turn and look for the way out."""
    facts = [one for one in effective(events) if one.classifier is Classifier.ACTUAL and one.stage]
    times: dict[str, list[Moment | None]] = {}
    for one in facts:
        times.setdefault(str(one.stage), []).append(one.occurred)
    first: dict[str, Moment | None] = {}
    for stage, moments in times.items():
        known = [moment for moment in moments if moment is not None]
        first[stage] = min(known, key=lambda moment: moment.at, default=None)
    found = {}
    for lane in (Lane.CARGO, Lane.DECLARATION):
        chain = [stage for stage in chain_of(lane, CATALOGUES) if stage in first]
        for stage in chain:
            here, later = first[stage], [first[name] for name in chain[chain.index(stage) + 1 :]]
            ends = [moment for moment in later if moment and moment.precision is not UNKNOWN]
            if not later or len(ends) < len(later) or here is None or here.precision is UNKNOWN:
                continue
            gaps = []
            for end in ends:
                if Precision.DAY in (end.precision, here.precision):
                    days = [(at.at - timedelta(hours=5)).date() for at in (here, end)]
                    gaps.append(timedelta(days=(days[1] - days[0]).days))
                else:
                    gaps.append(end.at - here.at)
            if min(gaps) >= timedelta(0):
                found[stage] = min(gaps)
    return found


@given(logs())
def test_any_log_gives_what_a_plain_recomputation_gives(events: tuple[Event, ...]) -> None:
    found = spans(imported(*events), CATALOGUES)
    assert found == plainly(events)
    assert all(span >= timedelta(0) for span in found.values())
