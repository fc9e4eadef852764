"""Saved views are kept, changed and read again, whatever became of their text."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from senae_desktop.domain.list_row import ListColumn
from senae_desktop.presentation.list_look import ColumnLook, Density, SortKey
from senae_desktop.presentation.saved_views import SLOTS, SavedView, SavedViews
from senae_desktop.presentation.saved_views_json import VERSION, decode, encode

_columns = st.sampled_from(ListColumn)
_views = st.builds(
    SavedView,
    name=st.text(min_size=1, max_size=8),
    slot=st.none() | st.sampled_from(SLOTS),
    columns=st.lists(
        st.builds(ColumnLook, _columns, st.none() | st.integers(1, 999), st.booleans()),
        unique_by=lambda look: look.column,
        max_size=4,
    ).map(tuple),
    sort=st.lists(
        st.builds(SortKey, _columns, st.booleans()), unique_by=lambda key: key.column, max_size=2
    ).map(tuple),
    query=st.text(max_size=10),
    density=st.sampled_from(Density),
    grouped=st.booleans(),
)
_json: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=4),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["version", "views", "name", "slot", "columns", "column", "sort", "default"]
            ),
            inner,
            max_size=4,
        )
    ),
)


def _three() -> SavedViews:
    views = SavedViews()
    for slot, name in enumerate("abc", start=1):
        views = views.saved(SavedView(name, slot))
    return views


def _names(views: SavedViews) -> str:
    return "".join(view.name for view in views.views)


@given(st.lists(_views, max_size=5), st.booleans())
def test_views_written_read_as_themselves(saved: list[SavedView], with_default: bool) -> None:
    views = SavedViews()
    for view in saved:
        views = views.saved(view)
    if with_default and views.views:
        views = views.with_default(views.views[-1].name)
    assert decode(encode(views)) == views
    slots = [view.slot for view in views.views if view.slot]
    assert len(slots) == len(set(slots))


@given(_json.map(json.dumps) | st.text())
def test_any_text_reads_as_some_views(text: str) -> None:
    views = decode(text)
    assert decode(encode(views)) == views


@pytest.mark.parametrize("text", ["", "[", "null", "[]", '{"views": 3}', "[" * 100_000])
def test_no_views_are_in_what_is_not_theirs(text: str) -> None:
    assert decode(text) == SavedViews()


def test_a_newer_version_is_read_as_far_as_it_is_known() -> None:
    document = {
        "version": VERSION + 1,
        "shape": "unheard of",
        "default": "Aforos",
        "views": [
            {
                "name": "Aforos",
                "slot": 12,
                "columns": [
                    {"column": "hologram", "width": 3},
                    {"column": "stage", "width": -1, "hidden": True, "colour": "red"},
                    {"column": "stage"},
                ],
                "sort": [{"column": "since", "descending": True}, {"column": "mood"}],
                "query": "etapa:aforo",
                "density": "roomy",
                "pinned": True,
            },
            {"name": "  "},
            {"name": "Aforos", "query": "again"},
            "no view",
        ],
    }
    view = SavedView(
        "Aforos",
        columns=(ColumnLook(ListColumn.STAGE, None, hidden=True),),
        sort=(SortKey(ListColumn.SINCE, descending=True),),
        query="etapa:aforo",
    )
    assert decode(json.dumps(document)) == SavedViews((view,), "Aforos")


def test_of_two_views_with_a_slot_the_first_keeps_it() -> None:
    text = json.dumps({"views": [{"name": "a", "slot": 1}, {"name": "b", "slot": 1}]})
    assert [view.slot for view in decode(text).views] == [1, None]


def test_saving_replaces_the_view_of_that_name() -> None:
    views = _three().saved(SavedView(" b ", 3, query="x"))
    assert [(view.name, view.slot, view.query) for view in views.views] == [
        ("a", 1, ""), ("b", 3, "x"), ("c", None, ""),
    ]  # fmt: skip
    assert views.saved(SavedView("b", 12)).views[1].slot is None


def test_renaming_keeps_the_default() -> None:
    views = _three().with_default("b").renamed("b", " z ")
    assert (_names(views), views.default) == ("azc", "z")


@pytest.mark.parametrize(
    "change",
    [
        lambda views: views.renamed("a", "b"),
        lambda views: views.renamed("a", " "),
        lambda views: views.renamed("x", "y"),
        lambda views: views.moved("x", 0),
        lambda views: views.removed("x"),
        lambda views: views.with_slot("x", 4),
        lambda views: views.with_slot("a", 10),
        lambda views: views.with_default("x"),
        lambda views: views.saved(SavedView(" ")),
    ],
)
def test_what_makes_no_sense_changes_nothing(change: Callable[[SavedViews], SavedViews]) -> None:
    assert change(_three()) == _three()


@pytest.mark.parametrize(("place", "names"), [(0, "cab"), (1, "acb"), (9, "abc"), (-5, "cab")])
def test_moving(place: int, names: str) -> None:
    assert _names(_three().moved("c", place)) == names


def test_slots_are_taken_and_given_back() -> None:
    views = _three().with_slot("c", 1)
    taken = views.at_slot(1)
    assert taken is not None
    assert taken.name == "c"
    assert [view.slot for view in views.views] == [None, 2, 1]
    assert views.with_slot("c", None).at_slot(1) is None


def test_removing_the_default_leaves_none() -> None:
    views = _three().with_default("b").removed("b")
    assert (_names(views), views.default) == ("ac", None)
