"""The inbox of changes, by keyboard and by ear."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from senae_desktop.domain.errors import DiskFull
from senae_desktop.domain.inbox import InboxGroup, inbox
from senae_desktop.domain.novelty import Difference, Novelty, NoveltyKind
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.presentation.messages import describe
from senae_desktop.widgets.inbox_dialog import InboxDialog
from senae_desktop.widgets.theme import Theme
from tests.widgets.conftest import NOON

K = NoveltyKind
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
_AT = NOON - timedelta(minutes=3)


def novelty(number: int, name: str, importer: str, difference: Difference) -> Novelty:
    return Novelty(number, name, importer, name.upper(), difference, _AT)


KEPT = (
    novelty(1, "a", "Andina", Difference(K.STAGE, "", "arrival", "discharge", "e1")),
    novelty(2, "a", "Andina", Difference(K.ALERT, "observed", "", "observed")),
    novelty(3, "b", "Boreal", Difference(K.STAGE, "", "manifest", "arrival")),
)


def groups(*numbers: int) -> tuple[InboxGroup, ...]:
    return inbox(each for each in KEPT if each.number in numbers)


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, formatter: Formatter) -> InboxDialog:
    dialog = InboxDialog(theme, formatter)
    qtbot.addWidget(dialog)
    dialog.set_groups(groups(1, 2, 3), 0)
    dialog.show()
    dialog.activateWindow()
    dialog.list.setFocus()
    qtbot.waitExposed(dialog)
    return dialog


def texts(dialog: InboxDialog) -> list[str]:
    model = dialog.model
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def test_it_lists_the_latest_shipment_first(dialog: InboxDialog) -> None:
    assert texts(dialog) == [
        "Boreal · B",
        "Stage: Manifiesto → Arribo",
        "Andina · A",
        "Alert: Aforo observado",
        "Stage: Arribo → Descarga",
    ]
    assert dialog.count.text() == "3 change(s) in 2 shipment(s)"
    assert dialog.list.currentIndex().row() == 0


def test_a_line_a_shipment_or_everything_is_attended_to_by_key(dialog: InboxDialog) -> None:
    asked: list[list[int]] = []
    dialog.attend_requested.connect(lambda numbers: asked.append(sorted(numbers)))
    for _ in range(3):
        QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    QTest.keyClick(dialog.list, Qt.Key.Key_Space, SHIFT)
    QTest.keyClick(dialog.list, Qt.Key.Key_Space, SHIFT | CTRL)
    QTest.keyClick(dialog.list, Qt.Key.Key_Up)
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)  # the heading stands for the shipment
    assert asked == [[2], [1, 2], [1, 2, 3], [1, 2]]


def test_enter_goes_to_the_shipment_and_its_event(dialog: InboxDialog) -> None:
    opened: list[tuple[str, str]] = []
    dialog.open_requested.connect(lambda *where: opened.append(where))
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    QTest.keyClick(dialog.list, Qt.Key.Key_End)
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert opened == [("b", ""), ("a", "e1")]


def test_what_was_attended_to_is_taken_back_by_key(dialog: InboxDialog) -> None:
    asked: list[bool] = []
    dialog.undo_requested.connect(lambda: asked.append(True))
    QTest.keyClick(dialog.list, Qt.Key.Key_Z, CTRL)
    assert asked == []
    dialog.set_groups(groups(1), 2)
    QTest.keyClick(dialog.list, Qt.Key.Key_Z, CTRL)
    assert asked == [True]


def test_attending_to_all_leaves_out_what_the_filter_hides(dialog: InboxDialog) -> None:
    asked: list[list[int]] = []
    dialog.attend_requested.connect(lambda numbers: asked.append(sorted(numbers)))
    dialog.kind.setCurrentIndex(dialog.kind.findData(K.STAGE.value))
    dialog.kind.activated.emit(dialog.kind.currentIndex())
    dialog.attend_all.click()
    dialog.importer.setCurrentIndex(dialog.importer.findData("Boreal"))
    dialog.importer.activated.emit(dialog.importer.currentIndex())
    dialog.attend_all.click()
    assert asked == [[1, 3], [3]]


def test_the_place_is_kept_when_lines_go_and_come(dialog: InboxDialog) -> None:
    dialog.list.setCurrentIndex(dialog.model.index(3))
    dialog.set_groups(groups(1, 3), 1)  # the line itself has gone: the next one
    assert texts(dialog)[dialog.list.currentIndex().row()] == "Stage: Arribo → Descarga"
    dialog.set_groups(groups(1, 2, 3), 0)
    assert texts(dialog)[dialog.list.currentIndex().row()] == "Stage: Arribo → Descarga"


def test_nothing_left_says_so_and_what_to_do(dialog: InboxDialog) -> None:
    dialog.set_groups((), 0)
    assert not dialog.list.isVisible()
    assert not any(
        one.isEnabled()
        for one in (dialog.attend, dialog.attend_shipment, dialog.attend_all, dialog.open_button)
    )
    assert not dialog.show_all.isVisible()


def test_a_filter_that_hides_everything_can_be_taken_off_there(dialog: InboxDialog) -> None:
    dialog.kind.setCurrentIndex(dialog.kind.findData(K.ALERT.value))
    dialog.set_groups(groups(1, 3), 1)
    assert dialog.kind.currentData() == K.ALERT.value  # a choice does not go by itself
    assert not dialog.list.isVisible()
    dialog.show_all.click()
    assert dialog.list.isVisible()
    assert len(texts(dialog)) == 4


def test_an_error_is_said_where_the_count_was(dialog: InboxDialog) -> None:
    message = describe(DiskFull())
    dialog.say_error(message)
    assert dialog.count.text() == message.headline


def test_a_screen_reader_hears_every_line(dialog: InboxDialog) -> None:
    heard = QAccessible.queryAccessibleInterface(dialog.list)
    assert heard is not None
    names = [heard.child(row).text(QAccessible.Text.Name) for row in range(heard.childCount())]
    assert "Stage: before Arribo, now Descarga. today 11:57." in names
    assert "Andina · A. 2 change(s). today 11:57." in names
