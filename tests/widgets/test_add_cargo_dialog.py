"""Adding cargo: live recognition, every answer, one's own shipment, all by keyboard."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from senae_desktop.domain import errors
from senae_desktop.domain.catalogue import load_catalogues
from senae_desktop.domain.entries import NewShipment
from senae_desktop.domain.party import Party
from senae_desktop.domain.ports import LookupOutcome, LookupResult
from senae_desktop.domain.shipment import Goods, Keys, Shipment, TransportMode
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.presentation.hint import Tone
from senae_desktop.resource_files import resource
from senae_desktop.widgets.add_cargo_dialog import AddCargoDialog
from senae_desktop.widgets.form_fields import Field
from senae_desktop.widgets.theme import Theme
from tests.support.fakes import ManualClock

DAI = "028-2026-10-00418823"
SHIPMENT = Shipment(
    "s1", 1, Party("Andina"), Keys(declaration=DAI), reference="OC 1", stage="arrival"
)
IMPORTERS = (Party("Andina", "1790016919001"), Party("Textiles", "1710034065001"))
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def dialog(qtbot: QtBot) -> AddCargoDialog:
    formatter = Formatter("es", load_catalogues(resource("catalogues")), ManualClock())
    made = AddCargoDialog(Theme(), formatter)
    qtbot.addWidget(made)
    made.show()
    return made


def editor(field: Field) -> QLineEdit:
    assert isinstance(field.input, QLineEdit)
    return field.input


def box(dialog: AddCargoDialog) -> QLineEdit:
    return editor(dialog.reference_field)


def look_up(dialog: AddCargoDialog, text: str = DAI) -> None:
    box(dialog).setText(text)
    QTest.keyClick(box(dialog), Qt.Key.Key_Return)


def answer(dialog: AddCargoDialog, outcome: LookupOutcome, **more: object) -> None:
    result = LookupResult(DAI, outcome)
    dialog.show_result(replace(result, **more))  # type: ignore[arg-type]


def test_the_kind_is_said_while_typing(dialog: AddCargoDialog) -> None:
    QTest.keyClicks(box(dialog), "02820261000418823")
    assert dialog.reference_field.hint.text == f"Recognised: DAI {DAI}"
    assert box(dialog).accessibleDescription() == dialog.reference_field.hint.text


def test_enter_asks_once(dialog: AddCargoDialog) -> None:
    asked: list[object] = []
    dialog.lookup_requested.connect(asked.append)
    look_up(dialog, f" {DAI} ")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    dialog.search.click()
    assert asked == [DAI]


@pytest.mark.parametrize("typed", ["", "   ", "MEDU7418522"])
def test_what_is_no_reference_is_not_asked(dialog: AddCargoDialog, typed: str) -> None:
    asked: list[object] = []
    dialog.lookup_requested.connect(asked.append)
    look_up(dialog, typed)
    assert asked == []
    assert dialog.reference_field.hint.tone is Tone.PROBLEM


def test_what_was_found_is_shown_and_enter_views_it(dialog: AddCargoDialog) -> None:
    chosen: list[object] = []
    dialog.shipment_chosen.connect(chosen.append)
    look_up(dialog)
    answer(dialog, LookupOutcome.FOUND, shipment=SHIPMENT)
    assert "Andina" in dialog.found.accessibleName()
    QTest.keyClick(dialog.view, Qt.Key.Key_Return)
    assert chosen == ["s1"]


def test_one_of_several_is_picked_with_the_arrows(dialog: AddCargoDialog) -> None:
    chosen: list[object] = []
    dialog.shipment_chosen.connect(chosen.append)
    look_up(dialog)
    answer(
        dialog, LookupOutcome.MULTIPLE, candidates=(SHIPMENT, replace(SHIPMENT, id="s2", stage="x"))
    )
    QTest.keyClick(dialog.table, Qt.Key.Key_Down)
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert chosen == ["s2"]


def test_the_candidates_keep_the_rules_of_models(dialog: AddCargoDialog) -> None:
    model: QAbstractItemModel = dialog.candidates
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Warning, dialog
    )
    dialog.candidates.show([SHIPMENT, replace(SHIPMENT, id="s2", stage="never-seen")])
    assert tester.model() is model
    assert model.data(model.index(1, 3)) == "never-seen"
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Importer"
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert dialog.candidates.shipment_id(5) is None


@pytest.mark.parametrize(
    "outcome",
    [
        LookupOutcome.AWAITING_MANIFEST,
        LookupOutcome.NOT_AUTHORISED,
        LookupOutcome.UPSTREAM_UNREACHABLE,
        LookupOutcome.INVALID_FORMAT,
    ],
)
def test_other_answers_are_said_and_the_box_stays_ready(
    dialog: AddCargoDialog, outcome: LookupOutcome
) -> None:
    look_up(dialog)
    answer(dialog, outcome)
    assert dialog.message.accessibleName()
    assert dialog.search.isVisible()
    assert box(dialog).isEnabled()
    assert box(dialog).text() == DAI


def test_typing_again_takes_the_old_answer_away(dialog: AddCargoDialog) -> None:
    look_up(dialog)
    answer(dialog, LookupOutcome.FOUND, shipment=SHIPMENT)
    QTest.keyClicks(box(dialog), "0")
    assert dialog.found.isHidden()
    assert dialog.message.isHidden()
    assert dialog.search.isVisible()


def own(dialog: AddCargoDialog, text: str = DAI) -> None:
    dialog.set_importers(IMPORTERS)
    look_up(dialog, text)
    answer(dialog, LookupOutcome.NOT_FOUND)
    QTest.keyClick(dialog.register, Qt.Key.Key_Return)


def test_an_unknown_reference_becomes_one_s_own_shipment(dialog: AddCargoDialog) -> None:
    submitted: list[object] = []
    dialog.shipment_submitted.connect(submitted.append)
    own(dialog)
    form = dialog.new_form
    importer = form.importer_field.input
    assert isinstance(importer, QComboBox)
    QTest.keyClicks(importer, "Andina")
    editor(form.ruc_field).setText("1790016919001")
    editor(form.name_field).setText("OC 4417")
    editor(form.goods_field).setText("Repuestos")
    editor(form.packages_field).setText("12")
    for _ in range(2):
        QTest.keyClick(editor(form.goods_field), Qt.Key.Key_Return)
    assert len(submitted) == 1
    shipment = submitted[0]
    assert isinstance(shipment, NewShipment)
    assert shipment.keys == Keys(declaration=DAI)
    assert shipment.importer == IMPORTERS[0]
    assert (shipment.office, shipment.regime) == ("028", "10")
    assert shipment.goods == Goods("Repuestos", 12)
    assert shipment.reference == "OC 4417"


def test_the_reference_alone_is_enough(dialog: AddCargoDialog) -> None:
    submitted: list[object] = []
    dialog.shipment_submitted.connect(submitted.append)
    own(dialog, "MEDUGY418827")
    dialog.save.click()
    shipment = submitted[0]
    assert isinstance(shipment, NewShipment)
    assert shipment.keys == Keys(transport_document="MEDUGY418827")
    assert shipment.transport.mode is TransportMode.MARITIME
    assert (shipment.importer, shipment.office, shipment.goods) == (None, None, Goods())


def test_a_malformed_ruc_of_the_importer_is_not_sent(dialog: AddCargoDialog) -> None:
    submitted: list[object] = []
    dialog.shipment_submitted.connect(submitted.append)
    own(dialog)
    editor(dialog.new_form.ruc_field).setText("17900169190O1")
    dialog.save.click()
    assert submitted == []


def test_choosing_a_known_importer_fills_its_ruc(dialog: AddCargoDialog) -> None:
    own(dialog)
    importer = dialog.new_form.importer_field.input
    assert isinstance(importer, QComboBox)
    importer.setCurrentIndex(1)
    importer.activated.emit(1)
    assert editor(dialog.new_form.ruc_field).text() == "1710034065001"


def test_the_only_importer_is_filled_in(dialog: AddCargoDialog) -> None:
    dialog.set_importers(IMPORTERS[:1])
    assert editor(dialog.new_form.ruc_field).text() == "1790016919001"


def test_an_error_while_saving_keeps_the_form(dialog: AddCargoDialog) -> None:
    own(dialog)
    editor(dialog.new_form.name_field).setText("OC 9")
    dialog.save.click()
    dialog.show_error(errors.ServiceDown())
    assert dialog.save.isVisible()
    assert editor(dialog.new_form.name_field).text() == "OC 9"


def test_escape_cancels_first_and_leaves_second(dialog: AddCargoDialog) -> None:
    cancelled: list[object] = []
    dialog.cancel_requested.connect(lambda: cancelled.append(None))
    look_up(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert (len(cancelled), dialog.isVisible()) == (1, True)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_every_input_has_a_name(dialog: AddCargoDialog) -> None:
    kinds = (QLineEdit, QComboBox)
    inputs = [widget for widget in dialog.findChildren(QWidget) if isinstance(widget, kinds)]
    assert len(inputs) > 10
    assert [widget for widget in inputs if not widget.accessibleName()] == []
    assert dialog.table.accessibleName()


def test_ones_own_shipment_begins_without_a_look_up(dialog: AddCargoDialog) -> None:
    asked: list[object] = []
    dialog.lookup_requested.connect(asked.append)
    dialog.begin_own()
    dialog.register.click()
    assert dialog.reference_field.hint.text == "Write or paste a reference."
    QTest.keyClicks(box(dialog), "MEDUGY418827")
    dialog.register.click()
    assert dialog.new_form.isVisible()
    assert dialog.save.isVisible()
    assert not asked
