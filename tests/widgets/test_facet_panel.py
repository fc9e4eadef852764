from __future__ import annotations

from array import array

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from senae_desktop.domain.query import Query
from senae_desktop.domain.query_text import parse
from senae_desktop.domain.query_vocabulary import View
from senae_desktop.presentation.facets import count_facets
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.presentation.query_search import Search
from senae_desktop.widgets.facet_panel import FacetPanel
from senae_desktop.widgets.facet_panel_model import FacetModel
from senae_desktop.widgets.theme import Theme
from tests.presentation.query_rows import Row, index_of

INDEX = index_of(
    [
        Row(
            number,
            channel="documentary" if number % 2 else "",
            office="028",
            importer=f"Importer {number % 9}",
            closed=number > 12,
        )
        for number in range(1, 19)
    ]
)


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme, formatter: Formatter) -> FacetPanel:
    """A panel that answers its own wishes, as the window does."""
    panel = FacetPanel(theme, formatter)
    panel.fill()
    qtbot.addWidget(panel)

    def look(query: Query) -> None:
        search = Search(INDEX)
        search.set_order(array("q", range(1, 19)))
        counts = count_facets(INDEX, search.find(query))
        assert counts is not None
        panel.set_query(query)
        panel.set_counts(counts, INDEX)

    panel.query_wanted.connect(look)
    look(Query())
    panel.resize(196, 900)
    panel.show()
    panel.activateWindow()
    qtbot.waitExposed(panel)
    return panel


def go_to(panel: FacetPanel, label: str) -> None:
    """Walk down from the first line with the arrow alone."""
    panel.begin()
    QTest.keyClick(panel.list, Qt.Key.Key_Home)
    for _ in panel.list.lines:
        line = panel.list.current_line
        if line is not None and line.label == label:
            return
        QTest.keyClick(panel.list, Qt.Key.Key_Down)
    raise AssertionError(label)


def test_views_and_values_are_chosen_by_keyboard_alone(panel: FacetPanel) -> None:
    heard: list[Query] = []
    panel.query_wanted.connect(heard.append)
    go_to(panel, "Documental")
    QTest.keyClick(panel.list, Qt.Key.Key_Space)
    go_to(panel, "Cerrados")
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert heard == [parse("canal:documental"), parse("vista:cerrados canal:documental")]
    go_to(panel, "Documental")
    QTest.keyClick(panel.list, Qt.Key.Key_Space)
    assert heard[-1] == Query(view=View.CLOSED)
    assert panel.list.current_line is not None
    assert panel.list.current_line.label == "Documental"


def test_a_click_chooses_and_headings_do_nothing(panel: FacetPanel) -> None:
    heard: list[Query] = []
    panel.query_wanted.connect(heard.append)
    model = panel.list.model()
    for row in (0, 5):
        middle = panel.list.visualRect(model.index(row, 0)).center()
        QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert heard == [Query(view=View.CLOSED)]


def test_every_line_is_said_with_its_count_and_choice(panel: FacetPanel) -> None:
    model = panel.list.model()
    said = [
        model.data(model.index(row, 0), Qt.ItemDataRole.AccessibleTextRole)
        for row in range(model.rowCount())
    ]
    assert "Abiertos, 12 shipment(s), chosen" in said
    assert "Documental, 6 shipment(s)" in said
    interface = QAccessible.queryAccessibleInterface(panel.list)
    assert interface.text(QAccessible.Text.Name) == "Views and filters"


def test_importers_without_a_line_are_found_in_a_window_of_their_own(panel: FacetPanel) -> None:
    heard: list[Query] = []
    panel.query_wanted.connect(heard.append)
    panel.begin()
    QTest.keyClick(panel.list, Qt.Key.Key_End)
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    chooser = panel.chooser
    assert chooser.isVisible()
    QTest.keyClicks(chooser.find_field, "8")
    assert [line.label for line in chooser.list.lines] == ["Importer 8"]
    QTest.keyClick(chooser.find_field, Qt.Key.Key_Return)
    assert heard == [parse('importador:"importer 8"')]
    assert chooser.list.lines[0].chosen
    QTest.keyClicks(chooser.find_field, "nobody")
    assert chooser.list.lines == ()
    chooser.hide()


def test_folds_by_itself_in_a_narrow_window_and_for_good_in_a_wide_one(panel: FacetPanel) -> None:
    panel.fit(1366)
    seen = [panel.folded]
    panel.fit(1024)
    seen.append(panel.folded)
    panel.toggle()
    panel.fit(1030)
    seen.append(panel.folded)
    panel.fit(1366)
    panel.toggle()
    seen.append(panel.folded)
    assert seen == [False, True, False, True]
    assert panel.folded_for_good
    assert panel.fold_button.accessibleName() == "Show the filters (F9)"


def test_the_lines_are_a_sound_model(formatter: Formatter, panel: FacetPanel) -> None:
    model = FacetModel(formatter)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.set_lines(panel.list.lines)
    model.set_lines(panel.list.lines[:4])
    model.set_lines(())
    assert model.rowCount() == 0
