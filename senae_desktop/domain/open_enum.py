"""Enumerations of the wire to which a newer service may add members."""

from __future__ import annotations

from enum import StrEnum
from typing import Self


class OpenEnum(StrEnum):
    """A closed set of known codes that reads any unknown one as ``OTHER``, which moves nothing."""

    @classmethod
    def _missing_(cls, value: object) -> Self:
        del value
        return cls("OTHER")
