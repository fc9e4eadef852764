"""``--self-test``: the program as it is installed here does its main job, line by line.

It uses a profile and keyring entries of its own and leaves neither behind.
"""

from __future__ import annotations

import asyncio
import faulthandler
import os
import sys
import tempfile
import threading
from itertools import product
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QImage

from senae_desktop.credentials.trial import TrialVault
from senae_desktop.flows.desktop import Desktop
from senae_desktop.flows.services import DEMONSTRATION, Services
from senae_desktop.runtime.paths import paths
from senae_desktop.walkthrough import equipment
from senae_desktop.walkthrough.driving import Album, NotSeen, until
from senae_desktop.walkthrough.report import Report, StepFailed
from senae_desktop.walkthrough.walk import OWN_SHIPMENTS, Walk, shown_data, shown_window

#: Seconds after which a program that hangs says where, and ends.
_LONGEST = 600
_PLAIN_SQLITE = b"SQLite format 3\0"
#: A timeline with its lanes, dots, labels and channel has many more colours than a blank one.
_FEWEST_COLOURS = 20


class SelfTest:
    """Performs the main job on the running program, one reported step after the other."""

    def __init__(self, report: Report, album: Album, folder: Path, vault: TrialVault) -> None:
        self._report, self._vault = report, vault
        self._album = album
        self._walk = Walk(album)
        self._folder = folder
        self._services: Services | None = None

    async def __call__(self, desktop: Desktop) -> None:
        """Every step in order; the first that fails ends the program."""
        step, walk = self._report.step, self._walk
        try:
            equipment.look_at_resources(self._report)
            await equipment.look_at_keyring(self._report, self._vault)
            await step("first start", walk.first_start(desktop))
            await step("service", self._service(desktop))
            await step("sign-in", self._sign_in(desktop))
            await step("first sync", walk.look_around(desktop))
            await step("archive", self._archive(desktop))
            await step("timeline", self._timeline(desktop))
            await step("reference", walk.add_cargo(desktop))
            await step("change", walk.wait_for_a_change(desktop))
            await step("offline", walk.lose_the_service(desktop))
            await step("own account", walk.own_account(desktop))
            for reference, events in OWN_SHIPMENTS:
                await step("own record", walk.own_shipment(desktop, reference, events))
            await self._album.take(shown_window(desktop), "own-record")
            await step("export", self._export(desktop))
        except StepFailed:
            pass  # it has been reported
        finally:
            self._services = desktop.desk.services
            desktop.quit()

    async def _service(self, desktop: Desktop) -> str:
        """The embedded service runs as a child of this process."""
        pids = await until("the embedded service", desktop.desk.services.process_ids)
        return f"embedded, process {pids[DEMONSTRATION]} beside {os.getpid()}"

    async def _sign_in(self, desktop: Desktop) -> str:
        """The service has said who works."""
        following = await until("the data of an account", lambda: desktop.following)
        workspace = await until("a session", lambda: following.workspace)
        account = await until("an account", lambda: workspace.session.account)
        return f"{account.name}, RUC {account.ruc}"

    async def _archive(self, desktop: Desktop) -> str:
        """What is on the disk cannot be read without the key."""
        folder = desktop.desk.folders.archives
        (path,) = folder.glob("*.db")
        with path.open("rb") as file:
            beginning = file.read(len(_PLAIN_SQLITE))
        if beginning == _PLAIN_SQLITE:
            raise NotSeen("an encrypted archive")
        kept = shown_data(desktop).local.reader.count()
        return f"{kept} shipments, encrypted, {path.stat().st_size // 1024} KiB"

    async def _timeline(self, desktop: Desktop) -> str:
        """The timeline is painted, not blank."""
        timeline = shown_window(desktop).detail.timeline
        image = timeline.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        points = product(range(0, image.width(), 2), range(0, image.height(), 2))
        colours = {image.pixel(x, y) for x, y in points}
        if len(colours) < _FEWEST_COLOURS:
            raise NotSeen(f"a painted timeline: it has {len(colours)} colours")
        return f"painted, {image.width()} x {image.height()} pixels, {len(colours)} colours"

    async def _export(self, desktop: Desktop) -> str:
        """The list as a table for a spreadsheet, in a file."""
        window = shown_window(desktop)
        QGuiApplication.clipboard().clear()
        window.table.selectAll()
        window.rows.copy.trigger()
        text = await until("the copied rows", QGuiApplication.clipboard().text)
        QGuiApplication.clipboard().clear()  # what was tried here is nothing to be pasted
        path = self._folder / "lista.tsv"
        path.write_text(text, encoding="utf-8")
        missing = [reference for reference, _ in OWN_SHIPMENTS if reference not in text]
        if missing:
            raise NotSeen(f"{missing} among the rows")
        return f"{len(text.splitlines())} rows in {path.name}"

    def look_at_the_end(self, profile: Path) -> None:
        """Nothing of the run is left: no process, no thread, no lock, no trace of a crash."""
        running = self._services.process_ids() if self._services else {}
        others = [
            thread.name
            for thread in threading.enumerate()
            if thread is not threading.main_thread() and not thread.daemon
        ]
        folders = paths(profile)
        files = [
            path.name
            for path in (folders.run / "instance.lock", folders.logs / "hard-crash.txt")
            if path.exists()
        ]
        if running or others or files:
            self._report.bad("exit", f"left: processes {running}, threads {others}, files {files}")
        else:
            self._report.good("exit", "in order: no process, thread, lock or crash left")


def self_test(pictures: Path | None = None) -> int:
    """Try the program as it is here; 0 only when nothing failed. Pictures go to a folder."""
    from senae_desktop.bootstrap import start

    if pictures is not None:
        pictures.mkdir(parents=True, exist_ok=True)
    report = Report(pictures / "self-test.txt" if pictures else None)
    _without_a_screen()
    if sys.stderr is not None:
        faulthandler.dump_traceback_later(_LONGEST, exit=True)
    equipment.look_at_version(report)
    equipment.look_at_libraries(report)
    equipment.look_at_trust(report)
    with tempfile.TemporaryDirectory(prefix="senae-autoprueba-ñ ") as name:
        folder = Path(name)
        vault = TrialVault()
        profile = folder / "perfil"
        performed = SelfTest(report, Album(pictures or folder / "imágenes"), folder, vault)
        code = start(profile, script=performed, vault=vault)
        if code:
            report.bad("exit", f"code {code}")
        performed.look_at_the_end(profile)
        asyncio.run(vault.forget_all())
    faulthandler.cancel_dump_traceback_later()
    report.say("the self-test passed" if report.passed else "the self-test FAILED")
    return int(not report.passed)


def _without_a_screen() -> None:
    """Paint in memory where a Linux has no display, as servers and build machines do."""
    if sys.platform == "linux" and not {"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
