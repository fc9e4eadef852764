from __future__ import annotations

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from senae_desktop.domain.list_row import ListColumn
from senae_desktop.domain.ports import Applied
from senae_desktop.presentation import row_orders
from senae_desktop.presentation.list_look import SortKey
from senae_desktop.presentation.row_orders import RowOrders, read_order
from senae_desktop.presentation.row_sorting import USUAL, Sorting
from tests.presentation.test_row_sorting import sortings
from tests.support.sample_archive import SampleArchive, sample_row

BY_IMPORTER: Sorting = (SortKey(ListColumn.IMPORTER),)
BY_STAGE: Sorting = (SortKey(ListColumn.STAGE), SortKey(ListColumn.IMPORTER, descending=True))


class CountingArchive(SampleArchive):
    """Counts how often it is asked for an order."""

    asked = 0

    def ids(
        self,
        column: ListColumn,
        descending: bool = False,
        second: tuple[ListColumn, bool] | None = None,
        most: int | None = None,
    ) -> array[int]:
        self.asked += 1
        return super().ids(column, descending, second, most)


def some_orders(count: int = 30) -> tuple[RowOrders, CountingArchive]:
    archive = CountingArchive(sample_row(number) for number in range(1, count + 1))
    orders = RowOrders()
    orders.set_reader(archive)
    archive.asked = 0
    return orders, archive


def test_an_order_is_read_once_until_the_archive_changes() -> None:
    orders, archive = some_orders()
    for sorting in (BY_IMPORTER, BY_STAGE, BY_IMPORTER, BY_STAGE, USUAL):
        orders.choose(sorting)
    assert archive.asked == 2
    orders.follow(archive.put(sample_row(31)))
    assert archive.asked == 3
    assert 31 in orders.current


def test_a_change_that_no_key_hears_of_disturbs_no_order() -> None:
    orders, archive = some_orders()
    orders.choose(BY_IMPORTER)
    orders.choose(BY_STAGE)
    archive.asked = 0
    changed = frozenset({3})
    orders.follow(Applied(changed=changed, moved=frozenset({ListColumn.READ})))
    orders.choose(BY_IMPORTER)
    assert archive.asked == 0
    orders.follow(Applied(changed=changed, moved=frozenset({ListColumn.STAGE})))
    assert archive.asked == 0
    orders.choose(BY_STAGE)
    assert archive.asked == 1
    orders.follow(Applied(changed=changed))
    assert archive.asked == 2


def test_a_large_list_keeps_its_order_until_the_next_one_has_been_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(row_orders, "LARGE", 10)
    orders, archive = some_orders()
    asked: list[Sorting] = []
    orders.later = asked.append
    before = orders.current
    orders.choose(BY_IMPORTER)
    assert (asked, orders.current, archive.asked) == ([BY_IMPORTER], before, 0)
    orders.take(BY_IMPORTER, read_order(archive, BY_IMPORTER))
    assert orders.current == read_order(archive, BY_IMPORTER)
    orders.choose(USUAL)
    orders.choose(BY_IMPORTER)
    assert asked == [BY_IMPORTER]


def test_an_order_that_is_no_longer_wanted_is_kept_for_later(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(row_orders, "LARGE", 10)
    orders, archive = some_orders()
    orders.later = lambda _: None
    orders.choose(BY_IMPORTER)
    orders.choose(USUAL)
    usual = orders.current
    orders.take(BY_IMPORTER, read_order(archive, BY_IMPORTER))
    assert orders.current == usual


def test_the_begin_of_an_order_is_read_first_and_not_taken_for_the_whole() -> None:
    orders, archive = some_orders()
    everything = orders.current
    orders.set_reader(archive, 7)
    assert (orders.whole, orders.current) == (False, everything[:7])
    orders.choose(BY_IMPORTER)
    orders.choose(USUAL)
    assert orders.current == everything, "what was read in part is read again"
    orders.set_reader(archive, 7)
    orders.read_rest()
    assert (orders.whole, orders.current) == (True, everything)


_steps = st.lists(
    st.one_of(
        st.tuples(st.just("sort"), sortings),
        st.tuples(st.just("put"), st.integers(1, 60)),
        st.tuples(st.just("remove"), st.integers(1, 60)),
        st.tuples(st.just("answer"), st.just(0)),
    ),
    max_size=15,
)


@given(_steps)
def test_once_all_is_answered_the_order_is_that_of_the_archive(
    steps: list[tuple[str, object]],
) -> None:
    archive, orders = SampleArchive.of(12), RowOrders()
    orders.set_reader(archive)
    asked: list[Sorting] = []
    orders.later = asked.append
    large, row_orders.LARGE = row_orders.LARGE, 0
    try:
        for what, value in [*steps, ("answer", 0)]:
            if what == "sort":
                orders.choose(value)  # type: ignore[arg-type]
            elif what == "put" and isinstance(value, int):
                orders.follow(archive.put(sample_row(value * 7)._replace(number=value)))
            elif what == "remove" and isinstance(value, int):
                orders.follow(archive.remove(value))
            elif asked:
                orders.take(asked[-1], read_order(archive, asked[-1]))
                asked.clear()
    finally:
        row_orders.LARGE = large
    assert orders.current == read_order(archive, orders.sorting)
