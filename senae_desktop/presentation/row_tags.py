"""Tags as they are typed: words between commas."""

from __future__ import annotations

from collections.abc import Iterable


def split_tags(text: str) -> tuple[str, ...]:
    """The tags of a text, each once whatever its capitals, in the order in which they stand."""
    tags: dict[str, str] = {}
    for part in text.split(","):
        tag = " ".join(part.split())
        if tag:
            tags.setdefault(tag.casefold(), tag)
    return tuple(tags.values())


def joined_tags(tags: Iterable[str]) -> str:
    """The tags as one text, to be changed and split again."""
    return ", ".join(tags)
