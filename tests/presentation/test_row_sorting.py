from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from senae_desktop.domain.list_row import ListColumn
from senae_desktop.presentation.list_look import SortKey
from senae_desktop.presentation.row_sorting import (
    USUAL,
    Sorting,
    clicked,
    clicked_second,
    from_word,
    place_of,
    to_word,
    with_key,
)

IMPORTER, STAGE, SINCE = ListColumn.IMPORTER, ListColumn.STAGE, ListColumn.SINCE

_keys = st.builds(SortKey, st.sampled_from(list(ListColumn)), st.booleans())
sortings = st.lists(_keys, min_size=1, max_size=2, unique_by=lambda key: key.column).map(tuple)


def test_a_click_sorts_and_a_second_one_turns_round() -> None:
    once = clicked(USUAL, IMPORTER)
    assert once == (SortKey(IMPORTER),)
    assert clicked(once, IMPORTER) == (SortKey(IMPORTER, descending=True),)


def test_shift_adds_replaces_and_turns_the_second_key() -> None:
    first = (SortKey(IMPORTER),)
    second = clicked_second(first, STAGE)
    assert second == (SortKey(IMPORTER), SortKey(STAGE))
    assert clicked_second(second, STAGE)[1].descending
    assert clicked_second(second, SINCE) == (SortKey(IMPORTER), SortKey(SINCE))
    assert clicked_second(second, IMPORTER)[0].descending


def test_a_second_key_is_never_the_first_one() -> None:
    both = (SortKey(IMPORTER), SortKey(STAGE))
    assert with_key(both, 0, SortKey(STAGE)) == (SortKey(STAGE),)
    assert with_key(both, 1, SortKey(IMPORTER)) == (SortKey(IMPORTER),)
    assert with_key(both, 1, None) == (SortKey(IMPORTER),)
    assert with_key(both, 0, SortKey(SINCE)) == (SortKey(SINCE), SortKey(STAGE))


@given(sortings)
def test_every_sorting_survives_the_settings_file(sorting: Sorting) -> None:
    assert from_word(to_word(sorting)) == sorting


@given(st.text(max_size=40))
def test_any_word_gives_at_most_two_different_columns(word: str) -> None:
    sorting = from_word(word)
    assert len(sorting) <= 2
    assert len({key.column for key in sorting}) == len(sorting)


@given(sortings, st.sampled_from(list(ListColumn)))
def test_after_any_click_the_column_is_a_key(sorting: Sorting, column: ListColumn) -> None:
    assert place_of(clicked(sorting, column), column) == 0
    assert place_of(clicked_second(sorting, column), column) is not None
