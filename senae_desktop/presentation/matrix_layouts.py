"""What columns mean, by layout, as the settings keep it: one short text for each layout."""

from __future__ import annotations

from collections.abc import Mapping

Meanings = Mapping[int, str]
#: Older ones are forgotten: nobody keeps so many matrices.
MOST = 60


def layouts_from(kept: Mapping[str, str]) -> dict[str, Meanings]:
    """The meanings by layout; what is damaged is passed over."""
    return {layout: _meanings(text) for layout, text in kept.items()}


def layouts_text(layouts: Mapping[str, Meanings]) -> dict[str, str]:
    """The meanings as they are kept."""
    last = list(layouts.items())[-MOST:]
    return {
        layout: " ".join(f"{column}={code}" for column, code in sorted(meanings.items()))
        for layout, meanings in last
    }


def _meanings(text: str) -> Meanings:
    pairs = (pair.partition("=") for pair in text.split())
    return {
        int(column): code
        for column, _, code in pairs
        if column.isascii() and column.isdigit() and len(column) < 4 and code
    }
