"""A second start brings the first window to the front and leaves."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from senae_desktop.flows.desktop import Desktop
from senae_desktop.walkthrough.driving import until
from senae_desktop.widgets.add_cargo_dialog import AddCargoDialog
from tests.stories import scenes
from tests.support.program import Program


def test_it_raises_the_first_window_and_leaves(program: Program) -> None:
    async def story(desktop: Desktop) -> None:
        await scenes.create_account(desktop)
        window = await scenes.main_window(desktop)
        window.showMinimized()
        assert window.windowState() & Qt.WindowState.WindowMinimized
        assert await program.start_again() == (0, b"")
        await until(
            "the first window is raised",
            lambda: not window.windowState() & Qt.WindowState.WindowMinimized,
        )
        assert window.isVisible()

    program.run(story)


def test_it_raises_the_sign_in_dialog_too(program: Program) -> None:
    async def story(desktop: Desktop) -> None:
        dialog = await scenes.sign_in_dialog(desktop)
        dialog.showMinimized()
        assert (await program.start_again())[0] == 0
        await until(
            "it is raised", lambda: not dialog.windowState() & Qt.WindowState.WindowMinimized
        )
        dialog.reject()

    program.run(story)


def test_a_link_shows_the_shipment_or_offers_to_add_it(program: Program) -> None:
    async def story(desktop: Desktop) -> None:
        await scenes.create_account(desktop)
        await scenes.register(desktop, "MEDUGY418827")
        await scenes.register(desktop, "020-12345675")
        window = await scenes.main_window(desktop)
        assert not scenes.shows(desktop, "MEDUGY418827")
        assert await program.start_again("--", "senae://medugy418827/") == (0, b"")
        await until("it is on show", lambda: scenes.shows(desktop, "MEDUGY418827"))

        assert (await program.start_again("senae:MAEU123456789"))[0] == 0
        dialog = await until("the offer", lambda: window.findChild(AddCargoDialog))
        written = dialog.reference_field.input
        assert isinstance(written, QLineEdit)
        assert "MAEU123456789" in written.text()
        assert scenes.rows(desktop) == 2

    program.run(story)
