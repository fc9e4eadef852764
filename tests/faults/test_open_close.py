"""Opening and closing the whole program again and again leaves nothing behind in the process."""

from __future__ import annotations

import asyncio
import gc
import socket
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from senae_desktop.archive.location import archive_path
from senae_desktop.archive.opening import open_archive
from senae_desktop.domain.clock import SystemClock
from senae_desktop.domain.connection import ConnectionState
from senae_desktop.flows.desktop import Desktop
from senae_desktop.runtime.settings import KnownAccount, Settings, save_settings
from senae_desktop.usecases.session import vault_name
from senae_desktop.walkthrough.driving import until
from tests.archive.samples import page, plain
from tests.stories import scenes
from tests.support.file_keyring import FileKeyring
from tests.support.processes import open_files
from tests.support.program import Program, program
from tests.support.sample_archive import ACCOUNT

__all__ = ["program"]

SHIPMENTS = 50


def _unreachable() -> str:
    """An address at which nothing answers."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{free.getsockname()[1]}"


def _prepare(profile: Program, keyring: FileKeyring) -> None:
    """What an earlier run at an agency has left: settings, an archive, a session."""
    folders, service = profile.folders.create(), _unreachable()
    path = archive_path(folders.archives, service, ACCOUNT.ruc, ACCOUNT.user)
    known = KnownAccount(service, ACCOUNT.ruc, ACCOUNT.user, ACCOUNT.name, path.name, True)
    save_settings(folders.settings, replace(Settings(), accounts=(known,)))
    key = bytes(range(32))
    keyring.set_password(f"senae-desktop:archive-{path.name}", "senae-desktop", key.hex())
    session = vault_name(service, ACCOUNT.ruc, ACCOUNT.user)
    keyring.set_password(f"senae-desktop:{session}", "senae-desktop", "a refresh token")
    asyncio.run(_fill(path, key))


async def _fill(path: Path, key: bytes) -> None:
    opened = open_archive(path, key, SystemClock())
    await opened.archive.remember_account(ACCOUNT)
    await opened.archive.begin_full()
    items = (plain(f"s{number}", 1) for number in range(SHIPMENTS))
    await opened.archive.apply(page(items, token="1", seconds=1), True, 0.0)
    opened.reader.close()
    await opened.archive.aclose()


async def _look(desktop: Desktop) -> None:
    """Open, see the rows, see the failure to reach the service, and close."""
    window = await scenes.main_window(desktop)
    await until("the rows", lambda: scenes.rows(desktop) == SHIPMENTS)
    failed = {ConnectionState.OFFLINE, ConnectionState.SERVICE_UNAVAILABLE}
    await until("no service", lambda: scenes.state(desktop) in failed)
    window.close()


def _counts() -> dict[str, int]:
    gc.collect()
    return {
        "threads": threading.active_count(),
        "files": open_files(),
        "widgets": len(QApplication.allWidgets()),
    }


def _open_and_close(profile: Program, times: int) -> None:
    assert profile.keyring is not None
    _prepare(profile, profile.keyring)
    for _ in range(2):  # what is loaded once and kept for the process
        profile.run(_look)
    before = _counts()
    for _ in range(times):
        profile.run(_look)  # itself fails on tasks, threads, processes and windows left
    after = _counts()  # what tests before have left may end meanwhile: fewer is no leak
    assert {name: after[name] for name in after if after[name] > before[name]} == {}


def test_ten_times(program: Program) -> None:
    _open_and_close(program, 10)


@pytest.mark.heavy
@pytest.mark.timeout(1_500)
def test_two_hundred_times(program: Program) -> None:
    _open_and_close(program, 200)
