"""The report is shown whole, copied as shown, and goes nowhere by itself."""

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from senae_desktop.domain.errors import DiskFull
from senae_desktop.widgets.crash_dialog import CrashDialog
from senae_desktop.widgets.theme import Theme

REPORT = "SENAE Tracking 0.1\n<b>Traceback</b>\n" + "\n".join(f"line {n}" for n in range(500))
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def dialog(qtbot: QtBot) -> CrashDialog:
    made = CrashDialog(Theme(), REPORT)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_whole_report_is_shown_as_it_is(dialog: CrashDialog) -> None:
    assert dialog.report.toPlainText() == REPORT
    assert dialog.report.isReadOnly()
    assert dialog.report.accessibleName()


def test_copying_puts_exactly_what_was_read_on_the_clipboard(dialog: CrashDialog) -> None:
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == REPORT


def test_saving_is_asked_of_the_owner_and_then_said(dialog: CrashDialog) -> None:
    heard: list[object] = []
    dialog.save_requested.connect(heard.append)
    dialog.save.click()
    assert heard == [REPORT]
    dialog.show_saved("C:/informe.txt")
    assert "C:/informe.txt" in dialog.message.accessibleName()


def test_a_failed_save_is_said(dialog: CrashDialog) -> None:
    dialog.show_error(DiskFull())
    assert "disk" in dialog.message.accessibleName()


def test_closing_leaves(dialog: CrashDialog) -> None:
    dialog.close_button.click()
    assert not dialog.isVisible()
