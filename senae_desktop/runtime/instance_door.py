"""How a second start brings the window of the first one to the front, and what it asks of it.

The later start drops a letter into a folder of the profile, which nobody but its user can write;
the first one watches that folder. It needs neither a socket nor a library for one.
"""

from __future__ import annotations

import ctypes
import json
import sys
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal

from senae_desktop.runtime.single_instance import LETTER, box_in

#: Room for the longest path there is, each of its bytes written as JSON's six characters.
_LONGEST = 32 * 1024


class InstanceDoor(QObject):
    """The door of the first instance.

    ``raised`` is emitted for every letter, ``asked`` with the link or the file that the later
    start was given, when it was given one.
    """

    raised = Signal()
    asked = Signal(object)  # str; Qt's own strings lose bytes of a file name that are no text

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._box = box_in(folder)
        self._box.mkdir(mode=0o700, exist_ok=True)
        self._watcher = QFileSystemWatcher([str(self._box)], self)
        self._watcher.directoryChanged.connect(self.look)

    def close(self) -> None:
        """Hear nobody any more."""
        self._watcher.removePath(str(self._box))

    def look(self) -> None:
        """Take out and heed what lies in the box, as what came before the watch began."""
        for letter in sorted(self._box.glob(f"*{LETTER}")):
            asked = _taken(letter)
            if asked is not None:
                self.raised.emit()
                if asked:
                    self.asked.emit(asked)


def knock(folder: Path, asked: str = "") -> None:
    """Ask the instance that runs already on this profile to come to the front and open a thing."""
    _let_others_come_to_the_front()
    box = box_in(folder)
    unfinished = box / uuid4().hex
    # An instance that is only just starting has made no box yet.
    with suppress(OSError):
        box.mkdir(mode=0o700, exist_ok=True)
        unfinished.write_text(json.dumps({"open": asked}), encoding="utf-8")
        unfinished.rename(unfinished.with_suffix(LETTER))


def _taken(letter: Path) -> str | None:
    """What a letter asks for; None when it is none, or another has taken it."""
    try:
        with letter.open(encoding="utf-8") as file:
            text = file.read(_LONGEST)
        letter.unlink()
        asked = json.loads(text)["open"]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return asked if isinstance(asked, str) else None


def _let_others_come_to_the_front() -> None:
    """Pass on the right that Windows gives to the program just started and to no other."""
    if sys.platform == "win32":
        anyone = -1
        ctypes.windll.user32.AllowSetForegroundWindow(anyone)
