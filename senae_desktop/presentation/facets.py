"""How many shipments each view, stage group, channel, district and importer would leave.

Every facet is counted with the rest of the filter but without its own choice, so that it shows
what choosing another of its values would give. With the sets of the index this is one
intersection and one counting of bits for each value; importers, which may be thousands, are
counted in slices, so that a newer question can interrupt and the window is never held up.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import compress
from typing import TYPE_CHECKING

from senae_desktop.domain.query_vocabulary import STAGE_GROUPS, Field, View
from senae_desktop.presentation.query_bits import flags_of

if TYPE_CHECKING:
    from senae_desktop.presentation.query_index import FilterIndex
    from senae_desktop.presentation.query_search import Found

#: Counting this many takes about half a millisecond, during which no other thread runs.
_SLICE = 8192


@dataclass(frozen=True, slots=True)
class FacetCounts:
    """Counts by view, and by the codes of each field; ``found`` is what they belong to.

    Stages are counted by group. Every known code is there, also with zero, but of importers only
    those with a shipment, the most frequent first. What has no value is not counted.
    """

    found: Found
    views: Mapping[View, int]
    groups: Mapping[str, int]
    channels: Mapping[str, int]
    districts: Mapping[str, int]
    importers: Mapping[str, int]


def count_facets(
    index: FilterIndex, found: Found, cancelled: Callable[[], bool] = lambda: False
) -> FacetCounts | None:
    """The counts beside what a search found; None when ``cancelled`` began to say so."""
    query, holding = found.query, found.holding
    fitting = holding & index.fitting(query, but=Field.VIEW)
    views = {view: (fitting & index.in_view(view)).bit_count() for view in View}
    counted: dict[Field, dict[str, int]] = {}
    for field in (Field.STAGE, Field.CHANNEL, Field.DISTRICT):
        if cancelled():
            return None
        rest = holding & index.fitting(query, but=field)
        counted[field] = {
            code: (rest & places).bit_count()
            for code, places in index.values[field].items()
            if code
        }
    stages = counted[Field.STAGE]
    groups = {
        group: sum(stages.get(code, 0) for code in index.names.codes(Field.STAGE, group))
        for group in STAGE_GROUPS
    }
    importers = _importers(index, holding & index.fitting(query, but=Field.IMPORTER), cancelled)
    if importers is None:
        return None
    channels, districts = counted[Field.CHANNEL], counted[Field.DISTRICT]
    return FacetCounts(found, views, groups, channels, districts, importers)


def _importers(
    index: FilterIndex, rest: int, cancelled: Callable[[], bool]
) -> dict[str, int] | None:
    flags = flags_of(rest, index.size)
    counts: Counter[int] = Counter()
    for start in range(0, index.size, _SLICE):
        if cancelled():
            return None
        end = start + _SLICE
        counts.update(compress(index.importers.places[start:end], flags[start:end]))
    names = index.importers.codes
    return {names[place]: count for place, count in counts.most_common() if names[place]}
