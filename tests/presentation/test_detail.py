from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from senae_desktop.domain.party import PartyRole
from senae_desktop.domain.shipment import Deadline, Keys, NextAction, Shipment, ShipmentRecord
from senae_desktop.presentation.detail_cards import DetailCards
from senae_desktop.presentation.detail_event_model import EventTableModel
from senae_desktop.presentation.detail_events import EventLine, EventLines
from senae_desktop.presentation.detail_facts import DetailFacts
from senae_desktop.presentation.detail_heading import heading_of
from senae_desktop.presentation.formatting import Formatter
from tests.support.fakes import ManualClock
from tests.support.sample_archive import (
    CATALOGUES,
    NOW,
    SampleArchive,
    sample_record,
    sample_row,
)

pytestmark = pytest.mark.usefixtures("qapp")

FORMATTER = Formatter("es", CATALOGUES, ManualClock(NOW))
CARDS = DetailCards(FORMATTER)
RECORD = sample_record(sample_row(10))
STATE = SampleArchive.of(1).state()


def due_in(days: int, *more: int, code: str = "declare-30") -> Shipment:
    deadlines = [Deadline(code, (NOW + timedelta(days=day)).date()) for day in (days, *more)]
    return replace(RECORD.shipment, deadlines=tuple(deadlines))


def test_says_whose_move_it_is_what_to_do_and_what_to_keep() -> None:
    card = CARDS.next_action(RECORD.shipment)
    entry = CATALOGUES.next_actions["answer-observation"]
    assert card.title.endswith("Agente de aduana")
    assert (card.text, card.note, card.tone) == (entry.text_es, entry.proof_es, "warning")


def test_nobody_has_to_move_a_closed_shipment() -> None:
    assert "Nobody" in CARDS.next_action(replace(RECORD.shipment, closed=True)).title
    assert "Nobody" in CARDS.next_action(replace(RECORD.shipment, next_action=None)).title


def test_an_unknown_action_is_shown_by_its_code() -> None:
    action = NextAction(PartyRole.BANK, "x-9")
    assert CARDS.next_action(replace(RECORD.shipment, next_action=action)).text == "x-9"


@pytest.mark.parametrize(
    ("days", "tone"),
    [(11, ""), (5, "warning"), (0, "warning"), (-1, "problem")],
)
def test_the_nearest_deadline_warns_in_time(days: int, tone: str) -> None:
    card = CARDS.deadline(due_in(days, 40), NOW)
    assert card.tone == tone
    assert FORMATTER.day((NOW + timedelta(days=days)).date()) in card.title
    assert FORMATTER.day((NOW + timedelta(days=40)).date()) in card.note


def test_a_rule_that_nobody_verified_is_to_be_confirmed() -> None:
    card = CARDS.deadline(due_in(3), NOW)
    assert "to be confirmed" in card.text
    assert CATALOGUES.deadline_rules["declare-30"].article in card.text


def test_no_deadline_and_unknown_rules_are_said() -> None:
    assert "none known" in CARDS.deadline(replace(RECORD.shipment, deadlines=()), NOW).title
    assert CARDS.deadline(due_in(3, code="x-1"), NOW).text == "x-1"


def test_the_reading_tells_its_age_and_the_last_event() -> None:
    card = CARDS.reading(RECORD, STATE, NOW)
    assert "22 min" in card.title
    assert "Last event" in card.text
    never = CARDS.reading(ShipmentRecord(RECORD.shipment), replace(STATE, read_at=None), NOW)
    assert "never" in never.title
    assert "No event" in never.text


def test_all_events_are_listed_newest_first_with_their_fate_in_words() -> None:
    lines = EventLines(FORMATTER).of(RECORD)
    assert len(lines) == len(RECORD.events)
    struck = [line for line in lines if line.struck]
    assert [line.state for line in struck] == ["Retracted"]
    assert "Retracts another event" in {line.state for line in lines}
    assert "Texto del origen" in {line.event for line in lines}


def test_a_superseded_event_is_struck_and_its_heir_says_so() -> None:
    first, second = RECORD.events[0], replace(RECORD.events[1], supersedes=RECORD.events[0].id)
    lines = EventLines(FORMATTER).of(replace(RECORD, events=(first, second)))
    assert [(line.struck, line.state) for line in lines] == [
        (False, "Corrects another event"),
        (True, "Corrected later"),
    ]


def test_the_event_table_strikes_through_what_stands_no_longer() -> None:
    model = EventTableModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    lines = EventLines(FORMATTER).of(RECORD)
    model.set_lines(lines)
    fonts = [
        model.data(model.index(row, 0), Qt.ItemDataRole.FontRole) is not None
        for row in range(model.rowCount())
    ]
    assert fonts == [line.struck for line in lines]
    line = lines[0]
    assert isinstance(line, EventLine)
    assert model.data(model.index(0, 2)) == line.event
    assert model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole) == line.sentence


def test_the_heading_leaves_out_what_is_not_known() -> None:
    bare = Shipment("1", 1, RECORD.shipment.importer, Keys(cargo_number="CEC-1"))
    assert heading_of(bare, FORMATTER).main == ""
    assert "CEC-1" in heading_of(bare, FORMATTER).rest
    many = replace(bare, keys=Keys(declaration="x", containers=("A", "B", "C")))
    heading = heading_of(many, FORMATTER)
    assert heading.main == "DAI x"
    assert heading.rest == "A and 2 more"


def test_facts_have_no_empty_values_and_no_empty_groups() -> None:
    groups = DetailFacts(FORMATTER).groups(RECORD.shipment)
    assert len(groups) == 4
    assert all(fact.value for group in groups for fact in group.facts)
    bare = Shipment("1", 1, RECORD.shipment.importer)
    assert [group.title for group in DetailFacts(FORMATTER).groups(bare)] == ["Parties and process"]
