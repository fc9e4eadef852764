"""A crash report is read, and saved as a file of the user's own, which never replaces another."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QStandardPaths
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from senae_desktop.flows.crash_reports import CrashReports
from senae_desktop.runtime.new_file import write_new
from senae_desktop.runtime.tasks import TaskSupervisor
from senae_desktop.widgets.theme import Theme
from tests.support.fakes import NOON, ManualClock, in_loop

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

REPORT = "SENAE Tracking Desktop 0.1\n\nTraceback: señal «ñ» de prueba\n"
_REFUSING = Path("/proc/self")


@pytest.fixture
def reports(qtbot: QtBot, tasks: TaskSupervisor) -> Iterator[CrashReports]:
    made = CrashReports(Theme(), ManualClock(NOON), tasks)
    yield made
    made.close()
    _delete_now()


@pytest.fixture
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's documents, as the system tells them."""
    folder = tmp_path / "Documentos"
    folder.mkdir()
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(folder))
    return folder


def _delete_now() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


async def _save(reports: CrashReports, tasks: TaskSupervisor, path: Path | None = None) -> str:
    """Press *Guardar…*, choose a file, or take the one proposed; what the dialog says then."""
    assert reports.dialog is not None
    reports.dialog.save.click()
    chooser = reports.chooser
    assert chooser is not None
    assert chooser.isVisible()
    if path is not None:
        name = chooser.findChild(QLineEdit, "fileNameEdit")
        assert isinstance(name, QLineEdit)
        name.setText(str(path))
    chooser.accept()
    assert reports.chooser is None
    while tasks.running():
        await asyncio.sleep(0.01)
    return reports.dialog.message.text


@in_loop
async def test_a_report_is_saved_whole_where_it_was_proposed(
    reports: CrashReports, tasks: TaskSupervisor, documents: Path
) -> None:
    reports.show(REPORT, None)
    said = await _save(reports, tasks)
    saved = documents / "informe-senae-tracking-20261123.txt"
    assert saved.read_text(encoding="utf-8") == REPORT
    assert str(saved) in said


@in_loop
async def test_a_second_report_of_a_day_gets_a_name_of_its_own(
    reports: CrashReports, tasks: TaskSupervisor, documents: Path
) -> None:
    first = documents / "informe-senae-tracking-20261123.txt"
    first.write_text("the first", encoding="utf-8")
    reports.show(REPORT, None)
    await _save(reports, tasks)
    assert first.read_text(encoding="utf-8") == "the first"
    assert (documents / "informe-senae-tracking-20261123-2.txt").exists()


@in_loop
async def test_a_file_that_exists_is_never_replaced(
    reports: CrashReports, tasks: TaskSupervisor, documents: Path
) -> None:
    other = documents / "importante.txt"
    other.write_text("not to be lost", encoding="utf-8")
    reports.show(REPORT, None)
    said = await _save(reports, tasks, other)
    assert "already a file" in said
    assert other.read_text(encoding="utf-8") == "not to be lost"


@pytest.mark.skipif(not _REFUSING.is_dir(), reason="no folder that refuses the administrator too")
@pytest.mark.expected_log
@in_loop
async def test_a_folder_that_refuses_is_said_and_another_may_be_chosen(
    reports: CrashReports, tasks: TaskSupervisor, documents: Path
) -> None:
    reports.show(REPORT, None)
    said = await _save(reports, tasks, _REFUSING / "informe.txt")
    assert "could not be saved" in said
    said = await _save(reports, tasks, documents / "informe.txt")
    assert (documents / "informe.txt").read_text(encoding="utf-8") == REPORT
    assert "could not" not in said


def test_a_disk_that_fills_up_leaves_no_half_report(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    path = tmp_path / "informe.txt"
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
    try:
        with pytest.raises(OSError, match="too large"):
            write_new(path, (REPORT * 1000).encode())
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert not path.exists()


@in_loop
async def test_leaving_the_chooser_saves_nothing(
    reports: CrashReports, tasks: TaskSupervisor, documents: Path
) -> None:
    reports.show(REPORT, None)
    assert reports.dialog is not None
    reports.dialog.save.click()
    chooser = reports.chooser
    assert chooser is not None
    chooser.reject()
    assert not chooser.isVisible()
    assert not tasks.running()
    assert not list(documents.iterdir())


@in_loop
async def test_one_report_at_a_time_and_the_end_takes_all_away(
    reports: CrashReports, documents: Path
) -> None:
    reports.show(REPORT, None)
    first = reports.dialog
    reports.show("another", None)
    assert reports.dialog is first
    assert first is not None
    first.save.click()
    chooser = reports.chooser
    assert chooser is not None
    reports.close()
    _delete_now()
    assert not isValid(first)
    assert not isValid(chooser)
