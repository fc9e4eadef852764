"""Recording events by keyboard, in runs; correcting and withdrawing; nothing from the future."""

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from senae_desktop.domain import errors
from senae_desktop.domain.catalogue import Catalogues, load_catalogues
from senae_desktop.domain.clock import ECUADOR
from senae_desktop.domain.entries import NewEvent
from senae_desktop.domain.event import Classifier, Event, Lane
from senae_desktop.domain.moment import Moment, Precision
from senae_desktop.domain.party import Party
from senae_desktop.domain.shipment import Keys, Shipment, ShipmentRecord, Status
from senae_desktop.presentation.cargo_entry_events import event_groups, likely_next
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.presentation.hint import Tone
from senae_desktop.resource_files import resource
from senae_desktop.widgets.form_fields import Field
from senae_desktop.widgets.record_event_dialog import RecordEventDialog
from senae_desktop.widgets.theme import Theme
from tests.support.fakes import NOON, ManualClock

CATALOGUES: Catalogues = load_catalogues(resource("catalogues"))
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def event(kind: str, sequence: int = 1, **more: object) -> Event:
    entry = CATALOGUES.event_types.get(kind)
    values: dict[str, object] = {
        "id": f"e{sequence}",
        "sequence": sequence,
        "lane": Lane(entry.lane) if entry else Lane.OTHER,
        "type": kind,
        "stage": entry.stage if entry else None,
        "classifier": Classifier.ACTUAL,
        "occurred": Moment(NOON - timedelta(days=2)),
        "recorded_at": NOON,
        "raw_text": f"text of {kind}",
        "source": "manual",
    }
    return Event(**{**values, **more})  # type: ignore[arg-type]


def record(*events: Event, control: str | None = None) -> ShipmentRecord:
    shipment = Shipment(
        "s1", 1, Party("Andina"), Keys(declaration="D"), "OC 1", status=Status(control=control)
    )
    return ShipmentRecord(shipment, events)


@pytest.fixture
def dialog(qtbot: QtBot) -> RecordEventDialog:
    clock = ManualClock()
    made = RecordEventDialog(Theme(), Formatter("es", CATALOGUES, clock), clock)
    qtbot.addWidget(made)
    made.begin(record())
    made.show()
    return made


def editor(field: Field) -> QLineEdit:
    assert isinstance(field.input, QLineEdit)
    return field.input


def types(dialog: RecordEventDialog) -> QComboBox:
    assert isinstance(dialog.form.type_field.input, QComboBox)
    return dialog.form.type_field.input


def submissions(dialog: RecordEventDialog) -> list[NewEvent]:
    heard: list[NewEvent] = []
    dialog.event_submitted.connect(heard.append)
    return heard


# --- which events are offered -----------------------------------------------------------------


def codes(shipment: ShipmentRecord) -> list[str]:
    return [kind.code for kind in likely_next(shipment, CATALOGUES)]


def test_a_new_shipment_expects_its_manifest_and_its_declaration() -> None:
    assert codes(record()) == ["manifest-transmitted", "declaration-accepted"]


def test_both_lanes_move_on_by_themselves() -> None:
    done = record(event("arrival"), event("declaration-accepted", 2))
    assert codes(done) == ["discharge-completed", "liquidation-issued"]


def test_once_paid_the_channels_come_first_until_one_is_assigned() -> None:
    paid = codes(record(event("payment-confirmed")))
    assert all(code.startswith("channel-") for code in paid[:5])
    assigned = codes(record(event("payment-confirmed"), control="documentary"))
    assert not any(code.startswith("channel-") for code in assigned)


def test_with_both_lanes_through_the_exit_is_next() -> None:
    through = record(event("deposit-entry"), event("inspection-closed", 2))
    assert codes(through) == ["release-authorised"]
    out = record(*through.events, event("release-authorised", 3))
    assert codes(out) == ["exit"]


def test_estimates_and_withdrawn_events_reach_nothing() -> None:
    estimate = event("arrival", classifier=Classifier.ESTIMATED)
    withdrawal = event("arrival", 3, retracts="e2")
    assert codes(record(estimate, event("arrival", 2), withdrawal)) == codes(record())


def test_every_event_type_is_offered_in_the_lane_it_belongs_to() -> None:
    _, *lanes = event_groups(record(), CATALOGUES)
    offered = [kind.code for group in lanes for kind in group.types]
    assert sorted(offered) == sorted(CATALOGUES.event_types)


def test_an_unknown_event_does_not_disturb_the_offer() -> None:
    assert codes(record(event("never-seen"))) == codes(record())


# --- recording --------------------------------------------------------------------------------


def test_enter_saves_the_likely_event_of_today(dialog: RecordEventDialog) -> None:
    heard = submissions(dialog)
    for _ in range(3):
        QTest.keyClick(editor(dialog.form.note_field), Qt.Key.Key_Return)
    assert len(heard) == 1
    noon = datetime(2026, 11, 23, 12, tzinfo=ECUADOR)
    assert heard[0] == NewEvent("manifest-transmitted", Moment(noon, Precision.DAY))


def test_everything_typed_is_sent(dialog: RecordEventDialog) -> None:
    heard = submissions(dialog)
    form = dialog.form
    types(dialog).setCurrentIndex(2)
    for field, text in (
        (form.day_field, "21/11"),
        (form.time_field, "1405"),
        (form.place_field, "Contecon"),
        (form.note_field, "sin novedad"),
    ):
        editor(field).selectAll()
        QTest.keyClicks(editor(field), text)
    QTest.keyClick(editor(form.note_field), Qt.Key.Key_Return)
    at = datetime(2026, 11, 21, 14, 5, tzinfo=ECUADOR)
    assert heard == [NewEvent("declaration-accepted", Moment(at), "Contecon", "sin novedad")]


def test_the_day_understood_is_said_with_its_weekday(dialog: RecordEventDialog) -> None:
    editor(dialog.form.day_field).setText("21/11")
    assert dialog.form.day_field.hint.text.endswith("21/11/2026")
    assert dialog.form.day_field.hint.text.startswith("s")


def test_the_future_is_refused_with_a_sentence_unless_estimated(dialog: RecordEventDialog) -> None:
    heard = submissions(dialog)
    editor(dialog.form.day_field).setText("24/11/2026")
    dialog.save.click()
    assert heard == []
    assert dialog.form.day_field.hint.tone is Tone.PROBLEM
    dialog.form.estimated.setChecked(True)
    dialog.save.click()
    assert heard[0].estimated


@pytest.mark.parametrize(("day", "clock"), [("", ""), ("31/2", ""), ("hoy", "25:00")])
def test_an_unreadable_date_or_time_is_not_sent(
    dialog: RecordEventDialog, day: str, clock: str
) -> None:
    heard = submissions(dialog)
    editor(dialog.form.day_field).setText(day)
    editor(dialog.form.time_field).setText(clock)
    dialog.save.click()
    assert heard == []
    tones = {dialog.form.day_field.hint.tone, dialog.form.time_field.hint.tone}
    assert Tone.PROBLEM in tones


def test_an_unknown_date_needs_no_day(dialog: RecordEventDialog) -> None:
    heard = submissions(dialog)
    editor(dialog.form.day_field).setText("nonsense")
    dialog.form.unknown.setChecked(True)
    dialog.save.click()
    assert heard[0].occurred is None


def test_titles_of_groups_cannot_be_chosen(dialog: RecordEventDialog) -> None:
    box = types(dialog)
    titles = [row for row in range(box.count()) if box.itemData(row) is None]
    assert len(titles) >= 6
    model = box.model()
    assert not any(
        model.flags(model.index(row, 0)) & Qt.ItemFlag.ItemIsSelectable for row in titles
    )


def test_another_can_be_recorded_at_once(dialog: RecordEventDialog) -> None:
    heard = submissions(dialog)
    editor(dialog.form.note_field).setText("primera")
    editor(dialog.form.day_field).setText("20/11/2026")
    dialog.another.click()
    dialog.show_saved(record(event("manifest-transmitted")))
    assert dialog.isVisible()
    assert "Recorded" in dialog.message.accessibleName()
    assert editor(dialog.form.note_field).text() == ""
    assert editor(dialog.form.day_field).text() == "20/11/2026"
    dialog.save.click()
    dialog.show_saved(record())
    assert not dialog.isVisible()
    assert [new.type for new in heard] == ["manifest-transmitted", "arrival"]


def test_an_error_keeps_what_was_typed(dialog: RecordEventDialog) -> None:
    editor(dialog.form.note_field).setText("nota")
    dialog.save.click()
    dialog.show_error(errors.ServiceDown())
    assert dialog.message.accessibleName()
    assert editor(dialog.form.note_field).text() == "nota"
    assert dialog.form.isEnabled()


def test_escape_cancels_first_and_leaves_second(dialog: RecordEventDialog) -> None:
    cancelled: list[object] = []
    dialog.cancel_requested.connect(lambda: cancelled.append(None))
    dialog.save.click()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert (len(cancelled), dialog.isVisible()) == (1, True)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


# --- correcting and withdrawing ---------------------------------------------------------------


def test_a_correction_begins_with_what_was_recorded(dialog: RecordEventDialog) -> None:
    heard = submissions(dialog)
    old = event("arrival", place="Manta")
    dialog.begin(record(old), old)
    editor(dialog.form.place_field).setText("Guayaquil")
    dialog.save.click()
    assert heard == [NewEvent("arrival", old.occurred, "Guayaquil", supersedes="e1")]


@pytest.mark.parametrize("moment", [None, Moment(NOON - timedelta(days=3), Precision.DAY)])
def test_what_is_not_touched_stays_as_it_was(
    dialog: RecordEventDialog, moment: Moment | None
) -> None:
    heard = submissions(dialog)
    old = event("never-seen", occurred=moment, classifier=Classifier.ESTIMATED)
    dialog.begin(record(old), old)
    dialog.save.click()
    assert (heard[0].type, heard[0].occurred, heard[0].estimated) == ("never-seen", moment, True)


def test_withdrawing_asks_for_the_reason_and_can_be_taken_back(dialog: RecordEventDialog) -> None:
    heard = submissions(dialog)
    old = event("arrival")
    dialog.begin(record(old), old)
    dialog.withdraw.click()
    assert not dialog.form.day_field.isEnabled()
    dialog.keep.click()
    assert dialog.form.day_field.isEnabled()
    dialog.withdraw.click()
    QTest.keyClicks(editor(dialog.form.note_field), "era otra carga")
    QTest.keyClick(editor(dialog.form.note_field), Qt.Key.Key_Return)
    assert heard == [NewEvent("arrival", old.occurred, note="era otra carga", retracts="e1")]


def test_a_new_event_offers_no_withdrawal(dialog: RecordEventDialog) -> None:
    assert dialog.withdraw.isHidden()
    assert dialog.another.isVisible()


def test_every_input_has_a_name(dialog: RecordEventDialog) -> None:
    kinds = (QLineEdit, QComboBox)
    inputs = [widget for widget in dialog.findChildren(QWidget) if isinstance(widget, kinds)]
    assert [widget for widget in inputs if not widget.accessibleName()] == []
    assert all(box.text() for box in dialog.findChildren(QCheckBox))


# --- the number that comes with an event ------------------------------------------------------


def choose(dialog: RecordEventDialog, code: str) -> None:
    box = types(dialog)
    row = box.findData(code, Qt.ItemDataRole.UserRole)
    box.setCurrentIndex(row)


def test_an_accepted_declaration_may_bring_its_number(dialog: RecordEventDialog) -> None:
    heard = submissions(dialog)
    choose(dialog, "declaration-accepted")
    editor(dialog.form.number_field).setText("02820261000418823")
    assert "028-2026-10-00418823" in dialog.form.number_field.hint.text
    dialog.save.click()
    assert [event.documents for event in heard] == [("02820261000418823",)]


def test_a_wrong_number_is_marked_and_nothing_is_sent(dialog: RecordEventDialog) -> None:
    heard = submissions(dialog)
    choose(dialog, "declaration-accepted")
    editor(dialog.form.number_field).setText("028-2026")
    dialog.save.click()
    assert not heard
    assert dialog.form.number_field.hint.tone is Tone.PROBLEM


def test_an_event_without_a_number_does_not_ask_for_one(dialog: RecordEventDialog) -> None:
    choose(dialog, "documents-submitted")
    assert dialog.form.number_field.isHidden()
