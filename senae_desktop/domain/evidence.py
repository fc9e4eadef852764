"""What an event recorded by hand rests on."""

from __future__ import annotations

from dataclasses import dataclass

#: Bytes of the largest file that is kept as evidence.
MAX_EVIDENCE = 10 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where an event was read: the source in words, and the file that shows it, if one is kept.

    The file is named by its SHA-256, in hexadecimal; ``size`` is in bytes. ``media_type`` tells
    what its first bytes look like, never what somebody called it.
    """

    source: str = ""
    sha256: str | None = None
    name: str = ""
    media_type: str = ""
    size: int = 0
