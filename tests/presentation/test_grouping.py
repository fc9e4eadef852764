"""Grouped by importer, every shipment is below its heading, and subtotals are true."""

from __future__ import annotations

from array import array
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from senae_desktop.domain.query import Query
from senae_desktop.domain.query_text import parse
from senae_desktop.presentation.grouping import Group, Grouping, grouped_order
from senae_desktop.presentation.query_search import Search
from tests.presentation.query_rows import Row, fits, index_of
from tests.presentation.query_strategies import archives, queries

_ROWS = [
    Row(1, importer="Costa", unread=True),
    Row(2, importer="Andina", needs_action=True),
    Row(3, importer="Costa", closed=True),
    Row(4, importer="Andina"),
]


def _grouping(rows: list[Row], order: list[int], query: Query) -> Grouping:
    index = index_of(rows)
    search = Search(index)
    together = grouped_order(index, array("q", order))
    search.set_order(together.numbers)
    return Grouping(index, together, search.find(query))


def test_groups_come_as_their_first_shipment_does() -> None:
    grouping = _grouping(_ROWS, [3, 2, 1, 4], parse("vista:todos"))
    assert grouping.groups == (Group("Costa", 2, 1, 0, 1), Group("Andina", 2, 2, 1, 0))
    assert grouping.window(0, 99) == [-1, 3, 1, -2, 2, 4]


def test_a_closed_group_is_its_heading() -> None:
    grouping = _grouping(_ROWS, [3, 2, 1, 4], parse("vista:todos"))
    assert grouping.rows_below(0) == range(1, 3)
    grouping.toggle(0)
    assert grouping.is_closed(0)
    assert grouping.window(0, 99) == [-1, -2, 2, 4]
    assert grouping.row_of(3) is None
    assert grouping.row_of(99) is None
    assert grouping.rows_below(0) == range(1, 3)
    grouping.toggle(1)
    assert grouping.window(0, 99) == [-1, -2]
    grouping.close_only(frozenset())
    assert grouping.row_count == 6


def test_nothing_found_has_no_rows() -> None:
    grouping = _grouping(_ROWS, [1, 2, 3, 4], parse("nada"))
    assert grouping.row_count == 0
    assert grouping.groups == ()
    assert grouping.window(0, 10) == []


def test_closed_importers_that_are_not_there_are_remembered() -> None:
    index = index_of(_ROWS)
    order = grouped_order(index, array("q", [1, 2, 3, 4]))
    search = Search(index)
    search.set_order(order.numbers)
    grouping = Grouping(index, order, search.find(Query()), frozenset({"Andina", "Quito"}))
    grouping.toggle(0)
    assert grouping.closed == {"Andina", "Costa", "Quito"}
    grouping.close_only(frozenset({"Quito"}))
    grouping.toggle(0)
    grouping.toggle(1)
    assert grouping.closed == {"Andina", "Costa", "Quito"}


@given(archives, queries, st.randoms(use_true_random=False), st.data())
def test_rows_are_those_of_a_plain_grouping(
    rows: list[Row], query: Query, random: Random, data: st.DataObject
) -> None:
    order = random.sample(rows, len(rows))
    grouping = _grouping(rows, [row.number for row in order], query)
    index = index_of(rows)
    plain: dict[str, list[Row]] = {row.importer: [] for row in order}
    for row in order:
        if fits(index, row, query):
            plain[row.importer].append(row)
    groups = {importer: found for importer, found in plain.items() if found}
    assert [group.importer for group in grouping.groups] == list(groups)
    for place in data.draw(st.lists(st.integers(0, len(groups) - 1), max_size=4)) if groups else []:
        grouping.toggle(place)
    expected: list[int] = []
    for place, (group, found) in enumerate(zip(grouping.groups, groups.values(), strict=True)):
        assert group.count == len(found)
        assert group.open == sum(not row.closed for row in found)
        assert group.needs_action == sum(row.needs_action for row in found)
        assert group.unread == sum(row.unread for row in found)
        expected.append(-1 - place)
        if not grouping.is_closed(place):
            expected += [row.number for row in found]
    assert grouping.window(0, len(expected) + 1) == expected
    for row_place, number in enumerate(expected):
        assert number < 0 or grouping.row_of(number) == row_place
