from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from senae_desktop.domain.query import Query
from senae_desktop.domain.query_text import parse
from senae_desktop.domain.query_vocabulary import Field, View
from senae_desktop.widgets.query_box import QueryBox
from senae_desktop.widgets.theme import Theme
from tests.presentation.query_rows import Row, index_of

NAMES = index_of([Row(1, office="028", channel="documentary", importer="Andina")]).names


@pytest.fixture
def box(qtbot: QtBot, theme: Theme) -> QueryBox:
    """A box on the screen, whose chips are named as in the window."""
    box = QueryBox(theme, "es")
    qtbot.addWidget(box)
    box.settled_changed.connect(lambda query: box.set_chips(NAMES.chips(query, "es")))
    box.resize(600, 40)
    box.show()
    box.activateWindow()
    qtbot.waitExposed(box)
    box.begin()
    return box


def chips(box: QueryBox) -> list[str]:
    return [chip.label for chip in box._chips.chips]


def press(key: Qt.Key) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key)


def test_words_are_looked_for_as_one_types(box: QueryBox) -> None:
    heard: list[Query] = []
    box.query_changed.connect(heard.append)
    QTest.keyClicks(box.edit, "an")
    assert heard == [Query(words=("a",)), Query(words=("an",))]


def test_a_field_is_looked_for_at_once_and_becomes_a_chip_by_a_space(box: QueryBox) -> None:
    QTest.keyClicks(box.edit, "canal:documental")
    assert box.query == Query().with_value(Field.CHANNEL, "documental")
    assert chips(box) == []
    QTest.keyClicks(box.edit, " ")
    assert chips(box) == ["Canal: Documental"]
    assert not box.edit.text()
    QTest.keyClicks(box.edit, "distrito:028")
    press(Qt.Key.Key_Return)
    assert chips(box) == ["Canal: Documental", "Distrito: 028 Guayaquil – Marítimo"]
    assert parse(box.query_text) == box.query


def test_words_around_a_field_stay_text(box: QueryBox) -> None:
    QTest.keyClicks(box.edit, 'urgente importador:"la andina" vista:cerrados ')
    assert box.edit.text() == "urgente "
    assert box.query.view is View.CLOSED
    assert box.query.values(Field.IMPORTER) == ("la andina",)
    assert box.query.words == ("urgente",)


def test_an_open_quotation_is_still_being_typed(box: QueryBox) -> None:
    QTest.keyClicks(box.edit, 'importador:"la ')
    assert box.edit.text() == 'importador:"la '
    assert chips(box) == []


def test_backspace_takes_the_last_chip_and_escape_all(box: QueryBox) -> None:
    box.set_query(parse("canal:documental distrito:028 andina"))
    assert len(chips(box)) == 2
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Backspace)
    assert chips(box) == ["Canal: Documental"]
    assert box.edit.text() == "andina"
    press(Qt.Key.Key_Escape)
    assert box.query == parse("canal:documental")
    press(Qt.Key.Key_Escape)
    assert box.query == Query()


def test_the_arrows_walk_into_the_chips_and_delete_removes_one(box: QueryBox) -> None:
    box.set_query(parse("canal:documental distrito:028 toca:agent"))
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_Delete)
    assert [asked.field for asked in box.query.fields] == [Field.CHANNEL, Field.PARTY]
    press(Qt.Key.Key_Right)
    assert QApplication.focusWidget() is box.edit
    press(Qt.Key.Key_Down)


def test_a_chip_is_removed_by_the_mouse(box: QueryBox) -> None:
    box.set_query(parse("canal:documental"))
    button = box._chips._buttons[0]
    assert button.accessibleName() == "Filter Canal: Documental"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert box.query == Query()
    assert chips(box) == []


def test_chips_without_room_wait_in_a_menu(box: QueryBox) -> None:
    box.set_query(parse("canal:d canal:e canal:f canal:a canal:r distrito:028 distrito:055"))
    box.resize(320, 40)
    row = box._chips
    hidden = [button for button in row._buttons if button.isHidden()]
    assert hidden
    assert row._more.text() == f"+{len(hidden)}"
    assert box.edit.width() >= 100


def test_the_search_is_copied_as_text_that_can_be_pasted_again(box: QueryBox) -> None:
    query = parse('vista:todos etapa:"en transito" andina')
    box.set_query(query)
    box.copy_query.trigger()
    assert parse(QApplication.clipboard().text()) == query
    box.clear()
    box.edit.paste()
    press(Qt.Key.Key_Return)
    assert box.query == query
    assert box.settled == query.with_words(())
