"""The whole program on a profile of the test's own, driven by a script, looked at afterwards."""

from __future__ import annotations

import asyncio
import faulthandler
import gc
import logging
import os
import subprocess
import sys
import threading
import time
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from senae_desktop import bootstrap
from senae_desktop.flows.desktop import Desktop
from senae_desktop.runtime import event_loop, service_process
from senae_desktop.runtime.paths import Paths, paths
from tests.support.file_keyring import FileKeyring, keyring_in
from tests.support.processes import children

Script = Callable[[Desktop], Awaitable[None]]

ROOT = Path(__file__).resolve().parents[2]

#: Seconds that threads and processes may take to be gone after the program has ended.
_GRACE = 10.0


class Program:
    """Starts the program any number of times on one profile; each run must end clean.

    ``keyring`` is None on a computer without one. ``left`` tells after a run which asyncio tasks
    the program itself had not ended.
    """

    def __init__(self, profile: Path, keyring: FileKeyring | None) -> None:
        self.profile = profile
        self.keyring = keyring
        self.left: list[str] = []

    @property
    def folders(self) -> Paths:
        """Where the profile keeps what."""
        return paths(self.profile)

    async def start_again(self, *asked: str, folder: Path = ROOT) -> tuple[int, bytes]:
        """The exit code and the complaints of a second program on the profile of a running one."""
        arguments = [sys.executable, "-m", "senae_desktop", "--profile-dir", str(self.profile)]
        environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}

        def wait() -> tuple[int, bytes]:
            done = subprocess.run(
                [*arguments, *asked],
                cwd=folder,
                env=environment,
                capture_output=True,
                timeout=60,
                check=False,
            )
            return done.returncode, done.stderr

        return await asyncio.get_running_loop().run_in_executor(None, wait)

    @contextmanager
    def broken_service(self) -> Iterator[None]:
        """While this lasts, no embedded service can start: where its data should be is a file.

        The data themselves stay where they are; Windows moves no file that a process has open.
        """
        spoilt = self.profile.with_name("no-folder")
        spoilt.touch()
        command = service_process.command

        def spoilt_command(_data: Path, demonstration: bool, port: int = 0) -> list[str]:
            return command(spoilt, demonstration, port)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(service_process, "command", spoilt_command)
            yield

    def run(
        self,
        script: Script,
        *,
        demonstration: bool = False,
        language: str = "en",
        asked: str = "",
    ) -> None:
        """Run the program until the script has ended or has ended the program.

        Raises what the script raised, and fails when the run leaves anything behind.
        """
        failures: list[BaseException] = []
        threads, widgets = _ours(), set(QApplication.topLevelWidgets())

        async def performed(desktop: Desktop) -> None:
            try:
                await _unless_it_crashes(desktop, script)
            except asyncio.CancelledError:
                if not desktop._quit.is_set():
                    failures.append(AssertionError("the script was cancelled"))
                raise
            except BaseException as failure:
                failures.append(failure)
            finally:
                desktop.quit()

        try:
            code = self._start(performed, demonstration, language, asked)
        finally:
            gc.collect()  # here, and not in whichever thread is running later
        if failures:
            raise failures[0]
        assert code == 0
        assert not self.left, f"tasks left: {self.left}"
        _gone("threads", lambda: _ours() - threads)
        _gone("processes", children)
        _gone("windows", lambda: set(QApplication.topLevelWidgets()) - widgets)

    def _start(
        self, script: bootstrap.Script, demonstration: bool, language: str, asked: str
    ) -> int:
        hook, run = sys.excepthook, event_loop.run

        def watched(app: QCoreApplication, main: Callable[[], Coroutine[Any, Any, None]]) -> None:
            async def counted() -> None:
                await main()
                await asyncio.sleep(0)
                mine = asyncio.current_task()
                self.left = [str(task) for task in asyncio.all_tasks() if task is not mine]

            run(app, counted)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(event_loop, "run", watched)
            try:
                return bootstrap.start(
                    self.profile, language, demonstration, asked=asked, script=script
                )
            finally:
                # What the program sets for a whole process, and a test process goes on without.
                _undress()
                sys.excepthook = hook
                logging.captureWarnings(False)
                if sys.__stderr__ is not None:
                    faulthandler.enable(sys.__stderr__)


async def _unless_it_crashes(desktop: Desktop, script: Script) -> None:
    """Perform a script; a bug of the program ends it at once, not when its patience does."""
    work = asyncio.ensure_future(script(desktop))
    try:
        while not work.done():
            await asyncio.wait({work}, timeout=0.1)
            assert desktop.crash_dialog is None, "the program reports a bug: see the log"
        work.result()
    finally:
        work.cancel()
        await asyncio.wait({work})


def _undress() -> None:
    app = QApplication.instance()
    if isinstance(app, QApplication):
        app.setStyleSheet("")
        app.setPalette(QPalette())


def _ours() -> set[threading.Thread]:
    """The threads there are, but for those of a test's own server in this process."""
    return {thread for thread in threading.enumerate() if not thread.name.startswith("AnyIO")}


def _gone(what: str, look: Callable[[], object]) -> None:
    end = time.monotonic() + _GRACE
    while (left := look()) and time.monotonic() < end:
        time.sleep(0.02)
    assert not left, f"{what} left: {left}"


@pytest.fixture
def program(tmp_path: Path, qapp: QApplication) -> Iterator[Program]:
    """The program on an empty profile, on a computer with a keyring."""
    with keyring_in(tmp_path / "keyring.json") as backend:
        yield Program(tmp_path / "profile", backend)
