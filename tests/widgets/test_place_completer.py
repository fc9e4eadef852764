"""Places are found by any part of their names and codes, and written in full."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from senae_desktop.presentation.formatting import Formatter
from senae_desktop.widgets.place_completer import PlaceCompleter


def offered(completer: PlaceCompleter, typed: str) -> list[str]:
    completer.setCompletionPrefix(completer.splitPath(typed)[0])
    model = completer.completionModel()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


@pytest.mark.parametrize("typed", ["bolívar", "BOLIVAR", "ecpbo", "machala"])
def test_accents_case_and_codes_do_not_matter(
    qtbot: QtBot, formatter: Formatter, typed: str
) -> None:
    edit = QLineEdit()
    qtbot.addWidget(edit)
    found = offered(PlaceCompleter(formatter, edit), typed)
    assert "Puerto Bolívar (Machala) (ECPBO)" in found


def test_those_of_the_district_come_first(qtbot: QtBot, formatter: Formatter) -> None:
    edit = QLineEdit()
    qtbot.addWidget(edit)
    completer = PlaceCompleter(formatter, edit)
    before = offered(completer, "guayaquil")
    completer.offer("019")
    after = offered(completer, "guayaquil")
    assert sorted(after) == sorted(before)
    assert after[0].endswith("(GYE)")


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_place_is_chosen_by_keyboard_and_anything_may_be_typed(
    qtbot: QtBot, formatter: Formatter
) -> None:
    edit = QLineEdit()
    qtbot.addWidget(edit)
    completer = PlaceCompleter(formatter, edit)
    edit.setCompleter(completer)
    with qtbot.waitActive(edit):
        edit.show()
        edit.setFocus()
    QTest.keyClicks(edit, "latac")
    popup = completer.popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert edit.text().endswith("(LTX)")
    edit.clear()
    QTest.keyClicks(edit, "patio de la empresa")
    assert edit.text() == "patio de la empresa"
