"""What is entered without the service is kept, seen as pending, and sent once when it is back."""

from __future__ import annotations

from PySide6.QtCore import Qt

from senae_desktop.flows.desktop import Desktop
from senae_desktop.flows.services import OWN
from senae_desktop.walkthrough.driving import key, press, until
from tests.stories import scenes
from tests.support.program import Program


def test_a_shipment_and_its_event_go_by_themselves_when_the_service_is_back(
    program: Program,
) -> None:
    async def story(desktop: Desktop) -> None:
        await scenes.create_account(desktop)
        window = await scenes.main_window(desktop)
        with program.broken_service():
            await scenes.kill_service(desktop, OWN)
            window.actions_.create_shipment.trigger()
            adding = desktop.menu.adding if desktop.menu else None
            assert adding is not None
            adding.dialog.begin_with(scenes.BY_SEA[0])
            press(adding.dialog.register)
            press(adding.dialog.save)
            await until("the dialog has gone", lambda: scenes.gone(adding.dialog))
            await until("it is on show", lambda: scenes.shows(desktop, scenes.BY_SEA[0]))
            await scenes.record(desktop, "arrival")
            assert scenes.waiting(desktop) == (2, 0)
            assert scenes.chosen(desktop).events == ()
            dialog = await scenes.outbox(desktop)
            assert dialog.chosen is not None
            press(dialog.leave)
        await until("all of it is sent", lambda: scenes.waiting(desktop) == (0, 0))
        await until("it has arrived", lambda: len(scenes.chosen(desktop).events) == 1)
        assert scenes.rows(desktop) == 1

    program.run(story)


def test_what_was_entered_outlives_the_program(program: Program) -> None:
    async def before(desktop: Desktop) -> None:
        await scenes.create_account(desktop)
        await scenes.register(desktop, scenes.BY_SEA[0])
        with program.broken_service():
            await scenes.kill_service(desktop, OWN)
            await scenes.record(desktop, "arrival")
            assert scenes.waiting(desktop) == (1, 0)

    async def offline(desktop: Desktop) -> None:
        await scenes.main_window(desktop)
        assert scenes.waiting(desktop) == (1, 0)
        await until("it is on show", lambda: scenes.chosen_id(desktop))
        await scenes.record(desktop, "deposit-entry")
        assert scenes.waiting(desktop) == (2, 0)

    async def after(desktop: Desktop) -> None:
        await scenes.main_window(desktop)
        if desktop.sign_in_dialog is None:
            await until("all of it is sent", lambda: scenes.waiting(desktop) == (0, 0))
        await until("both are there", lambda: len(scenes.chosen(desktop).events) == 2)
        kinds = [event.type for event in scenes.chosen(desktop).events]
        assert kinds == ["arrival", "deposit-entry"]

    program.run(before)
    with program.broken_service():
        program.run(offline)
    program.run(after)


def test_control_z_takes_back_what_was_entered_last(program: Program) -> None:
    async def story(desktop: Desktop) -> None:
        await scenes.create_account(desktop)
        await scenes.register(desktop, scenes.BY_SEA[0])
        await scenes.record(desktop, "manifest-transmitted", days_ago=1)
        await scenes.record(desktop, "arrival")
        window = await scenes.main_window(desktop)
        await until("it can be undone", window.actions_.undo.isEnabled)
        window.activateWindow()  # without a screen nobody else gives it back
        await until("it has the keyboard", window.isActiveWindow)
        window.table.setFocus()
        key(window.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        await until("it is withdrawn", lambda: len(scenes.chosen(desktop).events) == 3)
        assert scenes.chosen(desktop).shipment.stage == "manifest"
        assert not window.actions_.undo.isEnabled()

    program.run(story)
