"""Where the words of a query stand in a text as it is displayed, to be marked there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from senae_desktop.domain.folding import fold


def marks(text: str, words: Iterable[str]) -> tuple[tuple[int, int], ...]:
    """Start and length of every mark, in characters of ``text``, ascending and apart.

    The words are folded, the text is not: an accent, also one that is a character of its own,
    is marked with its letter. Dashes count nowhere, as in searching.
    """
    searched, places = _searchable(text)
    held = [bare for word in words if (bare := word.replace("-", "")) and bare in searched]
    if not held:  # as in most cells of a screen
        return ()
    marked: list[tuple[int, int]] = []
    for word in held:
        start = searched.find(word)
        while start >= 0:
            marked.append((places[start], _end(text, places[start + len(word) - 1] + 1)))
            start = searched.find(word, start + 1)
    return tuple((start, end - start) for start, end in _joined(marked))


@lru_cache(maxsize=2048)  # the cells of a few screens, painted again and again
def _searchable(text: str) -> tuple[str, Sequence[int]]:
    """The folded text without its dashes, and each character's place."""
    places: Sequence[int] = range(len(text))
    if text.isascii():
        folded = text.lower()
    else:
        letters = [fold(letter) for letter in text]
        folded = "".join(letters)
        places = [place for place, letter in enumerate(letters) for _ in letter]
    if "-" in folded:
        places = [place for letter, place in zip(folded, places, strict=True) if letter != "-"]
    return folded.replace("-", ""), places


def _joined(marked: list[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in sorted(marked):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _end(text: str, end: int) -> int:
    """The end of a mark behind the accents that belong to its last letter."""
    while end < len(text) and not fold(text[end]):
        end += 1
    return end
