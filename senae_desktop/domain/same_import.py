"""Whether two sets of numbers are those of one import."""

from __future__ import annotations

from dataclasses import replace

from senae_desktop.domain.shipment import Keys


def same_import(new: Keys, known: Keys) -> bool:
    """Whether two sets of keys that share one mean the same import.

    One transport document can be cleared in parts, each with its own declaration, and containers
    travel again: neither makes two imports one.
    """
    if new.declaration and known.declaration:
        return new.declaration == known.declaration
    if set(replace(new, containers=()).all()) & set(known.all()):
        return True
    return new.all() == new.containers and not replace(known, containers=()).all()
