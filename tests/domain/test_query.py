"""Queries as typed, changed and written again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from senae_desktop.domain.query import FieldFilter, Query
from senae_desktop.domain.query_text import parse, to_text
from senae_desktop.domain.query_vocabulary import FIELDS, VIEWS, Field, View

_VALUED = [field for field in Field if field is not Field.VIEW]
_pieces = st.sampled_from(
    [
        "canal:",
        "channel:",
        "vista:",
        "view:",
        "etiqueta:",
        '"',
        " ",
        ":",
        "ñ",
        "Á",
        "a",
        "b",
        "-",
        "7",
    ]
)
_typed = st.one_of(st.text(), st.lists(_pieces, max_size=14).map("".join))


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("", Query()),
        ("  ÑUSTA 028 ñusta", Query(words=("nusta", "028"))),
        ("canal:Documental", Query(fields=(FieldFilter(Field.CHANNEL, ("documental",)),))),
        ("CHANNEL:d", Query(fields=(FieldFilter(Field.CHANNEL, ("d",)),))),
        (
            'importador:"La Andina" 0041 importador:costa',
            Query(fields=(FieldFilter(Field.IMPORTER, ("la andina", "costa")),), words=("0041",)),
        ),
        ("vista:cerrados", Query(view=View.CLOSED)),
        ('vista:"sin leer"', Query(view=View.UNREAD)),
        ("vista:cer", Query(view=View.CLOSED)),
        ("vista:todos vista:abiertos", Query()),
        ('"canal:documental"', Query(words=("canal:documental",))),
        ('"andina de repuestos', Query(words=("andina de repuestos",))),
        ("msc:oscar", Query(words=("msc:oscar",))),
    ],
)
def test_what_is_typed_is_read(text: str, query: Query) -> None:
    assert parse(text) == query


@pytest.mark.parametrize(
    "text", ["canal:", 'canal:"', 'canal:""', "vista:", "vista:c", "vista:nada", '"', '""']
)
def test_what_is_still_being_typed_asks_for_nothing(text: str) -> None:
    assert parse(text) == Query()


@pytest.mark.parametrize("field", Field)
def test_every_field_is_known_in_both_languages(field: Field) -> None:
    value = "closed" if field is Field.VIEW else "x"
    spanish, english = (parse(f"{name}:{value}") for name in (FIELDS[field].es, FIELDS[field].en))
    assert spanish == english != Query()


@pytest.mark.parametrize("view", View)
def test_every_view_is_known_by_all_its_names(view: View) -> None:
    for name in (view, VIEWS[view].es, VIEWS[view].en):
        assert parse(f'vista:"{name}"').view is view


@given(_typed, st.sampled_from(["es", "en"]))
def test_a_query_written_reads_as_itself(text: str, language: str) -> None:
    query = parse(text)
    assert parse(to_text(query, language)) == query


@given(
    st.lists(st.tuples(st.sampled_from(_VALUED), st.text(max_size=6), st.booleans()), max_size=6),
    st.sampled_from(View),
    st.lists(st.text(max_size=5), max_size=3),
)
def test_a_query_chosen_by_mouse_reads_as_itself(
    choices: list[tuple[Field, str, bool]], view: View, words: list[str]
) -> None:
    query = Query().with_view(view).with_words(words)
    for field, value, keep in choices:
        query = query.with_value(field, value)
        if not keep:
            query = query.without_value(field, (query.values(field) or ("",))[0])
    assert parse(to_text(query)) == query


def test_values_come_and_go() -> None:
    query = parse("canal:d canal:f distrito:028 etapa:aforo x vista:todos")
    assert query.values(Field.CHANNEL) == ("d", "f")
    assert query.without_value(Field.CHANNEL, "d") == parse(
        "canal:f distrito:028 etapa:aforo x vista:todos"
    )
    assert query.without_value(Field.VIEW, "all").view is View.OPEN
    assert query.with_value(Field.CHANNEL, " D ") == query
    assert query.with_words([]).words == ()


def test_the_view_is_no_field_of_values() -> None:
    with pytest.raises(ValueError, match="view"):
        Query().with_value(Field.VIEW, "closed")
