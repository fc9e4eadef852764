"""Which processes there are, read from the system; nothing on systems without ``/proc``."""

from __future__ import annotations

import os
from pathlib import Path

_PROC = Path("/proc")


def children() -> dict[int, str]:
    """The command lines of the children of this process, by process id; the dead are left out."""
    found = {}
    for folder in _PROC.glob("[0-9]*"):
        try:
            state, parent = (folder / "stat").read_text().rpartition(")")[2].split()[:2]
            if int(parent) == os.getpid() and state != "Z":
                found[int(folder.name)] = _command_line(folder)
        except OSError:
            continue  # it has ended meanwhile
    return found


def mentioning(path: Path) -> dict[int, str]:
    """The command lines of all processes that name this path, by process id."""
    found = {}
    for folder in _PROC.glob("[0-9]*"):
        try:
            line = _command_line(folder)
        except OSError:
            continue
        if str(path) in line and int(folder.name) != os.getpid():
            found[int(folder.name)] = line
    return found


def open_files() -> int:
    """How many file descriptors this process has open."""
    return len(list((_PROC / "self" / "fd").iterdir()))


def _command_line(folder: Path) -> str:
    return (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
