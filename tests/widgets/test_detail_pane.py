from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from senae_desktop.presentation.formatting import Formatter
from senae_desktop.widgets.detail_pane import DetailPane
from senae_desktop.widgets.elided_label import ElidedLabel
from senae_desktop.widgets.facts_view import FactsView
from senae_desktop.widgets.info_card import InfoCard
from senae_desktop.widgets.theme import Theme
from tests.support.fakes import ManualClock
from tests.support.sample_archive import (
    CATALOGUES,
    NOW,
    SampleArchive,
    sample_record,
    sample_row,
)

# The offscreen platform says so of every window that is laid out again.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

RECORD = sample_record(sample_row(10))
STATE = SampleArchive.of(1).state()


@pytest.fixture
def pane(qtbot: QtBot) -> Iterator[DetailPane]:
    clock = ManualClock(NOW)
    pane = DetailPane(Theme(), Formatter("es", CATALOGUES, clock), clock)
    qtbot.addWidget(pane)
    pane.resize(1366, 340)
    pane.set_record(RECORD, STATE)
    pane.show()
    qtbot.waitExposed(pane)
    yield pane
    pane.hide()


def test_answers_its_questions_in_three_cards(pane: DetailPane) -> None:
    names = [card.accessibleName() for card in pane.findChildren(InfoCard)]
    assert names[0].startswith("Whose move")
    assert names[1].startswith("Nearest deadline")
    assert names[2].startswith("Last read")


def test_the_tabs_show_events_and_facts(pane: DetailPane) -> None:
    assert pane.tabs.tabText(1) == f"Events ({len(RECORD.events)})"
    pane.tabs.setCurrentIndex(1)
    table = pane.findChild(QTableView)
    assert isinstance(table, QTableView)
    assert table.isVisible()
    assert table.model().rowCount() == len(RECORD.events)
    pane.tabs.setCurrentIndex(2)
    facts = pane.findChild(FactsView)
    assert isinstance(facts, FactsView)
    assert facts.isVisible()
    assert "MEDU7418525" in facts.text


@pytest.mark.parametrize(("source", "asked"), [("manual", 1), ("demonstration", 0)])
def test_enter_corrects_an_event_only_if_it_was_recorded_by_hand(
    pane: DetailPane, source: str, asked: int
) -> None:
    event = replace(RECORD.events[0], source=source)
    pane.set_record(replace(RECORD, events=(event,)), STATE)
    corrections: list[object] = []
    pane.correction_requested.connect(corrections.append)
    timeline = pane.timeline.timeline
    assert timeline is not None
    told = next(place for place, milestone in enumerate(timeline.all()) if milestone.events)
    pane.timeline.setFocus()
    pane.timeline.move_to(told)
    QTest.keyClick(pane.timeline, Qt.Key.Key_Return)
    assert pane.tabs.currentIndex() == 1
    table = pane.findChild(QTableView)
    assert isinstance(table, QTableView)
    table.selectRow(0)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert corrections == [event.id] * asked


def test_the_facts_are_copied_all_at_once(pane: DetailPane) -> None:
    pane.tabs.setCurrentIndex(2)
    facts = pane.findChild(FactsView)
    assert isinstance(facts, FactsView)
    (button,) = facts.findChildren(QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == facts.text


def test_text_from_outside_is_shown_as_it_is(pane: DetailPane) -> None:
    pane.tabs.setCurrentIndex(2)
    rich = [
        label.text()
        for label in pane.findChildren(QLabel)
        if label.text() and label.textFormat() == Qt.TextFormat.RichText
    ]
    assert rich == []


def test_without_a_shipment_it_says_what_to_do(pane: DetailPane) -> None:
    pane.set_record(None, None)
    shown = [label.text() for label in pane.findChildren(QLabel) if label.isVisible()]
    assert shown == ["Choose a shipment to see where it stands."]


def test_another_shipment_keeps_the_tab(pane: DetailPane) -> None:
    pane.tabs.setCurrentIndex(1)
    pane.set_record(sample_record(sample_row(1)), STATE)
    assert pane.tabs.currentIndex() == 1


def test_long_text_is_cut_and_told_on_hover(qtbot: QtBot) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.setText("Agroquímicos del Guayas Asociados e Hijos Compañía Anónima")
    label.resize(600, 20)
    label.show()
    whole = label.toolTip()
    label.resize(80, 20)
    assert (whole, label.toolTip()) == ("", label.text())
    assert label.minimumSizeHint().width() < label.sizeHint().width()
