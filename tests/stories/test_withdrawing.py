"""A shipment that was entered by mistake is removed, once its user has said so."""

from __future__ import annotations

from PySide6.QtWidgets import QMessageBox

from senae_desktop.flows.desktop import Desktop
from senae_desktop.walkthrough.driving import press, until
from senae_desktop.widgets.main_window import MainWindow
from tests.stories import scenes
from tests.support.program import Program


async def _asked(window: MainWindow) -> QMessageBox:
    window.rows.withdraw.trigger()
    return await until("the question", lambda: window.findChild(QMessageBox))


def _press(box: QMessageBox, role: QMessageBox.ButtonRole) -> None:
    press(next(button for button in box.buttons() if box.buttonRole(button) is role))


def test_a_wrong_shipment_is_removed_and_the_right_one_stays(program: Program) -> None:
    async def story(desktop: Desktop) -> None:
        await scenes.create_account(desktop)
        window = await scenes.main_window(desktop)
        for reference, kinds in (scenes.BY_SEA, scenes.BY_AIR):
            await scenes.enter(desktop, reference, kinds[:1])
        wrong = scenes.document(scenes.chosen(desktop))
        box = await _asked(window)
        assert "1 event" in box.text()
        _press(box, QMessageBox.ButtonRole.RejectRole)
        await until("the question has gone", lambda: window.findChild(QMessageBox) is None)
        assert scenes.rows(desktop) == 2, "nothing was removed"
        box = await _asked(window)
        _press(box, QMessageBox.ButtonRole.AcceptRole)
        await until("one shipment less", lambda: scenes.rows(desktop) == 1)
        assert wrong not in scenes.listed(desktop)
        await scenes.register(desktop, wrong)
        assert scenes.rows(desktop) == 2, "it can be entered anew"

    program.run(story)


def test_what_the_demonstration_invented_is_not_removed(program: Program) -> None:
    async def story(desktop: Desktop) -> None:
        await scenes.open_demonstration(desktop)
        window = await scenes.main_window(desktop)
        await scenes.online(desktop)
        count = scenes.rows(desktop)
        window.table.begin()
        _press(await _asked(window), QMessageBox.ButtonRole.AcceptRole)
        said = await until(
            "why not",
            lambda: next(
                (
                    box
                    for box in window.findChildren(QMessageBox)
                    if "cannot be removed" in box.text()
                ),
                None,
            ),
        )
        assert "registered" in said.text()
        said.close()
        assert scenes.rows(desktop) == count

    program.run(story)
