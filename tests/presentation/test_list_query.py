from __future__ import annotations

from array import array

import pytest

from senae_desktop.domain.query import Query
from senae_desktop.domain.query_text import parse
from senae_desktop.domain.query_vocabulary import Field, View
from senae_desktop.presentation.facets import FacetCounts, count_facets
from senae_desktop.presentation.list_query import ListQuery
from senae_desktop.presentation.list_query_facets import (
    MOST,
    FacetLine,
    FacetLines,
    LineKind,
    toggled,
)
from senae_desktop.presentation.list_query_text import finished, settle, typed_value
from senae_desktop.presentation.query_search import Search
from tests.presentation.query_rows import CATALOGUES, Row, index_of

INDEX = index_of(
    [
        Row(number, channel=channel, office="028", importer=f"Importer {number % 9}", stage=stage)
        for number, (channel, stage) in enumerate(
            [("documentary", "arrival"), ("automatic", "payment"), ("", "manifest")] * 6, 1
        )
    ]
)
LINES = FacetLines(CATALOGUES, "es")


def counted(query: Query) -> FacetCounts:
    search = Search(INDEX)
    search.set_order(array("q", range(1, 19)))
    counts = count_facets(INDEX, search.find(query))
    assert counts is not None
    return counts


def line(query: Query, label: str) -> FacetLine:
    lines = LINES.lines(query, counted(query), INDEX)
    return next(one for one in lines if one.label == label)


def test_everything_is_shown_until_there_is_an_index() -> None:
    search, order = ListQuery(), array("q", [3, 1, 2])
    search.set_order(order)
    search.set_query(parse("andina"))
    assert search.matches() == order
    assert search.found is None
    search.set_index(index_of([Row(1, "andina"), Row(2, "andina", closed=True), Row(3, "otra")]))
    assert search.matches() == array("q", [1])
    search.set_query(parse("vista:todos andina"))
    assert search.matches() == array("q", [1, 2])


@pytest.mark.parametrize(
    ("text", "query", "left"),
    [
        ("canal:documental", "canal:documental", ""),
        ("andina canal:documental 028", "canal:documental", "andina 028"),
        ('importador:"la andina" x', 'importador:"la andina"', "x"),
        ("vista:cerrados", "vista:cerrados", ""),
        ("vista:", "", "vista:"),
        ("canal:", "", "canal:"),
        ("hora:12", "", "hora:12"),
        ("vista:abiertos", "", ""),
    ],
)
def test_finished_fields_are_taken_out_of_the_text(text: str, query: str, left: str) -> None:
    assert settle(Query(), text) == (parse(query), left)


def test_a_text_is_finished_by_a_space_outside_of_quotes() -> None:
    assert finished("canal:d ")
    assert not finished("canal:d")
    assert not finished('importador:"la ')


def test_what_is_chosen_and_what_is_typed_are_the_same_chip() -> None:
    for label, text in (
        ("Documental", "canal:documental"),
        ("En tránsito", 'etapa:"en tránsito"'),
        ("028 Guayaquil – Marítimo", "distrito:028"),
        ("Cerrados", "vista:cerrados"),
    ):
        chosen = toggled(Query(), line(Query(), label), INDEX.names, "es")
        assert chosen == parse(text)
        assert INDEX.names.chips(chosen, "es") == INDEX.names.chips(parse(text), "es")


def test_choosing_again_takes_back_what_was_chosen_or_typed() -> None:
    query = parse("canal:documental canal:a")
    documentary, automatic = line(query, "Documental"), line(query, "Automático")
    assert documentary.chosen
    assert automatic.chosen
    without = toggled(query, documentary, INDEX.names, "es")
    assert without == parse("canal:a")
    assert toggled(without, automatic, INDEX.names, "es") == Query()


def test_only_the_most_frequent_importers_are_listed_and_the_chosen_one() -> None:
    everyone = list(LINES.lines(Query(), counted(Query()), INDEX))
    listed = [one for one in everyone if one.field is Field.IMPORTER]
    assert [one.kind for one in listed] == [
        LineKind.HEADING,
        *[LineKind.VALUE] * MOST,
        LineKind.MORE,
    ]
    query = Query().with_value(Field.IMPORTER, "Importer 0")
    listed = [
        one
        for one in LINES.lines(query, counted(query), INDEX)
        if one.field is Field.IMPORTER and one.chosen
    ]
    assert [one.label for one in listed] == ["Importer 0"]
    every = LINES.values(Field.IMPORTER, Query(), counted(Query()), INDEX)
    assert len(every) == 9


def test_without_counts_there_are_only_the_views() -> None:
    lines = LINES.lines(Query(view=View.UNREAD), None, None)
    assert {one.field for one in lines} == {Field.VIEW}
    assert [one.label for one in lines if one.chosen] == ["Sin leer"]
    assert toggled(Query(), lines[1], None, "es") == Query()


def test_a_name_that_means_more_than_its_code_is_not_typed() -> None:
    names = INDEX.names
    assert typed_value(names, Field.CHANNEL, "documentary", "es") == "documental"
    assert typed_value(names, Field.IMPORTER, "Importer 1", "es") == "importer 1"
    for code in CATALOGUES.channels:
        value = typed_value(names, Field.CHANNEL, code, "es")
        assert names.codes(Field.CHANNEL, value) == {code}
