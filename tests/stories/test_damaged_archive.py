"""An archive that cannot be read any more: set aside, told, and read again from the service."""

from __future__ import annotations

import pytest

from senae_desktop.flows.desktop import Desktop
from senae_desktop.presentation.banner import BannerAction
from senae_desktop.walkthrough.driving import until
from tests.stories import scenes
from tests.support.program import Program


@pytest.mark.parametrize("how", ["garbage", "truncated", "another key"])
def test_it_is_set_aside_told_and_rebuilt(program: Program, how: str) -> None:
    async def first(desktop: Desktop) -> None:
        await scenes.create_account(desktop)
        await scenes.enter(desktop, *scenes.BY_SEA)

    async def second(desktop: Desktop) -> None:
        window = await scenes.main_window(desktop)
        await scenes.online(desktop)
        await until("all is read again", lambda: scenes.rows(desktop) == 1)
        assert len(scenes.records(desktop)[0].events) == 5
        await until("it is told", lambda: window.banner.content.action is BannerAction.DISMISS)
        assert "could not be read" in window.banner.content.headline
        window.banner._button.click()
        await until("no banner", lambda: not window.banner.isVisible())

    program.run(first)
    [archive] = program.folders.archives.glob("*.db")
    before = archive.read_bytes()
    if how == "garbage":
        archive.write_bytes(b"\x5a" * len(before))
    elif how == "truncated":
        archive.write_bytes(before[: len(before) // 2 - 17])
    elif program.keyring is not None:
        name = f"senae-desktop:archive-{archive.name}"
        program.keyring.set_password(name, "senae-desktop", "00" * 32)
    damaged = archive.read_bytes()
    program.run(second)
    [aside] = program.folders.archives.glob("*.damaged-*.db")
    assert aside.read_bytes() == damaged
