"""The timeline on paper and in files of the user's own: whose it is, how old and from whom."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import cast
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QStandardPaths
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from senae_desktop.domain.catalogue import load_catalogues
from senae_desktop.flows.desk import Desk
from senae_desktop.flows.timeline_output import TimelineOutput
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.resource_files import resource
from senae_desktop.runtime.tasks import TaskSupervisor
from senae_desktop.widgets.main_window import MainWindow
from senae_desktop.widgets.theme import Theme
from senae_desktop.widgets.timeline import Output
from tests.support.fakes import NOON, ManualClock, in_loop
from tests.support.sample_archive import SampleArchive, sample_record, sample_row

RECORD = sample_record(sample_row(10))
STATE = SampleArchive.of(1).state()

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
_SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    clock = ManualClock(NOON)
    formatter = Formatter("en", load_catalogues(resource("catalogues")), clock)
    window = MainWindow(Theme(), formatter, clock)
    qtbot.addWidget(window)
    window.detail.set_record(RECORD, STATE)
    return window


@pytest.fixture
def output(window: MainWindow, tasks: TaskSupervisor) -> TimelineOutput:
    desk = SimpleNamespace(
        theme=window.detail.timeline._theme, formatter=window._formatter, tasks=tasks
    )
    return TimelineOutput(cast("Desk", desk), window)


@pytest.fixture
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "Documentos"
    folder.mkdir()
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(folder))
    return folder


async def saved(
    output: TimelineOutput, tasks: TaskSupervisor, kind: Output, path: str = ""
) -> None:
    """Ask for a file, and choose the one proposed or another."""
    output.begin(kind)
    while output.chooser is None:
        await asyncio.sleep(0.01)
    if path:
        field = output.chooser.findChild(QLineEdit)
        assert field is not None
        field.setText(path)
    output.chooser.accept()
    while tasks.running():
        await asyncio.sleep(0.01)


def said(window: MainWindow) -> str:
    boxes = [box for box in window.findChildren(QMessageBox) if box.isVisible()]
    text = " ".join(box.text() for box in boxes)
    for box in boxes:
        box.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return text


@in_loop
async def test_an_svg_tells_whose_it_is_how_old_and_from_whom(
    window: MainWindow, output: TimelineOutput, tasks: TaskSupervisor, documents: Path
) -> None:
    await saved(output, tasks, Output.SVG)
    (path,) = documents.iterdir()
    assert path.suffix == ".svg"
    assert path.name in window.status_line.currentMessage()
    tree = ET.fromstring(path.read_bytes())
    title = tree.find(f"{_SVG}title")
    assert title is not None
    assert RECORD.shipment.importer.name in str(title.text)
    text = " ".join(tree.itertext())
    assert str(RECORD.shipment.keys.transport_document) in text
    assert "Read on " in text
    assert "Source: " in text
    for stage in ("Manifest", "Arrival", "Exit"):
        assert stage in text
    assert " ago" not in text


@in_loop
async def test_a_picture_is_sharp_and_a_pdf_has_pages(
    window: MainWindow, output: TimelineOutput, tasks: TaskSupervisor, documents: Path
) -> None:
    await saved(output, tasks, Output.PNG)
    picture = next(documents.glob("*.png"))
    image = QImage(str(picture))
    assert image.width() > 2_000
    assert image.pixelColor(2, 2).name() == "#ffffff"
    await saved(output, tasks, Output.PDF)
    assert next(documents.glob("*.pdf")).read_bytes().startswith(b"%PDF-")


@in_loop
async def test_a_file_that_exists_or_cannot_be_written_is_refused_in_words(
    window: MainWindow, output: TimelineOutput, tasks: TaskSupervisor, documents: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    kept = documents / "mine.svg"
    kept.write_text("mine")
    await saved(output, tasks, Output.SVG, str(kept))
    assert "Choose another name." in said(window)
    assert kept.read_text() == "mine"
    await saved(output, tasks, Output.SVG, "/proc/self/timeline.svg")
    assert "Choose another folder" in said(window)
    assert "the timeline was not saved" in caplog.text
    caplog.clear()


@in_loop
async def test_leaving_the_chooser_saves_nothing(
    output: TimelineOutput, tasks: TaskSupervisor, documents: Path
) -> None:
    output.begin(Output.PDF)
    while output.chooser is None:
        await asyncio.sleep(0.01)
    output.chooser.reject()
    while tasks.running():
        await asyncio.sleep(0.01)
    assert not list(documents.iterdir())


@in_loop
async def test_without_the_printing_library_it_says_what_to_do(
    window: MainWindow,
    output: TimelineOutput,
    tasks: TaskSupervisor,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtPrintSupport", None)
    output.begin(Output.PRINTER)
    while tasks.running():
        await asyncio.sleep(0.01)
    assert "libcups2" in said(window)


@in_loop
async def test_the_print_dialog_is_awaited_and_may_be_left(
    output: TimelineOutput, tasks: TaskSupervisor
) -> None:
    pytest.importorskip("PySide6.QtPrintSupport", exc_type=ImportError)
    output.begin(Output.PRINTER)
    while output.printing is None:
        await asyncio.sleep(0.01)
    assert output.printing.isVisible()
    output.printing.reject()
    while tasks.running():
        await asyncio.sleep(0.01)
    assert output.printing is None
