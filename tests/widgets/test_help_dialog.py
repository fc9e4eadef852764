"""Help tells the keys that the window really has, and can be read by keyboard and ear."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QMenu, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from senae_desktop.presentation.formatting import Formatter
from senae_desktop.widgets.help_dialog import HelpDialog, Shortcut, shortcuts_of
from senae_desktop.widgets.main_window import MainWindow
from senae_desktop.widgets.theme import Theme
from tests.architecture.source import ROOT
from tests.support.fakes import ManualClock

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, formatter: Formatter, clock: ManualClock) -> MainWindow:
    made = MainWindow(theme, formatter, clock)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, window: MainWindow) -> HelpDialog:
    made = HelpDialog(theme, window)
    qtbot.addWidget(made)
    made.show()
    return made


def _keys(dialog: HelpDialog) -> dict[str, str]:
    model = dialog.keys.model()
    return {
        model.index(row, 0).data(): model.index(row, 1).data() for row in range(model.rowCount())
    }


def test_the_keys_are_those_of_the_window(dialog: HelpDialog, window: MainWindow) -> None:
    listed = _keys(dialog)
    assert listed["F5"] == window.actions_.refresh.text()
    assert listed["F1"] == window.actions_.help.text()
    assert listed["F10"] == "Menu"
    assert "" not in listed
    for action in window.actions():
        if not action.shortcut().isEmpty():
            native = QKeySequence.SequenceFormat.NativeText
            assert any(action.shortcut().toString(native) in keys for keys in listed)


def test_the_user_guide_names_no_key_that_does_not_work(window: MainWindow) -> None:
    guide = (ROOT / "docs" / "guia-del-usuario.md").read_text(encoding="utf-8")
    named = set(re.findall(r"\b(?:Ctrl\+(?:Mayúsculas\+)?\w|F\d+)\b", guide))
    assert "Ctrl+Mayúsculas+L" in named
    real = {keys for one in shortcuts_of(window) for keys in one.keys.split(", ")}
    assert {keys.replace("Mayúsculas", "Shift") for keys in named} <= real


def test_a_new_action_and_a_changed_key_need_no_word_here(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    save = QAction("&Save && close…", window)
    save.setShortcuts([QKeySequence("Ctrl+S"), QKeySequence("F2")])
    in_menu = QMenu(window).addAction("In a menu")
    in_menu.setShortcut("Ctrl+M")
    QAction("Without keys", window)
    press = QPushButton("Press", window)
    press.setShortcut("F9")
    table = QTableView(window)
    table.setAccessibleName("Rows")
    copy = QAction("Copy", table)
    copy.setShortcut("Ctrl+C")
    copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    table.addAction(copy)
    QMenu(window).addAction(copy)
    dialog = QDialog(window)
    QAction("Only in a dialog", dialog).setShortcut("Ctrl+D")
    QPushButton("Only in a dialog", dialog).setShortcut("F8")
    assert shortcuts_of(window) == (
        Shortcut("Ctrl+S, F2", "Save & close"),
        Shortcut("Ctrl+M", "In a menu"),
        Shortcut("Ctrl+C", "Copy", "Rows"),
        Shortcut("F9", "Press"),
    )


def test_the_guide_tells_whom_to_ask(dialog: HelpDialog) -> None:
    text = dialog.guide.toPlainText()
    assert "mesadeservicios@aduana.gob.ec" in text
    assert "1800-238262" in text


def test_it_is_read_with_the_keyboard_alone(dialog: HelpDialog) -> None:
    dialog.activateWindow()
    assert dialog.focusWidget() is dialog.guide
    QTest.keyClick(dialog.guide, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.close_button
    dialog.tabs.setCurrentWidget(dialog.keys)
    dialog.keys.setFocus()
    QTest.keyClick(dialog.keys, Qt.Key.Key_Down)
    assert dialog.keys.currentIndex().row() == 1
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_both_parts_have_names_for_screen_readers(dialog: HelpDialog) -> None:
    assert dialog.guide.accessibleName()
    assert dialog.keys.accessibleName()


def test_it_fits_on_the_screen(dialog: HelpDialog) -> None:
    assert dialog.height() <= QApplication.primaryScreen().availableSize().height()
