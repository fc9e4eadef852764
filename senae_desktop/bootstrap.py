"""The composition root: builds every object in order, and takes them down in reverse.

1. here: log in memory, folders, settings; a process asks the keyring for the last archive's key
2. ``bootstrap_window``: Qt, the lock of the one instance, and the window on what was kept
3. ``bootstrap_rest``, once that window has been painted: log file, asyncio, everything else

Importing is most of what a start costs, so each step imports what it needs and no more.
"""

from __future__ import annotations

import gc
import logging
import sys
from collections.abc import Callable, Coroutine
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

from senae_desktop.credentials.keys import name_of
from senae_desktop.credentials.vault import KeyringVault
from senae_desktop.domain.clock import SystemClock
from senae_desktop.runtime.ending_signals import EndingSignals
from senae_desktop.runtime.log_memory import start_memory_log
from senae_desktop.runtime.paths import Paths, paths
from senae_desktop.runtime.settings import SettingsFile

if TYPE_CHECKING:
    from concurrent.futures import Future

    from senae_desktop.flows.desktop import Desktop

#: What a test or the walkthrough does with the running program, beside the user.
Script = Callable[["Desktop"], Coroutine[Any, Any, None]]

#: Threads that compute take turns with the window's this often, in seconds. Painting comes back
#: from Qt to Python hundreds of times, and each time may have to wait for one such turn.
_TURN = 0.0005


def start(
    profile: Path | None = None,
    language: str | None = None,
    demonstration: bool = False,
    *,
    debug: bool = False,
    asked: str = "",
    script: Script | None = None,
    vault: KeyringVault | None = None,
) -> int:
    """Run the program; the process's exit code. A second start only raises the first window.

    ``asked`` is the link or the file that it was asked to open; ``vault`` another place for
    secrets than the program's own entries in the keyring.
    """
    signals = EndingSignals()
    collecting = gc.isenabled()
    gc.disable()  # from here on waste is collected by ``runtime.garbage``, after the start
    memory = start_memory_log(logging.DEBUG if debug else logging.INFO)
    folders = paths(profile).create()
    settings = SettingsFile(folders.settings)
    vault = vault or KeyringVault()
    secret = None if demonstration else _begin_unlocking(vault, folders, settings)
    from senae_desktop.bootstrap_window import Foreground  # it brings Qt

    sys.setswitchinterval(_TURN)
    with ExitStack() as undo:
        undo.callback(signals.restore)
        if collecting:
            undo.callback(gc.enable)
        undo.callback(vault.close)
        if signals.heard:
            return 0
        foreground = Foreground(undo, folders, settings, SystemClock(), language, asked=asked)
        if not foreground.alone:
            return 0
        first = foreground.show_kept(secret) if secret is not None else None
        from senae_desktop.bootstrap_rest import work  # after the first paint

        work(
            undo,
            foreground,
            memory,
            vault,
            first,
            signals=signals,
            demonstration=demonstration,
            asked=asked,
            script=script,
        )
    return 0


def _begin_unlocking(
    vault: KeyringVault, folders: Paths, settings: SettingsFile
) -> Future[str | None] | None:
    """Ask for the key of the archive that was used last, if there is one."""
    last = settings.value.last_account()
    if last is None or not (folders.archives / last.archive).exists():
        return None
    return vault.begin_loading(name_of(last.archive))
