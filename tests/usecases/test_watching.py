from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from senae_desktop.domain.errors import NoNetwork
from senae_desktop.domain.ports import LookupOutcome, LookupResult
from senae_desktop.domain.watching import Watched, WatchState, answered, begun
from senae_desktop.usecases.cargo import CargoService
from senae_desktop.usecases.watching import WatchList
from tests.support.fakes import NOON, in_loop
from tests.usecases.conftest import House
from tests.usecases.outbox_desk import outbox_desk

REFERENCE = "MEDUGY418827"
UNKNOWN = LookupResult(REFERENCE, LookupOutcome.NOT_FOUND)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "archive.db"


@given(st.lists(st.sampled_from(list(LookupOutcome)), max_size=20))
def test_every_answer_has_a_state_and_pauses_never_shrink(outcomes: list[LookupOutcome]) -> None:
    at, watched = NOON, begun(UNKNOWN, NOON)
    for outcome in outcomes:
        before, at = watched, at + timedelta(days=1)
        watched = answered(watched, LookupResult(REFERENCE, outcome), at)
        assert watched.asked_at == at
        assert watched.next_at is None or at < watched.next_at <= at + timedelta(days=1)
        again = watched.state is before.state and watched.times > before.times
        if again and watched.next_at is not None and before.next_at is not None:
            assert watched.next_at - at >= before.next_at - before.asked_at


def test_a_source_that_does_not_answer_changes_nothing_but_the_time() -> None:
    silent = LookupResult(REFERENCE, LookupOutcome.UPSTREAM_UNREACHABLE, temporary=True)
    after = answered(begun(UNKNOWN, NOON), silent, NOON + timedelta(hours=1))
    assert (after.state, after.times) == (WatchState.NOT_FOUND, 1)


@in_loop
async def test_what_is_due_is_asked_in_one_question_until_it_is_found(
    house: House, path: Path
) -> None:
    async with outbox_desk(house, path) as desk:
        archive, reader = desk.kept.archive.watched, desk.kept.reader.watched
        watch, cargo = (
            WatchList(archive, reader, house.clock),
            CargoService(house.service, house.session),
        )
        first = await watch.begin(UNKNOWN)
        await watch.begin(LookupResult("MSKU1234565", LookupOutcome.NOT_AUTHORISED))
        assert await watch.look(cargo) == []
        assert house.service.calls.count("lookup") == 0
        house.clock.advance(12 * 3600)
        house.service.outcomes[REFERENCE] = LookupOutcome.AWAITING_MANIFEST
        assert await watch.look(cargo) == []
        assert house.service.calls.count("lookup") == 1
        states = {one.reference: one.state for one in reader.all()}
        assert states[REFERENCE] is WatchState.AWAITING_MANIFEST
        house.service.outcomes[REFERENCE] = LookupOutcome.FOUND
        house.clock.advance(16 * 60)
        (found,) = await watch.look(cargo)
        assert (found.reference, found.next_at, found.since) == (REFERENCE, None, first.since)
        house.clock.advance(40 * 24 * 3600)
        await watch.look(cargo)
        assert {one.reference for one in reader.due(house.clock.now(), 9)} == set()


@in_loop
async def test_nothing_is_lost_when_the_service_does_not_answer(house: House, path: Path) -> None:
    async with outbox_desk(house, path) as desk:
        archive, reader = desk.kept.archive.watched, desk.kept.reader.watched
        watch = WatchList(archive, reader, house.clock)
        before = await watch.begin(UNKNOWN)
        house.clock.advance(3600)
        house.service.trouble = [NoNetwork()]
        with pytest.raises(NoNetwork):
            await watch.look(CargoService(house.service, house.session))
        assert reader.all() == [before]


@in_loop
async def test_what_nobody_looks_for_any_more_stays_gone(house: House, path: Path) -> None:
    async with outbox_desk(house, path) as desk:
        archive, reader = desk.kept.archive.watched, desk.kept.reader.watched
        watch = WatchList(archive, reader, house.clock)
        await watch.begin(UNKNOWN)
        await watch.stop(REFERENCE)
        await watch.stop("otra")
        assert reader.all() == []
    async with outbox_desk(house, path) as desk:
        kept = Watched(REFERENCE, WatchState.FOUND, NOON, NOON, None, 3, "s1")
        await desk.kept.archive.watched.keep([kept])
        assert desk.kept.reader.watched.all() == [kept]
