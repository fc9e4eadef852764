from __future__ import annotations

from itertools import count

import pytest

from senae_desktop.domain.errors import Refused, ServiceTimeout
from senae_desktop.domain.ports import Applied, NewEvent, NewShipment
from senae_desktop.domain.shipment import Keys
from senae_desktop.usecases.cargo import CargoService
from tests.support.fakes import in_loop
from tests.usecases.conftest import CREDENTIALS, House

SHIPMENT = NewShipment(Keys(transport_document="MAEU123456789"))
EVENT = NewEvent("arrival", None, note="llegó")


class Desk:
    """A cargo service with keys that can be told apart."""

    def __init__(self, house: House) -> None:
        numbers = count(1)
        self.applied: list[Applied] = []
        self.cargo = CargoService(
            house.service,
            house.session,
            house.archive,
            on_applied=self.applied.append,
            new_key=lambda: f"key-{next(numbers)}",
        )


async def _desk(house: House) -> Desk:
    await house.session.sign_in(CREDENTIALS, remember=False)
    return Desk(house)


@in_loop
async def test_many_references_are_asked_for_in_batches_and_answered_in_order(
    house: House,
) -> None:
    desk = await _desk(house)
    references = [f"REF{number}" for number in range(95)]
    results = await desk.cargo.look_up(references)
    assert [result.reference for result in results] == references
    assert house.service.calls.count("lookup") == 3


@in_loop
async def test_what_was_registered_is_in_the_archive_at_once(house: House) -> None:
    desk = await _desk(house)
    record = await desk.cargo.register(SHIPMENT)
    assert house.archive.records == {"new": record}
    assert [len(one.added) for one in desk.applied] == [1]


@in_loop
async def test_an_event_changes_the_shipment_in_the_archive(house: House) -> None:
    desk = await _desk(house)
    await desk.cargo.register(SHIPMENT)
    record = await desk.cargo.record_event("new", EVENT)
    assert house.archive.records == {"new": record}
    assert record.shipment.version == 2


@in_loop
async def test_a_write_without_an_answer_is_repeated_under_its_key(house: House) -> None:
    desk = await _desk(house)
    house.service.trouble = [ServiceTimeout()]
    with pytest.raises(ServiceTimeout):
        await desk.cargo.register(SHIPMENT)
    await desk.cargo.register(SHIPMENT)
    await desk.cargo.register(SHIPMENT)
    assert house.service.write_keys == ["key-1", "key-1", "key-2"]


@in_loop
async def test_the_same_event_of_another_shipment_is_another_intent(house: House) -> None:
    desk = await _desk(house)
    house.service.trouble = [ServiceTimeout()]
    with pytest.raises(ServiceTimeout):
        await desk.cargo.record_event("a", EVENT)
    await desk.cargo.record_event("b", EVENT)
    assert len(set(house.service.write_keys)) == 2


@in_loop
async def test_a_refusal_is_an_answer(house: House) -> None:
    desk = await _desk(house)
    house.service.trouble = [Refused()]
    with pytest.raises(Refused):
        await desk.cargo.register(SHIPMENT)
    await desk.cargo.register(SHIPMENT)
    assert len(set(house.service.write_keys)) == 2


@in_loop
async def test_keys_are_unlike_one_another_by_themselves(house: House) -> None:
    await house.session.sign_in(CREDENTIALS, remember=False)
    cargo = CargoService(house.service, house.session, house.archive)
    await cargo.record_event("a", EVENT)
    await cargo.record_event("a", EVENT)
    assert len(set(house.service.write_keys)) == 2
