"""Saved views as text that other versions of the program can read.

Whatever is unknown or misshapen is left out, and the rest is kept: a settings file must never
keep somebody from the list.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from senae_desktop.domain.list_row import ListColumn
from senae_desktop.presentation.list_look import MOST_SORT_KEYS, ColumnLook, Density, SortKey
from senae_desktop.presentation.saved_views import SLOTS, SavedView, SavedViews

VERSION = 1


def encode(views: SavedViews) -> str:
    """The views as JSON."""
    members = {
        "version": VERSION,
        "default": views.default,
        "views": [_members(view) for view in views.views],
    }
    return json.dumps(members)


def decode(text: str) -> SavedViews:
    """The views of a text, or as many of them as can be understood; never fails."""
    try:
        document = _mapping(json.loads(text))
    except (ValueError, RecursionError):
        return SavedViews()
    views = SavedViews()
    for members in _list(document, "views"):
        view = _view(_mapping(members))
        if views.named(view.name) is None:
            free = view.slot is None or views.at_slot(view.slot) is None
            views = views.saved(view if free else replace(view, slot=None))
    return views.with_default(_text(document, "default") or None)


def _members(view: SavedView) -> dict[str, object]:
    return {
        "name": view.name,
        "slot": view.slot,
        "columns": [
            {"column": look.column, "width": look.width, "hidden": look.hidden}
            for look in view.columns
        ],
        "sort": [{"column": key.column, "descending": key.descending} for key in view.sort],
        "query": view.query,
        "density": view.density,
        "grouped": view.grouped,
    }


def _view(members: Mapping[str, object]) -> SavedView:
    slot, density = _number(members, "slot"), _text(members, "density")
    looks = [
        ColumnLook(column, _width(look), look.get("hidden") is True)
        for column, look in _of_columns(members, "columns")
    ]
    keys = [
        SortKey(column, key.get("descending") is True)
        for column, key in _of_columns(members, "sort")
    ]
    return SavedView(
        name=_text(members, "name").strip(),
        slot=slot if slot in SLOTS else None,
        columns=tuple(looks),
        sort=tuple(keys[:MOST_SORT_KEYS]),
        query=_text(members, "query"),
        density=Density(density) if density in set(Density) else Density.COMFORTABLE,
        grouped=members.get("grouped") is True,
    )


def _of_columns(
    members: Mapping[str, object], name: str
) -> Iterator[tuple[ListColumn, Mapping[str, object]]]:
    """The members that name a column of this version, each column once."""
    seen = set()
    for one in map(_mapping, _list(members, name)):
        column = _text(one, "column")
        if column in set(ListColumn) and column not in seen:
            seen.add(column)
            yield ListColumn(column), one


def _width(members: Mapping[str, object]) -> int | None:
    width = _number(members, "width")
    return width if width is not None and 0 < width < 10_000 else None


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}


def _list(members: Mapping[str, object], name: str) -> Sequence[object]:
    value = members.get(name)
    return value if isinstance(value, list) else ()


def _text(members: Mapping[str, object], name: str) -> str:
    value = members.get(name)
    return value if isinstance(value, str) else ""


def _number(members: Mapping[str, object], name: str) -> int | None:
    value = members.get(name)
    return value if isinstance(value, int) and not isinstance(value, bool) else None
