from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from senae_desktop.presentation.row_tags import joined_tags, split_tags


def test_tags_are_told_apart_by_commas_and_each_is_there_once() -> None:
    assert split_tags(" urgente,VIP , , URGENTE,  fin   de año ") == (
        "urgente",
        "VIP",
        "fin de año",
    )


@given(st.text(max_size=60))
def test_what_is_shown_is_split_into_the_same_tags(text: str) -> None:
    tags = split_tags(text)
    assert split_tags(joined_tags(tags)) == tags
