from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from senae_desktop.domain.entries import NewCargo, NewEvent, NewShipment
from senae_desktop.domain.errors import (
    NoNetwork,
    Problem,
    Refused,
    ServiceDown,
    ServiceError,
    ServiceTimeout,
    SessionExpired,
    VersionMismatch,
)
from senae_desktop.domain.outbox import Choice, Collision, EntryState, choices
from senae_desktop.domain.shipment import Keys
from tests.support.fakes import in_loop, newer
from tests.usecases.conftest import House, build
from tests.usecases.outbox_desk import ARRIVAL, BILL, SHIPMENT, OutboxDesk, outbox_desk


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "archive.db"


def _only(desk: OutboxDesk) -> str:
    (row,) = desk.rows()
    return row.id


@in_loop
async def test_what_is_registered_is_in_the_list_before_anybody_is_asked(
    house: House, path: Path
) -> None:
    async with outbox_desk(house, path) as desk:
        entry = await desk.outbox.register(SHIPMENT)
        (row,) = desk.rows()
        assert (row.id, row.document, row.pending) == (entry.id, BILL, 1)
        assert desk.kept.reader.outbox.counts() == (1, 0)
        assert house.service.write_keys == []


@in_loop
async def test_a_shipment_and_its_events_go_in_order_and_are_pending_no_more(
    house: House, path: Path
) -> None:
    async with outbox_desk(house, path) as desk:
        (kept,) = await desk.outbox.accept(
            [NewCargo(SHIPMENT, (ARRIVAL, NewEvent("deposit-entry", None)))]
        )
        number = desk.kept.reader.number_of(kept.shipment_id)
        delivery = await desk.deliveries.run()
        assert (delivery.sent, delivery.held, delivery.error) == (3, 0, None)
        assert house.service.write_keys == list(kept.entry_ids)
        (row,) = desk.rows()
        assert (row.number, row.pending) == (number, 0)
        record = desk.record(kept.shipment_id)
        assert record is not None
        assert [event.type for event in record.events] == ["arrival", "deposit-entry"]
        assert desk.kept.reader.outbox.entries() == []


@in_loop
async def test_what_was_entered_lasts_until_another_run_sends_it(house: House, path: Path) -> None:
    async with outbox_desk(house, path) as desk:
        await desk.outbox.accept([NewCargo(SHIPMENT, (ARRIVAL,))])
        house.service.trouble = [NoNetwork()]
        delivery = await desk.deliveries.run()
        assert isinstance(delivery.error, NoNetwork)
        assert not any(entry.attempted for entry in desk.kept.reader.outbox.entries())
    async with outbox_desk(house, path) as desk:
        assert (await desk.deliveries.run()).sent == 2
        assert len(set(house.service.write_keys)) == 2


@pytest.mark.parametrize("lost", [ServiceTimeout, ServiceDown])
@in_loop
async def test_an_answer_that_was_lost_makes_no_second_event(
    house: House, path: Path, lost: type[ServiceError]
) -> None:
    async with outbox_desk(house, path) as desk:
        await desk.outbox.accept([NewCargo(SHIPMENT, (ARRIVAL,))])
        house.service.lost = [None, lost()]
        assert (await desk.deliveries.run()).sent == 1
        (left,) = desk.kept.reader.outbox.entries()
        assert left.attempted
        # The feed brings it before anybody asks again: it is recognised as one's own.
        record = house.service.visible[left.shipment_id]
        await desk.kept.archive.store_record(record)
        assert (await desk.deliveries.run()).sent == 1
        assert len(house.service.recorded) == 1


@in_loop
async def test_an_event_waits_for_its_refused_shipment(house: House, path: Path) -> None:
    async with outbox_desk(house, path) as desk:
        await desk.outbox.accept([NewCargo(SHIPMENT, (ARRIVAL,))])
        problem = Problem(422, "invalid", "no", errors=())
        house.service.trouble = [Refused(problem=problem)]
        delivery = await desk.deliveries.run()
        assert (delivery.sent, delivery.held) == (0, 1)
        shipment, event = desk.kept.reader.outbox.entries()
        assert shipment.state is EntryState.REFUSED
        assert shipment.trouble is not None
        assert shipment.trouble.problem == problem
        assert event.state is EntryState.WAITING
        assert [row.pending for row in desk.rows()] == [2]
        corrected = NewShipment(Keys(transport_document="MAEU987654321"))
        await desk.outbox.correct(shipment, corrected)
        assert [row.document for row in desk.rows()] == ["MAEU987654321"]
        assert (await desk.deliveries.run()).sent == 2
        assert len(set(house.service.write_keys)) == 2


@in_loop
async def test_other_shipments_pass_what_the_service_stumbles_over(
    house: House, path: Path
) -> None:
    async with outbox_desk(house, path) as desk:
        for shipment_id in ("a", "b"):
            await desk.follow(shipment_id)
        first = await desk.outbox.record_event("a", ARRIVAL)
        second = await desk.outbox.record_event("a", NewEvent("deposit-entry", None))
        other = await desk.outbox.record_event("b", ARRIVAL)
        house.service.trouble = [ServiceError()]
        assert (await desk.deliveries.run()).sent == 1
        assert house.service.recorded == [other.id]
        # What was entered later of the same shipment has not overtaken it.
        assert [entry.id for entry in desk.kept.reader.outbox.entries()] == [first.id, second.id]
        assert (await desk.deliveries.run()).sent == 2
        assert house.service.recorded == [other.id, first.id, second.id]


@in_loop
async def test_what_is_entered_by_hand_does_not_wait_behind_a_file(
    house: House, path: Path
) -> None:
    async with outbox_desk(house, path) as desk:
        await desk.follow("a")
        await desk.outbox.accept(
            [NewCargo(NewShipment(Keys(transport_document=f"MAEU{n:09}"))) for n in range(60)]
        )
        house.service.gate = asyncio.Event()
        running = asyncio.create_task(desk.deliveries.run())
        while not any(entry.attempted for entry in desk.kept.reader.outbox.entries()):
            await asyncio.sleep(0)
        by_hand = [
            await desk.outbox.record_event("a", NewEvent(kind, None))
            for kind in ("arrival", "deposit-entry")
        ]
        house.service.gate.set()
        assert (await running).sent == 62
        order = house.service.write_keys
        assert len(order) == 62
        # At most what was under way already, and what goes beside them, came before.
        assert [order.index(entry.id) < 12 for entry in by_hand] == [True, True]
        assert order.index(by_hand[0].id) < order.index(by_hand[1].id)


@in_loop
async def test_an_expired_session_keeps_everything(house: House, path: Path) -> None:
    async with outbox_desk(house, path) as desk:
        await desk.outbox.register(SHIPMENT)
        house.service.expire_session()
        delivery = await desk.deliveries.run()
        assert isinstance(delivery.error, SessionExpired)
        assert desk.kept.reader.outbox.counts() == (1, 0)


@in_loop
async def test_a_change_of_another_kind_is_no_conflict(house: House, path: Path) -> None:
    async with outbox_desk(house, path) as desk:
        await desk.follow("a")
        await desk.outbox.record_event("a", ARRIVAL)
        house.service.happen("a", NewEvent("manifest-transmitted", None), "another")
        assert (await desk.deliveries.run()).sent == 1
        assert len(house.service.recorded) == 2


@in_loop
async def test_a_shipment_that_never_stands_still_is_tried_again_later(
    house: House, path: Path
) -> None:
    async with outbox_desk(house, path) as desk:
        await desk.follow("a")
        await desk.outbox.record_event("a", ARRIVAL)
        house.service.trouble = [VersionMismatch() for _ in range(4)]
        assert (await desk.deliveries.run()).sent == 0
        assert desk.kept.reader.outbox.counts() == (1, 0)
        assert (await desk.deliveries.run()).sent == 1


@pytest.mark.parametrize(
    ("choice", "supersedes", "events"), [(Choice.ADD, None, 2), (Choice.REPLACE, "another", 2)]
)
@in_loop
async def test_the_same_event_by_somebody_else_is_for_the_user_to_settle(
    house: House, path: Path, choice: Choice, supersedes: str | None, events: int
) -> None:
    async with outbox_desk(house, path) as desk:
        await desk.follow("a")
        await desk.outbox.record_event("a", ARRIVAL)
        house.service.happen("a", ARRIVAL, "another")
        assert (await desk.deliveries.run()).held == 1
        (entry,) = desk.kept.reader.outbox.entries()
        assert entry.state is EntryState.CONFLICT
        assert entry.trouble is not None
        assert (entry.trouble.collision, entry.trouble.event_id) == (
            Collision.REPEATED,
            "another",
        )
        record = house.service.visible["a"]
        await desk.kept.archive.store_record(record)
        assert choice in choices(entry, record.events[0])
        await desk.outbox.settle(entry, choice)
        assert (await desk.deliveries.run()).sent == 1
        log = house.service.visible["a"].events
        assert len(log) == events
        assert log[-1].supersedes == supersedes


@in_loop
async def test_two_of_ones_own_are_no_conflict(house: House, path: Path) -> None:
    async with outbox_desk(house, path) as desk:
        await desk.follow("a")
        await desk.outbox.record_event("a", ARRIVAL)
        await desk.outbox.record_event("a", ARRIVAL)
        assert (await desk.deliveries.run()).sent == 2


@pytest.mark.parametrize("withdrawal", [False, True])
@in_loop
async def test_correcting_what_another_has_corrected_is_a_conflict(
    house: House, path: Path, withdrawal: bool
) -> None:
    async with outbox_desk(house, path) as desk:
        await desk.follow("a")
        house.service.happen("a", ARRIVAL, "first")
        await desk.kept.archive.store_record(house.service.visible["a"])
        mine = (
            replace(ARRIVAL, retracts="first")
            if withdrawal
            else replace(ARRIVAL, supersedes="first")
        )
        await desk.outbox.record_event("a", mine)
        house.service.happen("a", replace(ARRIVAL, supersedes="first"), "second")
        assert (await desk.deliveries.run()).held == 1
        (entry,) = desk.kept.reader.outbox.entries()
        assert entry.trouble is not None
        assert entry.trouble.collision is Collision.CORRECTED
        await desk.kept.archive.store_record(house.service.visible["a"])
        await desk.outbox.settle(entry, Choice.REPLACE)
        assert (await desk.deliveries.run()).sent == 1
        last = house.service.visible["a"].events[-1]
        assert (last.retracts if withdrawal else last.supersedes) == "second"


@in_loop
async def test_an_import_followed_already_takes_what_was_entered_about_it(
    house: House, path: Path
) -> None:
    async with outbox_desk(house, path) as desk:
        await desk.follow("theirs")
        house.service.visible["theirs"] = newer(house.service.visible["theirs"], keys=SHIPMENT.keys)
        await desk.outbox.accept([NewCargo(SHIPMENT, (ARRIVAL,))])
        assert (await desk.deliveries.run()).held == 1
        entry, event = desk.kept.reader.outbox.entries()
        assert entry.trouble is not None
        assert entry.trouble.shipment_id == "theirs"
        await desk.outbox.settle(entry, Choice.ADOPT)
        assert _only(desk) == "theirs"
        assert (await desk.deliveries.run()).sent == 1
        assert house.service.recorded == [event.id]


@in_loop
async def test_a_new_shipment_taken_back_takes_its_events_along(house: House, path: Path) -> None:
    async with outbox_desk(house, path) as desk:
        (kept,) = await desk.outbox.accept([NewCargo(SHIPMENT, (ARRIVAL,))])
        await desk.outbox.remove(kept.entry_ids[0])
        assert desk.rows() == []
        assert desk.kept.reader.outbox.entries() == []


@in_loop
async def test_undo_removes_what_was_not_sent_and_withdraws_what_was(
    house: House, path: Path
) -> None:
    async with outbox_desk(house, path) as desk:
        await desk.follow("a")
        pending = await desk.outbox.record_event("a", ARRIVAL)
        assert await desk.outbox.undo(pending) is None
        assert desk.kept.reader.outbox.entries() == []
        sent = await desk.outbox.record_event("a", ARRIVAL)
        await desk.deliveries.run()
        withdrawal = await desk.outbox.undo(sent)
        assert withdrawal is not None
        await desk.deliveries.run()
        event, back = house.service.visible["a"].events
        assert (event.id, back.retracts) == (sent.id, sent.id)


_TROUBLE = st.sampled_from(["none", "before", "lost", "restart", "sync"])


@given(st.lists(_TROUBLE, max_size=12), st.lists(st.integers(0, 3), min_size=1, max_size=4))
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_whatever_happens_on_the_way_each_entry_arrives_once_and_in_order(
    tmp_path_factory: pytest.TempPathFactory, troubles: list[str], rows: list[int]
) -> None:
    @in_loop
    async def story() -> None:
        house, path = build(), tmp_path_factory.mktemp("outbox") / "archive.db"
        cargo = [
            NewCargo(
                NewShipment(Keys(transport_document=f"MAEU{place:09}")),
                tuple(NewEvent("arrival", None, note=str(one)) for one in range(events)),
            )
            for place, events in enumerate(rows)
        ]
        async with outbox_desk(house, path) as desk:
            kept = await desk.outbox.accept(cargo)
        for trouble in [*troubles, "none"]:
            async with outbox_desk(house, path) as desk:
                house.service.trouble = [NoNetwork()] if trouble == "before" else []
                house.service.lost = [ServiceTimeout()] if trouble == "lost" else []
                if trouble == "sync":
                    for record in house.service.visible.values():
                        await desk.kept.archive.store_record(record)
                if trouble != "restart":
                    await desk.deliveries.run()
            house.service.trouble, house.service.lost = [], []
        async with outbox_desk(house, path) as desk:
            assert desk.kept.reader.outbox.entries() == []
            assert len(desk.rows()) == len(rows)
        for one in kept:
            own = [event.id for event in house.service.visible[one.shipment_id].events]
            assert own == list(one.entry_ids[1:])
        assert len(house.service.recorded) == sum(rows)

    story()
