"""A file attached to an event is kept encrypted, and can be seen again, here and elsewhere."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QColor, QImage

from senae_desktop.flows.desktop import Desktop
from senae_desktop.flows.services import OWN
from senae_desktop.walkthrough.driving import press, until
from senae_desktop.widgets.detail_head import DetailTab
from senae_desktop.widgets.event_table import EventTable
from senae_desktop.widgets.evidence_dialog import EvidenceDialog
from tests.stories import scenes
from tests.support.program import Program

TEXT = "Ingreso a depósito confirmado por correo".encode() * 40


async def _viewing(desktop: Desktop) -> EvidenceDialog:
    """Ask for the evidence of the newest event."""
    window = await scenes.main_window(desktop)
    window.detail.tabs.setCurrentIndex(DetailTab.EVENTS)
    table = await until("the log", lambda: window.detail.findChild(EventTable))
    await until("its lines", lambda: table.model().rowCount())
    table.selectRow(0)
    await until("there is evidence", table.evidence.isEnabled)
    table.evidence.trigger()
    menu = desktop.menu
    assert menu is not None
    viewing = await until("the dialog", lambda: menu.viewing)
    await until("the file is there", viewing.dialog.save.isEnabled)
    return viewing.dialog


def test_a_file_is_kept_and_saved_again(program: Program, tmp_path: Path) -> None:
    file = tmp_path / "correo del depósito.txt"
    file.write_bytes(TEXT)

    async def story(desktop: Desktop) -> None:
        await scenes.create_account(desktop)
        await scenes.register(desktop, scenes.BY_SEA[0])
        dialog = await scenes.begin_event(desktop, "deposit-entry")
        dialog.form.evidence.path_chosen.emit(str(file))
        await until("it is attached", lambda: dialog.form.evidence.file)
        press(dialog.save)
        await until("the event is saved", lambda: scenes.gone(dialog))
        (event,) = scenes.chosen(desktop).events
        assert event.evidence is not None
        assert (event.evidence.name, event.evidence.size) == (file.name, len(TEXT))
        assert event.recorded_by == scenes.ME.user
        shown = await _viewing(desktop)
        assert not shown.picture.isVisible()
        shown.save_requested.emit(str(tmp_path / "copia.txt"))
        await until("it is saved", (tmp_path / "copia.txt").exists)
        await until("it says so", lambda: "copia.txt" in shown.message.text)
        shown.reject()

    program.run(story)
    assert (tmp_path / "copia.txt").read_bytes() == TEXT
    for part in program.profile.rglob("*"):
        assert not (part.is_file() and TEXT[:40] in part.read_bytes()), part


def test_a_pasted_picture_is_seen_offline(program: Program) -> None:
    async def story(desktop: Desktop) -> None:
        await scenes.create_account(desktop)
        await scenes.register(desktop, scenes.BY_SEA[0])
        with program.broken_service():
            await scenes.kill_service(desktop, OWN)
            dialog = await scenes.begin_event(desktop, "deposit-entry")
            image = QImage(1600, 900, QImage.Format.Format_RGB32)
            image.fill(QColor("teal"))
            data = QMimeData()
            data.setImageData(image)
            assert dialog.form.evidence.take(data)
            press(dialog.save)
            await until("the event is kept", lambda: scenes.gone(dialog))
            shown = await _viewing(desktop)
            await until("the picture", shown.picture.isVisible)
            shown.reject()

    program.run(story)


def test_what_is_too_large_is_said_and_not_attached(program: Program, tmp_path: Path) -> None:
    file = tmp_path / "grande.pdf"
    with file.open("wb") as large:
        large.truncate(11 * 1024 * 1024)

    async def story(desktop: Desktop) -> None:
        await scenes.create_account(desktop)
        await scenes.register(desktop, scenes.BY_SEA[0])
        dialog = await scenes.begin_event(desktop, "deposit-entry")
        for path in (file, tmp_path / "no hay.pdf"):
            dialog.clear_message()
            dialog.form.evidence.path_chosen.emit(str(path))
            await until("it is said", lambda: dialog.message.text)
            assert dialog.form.evidence.file is None
        dialog.reject()

    program.run(story)
