from __future__ import annotations

from array import array
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from senae_desktop.domain.ports import Applied, FilterColumns
from senae_desktop.domain.query import Query
from senae_desktop.domain.query_vocabulary import Field, View
from senae_desktop.presentation.facets import count_facets
from senae_desktop.presentation.list_query_index import IndexSource
from senae_desktop.presentation.query_index import FilterIndex
from senae_desktop.presentation.query_search import Search
from tests.presentation.query_rows import CATALOGUES, Row, columns_of


class Rows:
    """Rows that come and go, read as the archive is read."""

    def __init__(self) -> None:
        self.kept: dict[int, Row] = {}

    def columns(self) -> FilterColumns:
        return columns_of([self.kept[number] for number in sorted(self.kept)])

    def columns_of(self, numbers: Sequence[int]) -> FilterColumns:
        return columns_of([self.kept[number] for number in sorted(numbers) if number in self.kept])

    def search_texts_of(self, numbers: Sequence[int]) -> tuple[array[int], list[str]]:
        kept = sorted(number for number in numbers if number in self.kept)
        return array("q", kept), [self.kept[number].text for number in kept]


_row = st.builds(
    Row,
    number=st.integers(1, 40),
    text=st.sampled_from(["andina\n1", "pichincha\n22", "n"]),
    stage=st.sampled_from(["arrival", "payment", "exit", ""]),
    channel=st.sampled_from(["documentary", "", "new-code"]),
    office=st.sampled_from(["028", "055"]),
    importer=st.text("abc", max_size=2),
    closed=st.booleans(),
    unread=st.booleans(),
    tags=st.frozensets(st.sampled_from(["urgent", "cold"])),
)
_change = st.tuples(
    st.lists(_row, max_size=6, unique_by=lambda row: row.number), st.sets(st.integers(1, 40))
)


def seen(index: FilterIndex) -> list[object]:
    search = Search(index)
    search.set_order(array("q", range(1, 41)))
    everything = search.find(Query(view=View.ALL))
    counts = count_facets(index, everything)
    assert counts is not None
    queries = [Query(view=view) for view in View]
    queries += [Query(view=View.ALL, words=("andina",)), Query(words=("22",))]
    queries += [Query(view=View.ALL).with_value(Field.TAG, tag) for tag in ("urgent", "cold")]
    queries += [Query(view=View.ALL).with_value(Field.CHANNEL, "new-code")]
    found: list[object] = [list(search.find(query).numbers) for query in queries]
    found.append({code: count for code, count in counts.importers.items() if count})
    found.append({code: count for code, count in counts.channels.items() if count})
    return found


@given(st.lists(_change, max_size=6))
def test_following_changes_equals_reading_everything(
    changes: list[tuple[list[Row], set[int]]],
) -> None:
    rows, source = Rows(), IndexSource(CATALOGUES)
    index = source.whole(rows)
    for put, gone in changes:
        before = set(rows.kept)
        rows.kept |= {row.number: row for row in put}
        for number in gone:
            rows.kept.pop(number, None)
        numbers = {row.number for row in put} & set(rows.kept)
        applied = Applied(
            changed=frozenset(numbers & before),
            added=frozenset(numbers - before),
            removed=frozenset(before - set(rows.kept)),
        )
        index = source.followed(rows, applied)
    assert seen(index) == seen(IndexSource(CATALOGUES).whole(rows))


def test_an_index_given_away_does_not_change_any_more() -> None:
    rows, source = Rows(), IndexSource(CATALOGUES)
    rows.kept[1] = Row(1, "andina", channel="documentary")
    before = source.whole(rows)
    told = seen(before)
    rows.kept[1] = Row(1, "otra", closed=True)
    source.followed(rows, Applied(changed=frozenset({1})))
    assert seen(before) == told


def test_a_row_that_went_between_the_news_and_the_reading_is_left_out() -> None:
    rows, source = Rows(), IndexSource(CATALOGUES)
    rows.kept[1] = Row(1, "andina")
    source.whole(rows)
    del rows.kept[1]
    assert source.followed(rows, Applied(changed=frozenset({1}), added=frozenset({2}))).count == 0
