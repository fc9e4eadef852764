"""References that ask for a story, a pace and a fault; and the imports made for them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from senae_desktop.domain.clock import ECUADOR
from senae_desktop.domain.party import Party
from senae_desktop.domain.references import ReferenceKind, recognise
from senae_desktop.tracking_service.rules.assessment import Assessment, assess
from senae_desktop.tracking_service.scenarios import prefixes
from senae_desktop.tracking_service.scenarios.on_demand import plans_for
from senae_desktop.tracking_service.scenarios.planned import PlannedShipment
from senae_desktop.tracking_service.scenarios.prefixes import (
    DEFAULT_PACE,
    PACES,
    Fault,
    fault_of,
    is_demonstration,
    pace_of,
    story_of,
)
from senae_desktop.tracking_service.scenarios.stories import Story
from tests.tracking_service.rules_support import catalogues

START = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
IMPORTER = Party("Importadora de Prueba S.A.", "1790012345001")
_DONE = "exit", "exit-registered", True

#: How each story ends: stage, status of the declaration, closed, channel.
ENDS: dict[Story, tuple[str, str | None, bool, str | None]] = {
    Story.AUTOMATIC: (*_DONE, "automatic"),
    Story.DOCUMENTARY: (*_DONE, "documentary"),
    Story.PHYSICAL: (*_DONE, "physical"),
    Story.PHYSICAL_MISSED: (*_DONE, "physical"),
    Story.ELECTRONIC: (*_DONE, "electronic"),
    Story.NON_INTRUSIVE: (*_DONE, "non-intrusive"),
    Story.PAYMENT_PENDING: ("assessment", "assessed", False, "documentary"),
    Story.GUARANTEED: (*_DONE, "automatic"),
    Story.REJECTED: (*_DONE, "documentary"),
    Story.OBSERVED: (*_DONE, "documentary"),
    Story.PART_SHIPMENT: (*_DONE, "automatic"),
    Story.ADVANCE: (*_DONE, "automatic"),
    Story.STAGE_BACK: (*_DONE, "documentary"),
    Story.RETRACTED: (*_DONE, "automatic"),
    Story.UNKNOWN_CODE: (*_DONE, "documentary"),
    Story.DISCREPANCY: (*_DONE, "physical"),
    Story.SEVERAL: (*_DONE, "automatic"),
    Story.AWAITING_MANIFEST: ("awaiting-manifest", None, False, None),
    Story.ABANDONMENT_TACIT: ("deposit-entry", "abandonment-tacit", False, None),
    Story.ABANDONMENT_CURED: (*_DONE, "physical"),
    Story.ABANDONMENT_FINAL: ("deposit-entry", "abandonment-final", True, None),
    Story.CANCELLED: ("awaiting-manifest", "cancelled", True, None),
}


def planned(reference: str, importer: Party = IMPORTER) -> PlannedShipment:
    """The import made for a reference, the first one if there are two."""
    return plans_for(reference, importer, None, START, catalogues())[0]


def at(shipment: PlannedShipment, now: datetime) -> Assessment:
    """Where an import stands at an instant."""
    log = shipment.history(now, catalogues())
    return assess(log, catalogues(), now.astimezone(ECUADOR).date())


def stages(shipment: PlannedShipment) -> list[str]:
    """The stages an import passes, one after each event."""
    return [at(shipment, planned.due).stage for planned in shipment.timetable]


# --- what a reference says -----------------------------------------------------------------------


@pytest.mark.parametrize("story", Story)
def test_a_prefix_asks_for_a_story_and_is_a_bill_of_lading(story: Story) -> None:
    reference = f"DEMO{story}50001"
    assert story_of(reference) is story
    assert pace_of(reference) == 5
    assert fault_of(reference) is None
    first = recognise(reference)[0]
    assert (first.kind, first.value) == (ReferenceKind.BILL_OF_LADING, reference)


@pytest.mark.parametrize("fault", Fault)
def test_a_suffix_forces_a_fault(fault: Fault) -> None:
    assert fault_of(f"DEMO0001{fault}") is fault
    assert fault_of(f"demo-doc-9-0001-{fault.lower()}") is fault
    assert story_of(f"DEMODOC90001{fault}") is Story.DOCUMENTARY
    assert recognise(f"DEMODOC90001{fault}")[0].kind is ReferenceKind.BILL_OF_LADING


@pytest.mark.parametrize(
    ("reference", "story", "pace", "fault"),
    [
        ("DEMO", None, DEFAULT_PACE, None),
        ("DEMOFIS", Story.PHYSICAL, DEFAULT_PACE, None),
        ("demo fis 0 17", Story.PHYSICAL, 0, None),
        ("DEMOXXX5", None, DEFAULT_PACE, None),
        ("DEMOX429", None, DEFAULT_PACE, Fault.TOO_MANY),
        ("DEMODOC5X42", Story.DOCUMENTARY, 5, None),
        ("OSPL123456789", None, DEFAULT_PACE, None),
        ("OSPL12345X429", None, DEFAULT_PACE, None),
        ("XDEMODOC5", None, DEFAULT_PACE, None),
        ("", None, DEFAULT_PACE, None),
    ],
)
def test_reading_references(
    reference: str, story: Story | None, pace: int, fault: Fault | None
) -> None:
    assert story_of(reference) is story
    assert pace_of(reference) == pace
    assert fault_of(reference) is fault


@given(st.text(max_size=60))
def test_any_text_is_read_without_failing(text: str) -> None:
    pace_of(text)
    if not is_demonstration(text):
        assert story_of(text) is None
        assert fault_of(text) is None


def test_the_table_in_the_module_names_every_story_and_fault() -> None:
    table = prefixes.__doc__ or ""
    for code in [*Story, *Fault]:
        assert code.value in table


# --- what is made of it ------------------------------------------------------------------------


@pytest.mark.parametrize("story", Story)
def test_at_pace_zero_a_story_has_ended_as_it_should(story: Story) -> None:
    shipment = planned(f"DEMO{story}00001")
    found = at(shipment, START)
    assert shipment.due(START) == shipment.timetable
    assert (
        found.stage,
        found.status.declaration,
        found.closed,
        found.status.control,
    ) == ENDS[story]
    alerts = {"abandonment-tacit", "abandonment-final"} & {found.status.declaration}
    assert set(found.alerts) == alerts


@pytest.mark.parametrize("digit", [digit for digit in PACES if digit > 1])
def test_the_digit_sets_the_pace(digit: int) -> None:
    shipment = planned(f"DEMOAUT{digit}0001")
    future = [event.due for event in shipment.timetable if event.due > START]
    gaps = {after - before for before, after in zip([START, *future], future, strict=False)}
    assert gaps == {PACES[digit]}
    assert at(shipment, START).stage == "manifest"
    assert at(shipment, future[-1]).closed


def test_pace_one_is_real_life() -> None:
    shipment = planned("DEMOAUT10001")
    future = [event.due for event in shipment.timetable if event.due > START]
    assert future[0] - START == timedelta(hours=2)
    assert future[-1] - START > timedelta(days=3)


def test_the_reference_is_the_transport_document() -> None:
    shipment = planned("demo-doc-5-0001")
    assert shipment.keys.transport_document == "DEMODOC50001"
    assert shipment.importer == IMPORTER
    assert shipment.agent is None


def test_the_same_reference_is_the_same_import_for_the_same_importer() -> None:
    first = planned("DEMODOC50001")
    assert planned("DEMO DOC 5 0001") == first
    other = planned("DEMODOC50001", Party("Otra S.A."))
    assert other.id != first.id
    assert planned("DEMODOC50002").id != first.id


def test_without_a_story_it_is_documentary() -> None:
    assert planned("DEMO0001").story == Story.DOCUMENTARY


def test_one_document_may_cover_two_cargoes() -> None:
    first, second = plans_for("DEMOVAR50001", IMPORTER, None, START, catalogues())
    assert first.id != second.id
    assert first.keys == second.keys
    assert first.keys_at(START).cargo_number != second.keys_at(START).cargo_number
    assert len(plans_for("DEMOAUT50001", IMPORTER, None, START, catalogues())) == 1


# --- what makes each story what it is ----------------------------------------------------------


def alerts_on_the_way(story: Story) -> set[str]:
    """All alerts ever raised while a story runs."""
    shipment = planned(f"DEMO{story}00001")
    return {alert for event in shipment.timetable for alert in at(shipment, event.due).alerts}


@pytest.mark.parametrize(
    ("story", "alerts"),
    [
        (Story.AUTOMATIC, set()),
        (Story.PHYSICAL_MISSED, {"inspection-missed"}),
        (Story.REJECTED, {"rejected"}),
        (Story.OBSERVED, {"observed"}),
        (Story.DISCREPANCY, {"discrepancy"}),
        (Story.ABANDONMENT_CURED, {"abandonment-tacit"}),
        (Story.ABANDONMENT_FINAL, {"abandonment-tacit", "abandonment-final"}),
    ],
)
def test_alerts_of_a_story(story: Story, alerts: set[str]) -> None:
    assert alerts_on_the_way(story) == alerts


def test_a_stage_goes_back() -> None:
    passed = stages(planned(f"DEMO{Story.STAGE_BACK}00001"))
    assert passed[passed.index("release") + 1] == "inspection"


def test_an_event_is_retracted() -> None:
    passed = stages(planned(f"DEMO{Story.RETRACTED}00001"))
    assert passed[passed.index("deposit-entry") + 1] == "arrival"


def test_a_declaration_comes_before_the_cargo() -> None:
    passed = stages(planned(f"DEMO{Story.ADVANCE}00001"))
    assert "payment" in passed
    assert "arrival" not in passed


def test_an_unknown_code_moves_nothing() -> None:
    shipment = planned(f"DEMO{Story.UNKNOWN_CODE}00001")
    place = [event.type for event in shipment.timetable].index("risk-hold-47")
    passed = stages(shipment)
    assert passed[place] == passed[place - 1]


def test_a_payment_stays_pending_with_its_term() -> None:
    found = at(planned(f"DEMO{Story.PAYMENT_PENDING}00001"), START)
    assert found.next_action.code == "pay-liquidation"
    assert [term.code for term in found.deadlines] == ["pay-20"]
