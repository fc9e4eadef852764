"""What pages do to the archive, and that each is all or nothing."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

import apsw
import pytest

from senae_desktop.archive.connection import connect
from senae_desktop.archive.opening import OpenedArchive
from senae_desktop.domain.account import Account
from senae_desktop.domain.errors import ArchiveLocked, DiskFull
from senae_desktop.domain.list_row import ListColumn
from senae_desktop.domain.party import OperatorKind, Party
from senae_desktop.domain.ports import Applied, Archive, ChangePage
from senae_desktop.domain.shipment import ShipmentRecord
from tests.archive.samples import KEY, START, opened, page, plain, record


def apply(archive: OpenedArchive, given: ChangePage, full: bool = False) -> Applied:
    return asyncio.run(archive.archive.apply(given, full, 0.5))


def kept(archive: OpenedArchive) -> dict[str, int]:
    """Versions by id, read back from the whole records."""
    found = {}
    for number in archive.reader.ids(ListColumn.REFERENCE):
        record = archive.reader.record(number)
        assert record is not None
        found[record.shipment.id] = record.shipment.version
    return found


def number(archive: OpenedArchive, name: str) -> int:
    found = archive.reader.number_of(name)
    assert found is not None
    return found


def test_it_is_an_archive(archive: OpenedArchive) -> None:
    port: Archive = archive.archive
    assert port is archive.archive


def test_a_page_without_token_keeps_rows_but_not_the_age(archive: OpenedArchive) -> None:
    applied = apply(archive, page([plain("a")]))
    assert applied == Applied(added=frozenset({number(archive, "a")}))
    state = archive.reader.state()
    assert (archive.reader.count(), state.sync_token, state.read_at) == (1, None, None)


def test_the_last_page_brings_token_age_and_clock_offset(archive: OpenedArchive) -> None:
    apply(archive, page([plain("a")], token="t1"))
    state = archive.reader.state()
    assert (state.sync_token, state.read_at, state.clock_offset) == ("t1", START, 0.5)


def test_newer_versions_change_and_older_or_equal_do_not(archive: OpenedArchive) -> None:
    apply(archive, page([plain("a", 2), plain("b", 2)]))
    applied = apply(archive, page([plain("a", 3, reference="new"), plain("b", 2), plain("c")]))
    assert applied.changed == {number(archive, "a")}
    assert applied.added == {number(archive, "c")}
    assert not apply(archive, page([plain("a", 2), plain("c", 1)]))
    assert kept(archive) == {"a": 3, "b": 2, "c": 1}
    assert archive.reader.rows([number(archive, "a")])[0].reference == "new"


def test_removed_rows_are_gone_with_their_records(archive: OpenedArchive) -> None:
    apply(archive, page([plain("a"), plain("b")]))
    gone = number(archive, "a")
    assert apply(archive, page(removed=["a", "unknown"])) == Applied(removed=frozenset({gone}))
    assert archive.reader.number_of("a") is None
    assert archive.reader.record(gone) is None


def test_added_and_removed_in_one_page_is_nothing(archive: OpenedArchive) -> None:
    assert not apply(archive, page([plain("a")], removed=["a"]))
    assert kept(archive) == {}


def test_changed_and_removed_in_one_page_is_removed(archive: OpenedArchive) -> None:
    apply(archive, page([plain("a")]))
    gone = number(archive, "a")
    applied = apply(archive, page([plain("a", 2)], removed=["a"]))
    assert applied == Applied(removed=frozenset({gone}))


def test_a_page_from_before_the_removal_brings_nothing_back(archive: OpenedArchive) -> None:
    apply(archive, page([plain("a", 3)]))
    apply(archive, page(removed=["a"], seconds=60))
    assert not apply(archive, page([plain("a", 3)], seconds=30))
    assert kept(archive) == {}


def test_a_later_page_brings_a_removed_shipment_back_at_the_same_version(
    archive: OpenedArchive,
) -> None:
    apply(archive, page([plain("a", 3)]))
    before = number(archive, "a")
    apply(archive, page(removed=["a"], seconds=60))
    applied = apply(archive, page([plain("a", 3)], seconds=90))
    assert applied.added == {number(archive, "a")}
    assert number(archive, "a") != before
    # The tombstone is gone: an ordinary page counts again, whatever its time.
    assert apply(archive, page([plain("a", 4)], seconds=10)).changed


@pytest.mark.parametrize(("version", "returns"), [(3, False), (4, True)])
def test_an_answer_to_a_write_brings_back_only_a_newer_version(
    archive: OpenedArchive, version: int, returns: bool
) -> None:
    apply(archive, page([plain("a", 3)]))
    apply(archive, page(removed=["a"], seconds=60))
    assert bool(asyncio.run(archive.archive.store_record(plain("a", version)))) is returns
    assert (archive.reader.number_of("a") is not None) is returns


def test_storing_one_record_leaves_the_token_alone(archive: OpenedArchive) -> None:
    apply(archive, page([], token="t1"))
    applied = asyncio.run(archive.archive.store_record(record("a")))
    assert applied == Applied(added=frozenset({number(archive, "a")}))
    assert archive.reader.record(number(archive, "a")) == record("a")
    assert archive.reader.state().sync_token == "t1"


def test_a_stamp_moves_only_the_age(archive: OpenedArchive) -> None:
    apply(archive, page([plain("a")], token="t1"))
    later = page(seconds=300).as_of
    asyncio.run(archive.archive.stamp(later, -2.0))
    state = archive.reader.state()
    assert (state.read_at, state.clock_offset) == (later, -2.0)
    assert (archive.reader.count(), state.sync_token) == (1, "t1")


def test_the_account_is_remembered(archive: OpenedArchive) -> None:
    assert archive.reader.state().account is None
    account = Account(
        "a1",
        "0992345678001",
        "clerk",
        "Ana",
        OperatorKind.PRIVATE_COMPANY,
        ("read",),
        (Party("x"),),
    )
    asyncio.run(archive.archive.remember_account(account))
    assert archive.reader.state().account == account


@pytest.mark.parametrize("full", [True, False])
def test_it_tells_which_orders_a_change_may_disturb(archive: OpenedArchive, full: bool) -> None:
    apply(archive, page([plain("a", stage="x"), plain("b")], token="t1"), full)
    elsewhere = [plain("a", 2, stage="y"), plain("b", 2, reference="r"), plain("c")]
    assert apply(archive, page(elsewhere, token="t2", seconds=5), full).moved == frozenset(
        {ListColumn.STAGE, ListColumn.REFERENCE}
    )
    same = [plain("a", 3, stage="y"), plain("b", 2, reference="r")]
    assert apply(archive, page(same, ["c"], token="t3", seconds=9), full).moved == frozenset()
    marking = archive.archive.mark([number(archive, "a")], True)
    assert asyncio.run(marking).moved == frozenset()


# --- the full read ---------------------------------------------------------------------------


def full_read(archive: OpenedArchive, *pages: list[ShipmentRecord], token: str = "full") -> Applied:
    async def read() -> Applied:
        await archive.archive.begin_full()
        applied = Applied()
        for index, items in enumerate(pages):
            last = index == len(pages) - 1
            one = page(items, token=token if last else None, seconds=1000 + index)
            applied |= await archive.archive.apply(one, True, 0.0)
        return applied

    return asyncio.run(read())


def test_a_full_read_shows_nothing_before_its_end(archive: OpenedArchive) -> None:
    apply(archive, page([plain("a")], token="t1"))
    asyncio.run(archive.archive.begin_full())
    assert not apply(archive, page([plain("b")]), full=True)
    assert kept(archive) == {"a": 1}
    assert archive.reader.state().sync_token == "t1"


def test_a_swap_tells_exactly_what_differs_and_keeps_the_numbers(archive: OpenedArchive) -> None:
    apply(archive, page([plain("same"), plain("newer"), plain("gone"), plain("older", 5)]))
    before = {name: number(archive, name) for name in ("same", "newer", "gone", "older")}
    applied = full_read(
        archive, [plain("same"), plain("newer", 2)], [plain("new"), plain("older", 4)]
    )
    assert applied == Applied(
        changed=frozenset({before["newer"], before["older"]}),
        added=frozenset({number(archive, "new")}),
        removed=frozenset({before["gone"]}),
    )
    # A service restored from a copy may know less: its full answer counts.
    assert kept(archive) == {"same": 1, "newer": 2, "new": 1, "older": 4}
    assert number(archive, "same") == before["same"]
    assert number(archive, "newer") == before["newer"]
    assert archive.reader.state().sync_token == "full"


def test_the_same_version_with_other_content_differs(archive: OpenedArchive) -> None:
    apply(archive, page([plain("a")]))
    assert full_read(archive, [plain("a", reference="x")]).changed == {number(archive, "a")}
    assert not full_read(archive, [plain("a", reference="x")])


def test_an_empty_full_read_empties_the_archive(archive: OpenedArchive) -> None:
    apply(archive, page([plain("a")]))
    assert full_read(archive, []).removed
    assert kept(archive) == {}


def test_an_unfinished_full_read_is_dropped_by_the_next(archive: OpenedArchive) -> None:
    asyncio.run(archive.archive.begin_full())
    apply(archive, page([plain("left over")]), full=True)
    full_read(archive, [plain("a")])
    assert kept(archive) == {"a": 1}


def test_a_full_read_that_was_never_begun_starts_from_nothing(archive: OpenedArchive) -> None:
    full_read(archive, [plain("a")])
    apply(archive, page([plain("b")], token="t2", seconds=2000), full=True)
    assert kept(archive) == {"b": 1}


def test_a_removal_inside_a_full_read_counts(archive: OpenedArchive) -> None:
    asyncio.run(archive.archive.begin_full())
    apply(archive, page([plain("a"), plain("b")]), full=True)
    apply(archive, page(removed=["a"], token="t"), full=True)
    assert kept(archive) == {"b": 1}


def test_an_answer_to_a_write_during_a_full_read_survives_it(archive: OpenedArchive) -> None:
    async def read() -> None:
        await archive.archive.begin_full()
        await archive.archive.apply(page([plain("a", 6)]), True, 0.0)
        await archive.archive.store_record(plain("a", 7))
        await archive.archive.store_record(plain("mine"))
        await archive.archive.apply(page([plain("a", 6)], token="t"), True, 0.0)

    asyncio.run(read())
    assert kept(archive) == {"a": 7, "mine": 1}


def test_what_a_full_read_could_not_understand_stays(archive: OpenedArchive) -> None:
    apply(archive, page([plain("odd", 2), plain("gone")]))
    odd = number(archive, "odd")
    asyncio.run(archive.archive.begin_full())
    last = page([plain("a")], token="t", unreadable=("odd", "never seen"))
    applied = apply(archive, last, full=True)
    assert kept(archive) == {"odd": 2, "a": 1}
    assert number(archive, "odd") == odd
    assert odd not in applied.changed


def test_a_late_page_after_a_swap_brings_nothing_back(archive: OpenedArchive) -> None:
    apply(archive, page([plain("a", 3)]))
    full_read(archive, [])
    assert not apply(archive, page([plain("a", 3)], seconds=30))


def test_what_a_swap_brings_back_is_no_longer_held_back(archive: OpenedArchive) -> None:
    apply(archive, page(removed=["a"], seconds=2000))
    full_read(archive, [plain("a")])
    assert apply(archive, page([plain("a", 2)], seconds=1500)).changed


def test_an_answer_after_a_swap_is_no_part_of_the_next_full_read(archive: OpenedArchive) -> None:
    full_read(archive, [plain("a")])
    asyncio.run(archive.archive.store_record(plain("b")))
    apply(archive, page([plain("a")], token="t", seconds=2000), full=True)
    assert kept(archive) == {"a": 1}


def test_old_tombstones_go(archive: OpenedArchive) -> None:
    apply(archive, page(removed=["long ago"]))
    apply(archive, page(removed=["lately"], seconds=40 * 86_400))
    last = page([], token="t", seconds=41 * 86_400)
    apply(archive, last, full=True)
    tombstones = archive.archive._connection.execute("SELECT id FROM tombstone").fetchall()
    assert tombstones == [("lately",)]


# --- all or nothing --------------------------------------------------------------------------


def test_a_full_disk_changes_nothing_and_a_later_try_works(archive: OpenedArchive) -> None:
    apply(archive, page([plain("a")], token="t1"))
    many = page([record(f"s{each}", events=20) for each in range(200)], token="t2")
    connection = archive.archive._connection
    connection.pragma("max_page_count", int(connection.pragma("page_count")) + 20)
    with pytest.raises(DiskFull):
        apply(archive, many)
    state = archive.reader.state()
    assert (archive.reader.count(), state.sync_token) == (1, "t1")
    connection.pragma("max_page_count", 1_000_000)
    assert len(apply(archive, many).added) == 200
    assert archive.reader.state().sync_token == "t2"


def test_another_writer_is_told_and_a_later_try_works(archive: OpenedArchive) -> None:
    archive.archive._connection.set_busy_timeout(1)
    other = connect(archive.reader._path, KEY)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(ArchiveLocked):
        apply(archive, page([plain("a")]))
    other.execute("ROLLBACK")
    other.close()
    assert apply(archive, page([plain("a")]))


def test_an_unforeseen_error_half_way_changes_nothing(archive: OpenedArchive) -> None:
    unfit = plain("b")
    unfit = replace(unfit, shipment=replace(unfit.shipment, version=None))  # type: ignore[arg-type]
    with pytest.raises(apsw.ConstraintError):
        apply(archive, page([plain("a"), unfit], token="t1"))
    state = archive.reader.state()
    assert (archive.reader.count(), state.sync_token) == (0, None)
    assert apply(archive, page([plain("a")], token="t1"))


def test_cancelling_leaves_a_transaction_finished_or_not_begun(archive: OpenedArchive) -> None:
    async def interrupt() -> None:
        pages = [
            page([plain(f"s{index}-{each}") for each in range(50)], token=f"t{index}")
            for index in range(10)
        ]
        tasks = [asyncio.ensure_future(archive.archive.apply(each, False, 0.0)) for each in pages]
        await tasks[3]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        # Behind whatever was already running when the rest was cancelled.
        await archive.archive.remember_account(Account("a", "1", "u", "n", None))

    asyncio.run(interrupt())
    state = archive.reader.state()
    assert state.sync_token is not None
    done = int(state.sync_token[1:]) + 1
    assert done >= 4
    assert archive.reader.count() == done * 50


def test_closing_waits_for_what_is_under_way_and_is_harmless_twice(path: Path) -> None:
    archive = opened(path)

    async def write_and_close() -> None:
        writing = asyncio.ensure_future(archive.archive.apply(page([plain("a")]), False, 0.0))
        await asyncio.sleep(0)
        archive.reader.close()
        await archive.archive.aclose()
        await archive.archive.aclose()
        assert (await writing).added

    asyncio.run(write_and_close())
    assert not path.with_name(path.name + "-wal").exists()
    again = opened(path)
    assert again.reader.count() == 1
    again.reader.close()
    asyncio.run(again.archive.aclose())


def test_closing_beside_a_reader_at_work_loses_nothing(path: Path) -> None:
    archive = opened(path)
    asyncio.run(archive.archive.apply(page([plain("a")]), False, 0.0))
    archive.archive._connection.set_busy_timeout(1)
    archive.reader._connection.execute("BEGIN; SELECT count(*) FROM shipment").fetchall()
    asyncio.run(archive.archive.apply(page([plain("b")]), False, 0.0))
    asyncio.run(archive.archive.aclose())
    archive.reader.close()
    again = opened(path)
    assert kept(again) == {"a": 1, "b": 1}
    again.reader.close()
    asyncio.run(again.archive.aclose())
