"""What the user chose to be told of, and how it is kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime, time
from typing import Any

from senae_desktop.domain.clock import ECUADOR
from senae_desktop.domain.novelty import NoveltyKind

#: Accounts that see more importers than these are agencies, who keep the program open all day.
FEW_IMPORTERS = 3
#: Of these only those are told who ask for it: they are many, and need nobody.
_OFF_AT_FIRST = (
    NoveltyKind.DATA.value,
    NoveltyKind.DOCUMENT.value,
    NoveltyKind.ESTIMATE.value,
    NoveltyKind.CARGO.value,
    NoveltyKind.OTHER.value,
)


@dataclass(frozen=True, slots=True)
class NotificationChoices:
    """What the user chose. ``off`` are kinds not to be told of, ``quiet_from`` and ``quiet_until``
    times of Ecuador as ``HH:MM``; equal ones mean no quiet hours.

    ``close_to_tray`` is ``yes``, ``no``, or "" for what suits the account; ``explained`` tells
    that the user knows of it.
    """

    enabled: bool = True
    only_action: bool = False
    off: tuple[str, ...] = _OFF_AT_FIRST
    quiet_from: str = "19:00"
    quiet_until: str = "07:00"
    close_to_tray: str = ""
    explained: bool = False

    @classmethod
    def from_mapping(cls, kept: Mapping[str, Any]) -> NotificationChoices:
        """As they were kept; what has another shape gives way to its default."""
        values: dict[str, Any] = {}
        for name, read in _READERS.items():
            with suppress(KeyError, ValueError, TypeError):
                values[name] = read(kept[name])
        return cls(**values)

    def to_mapping(self) -> dict[str, Any]:
        """As they are kept."""
        return asdict(self)

    def wants(self, kind: NoveltyKind) -> bool:
        """Whether this kind is told of."""
        return self.enabled and kind.value not in self.off

    def is_quiet(self, now: datetime) -> bool:
        """Whether it is a time at which nobody wants to be disturbed."""
        begin, end = time.fromisoformat(self.quiet_from), time.fromisoformat(self.quiet_until)
        present = now.astimezone(ECUADOR).time()
        if begin <= end:
            return begin <= present < end
        return present >= begin or present < end

    def stays_in_tray(self, importers: int) -> bool:
        """Whether closing the window leaves the program running, for an account that sees so
        many importers."""
        if self.close_to_tray:
            return self.close_to_tray == "yes"
        return importers > FEW_IMPORTERS


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def _word(value: object) -> str:
    if value not in {"", "yes", "no"}:
        raise ValueError(value)
    return str(value)


def _time(value: str) -> str:
    return time.fromisoformat(value).strftime("%H:%M")


def _codes(value: list[object]) -> tuple[str, ...]:
    if not all(isinstance(code, str) for code in value):
        raise TypeError
    return tuple(map(str, value))


_READERS: Mapping[str, Callable[[Any], Any]] = {
    "enabled": _flag,
    "only_action": _flag,
    "off": _codes,
    "quiet_from": _time,
    "quiet_until": _time,
    "close_to_tray": _word,
    "explained": _flag,
}
