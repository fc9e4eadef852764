from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from senae_desktop.domain.list_row import ListColumn
from senae_desktop.domain.query import Query
from senae_desktop.domain.query_vocabulary import View
from senae_desktop.presentation.banner import BannerAction, BannerContent, BannerKind
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.presentation.list_look import SortKey
from senae_desktop.presentation.row_format import RowFormatter
from senae_desktop.presentation.shipment_columns import COLUMNS
from senae_desktop.presentation.shipment_model import ShipmentTableModel
from senae_desktop.presentation.sync_progress import SyncPhase, SyncProgress
from senae_desktop.presentation.window_state import WindowState
from senae_desktop.widgets.detail_head import DetailTab
from senae_desktop.widgets.empty_state import Emptiness
from senae_desktop.widgets.main_window import MainWindow
from senae_desktop.widgets.theme import Theme
from tests.support.fakes import ManualClock
from tests.support.sample_archive import (
    ACCOUNT,
    CATALOGUES,
    NOW,
    SampleArchive,
    indexed,
    sample_row,
)

EVERYTHING = Query(view=View.ALL)


@dataclass
class Desk:
    """A window on an archive in memory, answering a selection as the program does."""

    window: MainWindow
    model: ShipmentTableModel
    archive: SampleArchive

    def answer(self, number: int | None) -> None:
        if number is not None:
            record, state = self.archive.record(number), self.archive.state()
            self.window.set_record(record, number, state)


def a_desk(qtbot: QtBot, archive: SampleArchive, state: WindowState | None = None) -> Desk:
    clock = ManualClock(NOW)
    formatter = Formatter("es", CATALOGUES, clock)
    theme = Theme(QApplication.instance())
    window = MainWindow(theme, formatter, clock)
    qtbot.addWidget(window)
    model = ShipmentTableModel(RowFormatter(formatter), clock, window)
    model.set_reader(archive)
    model.set_index(indexed(archive))
    desk = Desk(window, model, archive)
    window.selection_changed.connect(desk.answer)
    window.set_account(ACCOUNT)
    window.set_model(model)
    window.search.set_query(EVERYTHING)
    if state is not None:
        window.restore_state(state)
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    return desk


Opener = Callable[..., Desk]


@pytest.fixture
def open_desk(qtbot: QtBot) -> Iterator[Opener]:
    """Opens windows and holds on to them: Python may collect a window that only Qt still paints."""
    desks: list[Desk] = []

    def open_one(archive: SampleArchive, state: WindowState | None = None) -> Desk:
        desks.append(a_desk(qtbot, archive, state))
        return desks[-1]

    yield open_one
    for desk in desks:
        desk.window.hide()


@pytest.fixture
def desk(open_desk: Opener) -> Desk:
    return open_desk(SampleArchive.of(400))


def press(widget: QWidget, key: Qt.Key, *, ctrl: bool = False) -> None:
    held = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(widget, key, held)


@pytest.mark.usefixtures("theme")
@pytest.mark.parametrize(("connected", "rows"), [(True, 10), (False, 9)])
def test_ten_rows_and_the_whole_timeline_fit_the_usual_screen(
    open_desk: Opener, connected: bool, rows: int
) -> None:
    window = open_desk(SampleArchive.of(400)).window
    window.resize(1366, 768)
    window.table.selectRow(0)
    QApplication.sendPostedEvents()
    if not connected:  # it comes when everything has its place
        window.set_banner(BannerContent(BannerKind.WARNING, "Sin conexión", "Se reintenta solo."))
    QApplication.sendPostedEvents()
    table, timeline = window.table, window.detail.timeline
    assert table.viewport().height() // table.rowHeight(0) >= rows
    assert timeline.visibleRegion().boundingRect().height() >= timeline.heightForWidth(
        timeline.width()
    )


def test_choosing_a_row_fills_the_detail_and_the_three_clocks(desk: Desk) -> None:
    with qt_signal(desk.window.selection_changed) as heard:
        desk.window.table.selectRow(3)
    assert heard == [desk.model.number_at(3)]
    assert desk.window.actions_.record_event.isEnabled()
    texts = labels(desk.window.status_line)
    assert any("Happened" in text and "Recorded" in text and "Read" in text for text in texts)
    assert desk.window.detail.tabs.tabText(DetailTab.EVENTS).startswith("Events (")


def test_a_late_answer_for_another_row_is_ignored(desk: Desk) -> None:
    desk.window.table.selectRow(0)
    shown = desk.window.detail.tabs.tabText(DetailTab.EVENTS)
    desk.window.set_record(None, 999, desk.archive.state())
    assert desk.window.detail.tabs.tabText(DetailTab.EVENTS) == shown
    assert desk.window.actions_.record_event.isEnabled()


def test_choice_and_scroll_survive_sort_filter_and_news(desk: Desk) -> None:
    table, model = desk.window.table, desk.model
    table.select_number(200)
    with qt_signal(desk.window.selection_changed) as heard:
        table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        model.apply(desk.archive.put(sample_row(401), sample_row(402)))
        model.apply(desk.archive.remove(1, 2, 3))
        assert table.current_number == 200
        assert list(table.selected_numbers()) == [200]
    assert heard == []
    assert table.visualRect(table.currentIndex()).intersects(table.viewport().rect())


def test_a_choice_filtered_away_comes_back_with_its_row(desk: Desk) -> None:
    table, box = desk.window.table, desk.window.header.query_box
    table.select_number(10)
    with qt_signal(desk.window.selection_changed) as heard:
        box.edit.setText("pichincha")
        box.edit.clear()
    assert heard == [None, 10]
    assert table.current_number == 10


def test_the_only_shipment_that_a_search_leaves_is_chosen(desk: Desk) -> None:
    table, box = desk.window.table, desk.window.header.query_box
    declaration = desk.archive.rows([7])[0].declaration
    assert declaration
    table.select_number(10)
    box.edit.setText(declaration)
    assert table.current_number == 7
    box.edit.clear()
    assert table.current_number == 7


def test_where_nothing_is_listed_there_is_no_detail(desk: Desk) -> None:
    box, detail = desk.window.header.query_box, desk.window.detail
    desk.window.table.select_number(10)
    assert detail.isVisible()
    box.edit.setText("nothing like it")
    assert not detail.isVisible()
    box.edit.clear()
    assert detail.isVisible()


def test_several_chosen_rows_stay_chosen(desk: Desk) -> None:
    table = desk.window.table
    table.selectAll()
    table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert len(table.selected_numbers()) == 400


def test_everything_can_be_done_with_the_keyboard(desk: Desk) -> None:
    window = desk.window
    press(window, Qt.Key.Key_F, ctrl=True)
    box = window.header.query_box
    assert window.focusWidget() is box.edit
    QTest.keyClicks(box.edit, "andina")
    assert desk.model.rowCount() == 40
    press(box.edit, Qt.Key.Key_Down)
    assert window.focusWidget() is window.table
    assert window.table.current_number == desk.model.number_at(0)
    press(window.table, Qt.Key.Key_Down)
    assert window.table.current_number == desk.model.number_at(1)
    press(window.table, Qt.Key.Key_Tab)
    assert window.focusWidget() is window.detail.tabs
    press(window.detail.tabs, Qt.Key.Key_Right)
    assert window.detail.tabs.currentIndex() == 1
    box.begin()
    press(box.edit, Qt.Key.Key_Escape)
    assert desk.model.rowCount() == 400


@pytest.mark.parametrize(
    ("name", "key", "ctrl"),
    [
        ("paste_requested", Qt.Key.Key_L, True),
        ("inbox_requested", Qt.Key.Key_N, True),
        ("refresh_requested", Qt.Key.Key_F5, False),
        ("help_requested", Qt.Key.Key_F1, False),
        ("quit_requested", Qt.Key.Key_Q, True),
    ],
)
def test_keys_say_what_is_wanted(desk: Desk, name: str, key: Qt.Key, ctrl: bool) -> None:
    with qt_signal(getattr(desk.window, name)) as heard:
        press(desk.window, key, ctrl=ctrl)
    assert len(heard) == 1


def test_an_event_is_recorded_for_the_chosen_row(desk: Desk) -> None:
    with qt_signal(desk.window.record_event_requested) as heard:
        press(desk.window, Qt.Key.Key_E, ctrl=True)
        desk.window.table.select_number(7)
        press(desk.window, Qt.Key.Key_E, ctrl=True)
    assert heard == [7]


def test_closing_only_asks(desk: Desk) -> None:
    event = QCloseEvent()
    with qt_signal(desk.window.close_requested) as heard:
        desk.window.closeEvent(event)
    assert len(heard) == 1
    assert not event.isAccepted()


def test_shortcuts_are_shown_where_the_buttons_are(desk: Desk) -> None:
    tips = {button.toolTip() for button in desk.window.header.findChildren(QWidget)}
    assert {"Add cargo (Ctrl+Shift+A)", "Refresh (F5)"} <= tips


def test_each_emptiness_offers_the_next_step(open_desk: Opener) -> None:
    desk = open_desk(SampleArchive())
    window, reasons = desk.window, []
    assert window.empty.isVisible()
    with qt_signal(window.paste_requested) as heard:
        window.empty.paste.click()
    assert heard == [None]
    reasons.append(window.empty.why)
    window.set_busy(SyncProgress(SyncPhase.FIRST, 10, 400))
    reasons.append(window.empty.why)
    assert not window.actions_.refresh.isEnabled()
    desk.model.apply(desk.archive.put(*(sample_row(number) for number in range(1, 9))))
    desk.model.set_index(indexed(desk.archive))
    window.set_busy(SyncProgress())
    assert window.table.isVisible()
    window.header.query_box.edit.setText("nothing like it")
    reasons.append(window.empty.why)
    assert reasons == [Emptiness.NO_SHIPMENTS, Emptiness.FIRST_READ, Emptiness.NO_MATCH]
    window.empty.clear_filter_requested.emit()
    assert window.table.isVisible()
    assert window.header.query_box.edit.text() == ""


@pytest.mark.parametrize(
    ("action", "name"),
    [
        (BannerAction.SIGN_IN, "sign_in_requested"),
        (BannerAction.RETRY, "retry_requested"),
        (BannerAction.DISMISS, "banner_dismissed"),
    ],
)
def test_the_banner_asks_for_its_action(desk: Desk, action: BannerAction, name: str) -> None:
    desk.window.set_banner(BannerContent(BannerKind.WARNING, "Su sesión terminó.", "", action))
    assert desk.window.banner.isVisible()
    with qt_signal(getattr(desk.window, name)) as heard:
        desk.window.banner.action_requested.emit(action)
    assert len(heard) == 1
    desk.window.set_banner(BannerContent())
    assert not desk.window.banner.isVisible()


def test_the_window_is_found_again_as_it_was_left(open_desk: Opener, desk: Desk) -> None:
    first = desk.window
    first.table.sortByColumn(COLUMNS.index(ListColumn.IMPORTER), Qt.SortOrder.DescendingOrder)
    first.table.horizontalHeader().resizeSection(0, 333)
    first.table.select_number(30)
    state = WindowState.from_mapping(first.save_state().to_mapping())
    again = open_desk(desk.archive, state)
    assert again.model.sorting == (SortKey(ListColumn.IMPORTER, descending=True),)
    assert again.window.table.horizontalHeader().sectionSize(0) == 333
    assert state.shipment == "shipment-30"


def test_the_detail_stands_where_the_user_wants_it_and_is_divided_as_she_did(
    open_desk: Opener, desk: Desk
) -> None:
    window = desk.window
    window.resize(1366, 768)
    window.table.selectRow(0)
    below = window.divided.sizes()
    press(window, Qt.Key.Key_F8)
    assert window.divided.beside
    list_width, detail_width = window.divided.sizes()
    assert list_width > detail_width > 400
    window.divided.moveSplitter(500, 1)
    beside = window.divided.sizes()
    press(window, Qt.Key.Key_F8)
    assert window.divided.sizes() == below
    press(window, Qt.Key.Key_F8)
    assert window.divided.sizes() == beside
    state = WindowState.from_mapping(window.save_state().to_mapping())
    again = open_desk(desk.archive, state).window
    assert again.divided.beside
    assert again.actions_.detail_beside.isChecked()
    assert again.divided.own
    again.resize(window.size())
    QApplication.sendPostedEvents()
    assert again.divided.sizes()[0] < again.divided.sizes()[1]


def test_a_damaged_state_does_no_harm(open_desk: Opener) -> None:
    state = WindowState("ñ", "????", "weight:sideways", "huge", "AAAA", "gone")
    desk = open_desk(SampleArchive.of(5), state)
    assert desk.model.rowCount() == 5


def test_widths_follow_the_window_until_the_user_sets_them(desk: Desk) -> None:
    window = desk.window
    window.resize(1366, 768)
    wide = window.table.columnWidth(0)
    assert window.save_state().header == ""
    window.resize(1024, 640)
    assert window.table.columnWidth(0) < wide
    window.table.horizontalHeader().resizeSection(0, 222)
    window.resize(1366, 768)
    assert window.table.columnWidth(0) == 222


def test_every_part_that_takes_the_keyboard_has_a_name(desk: Desk) -> None:
    window = desk.window
    window.table.selectRow(0)
    nameless = [
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and not (widget.accessibleName() or getattr(widget, "text", str)())
    ]
    assert nameless == []


class qt_signal:
    """Collects the first argument of each emission of a signal (None without one)."""

    def __init__(self, signal: object) -> None:
        self._signal = signal
        self.heard: list[object] = []

    def __enter__(self) -> list[object]:
        self._signal.connect(self._hear)  # type: ignore[attr-defined]
        return self.heard

    def __exit__(self, *_: object) -> None:
        self._signal.disconnect(self._hear)  # type: ignore[attr-defined]

    def _hear(self, value: object = None) -> None:
        self.heard.append(value)


def labels(widget: QWidget) -> list[str]:
    return [str(child.property("text") or "") for child in widget.findChildren(QWidget)]
