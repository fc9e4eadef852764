"""One window for each profile: the lock that only the first start holds.

A second start knocks at the first one's door (``instance_door``) and leaves.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QLockFile

#: How the name of a finished letter to the first instance ends.
LETTER = ".letter"


def box_in(folder: Path) -> Path:
    """Where later starts leave their letters."""
    return folder / "letters"


class SingleInstance:
    """The lock of one profile."""

    def __init__(self, folder: Path) -> None:
        self._box = box_in(folder)
        self._lock = QLockFile(str(folder / "instance.lock"))
        self._lock.setStaleLockTime(0)  # only a dead process makes it stale, never its age

    def acquire(self) -> bool:
        """True for the first instance; letters that an earlier one left are thrown away."""
        if not self._lock.tryLock(0):
            return False
        for old in self._box.glob(f"*{LETTER}"):
            with suppress(OSError):
                old.unlink()
        return True

    def release(self) -> None:
        """Give the lock back."""
        self._lock.unlock()
