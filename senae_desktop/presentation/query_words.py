"""Which shipments hold every word, by plain substring tests: measured, the fastest in Python."""

from __future__ import annotations

from senae_desktop.presentation.query_bits import bits_of, everything, flags_of
from senae_desktop.presentation.search_texts import SearchTexts, bare

#: Passing texts over costs something too: worth it when no more than this part of them is left.
_MOST = 0.6


class WordSearch:
    """Looks for words in folded texts; a search that only grew looks through its last result."""

    def __init__(self, texts: SearchTexts) -> None:
        self._texts = texts
        self._words: tuple[str, ...] = ()
        self._found = everything(texts.size)

    def holding(self, words: tuple[str, ...]) -> int:
        """The set of the positions whose text holds every word."""
        words = tuple(map(bare, words))
        found = everything(self._texts.size)
        new = words
        if _narrows(self._words, words):
            found = self._found
            new = tuple(word for word in words if word not in self._words)
        # The longest word is the one that most likely leaves little for the others.
        for word in sorted(new, key=len, reverse=True):
            found = self._narrowed(found, word)
        self._words, self._found = words, found
        return found

    def _narrowed(self, found: int, word: str) -> int:
        texts = self._texts
        held = found & texts.in_common(word)
        left = found ^ held
        return held | self._left_holding(left, word) if left else held

    def _left_holding(self, left: int, word: str) -> int:
        """Of the positions that are left, those whose own text holds a word."""
        texts = self._texts
        if left.bit_count() > texts.size * _MOST:
            return left & texts.in_own(word)
        flags = flags_of(left, texts.size)
        return bits_of(
            bytes([f and word in text for f, text in zip(flags, texts.own, strict=True)])
        )


def _narrows(before: tuple[str, ...], after: tuple[str, ...]) -> bool:
    """Whether everything that holds ``after`` also holds ``before``."""
    return all(any(old in new for new in after) for old in before)
