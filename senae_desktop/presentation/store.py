"""Values that several parts of the window follow, each with one signal."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal

T = TypeVar("T")


class Store(QObject, Generic[T]):
    """Holds one frozen value and says when it becomes another.

    One store each for the account, the connection, the sync and the archive; whoever needs one is
    given it, there is no registry to ask.
    """

    changed = Signal(object)

    def __init__(self, value: T, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._value = value

    @property
    def value(self) -> T:
        """The present value."""
        return self._value

    def set(self, value: T) -> None:
        """Take a value; an equal one is no news."""
        if value != self._value:
            self._value = value
            self.changed.emit(value)


class SyncPhase(StrEnum):
    """What the reading of changes is doing."""

    IDLE = "idle"
    FIRST = "first"
    UPDATE = "update"


@dataclass(frozen=True, slots=True)
class SyncProgress:
    """How far a reading has come: shipments read, and how many there are when that is known."""

    phase: SyncPhase = SyncPhase.IDLE
    done: int = 0
    total: int | None = None
