"""The words of a query are marked in the text as it is displayed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from senae_desktop.domain.folding import fold
from senae_desktop.domain.query_marks import marks

_texts = st.one_of(st.text(), st.text(alphabet="aAbñÑáe\u0301\u0303-ßﬁ0128 ", max_size=20))


@pytest.mark.parametrize(
    ("text", "words", "marked"),
    [
        ("Andina de Repuestos", ("rep",), ["Rep"]),
        ("Ñusta Nº 4", ("nusta", "no"), ["Ñusta", "Nº"]),
        ("man\u0303ana", ("nan",), ["n\u0303an"]),
        ("man\u0303ana", ("man",), ["man\u0303"]),
        ("028-2026-10-00418823", ("0282026",), ["028-2026"]),
        ("028-2026-10-00418823", ("28-20",), ["28-20"]),
        ("028-2026-10-00418823", ("20261000",), ["2026-10-00"]),
        ("0282026", ("28-20",), ["2820"]),
        ("a-b", ("-",), []),
        ("Straße", ("ras",), ["raß"]),
        ("aaa", ("aa",), ["aaa"]),
        ("andina", ("din", "an", "zz"), ["andin"]),
        ("a b", ("a", "b"), ["a", "b"]),
        ("andina", (), []),
        ("andina", ("",), []),
        ("", ("a",), []),
    ],
)
def test_what_is_marked(text: str, words: tuple[str, ...], marked: list[str]) -> None:
    assert [text[start : start + length] for start, length in marks(text, words)] == marked


@given(_texts)
def test_folding_letter_by_letter_is_folding(text: str) -> None:
    assert "".join(map(fold, text)) == fold(text)


@given(_texts, st.lists(_texts.map(lambda text: fold(text)[:4]), max_size=3), st.data())
def test_marks_stand_apart_and_hold_the_words(
    text: str, others: list[str], data: st.DataObject
) -> None:
    folded = fold(text).replace("-", "") if data.draw(st.booleans()) else fold(text)
    start = data.draw(st.integers(0, len(folded)))
    inside = folded[start : start + data.draw(st.integers(1, 5))]
    found = marks(text, (*others, inside))
    ends = [0]
    for begin, length in found:
        assert length > 0
        assert begin > ends[-1] or ends == [0]
        assert not begin or fold(text[begin])
        ends.append(begin + length)
    assert ends[-1] <= len(text)
    held = [fold(text[begin : begin + length]) for begin, length in found]
    bare = [one.replace("-", "") for one in held]
    words = [bare_word for word in (*others, inside) if (bare_word := word.replace("-", ""))]
    if inside.strip("-"):
        assert any(inside.replace("-", "") in one for one in bare)
    assert all(any(word in one for word in words) for one in bare)
