"""Closing the window whatever is under way: exit code 0, nothing left, nothing lost."""

from __future__ import annotations

import sys

import pytest

from senae_desktop.client import tracking
from senae_desktop.flows.desktop import Desktop
from senae_desktop.presentation.window_state import WindowState
from senae_desktop.walkthrough.driving import press, until
from senae_desktop.widgets.main_window import MainWindow
from tests.stories import scenes
from tests.support.processes import children
from tests.support.program import Program


def test_during_the_first_reading(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    async def first(desktop: Desktop) -> None:
        dialog = await scenes.sign_in_dialog(desktop)
        press(dialog.welcome.demonstration)
        window = await scenes.main_window(desktop)
        following = scenes.following(desktop)
        await until("a page has been read", lambda: following._progress.done)
        assert following.local.reader.state().sync_token is None
        window.close()

    async def second(desktop: Desktop) -> None:
        await scenes.main_window(desktop)
        await scenes.online(desktop)
        assert scenes.rows(desktop) >= 400
        assert desktop.crash_dialog is None

    with monkeypatch.context() as patch:
        patch.setattr(tracking, "PAGE", 20)  # a reading of many pages, to be closed amid
        program.run(first)
    program.run(second)


def test_while_the_service_is_starting(program: Program) -> None:
    async def story(desktop: Desktop) -> None:
        dialog = await scenes.sign_in_dialog(desktop)
        press(dialog.welcome.demonstration)
        await until("a process", lambda: desktop.desk.services._processes)
        desktop.quit()

    program.run(story)


def test_with_a_dialog_open(program: Program) -> None:
    async def story(desktop: Desktop) -> None:
        await scenes.create_account(desktop)
        await scenes.add_cargo(desktop, "020-12345675")
        window = await scenes.main_window(desktop)
        window.close()

    program.run(story)


def test_leaving_the_sign_in_dialog_ends_the_program(program: Program) -> None:
    async def story(desktop: Desktop) -> None:
        (await scenes.sign_in_dialog(desktop)).reject()
        await until("the end", desktop._quit.is_set)

    program.run(story)


@pytest.mark.skipif(sys.platform == "win32", reason="children are read from /proc")
def test_a_bug_while_closing_leaves_no_service_behind(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Bug(Exception):
        pass

    def fail(_window: MainWindow) -> WindowState:
        raise Bug

    async def story(desktop: Desktop) -> None:
        await scenes.create_account(desktop)
        assert children()
        monkeypatch.setattr(MainWindow, "save_state", fail)

    with pytest.raises(Bug):
        program.run(story)
    assert not children()
