"""The demonstration as a whole: complete, plausible, repeatable and alive."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import pairwise

import pytest

from senae_desktop.domain.clock import ECUADOR
from senae_desktop.domain.event import Classifier, Lane
from senae_desktop.domain.identity import parse_identity
from senae_desktop.domain.moment import Precision
from senae_desktop.domain.party import OperatorKind
from senae_desktop.domain.references import ReferenceKind, parse
from senae_desktop.domain.references_keys import mode_of
from senae_desktop.domain.shipment import Keys, TransportMode
from senae_desktop.tracking_service.rules.assessment import Assessment, assess
from senae_desktop.tracking_service.scenarios.demonstration import demonstration
from senae_desktop.tracking_service.scenarios.people import AGENCY, CLIENTS, DEMO_PASSWORD
from senae_desktop.tracking_service.scenarios.planned import (
    Demonstration,
    PlannedEvent,
    PlannedShipment,
)
from senae_desktop.tracking_service.scenarios.stories import Story
from tests.tracking_service.rules_support import catalogues

START = datetime(2026, 1, 9, 15, 30, tzinfo=UTC)
#: When every story is over.
LATE = START + timedelta(days=200)
_DOCUMENT_KINDS = {
    TransportMode.MARITIME: ReferenceKind.BILL_OF_LADING,
    TransportMode.AIR: ReferenceKind.AIR_WAYBILL,
    TransportMode.ROAD: ReferenceKind.ROAD_WAYBILL,
}


@cache
def shown() -> Demonstration:
    """The demonstration that these tests look at; early in a year, so that it spans two."""
    return demonstration(7, START, catalogues())


def of_agency() -> list[PlannedShipment]:
    """The imports that the agency sees."""
    return [shipment for shipment in shown().shipments if shipment.agent == AGENCY]


@cache
def assessments() -> list[tuple[PlannedShipment, Assessment]]:
    """Where every import stands at the start."""
    return [(shipment, at(shipment, START)) for shipment in shown().shipments]


def at(shipment: PlannedShipment, now: datetime) -> Assessment:
    """Where an import stands at an instant."""
    log = shipment.history(now, catalogues())
    return assess(log, catalogues(), now.astimezone(ECUADOR).date())


def all_events() -> list[tuple[PlannedShipment, PlannedEvent]]:
    """Every event of every import."""
    return [(owner, planned) for owner in shown().shipments for planned in owner.timetable]


def all_keys() -> list[tuple[PlannedShipment, Keys]]:
    """All that each import is ever known by."""
    end = START + timedelta(days=4_000)
    return [(shipment, shipment.keys_at(end)) for shipment in shown().shipments]


# --- repeatable --------------------------------------------------------------------------------


def test_the_same_seed_and_start_give_the_same() -> None:
    assert demonstration(7, START, catalogues()) == shown()


def test_another_seed_gives_other_imports() -> None:
    others = {shipment.id for shipment in demonstration(8, START, catalogues()).shipments}
    assert others.isdisjoint(shipment.id for shipment in shown().shipments)


def test_another_start_shifts_the_dates_only() -> None:
    later = demonstration(7, START + timedelta(days=7), catalogues()).shipments
    assert [shipment.id for shipment in later] == [shipment.id for shipment in shown().shipments]
    assert [one.keys for one in later] == [one.keys for one in shown().shipments]
    assert later[0].timetable[0].due - shown().shipments[0].timetable[0].due == timedelta(days=7)


# --- complete ----------------------------------------------------------------------------------


def test_the_four_kinds_of_operator_have_an_account() -> None:
    accounts = shown().accounts
    assert {account.kind for account in accounts} == set(OperatorKind)
    assert [account.user for account in accounts if account.is_agency] == ["agencia.demo"]
    for account in accounts:
        identity = parse_identity(account.ruc)
        assert (identity.value, identity.check_digit_ok) == (account.ruc, True)
        assert identity.operator is account.kind
        assert account.password == DEMO_PASSWORD
        assert DEMO_PASSWORD not in repr(account)
        assert account.party.identification == account.ruc


def test_each_account_sees_the_imports_promised() -> None:
    agency, small, public, foreign = shown().accounts
    assert len(of_agency()) >= 400
    assert len(agency.importers) == len(set(agency.importers)) == 14
    assert {shipment.importer for shipment in of_agency()} == set(agency.importers)
    counted = Counter(shipment.importer for shipment in shown().shipments)
    assert counted[small.party] == 6
    assert counted[public.party] >= 3
    assert counted[foreign.party] >= 2


def test_identifiers_of_imports_are_unique() -> None:
    assert len({shipment.id for shipment in shown().shipments}) == len(shown().shipments)


def test_every_story_district_mode_and_regime_is_there() -> None:
    assert {shipment.story for shipment in of_agency()} == set(Story)
    assert {shipment.office for shipment in of_agency()} == set(catalogues().districts) - {"136"}
    assert {shipment.transport.mode for shipment in of_agency()} == set(_DOCUMENT_KINDS)
    regimes = {shipment.regime for shipment in of_agency()}
    assert {"10", "20", "21", "70"} <= regimes <= set(catalogues().regimes)


def test_every_channel_stage_and_alert_is_seen_at_the_start() -> None:
    found = [assessment for _, assessment in assessments()]
    assert {one.status.control for one in found} == {None, *catalogues().channels}
    assert {one.stage for one in found} == set(catalogues().stages)
    assert {alert for one in found for alert in one.alerts} == set(catalogues().alerts)
    assert {term.code for one in found for term in one.deadlines} == set(
        catalogues().deadline_rules
    )


def test_about_three_hundred_are_open_and_a_hundred_and_twenty_closed() -> None:
    closed = sum(assessment.closed for _, assessment in assessments())
    assert 110 <= closed <= 140
    assert 280 <= len(shown().shipments) - closed <= 350


def test_some_bills_of_lading_cover_two_cargoes() -> None:
    documents = Counter(shipment.keys.transport_document for shipment in of_agency())
    shared = [document for document, count in documents.items() if count > 1]
    assert len(shared) == 6
    for document in shared:
        pair = [one for one in of_agency() if one.keys.transport_document == document]
        first, second = (one.keys_at(START + timedelta(days=900)).cargo_number for one in pair)
        assert first is not None
        assert second is not None
        assert (first[:-4], first[-4:], second[-4:]) == (second[:-4], "0001", "0002")
        assert pair[0].transport == pair[1].transport


# --- plausible ---------------------------------------------------------------------------------


def test_every_number_is_valid_and_kept_as_the_references_keep_it() -> None:
    for shipment, keys in all_keys():
        mode = shipment.transport.mode
        assert mode is not None
        assert keys.transport_document
        document = parse(_DOCUMENT_KINDS[mode], keys.transport_document)
        assert (document.value, mode_of(document)) == (keys.transport_document, mode)
        for kind, value in (
            (ReferenceKind.CARGO_NUMBER, keys.cargo_number),
            (ReferenceKind.DECLARATION, keys.declaration),
            (ReferenceKind.DELIVERY_NUMBER, keys.delivery_number),
            (ReferenceKind.LIQUIDATION, keys.liquidation),
            *((ReferenceKind.CONTAINER, container) for container in keys.containers),
        ):
            assert value is None or parse(kind, value).value == value


def test_a_declaration_carries_its_district_year_and_regime() -> None:
    years = set()
    for shipment, planned in all_events():
        if planned.type == "declaration-accepted":
            assert planned.known_keys is not None
            assert planned.known_keys.declaration is not None
            assert planned.occurred is not None
            year = planned.occurred.at.astimezone(ECUADOR).year
            years.add(year)
            head = f"{shipment.office}-{year}-{shipment.regime}-"
            assert planned.known_keys.declaration.startswith(head)
    assert {2025, 2026} <= years


def test_only_sea_cargo_has_containers_and_each_arrives_where_it_can() -> None:
    for shipment, keys in all_keys():
        at_sea = shipment.transport.mode is TransportMode.MARITIME
        assert not keys.containers or at_sea
        assert shipment.transport.deposit
        assert shipment.goods.packages
        assert shipment.goods.weight_kg
        assert shipment.goods.value is not None


@pytest.mark.parametrize("trader", CLIENTS, ids=lambda trader: trader.party.name)
def test_importers_are_companies_with_a_valid_ruc(trader: object) -> None:
    assert trader in CLIENTS
    party = next(one.party for one in CLIENTS if one is trader)
    identity = parse_identity(party.identification)
    assert identity.operator is OperatorKind.PRIVATE_COMPANY
    assert identity.check_digit_ok


def test_the_parts_make_up_the_whole() -> None:
    parts = [shipment for shipment in of_agency() if shipment.story == Story.PART_SHIPMENT]
    for shipment in parts:
        for prefix in ("deposit-entry", "exit"):
            quantities = [
                planned.quantity
                for planned in shipment.timetable
                if planned.type.startswith(prefix) and planned.quantity
            ]
            assert len(quantities) == 2
            assert sum(one.packages or 0 for one in quantities) == shipment.goods.packages


# --- dates -------------------------------------------------------------------------------------


def test_no_import_has_history_in_the_future() -> None:
    for shipment in shown().shipments:
        for planned in shipment.due(START):
            assert planned.occurred is not None
            if planned.classifier is Classifier.ACTUAL and planned.occurred.precision is not (
                Precision.DAY
            ):
                assert planned.occurred.at <= planned.due <= START


def test_everything_happens_and_is_reported_in_order() -> None:
    for shipment in shown().shipments:
        dues = [planned.due for planned in shipment.timetable]
        assert dues == sorted(dues)
        happened = [
            planned.occurred.at
            for planned in shipment.timetable
            if planned.occurred is not None
            and planned.classifier is Classifier.ACTUAL
            and planned.occurred.precision is Precision.MINUTE
        ]
        assert happened == sorted(happened)


def test_officers_work_in_office_hours() -> None:
    for _, planned in all_events():
        if planned.type == "inspection-closed" and planned.due <= START:
            assert planned.occurred is not None
            local = planned.occurred.at.astimezone(ECUADOR)
            assert local.weekday() < 5
            assert 8 <= local.hour < 17


def test_an_inspection_is_announced_for_when_it_happens() -> None:
    for shipment in shown().shipments:
        for planned, following in pairwise(shipment.timetable):
            if planned.type == "inspection-scheduled":
                assert planned.reason is not None
                assert following.due >= planned.due
                day = following.due.astimezone(ECUADOR)
                assert f"{day:%d/%m/%Y}" in planned.reason


def test_an_estimate_is_not_before_it_is_made() -> None:
    for _, planned in all_events():
        if planned.classifier is Classifier.ESTIMATED:
            assert planned.occurred is not None
            assert planned.occurred.precision is Precision.DAY
            made = planned.due.astimezone(ECUADOR).date()
            assert planned.occurred.at.astimezone(ECUADOR).date() >= made


# --- alive -------------------------------------------------------------------------------------


def next_waits() -> list[timedelta]:
    """How long after the start each open import takes its next step."""
    return [
        min(planned.due for planned in shipment.timetable if planned.due > START) - START
        for shipment in shown().shipments
        if len(shipment.due(START)) < len(shipment.timetable)
    ]


def test_many_imports_move_within_minutes_of_the_start() -> None:
    waits = sorted(wait for wait in next_waits() if wait <= timedelta(minutes=30))
    assert len(waits) >= 30
    assert waits[0] == timedelta(seconds=10)
    assert waits[4] <= timedelta(minutes=1)
    assert sum(wait > timedelta(minutes=5) for wait in waits) >= 10


def test_others_move_within_hours_and_days() -> None:
    waits = next_waits()
    assert any(timedelta(hours=1) < wait < timedelta(hours=24) for wait in waits)
    assert any(timedelta(days=1) < wait < timedelta(days=30) for wait in waits)


def test_the_first_half_hour_changes_stages() -> None:
    later = START + timedelta(minutes=30)
    moved = [
        shipment for shipment, before in assessments() if at(shipment, later).stage != before.stage
    ]
    assert len(moved) >= 20


def test_what_is_due_comes_once() -> None:
    middle = START + timedelta(minutes=5)
    for shipment in of_agency():
        assert shipment.due(middle) == shipment.due(START) + shipment.due(middle, after=START)


def test_every_import_can_be_assessed_after_each_event() -> None:
    for shipment in shown().shipments:
        for planned in shipment.timetable:
            assert at(shipment, planned.due).stage in catalogues().stages


# --- as events of the log ------------------------------------------------------------------------


def test_events_are_those_of_the_catalogue() -> None:
    known = catalogues()
    for shipment in shown().shipments:
        log = shipment.history(START + timedelta(days=4_000), known)
        assert [one.sequence for one in log] == list(range(1, len(log) + 1))
        assert len({one.id for one in log}) == len(log)
        for one in log:
            assert one.raw_text
            assert one.source == "demonstration"
            if one.type in known.event_types:
                entry = known.event_types[one.type]
                assert (one.lane.value, one.stage or "") == (entry.lane, entry.stage)
            else:
                assert (one.type, one.lane, one.raw_code) == ("risk-hold-47", Lane.OTHER, "47")


def test_corrections_name_events_of_the_same_import() -> None:
    undone = 0
    for shipment in shown().shipments:
        log = shipment.history(START + timedelta(days=4_000), catalogues())
        ids = {one.id for one in log}
        for one in log:
            for target in (one.supersedes, one.retracts):
                undone += target is not None
                assert target is None or target in ids
    assert undone >= 10


def test_liquidations_add_up_except_in_the_story_of_a_difference() -> None:
    differing, seen = set(), 0
    for shipment in shown().shipments:
        for liquidation in shipment.papers_at(LATE).liquidations:
            seen += 1
            assert liquidation.number == shipment.keys_at(LATE).liquidation
            assert all(not line.difference for line in liquidation.lines)
            assert {line.code for line in liquidation.lines} >= {"ad-valorem", "fodinfa", "iva"}
            if liquidation.difference:
                differing.add(shipment.story)
    assert differing == {Story.DISCREPANCY.value}
    assert seen > 100


def test_every_kind_of_charge_that_depends_on_the_goods_is_shown() -> None:
    codes = Counter(
        line.code
        for shipment in shown().shipments
        for liquidation in shipment.papers_at(LATE).liquidations
        for line in liquidation.lines
    )
    assert codes.keys() >= {"ice", "safeguard", "customs-fee-colombia", "risk-profile-47"}


def test_goods_from_colombia_pay_the_fee_only_where_somebody_checks_them() -> None:
    for shipment in shown().shipments:
        channels = {event.type for event in shipment.timetable if event.type.startswith("channel-")}
        for liquidation in shipment.papers_at(LATE).liquidations:
            if any(line.code == "customs-fee-colombia" for line in liquidation.lines):
                assert "channel-automatic" not in channels


def test_documents_come_with_the_events_that_bring_them() -> None:
    for shipment in shown().shipments:
        known = shipment.papers_at(LATE).documents
        types = {event.type for event in shipment.due(LATE)}
        assert bool(known) == bool(types & {"manifest-transmitted", "declaration-submitted"})
        for document in known:
            assert document.number
            assert document.issuer
