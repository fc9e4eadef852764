"""The paste box and the columns of a matrix, driven by keys and buttons."""

from __future__ import annotations

from array import array
from datetime import date

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QMainWindow, QPushButton
from pytestqt.qtbot import QtBot

from senae_desktop.domain.catalogue import load_catalogues
from senae_desktop.domain.errors import UnreadableFile
from senae_desktop.domain.shipment import ShipmentRecord
from senae_desktop.intake.columns import load_column_words
from senae_desktop.intake.faults import FileFault
from senae_desktop.intake.gathering import Gatherer, Item
from senae_desktop.intake.reading import read_text
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.presentation.mapping_model import Column as MappingColumn
from senae_desktop.presentation.matrix_layouts import MOST, layouts_from, layouts_text
from senae_desktop.presentation.paste_model import Column
from senae_desktop.presentation.paste_words import PasteWords
from senae_desktop.presentation.pasting import Pasted, pasted
from senae_desktop.resource_files import resource
from senae_desktop.usecases.comparing import ItemState, compare
from senae_desktop.widgets.mapping_dialog import MappingDialog
from senae_desktop.widgets.paste_dialog import PasteDialog
from senae_desktop.widgets.paste_target import PasteTarget
from senae_desktop.widgets.theme import Theme

WORDS = load_column_words(resource("catalogues"))
CATALOGUES = load_catalogues(resource("catalogues"))
GATHERER = Gatherer(WORDS, CATALOGUES, date(2026, 11, 25))


class Nothing:
    """An empty archive."""

    def haystack(self) -> tuple[array[int], list[str]]:
        return array("q"), []

    def record(self, number: int) -> ShipmentRecord | None:
        return None


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, formatter: Formatter) -> PasteDialog:
    made = PasteDialog(theme, PasteWords(formatter, WORDS))
    qtbot.addWidget(made)
    made.edited.connect(lambda items: made.show_compared(compare(items, Nothing())))
    made.open()
    return made


def show(dialog: PasteDialog, text: str) -> None:
    gathered = GATHERER.gather(read_text(text, "paste"))
    dialog.show_rows(compare(gathered.items, Nothing()), tables=bool(gathered.tables))


def test_what_is_pasted_into_the_box_leaves_it_whole(qtbot: QtBot, dialog: PasteDialog) -> None:
    data = QMimeData()
    data.setHtml("<table><tr><td>BL</td></tr></table>")
    with qtbot.waitSignal(dialog.given) as given:
        dialog.box.insertFromMimeData(data)
    assert given.args == [Pasted(html="<table><tr><td>BL</td></tr></table>")]


def test_what_is_typed_is_read_by_the_button(qtbot: QtBot, dialog: PasteDialog) -> None:
    dialog.box.setPlainText("BL MEDUGY418827")
    with qtbot.waitSignal(dialog.given) as given:
        dialog.read.click()
    assert given.args == [Pasted(text="BL MEDUGY418827")]


def test_good_rows_are_accepted_at_once_and_nothing_before(
    qtbot: QtBot, dialog: PasteDialog
) -> None:
    accepted: list[object] = []
    dialog.accepted_rows.connect(accepted.append)
    show(dialog, "BL MEDUGY418827\nAWB 020-12345676\nDAI 028-2026-10-00418823")
    assert dialog.summary.text() == "2 new · 1 to be corrected"
    assert dialog.accept_all.text() == "Add 2 shipment(s)"
    assert not accepted
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(accepted) == 1)
    (rows,) = accepted
    assert isinstance(rows, list)
    assert [row.item.written for row in rows] == ["MEDUGY418827", "028-2026-10-00418823"]


def test_a_wrong_reference_is_corrected_in_place_by_keys(qtbot: QtBot, dialog: PasteDialog) -> None:
    show(dialog, "BL MEDUGY418827\nAWB 020-12345676")
    dialog.next_open.click()
    assert dialog.table.currentIndex().row() == 1
    assert "check digit" in dialog.explanation.text
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    editor = dialog.table.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    editor.setText("020-12345675")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.summary.text() == "2 new")
    assert dialog.table.currentIndex().row() == 1
    assert not dialog.next_open.isVisible()


def test_a_kind_is_chosen_from_a_list(qtbot: QtBot, dialog: PasteDialog) -> None:
    show(dialog, "40174824")
    row = dialog.model.rows[0]
    assert row.state is ItemState.AMBIGUOUS
    index = dialog.model.index(0, Column.KIND)
    dialog.table.setCurrentIndex(index)
    dialog.table.edit(index)
    box = dialog.table.findChild(QComboBox)
    assert isinstance(box, QComboBox)
    assert [box.itemText(place) for place in range(box.count())] == ["Liquidation", "B/L"]
    box.setCurrentIndex(1)
    box.activated.emit(1)
    qtbot.waitUntil(lambda: dialog.model.rows[0].state is ItemState.NEW)
    assert index.data() == "B/L"


def test_every_row_says_its_state_in_words(dialog: PasteDialog) -> None:
    text = "MEDUGY418827\nMEDUGY418827\nBL MAEU123456789 CSQU3054383\n40174824\n"
    show(dialog, text + "DAI 028-1926-10-1234567")
    said = [dialog.model.index(row, Column.STATE).data() for row in range(6)]
    assert said == [
        "New", "Repeated above", "New", "Goes with MAEU123456789", "Choose its kind",
        "To be corrected",
    ]  # fmt: skip
    assert dialog.table.accessibleName()


def test_a_refusal_is_a_sentence_and_the_box_stays(dialog: PasteDialog) -> None:
    dialog.set_busy("Reading…")
    dialog.show_error(UnreadableFile(FileFault.PASSWORD))
    assert "password" in dialog.message.text
    assert dialog.box.isVisible()


def test_escape_stops_the_reading_before_it_leaves(qtbot: QtBot, dialog: PasteDialog) -> None:
    dialog.set_busy("Reading…")
    with qtbot.waitSignal(dialog.cancel_requested):
        dialog.reject()
    assert dialog.isVisible()
    dialog.reject()
    assert not dialog.isVisible()


def test_nothing_found_is_said_with_advice(dialog: PasteDialog) -> None:
    dialog.show_rows([])
    assert "No reference" in dialog.message.text


def test_thousands_of_rows_are_shown(dialog: PasteDialog) -> None:
    show(dialog, "BL\n" + "".join(f"MEDUGY{place:06d}\n" for place in range(5000)))
    assert dialog.model.rowCount() == 5000
    assert dialog.accept_all.text() == "Add 5000 shipment(s)"


# --- columns ---------------------------------------------------------------------------------


def test_meanings_are_corrected_and_carried_by_layout(qtbot: QtBot, theme: Theme) -> None:
    text = "DAI\tCOLOR\tPESO\n028-2026-10-00418823\tazul\t3\n"
    tables = GATHERER.gather(read_text(text)).tables
    mapping = MappingDialog(theme, WORDS, "en", tables)
    qtbot.addWidget(mapping)
    mapping.open()
    model = mapping.model
    texts = [model.index(1, column).data() for column in MappingColumn]
    assert texts == ["COLOR", "azul", "(not read)"]
    names = [*WORDS.columns]
    model.setData(model.index(1, MappingColumn.MEANING), names.index("goods") + 1)
    with qtbot.waitSignal(mapping.chosen) as chosen:
        mapping.use.click()
    assert chosen.args == [{tables[0].layout: {0: "declaration", 1: "goods", 2: "weight"}}]


def test_columns_without_any_reference_cannot_be_used(qtbot: QtBot, theme: Theme) -> None:
    tables = GATHERER.gather(read_text("DAI\tPESO\n028-2026-10-00418823\t3\n")).tables
    mapping = MappingDialog(theme, WORDS, "en", tables)
    qtbot.addWidget(mapping)
    mapping.open()
    mapping.model.setData(mapping.model.index(0, MappingColumn.MEANING), 0)
    assert not mapping.use.isEnabled()
    assert "No column" in mapping.message.text


def test_layouts_survive_the_settings_and_the_oldest_are_forgotten() -> None:
    many = {f"layout{place}": {0: "declaration", 3: "weight"} for place in range(MOST + 5)}
    kept = layouts_from(layouts_text(many))
    assert len(kept) == MOST
    assert kept[f"layout{MOST}"] == {0: "declaration", 3: "weight"}
    assert layouts_from({"x": "a=b 1= =c 99999=d 2=goods"}) == {"x": {2: "goods"}}


# --- the clipboard, and drops on the window ----------------------------------------------------


def test_the_richest_form_of_the_clipboard_is_taken() -> None:
    data = QMimeData()
    data.setText("a\tb")
    data.setHtml("<table></table>")
    assert pasted(data) == Pasted(text="a\tb")  # a spreadsheet's own cells
    data.setText("a b")
    assert pasted(data).html
    data.setUrls([QUrl.fromLocalFile("/tmp/x.xlsx"), QUrl("https://example.ec/a.png")])
    assert [path.name for path in pasted(data).files] == ["x.xlsx"]
    letter = QMimeData()
    letter.setData("message/rfc822", b"From: a")
    assert pasted(letter).letter == b"From: a"
    assert not pasted(QMimeData())


def test_the_window_takes_pastes_and_drops_but_not_from_text_fields(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    field, other = QLineEdit(window), QPushButton(window)
    field.move(0, 60)
    target = PasteTarget(window)
    given: list[Pasted] = []
    target.given.connect(given.append)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QApplication.clipboard().setText("BL MEDUGY418827")
    control = Qt.KeyboardModifier.ControlModifier
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_V, control)
    assert field.text() == "BL MEDUGY418827"
    assert not given
    other.setFocus()
    QTest.keyClick(other, Qt.Key.Key_V, control)
    assert given == [Pasted(text="BL MEDUGY418827")]
    data = QMimeData()
    data.setText("DAI")
    how = Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), *how)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(5, 5), *how))
    assert given[-1] == Pasted(text="DAI")
    QApplication.clipboard().clear()


def test_an_item_is_edited_only_where_it_waits(dialog: PasteDialog) -> None:
    show(dialog, "BL MEDUGY418827\nAWB 020-12345676")
    editable = Qt.ItemFlag.ItemIsEditable
    model = dialog.model
    assert not model.flags(model.index(0, Column.REFERENCE)) & editable
    assert model.flags(model.index(1, Column.REFERENCE)) & editable
    assert not model.flags(model.index(1, Column.AROUND)) & editable
    edited: list[list[Item]] = []
    model.edited.connect(edited.append)
    assert not model.setData(model.index(1, Column.REFERENCE), "020-12345676")
    assert not edited
