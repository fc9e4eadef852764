from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from senae_desktop.domain.dossier import Dossier
from senae_desktop.domain.durations import History
from senae_desktop.domain.liquidation import Charge, Liquidation
from senae_desktop.domain.moment import Moment
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.widgets.copyable_value import CopyableValue
from senae_desktop.widgets.detail_head import DetailTab
from senae_desktop.widgets.detail_pane import DetailPane
from senae_desktop.widgets.elided_label import ElidedLabel
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
    assert names[2].startswith("Usual time: reading")


def test_the_tabs_show_events_facts_and_what_next(pane: DetailPane) -> None:
    assert pane.tabs.tabText(DetailTab.EVENTS) == f"Events ({len(RECORD.events)})"
    pane.tabs.setCurrentIndex(DetailTab.EVENTS)
    assert pane.events.table.isVisible()
    assert pane.events.table.model().rowCount() == len(RECORD.events)
    pane.tabs.setCurrentIndex(DetailTab.DATA)
    assert pane.facts.isVisible()
    assert "MEDU7418525" in pane.facts.text
    pane.tabs.setCurrentIndex(DetailTab.GUIDE)
    assert pane.guide.isVisible()
    assert "COPCI" in pane.guide.text


def test_a_card_opens_the_whole_answer(pane: DetailPane) -> None:
    card = pane.findChildren(InfoCard)[1]
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_Return)
    assert pane.tabs.currentIndex() == DetailTab.GUIDE
    pane.tabs.setCurrentIndex(DetailTab.TIMELINE)
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    assert pane.guide.isVisible()


def test_the_history_tells_how_long_it_usually_takes(pane: DetailPane) -> None:
    begun, ended = (
        replace(RECORD.events[0], id=stage, stage=stage, occurred=Moment(NOW + timedelta(hours=at)))
        for stage, at in (("inspection", 0), ("inspection-closed", 5))
    )
    past = replace(RECORD, events=(begun, ended))
    pane.set_history(History([past] * 8, CATALOGUES))
    card = pane.findChildren(InfoCard)[2]
    assert card.accessibleName() == "Usually takes 5 h (n = 8)"
    assert "5 h to 5 h" in card.accessibleDescription()
    pane.set_history(History([past] * 7, CATALOGUES))
    assert card.accessibleName() == "Usual time: not known yet (n = 7)"
    assert "5 h" not in card.accessibleDescription()


def test_events_are_filtered_and_compared_by_keyboard(pane: DetailPane) -> None:
    pane.tabs.setCurrentIndex(DetailTab.EVENTS)
    events = pane.events
    events.lane.setFocus()
    QTest.keyClick(events.lane, Qt.Key.Key_Down)
    shown = events.table.model().rowCount()
    assert 0 < shown < len(RECORD.events)
    QTest.keyClick(events.lane, Qt.Key.Key_Up)
    assert events.table.model().rowCount() == len(RECORD.events)
    (undone,) = (event.retracts for event in RECORD.events if event.retracts)
    events.table.choose(undone)
    sheet = events.sheet.sheet
    assert sheet is not None
    assert sheet.titles == ("Original", "Withdrawal")
    QTest.keySequence(events.table, QKeySequence(QKeySequence.StandardKey.Copy))
    assert QGuiApplication.clipboard().text().count("\t") == 9


def test_a_filter_is_kept_for_the_shipment_and_forgotten_for_another(pane: DetailPane) -> None:
    pane.tabs.setCurrentIndex(DetailTab.EVENTS)
    pane.events.lane.setCurrentIndex(1)
    pane.set_record(RECORD, STATE)
    assert pane.events.lane.currentIndex() == 1
    pane.set_record(sample_record(sample_row(1)), STATE)
    assert pane.events.lane.currentIndex() == 0


def test_charges_are_shown_and_copied(pane: DetailPane) -> None:
    iva = Charge("iva", Decimal("15.00"), Decimal("100.00"), Decimal(15))
    dossier = Dossier(
        (Liquidation("4017", date(2026, 11, 2), total=Decimal("16.00"), lines=(iva,)),)
    )
    pane.set_record(replace(RECORD, dossier=dossier), STATE)
    pane.tabs.setCurrentIndex(DetailTab.LIQUIDATION)
    table = pane.liquidations.table
    assert table.isVisible()
    table.selectRow(1)
    QTest.keySequence(table, QKeySequence(QKeySequence.StandardKey.Copy))
    assert QGuiApplication.clipboard().text() == "IVA\t100,00\t15 %\t15,00"
    (button,) = pane.liquidations.findChildren(QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert "differ by USD 1,00" in QGuiApplication.clipboard().text()
    pane.set_record(RECORD, STATE)
    assert not table.isVisible()


@pytest.mark.parametrize("width", [460, 1366])
def test_a_difference_is_in_sight_however_narrow(pane: DetailPane, width: int) -> None:
    iva = Charge("iva", Decimal("15.00"), Decimal("100.00"), Decimal(15))
    told = Liquidation("4017", total=Decimal("16.00"), lines=(iva,))
    pane.resize(width, 340)
    pane.set_record(replace(RECORD, dossier=Dossier((told,))), STATE)
    pane.tabs.setCurrentIndex(DetailTab.LIQUIDATION)
    QTest.qWait(20)
    table = pane.liquidations.table
    assert table.horizontalScrollBar().maximum() == 0
    assert table.columnWidth(4) > 60
    remark = str(table.model().index(3, 4).data())
    assert "differ by" in remark
    lines = remark.count(" ") * table.fontMetrics().height()
    assert table.rowHeight(3) < lines  # wrapped, not spread out word by word


def test_the_portal_is_asked_for(pane: DetailPane, qtbot: QtBot) -> None:
    pane.tabs.setCurrentIndex(DetailTab.DATA)
    portal = next(one for one in pane.facts.findChildren(QPushButton) if "Portal" in one.text())
    with qtbot.waitSignal(pane.portal_requested):
        QTest.mouseClick(portal, Qt.MouseButton.LeftButton)


def test_a_value_a_group_or_everything_is_copied(pane: DetailPane) -> None:
    pane.tabs.setCurrentIndex(DetailTab.DATA)
    value = next(
        one for one in pane.facts.findChildren(CopyableValue) if one.text() == "MEDU7418525"
    )
    value.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keySequence(value, QKeySequence(QKeySequence.StandardKey.Copy))
    assert QGuiApplication.clipboard().text() == "MEDU7418525"
    goods = next(
        one for one in pane.facts.findChildren(QToolButton) if "Goods" in one.accessibleName()
    )
    QTest.mouseClick(goods, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Goods\n")
    assert "Repuestos para vehículos" in copied
    assert "MEDU7418525" not in copied


@pytest.mark.parametrize(("width", "height"), [(460, 640), (683, 300), (1366, 340)])
def test_nothing_is_cut_however_narrow(pane: DetailPane, width: int, height: int) -> None:
    pane.resize(width, height)
    QTest.qWait(20)
    for card in pane.findChildren(InfoCard):
        for label in card.findChildren(QLabel):
            if label.isVisible():
                assert label.height() >= label.heightForWidth(label.width())
    last = pane.tabs.tabRect(DetailTab.LIQUIDATION)
    assert last.right() <= pane.width() or pane.tabs.usesScrollButtons()


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
    assert pane.tabs.currentIndex() == DetailTab.EVENTS
    table = pane.events.table
    table.selectRow(0)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert corrections == [event.id] * asked


def test_the_facts_are_copied_all_at_once(pane: DetailPane) -> None:
    pane.tabs.setCurrentIndex(DetailTab.DATA)
    button = next(one for one in pane.facts.findChildren(QPushButton) if one.text() == "Copy all")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == pane.facts.text


def test_text_from_outside_is_shown_as_it_is(pane: DetailPane) -> None:
    pane.tabs.setCurrentIndex(DetailTab.DATA)
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
    pane.tabs.setCurrentIndex(DetailTab.EVENTS)
    pane.set_record(sample_record(sample_row(1)), STATE)
    assert pane.tabs.currentIndex() == DetailTab.EVENTS


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
