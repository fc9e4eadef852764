"""A short sentence beside an input, and how it is meant."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Tone(StrEnum):
    """How a sentence is meant; every tone but ``MUTED`` is drawn with an icon of its own."""

    MUTED = "muted"
    GOOD = "good"
    WARNING = "warning"
    PROBLEM = "problem"
    ACCENT = "accent"


@dataclass(frozen=True, slots=True)
class Hint:
    """A sentence and its tone; an empty sentence is no hint."""

    text: str = ""
    tone: Tone = Tone.MUTED
