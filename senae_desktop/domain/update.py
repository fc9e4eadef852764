"""A newer version of the program, as its publisher announces it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

#: How long the answer of a check holds.
BETWEEN_CHECKS = timedelta(days=1)
_VERSION = re.compile(r"\d{1,5}(\.\d{1,5}){1,3}")


@dataclass(frozen=True, slots=True)
class Release:
    """A version that can be downloaded: its number and the page that offers it."""

    version: str
    page: str


@dataclass(frozen=True, slots=True)
class UpdateSource:
    """Where releases are announced, and the public key (hexadecimal) that signs the notices."""

    address: str
    key: str


def is_version(text: str) -> bool:
    """Whether a text is the number of a version: two to four numbers between dots."""
    return _VERSION.fullmatch(text) is not None


def is_newer(version: str, than: str) -> bool:
    """Whether one version comes after another; 1.10 comes after 1.9."""
    return _numbers(version) > _numbers(than)


def is_due(last: datetime | None, now: datetime) -> bool:
    """Whether to look again; a check that lies in the future was made by a wrong clock."""
    return last is None or not timedelta(0) <= now - last < BETWEEN_CHECKS


def _numbers(version: str) -> tuple[int, ...]:
    numbers = [int(part) for part in version.split(".")]
    while numbers and not numbers[-1]:
        numbers.pop()
    return tuple(numbers)
