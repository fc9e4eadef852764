"""Stories about the list told with the keyboard alone, the clipboard read as others would."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from senae_desktop.domain.list_row import ListColumn
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.presentation.list_look import ColumnLook, Density, SortKey
from senae_desktop.presentation.row_format import RowFormatter
from senae_desktop.presentation.shipment_columns import COLUMNS
from senae_desktop.presentation.shipment_model import ShipmentTableModel
from senae_desktop.widgets import table_copier, table_glow
from senae_desktop.widgets.shipment_table import ShipmentTable
from senae_desktop.widgets.table_actions import TableActions
from senae_desktop.widgets.theme import Theme
from senae_desktop.widgets.window_actions import WindowActions
from tests.support.fakes import ManualClock
from tests.support.sample_archive import CATALOGUES, NOW, SampleArchive

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

NONE = Qt.KeyboardModifier.NoModifier
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
BOTH = CONTROL | SHIFT


class CountingModel(ShipmentTableModel):
    """Counts how often it is asked for its size, as Qt does for every row that it looks at."""

    asked = 0

    def rowCount(self, *parent: Any) -> int:
        self.asked += 1
        return super().rowCount(*parent)


class Place:
    """A list of 450 rows in a window of its own."""

    def __init__(self) -> None:
        clock, theme = ManualClock(NOW), Theme()
        self.window = QWidget()
        self.table = ShipmentTable(theme, self.window)
        self.table.resize(1800, 500)
        self.window.resize(1800, 500)
        self.window_actions = WindowActions(theme, self.window)
        self.rows = TableActions(theme, self.table, self.window_actions, self.window)
        formatter = RowFormatter(Formatter("es", CATALOGUES, clock))
        self.model = CountingModel(formatter, clock, self.window)
        self.archive = SampleArchive.of(450)
        self.model.set_reader(self.archive)
        self.table.show_model(self.model)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        self.table.setFocus()
        QTest.keyClick(self.table, key, held)

    def on_header(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        self.table.header.setFocus()
        QTest.keyClick(self.table.header, key, held)

    @property
    def shown(self) -> list[ListColumn]:
        return self.table.columns.shown()


@pytest.fixture
def place(qtbot: QtBot) -> Iterator[Place]:
    place = Place()
    qtbot.addWidget(place.window)
    place.window.show()
    place.window.activateWindow()
    qtbot.waitUntil(place.window.isActiveWindow)
    place.table.begin()
    yield place
    for menu in place.window.findChildren(QMenu):
        menu.hide()
    place.window.hide()


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


# --- copying -----------------------------------------------------------------------------------


def test_rows_are_copied_as_text_and_as_a_table(place: Place) -> None:
    place.table.columns.arrange(
        (
            ColumnLook(ListColumn.DECLARATION),
            ColumnLook(ListColumn.IMPORTER),
            *(ColumnLook(column, hidden=True) for column in COLUMNS if column not in "declaration"),
        )
    )
    place.press(Qt.Key.Key_Down, SHIFT)
    place.press(Qt.Key.Key_C, CONTROL)
    assert clipboard().splitlines()[0].startswith("055-2026-10-00418001\t")
    assert len(clipboard().splitlines()) == 2
    html = QGuiApplication.clipboard().mimeData().html()
    assert html.count("mso-number-format:'\\@'") == 2 * len(place.shown)


def test_numbers_alone_are_copied_one_in_a_line(place: Place) -> None:
    for _ in range(2):
        place.press(Qt.Key.Key_Down, SHIFT)
    place.press(Qt.Key.Key_C, BOTH)
    assert clipboard().splitlines() == [
        "055-2026-10-00418001",
        "HLCUBO1261145330",
        "019-2026-10-00418003",
    ]


def test_many_rows_are_copied_in_slices(
    place: Place, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(table_copier, "SLICE", 100)
    QGuiApplication.clipboard().setText("before")
    place.press(Qt.Key.Key_A, CONTROL)
    with qtbot.waitSignal(place.rows.copier.copied) as copied:
        before = place.archive.read_calls
        place.press(Qt.Key.Key_C, CONTROL)
        assert place.archive.read_calls == before + 1
        assert clipboard() == "before"
    assert copied.args == [450]
    assert len(clipboard().splitlines()) == 450


def test_what_cannot_be_read_is_not_copied(place: Place, qtbot: QtBot) -> None:
    place.archive.broken = True
    QGuiApplication.clipboard().setText("before")
    with qtbot.waitSignal(place.rows.copier.failed):
        place.press(Qt.Key.Key_C, CONTROL)
    assert clipboard() == "before"


def test_choosing_everything_looks_at_no_row(place: Place) -> None:
    before = place.archive.read_calls
    place.press(Qt.Key.Key_A, CONTROL)
    place.model.asked = 0
    place.table.grab()  # with the headings, which would look at every row
    assert place.model.asked < 450
    assert place.table.selected_count() == 450
    assert list(place.table.selected_numbers()) == list(place.model.numbers_in(0, 449))
    assert place.archive.read_calls == before


# --- what leaves as a wish ---------------------------------------------------------------------


def test_marks_are_asked_for_all_chosen_rows(place: Place, qtbot: QtBot) -> None:
    place.press(Qt.Key.Key_Down, SHIFT)
    with qtbot.waitSignal(place.rows.mark_requested) as asked:
        place.press(Qt.Key.Key_M, BOTH)
    assert (list(asked.args[0]), asked.args[1]) == ([1, 2], True)
    with qtbot.waitSignal(place.rows.follow_requested) as asked:
        place.press(Qt.Key.Key_D, CONTROL)
    assert (list(asked.args[0]), asked.args[1]) == ([1, 2], True)
    with qtbot.waitSignal(place.rows.tags_requested) as asked:
        place.press(Qt.Key.Key_T, BOTH)
    assert list(asked.args[0]) == [1, 2]


def test_words_are_asked_for_the_current_row(place: Place, qtbot: QtBot) -> None:
    place.press(Qt.Key.Key_Down)
    with qtbot.waitSignal(place.rows.note_requested) as asked:
        place.press(Qt.Key.Key_T, CONTROL)
    assert asked.args == [2]
    with qtbot.waitSignal(place.rows.reference_requested) as asked:
        place.press(Qt.Key.Key_F2)
    assert asked.args == [2]
    with qtbot.waitSignal(place.rows.detail_requested):
        place.press(Qt.Key.Key_Return)


def test_letters_are_looked_for_in_everything(place: Place, qtbot: QtBot) -> None:
    with qtbot.waitSignal(place.table.typed) as typed:
        place.press(Qt.Key.Key_N)
    assert typed.args == ["n"]


# --- menus -------------------------------------------------------------------------------------


@pytest.mark.parametrize(("key", "held"), [(Qt.Key.Key_Menu, NONE), (Qt.Key.Key_F10, SHIFT)])
def test_the_menu_of_the_rows_opens_by_key(
    place: Place, key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    place.press(key, held)
    menu = place.rows.menu
    assert menu.isVisible()
    below = place.table.viewport().mapToGlobal(QPoint(0, place.table.rowHeight(0)))
    assert menu.pos().y() == below.y()
    offered = {action.text() for action in menu.actions() if action.isEnabled()}
    assert {"Open the detail", "Mark as unread", "Follow", "Note…"} <= offered
    assert not {"Mark as read", "No longer follow"} & offered


def test_the_menu_offers_for_many_rows_what_fits_many(place: Place) -> None:
    place.press(Qt.Key.Key_A, CONTROL)
    place.press(Qt.Key.Key_Menu)
    menu = place.rows.menu
    offered = {action.text() for action in menu.actions() if action.isEnabled()}
    assert {"Copy the rows", "Mark as read", "Mark as unread", "Tags…"} <= offered
    assert not {"Open the detail", "Note…", "My reference…"} & offered
    menu.hide()
    assert place.rows.note.isEnabled()


def test_the_menu_opens_where_the_mouse_is(place: Place) -> None:
    at = QPoint(200, 100)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, QPoint(210, 310))
    QApplication.sendEvent(place.table.viewport(), event)
    assert place.rows.menu.pos() == QPoint(210, 310)


def test_the_menu_of_the_headings_shows_and_hides_columns(place: Place) -> None:
    place.on_header(Qt.Key.Key_F10, SHIFT)
    menu = place.rows.column_menu
    assert menu.isVisible()
    chosen(menu, "DAI").trigger()
    assert ListColumn.DECLARATION not in place.shown
    menu.aboutToShow.emit()
    assert not chosen(menu, "DAI").isChecked()
    chosen(menu, "DAI").trigger()
    assert ListColumn.DECLARATION in place.shown
    assert place.table.columnWidth(COLUMNS.index(ListColumn.DECLARATION)) > 40


def test_the_last_column_cannot_be_hidden(place: Place) -> None:
    for column in COLUMNS:
        place.table.columns.set_shown(column, shown=False)
    assert place.shown == [COLUMNS[-1]]


def test_the_height_of_rows_is_chosen_in_the_menu(place: Place) -> None:
    comfortable = place.table.rowHeight(0)
    chosen(place.rows.density_menu, "Compact").trigger()
    assert place.table.density is Density.COMPACT
    assert place.table.rowHeight(0) < comfortable


def test_the_list_is_sorted_by_two_columns_in_the_menu(place: Place) -> None:
    menu = place.rows.sort_menu
    menu.refresh()
    chosen(menu, "Stage").trigger()
    menu.refresh()
    chosen(menu.then, "Importer").trigger()
    menu.refresh()
    chosen(menu.then, "Descending").trigger()
    assert place.model.sorting == (
        SortKey(ListColumn.STAGE, descending=True),
        SortKey(ListColumn.IMPORTER, descending=True),
    )
    menu.refresh()
    assert chosen(menu, "Stage").isChecked()
    chosen(menu.then, "Nothing else").trigger()
    assert list(place.model.sorting) == [SortKey(ListColumn.STAGE, descending=True)]


# --- headings ----------------------------------------------------------------------------------


def test_headings_sort_by_key_and_say_so(place: Place) -> None:
    header = place.table.header
    place.on_header(Qt.Key.Key_Right)
    place.on_header(Qt.Key.Key_Return)
    place.on_header(Qt.Key.Key_Right)
    place.on_header(Qt.Key.Key_Return, SHIFT)
    place.on_header(Qt.Key.Key_Return, SHIFT)
    assert place.model.sorting == (
        SortKey(COLUMNS[1]),
        SortKey(COLUMNS[2], descending=True),
    )
    said = [
        place.model.headerData(section, Qt.Orientation.Horizontal, ACCESSIBLE)
        for section in (0, 1, 2)
    ]
    assert said == ["Importer", "Reference, sorted ascending", "DAI, then sorted descending"]
    assert header.current_section == 2


def test_headings_move_and_change_their_width_by_key(place: Place) -> None:
    width = place.table.columnWidth(0)
    place.on_header(Qt.Key.Key_Right, SHIFT)
    assert place.table.columnWidth(0) > width
    place.on_header(Qt.Key.Key_Right, CONTROL)
    assert place.shown[:2] == [COLUMNS[1], COLUMNS[0]]
    assert place.table.columns.own
    place.rows.usual_columns.trigger()
    assert tuple(place.shown) == COLUMNS
    assert not place.table.columns.own


def test_a_click_with_shift_sorts_second(place: Place) -> None:
    header = place.table.header
    for column, held in ((ListColumn.STAGE, NONE), (ListColumn.IMPORTER, SHIFT)):
        section = COLUMNS.index(column)
        middle = header.sectionViewportPosition(section) + header.sectionSize(section) // 2
        at = QPoint(middle, header.height() // 2)
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, held, at)
    assert place.model.sorting == (SortKey(ListColumn.STAGE), SortKey(ListColumn.IMPORTER))
    titles = [place.model.headerData(section, Qt.Orientation.Horizontal) for section in (0, 4)]
    assert titles == ["Importer\u00a0\u00b2", "Stage\u00a0\u00b9"]


ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)


def test_hidden_headings_are_passed_over(place: Place) -> None:
    place.table.columns.set_shown(COLUMNS[1], shown=False)
    place.on_header(Qt.Key.Key_Right)
    assert place.table.header.current_section == 2
    place.on_header(Qt.Key.Key_Left)
    place.on_header(Qt.Key.Key_Left)
    assert place.table.header.current_section == 0


# --- the dialog of the columns -----------------------------------------------------------------


def test_columns_are_chosen_and_ordered_without_a_mouse(place: Place) -> None:
    place.rows.columns.trigger()
    dialog = place.rows.columns_dialog
    assert dialog is not None
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    dialog.down.click()
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    dialog.apply.click()
    looks = place.table.columns.looks()
    assert [look.column for look in looks[:3]] == [COLUMNS[0], COLUMNS[2], COLUMNS[1]]
    assert COLUMNS[1] not in place.shown


def test_the_last_tick_stays(place: Place) -> None:
    place.rows.columns.trigger()
    dialog = place.rows.columns_dialog
    assert dialog is not None
    for row in range(len(COLUMNS)):
        dialog.list.setCurrentIndex(dialog.columns.index(row))
        QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    assert [look.hidden for look in dialog.columns.looks] == [True] * 9 + [False]
    dialog.reject()


# --- what glows --------------------------------------------------------------------------------


def test_what_changed_glows_once(
    place: Place, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(table_glow, "less_motion", lambda: False)
    quiet = place.table.viewport().grab().toImage()
    place.table.glow.begin({2})
    with qtbot.waitSignal(place.table.glow.faded):
        pass
    assert place.table.glow.strength(2) > 0
    assert place.table.glow.strength(3) == 0
    assert place.table.viewport().grab().toImage() != quiet
    qtbot.waitUntil(lambda: not place.table.glow.active)
    assert place.table.viewport().grab().toImage() == quiet


def test_nothing_glows_where_less_motion_is_asked_for(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(table_glow, "less_motion", lambda: True)
    place.table.glow.begin({2})
    assert not place.table.glow.active


def test_a_flood_of_news_is_no_glow(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table_glow, "less_motion", lambda: False)
    place.table.glow.begin(set(range(1, 400)))
    assert not place.table.glow.active


# --- what is painted ---------------------------------------------------------------------------


def test_matches_are_marked_where_they_stand(place: Place) -> None:
    before = place.table.viewport().grab().toImage()
    place.table.mark_words(("zzz",))
    assert place.table.viewport().grab().toImage() == before
    place.table.mark_words(("andina",))
    assert place.table.viewport().grab().toImage() != before


def test_marks_of_a_row_follow_the_leftmost_column(place: Place) -> None:
    row = place.archive.kept[1]._replace(unread=True, followed=True)
    place.model.apply(place.archive.put(row))
    place.table.columns.arrange((ColumnLook(ListColumn.DECLARATION), ColumnLook(COLUMNS[0])))
    accent = Theme().color("accent").rgb()
    image = place.table.viewport().grab().toImage()
    unread = place.table.visualRect(place.model.index(0, 0))
    dot = QPoint(12, place.table.rowHeight(0) // 2)
    place.table.clearSelection()
    image = place.table.viewport().grab().toImage()
    assert image.pixel(dot) == accent
    assert unread.left() > dot.x()


def chosen(menu: QMenu, text: str) -> QAction:
    """The action of that name."""
    (found,) = (action for action in menu.actions() if action.text() == text)
    return found
