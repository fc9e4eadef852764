"""A shipment that was entered by mistake is removed, once its user has said so."""

from __future__ import annotations

from PySide6.QtWidgets import QMessageBox, QPushButton

from senae_desktop.domain.outbox import Entry
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


def _told(window: MainWindow, words: str) -> QMessageBox | None:
    boxes = window.findChildren(QMessageBox)
    return next((box for box in boxes if words in box.text()), None)


def _outbox(desktop: Desktop) -> list[Entry]:
    return scenes.following(desktop).local.reader.outbox.entries()


def _undo(window: MainWindow) -> QPushButton:
    return next(
        button
        for button in window.status_line.findChildren(QPushButton)
        if button.text() == "Undo the removal"
    )


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


def test_a_removal_is_undone_with_events_and_marks(program: Program) -> None:
    async def story(desktop: Desktop) -> None:
        await scenes.create_account(desktop)
        window = await scenes.main_window(desktop)
        reference, kinds = scenes.BY_SEA
        await scenes.enter(desktop, reference, kinds[:2])
        await until("it was sent", lambda: not _outbox(desktop))
        record, number = scenes.chosen(desktop), window.table.current_number
        assert number is not None
        archive = scenes.following(desktop).local.archive
        await archive.set_note(number, "llamar al agente")
        _press(await _asked(window), QMessageBox.ButtonRole.AcceptRole)
        await until("it has gone", lambda: scenes.rows(desktop) == 0)
        await until("undoing is offered", lambda: _undo(window).isVisible())
        press(_undo(window))
        await until("it is back", lambda: scenes.rows(desktop) == 1)
        back = scenes.chosen(desktop)
        assert back.shipment.id == record.shipment.id
        assert back.events == record.events
        again = window.table.current_number
        assert again is not None
        reader = scenes.following(desktop).local.reader
        assert reader.marks(again).note == "llamar al agente"
        assert not _undo(window).isVisible()

    program.run(story)


def test_what_was_not_sent_is_removed_and_comes_back_without_a_service(program: Program) -> None:
    async def story(desktop: Desktop) -> None:
        await scenes.create_account(desktop)
        window = await scenes.main_window(desktop)
        await scenes.online(desktop)
        await scenes.following(desktop).entering.end()  # nothing is sent from now on
        reference, kinds = scenes.BY_SEA
        await scenes.enter(desktop, reference, kinds[:2])
        waiting = _outbox(desktop)
        assert len(waiting) == 3
        _press(await _asked(window), QMessageBox.ButtonRole.AcceptRole)
        await until("it has gone", lambda: scenes.rows(desktop) == 0)
        assert not _outbox(desktop)
        await until("undoing is offered", lambda: _undo(window).isVisible())
        window.actions_.undo.trigger()
        await until("it is back", lambda: scenes.rows(desktop) == 1)
        assert _outbox(desktop) == waiting

    program.run(story)


def test_what_may_have_arrived_stays_until_that_is_known(program: Program) -> None:
    async def story(desktop: Desktop) -> None:
        await scenes.create_account(desktop)
        window = await scenes.main_window(desktop)
        await scenes.online(desktop)
        following = scenes.following(desktop)
        workspace = following.entering.workspace
        await following.entering.end()
        await scenes.register(desktop, scenes.BY_SEA[0])
        (entry,) = _outbox(desktop)
        await following.local.archive.outbox.attempt([entry.id], begun=True)
        _press(await _asked(window), QMessageBox.ButtonRole.AcceptRole)
        said = await until("why not", lambda: _told(window, "is being sent"))
        said.close()
        await until("the words have gone", lambda: window.findChild(QMessageBox) is None)
        assert scenes.rows(desktop) == 1
        assert _outbox(desktop)
        following.entering.workspace = workspace
        _press(await _asked(window), QMessageBox.ButtonRole.AcceptRole)
        await until("it is sent and goes", lambda: scenes.rows(desktop) == 0)
        assert not _outbox(desktop)

    program.run(story)


def test_what_the_demonstration_invented_is_not_removed(program: Program) -> None:
    async def story(desktop: Desktop) -> None:
        await scenes.open_demonstration(desktop)
        window = await scenes.main_window(desktop)
        await scenes.online(desktop)
        count = scenes.rows(desktop)
        window.table.begin()
        _press(await _asked(window), QMessageBox.ButtonRole.AcceptRole)
        said = await until("why not", lambda: _told(window, "cannot be removed"))
        assert "registered" in said.text()
        said.close()
        assert scenes.rows(desktop) == count

    program.run(story)
