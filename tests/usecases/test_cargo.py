from __future__ import annotations

from senae_desktop.usecases.cargo import CargoService
from tests.support.fakes import in_loop
from tests.usecases.conftest import CREDENTIALS, House


@in_loop
async def test_many_references_are_asked_for_in_batches_and_answered_in_order(
    house: House,
) -> None:
    await house.session.sign_in(CREDENTIALS, remember=False)
    cargo = CargoService(house.service, house.session)
    references = [f"REF{number}" for number in range(95)]
    results = await cargo.look_up(references)
    assert [result.reference for result in results] == references
    assert house.service.calls.count("lookup") == 3
