from __future__ import annotations

import asyncio

import pytest
from hypothesis import given
from hypothesis import strategies as st

from senae_desktop.domain.errors import (
    DiskFull,
    NoNetwork,
    SenaeError,
    ServiceDown,
    SessionExpired,
    SyncTokenExpired,
    TokenExpired,
    UnreadableAnswer,
)
from senae_desktop.domain.ports import Applied, ChangePage
from senae_desktop.usecases import sync
from tests.support.fakes import NOON, in_loop
from tests.usecases.conftest import CREDENTIALS, House, build


async def _begun(house: House, *ids: str) -> None:
    await house.session.sign_in(CREDENTIALS, remember=False)
    for one in ids:
        house.service.put(one)


@in_loop
async def test_the_first_refresh_reads_everything_in_pages_and_shows_it_at_once(
    house: House,
) -> None:
    await _begun(house, "a", "b", "c", "d", "e")
    outcome = await house.sync.refresh()
    assert house.archive.records == house.service.visible
    assert outcome.full
    assert outcome.items == 5
    assert len(outcome.applied.added) == 5
    assert outcome.read_at == NOON
    assert house.progress == [2, 4, 5]
    assert house.applied == [outcome.applied]


@in_loop
async def test_the_next_page_is_asked_for_while_one_is_stored(house: House) -> None:
    await _begun(house, "a", "b", "c")
    apply, asked = house.archive.apply, list[int]()

    async def apply_slowly(page: ChangePage, full: bool, clock_offset: float) -> Applied:
        await asyncio.sleep(0.01)
        asked.append(house.service.calls.count("changes"))
        return await apply(page, full, clock_offset)

    house.archive.apply = apply_slowly  # type: ignore[method-assign]
    await house.sync.refresh()
    assert asked == [2, 2]


@in_loop
async def test_a_full_disk_ends_the_page_asked_for_ahead(house: House) -> None:
    await _begun(house, "a", "b", "c")
    changes, ended = house.service.changes, list[str | None]()

    async def never(
        access_token: str, since: str | None = None, cursor: str | None = None
    ) -> ChangePage:
        if cursor is None:
            return await changes(access_token, since, cursor)
        try:
            await asyncio.sleep(3600)
        finally:
            ended.append(cursor)
        raise AssertionError("nobody waits so long")

    async def no_room(page: ChangePage, full: bool, clock_offset: float) -> Applied:
        del page, full, clock_offset
        await asyncio.sleep(0.01)
        raise DiskFull

    house.service.changes = never  # type: ignore[method-assign]
    house.archive.apply = no_room  # type: ignore[method-assign]
    with pytest.raises(DiskFull):
        await house.sync.refresh()
    assert len(ended) == 1


@in_loop
async def test_later_refreshes_read_what_changed(house: House) -> None:
    await _begun(house, "a", "b", "c")
    await house.sync.refresh()
    house.service.put("b")
    house.service.remove("c")
    outcome = await house.sync.refresh()
    assert not outcome.full
    assert outcome.items == 1
    assert len(outcome.applied.changed) == len(outcome.applied.removed) == 1
    assert house.archive.records == house.service.visible


@in_loop
async def test_no_change_moves_the_time_only(house: House) -> None:
    await _begun(house, "a")
    await house.sync.refresh()
    house.applied.clear()
    house.clock.advance(60)
    outcome = await house.sync.refresh()
    assert not outcome.applied
    assert house.archive.stamps == 1
    assert house.archive.state().read_at == house.clock.now()
    assert house.applied == []


@in_loop
async def test_a_failed_refresh_never_moves_the_time_of_the_last_read(house: House) -> None:
    await _begun(house, "a")
    await house.sync.refresh()
    house.clock.advance(60)
    house.service.trouble = [NoNetwork()]
    with pytest.raises(NoNetwork):
        await house.sync.refresh()
    assert house.archive.state().read_at == NOON


@in_loop
async def test_a_computer_with_a_wrong_clock_is_found_out(house: House) -> None:
    await _begun(house, "a")
    changes = house.service.changes

    async def from_a_service_five_minutes_ahead(
        access_token: str, since: str | None = None, cursor: str | None = None
    ) -> ChangePage:
        house.clock.advance(-300)
        page = await changes(access_token, since, cursor)
        house.clock.advance(300)
        return ChangePage(page.items, page.removed, page.as_of, page.next_cursor, page.sync_token)

    house.service.changes = from_a_service_five_minutes_ahead  # type: ignore[method-assign]
    await house.sync.refresh()
    assert house.archive.state().clock_offset == -300


@in_loop
async def test_an_expired_token_reads_everything_again_and_swaps(house: House) -> None:
    await _begun(house, "a", "b", "c")
    await house.sync.refresh()
    house.service.remove("a")
    house.service.put("d")
    house.service.expire_sync_tokens()
    outcome = await house.sync.refresh()
    assert outcome.full
    assert house.archive.records == house.service.visible
    assert len(outcome.applied.removed) == 1


@in_loop
async def test_a_full_read_that_expires_on_the_way_is_said_and_begun_again_next_time(
    house: House,
) -> None:
    await _begun(house, "a", "b", "c")
    house.service.trouble = [None, SyncTokenExpired()]
    with pytest.raises(SyncTokenExpired):
        await house.sync.refresh()
    assert house.archive.records == {}
    assert (await house.sync.refresh()).full
    assert house.archive.records == house.service.visible


@in_loop
async def test_two_refreshes_are_one(house: House) -> None:
    await _begun(house, "a")
    first, second = await asyncio.gather(house.sync.refresh(), house.sync.refresh())
    assert first is second
    assert house.service.calls.count("changes") == 1


@in_loop
async def test_the_token_is_renewed_on_the_way(house: House) -> None:
    await _begun(house, "a", "b", "c")
    house.service.trouble = [None, TokenExpired()]
    assert (await house.sync.refresh()).items == 3
    assert house.service.calls.count("renew") == 1


@in_loop
async def test_an_expired_session_leaves_everything_readable(house: House) -> None:
    await _begun(house, "a", "b")
    await house.sync.refresh()
    before = dict(house.archive.records)
    house.service.put("a")
    house.service.expire_session()
    with pytest.raises(SessionExpired):
        await house.sync.refresh()
    assert house.archive.records == before


@in_loop
async def test_the_pause_asked_for_is_remembered(house: House) -> None:
    await _begun(house, "a")
    assert house.sync.poll_after is None
    house.service.poll_after = 45.0
    await house.sync.refresh()
    assert house.sync.poll_after == 45.0


@in_loop
async def test_a_feed_that_turns_in_a_circle_is_left(house: House) -> None:
    await _begun(house)

    async def circle(
        access_token: str, since: str | None = None, cursor: str | None = None
    ) -> ChangePage:
        return ChangePage((), (), NOON, next_cursor="again", sync_token=None)

    house.service.changes = circle  # type: ignore[method-assign]
    with pytest.raises(UnreadableAnswer):
        await house.sync.refresh()


@in_loop
async def test_a_feed_without_end_is_left(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sync, "_MOST_PAGES", 2)
    await _begun(house, "a", "b", "c", "d", "e")
    with pytest.raises(UnreadableAnswer):
        await house.sync.refresh()
    assert house.archive.records == {}


@in_loop
async def test_what_was_left_out_is_named(house: House) -> None:
    await _begun(house)

    async def partly(
        access_token: str, since: str | None = None, cursor: str | None = None
    ) -> ChangePage:
        return ChangePage((), (), NOON, None, "1", unreadable=("shp-9",))

    house.service.changes = partly  # type: ignore[method-assign]
    assert (await house.sync.refresh()).unreadable == ("shp-9",)


@in_loop
async def test_a_page_written_while_the_refresh_is_cancelled_is_still_told(house: House) -> None:
    await _begun(house, "a", "b", "c", "d")
    await house.sync.refresh()
    house.applied.clear()
    for one in ("a", "b", "c"):
        house.service.put(one)
    apply, writing = house.archive._apply, asyncio.Event()

    def noticed(*args: object) -> object:
        writing.set()
        return apply(*args)  # type: ignore[arg-type]

    house.archive._apply = noticed  # type: ignore[method-assign,assignment]
    refresh = asyncio.create_task(house.sync.refresh())
    await writing.wait()
    refresh.cancel()
    await asyncio.wait({refresh})
    assert refresh.cancelled()
    assert [len(one.changed) for one in house.applied] == [2]


IDS = st.sampled_from(["a", "b", "c", "d", "e", "f"])
ACTIONS = st.one_of(
    st.tuples(st.just("put"), IDS),
    st.tuples(st.just("remove"), IDS),
    st.tuples(st.just("sync tokens expire"), st.just(0)),
    st.tuples(st.just("access expires"), st.just(0)),
    st.tuples(st.just("trouble after"), st.integers(0, 4)),
    st.tuples(st.just("disk full"), st.just(0)),
    st.tuples(st.just("refresh"), st.just(0)),
    st.tuples(st.just("cancelled after"), st.integers(0, 40)),
)


async def _try(house: House, steps: int | None = None) -> None:
    refresh = asyncio.create_task(house.sync.refresh())
    if steps is not None:
        for _ in range(steps):
            await asyncio.sleep(0)
        refresh.cancel()
    await asyncio.wait({refresh})
    if not refresh.cancelled() and (error := refresh.exception()):
        assert isinstance(error, SenaeError)


@given(actions=st.lists(ACTIONS, max_size=25), page=st.integers(1, 3))
def test_whatever_happened_the_archive_ends_as_the_service(
    actions: list[tuple[str, str | int]], page: int
) -> None:
    async def story() -> None:
        house = build()
        house.service.page = page
        await house.session.sign_in(CREDENTIALS, remember=False)
        seen: set[tuple[str, int]] = set()
        for what, arg in actions:
            match what, arg:
                case "put", str(one):
                    house.service.put(one)
                    seen.add((one, house.service.visible[one].shipment.version))
                case "remove", str(one):
                    house.service.remove(one)
                case "sync tokens expire", _:
                    house.service.expire_sync_tokens()
                case "access expires", _:
                    house.service.expire_access()
                case "trouble after", int(calls):
                    house.service.trouble = [*[None] * calls, ServiceDown()]
                case "disk full", _:
                    house.archive.failure = DiskFull()
                case "refresh", _:
                    await _try(house)
                case "cancelled after", int(steps):
                    await _try(house, steps)
            kept = {(one, it.shipment.version) for one, it in house.archive.records.items()}
            assert kept <= seen
        house.service.trouble, house.archive.failure = [], None
        await house.sync.refresh()
        assert house.archive.records == house.service.visible

    asyncio.run(story())
