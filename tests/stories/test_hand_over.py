"""One clerk hands her record over, and a colleague takes it over on another computer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from senae_desktop.flows.desktop import Desktop
from senae_desktop.walkthrough.driving import press, until
from senae_desktop.widgets.take_over_dialog import TakeOverDialog
from tests.stories import scenes
from tests.support.program import Program


def _disabled(widget: QWidget) -> Callable[[], bool]:
    return lambda: not widget.isEnabled()


def _hand_over(program: Program, file: Path, evidence: Path) -> list[str]:
    told: list[str] = []

    async def story(desktop: Desktop) -> None:
        await scenes.create_account(desktop)
        await scenes.enter(desktop, *scenes.BY_SEA)
        dialog = await scenes.begin_event(desktop, "inspection-started")
        dialog.form.evidence.path_chosen.emit(str(evidence))
        await until("it is attached", lambda: dialog.form.evidence.file)
        press(dialog.save)
        await until("it is saved", lambda: scenes.gone(dialog))
        window, menu = await scenes.main_window(desktop), desktop.menu
        assert menu is not None
        window.actions_.hand_over.trigger()
        handing = await until("the dialog", lambda: menu.handing)
        await until("the key", handing.dialog.key_print.text)
        told.append(handing.dialog.key_print.text())
        handing.dialog.save_requested.emit(str(file), False, True)
        await until("it is written", lambda: file.name in handing.dialog.message.text)
        handing.dialog.reject()

    program.run(story)
    return told


def test_a_record_passes_from_one_computer_to_another(program: Program, tmp_path: Path) -> None:
    file, evidence = tmp_path / "registro.senae", tmp_path / "acta.txt"
    evidence.write_text("Acta de aforo")
    (key_print,) = _hand_over(program, file, evidence)
    other = Program(tmp_path / "other", program.keyring)

    async def story(desktop: Desktop) -> None:
        await scenes.create_account(desktop, scenes.ANOTHER, "Otra agencia")
        menu = desktop.menu
        assert menu is not None
        for again in (False, True):
            menu._choose_record()
            taking = await until("the conversation", lambda: menu.taking)
            taking.read(str(file))
            dialog = taking.dialog
            await until("it is read", dialog.model.rowCount)
            assert dialog.key_print.text() == key_print
            if again:
                assert not dialog.take.isEnabled()
            else:
                press(dialog.take)
                await until("it is taken", _disabled(dialog.table))
            dialog.reject()
            await until(
                "all of it is sent",
                lambda: scenes.following(desktop).entering.reader.counts() == (0, 0),
            )
        (record,) = scenes.records(desktop)
        assert scenes.document(record) == scenes.BY_SEA[0]
        assert len(record.events) == len(scenes.BY_SEA[1]) + 1
        assert {event.source for event in record.events} == {"file"}
        last = record.events[-1].evidence
        assert last is not None
        assert last.sha256 is not None
        kept = scenes.following(desktop).entering.reader.file(last.sha256)
        assert kept is not None
        assert kept.content == b"Acta de aforo"

    other.run(story)


def test_opening_the_file_compares_it_once_somebody_has_signed_in(
    program: Program, tmp_path: Path
) -> None:
    folder = tmp_path / "mis envíos"
    folder.mkdir()
    file, evidence = folder / "registro de Ana.senae", tmp_path / "acta.txt"
    evidence.write_text("Acta de aforo")
    (key_print,) = _hand_over(program, file, evidence)
    other = Program(tmp_path / "other", program.keyring)

    async def preview(desktop: Desktop) -> TakeOverDialog:
        menu = desktop.menu
        assert menu is not None
        taking = await until("the conversation", lambda: menu.taking)
        await until("it is read", taking.dialog.model.rowCount)
        menu.taking = None
        dialog = taking.dialog
        assert dialog.isVisible()
        assert dialog.parent() is desktop.window
        assert dialog.key_print.text() == key_print
        assert scenes.rows(desktop) == 0
        return dialog

    async def story(desktop: Desktop) -> None:
        asking = await scenes.sign_in_dialog(desktop)
        assert file.name in asking.message.text
        await scenes.create_account(desktop, scenes.ANOTHER, "Otra agencia")
        (await preview(desktop)).reject()

        window = await scenes.main_window(desktop)
        window.showMinimized()
        assert await other.start_again("--", file.name, folder=folder) == (0, b"")
        dialog = await preview(desktop)
        assert not window.windowState() & Qt.WindowState.WindowMinimized
        # A second file while the first is still on show is compared as well.
        assert await other.start_again(file.as_uri()) == (0, b"")
        (await preview(desktop)).reject()
        dialog.reject()

        await scenes.sign_out(desktop)
        asking = await scenes.sign_in_dialog(desktop)
        assert not asking.message.text
        assert await other.start_again(str(file)) == (0, b"")
        await until("it says to sign in", lambda: file.name in asking.message.text)
        assert not window.isVisible()
        asking.reject()

    other.run(story, asked=str(file))


def test_a_file_that_is_gone_is_told_of(program: Program, tmp_path: Path) -> None:
    async def story(desktop: Desktop) -> None:
        await scenes.create_account(desktop)
        menu = desktop.menu
        assert menu is not None
        assert await program.start_again(str(tmp_path / "no está.senae")) == (0, b"")
        taking = await until("the conversation", lambda: menu.taking)
        await until("it is refused", lambda: taking.dialog.message.text)
        assert not taking.dialog.take.isEnabled()
        taking.dialog.reject()

    program.run(story)


@pytest.fixture
def spoiled(tmp_path: Path) -> Path:
    """A file that only its name makes a record."""
    file = tmp_path / "registro.senae"
    file.write_bytes(b"PK\x03\x04 no es lo que parece")
    return file


def test_a_dialog_closed_while_it_reads_is_missed_by_nobody(
    program: Program, spoiled: Path
) -> None:
    async def story(desktop: Desktop) -> None:
        await scenes.create_account(desktop)
        menu = desktop.menu
        assert menu is not None
        menu.take_over(str(spoiled))
        taking = await until("the conversation", lambda: menu.taking)
        taking.dialog.reject()
        await scenes.a_while()

    program.run(story)


def test_a_changed_file_changes_nothing(program: Program, spoiled: Path) -> None:
    async def story(desktop: Desktop) -> None:
        await scenes.create_account(desktop)
        menu = desktop.menu
        assert menu is not None
        menu._choose_record()
        taking = await until("the conversation", lambda: menu.taking)
        taking.read(str(spoiled))
        await until("it is refused", lambda: taking.dialog.message.text)
        assert not taking.dialog.take.isEnabled()
        assert taking.dialog.testAttribute(Qt.WidgetAttribute.WA_WState_Created)
        taking.dialog.reject()
        assert scenes.rows(desktop) == 0

    program.run(story)
