"""What every reading of rows needs: which rows, and the tags that one keeps."""

from __future__ import annotations

import json
from collections.abc import Sequence

#: A shipment has news when this is true of it.
HAS_NEWS = (
    "EXISTS (SELECT 1 FROM difference WHERE difference.id = shipment.id AND attended IS NULL)"
)


def selection(only: Sequence[int] | None) -> tuple[str, tuple[str, ...]]:
    """A condition for rows of these numbers, or for all, and the value to bind to it."""
    if only is None:
        return "true", ()
    return "number IN (SELECT value FROM json_each(?))", (json.dumps(list(only)),)


def tags_of(text: str) -> tuple[str, ...]:
    """The tags that a row keeps."""
    return tuple(json.loads(text))
