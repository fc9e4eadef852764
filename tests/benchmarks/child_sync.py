"""The real program at its first reading of many shipments: how long the window ever stands still.

Signs in as a person would, watches the event loop while everything is read, asks once more when
nothing has changed, then has a number of shipments changed behind the program's back and asks for
news. Prints one line of JSON.
"""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer

from senae_desktop.bootstrap import start
from senae_desktop.flows.desktop import Desktop
from senae_desktop.flows.following import Following
from senae_desktop.presentation.sync_progress import SyncPhase
from senae_desktop.tracking_service.scenarios.people import AGENCY
from senae_desktop.walkthrough.driving import press, until, write
from senae_desktop.widgets.main_window import MainWindow
from senae_desktop.widgets.shipment_table import ShipmentTable
from tests.benchmarks.data import PASSWORD, USER
from tests.benchmarks.memory import resident_mib

_TICK_MS = 4
_FRAME_SECONDS = 0.016
_LONG_MS = 33.0
_IDLE_SECONDS = 2.0
_SETTLED_SECONDS = 0.3


@dataclass(kw_only=True)
class Found:
    """Milliseconds, and MiB of resident memory.

    A gap is the time between two turns of the event loop, ``over`` counts those of more than
    33 ms, and ``busy`` is the longest that one turn computed in the thread of the window: the part
    of a gap that other processes have no share in.
    """

    idle_gap: float = 0.0
    sync_gap: float = 0.0
    sync_over: int = 0
    sync_busy: float = 0.0
    sync_seconds: float = 0.0
    settle_gap: float = 0.0
    settle_busy: float = 0.0
    same_gap: float = 0.0
    same_over: int = 0
    same_busy: float = 0.0
    delta_to_paint: float = 0.0
    delta_gap: float = 0.0
    delta_over: int = 0
    delta_busy: float = 0.0
    desktop_mib: float = 0.0
    service_mib: float = 0.0


class Watch(QObject):
    """Ticks every few milliseconds, keeps the window painting, and remembers the longest waits."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._last = self._painted = time.perf_counter()
        self._computed = time.thread_time()
        self._gaps: list[float] = []
        self._busy = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(_TICK_MS)

    def take(self) -> tuple[float, int, float]:
        """Since the last time asked: longest gap, gaps over 33 ms, longest computing."""
        taken = max(self._gaps), sum(gap > _LONG_MS for gap in self._gaps), self._busy
        self._gaps, self._busy = [0.0], 0.0
        return taken

    def _tick(self) -> None:
        now, computed = time.perf_counter(), time.thread_time()
        self._gaps.append((now - self._last) * 1e3)
        self._busy = max(self._busy, (computed - self._computed) * 1e3)
        self._last, self._computed = now, computed
        if now - self._painted >= _FRAME_SECONDS:
            self._painted = now
            self._window.table.viewport().update()


class Painted:
    """When news were applied, when the table had been painted after that, and how often a
    reading had come to its end."""

    def __init__(self) -> None:
        self.applied = 0.0
        self.painted = 0.0
        self.ends = 0
        apply, paint = Following.show_applied, ShipmentTable.paintEvent
        end = Following._refreshed

        def note_end(self_: Following, outcome: Any) -> None:
            end(self_, outcome)
            self.ends += 1

        setattr(Following, "_refreshed", note_end)  # noqa: B010

        def note_applied(self_: Following, applied: Any) -> None:
            apply(self_, applied)
            self.applied = time.perf_counter()

        def note_painted(self_: ShipmentTable, event: Any) -> None:
            paint(self_, event)
            if self.painted < self.applied:
                self.painted = time.perf_counter()

        setattr(Following, "show_applied", note_applied)  # noqa: B010
        setattr(ShipmentTable, "paintEvent", note_painted)  # noqa: B010


class Run:
    """One run of the program."""

    def __init__(self, profile: Path, count: int, changes: int) -> None:
        self._profile, self._count, self._changes = profile, count, changes
        self._painted = Painted()
        self.found = Found()
        self.done = False

    async def __call__(self, desktop: Desktop) -> None:
        try:
            await self._sign_in(desktop)
            window = await until("the main window", lambda: desktop.window)
            await self._first_sync(desktop, window)
            await self._no_change(window)
            await self._delta(desktop, window)
            self.done = True
        finally:
            desktop.quit()

    async def _sign_in(self, desktop: Desktop) -> None:
        dialog = await until("the sign-in dialog", lambda: desktop.sign_in_dialog)
        await until("the sign-in dialog is visible", dialog.isVisible)
        # What a start with a known account imports before is imported before measuring here too.
        await desktop.desk.services.open("own")
        dialog.set_first_start(False)
        write(dialog.form.ruc_field, AGENCY.identification)
        write(dialog.form.user_field, USER)
        write(dialog.form.password_field, PASSWORD)
        press(dialog.submit)

    async def _first_sync(self, desktop: Desktop, window: MainWindow) -> None:
        watch = self._watch = Watch(window)
        begun = time.perf_counter()
        following = await until("the data", lambda: desktop.following)
        await until("all shipments", lambda: _rows(window) >= self._count, 600.0)
        await until("the end of the reading", lambda: _idle(following))
        found = self.found
        found.sync_seconds = time.perf_counter() - begun
        found.sync_gap, found.sync_over, found.sync_busy = watch.take()
        await until("the search", lambda: _indexed(window), 60.0)
        await asyncio.sleep(_IDLE_SECONDS)
        found.settle_gap, _, found.settle_busy = watch.take()
        await asyncio.sleep(_IDLE_SECONDS)
        found.idle_gap, _, _ = watch.take()
        self.found.desktop_mib = resident_mib("self")
        self.found.service_mib = resident_mib(str(desktop.desk.services.process_ids()["own"]))

    async def _no_change(self, window: MainWindow) -> None:
        self._watch.take()
        ends = self._painted.ends
        window.actions_.refresh.trigger()
        await until("the end of a reading of nothing", lambda: self._painted.ends > ends, 60.0)
        await asyncio.sleep(_SETTLED_SECONDS)
        found = self.found
        found.same_gap, found.same_over, found.same_busy = self._watch.take()

    async def _delta(self, desktop: Desktop, window: MainWindow) -> None:
        command = [sys.executable, "-m", "tests.benchmarks.service_data", "change"]
        folder = str(self._profile / "service")
        await asyncio.get_running_loop().run_in_executor(
            None, lambda: subprocess.run([*command, folder, str(self._changes)], check=True)
        )
        self._watch.take()
        # A poll may have seen the changes already; only a pause of five seconds lies between two.
        self._painted.painted = self._painted.applied = 0.0
        begun = time.perf_counter()
        window.actions_.refresh.trigger()
        await until("the changes painted", lambda: self._painted.painted > 0.0)
        self.found.delta_to_paint = (self._painted.painted - begun) * 1e3
        await asyncio.sleep(_IDLE_SECONDS)  # order and search follow
        found = self.found
        found.delta_gap, found.delta_over, found.delta_busy = self._watch.take()


def _rows(window: MainWindow) -> int:
    model = window.table.shipments()
    return model.total if model is not None else 0  # the view on show leaves the closed ones out


def _indexed(window: MainWindow) -> bool:
    model = window.table.shipments()
    return model is not None and model.filter_index is not None


def _idle(following: Following) -> bool:
    return following._progress.phase is SyncPhase.IDLE


def main(profile: Path, count: int, changes: int) -> None:
    run = Run(profile, count, changes)
    start(profile, script=run)
    if not run.done:
        raise SystemExit("nothing was measured: the program did not do its work")
    sys.stdout.write(json.dumps(asdict(run.found)) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
