from __future__ import annotations

from array import array
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from senae_desktop.presentation import search_texts
from senae_desktop.presentation.query_bits import flags_of
from senae_desktop.presentation.query_words import WordSearch
from senae_desktop.presentation.search_texts import SearchTexts, bare, read_texts

FIRST = 3
_line = st.sampled_from(["andina s.a.", "028-2026", "0282026", "guayaquil", "x-1", "x1", "nn", "n"])
_texts = st.dictionaries(
    st.integers(FIRST, 30), st.lists(_line, max_size=5).map("\n".join), max_size=20
)
_words = st.lists(
    st.sampled_from(["a", "n", "8-2", "82", "x1", "guaya", "."]), min_size=1, max_size=2
)


class Texts:
    """Texts by row number, read as the archive's are."""

    def __init__(self, kept: dict[int, str]) -> None:
        self.kept = kept

    def search_texts_of(self, numbers: Sequence[int]) -> tuple[array[int], list[str]]:
        found = [number for number in numbers if number in self.kept]
        return array("q", found), [self.kept[number] for number in found]


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Small sizes, so that a handful of texts are as many as a hundred thousand."""
    for name, value in {"_SAMPLE": 4, "_SHARED": 2, "_AT_ONCE": 3, "_BLOCK": 2, "_FEW": 2}.items():
        monkeypatch.setattr(search_texts, name, value)


def held(texts: SearchTexts, words: list[str]) -> list[int]:
    flags = flags_of(WordSearch(texts).holding(tuple(words)), texts.size)
    return [texts.first + position for position, flag in enumerate(flags) if flag]


def expected(kept: dict[int, str], words: list[str]) -> list[int]:
    return [
        number for number in sorted(kept) if all(bare(word) in bare(kept[number]) for word in words)
    ]


@given(_texts, _texts, st.sets(st.integers(FIRST, 30)), _words)
def test_words_are_found_where_the_texts_hold_them(
    kept: dict[int, str], changed: dict[int, str], gone: set[int], words: list[str]
) -> None:
    kept.setdefault(FIRST, "")
    texts = read_texts(Texts(kept), sorted(kept))
    assert held(texts, words) == expected(kept, words)
    news = changed | dict.fromkeys(gone, "")
    later = texts.changed(news, max([*kept, *news]))
    assert held(later, words) == expected(kept | news, words)
    assert held(texts, words) == expected(kept, words)  # as it was


def test_a_line_of_many_is_kept_once() -> None:
    kept = {number: f"0{number}-1\n0{number}1\nandina s.a.\nvv{number}" for number in range(9)}
    texts = read_texts(Texts(kept), sorted(kept))
    assert texts.own[4] == "041\n\nvv4"
    assert list(texts.common) == ["andina s.a."]


def test_nothing_is_read_of_nothing() -> None:
    assert read_texts(Texts({}), []).size == 0
