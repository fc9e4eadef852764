"""Marks made in the window reach the archive, and what the window says of them is what it holds."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from senae_desktop.domain.errors import ArchiveError
from senae_desktop.domain.ports import Applied, ChangePage
from senae_desktop.domain.query import Query
from senae_desktop.domain.query_vocabulary import View
from senae_desktop.flows.desk import Desk
from senae_desktop.flows.following import Following
from senae_desktop.flows.marking import Marking
from senae_desktop.flows.workspace import ArchiveKey, LocalData
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.presentation.row_format import Flag
from senae_desktop.runtime.event_loop import run
from senae_desktop.runtime.settings import KnownAccount
from senae_desktop.runtime.tasks import TaskSupervisor
from senae_desktop.widgets.detail_head import DetailTab
from senae_desktop.widgets.main_window import MainWindow
from senae_desktop.widgets.table_own_dialogs import OwnWordsDialog
from senae_desktop.widgets.theme import Theme
from tests.support.fakes import ManualClock
from tests.support.sample_archive import CATALOGUES, NOW, READ, sample_record, sample_row

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

_COUNT = 40


class Place:
    """A window on a real archive, without any service."""

    def __init__(self, folder: Path) -> None:
        self.bugs: list[BaseException] = []
        clock = ManualClock(NOW)
        self.tasks = TaskSupervisor(self.bugs.append)
        theme, formatter = Theme(), Formatter("es", CATALOGUES, clock)
        desk = SimpleNamespace(theme=theme, formatter=formatter, clock=clock, tasks=self.tasks)
        self.desk = cast("Desk", desk)
        self.window = MainWindow(theme, formatter, clock)
        known = KnownAccount("own", "1799123459001", "ana", "Ana", "ana.db")
        key = ArchiveKey(bytes(32), persistent=True)
        self.local = LocalData(known, folder, key, clock, orders={})
        self.following: Following | None = None
        self.marking = Marking(self.desk, self.window, lambda: self.following)

    async def fill(self) -> None:
        """Read forty shipments, and then one change in five of them: those are unread."""
        records = [sample_record(sample_row(number)) for number in range(1, _COUNT + 1)]
        first = ChangePage(tuple(records), (), READ, None, "token-1")
        await self.local.archive.apply(first, True, 0.0)
        self.following = Following(self.desk, self.window, self.local)
        self.window.search.set_query(Query(view=View.ALL))
        self.window.show()
        self.window.activateWindow()
        await self.news(range(1, 6))

    async def news(self, places: range) -> None:
        """Have a newer version of some shipments come in."""
        changed = [
            replace(record, shipment=replace(record.shipment, version=2, regime="99"))
            for record in (sample_record(sample_row(place)) for place in places)
        ]
        page = ChangePage(tuple(changed), (), READ + timedelta(minutes=1), None, "token-2")
        applied = await self.local.archive.apply(page, False, 0.0)
        assert self.following is not None
        self.following.show_applied(applied)

    def number(self, place: int) -> int:
        """The row number of an invented shipment."""
        number = self.local.reader.number_of(f"shipment-{place}")
        assert number is not None
        return number

    def unread(self) -> set[int]:
        """The invented shipments that are unread in the archive."""
        return {
            place
            for place in range(1, _COUNT + 1)
            if self.local.reader.marks(self.number(place)).unread
        }

    async def dialog(self) -> Any:
        """The dialog just asked for."""
        return await until(lambda: self.marking.dialog)

    async def aclose(self) -> None:
        await self.tasks.aclose()
        if self.following is not None:
            await self.following.aclose()
        self.window.hide()
        self.window.deleteLater()
        assert not self.bugs


async def until(look: Callable[[], Any]) -> Any:
    """Wait until something is so."""
    async with asyncio.timeout(10):
        while not (seen := look()):
            await asyncio.sleep(0.01)
    return seen


Story = Callable[[Place], Awaitable[None]]


@pytest.fixture
def tell(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Callable[[Story], None]:
    """Performs a story in a filled window and takes everything down again."""

    def perform(story: Story) -> None:
        async def main() -> None:
            place = Place(tmp_path)
            try:
                await place.fill()
                await story(place)
            finally:
                await place.aclose()

        run(qapp, main)

    return perform


async def press(place: Place, key: Qt.Key, *held: Qt.KeyboardModifier) -> None:
    """Press a key in the list, once it has the keyboard."""
    window, table = place.window, place.window.table
    window.activateWindow()
    table.setFocus()
    await until(lambda: window.isActiveWindow() and QApplication.focusWidget() is table)
    modifiers = Qt.KeyboardModifier.NoModifier
    for one in held:
        modifiers |= one
    QTest.keyClick(table, key, modifiers)


CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_news_are_counted_in_the_title_and_read_but_not_attended_to_by_looking_at_them(
    tell: Callable[[Story], None],
) -> None:
    async def story(place: Place) -> None:
        window = place.window
        await until(lambda: window.windowTitle().startswith("(5) SENAE Tracking"))
        assert place.unread() == {1, 2, 3, 4, 5}
        window.select_number(place.number(3))
        await until(lambda: place.unread() == {1, 2, 4, 5})
        assert window.windowTitle().startswith("(5) SENAE Tracking")
        model = window.table.shipments()
        assert model is not None

        def bold() -> bool:
            shown = model.row_at(model.row_of(place.number(3)) or 0)
            return shown is None or bool(shown.flags & Flag.UNREAD)

        await until(lambda: not bold())

    tell(story)


def test_passing_by_reads_nothing(tell: Callable[[Story], None]) -> None:
    async def story(place: Place) -> None:
        window = place.window
        window.select_number(place.number(1))
        window.select_number(place.number(20))
        await until(lambda: not place.marking.reading)
        assert 1 in place.unread()

    tell(story)


def test_all_rows_are_marked_and_followed_with_the_keyboard(tell: Callable[[Story], None]) -> None:
    async def story(place: Place) -> None:
        window = place.window
        await press(place, Qt.Key.Key_A, CONTROL)
        assert window.table.selected_count() == _COUNT
        await press(place, Qt.Key.Key_M, CONTROL, SHIFT)
        await until(lambda: len(place.unread()) == _COUNT)
        await press(place, Qt.Key.Key_M, CONTROL)
        await until(lambda: not place.unread())
        await press(place, Qt.Key.Key_D, CONTROL)
        marks, number = place.local.reader.marks, place.number(7)
        await until(lambda: marks(number).followed)
        await press(place, Qt.Key.Key_D, CONTROL, SHIFT)
        await until(lambda: not marks(number).followed)

    tell(story)


def test_words_of_ones_own_are_kept_and_shown(tell: Callable[[Story], None]) -> None:
    async def story(place: Place) -> None:
        window, number = place.window, place.number(9)
        window.select_number(number)
        await press(place, Qt.Key.Key_F2)
        await write(await place.dialog(), "MI-9")
        await press(place, Qt.Key.Key_T, CONTROL, SHIFT)
        await write(await place.dialog(), "urgente, VIP, URGENTE")
        await press(place, Qt.Key.Key_T, CONTROL)
        dialog = await place.dialog()
        dialog.editor.setPlainText("Llamar al depósito")
        QTest.keyClick(dialog.editor, Qt.Key.Key_Return, CONTROL)
        await until(lambda: place.marking.dialog is None)
        marks = place.local.reader.marks(number)
        assert (marks.own_reference, marks.tags, marks.note) == (
            "MI-9",
            ("urgente", "VIP"),
            "Llamar al depósito",
        )
        model = window.table.shipments()
        assert model is not None
        row = model.row_at(model.row_of(number) or 0)
        assert row is not None
        assert (row.texts[1], row.tags) == ("MI-9", ("urgente", "VIP"))
        assert row.tips[1].startswith("MI-9 (only on this computer) · AND-0009 · ")
        window.detail.tabs.setCurrentIndex(DetailTab.DATA)
        facts = window.detail.facts.text
        assert "My reference: MI-9\nTags: urgente, VIP\nNote: Llamar al depósito" in facts

    tell(story)


def test_tags_of_many_are_replaced_alike(tell: Callable[[Story], None]) -> None:
    async def story(place: Place) -> None:
        await press(place, Qt.Key.Key_A, CONTROL)
        await press(place, Qt.Key.Key_T, CONTROL, SHIFT)
        dialog = await place.dialog()
        assert dialog.subtitle.text() == f"{_COUNT} shipment(s)"
        await write(dialog, "fin de año")
        marks = place.local.reader.marks
        assert marks(place.number(1)).tags == marks(place.number(40)).tags == ("fin de año",)

    tell(story)


def test_what_cannot_be_kept_stays_in_the_dialog(
    tell: Callable[[Story], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_: object) -> Applied:
        raise ArchiveError

    async def story(place: Place) -> None:
        place.window.select_number(place.number(9))
        monkeypatch.setattr(place.local.archive, "set_own_reference", fail)
        await press(place, Qt.Key.Key_F2)
        dialog = await place.dialog()
        dialog.editor.setText("MI-9")
        dialog.save.click()
        await until(lambda: dialog.message.text)
        assert dialog.editor.text() == "MI-9"
        assert dialog.save.isEnabled()
        dialog.reject()

    tell(story)


async def write(dialog: OwnWordsDialog, text: str) -> None:
    """Type and save with Enter, and wait until it has been kept."""
    editor = dialog.findChild(QLineEdit)
    assert editor is not None
    editor.setText(text)
    closed = asyncio.Event()
    dialog.destroyed.connect(closed.set)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    await closed.wait()
