"""The texts that shipments are found by, laid out so that a word is looked for in little of them.

Most of a text is the same in thousands of others: names, places, goods. Such a line is kept once,
with the set of its shipments (see ``query_bits``), and only what is left is kept by shipment: a
quarter of the characters that a keystroke would have to look through. Dashes count nowhere: they
are taken out here and of every word that is looked for.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import reduce
from itertools import chain
from operator import or_
from random import Random
from typing import Protocol

from senae_desktop.presentation.query_bits import bits_at, bits_of

#: A line that one shipment in so many has is kept once. More of them would cost more memory as
#: sets than they save as text.
_SHARED = 128
#: As many texts as tell which lines those are, and as few as make it worthwhile.
_SAMPLE = 4_096
#: Texts read at a time: no more of what is cut up lies in memory beside the rest.
_AT_ONCE = 4_096
#: Texts that are looked through as one first, which mostly leaves them out at once; no help when
#: more than one block in so many holds the word, which each so many-th of them tells.
_BLOCK = 32
_FEW = 3
_TRIED = 16


class TextSource(Protocol):
    """The part of an archive's reader that texts come from."""

    def search_texts_of(self, numbers: Sequence[int]) -> tuple[array[int], list[str]]:
        """Row numbers and their folded search texts, side by side."""


def bare(text: str) -> str:
    """A text as it is kept here, a word as it is looked for."""
    return text.replace("-", "")


class SearchTexts:
    """Texts by position, that is by row number less ``first``; holes are empty. Never changes.

    ``own`` are the lines that few others have, the references before all others; an empty line
    stands where others were taken out. ``common`` are those lines, with the set of positions.
    """

    def __init__(self, first: int, own: list[str], common: Mapping[str, int]) -> None:
        self.first = first
        self.own = own
        self.common = common
        self._blocks = [_block(own, at) for at in range(0, len(own), _BLOCK)]

    @property
    def size(self) -> int:
        """How many positions there are."""
        return len(self.own)

    def in_common(self, word: str) -> int:
        """The positions that hold a word in a line they share with many others."""
        return reduce(or_, (at for line, at in self.common.items() if word in line), 0)

    def in_own(self, word: str) -> int:
        """The positions that hold a word in a line that is theirs."""
        own, blocks = self.own, self._blocks
        some = blocks[::_TRIED]
        if sum(word in block for block in some) * _FEW > len(some):
            return bits_of(bytes([word in text for text in own]))
        hit = [at for at, block in enumerate(blocks) if word in block]
        flags = bytearray(self.size)
        for at in hit:
            here = slice(at * _BLOCK, (at + 1) * _BLOCK)
            flags[here] = bytes([word in text for text in own[here]])
        return bits_of(bytes(flags))

    def changed(self, texts: Mapping[int, str], end: int) -> SearchTexts:
        """With other texts for some row numbers, empty for those that are gone; ``end`` is the
        last row number there is."""
        size = max(end - self.first + 1, self.size)
        own = [*self.own, *[""] * (size - self.size)]
        taking = _Taking(self.common)
        for number, text in texts.items():
            own[number - self.first] = taking.own(number - self.first, text)
        others = ~bits_at((number - self.first for number in texts), size)
        longer = size - self.size
        common = {
            line: (positions << longer) & others | bits_at(taking.positions[line], size)
            for line, positions in self.common.items()
        }
        return SearchTexts(self.first, own, common)


def read_texts(source: TextSource, numbers: Sequence[int]) -> SearchTexts:
    """The texts of these rows, which ascend."""
    if not numbers:
        return SearchTexts(0, [], {})
    first, size = numbers[0], numbers[-1] - numbers[0] + 1
    taking = _Taking(_shared(source, numbers))
    own = [""] * size
    for start in range(0, len(numbers), _AT_ONCE):
        for number, text in zip(
            *source.search_texts_of(numbers[start : start + _AT_ONCE]), strict=True
        ):
            own[number - first] = taking.own(number - first, text)
    common = {line: bits_at(positions, size) for line, positions in taking.positions.items()}
    return SearchTexts(first, own, common)


class _Taking:
    """Takes the common lines out of texts, and notes where they were."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.positions: dict[str, array[int]] = {line: array("I") for line in lines}

    def own(self, position: int, text: str) -> str:
        """What is left of a text."""
        left: list[str] = []
        before = None
        for line in bare(text).split("\n"):
            if line == before:
                continue  # a number that was there with and without its dashes
            before = line
            taken = self.positions.get(line)
            if taken is None:
                left.append(line)
            else:
                taken.append(position)
                if left and left[-1]:
                    left.append("")
        return "\n".join(left)


def _shared(source: TextSource, numbers: Sequence[int]) -> list[str]:
    """The lines that so many texts have that each is kept once, judging by some texts."""
    if len(numbers) < _SAMPLE:
        return []
    # At random: shipments that came at equal distances may all be of a few importers.
    some = sorted(Random(0).sample(numbers, _SAMPLE))  # noqa: S311
    texts = source.search_texts_of(some)[1]
    found = Counter(chain.from_iterable({*bare(text).split("\n")} for text in texts))
    return [line for line, count in found.items() if line and count * _SHARED >= len(texts)]


def _block(own: list[str], at: int) -> str:
    return "\n".join(own[at : at + _BLOCK])
