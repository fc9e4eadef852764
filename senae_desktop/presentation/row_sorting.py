"""By what the list is ordered: one column, and a second one among equals."""

from __future__ import annotations

from senae_desktop.domain.list_row import ListColumn
from senae_desktop.presentation.list_look import MOST_SORT_KEYS, SortKey

#: At most two keys, the first one first; each column once.
Sorting = tuple[SortKey, ...]

#: What a list is ordered by when nobody has chosen anything: the latest stage first.
USUAL: Sorting = (SortKey(ListColumn.SINCE, descending=True),)

_DESCENDING, _ASCENDING = "descending", "ascending"


def clicked(sorting: Sorting, column: ListColumn) -> Sorting:
    """After a click on a column: by it alone; the other way round when it was the first before."""
    if sorting and sorting[0].column is column:
        return (_turned(sorting[0]),)
    return (SortKey(column),)


def clicked_second(sorting: Sorting, column: ListColumn) -> Sorting:
    """After a click with Shift: by it among equals; a column that is a key already turns round."""
    if any(key.column is column for key in sorting):
        return tuple(_turned(key) if key.column is column else key for key in sorting)
    return (*sorting[: MOST_SORT_KEYS - 1], SortKey(column))


def with_key(sorting: Sorting, place: int, key: SortKey | None) -> Sorting:
    """With another first (0) or second (1) key; None takes the second one away."""
    first, second = sorting[0], sorting[1] if len(sorting) > 1 else None
    if place == 0:
        first = key or first
    else:
        second = key
    return (first,) if second is None or second.column is first.column else (first, second)


def place_of(sorting: Sorting, column: ListColumn) -> int | None:
    """Whether a column is the first (0) or the second (1) key, or None."""
    return next((place for place, key in enumerate(sorting) if key.column is column), None)


def to_word(sorting: Sorting) -> str:
    """A sorting as a word for a settings file."""
    return ",".join(
        f"{key.column}:{_DESCENDING if key.descending else _ASCENDING}" for key in sorting
    )


def from_word(word: str) -> Sorting:
    """The sorting of such a word; keys that are none are left out, possibly all of them."""
    keys: list[SortKey] = []
    for part in word.split(","):
        name, _, direction = part.partition(":")
        known = name in set(ListColumn) and direction in {_ASCENDING, _DESCENDING}
        if known and all(key.column != name for key in keys):
            keys.append(SortKey(ListColumn(name), direction == _DESCENDING))
    return tuple(keys[:MOST_SORT_KEYS])


def _turned(key: SortKey) -> SortKey:
    return SortKey(key.column, not key.descending)
