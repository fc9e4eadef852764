"""The desktop killed in its first reading: the archive opens, and the next run ends the reading."""

from __future__ import annotations

import asyncio
import json
import os
import random
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from senae_desktop.archive.opening import open_archive
from senae_desktop.domain.clock import SystemClock
from senae_desktop.runtime.paths import paths
from tests.support.file_keyring import FileKeyring
from tests.support.processes import mentioning

ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENT = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
#: Seconds that a service may take to notice that its desktop is dead.
GRACE = 15


class Killed:
    """A profile on which the program is killed again and again."""

    def __init__(self, folder: Path) -> None:
        self.profile = folder / "profile"
        self._keyring = folder / "keyring.json"
        self._folders = paths(self.profile)

    def kill_after(self, shipments: int, delay: float) -> str:
        """Kill the program once it has read so many, some moments later; what it said last."""
        child = self._child("read")
        assert child.stdout is not None
        last = ""
        for line in child.stdout:
            last = line.strip()
            if last == "complete" or int(last.removeprefix("read ")) >= shipments:
                break
        # The delay only spreads the moments of death; no assertion depends on it.
        threading.Event().wait(delay)
        child.kill()
        child.wait()
        child.stdout.close()
        return last

    def expect_no_orphan(self) -> None:
        """The service must end by itself when its desktop is dead."""
        end = time.monotonic() + GRACE
        while (left := mentioning(self.profile)) and time.monotonic() < end:
            time.sleep(0.02)
        assert not left

    def expect_readable_archive(self) -> bool:
        """The archive must open with its key and be sound; whether a reading was complete."""
        settings = json.loads(self._folders.settings.read_text("utf-8"))
        name = settings["accounts"][0]["archive"]
        secret = FileKeyring(self._keyring).get_password(
            f"senae-desktop:archive-{name}", "senae-desktop"
        )
        assert secret is not None
        path = self._folders.archives / name
        opened = open_archive(path, bytes.fromhex(secret), SystemClock(), rebuild=False)
        try:
            asyncio.run(opened.archive.verify())
            state, count = opened.reader.state(), opened.reader.count()
        finally:
            opened.reader.close()
            asyncio.run(opened.archive.aclose())
        # What was read in part is never shown as if it were all.
        assert bool(count) == bool(state.sync_token)
        return state.sync_token is not None

    def expect_complete_reading(self) -> None:
        """The next run must come to hold what the service holds, and end in order."""
        child = self._child("complete")
        said, _ = child.communicate(timeout=100)
        assert child.returncode == 0
        assert said.startswith("the same 4"), said
        assert not list(self._folders.archives.glob("*.damaged-*"))

    def begin_anew(self) -> None:
        """Take the archive away, so that the next reading is a first one again."""
        for file in self._folders.archives.iterdir():
            file.unlink()

    def _child(self, what: str) -> subprocess.Popen[str]:
        program = [sys.executable, "-m", "tests.faults.syncing_child", what]
        return subprocess.Popen(
            [*program, str(self.profile), str(self._keyring)],
            cwd=ROOT,
            env=ENVIRONMENT,
            stdout=subprocess.PIPE,
            text=True,
        )


def _kill_again_and_again(folder: Path, times: int, seed: int) -> None:
    chance, killed, amid = random.Random(seed), Killed(folder), 0
    for turn in range(times):
        # Evenly over the whole reading, so that a few kills see its beginning and its end too.
        shipments = int((turn + chance.random()) / times * 440)
        killed.kill_after(shipments, chance.uniform(0, 0.02))
        killed.expect_no_orphan()
        amid += not killed.expect_readable_archive()
        killed.expect_complete_reading()
        killed.begin_anew()
    # Otherwise the reading was over before the kill, and this proves nothing.
    assert amid >= times // 2


def test_killed_five_times(tmp_path: Path) -> None:
    _kill_again_and_again(tmp_path, 5, 20_261_123)


@pytest.mark.heavy
@pytest.mark.timeout(1_500)
def test_killed_fifty_times(tmp_path: Path) -> None:
    _kill_again_and_again(tmp_path, 50, 1_790)
