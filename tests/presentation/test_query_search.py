"""A search finds what reading every row would find, in the order of the list."""

from __future__ import annotations

from array import array
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from senae_desktop.domain.ports import CodeColumn
from senae_desktop.domain.query import Query
from senae_desktop.domain.query_vocabulary import Field
from senae_desktop.presentation import query_bits
from senae_desktop.presentation.query_index import FilterIndex
from senae_desktop.presentation.query_search import Search
from senae_desktop.presentation.query_words import WordSearch
from senae_desktop.presentation.search_texts import SearchTexts
from tests.presentation.query_rows import CATALOGUES, Row, columns_of, fits, index_of
from tests.presentation.query_strategies import archives, queries


@given(archives, st.lists(queries, min_size=1, max_size=5), st.randoms(use_true_random=False))
def test_finds_what_reading_finds(rows: list[Row], asked: list[Query], random: Random) -> None:
    index = index_of(rows)
    search = Search(index)
    order = random.sample(rows, len(rows))
    search.set_order(array("q", [row.number for row in order]))
    for query in asked:
        found = search.find(query)
        assert list(found.numbers) == [row.number for row in order if fits(index, row, query)]
        assert found.places.bit_count() == len(found.numbers)


@given(
    st.lists(st.text(alphabet="ab ", max_size=12), max_size=40),
    st.lists(st.lists(st.text(alphabet="ab", min_size=1, max_size=4), max_size=3), max_size=6),
)
def test_narrowing_finds_what_a_fresh_search_finds(
    texts: list[str], typed: list[list[str]]
) -> None:
    kept = WordSearch(SearchTexts(0, texts, {}))
    for words in typed:
        expected = [all(word in text for word in words) for text in texts]
        found = kept.holding(tuple(words))
        assert query_bits.flags_of(found, len(texts)) == bytes(expected)


def test_everything_found_is_the_order_itself() -> None:
    search = Search(index_of([Row(1), Row(2)]))
    order = array("q", [2, 1])
    search.set_order(order)
    assert search.find(Query()).numbers is order


@pytest.mark.parametrize(
    ("order", "shown"),
    [
        ([5, 4, 1], [4, 1]),  # 5 came since the index was read, 2 has gone from the order
        ([4, 3, 2, 1, 0], [4, 2, 1]),
        ([4, 3, 2, 1], [4, 2, 1]),
        ([0, 2, 1], [2, 1]),
        ([], []),
    ],
)
def test_what_order_and_index_do_not_both_know_is_not_found(
    order: list[int], shown: list[int]
) -> None:
    search = Search(index_of([Row(1), Row(2), Row(4)]))
    search.set_order(array("q", order))
    found = search.find(Query())
    assert list(found.numbers) == shown
    assert found.places.bit_count() == found.holding.bit_count() == len(shown)


def test_nothing_is_found_before_an_order_is_known() -> None:
    assert list(Search(index_of([Row(1)])).find(Query()).numbers) == []


@pytest.mark.parametrize("count", [2, 256, 300])
def test_any_number_of_codes_can_be_asked_for(count: int) -> None:
    from dataclasses import replace

    rows = [Row(number) for number in range(count)]
    codes = tuple(f"c{place:03}" for place in range(count))
    coded = CodeColumn(codes, array("H", range(count)))
    columns = replace(columns_of(rows), channel=coded, importer=coded)
    search = Search(FilterIndex(CATALOGUES, columns, SearchTexts(0, [""] * count, {})))
    search.set_order(columns.numbers)
    last = f"c{count - 1:03}"
    for field in (Field.CHANNEL, Field.IMPORTER):
        found = search.find(Query().with_value(field, last).with_value(field, "c000"))
        assert list(found.numbers) == [0, count - 1]


@given(st.lists(st.booleans()))
def test_sets_hold_their_positions(flags: list[bool]) -> None:
    size, each = len(flags), bytes(flags)
    bits = query_bits.bits_of(each)
    assert query_bits.flags_of(bits, size) == each
    assert bits == query_bits.bits_at([place for place, flag in enumerate(flags) if flag], size)
    assert query_bits.bits_of_each(each, 2) == [query_bits.everything(size) ^ bits, bits]
    assert query_bits.bits_holding(each, {1}, 2) == bits
