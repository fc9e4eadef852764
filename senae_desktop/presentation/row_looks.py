"""Which columns are shown, in which place and how wide: plain values, fit for a settings file."""

from __future__ import annotations

from collections.abc import Iterable

from senae_desktop.domain.list_row import ListColumn
from senae_desktop.presentation.list_look import ColumnLook
from senae_desktop.presentation.shipment_columns import COLUMNS

#: From left to right, every column once.
Looks = tuple[ColumnLook, ...]

_HIDDEN = "hidden"
_WIDEST = 10_000


def completed(looks: Iterable[ColumnLook]) -> Looks:
    """Every column once: those named first, those of a newer version of the program at the end.

    At least one column is shown.
    """
    named: dict[ListColumn, ColumnLook] = {}
    for look in looks:
        named.setdefault(look.column, look)
    for column in COLUMNS:
        named.setdefault(column, ColumnLook(column))
    found = tuple(named.values())
    if all(look.hidden for look in found):
        found = (ColumnLook(found[0].column, found[0].width), *found[1:])
    return found


def to_text(looks: Looks) -> str:
    """``importer:210,reference:90:hidden,…``; nothing for no columns."""
    return ",".join(
        ":".join(
            part for part in (look.column, str(look.width or ""), _HIDDEN * look.hidden) if part
        )
        for look in looks
    )


def from_text(text: str) -> Looks:
    """The columns of such a text; what cannot be understood is left out, possibly all of it."""
    looks = []
    for part in text.split(","):
        name, *details = part.split(":")
        if name in set(ListColumn):
            widths = [int(detail) for detail in details if detail.isdecimal() and len(detail) < 6]
            width = next((width for width in widths if 0 < width < _WIDEST), None)
            looks.append(ColumnLook(ListColumn(name), width, _HIDDEN in details))
    return completed(looks) if looks else ()
