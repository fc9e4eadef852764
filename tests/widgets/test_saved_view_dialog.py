from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from senae_desktop.domain.list_row import ListColumn
from senae_desktop.domain.query_text import parse
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.presentation.list_look import Density, SortKey
from senae_desktop.presentation.row_format import RowFormatter
from senae_desktop.presentation.saved_views import SavedView, SavedViews
from senae_desktop.presentation.shipment_model import ShipmentTableModel
from senae_desktop.widgets.main_window import MainWindow
from senae_desktop.widgets.saved_view_dialog import SavedViewDialog
from senae_desktop.widgets.theme import Theme
from tests.support.fakes import ManualClock
from tests.support.sample_archive import CATALOGUES, NOW, SampleArchive, indexed

CLOSED = SavedView("Cerrados", 2, query="vista:cerrados", density=Density.COMPACT)
MINE = SavedView("Míos", sort=(SortKey(ListColumn.IMPORTER),), query="andina")


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    """A window with shipments and two saved views."""
    clock = ManualClock(NOW)
    formatter = Formatter("es", CATALOGUES, clock)
    window = MainWindow(Theme(QApplication.instance()), formatter, clock)
    qtbot.addWidget(window)
    archive = SampleArchive.of(40)
    model = ShipmentTableModel(RowFormatter(formatter), clock, window)
    model.set_reader(archive)
    model.set_index(indexed(archive))
    window.set_model(model)
    window.views.set_views(SavedViews((CLOSED, MINE)))
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    return window


def press(window: MainWindow, key: Qt.Key) -> None:
    QTest.keyClick(window.table, key, Qt.KeyboardModifier.ControlModifier)


def test_a_digit_calls_a_view_with_everything_that_belongs_to_it(window: MainWindow) -> None:
    press(window, Qt.Key.Key_2)
    assert window.search.query == parse("vista:cerrados")
    assert window.table.density is Density.COMPACT
    press(window, Qt.Key.Key_3)
    assert window.search.query == parse("vista:cerrados")


def test_the_view_to_begin_with_is_shown_at_the_start(window: MainWindow) -> None:
    window.views.show_default()
    assert window.search.query == parse("")
    window.views.set_views(window.views.views.with_default("Míos"))
    window.views.show_default()
    model = window.table.shipments()
    assert model is not None
    assert model.sorting == MINE.sort
    assert window.header.query_box.edit.text() == "andina"


def test_the_present_list_is_kept_and_comes_back_as_it_was(window: MainWindow) -> None:
    kept: list[SavedViews] = []
    window.views.changed.connect(kept.append)
    window.search.set_query(parse("vista:todos canal:documental pichincha"))
    window.table.columns.set_shown(ListColumn.READ, shown=False)
    window.table.set_density(Density.COMPACT)
    window.views.manage.trigger()
    dialog = window.views.dialog
    assert dialog is not None
    dialog.name.selectAll()
    QTest.keyClicks(dialog.name, "Revisar")
    dialog.slot_box.setCurrentIndex(5)
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    assert [view.name for view in kept[-1].views] == ["Cerrados", "Míos", "Revisar"]
    dialog.reject()
    looks = window.table.columns.looks()
    press(window, Qt.Key.Key_2)
    assert window.table.columns.looks() != looks
    press(window, Qt.Key.Key_5)
    assert window.table.columns.looks() == looks
    assert window.search.query == parse("vista:todos canal:documental pichincha")
    assert window.table.density is Density.COMPACT


def test_views_are_renamed_moved_called_otherwise_and_deleted(qtbot: QtBot, theme: Theme) -> None:
    dialog = SavedViewDialog(theme, SavedViews((CLOSED, MINE)))
    qtbot.addWidget(dialog)
    heard: list[SavedViews] = []
    dialog.changed.connect(heard.append)
    dialog.name.setText("Terminados")
    dialog.rename.click()
    assert [view.name for view in heard[-1].views] == ["Terminados", "Míos"]
    dialog.down.click()
    assert [view.name for view in heard[-1].views] == ["Míos", "Terminados"]
    dialog.default_box.click()
    assert heard[-1].default == "Terminados"
    dialog.slot_box.setCurrentIndex(9)
    dialog.slot_box.activated.emit(9)
    assert heard[-1].at_slot(9) == heard[-1].named("Terminados")
    dialog.delete.click()
    assert heard[-1] == SavedViews((MINE,))
    dialog.delete.click()
    assert heard[-1] == SavedViews()
    assert not dialog.delete.isEnabled()


def test_a_name_is_needed_and_is_nobody_elses(qtbot: QtBot, theme: Theme) -> None:
    dialog = SavedViewDialog(theme, SavedViews((CLOSED, MINE)))
    qtbot.addWidget(dialog)
    heard: list[object] = []
    dialog.changed.connect(heard.append)
    dialog.save_requested.connect(lambda name, _slot: heard.append(name))
    dialog.name.setText("Míos")
    dialog.rename.click()
    dialog.name.setText("  ")
    dialog.save.click()
    assert heard == []
