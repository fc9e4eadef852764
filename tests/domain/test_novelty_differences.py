"""What counts as a difference between two readings of a shipment."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from senae_desktop.domain.event import Classifier, Event, Lane
from senae_desktop.domain.moment import Moment, Precision
from senae_desktop.domain.novelty import Difference, NoveltyKind, ToldEvent
from senae_desktop.domain.novelty_differences import differences, removal
from senae_desktop.domain.party import Party, PartyRole
from senae_desktop.domain.shipment import (
    Deadline,
    Goods,
    Keys,
    NextAction,
    Shipment,
    ShipmentRecord,
    Status,
    Transport,
)
from senae_desktop.domain.source import SourceFreshness, SourceState

AT = datetime(2026, 11, 20, 15, 30, tzinfo=UTC)
K = NoveltyKind
BEFORE = Shipment(
    "s1",
    1,
    Party("Importadora"),
    keys=Keys(transport_document="MEDUGY418827"),
    status=Status("arrival", "accepted", None),
    stage="arrival",
    next_action=NextAction(PartyRole.AGENT, "pay"),
    alerts=("observed",),
    deadlines=(Deadline("declare-30", date(2026, 12, 1)), Deadline("pay", date(2026, 12, 2))),
)


def event(name: str, sequence: int = 1, /, **members: object) -> Event:
    values: dict[str, object] = {
        "lane": Lane.CARGO,
        "type": "arrival",
        "stage": "arrival",
        "classifier": Classifier.ACTUAL,
        "occurred": Moment(AT),
        "recorded_at": AT,
        "raw_text": "Llegada",
        "source": "manual",
        **members,
    }
    return Event(name, sequence, **values)  # type: ignore[arg-type]


def changed(**members: object) -> list[Difference]:
    after = replace(BEFORE, version=2, **members)  # type: ignore[arg-type]
    return list(differences(ShipmentRecord(BEFORE), ShipmentRecord(after)))


@pytest.mark.parametrize(
    ("members", "expected"),
    [
        ({"stage": "exit"}, [Difference(K.STAGE, "", "arrival", "exit")]),
        ({"stage": None}, [Difference(K.STAGE, "", "arrival", "")]),
        (
            {"status": Status("arrival", "observed", "physical")},
            [
                Difference(K.DECLARATION, "", "accepted", "observed"),
                Difference(K.CHANNEL, "", "", "physical"),
            ],
        ),
        ({"next_action": None}, [Difference(K.NEXT, "", "AGENT/pay", "")]),
        (
            {"alerts": ("rejected",)},
            [
                Difference(K.ALERT, "observed", "observed", ""),
                Difference(K.ALERT, "rejected", "", "rejected"),
            ],
        ),
        (
            {"deadlines": (Deadline("pay", date(2026, 12, 9)), Deadline("pay", date(2026, 12, 4)))},
            [
                Difference(K.DEADLINE, "pay", "2026-12-02", "2026-12-04"),
                Difference(K.DEADLINE, "declare-30", "2026-12-01", ""),
            ],
        ),
        (
            {"keys": Keys("CEC2026", "MEDUGY418827", containers=("MSCU1234566", "TGHU7654321"))},
            [
                Difference(K.KEY, "cargo_number", "", "CEC2026"),
                Difference(K.KEY, "containers", "", "MSCU1234566, TGHU7654321"),
            ],
        ),
        (
            {
                "goods": Goods("Café", 3, Decimal("1.50")),
                "transport": Transport(vehicle="MSC ALINA", voyage="12A"),
            },
            [
                Difference(K.DATA, "vehicle", "", "MSC ALINA 12A"),
                Difference(K.DATA, "goods", "", "Café"),
                Difference(K.DATA, "packages", "", "3"),
                Difference(K.DATA, "weight", "", "1.50"),
            ],
        ),
        ({"reference": "PED-7"}, []),
        ({"freshness": SourceFreshness(SourceState.FAILING)}, []),
    ],
)
def test_each_fact_is_told_from_its_old_to_its_new_value(
    members: dict[str, object], expected: list[Difference]
) -> None:
    key = lambda difference: (difference.kind, difference.subject)  # noqa: E731
    assert sorted(changed(**members), key=key) == sorted(expected, key=key)


def test_the_cargo_lane_is_told_apart_only_where_it_is_not_the_stage() -> None:
    both = changed(stage="exit", status=replace(BEFORE.status, cargo="exit"))
    assert [each.kind for each in both] == [K.STAGE]
    apart = changed(stage="payment", status=replace(BEFORE.status, cargo="discharge"))
    assert [each.kind for each in apart] == [K.STAGE, K.CARGO]


def test_a_shipment_that_was_not_there_is_one_difference() -> None:
    assert differences(None, ShipmentRecord(BEFORE)) == (Difference(K.NEW, new="arrival"),)
    assert removal(BEFORE) == Difference(K.REMOVED, old="arrival")


def between(before: list[Event], after: list[Event], stage: str = "arrival") -> list[Difference]:
    shipment = replace(BEFORE, stage=stage)
    return list(
        differences(ShipmentRecord(BEFORE, tuple(before)), ShipmentRecord(shipment, tuple(after)))
    )


def test_the_event_of_a_new_stage_is_told_with_the_stage() -> None:
    exit_ = event("e2", 2, type="exit", stage="exit")
    (told,) = between([event("e1")], [event("e1"), exit_], "exit")
    assert told == Difference(K.STAGE, "", "arrival", "exit", "e2")


def test_other_events_and_expectations_are_told_by_themselves() -> None:
    seen = event("e1")
    other = event("e2", 2, type="note", stage=None)
    expected = event("e3", 3, stage="exit", classifier=Classifier.ESTIMATED)
    assert between([seen], [expected, seen, other]) == [
        Difference(K.EVENT, "e2", "", ToldEvent.of(other).text(), "e2"),
        Difference(K.ESTIMATE, "e3", "", ToldEvent.of(expected).text(), "e3"),
    ]


def test_a_correction_tells_what_was_said_and_what_is_said() -> None:
    wrong = event("e1")
    right = event("e2", 2, occurred=Moment(AT, Precision.DAY), place="Manta", supersedes="e1")
    (told,) = between([wrong], [wrong, right])
    assert told == Difference(
        K.CORRECTED, "e1", ToldEvent.of(wrong).text(), ToldEvent.of(right).text(), "e2"
    )


def test_a_retraction_keeps_what_was_said() -> None:
    wrong = event("e1")
    (told,) = between([wrong], [wrong, event("e2", 2, retracts="e1")])
    assert told == Difference(K.RETRACTED, "e1", ToldEvent.of(wrong).text(), "", "e1")


def test_what_came_and_went_between_two_readings_is_told_as_withdrawn() -> None:
    wrong, back = event("e1"), event("e2", 2, retracts="e1")
    assert [each.kind for each in between([], [wrong, back])] == [K.RETRACTED]


@pytest.mark.parametrize(
    "told",
    [
        ToldEvent("arrival", 'Llegada "ñ"', Moment(AT), "Manta"),
        ToldEvent("x", "", None, ""),
        ToldEvent("x", "y", Moment(AT, Precision.DAY), ""),
    ],
)
def test_what_an_event_said_is_kept_whole(told: ToldEvent) -> None:
    assert ToldEvent.from_text(told.text()) == told


@pytest.mark.parametrize("text", ["", "[]", "{}", '["a","b","no date","DAY",""]', "[1]", "null"])
def test_damaged_words_of_an_event_are_none(text: str) -> None:
    assert ToldEvent.from_text(text) is None


def test_a_kind_of_a_later_version_is_an_other_one() -> None:
    assert NoveltyKind("hologram") is NoveltyKind.OTHER
