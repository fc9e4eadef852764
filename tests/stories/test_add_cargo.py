"""*Agregar carga*: every answer that a reference can have."""

from __future__ import annotations

from senae_desktop.flows.desktop import Desktop
from senae_desktop.presentation.hint import Tone
from senae_desktop.walkthrough.driving import press, until
from tests.stories import scenes
from tests.support.program import Program


def test_found_and_followed_already(program: Program) -> None:
    async def story(desktop: Desktop) -> None:
        await scenes.open_demonstration(desktop)
        dialog = await scenes.add_cargo(desktop, "DEMODOC10001")
        assert dialog.found.isVisible()
        press(dialog.view)
        await until("it is on show", lambda: scenes.shows(desktop, "DEMODOC10001"))
        assert scenes.gone(dialog)
        dialog = await scenes.add_cargo(desktop, "demo-doc1 0001")
        assert "already" in dialog.message.text
        dialog.reject()

    program.run(story)


def test_several_of_which_one_is_chosen(program: Program) -> None:
    async def story(desktop: Desktop) -> None:
        await scenes.open_demonstration(desktop)
        dialog = await scenes.add_cargo(desktop, "DEMOVAR10001")
        assert dialog.table.isVisible()
        assert dialog.candidates.rowCount() == 2
        dialog.table.selectRow(1)
        wanted = dialog.candidates.shipment_id(1)
        press(dialog.view)
        await until(
            "the second is on show",
            lambda: scenes.chosen_id(desktop) == wanted,
        )

    program.run(story)


def test_awaiting_its_manifest(program: Program) -> None:
    async def story(desktop: Desktop) -> None:
        await scenes.open_demonstration(desktop)
        dialog = await scenes.add_cargo(desktop, "DEMOESP10001")
        assert "manifest" in dialog.message.text
        assert dialog.found.isVisible()
        press(dialog.view)
        await until("it is on show", lambda: scenes.shows(desktop, "DEMOESP10001"))
        assert scenes.chosen(desktop).shipment.stage == "awaiting-manifest"

    program.run(story)


def test_not_found_and_registered(program: Program) -> None:
    async def story(desktop: Desktop) -> None:
        await scenes.create_account(desktop)
        dialog = await scenes.add_cargo(desktop, "HLCUGYE2611001")
        assert "does not know" in dialog.message.text
        press(dialog.register)
        press(dialog.save)
        await until("it is on show", lambda: scenes.shows(desktop, "HLCUGYE2611001"))
        assert scenes.rows(desktop) == 1

    program.run(story)


def test_invalid_with_the_reason(program: Program) -> None:
    async def story(desktop: Desktop) -> None:
        await scenes.create_account(desktop)
        dialog = await scenes.add_cargo(desktop, "020-12345674")
        hint = dialog.reference_field.hint
        assert hint.tone is Tone.PROBLEM
        assert "the check digit does not match" in hint.text
        assert "020-1234567▸4◂" in hint.text
        assert dialog.message.text == ""
        assert dialog.search.isVisible()
        assert scenes.rows(desktop) == 0
        dialog.reject()

    program.run(story)


def test_a_failing_service_costs_nothing_that_was_typed(program: Program) -> None:
    async def story(desktop: Desktop) -> None:
        await scenes.open_demonstration(desktop)
        dialog = await scenes.add_cargo(desktop, "DEMODOC10001X503")
        assert dialog.message.text
        assert dialog.reference_field.input.text() == "DEMODOC10001X503"  # type: ignore[attr-defined]
        assert dialog.search.isVisible()
        dialog.reject()

    program.run(story)
