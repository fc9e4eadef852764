"""References that look like the one that was not found: a digit mistyped, two exchanged.

The keys are picked out of the search texts while comparing, because a list of them would cost
more memory than everything else the list keeps, for a question that is seldom asked. There they
have no dashes (see ``search_texts``); those that are found are written with them again.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from senae_desktop.domain.errors import MalformedReference
from senae_desktop.domain.references import recognise
from senae_desktop.presentation.search_texts import bare

MOST = 5
#: Shipments compared at a time: some two milliseconds, between which others have their turn.
_SLICE = 512
#: Out of 100: a wrong digit in four is still near.
_LEAST = 75
_SHORTEST = 4

#: A search text begins with the keys, one on each line, and no key has a space or no digit.
_KEYS = re.compile(r"(?:[a-z-]*\d\S*(?:\n|\Z))*")


class NearReference(NamedTuple):
    """A reference, as it is written, the row number of its shipment, and how alike it is to 100."""

    reference: str
    number: int
    likeness: float


def sought(words: tuple[str, ...]) -> str | None:
    """The word of a query that looks most like a reference, without dashes, or None."""
    likely = [
        word for word in map(bare, words) if len(word) >= _SHORTEST and re.search(r"\d", word)
    ]
    return max(likely, key=len, default=None)


def near_references(
    words: tuple[str, ...],
    first: int,
    texts: list[str],
    cancelled: Callable[[], bool] = lambda: False,
) -> tuple[NearReference, ...] | None:
    """At most ``MOST`` references near to what the words seek, the nearest first, one a shipment.

    ``texts`` are what shipments have of their own in ``SearchTexts``, those of the row number
    ``first`` and of the numbers from there on. None when ``cancelled`` began to say so. Takes up to
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
        for _, likeness, place in process.extract(
            reference, keys, scorer=fuzz.partial_ratio, score_cutoff=_LEAST, limit=2 * MOST
        ):
            found = NearReference(keys[place], owners[place], likeness)
            known = best.get(found.number)
            if known is None or known.likeness < likeness:
                best[found.number] = found
        best = {near.number: near for near in _nearest(best, reference)}
    return tuple(near._replace(reference=_written(near.reference)) for near in best.values())


def _written(key: str) -> str:
    """A key as people know it."""
    try:
        return recognise(key)[0].display
    except MalformedReference:
        return key.upper()


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
        longer = abs(len(near.reference) - len(reference))
        return -near.likeness, longer, near.reference, near.number

    return sorted(best.values(), key=doubt)[:MOST]
