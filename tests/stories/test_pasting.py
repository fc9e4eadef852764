"""From an empty archive to five hundred followed shipments, by one paste and one file."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication

from senae_desktop.flows.desktop import Desktop
from senae_desktop.flows.intake import Pasting
from senae_desktop.walkthrough.driving import key, press, until
from senae_desktop.widgets.mapping_dialog import MappingDialog
from senae_desktop.widgets.paste_dialog import PasteDialog
from tests.intake import files
from tests.stories import scenes
from tests.support.program import Program

HALF = 250
#: Rows of the matrix with dates: each date is an event, and each event a call.
DATED = 20
_FIRST_DAY = date(2026, 1, 5)


def _chat() -> str:
    """Bills as somebody forwards them: one a line, in words, some of them wrong."""
    lines = [f"- BL MEDU GY {place:06d}, llega pronto" for place in range(HALF)]
    return "\n".join(["Buenos días:", *lines, "AWB 020-12345676", "Saludos, Ana"])


def _matrix(folder: Path, *, paid: int = 0) -> Path:
    """A matrix of declarations, some dated twice; of ``paid`` rows the payment too."""
    heads = ("REFRENDO", "EMPRESA", "FECHA DE ARRIBO", "FECHA DE REFRENDO", "FECHA PAGO")
    rows = [
        (f"028-2026-10-{place:08d}", "Importadora Andina", _FIRST_DAY,
         _FIRST_DAY + timedelta(days=place % 90), "15/06/2026" if place < paid else "pendiente")
        if place < DATED else (f"028-2026-10-{place:08d}", "Importadora Andina", "", "", "")
        for place in range(HALF)
    ]  # fmt: skip
    path = folder / "matriz.xlsx"
    path.write_bytes(files.xlsx({"Matriz": [("MATRIZ",), heads, *rows]}))
    return path


def _pasting(desktop: Desktop) -> Pasting | None:
    return desktop.menu.pasting if desktop.menu is not None else None


async def _box(desktop: Desktop) -> PasteDialog:
    return (await until("the paste box", lambda: _pasting(desktop))).dialog


async def _give(desktop: Desktop, data: QMimeData) -> PasteDialog:
    """Put something on the clipboard and paste it into the window."""
    window = await scenes.main_window(desktop)
    QGuiApplication.clipboard().setMimeData(data)
    if desktop.menu is not None:
        desktop.menu.pasting = None
    there = window.table if window.table.isVisible() else window.empty
    window.activateWindow()
    there.setFocus()
    await until("the window has the keyboard", window.isActiveWindow)
    key(there, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    dialog = await _box(desktop)
    await until("what was found", lambda: dialog.model.rows)
    return dialog


async def _delivered(desktop: Desktop) -> None:
    reader = scenes.following(desktop).local.reader
    await until("everything is sent", lambda: reader.outbox.counts() == (0, 0), patience=300)


def _file(path: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    return data


async def _columns(desktop: Desktop) -> MappingDialog:
    pasting = _pasting(desktop)
    assert pasting is not None
    return await until("the columns", lambda: pasting.mapping)


@pytest.mark.timeout(700)  # some six hundred writes to the real service, one by one
def test_five_hundred_shipments_by_one_paste_and_one_file(program: Program, tmp_path: Path) -> None:
    async def entering(desktop: Desktop) -> None:
        await scenes.create_account(desktop)
        dialog = await _give(desktop, _text(_chat()))
        assert not scenes.rows(desktop), "nothing is added before the click"
        press(dialog.accept_all)
        await until("they are listed", lambda: scenes.rows(desktop) == HALF)
        await until("the wrong one is left", lambda: len(dialog.model.rows) == 1)
        assert dialog.message.text
        dialog.reject()

        dialog = await _give(desktop, _file(_matrix(tmp_path)))
        mapping = await _columns(desktop)
        press(mapping.use)
        await until("it was read so", lambda: scenes.gone(mapping) and dialog.model.rows)
        await until("it can be added", dialog.accept_all.isVisible)
        press(dialog.accept_all)
        await until("all are listed", lambda: scenes.rows(desktop) == 2 * HALF)
        await _delivered(desktop)
        record = next(
            record
            for record in scenes.records(desktop)
            if record.shipment.keys.declaration == "028-2026-10-00000007"
        )
        assert {event.type for event in record.events} == {"arrival", "declaration-accepted"}
        assert {event.source for event in record.events} == {"file"}

    async def again(desktop: Desktop) -> None:
        """The same file adds nothing; an updated one only what changed."""
        await scenes.main_window(desktop)
        await scenes.online(desktop)
        dialog = await _give(desktop, _file(_matrix(tmp_path)))
        await until("it is compared", dialog.summary.text)
        assert not dialog.model.good()
        assert not dialog.accept_all.isVisible()
        dialog.reject()
        dialog = await _give(desktop, _file(_matrix(tmp_path, paid=3)))
        assert len(dialog.model.good()) == 3
        press(dialog.accept_all)
        await until("it is gone", lambda: scenes.gone(dialog))
        await _delivered(desktop)
        paid = [
            record
            for record in scenes.records(desktop)
            if any(event.type == "payment-confirmed" for event in record.events)
        ]
        assert len(paid) == 3
        assert scenes.rows(desktop) == 2 * HALF

    program.run(entering)
    program.run(again)


def _text(text: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    return data


def test_a_paste_offline_is_kept_and_known(program: Program) -> None:
    written = "guía 020-12345675 y contenedor CSQU3054383"

    async def story(desktop: Desktop) -> None:
        await scenes.create_account(desktop)
        await scenes.following(desktop).detach()
        dialog = await _give(desktop, _text(written))
        press(dialog.accept_all)
        await until("it is listed", lambda: scenes.rows(desktop) == 1)
        await until("it is gone", lambda: scenes.gone(dialog))
        dialog = await _give(desktop, _text(written))
        assert not dialog.model.good()

    program.run(story)


def test_reading_can_be_cancelled_and_leaves_nothing(program: Program, tmp_path: Path) -> None:
    rows = [(f"028-2026-10-{place:08d}",) for place in range(20_000)]
    path = tmp_path / "grande.xlsx"
    path.write_bytes(files.xlsx({"Matriz": [("DAI",), *rows]}))

    async def story(desktop: Desktop) -> None:
        await scenes.create_account(desktop)
        window = await scenes.main_window(desktop)
        window.actions_.paste_box.trigger()
        dialog = await _box(desktop)
        dialog.box.insertFromMimeData(_file(path))
        await until("it is reading", dialog.waiting.isVisible)
        press(dialog.waiting.cancel)
        await until("it has stopped", lambda: not dialog.waiting.isVisible())
        await scenes.a_while()
        assert not dialog.model.rows
        assert not scenes.rows(desktop)

    program.run(story)


def test_a_matrix_brings_the_declaration_and_shows_what_it_tells_otherwise(
    program: Program, tmp_path: Path
) -> None:
    bill, declaration = "MEDUGY418827", "028-2026-10-00418823"
    heads = ("REFRENDO", "BL", "ALMACENERA", "FECHA DE REFRENDO")
    path = tmp_path / "matriz.xlsx"
    path.write_bytes(files.xlsx({"Matriz": [heads, (declaration, bill, "Contecon", "15/06/2026")]}))

    async def story(desktop: Desktop) -> None:
        await scenes.create_account(desktop)
        dialog = await _give(desktop, _text(f"BL {bill}"))
        press(dialog.accept_all)
        await until("it is gone", lambda: scenes.gone(dialog))
        await _delivered(desktop)

        dialog = await _give(desktop, _file(path))
        mapping = await _columns(desktop)
        press(mapping.use)
        await until("it was read so", lambda: scenes.gone(mapping) and dialog.model.rows)
        await until("it can be added", dialog.accept_all.isVisible)
        assert "Contecon" in dialog.model.explanation(0)
        press(dialog.accept_all)
        await until("it is gone", lambda: scenes.gone(dialog))
        await _delivered(desktop)
        (record,) = scenes.records(desktop)
        assert record.shipment.keys.declaration == declaration
        assert record.shipment.transport.deposit == "", "shown, and never written over"

        dialog = await _give(desktop, _file(path))
        await until("it is compared", dialog.summary.text)
        assert not dialog.model.good()

    program.run(story)
