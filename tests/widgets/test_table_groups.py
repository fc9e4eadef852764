from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from senae_desktop.domain.query_text import parse
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.presentation.row_format import RowFormatter
from senae_desktop.presentation.shipment_model import ShipmentTableModel
from senae_desktop.widgets.main_window import MainWindow
from senae_desktop.widgets.theme import Theme
from tests.support.fakes import ManualClock
from tests.support.sample_archive import CATALOGUES, NOW, SampleArchive, indexed


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    """A window with forty shipments of ten importers."""
    clock = ManualClock(NOW)
    formatter = Formatter("es", CATALOGUES, clock)
    window = MainWindow(Theme(QApplication.instance()), formatter, clock)
    qtbot.addWidget(window)
    archive = SampleArchive.of(40)
    model = ShipmentTableModel(RowFormatter(formatter), clock, window)
    model.set_reader(archive)
    model.set_index(indexed(archive))
    window.set_model(model)
    window.search.set_query(parse("vista:todos"))
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    return window


def rows(window: MainWindow) -> int:
    return window.table.model().rowCount()


def test_groups_are_made_opened_and_closed_by_keyboard_alone(window: MainWindow) -> None:
    table = window.table
    window.table.select_number(12)
    QTest.keyClick(table, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert rows(window) == 50
    QTest.keyClick(table, Qt.Key.Key_Left)
    assert table.current_number is None
    QTest.keyClick(table, Qt.Key.Key_Left)
    assert rows(window) == 46
    QTest.keyClick(table, Qt.Key.Key_Right)
    assert rows(window) == 50
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert rows(window) == 46
    QTest.keyClick(table, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert rows(window) == 40


def test_a_click_on_the_sign_or_two_on_the_heading_toggle(window: MainWindow) -> None:
    window.actions_.grouped.trigger()
    viewport = window.table.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=QPoint(14, 10))
    assert rows(window) == 46
    QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=QPoint(300, 10))
    assert rows(window) == 50


def test_choosing_all_chooses_shipments_alone(window: MainWindow) -> None:
    window.actions_.grouped.trigger()
    window.table.selectAll()
    assert len(window.table.selected_numbers()) == 40
    assert window.table.selected_count() == 40


def test_a_heading_is_painted_over_its_whole_row(window: MainWindow) -> None:
    window.actions_.grouped.trigger()
    picture = window.table.viewport().grab().toImage()
    ground = Theme().color("window")
    assert picture.pixelColor(picture.width() - 4, 8) == ground
    assert picture.pixelColor(2, 8) == ground
