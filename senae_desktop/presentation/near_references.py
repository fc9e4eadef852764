"""References that look like the one that was not found: a digit mistyped, two exchanged.

The keys are picked out of the search texts while comparing, because a list of them would cost
more memory than everything else the list keeps, for a question that is seldom asked.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

MOST = 5
#: Shipments compared at a time: some two milliseconds, between which others have their turn.
_SLICE = 512
#: Out of 100: a wrong digit in four is still near.
_LEAST = 75
_SHORTEST = 4

#: A search text begins with the keys, one on each line, and no key has a space or no digit.
_KEYS = re.compile(r"(?:[a-z-]*\d\S*(?:\n|\Z))*")


class NearReference(NamedTuple):
    """A reference, as it is kept, the row number of its shipment, and how alike it is to 100."""

    reference: str
    number: int
    likeness: float


def sought(words: tuple[str, ...]) -> str | None:
    """The word of a query that looks most like a reference, without dashes, or None."""
    bare = [word.replace("-", "") for word in words]
    likely = [word for word in bare if len(word) >= _SHORTEST and re.search(r"\d", word)]
    return max(likely, key=len, default=None)


def near_references(
    words: tuple[str, ...],
    first: int,
    texts: list[str],
    cancelled: Callable[[], bool] = lambda: False,
) -> tuple[NearReference, ...] | None:
    """At most ``MOST`` references near to what the words seek, the nearest first, one a shipment.

    ``first`` and ``texts`` are those of a ``FilterIndex``: the row number of the first text, and
    the texts of the numbers from there on. None when ``cancelled`` began to say so. Takes up to
    a second with 100,000 shipments: for a thread, by ``query_worker``.
    """
    reference = sought(words)
    if reference is None:
        return ()
    # Importing takes a while, and most days nobody mistypes anything.
    from rapidfuzz import fuzz, process  # noqa: PLC0415

    best: dict[int, NearReference] = {}
    for start in range(0, len(texts), _SLICE):
        if cancelled():
            return None
        keys, owners = _keys(first + start, texts[start : start + _SLICE])
        bare = [key.replace("-", "") for key in keys]
        for _, likeness, place in process.extract(
            reference, bare, scorer=fuzz.partial_ratio, score_cutoff=_LEAST, limit=2 * MOST
        ):
            found = NearReference(keys[place].upper(), owners[place], likeness)
            known = best.get(found.number)
            if known is None or known.likeness < likeness:
                best[found.number] = found
        best = {near.number: near for near in _nearest(best, reference)}
    return tuple(best.values())


def _keys(first: int, texts: list[str]) -> tuple[list[str], list[int]]:
    keys: list[str] = []
    owners: list[int] = []
    for number, text in enumerate(texts, first):
        match = _KEYS.match(text)
        of_one = match[0].split() if match else []
        keys += of_one
        owners += [number] * len(of_one)
    return keys, owners


def _nearest(best: dict[int, NearReference], reference: str) -> list[NearReference]:
    """The nearest few; of equally alike ones those of about the same length first."""

    def doubt(near: NearReference) -> tuple[float, int, str, int]:
        longer = abs(len(near.reference.replace("-", "")) - len(reference))
        return -near.likeness, longer, near.reference, near.number

    return sorted(best.values(), key=doubt)[:MOST]
