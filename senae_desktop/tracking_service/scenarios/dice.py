"""Chance that repeats itself: the same name always rolls the same."""

from __future__ import annotations

from random import Random


def dice(name: str) -> Random:
    """A generator of its own for everything that is decided under a name."""
    return Random(name)  # noqa: S311  # demonstration data, not secrets
