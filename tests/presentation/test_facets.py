"""Each facet counts what choosing its values would leave."""

from __future__ import annotations

from array import array

from hypothesis import given
from pytestqt.qtbot import QtBot

from senae_desktop.domain.query import Query
from senae_desktop.domain.query_text import parse
from senae_desktop.domain.query_vocabulary import Field, View
from senae_desktop.presentation.facets import FacetCounts, count_facets
from senae_desktop.presentation.facets_worker import FacetCounter
from senae_desktop.presentation.query_search import Search
from tests.presentation.query_rows import Row, fits, index_of
from tests.presentation.query_strategies import archives, queries


def _counted(rows: list[Row], query: Query) -> FacetCounts:
    search = Search(index_of(rows))
    search.set_order(array("q", [row.number for row in rows]))
    counts = count_facets(search.index, search.find(query))
    assert counts is not None
    return counts


@given(archives, queries)
def test_counts_are_those_of_reading_every_row(rows: list[Row], query: Query) -> None:
    index = index_of(rows)

    def left(field: Field, value: str) -> int:
        return sum(fits(index, row, query, but=field) and row.value(field) == value for row in rows)

    counts = _counted(rows, query)
    for view in View:
        rest = [row for row in rows if fits(index, row, query, but=Field.VIEW)]
        assert counts.views[view] == sum(row.in_view(view) for row in rest)
    for group in counts.groups:
        codes = index.names.codes(Field.STAGE, group)
        assert counts.groups[group] == sum(left(Field.STAGE, code) for code in codes)
    for field, mapping in (
        (Field.CHANNEL, counts.channels),
        (Field.DISTRICT, counts.districts),
        (Field.IMPORTER, counts.importers),
    ):
        present = {row.value(field) for row in rows} - {""}
        assert set(mapping) <= present
        assert all(mapping.get(code, 0) == left(field, code) for code in present)
    assert list(counts.importers.values()) == sorted(counts.importers.values(), reverse=True)


def test_a_facet_does_not_reduce_itself() -> None:
    rows = [
        Row(1, channel="documentary", office="028"),
        Row(2, channel="physical", office="028"),
        Row(3, channel="physical", office="019"),
        Row(4, channel="physical", office="019", closed=True),
    ]
    counts = _counted(rows, parse("canal:d"))
    assert counts.channels == {"documentary": 1, "physical": 2}
    assert counts.districts == {"019": 0, "028": 1}
    assert counts.views[View.OPEN] == 1
    assert counts.views[View.CLOSED] == 0


def test_counting_stops_when_told() -> None:
    rows = [Row(number) for number in range(3)]
    search = Search(index_of(rows))
    found = search.find(Query())
    for patience in range(4):
        asked = iter([False] * patience + [True])
        assert count_facets(search.index, found, lambda asked=asked: next(asked)) is None  # type: ignore[misc]


def test_the_thread_answers_the_newest_question(qtbot: QtBot) -> None:
    search = Search(index_of([Row(1, text="a"), Row(2, text="ab")]))
    search.set_order(array("q", [1, 2]))
    counter = FacetCounter()
    answers: list[FacetCounts] = []
    counter.counted.connect(answers.append)
    for text in ("a", "b", "ab"):
        counter.count(search.index, search.find(parse(text)))
    qtbot.waitUntil(lambda: bool(answers))
    counter.close()
    assert [answer.found.query for answer in answers] == [parse("ab")]
    assert answers[0].views[View.ALL] == 1
