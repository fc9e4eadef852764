"""The dialogs of what was entered: outbox, evidence, handing over, taking over, follow list.

By keyboard alone, with names for screen readers, and with text from outside as it is written.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QTableView, QWidget
from pytestqt.qtbot import QtBot

from senae_desktop.domain.entries import NewEvent
from senae_desktop.domain.errors import HandoverUnreadable, NoNetwork
from senae_desktop.domain.event import Event
from senae_desktop.domain.evidence_file import evidence_file
from senae_desktop.domain.handover import Giver, compare
from senae_desktop.domain.outbox import Choice, Collision, Entry, EntryState, Trouble
from senae_desktop.domain.party import Party
from senae_desktop.domain.shipment import ShipmentRecord
from senae_desktop.domain.watching import Watched, WatchState
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.presentation.handover_lines import HandoverLines
from senae_desktop.presentation.outbox_lines import OutboxItem, OutboxLine, OutboxLines
from senae_desktop.presentation.watch_lines import watch_line
from senae_desktop.widgets.evidence_dialog import EvidenceDialog
from senae_desktop.widgets.form_dialog import FormDialog
from senae_desktop.widgets.hand_over_dialog import HandOverDialog
from senae_desktop.widgets.outbox_dialog import OutboxDialog
from senae_desktop.widgets.take_over_dialog import TakeOverDialog
from senae_desktop.widgets.theme import Theme
from senae_desktop.widgets.watch_dialog import WatchDialog
from tests.widgets.conftest import NOON, make_event

MARKUP = '<b>Andina</b><img src="http://example.org/x.png">'
GIVER = Giver(MARKUP, "1790011674001", "luis", b"k" * 32)


def _reach(dialog: FormDialog, wanted: QWidget) -> None:
    """Go to a widget by Tab alone, as from the beginning of the dialog."""
    for _ in range(40):
        focused = cast("QWidget | None", dialog.focusWidget())  # the stubs forget the None
        if focused is wanted:
            return
        QTest.keyClick(dialog if focused is None else focused, Qt.Key.Key_Tab)
    raise AssertionError(f"{wanted} is out of the reach of Tab")


def _press(dialog: FormDialog, wanted: QAbstractButton) -> None:
    _reach(dialog, wanted)
    QTest.keyClick(wanted, Qt.Key.Key_Space)


def _assert_named(dialog: FormDialog) -> None:
    """Whatever the keyboard can reach says what it is; no label reads what it shows as markup."""
    assert dialog.windowTitle()
    for widget in dialog.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            text = widget.text() if isinstance(widget, QAbstractButton | QLabel) else ""
            assert widget.accessibleName() or text, widget
    for label in dialog.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText or not label.text(), label.text()


@pytest.fixture
def record(records: dict[str, ShipmentRecord]) -> ShipmentRecord:
    known = records["partial"]
    return replace(known, shipment=replace(known.shipment, importer=Party(MARKUP)))


def _outbox_lines(record: ShipmentRecord, formatter: Formatter) -> tuple[OutboxLine, ...]:
    other = record.events[-1]
    arrival = NewEvent(other.type, other.occurred, place=MARKUP)
    entry = Entry("a" * 32, record.shipment.id, arrival, NOON)
    trouble = Trouble(collision=Collision.REPEATED, event_id=other.id)
    entries = (
        entry,
        replace(entry, id="b" * 32, state=EntryState.REFUSED, trouble=Trouble()),
        replace(entry, id="c" * 32, state=EntryState.CONFLICT, trouble=trouble),
    )
    return OutboxLines(formatter).of([OutboxItem(each, record) for each in entries])


def test_the_outbox_is_worked_by_keyboard(
    qtbot: QtBot, theme: Theme, formatter: Formatter, record: ShipmentRecord
) -> None:
    dialog = OutboxDialog(theme)
    qtbot.addWidget(dialog)
    dialog.set_lines(_outbox_lines(record, formatter))
    dialog.open()
    _assert_named(dialog)
    retried, settled = QSignalSpy(dialog.retry_requested), QSignalSpy(dialog.settled)
    removed, sent = QSignalSpy(dialog.removal_requested), QSignalSpy(dialog.send_requested)
    _reach(dialog, dialog.table)
    QTest.keyClick(dialog.table, Qt.Key.Key_Down)
    _press(dialog, dialog.retry)
    _reach(dialog, dialog.table)
    QTest.keyClick(dialog.table, Qt.Key.Key_Down)
    assert dialog.sides.isVisible()
    assert MARKUP in dialog.mine.accessibleName()
    _press(dialog, dialog.choices[Choice.ADD])
    _press(dialog, dialog.remove)
    _press(dialog, dialog.send)
    assert retried.at(0) == ["b" * 32]
    assert settled.at(0) == ["c" * 32, Choice.ADD]
    assert removed.at(0) == ["c" * 32]
    assert sent.count() == 1
    _assert_named(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_an_entry_that_is_sent_meanwhile_leaves_the_chosen_one_chosen(
    qtbot: QtBot, theme: Theme, formatter: Formatter, record: ShipmentRecord
) -> None:
    dialog = OutboxDialog(theme)
    qtbot.addWidget(dialog)
    lines = _outbox_lines(record, formatter)
    dialog.set_lines(lines)
    dialog.table.selectRow(2)
    dialog.set_lines(lines[1:])
    assert dialog.chosen == lines[2]
    dialog.set_lines(())
    assert dialog.nothing.isVisibleTo(dialog)
    assert not dialog.send.isVisibleTo(dialog)


def test_evidence_says_what_it_is_and_is_saved_by_keyboard(
    qtbot: QtBot, theme: Theme, formatter: Formatter
) -> None:
    file = evidence_file("correo.eml", b"De: deposito")
    event: Event = make_event(1, "arrival", 6)
    dialog = EvidenceDialog(theme, formatter)
    qtbot.addWidget(dialog)
    dialog.begin(replace(event, evidence=file.evidence(MARKUP), recorded_by="ana"))
    dialog.open()
    assert not dialog.save.isEnabled(), "there is nothing to save yet"
    assert MARKUP in dialog.about.text()
    dialog.show_file(file, None)
    _assert_named(dialog)
    assert dialog.focusWidget() is dialog.save
    dialog.show_error(NoNetwork())
    assert dialog.message.text
    assert dialog.save.isEnabled(), "nothing is lost by a failure"


def test_handing_over_goes_on_after_a_failure_with_what_was_chosen(
    qtbot: QtBot, theme: Theme
) -> None:
    dialog = HandOverDialog(theme)
    qtbot.addWidget(dialog)
    dialog.begin(12, 3, "0000 1111", "registro.senae")
    dialog.open()
    _assert_named(dialog)
    _press(dialog, dialog.files)
    assert not dialog.files.isChecked()
    dialog.show_busy()
    assert not dialog.save.isEnabled()
    dialog.show_error(HandoverUnreadable("not-written"))
    assert dialog.message.text
    assert dialog.save.isEnabled()
    assert not dialog.files.isChecked()
    _reach(dialog, dialog.save)


def test_taking_over_shows_facts_of_both_sides_and_is_ticked_by_keyboard(
    qtbot: QtBot, theme: Theme, formatter: Formatter, records: dict[str, ShipmentRecord]
) -> None:
    here = records["partial"]
    told = replace(
        here,
        shipment=replace(here.shipment, id="theirs", reference=MARKUP),
        events=(*here.events, make_event(99, "inspection-started", 9)),
    )
    lines = HandoverLines(formatter)
    dialog = TakeOverDialog(theme)
    qtbot.addWidget(dialog)
    found = compare(told, [here]), compare(records["transit"], [])
    dialog.open()
    dialog.show_package(GIVER, "25/11/2026 14:05", tuple(map(lines.of, found)), 0)
    _assert_named(dialog)
    assert MARKUP in dialog.subtitle.text()
    assert MARKUP in dialog.theirs.accessibleName()
    assert dialog.sides.isVisible()
    assert dialog.model.chosen == [1], "what differs is taken over only when it is ticked"
    taken = QSignalSpy(dialog.taken)
    _reach(dialog, dialog.table)
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    _press(dialog, dialog.take)
    assert taken.at(0) == [(0, 1)]
    dialog.show_error(NoNetwork())
    assert dialog.model.chosen == [0, 1], "the choice outlives a failure"


def test_the_choice_can_be_tried_again_after_a_failure(
    qtbot: QtBot, theme: Theme, formatter: Formatter, records: dict[str, ShipmentRecord]
) -> None:
    dialog = TakeOverDialog(theme)
    qtbot.addWidget(dialog)
    line = HandoverLines(formatter).of(compare(records["transit"], []))
    dialog.open()
    dialog.show_package(GIVER, "25/11/2026 14:05", (line,), 0)
    dialog.take.click()
    dialog.show_error(NoNetwork())
    assert dialog.take.isEnabled()


def test_the_follow_list_is_worked_by_keyboard(
    qtbot: QtBot, theme: Theme, formatter: Formatter
) -> None:
    again = NOON + timedelta(hours=1)
    lines = tuple(
        watch_line(Watched(name, state, NOON, NOON, again, shipment_id=found), formatter)
        for name, state, found in (
            ("MEDUGY418827", WatchState.NOT_FOUND, None),
            ("020-12345675", WatchState.FOUND, "s1"),
        )
    )
    dialog = WatchDialog(theme)
    qtbot.addWidget(dialog)
    dialog.set_lines(lines)
    dialog.open()
    _assert_named(dialog)
    assert not dialog.view.isVisible()
    stopped, viewed = QSignalSpy(dialog.stopped), QSignalSpy(dialog.view_requested)
    _press(dialog, dialog.stop)
    _reach(dialog, dialog.table)
    QTest.keyClick(dialog.table, Qt.Key.Key_Down)
    _press(dialog, dialog.view)
    assert stopped.at(0) == ["MEDUGY418827"]
    assert viewed.at(0) == ["s1"]
    dialog.show_error(NoNetwork())
    assert dialog.message.text
    assert dialog.chosen == lines[1]


def test_tables_leave_tab_to_the_dialog(qtbot: QtBot, theme: Theme) -> None:
    for made in (OutboxDialog(theme), TakeOverDialog(theme), WatchDialog(theme)):
        qtbot.addWidget(made)
        for table in made.findChildren(QTableView):
            assert not table.tabKeyNavigation()
            assert table.accessibleName()
