"""A morning with the list, by keyboard alone: nothing here presses a button or moves a mouse."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from senae_desktop.domain.list_row import ListColumn
from senae_desktop.domain.query_vocabulary import View
from senae_desktop.flows.desktop import Desktop
from senae_desktop.presentation.row_sorting import USUAL
from senae_desktop.presentation.shipment_columns import COLUMNS
from senae_desktop.presentation.shipment_model import ShipmentTableModel
from senae_desktop.walkthrough.driving import key, until
from tests.stories import scenes
from tests.support.program import Program

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def press(pressed: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
    """Press a key where the keyboard is."""
    key(focused(), pressed, held)


def letters(text: str) -> None:
    """Type letters where the keyboard is."""
    QTest.keyClicks(focused(), text)


def focused() -> QWidget:
    """What has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the keyboard"
    return widget


def listed(desktop: Desktop) -> ShipmentTableModel:
    """The list on show."""
    model = desktop.window.table.shipments() if desktop.window else None
    assert model is not None
    return model


async def opened(desktop: Desktop) -> None:
    """The demonstration, read whole, with the keyboard in the window."""
    await scenes.open_demonstration(desktop)
    window = await scenes.main_window(desktop)
    window.activateWindow()
    await until("the window is active", window.isActiveWindow)
    await until("no banner", lambda: not window.banner.isVisible())


async def back_in(window: QWidget, dialog: QDialog) -> None:
    """The dialog has gone, and the window has the keyboard again."""
    await until("the dialog has gone", lambda: scenes.gone(dialog))
    window.activateWindow()  # without a screen nobody else gives it back
    await until("the window is active", window.isActiveWindow)


async def dialog_of(desktop: Desktop) -> QDialog:
    """The dialog that has opened over the window."""

    def look() -> QDialog | None:
        top = QApplication.activeWindow()
        return top if isinstance(top, QDialog) else None

    return await until("a dialog with the keyboard", look)


def test_find_choose_copy_and_mark(program: Program) -> None:
    async def story(desktop: Desktop) -> None:
        await opened(desktop)
        window, model = await scenes.main_window(desktop), listed(desktop)
        everything = model.count

        press(Qt.Key.Key_F, CONTROL)
        letters("canal:documental ")
        found = await until("fewer shipments", lambda: model.count < everything and model.count)
        press(Qt.Key.Key_Down)
        assert focused() is window.table

        press(Qt.Key.Key_A, CONTROL)
        press(Qt.Key.Key_C, CONTROL | SHIFT)
        clipboard = QApplication.clipboard()
        await until("a number a line", lambda: len(clipboard.text().split()) == found)

        press(Qt.Key.Key_M, CONTROL | SHIFT)
        await until("a count in the title", lambda: f" {found} unread" in window.windowTitle())
        press(Qt.Key.Key_M, CONTROL)
        await until("no count", lambda: "unread" not in window.windowTitle())

        press(Qt.Key.Key_F, CONTROL)
        press(Qt.Key.Key_Escape)
        await until("everything again", lambda: model.count == everything)

    program.run(story)


def test_sort_group_and_call_the_view_again(program: Program) -> None:
    async def story(desktop: Desktop) -> None:
        await opened(desktop)
        window, model = await scenes.main_window(desktop), listed(desktop)
        window.table.setFocus()
        press(Qt.Key.Key_Backtab, SHIFT)
        assert focused() is window.table.header
        press(Qt.Key.Key_Home)
        press(Qt.Key.Key_Return)
        assert [sort.column for sort in model.sorting] == [COLUMNS[0]]
        press(Qt.Key.Key_Tab)
        assert focused() is window.table

        press(Qt.Key.Key_G, CONTROL)
        assert model.is_heading(0)

        press(Qt.Key.Key_S, CONTROL | SHIFT)
        dialog = await dialog_of(desktop)
        letters("By importer")
        press(Qt.Key.Key_Tab)
        press(Qt.Key.Key_Down)
        press(Qt.Key.Key_Return)
        await until("the view is kept", lambda: window.views.views.named("By importer"))
        press(Qt.Key.Key_Escape)
        await back_in(window, dialog)
        kept = window.views.views.at_slot(1)
        assert kept is not None
        assert kept.name == "By importer"

        press(Qt.Key.Key_G, CONTROL)
        model.sort_by(USUAL)
        assert not model.is_heading(0)
        press(Qt.Key.Key_1, CONTROL)
        assert [sort.column for sort in model.sorting] == [COLUMNS[0]]

    program.run(story)


def test_a_reference_of_ones_own_is_written_found_and_sorted(program: Program) -> None:
    async def story(desktop: Desktop) -> None:
        await opened(desktop)
        window, model = await scenes.main_window(desktop), listed(desktop)
        press(Qt.Key.Key_F, CONTROL)
        press(Qt.Key.Key_Down)
        press(Qt.Key.Key_Down)
        number = window.table.current_number
        press(Qt.Key.Key_F2)
        dialog = await dialog_of(desktop)
        letters("AAA-MIA")
        press(Qt.Key.Key_Return)
        await back_in(window, dialog)

        press(Qt.Key.Key_F, CONTROL)
        letters("aaamia")
        await until("it alone is found", lambda: model.count == 1)
        assert model.number_at(0) == number
        press(Qt.Key.Key_Escape)
        model.sort(COLUMNS.index(ListColumn.REFERENCE))
        await until("it comes first", lambda: model.number_at(0) == number)

    program.run(story)


def test_facets_are_walked_and_chosen(program: Program) -> None:
    async def story(desktop: Desktop) -> None:
        await opened(desktop)
        window, model = await scenes.main_window(desktop), listed(desktop)
        press(Qt.Key.Key_F, CONTROL)
        press(Qt.Key.Key_Tab)
        while focused() is not window.facets.list:
            press(Qt.Key.Key_Tab)
        press(Qt.Key.Key_Home)
        press(Qt.Key.Key_Down)
        press(Qt.Key.Key_Return)
        await until("another view", lambda: model.query.view is View.NEEDS_ACTION)
        press(Qt.Key.Key_Home)
        press(Qt.Key.Key_Return)
        await until("the usual view", lambda: model.query.view is View.OPEN)

    program.run(story)
