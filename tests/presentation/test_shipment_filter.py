from __future__ import annotations

from array import array

from hypothesis import given
from hypothesis import strategies as st

from senae_desktop.presentation.shipment_filter import TextFilter


def a_filter(*texts: str) -> TextFilter:
    found = TextFilter()
    found.set_order(array("q", range(len(texts))))
    found.set_texts(array("q", range(len(texts))), list(texts))
    return found


def test_is_idle_without_words_or_without_texts() -> None:
    activity = []
    found = TextFilter()
    found.set_query("a")
    activity.append(found.active)
    found.set_texts(array("q", [1]), ["a"])
    activity.append(found.active)
    found.set_query("  ")
    activity.append(found.active)
    assert activity == [False, True, False]


def test_finds_words_in_any_order_without_accents_and_case() -> None:
    found = a_filter("senalitica nusta 028", "andina 028")
    found.set_query("028 ÑUSTA")
    assert list(found.matches()) == [0]


def test_a_reference_is_found_with_and_without_dashes() -> None:
    found = a_filter("028-2026-10-00418823\n02820261000418823", "055-2026-10-00000001")
    for query in ("028-2026-10-0041", "02820261000418823", "00418823"):
        found.set_query(query)
        assert list(found.matches()) == [0]


def test_the_same_words_are_no_new_query() -> None:
    found = a_filter("andina")
    assert found.set_query("andina")
    assert not found.set_query(" Andina  andina ")


def test_rows_without_a_text_never_match() -> None:
    found = TextFilter()
    found.set_order(array("q", [2, 1]))
    found.set_texts(array("q", [1]), ["andina"])
    found.set_query("a")
    assert list(found.matches()) == [1]


_words = st.text("ab ", max_size=5)


@given(texts=st.lists(_words, max_size=8), queries=st.lists(_words, min_size=1, max_size=6))
def test_narrowing_finds_what_a_fresh_search_finds(texts: list[str], queries: list[str]) -> None:
    kept = a_filter(*texts)
    for query in queries:
        kept.set_query(query)
        expected = [
            place for place, text in enumerate(texts) if all(w in text for w in query.split())
        ]
        if kept.active:
            assert list(kept.matches()) == expected
