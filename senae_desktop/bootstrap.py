"""The composition root: builds every object in order, and takes them down in reverse.

1. log in memory, QApplication, translators
2. the profile's folders and the lock of the one instance
3. settings, log file, crash watch
4. theme, catalogues, and the conversations of the window (``flows``)
5. the event loop runs until the window has closed and everything behind it has ended
"""

from __future__ import annotations

import asyncio
import logging
import signal
import sys
from collections.abc import Callable, Coroutine
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from senae_desktop import __version__
from senae_desktop.credentials.opening import open_vault
from senae_desktop.domain.catalogue import load_catalogues
from senae_desktop.domain.clock import Clock, SystemClock
from senae_desktop.domain.ports import TrackingService
from senae_desktop.flows.desk import Desk
from senae_desktop.flows.desktop import Desktop
from senae_desktop.flows.services import Services
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.resource_files import resource
from senae_desktop.runtime import event_loop
from senae_desktop.runtime.crash import CrashWatch
from senae_desktop.runtime.log_setup import close_log, open_log_file, start_memory_log
from senae_desktop.runtime.paths import paths
from senae_desktop.runtime.settings import SettingsFile
from senae_desktop.runtime.single_instance import SingleInstance
from senae_desktop.runtime.tasks import TaskSupervisor
from senae_desktop.runtime.translation import install_translators
from senae_desktop.widgets.theme import Scheme, Theme

#: What a test or the walkthrough does with the running program, beside the user.
Script = Callable[[Desktop], Coroutine[Any, Any, None]]

#: Threads that compute take turns with the window's this often, in seconds. Painting comes back
#: from Qt to Python hundreds of times, and each time may have to wait for one such turn.
_TURN = 0.0005

_SIGNAL_LOOK_MS = 300

_SCHEMES = {"light": Scheme.LIGHT, "dark": Scheme.DARK}


def start(
    profile: Path | None = None,
    language: str | None = None,
    demonstration: bool = False,
    *,
    debug: bool = False,
    script: Script | None = None,
) -> int:
    """Run the program; the process's exit code. A second start only raises the first window."""
    sys.setswitchinterval(_TURN)
    memory = start_memory_log(logging.DEBUG if debug else logging.INFO)
    folders = paths(profile).create()
    with ExitStack() as undo:
        app = _application(undo)
        instance = SingleInstance(folders.run)
        if not instance.acquire():
            return 0
        undo.callback(instance.release)
        handlers = open_log_file(folders.logs, memory)
        undo.callback(close_log, handlers)
        settings = SettingsFile(folders.settings)
        chosen = language or settings.value.language
        install_translators(app, chosen)
        theme = Theme(app)
        theme.use(_SCHEMES.get(settings.value.scheme))
        theme.apply(app)
        crash = CrashWatch(folders.logs)
        crash.install()
        undo.callback(crash.remove)
        clock: Clock = SystemClock()
        catalogues = load_catalogues(resource("catalogues"))

        async def main() -> None:
            tasks = TaskSupervisor(on_bug=crash.report)
            desk = Desk(
                theme=theme,
                formatter=Formatter(chosen, catalogues, clock),
                clock=clock,
                folders=folders,
                settings=settings,
                tasks=tasks,
                services=Services(folders, clock, _connect, tasks),
                vault=asyncio.ensure_future(open_vault()),
            )
            desktop = Desktop(desk, crash)
            instance.raised.connect(desktop.raise_window)
            _end_on_signals(app, desktop.quit)
            await desktop.run(demonstration=demonstration, script=script)

        event_loop.run(app, main)
    return 0


def _application(undo: ExitStack) -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
        undo.callback(app.shutdown)
    app.setApplicationName("senae-desktop")
    app.setApplicationDisplayName("SENAE Tracking")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("senae-desktop")
    app.setWindowIcon(QIcon(str(resource("icons", "senae-desktop.svg"))))
    app.setQuitOnLastWindowClosed(False)
    return app


async def _connect(url: str, clock: Clock, secret: str) -> TrackingService:
    """Build a client. Importing it costs more than showing the window: done late, in a thread."""

    def build() -> TrackingService:
        from senae_desktop.client.tracking import open_service

        return open_service(url, clock, secret)

    return await asyncio.get_running_loop().run_in_executor(None, build)


def _end_on_signals(app: QApplication, end: Callable[[], None]) -> None:
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        try:
            loop.add_signal_handler(number, end)
        except (NotImplementedError, AttributeError):  # Windows, and qasync there
            signal.signal(number, lambda *_: loop.call_soon_threadsafe(end))
    if sys.platform == "win32" and sys.stderr is not None:  # there is a console for Control+C
        _notice_signals(app)


def _notice_signals(app: QApplication) -> None:
    """Run some Python now and then: only then does it see a signal while Qt waits."""
    timer = QTimer(app)
    timer.timeout.connect(lambda: None)
    timer.start(_SIGNAL_LOOK_MS)
