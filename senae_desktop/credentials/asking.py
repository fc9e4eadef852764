"""Asking the keyring for one secret in a process of its own, while this one imports Qt.

Importing keyring takes about as long as a whole bare window. In a thread it would take that time
from the window, since both wait for the interpreter's lock; a process has a core of its own.

The secret comes back over a pipe that only the two processes hold, never in an argument or the
environment. Whatever is odd about the answer means that there is none: the caller asks itself.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from typing import IO

#: How the frozen program, which has no interpreter beside it, is told to be such a process.
FLAG = "--ask-keyring"
#: Only keys of archives are handed over: nothing else is needed before there is a window.
_MAY_BE_ASKED = ":archive-"
_FOUND, _NOTHING = "found ", "nothing"
_SCRIPT = "import sys; from senae_desktop.credentials.asking import answer; sys.exit(answer())"


class NotAnsweredError(Exception):
    """Another process could not tell: this one has to ask the keyring itself."""


class Asked:
    """A process that looks for a secret; ``end`` it when its answer is no longer wanted."""

    def __init__(self, pipe: IO[str], wait: Callable[[], object], kill: Callable[[], None]) -> None:
        self._pipe, self._wait, self._kill = pipe, wait, kill
        self._over = False

    def end(self) -> None:
        """Its keyring may wait for its user for ever: nobody waits for the answer any more."""
        if not self._over:
            self._kill()

    def secret(self) -> str | None:
        """Wait for what it found, or None. Raises ``NotAnsweredError``."""
        with self._pipe:
            said = self._pipe.read()
        self._wait()
        self._over = True
        if said.startswith(_FOUND):
            return said.removeprefix(_FOUND)
        if said == _NOTHING:
            return None
        raise NotAnsweredError


def ask(service: str, user: str) -> Asked | None:
    """Begin to look for a secret; None where a thread of this process does as well or better.

    That is so when keyring has been imported already, and on macOS, whose keychain gives a
    secret to one program and would ask its user about another.
    """
    if "keyring" in sys.modules or sys.platform == "darwin":
        return None
    if getattr(sys, "frozen", False):
        command = [sys.executable, FLAG, service, user]
    else:
        # -P: the folder one happens to be in is no place to import from.
        command = [sys.executable, "-P", "-c", _SCRIPT, service, user]
    try:
        return _spawn(command)
    except OSError:
        return None


def answer() -> int:
    """What that process does: find the secret named by its last two arguments, and say it.

    Returns its exit code.
    """
    service, user = sys.argv[-2:]
    if os.isatty(1) or _MAY_BE_ASKED not in service:
        return 2  # never onto a screen
    from senae_desktop.credentials.backends import choose_backend  # noqa: PLC0415

    try:
        secret = choose_backend().get_password(service, user)
        os.write(1, (_NOTHING if secret is None else _FOUND + secret).encode())
    except Exception:  # noqa: BLE001 - each backend has errors of its own; no words of theirs
        return 1  # the frozen program would show them in a box of its own
    return 0


if sys.platform == "win32":

    def _spawn(command: list[str]) -> Asked:
        import subprocess  # noqa: PLC0415

        child = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
            creationflags=subprocess.CREATE_NO_WINDOW,
        )
        if child.stdout is None:
            raise OSError
        return Asked(child.stdout, child.wait, child.kill)

else:

    def _spawn(command: list[str]) -> Asked:
        """Without ``subprocess``, whose import takes longer than this does."""
        ours, theirs = os.pipe()
        pipes = [
            (os.POSIX_SPAWN_DUP2, theirs, 1),
            (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
            (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
        ]
        try:
            pid = os.posix_spawn(sys.executable, command, os.environ, file_actions=pipes)
        except OSError:
            os.close(ours)
            raise
        finally:
            os.close(theirs)
        return Asked(
            os.fdopen(ours, encoding="utf-8", errors="replace"),
            lambda: os.waitpid(pid, 0),
            lambda: os.kill(pid, signal.SIGKILL),
        )
