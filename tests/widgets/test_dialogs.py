"""Awaiting dialogs: answered, destroyed, cancelled, and never more than once."""

import asyncio

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox
from pytestqt.qtbot import QtBot

from senae_desktop.widgets.about_dialog import About, AboutDialog
from senae_desktop.widgets.dialogs import answer, ask
from senae_desktop.widgets.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def delete_now() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.mark.parametrize("code", [QDialog.DialogCode.Accepted, QDialog.DialogCode.Rejected])
def test_the_result_of_the_dialog_is_the_answer(qtbot: QtBot, code: QDialog.DialogCode) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)

    async def scene() -> int:
        task = asyncio.ensure_future(answer(dialog))
        await asyncio.sleep(0)
        assert dialog.isVisible()
        dialog.done(code.value)
        return await task

    assert asyncio.run(scene()) == code.value


def test_a_dialog_destroyed_while_open_counts_as_rejected(qtbot: QtBot) -> None:
    dialog = QDialog()

    async def scene() -> int:
        task = asyncio.ensure_future(answer(dialog))
        await asyncio.sleep(0)
        dialog.deleteLater()
        delete_now()
        return await task

    assert asyncio.run(scene()) == QDialog.DialogCode.Rejected.value


def test_cancelling_the_wait_closes_the_dialog(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)

    async def scene() -> None:
        task = asyncio.ensure_future(answer(dialog))
        await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(scene())
    assert not dialog.isVisible()


def test_a_dialog_can_be_awaited_again(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)

    async def scene() -> list[int]:
        results = []
        for code in (1, 0, 7):
            task = asyncio.ensure_future(answer(dialog))
            await asyncio.sleep(0)
            dialog.done(code)
            results.append(await task)
        return results

    assert asyncio.run(scene()) == [1, 0, 7]


def open_box() -> QMessageBox:
    boxes = [box for box in QApplication.topLevelWidgets() if isinstance(box, QMessageBox)]
    return next(box for box in boxes if box.isVisible())


@pytest.mark.parametrize(("pressed", "agreed"), [("Salir", True), ("Quedarse", False)])
def test_a_question_is_answered_by_what_its_buttons_say(
    qtbot: QtBot, pressed: str, agreed: bool
) -> None:
    async def scene() -> bool:
        task = asyncio.ensure_future(ask(None, "Salir", "<b>¿Salir?</b>", "Salir", "Quedarse"))
        await asyncio.sleep(0)
        box = open_box()
        assert box.textFormat() is Qt.TextFormat.PlainText
        assert box.defaultButton() is not None
        assert box.defaultButton().text() == "Quedarse"
        next(button for button in box.buttons() if button.text() == pressed).click()
        return await task

    assert asyncio.run(scene()) is agreed
    delete_now()


def test_closing_a_question_is_a_no(qtbot: QtBot) -> None:
    async def scene() -> bool:
        task = asyncio.ensure_future(ask(None, "T", "?", "Sí", "No"))
        await asyncio.sleep(0)
        open_box().close()
        return await task

    assert asyncio.run(scene()) is False
    delete_now()


def test_about_says_what_it_is_not_and_its_version(qtbot: QtBot) -> None:
    dialog = AboutDialog(Theme(), About("1.2.3"))
    qtbot.addWidget(dialog)
    assert "1.2.3" in dialog.subtitle.text()
    assert "PySide6" in dialog.licences.toPlainText()
    dialog.show()
    dialog.close_button.click()
    assert dialog.result() == QDialog.DialogCode.Accepted.value
