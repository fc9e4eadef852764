"""The demonstration, from one click to a timeline."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from senae_desktop.flows.desktop import Desktop
from senae_desktop.flows.services import DEMONSTRATION
from senae_desktop.walkthrough.driving import press, until
from tests.stories import scenes
from tests.support.program import Program


def test_one_click_opens_it(program: Program) -> None:
    async def story(desktop: Desktop) -> None:
        dialog = await scenes.sign_in_dialog(desktop)
        press(dialog.welcome.demonstration)
        window = await scenes.main_window(desktop)
        await scenes.online(desktop)
        await until("at least 400 shipments", lambda: scenes.rows(desktop) >= 400)
        await until("no banner", lambda: not window.banner.isVisible())
        assert len({record.shipment.importer.name for record in scenes.records(desktop)}) >= 14
        await until("a shipment is chosen", lambda: scenes.chosen_id(desktop))
        await until("a timeline", window.detail.timeline.isVisible)
        assert window.detail.timeline.dots
        assert set(desktop.desk.services.process_ids()) == {DEMONSTRATION}
        assert QApplication.activeModalWidget() is None

    program.run(story)


def test_it_is_there_at_once_at_the_next_start(program: Program) -> None:
    kept: list[str] = []

    async def first(desktop: Desktop) -> None:
        await scenes.open_demonstration(desktop)
        kept.extend(scenes.listed(desktop))

    async def second(desktop: Desktop) -> None:
        window = await scenes.main_window(desktop)
        # Before anything was asked of the service.
        assert scenes.following(desktop).workspace is None
        assert scenes.listed(desktop) == kept
        await scenes.online(desktop)
        assert desktop.sign_in_dialog is None
        await until("no banner", lambda: not window.banner.isVisible())

    program.run(first)
    program.run(second)


def test_the_command_line_opens_it(program: Program) -> None:
    async def story(desktop: Desktop) -> None:
        await scenes.main_window(desktop)
        await scenes.online(desktop)
        assert scenes.rows(desktop) >= 400

    program.run(story, demonstration=True)
