"""One window for each profile: the lock that only the first start holds.

A second start knocks at the first one's door (``instance_door``) and leaves.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLockFile


class SingleInstance:
    """The lock of one profile."""

    def __init__(self, folder: Path) -> None:
        self._lock = QLockFile(str(folder / "instance.lock"))
        self._lock.setStaleLockTime(0)  # only a dead process makes it stale, never its age

    def acquire(self) -> bool:
        """True for the first instance of this profile."""
        return self._lock.tryLock(0)

    def release(self) -> None:
        """Give the lock back."""
        self._lock.unlock()
