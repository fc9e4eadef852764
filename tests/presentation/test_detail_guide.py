"""What next, in words: both lanes, deadlines by their rule, and times without a promise."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from senae_desktop.domain.durations import History
from senae_desktop.domain.event import Classifier
from senae_desktop.domain.guidance import Guidance
from senae_desktop.domain.moment import Moment
from senae_desktop.domain.shipment import Deadline, ShipmentRecord
from senae_desktop.presentation.detail_facts import FactGroup
from senae_desktop.presentation.detail_guide import DetailGuide
from senae_desktop.presentation.detail_usual import UsualWords
from senae_desktop.presentation.formatting import Formatter
from tests.support.fakes import ManualClock
from tests.support.sample_archive import CATALOGUES, NOW, SampleArchive, sample_record, sample_row
from tests.visual import material

pytestmark = pytest.mark.usefixtures("qapp")

FORMATTER = Formatter("es", CATALOGUES, ManualClock(NOW))
GUIDE = DetailGuide(FORMATTER)
RECORD = sample_record(sample_row(10))  # observed, in the physical channel of 019
STATE = SampleArchive.of(1).state()


def passed(hours: float, stage: str, after: str) -> ShipmentRecord:
    """An import of the same district and channel whose stage took so long."""
    begun, ended = (
        replace(
            RECORD.events[0],
            id=name,
            stage=name,
            classifier=Classifier.ACTUAL,
            occurred=Moment(NOW - timedelta(days=90) + timedelta(hours=at)),
        )
        for name, at in ((stage, 0.0), (after, hours))
    )
    return replace(RECORD, events=(begun, ended))


def facts(group: FactGroup) -> dict[str, str]:
    return {fact.label: fact.value for fact in group.facts}


def test_the_lane_that_has_to_move_comes_first() -> None:
    first, second, deadlines, reading = GUIDE.groups(RECORD, STATE, None, NOW)
    assert first.title == "Declaration · Aforo observado"
    assert second.title == "Cargo · Ingreso a depósito"
    told = facts(first)
    assert told["Whose move"].startswith("Agente de aduana. ")
    assert told["What to do"] == CATALOGUES.next_actions["answer-observation"].text_es
    assert told["What to keep"]
    assert "Leído" not in told
    assert deadlines.title == "Deadlines"
    assert facts(reading)["At"]


def test_every_deadline_is_told_with_article_day_type_and_confidence() -> None:
    today = NOW.date()
    running = (
        Deadline("pay-20", today + timedelta(days=9)),
        Deadline("declare-30", today - timedelta(days=1)),
        Deadline("x-9", today + timedelta(days=30)),
    )
    record = replace(RECORD, shipment=replace(RECORD.shipment, deadlines=running))
    (*_, deadlines, _reading) = GUIDE.groups(record, STATE, None, NOW)
    assert [fact.label for fact in deadlines.facts] == [
        "Presentar la DAI", "Pagar la liquidación", "x-9",
    ]  # fmt: skip
    late = deadlines.facts[0].value
    assert "ago" in late.splitlines()[0]
    assert "calendar" in late
    assert "RLCOPCI art. 66" in late
    assert "to be confirmed" in late
    assert CATALOGUES.deadline_rules["declare-30"].consequence_es in late


def test_without_deadlines_it_says_so() -> None:
    record = replace(RECORD, shipment=replace(RECORD.shipment, deadlines=()))
    (*_, deadlines, _reading) = GUIDE.groups(record, STATE, None, NOW)
    assert "No deadline" in deadlines.facts[0].value


def test_a_guess_is_marked_beside_its_source() -> None:
    shipment = replace(
        RECORD.shipment,
        stage="assessment",
        alerts=(),
        next_action=None,
        status=replace(RECORD.shipment.status, declaration="assessed"),
    )
    cargo, declaration, *_ = GUIDE.groups(replace(RECORD, shipment=shipment), STATE, None, NOW)
    assert facts(declaration)["Source"].startswith("To be confirmed. ")
    assert not facts(cargo)["Source"].startswith("To be confirmed. ")


def test_the_card_tells_median_quartiles_count_and_where() -> None:
    history = History(
        [passed(hours, "inspection", "inspection-closed") for hours in (10, 20, 30, 40) * 3],
        CATALOGUES,
    )
    card = GUIDE.usual_card(RECORD, history, NOW)
    assert card.title == "Usually takes 25 h (n = 12)"
    assert card.text.startswith("Aforo, channel físico intrusivo, Guayaquil – Aéreo")
    assert "18 h to 32 h" in card.text
    assert not any(str(year) in card.title + card.text for year in range(2020, 2031))


def test_fewer_than_eight_are_not_told() -> None:
    history = History([passed(10, "inspection", "inspection-closed")] * 7, CATALOGUES)
    card = GUIDE.usual_card(RECORD, history, NOW)
    assert "n = 7" in card.title
    assert "10 h" not in card.title + card.text
    assert "all districts" in card.text


def test_one_that_took_longer_than_three_of_four_warns() -> None:
    history = History([passed(1, "inspection", "inspection-closed")] * 8, CATALOGUES)
    since = replace(
        RECORD.events[0],
        id="now",
        stage="inspection",
        classifier=Classifier.ACTUAL,
        occurred=Moment(NOW - timedelta(hours=30)),
    )
    record = replace(RECORD, events=(since,))
    card = GUIDE.usual_card(record, history, NOW)
    assert card.tone == "warning"
    assert card.note == "So far: 30 h"


def test_nothing_is_waited_for_when_all_is_over() -> None:
    over = sample_record(sample_row(7))
    card = GUIDE.usual_card(over, History([], CATALOGUES), NOW)
    assert "nothing to wait for" in card.title


@pytest.mark.parametrize(
    ("span", "text"),
    [
        (timedelta(0), "0 min"),
        (timedelta(minutes=119), "119 min"),
        (timedelta(hours=2), "2 h"),
        (timedelta(hours=47, minutes=20), "47 h"),
        (timedelta(days=2), "2,0 days"),
        (timedelta(days=9, hours=14), "9,6 days"),
    ],
)
def test_spans_are_rounded_to_what_matters(span: timedelta, text: str) -> None:
    assert UsualWords(FORMATTER).span(span) == text


def test_every_import_of_the_demonstration_knows_what_is_next() -> None:
    for one in material.agency():
        cargo, declaration = Guidance(CATALOGUES).of(one.record)
        assert "situation/unknown" not in (cargo.state.code, declaration.state.code), one.story
        action = one.record.shipment.next_action
        assert action is not None
        moved = [guide for guide in (cargo, declaration) if guide.reason]
        assert len(moved) == (0 if one.record.shipment.closed else 1), one.story
        assert all(guide.party is action.party for guide in moved)
        first, second, *_ = GUIDE.groups(one.record, STATE, None, NOW)
        assert all(fact.value for group in (first, second) for fact in group.facts)


def test_abandoned_goods_have_no_usual_time() -> None:
    one = next(
        one for one in material.agency() if one.story == "ABT" and one.record.shipment.alerts
    )
    history = History([passed(10, "deposit-entry", "exit")] * 20, CATALOGUES)
    card = GUIDE.usual_card(one.record, history, NOW)
    assert "does not apply" in card.title
    first, *_ = GUIDE.groups(one.record, STATE, history, NOW)
    assert "Usually takes" not in facts(first)
