"""The computer sleeps and wakes; the system ends the session."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication

from senae_desktop.flows.desktop import Desktop
from senae_desktop.usecases.polling import Polling
from tests.stories import scenes
from tests.support.program import Program


def test_news_are_asked_for_at_once_after_sleep(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def story(desktop: Desktop) -> None:
        await scenes.create_account(desktop)
        await scenes.online(desktop)
        following = scenes.following(desktop)
        poked: list[Polling] = []

        def poke(polling: Polling) -> None:
            poked.append(polling)

        monkeypatch.setattr(Polling, "poke", poke)
        following._tick.timeout.emit()
        assert not poked
        following._ticked -= timedelta(hours=9)
        following._tick.timeout.emit()
        following._tick.timeout.emit()
        assert len(poked) == 1

    program.run(story)


def test_the_end_of_the_session_keeps_the_window_and_ends_in_order(program: Program) -> None:
    async def story(desktop: Desktop) -> None:
        await scenes.create_account(desktop)
        window = await scenes.main_window(desktop)
        window.resize(1_111, 666)
        application = QApplication.instance()
        assert application is not None
        desktop.keep()  # as the system's question does, before anything else has time to happen
        kept = json.loads(program.folders.settings.read_text(encoding="utf-8"))
        assert kept["window"]["geometry"]
        application.aboutToQuit.emit()
        assert desktop._quit.is_set()

    program.run(story)
