"""The third step of a start: all that is not needed to see what was kept, and the run itself."""

from __future__ import annotations

import asyncio
import sys
from contextlib import ExitStack
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from senae_desktop.credentials.opening import open_vault
from senae_desktop.domain.clock import Clock
from senae_desktop.domain.ports import TrackingService
from senae_desktop.flows.desk import Desk
from senae_desktop.flows.desktop import Desktop, Script
from senae_desktop.flows.services import Services
from senae_desktop.runtime import event_loop
from senae_desktop.runtime.garbage import GarbageCollection
from senae_desktop.runtime.instance_door import InstanceDoor
from senae_desktop.runtime.log_setup import close_log, open_log_file
from senae_desktop.runtime.tasks import TaskSupervisor

if TYPE_CHECKING:
    from senae_desktop.bootstrap_window import Foreground
    from senae_desktop.credentials.vault import KeyringVault
    from senae_desktop.flows.first_window import FirstWindow
    from senae_desktop.runtime.ending_signals import EndingSignals
    from senae_desktop.runtime.log_memory import MemoryLog

_SIGNAL_LOOK_MS = 300


def work(
    undo: ExitStack,
    foreground: Foreground,
    memory: MemoryLog,
    vault: KeyringVault,
    first: FirstWindow | None,
    *,
    signals: EndingSignals,
    demonstration: bool,
    asked: str,
    script: Script | None,
) -> None:
    """Run the event loop until the window has closed and everything behind it has ended."""
    app, folders, clock, crash = (
        foreground.app,
        foreground.folders,
        foreground.clock,
        foreground.crash,
    )
    undo.callback(close_log, open_log_file(folders.logs, memory))
    garbage = GarbageCollection(app)
    undo.callback(garbage.deleteLater)
    door = InstanceDoor(folders.run)
    undo.callback(door.close)

    async def main() -> None:
        tasks = TaskSupervisor(on_bug=crash.report)
        opening = asyncio.ensure_future(open_vault(vault))
        desk = Desk(
            theme=foreground.theme,
            formatter=foreground.formatter,
            clock=clock,
            folders=folders,
            settings=foreground.settings,
            tasks=tasks,
            services=Services(folders, clock, _connect, tasks, opening),
            vault=opening,
        )
        desktop = Desktop(desk, crash, first)
        door.raised.connect(desktop.raise_window)
        door.asked.connect(desktop.open)
        door.look()
        if asked:
            desktop.open(asked)
        signals.heed(asyncio.get_running_loop(), desktop.quit)
        if sys.platform == "win32" and sys.stderr is not None:  # a console, for Control+C
            _notice_signals(app)
        # Windows asks before it ends the session, and takes the process away soon after.
        app.commitDataRequest.connect(desktop.keep)
        app.aboutToQuit.connect(desktop.quit)
        try:
            await desktop.run(demonstration=demonstration, script=script)
        finally:
            app.commitDataRequest.disconnect(desktop.keep)
            app.aboutToQuit.disconnect(desktop.quit)

    try:
        event_loop.run(app, main)
    finally:
        signals.hear_only()  # the loop that has closed gave them back to the system


async def _connect(url: str, clock: Clock, secret: str) -> TrackingService:
    """Build a client. Importing it costs more than showing the window: done late, in a thread."""

    def build() -> TrackingService:
        from senae_desktop.client.tracking import open_service  # noqa: PLC0415

        return open_service(url, clock, secret)

    return await asyncio.get_running_loop().run_in_executor(None, build)


def _notice_signals(app: QApplication) -> None:
    """Run some Python now and then: only then does it see a signal while Qt waits."""
    timer = QTimer(app)
    timer.timeout.connect(lambda: None)
    timer.start(_SIGNAL_LOOK_MS)
