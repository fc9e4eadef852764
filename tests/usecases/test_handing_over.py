from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from senae_desktop.domain.entries import NewEvent
from senae_desktop.domain.event import Event
from senae_desktop.domain.evidence_file import evidence_file
from senae_desktop.domain.handover import Giver, Package, Standing
from senae_desktop.domain.shipment import Keys, ShipmentRecord
from senae_desktop.usecases.handing_over import differences, take_over
from tests.archive.samples import START, event, record
from tests.support.fakes import in_loop
from tests.usecases.conftest import House
from tests.usecases.outbox_desk import outbox_desk

GIVER = Giver("Agencia", "1790011674001", "luis", b"k" * 32)
TYPES = {"arrival", "deposit-entry"}
FILE = evidence_file("pago.png", b"\x89PNG\r\n\x1a\nxx")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "archive.db"


def _with(known: ShipmentRecord, *kinds: str) -> ShipmentRecord:
    return replace(known, events=tuple(_event(place, kind) for place, kind in enumerate(kinds)))


def _event(place: int, kind: str) -> Event:
    return replace(event(place), type=kind)


def _package(*records: ShipmentRecord) -> Package:
    return Package(GIVER, START, records, (FILE,))


def test_a_shipment_that_shares_no_number_is_new() -> None:
    other = replace(record("here"), shipment=replace(record("here").shipment, keys=Keys("X")))
    (found,) = differences(_package(_with(record("theirs"), "arrival")), [other])
    assert (found.standing, len(found.missing)) == (Standing.NEW, 1)


def test_the_same_facts_are_the_same_whoever_recorded_them() -> None:
    theirs = _with(record("theirs"), "arrival", "deposit-entry")
    here = replace(
        theirs,
        shipment=replace(theirs.shipment, id="here"),
        events=tuple(replace(one, id=f"x{one.id}") for one in theirs.events),
    )
    (found,) = differences(_package(theirs), [here])
    assert found.standing is Standing.SAME


def test_what_differs_is_told_from_both_sides() -> None:
    theirs = _with(record("theirs"), "arrival", "deposit-entry")
    here = _with(record("here"), "arrival", "payment-confirmed")
    (found,) = differences(_package(theirs), [here])
    assert found.standing is Standing.DIFFERS
    assert [one.type for one in found.missing] == ["deposit-entry"]
    assert [one.type for one in found.ours] == ["payment-confirmed"]


def test_parts_of_one_bill_with_declarations_of_their_own_are_not_mixed() -> None:
    here = record("here")
    keys = replace(here.shipment.keys, declaration="028-2026-10-00009999", cargo_number=None)
    theirs = replace(here, shipment=replace(here.shipment, id="theirs", keys=keys))
    (found,) = differences(_package(theirs), [here])
    assert found.standing is Standing.NEW


def test_several_here_are_left_to_a_person() -> None:
    here = [record("a"), record("b")]
    (found,) = differences(_package(record("theirs")), here)
    assert found.several


@in_loop
async def test_taken_over_twice_is_taken_over_once(house: House, path: Path) -> None:
    evidence = FILE.evidence("Banco")
    theirs = _with(record("theirs"), "arrival", "deposit-entry", "unheard-of")
    first, *rest = theirs.events
    theirs = replace(theirs, events=(replace(first, evidence=evidence), *rest))
    async with outbox_desk(house, path) as desk:
        for _ in range(2):
            found = differences(_package(theirs), [])
            await take_over(
                desk.outbox, _package(theirs), found, account="me", known_types=TYPES, at=START
            )
        assert len(desk.kept.reader.outbox.entries()) == 3
        assert desk.kept.reader.outbox.file(FILE.sha256) == FILE
        assert (await desk.deliveries.run()).sent == 3
        again = differences(_package(theirs), [])
        await take_over(
            desk.outbox, _package(theirs), again, account="me", known_types=TYPES, at=START
        )
        assert desk.kept.reader.outbox.entries() == []
        assert house.service.files == {FILE.sha256: FILE.content}


@in_loop
async def test_only_what_is_missing_is_added_to_a_shipment(house: House, path: Path) -> None:
    async with outbox_desk(house, path) as desk:
        await desk.follow("here")
        here = replace(
            desk.kept.reader.record(1) or record(), shipment=replace(record("here").shipment)
        )
        theirs = _with(record("theirs"), "arrival", "deposit-entry")
        here = replace(here, events=theirs.events[:1])
        found = differences(_package(theirs), [here])
        await take_over(
            desk.outbox, _package(theirs), found, account="me", known_types=TYPES, at=START
        )
        (entry,) = desk.kept.reader.outbox.entries()
        assert isinstance(entry.content, NewEvent)
        assert (entry.shipment_id, entry.content.type) == ("here", "deposit-entry")
        assert entry.content.from_file
        assert entry.content.evidence is not None
        assert "Agencia" in entry.content.evidence.source


def _note(said: str, place: int = 0) -> Event:
    return replace(event(place), type="note", occurred=None, reason=said)


def test_two_notes_are_two_facts() -> None:
    theirs = replace(record("theirs"), events=(_note("Falta BL"), _note("Llegó BL", 1)))
    here = replace(record("here"), events=(_note("Falta BL"),))
    (found,) = differences(_package(theirs), [here])
    assert [one.reason for one in found.missing] == ["Llegó BL"]


def test_other_facts_of_the_shipment_are_compared_too() -> None:
    here = record("here")
    shipment = replace(here.shipment, id="theirs", reference="IMP-9", regime="70")
    (found,) = differences(_package(replace(here, shipment=shipment)), [here])
    assert found.standing is Standing.DIFFERS
    assert [(one.code, one.told) for one in found.facts] == [
        ("reference", "IMP-9"),
        ("regime", "70"),
    ]
    assert not found.missing


def test_an_event_of_both_that_rests_on_another_file_differs() -> None:
    here = _with(record("here"), "arrival")
    shown = replace(here.events[0], evidence=FILE.evidence("Banco"))
    (found,) = differences(_package(replace(here, events=(shown,))), [here])
    assert found.standing is Standing.DIFFERS
    assert found.altered == ((shown, here.events[0]),)
    (same,) = differences(
        _package(replace(here, events=(shown,))), [replace(here, events=(shown,))]
    )
    assert same.standing is Standing.SAME
