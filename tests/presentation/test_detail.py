from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from senae_desktop.domain.dossier import Document, Dossier
from senae_desktop.domain.event import Event, Quantity, happened_at
from senae_desktop.domain.party import PartyRole
from senae_desktop.domain.shipment import Deadline, Keys, NextAction, Shipment, ShipmentRecord
from senae_desktop.presentation.detail_cards import DetailCards
from senae_desktop.presentation.detail_event_model import (
    HAPPENED,
    RECORDED,
    SEQUENCE,
    EventTableModel,
)
from senae_desktop.presentation.detail_event_sheet import EventSheets
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
    groups = DetailFacts(FORMATTER).groups(RECORD)
    assert [group.title for group in groups[:5]] == [
        "Numbers", "Parties and process", "Goods", "Transport", "Containers (1)",
    ]  # fmt: skip
    assert all(fact.value for group in groups for fact in group.facts)
    bare = Shipment("1", 1, RECORD.shipment.importer)
    assert [group.title for group in DetailFacts(FORMATTER).groups(ShipmentRecord(bare))] == [
        "Parties and process"
    ]


def test_documents_are_listed_with_what_is_known_of_them() -> None:
    dossier = Dossier(
        documents=(
            Document("commercial-invoice", "INV-1", date(2026, 10, 5), "Meridian Ltd."),
            Document("packing-list"),
            Document("x-9", "7"),
        )
    )
    told = replace(
        RECORD.events[0], documents=("Carta de crédito 44", "INV-1", "Factura comercial")
    )
    record = ShipmentRecord(RECORD.shipment, (told,), dossier)
    group = DetailFacts(FORMATTER).groups(record)[-1]
    assert group.title == "Documents"
    assert [(fact.label, fact.value) for fact in group.facts] == [
        ("Factura comercial", "INV-1 · 05/10/2026 · Meridian Ltd."),
        ("Lista de empaque", "✓"),
        ("x-9", "7"),
        ("Named by events", "Carta de crédito 44"),
    ]


def test_two_hundred_containers_are_counted_and_all_there() -> None:
    boxes = tuple(f"MSKU{number:07}" for number in range(200))
    keys = replace(RECORD.shipment.keys, containers=boxes)
    record = replace(RECORD, shipment=replace(RECORD.shipment, keys=keys))
    (group,) = (
        one for one in DetailFacts(FORMATTER).groups(record) if one.title.startswith("Containers")
    )
    assert group.title == "Containers (200)"
    assert tuple(group.facts[0].value.split()) == boxes


# --- events --------------------------------------------------------------------------------------


def shown(model: EventTableModel) -> list[int]:
    return [model.line(row).sequence for row in range(model.rowCount())]


def test_events_are_filtered_by_lane_and_type() -> None:
    model = EventTableModel()
    model.set_lines(EventLines(FORMATTER).of(RECORD))
    lane = RECORD.events[0].lane.value
    assert lane in model.lanes
    model.narrow(lane, "")
    of_lane = [event.sequence for event in RECORD.events if event.lane.value == lane]
    assert sorted(shown(model)) == of_lane
    kind = RECORD.events[0].type
    assert model.types[kind]
    model.narrow(lane, kind)
    assert sorted(shown(model)) == [
        event.sequence for event in RECORD.events if (event.lane.value, event.type) == (lane, kind)
    ]
    model.narrow("", "no-such-type")
    assert shown(model) == []
    assert model.total == len(RECORD.events)


@pytest.mark.parametrize(
    ("column", "key"),
    [
        (HAPPENED, lambda event: (happened_at(event), event.sequence)),
        (RECORDED, lambda event: (event.recorded_at, event.sequence)),
        (SEQUENCE, lambda event: event.sequence),
    ],
)
def test_events_are_sorted_by_each_of_their_clocks(
    column: int, key: Callable[[Event], tuple[object, ...]]
) -> None:
    late = replace(RECORD.events[0], recorded_at=NOW + timedelta(days=1))
    record = replace(RECORD, events=(*RECORD.events[1:], late))
    model = EventTableModel()
    model.set_lines(EventLines(FORMATTER).of(record))
    expected = [event.sequence for event in sorted(record.events, key=key)]
    model.sort(column, Qt.SortOrder.AscendingOrder)
    assert shown(model) == expected
    model.sort(column, Qt.SortOrder.DescendingOrder)
    assert shown(model) == expected[::-1]


def test_an_event_is_told_whole_with_its_three_clocks() -> None:
    event = replace(
        RECORD.events[0],
        raw_text="ARRIBO X",
        raw_code="17",
        documents=("D1", "D2"),
        quantity=Quantity(3, Decimal("12.5")),
        source="port-feed",
    )
    record = replace(RECORD, events=(event,))
    sheet = EventSheets(FORMATTER).of(record, event.id, NOW)
    assert sheet is not None
    assert len(sheet.titles) == 1
    values = {row.label: row.values[0] for row in sheet.rows}
    assert values["Happened"] == FORMATTER.moment(event.occurred)
    assert values["Recorded"] == FORMATTER.date_time(event.recorded_at)
    assert values["Read"] == FORMATTER.date_time(NOW)
    assert (values["Original text"], values["Original code"]) == ("ARRIBO X", "17")
    assert (values["Documents"], values["Source"]) == ("D1, D2", "port-feed")
    assert values["Quantity"].endswith("12,5 kg")
    assert "ARRIBO X" in sheet.text
    assert not any(row.changed for row in sheet.rows)


@pytest.mark.parametrize("chosen", [0, 1])
def test_original_and_corrected_stand_side_by_side_whichever_is_chosen(chosen: int) -> None:
    first = replace(RECORD.events[0], place="Manta")
    second = replace(first, id="again", sequence=99, place="Guayaquil", supersedes=first.id)
    record = replace(RECORD, events=(second, first))
    sheet = EventSheets(FORMATTER).of(record, (first, second)[chosen].id, NOW)
    assert sheet is not None
    assert sheet.titles == ("Original", "Corrected")
    rows = {row.label: row for row in sheet.rows}
    assert rows["Place"].values == ("Manta", "Guayaquil")
    assert rows["Place"].changed
    assert rows["State"].values == ("Corrected later", "Corrects another event")
    assert not rows["Happened"].changed


def test_a_withdrawal_stands_beside_what_it_withdraws() -> None:
    (undone,) = (event for event in RECORD.events if event.retracts)
    sheet = EventSheets(FORMATTER).of(RECORD, undone.retracts or "", None)
    assert sheet is not None
    assert sheet.titles == ("Original", "Withdrawal")
    assert EventSheets(FORMATTER).of(RECORD, "no such event", None) is None
