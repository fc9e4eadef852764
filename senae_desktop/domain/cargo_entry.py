"""Cargo information that comes many at a time, from a paste or a file."""

from __future__ import annotations

from dataclasses import dataclass

from senae_desktop.domain.entries import NewEvent, NewShipment


@dataclass(frozen=True, slots=True)
class EntrySource:
    """Where an entry was read: file, place in it (sheet and row), SHA-256 of the file."""

    name: str
    place: str = ""
    sha256: str = ""

    @property
    def text(self) -> str:
        """In one line, as it is kept with the events."""
        return " · ".join(part for part in (self.name, self.place) if part)


@dataclass(frozen=True, slots=True)
class CargoEntry:
    """An import to follow, with what has happened to it so far as somebody wrote it down."""

    shipment: NewShipment
    events: tuple[NewEvent, ...] = ()
    source: EntrySource | None = None
