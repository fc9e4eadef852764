"""An account for this computer: what is recognised, refused and forgotten."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from senae_desktop.domain import errors
from senae_desktop.domain.party import OperatorKind
from senae_desktop.domain.ports import NewAccount
from senae_desktop.presentation.hint import Tone
from senae_desktop.widgets.create_account_dialog import CreateAccountDialog
from senae_desktop.widgets.form_fields import Field
from senae_desktop.widgets.theme import Theme

RUC = "1790016919001"
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def dialog(qtbot: QtBot) -> CreateAccountDialog:
    made = CreateAccountDialog(Theme())
    qtbot.addWidget(made)
    made.show()
    return made


def editor(field: Field) -> QLineEdit:
    assert isinstance(field.input, QLineEdit)
    return field.input


def kind(dialog: CreateAccountDialog) -> QComboBox:
    assert isinstance(dialog.kind_field.input, QComboBox)
    return dialog.kind_field.input


def fill(dialog: CreateAccountDialog, password: str = "mesa tortuga", again: str = "") -> None:
    editor(dialog.ruc_field).setText(RUC)
    editor(dialog.name_field).setText("Costa Azul")
    editor(dialog.user_field).setText("ana")
    editor(dialog.password_field).setText(password)
    editor(dialog.again_field).setText(again or password)


def submissions(dialog: CreateAccountDialog) -> list[object]:
    heard: list[object] = []
    dialog.account_submitted.connect(heard.append)
    return heard


def test_enter_sends_one_account_of_the_recognised_kind(dialog: CreateAccountDialog) -> None:
    heard = submissions(dialog)
    fill(dialog)
    for _ in range(3):
        QTest.keyClick(editor(dialog.again_field), Qt.Key.Key_Return)
    assert len(heard) == 1
    account = heard[0]
    assert isinstance(account, NewAccount)
    assert account.kind is OperatorKind.PRIVATE_COMPANY
    assert (account.name, account.credentials.user) == ("Costa Azul", "ana")
    assert account.credentials.password == "mesa tortuga"


def test_the_kind_recognised_can_be_corrected(dialog: CreateAccountDialog) -> None:
    heard = submissions(dialog)
    fill(dialog)
    assert kind(dialog).count() == len(OperatorKind)
    QTest.keyClick(kind(dialog), Qt.Key.Key_End)
    dialog.submit.click()
    assert isinstance(heard[0], NewAccount)
    assert heard[0].kind is OperatorKind.FOREIGN_PERSON


def test_nothing_filled_in_marks_every_field(dialog: CreateAccountDialog) -> None:
    heard = submissions(dialog)
    dialog.submit.click()
    fields = (dialog.ruc_field, dialog.kind_field, dialog.name_field, dialog.user_field)
    assert heard == []
    assert all(field.hint.tone is Tone.PROBLEM for field in (*fields, dialog.password_field))


@pytest.mark.parametrize(("password", "again"), [("corta", "corta"), ("mesa tortuga", "mesa tort")])
def test_a_short_or_mistyped_password_is_refused(
    dialog: CreateAccountDialog, password: str, again: str
) -> None:
    heard = submissions(dialog)
    fill(dialog, password, again)
    dialog.submit.click()
    assert heard == []


def test_the_second_password_is_compared_while_typing(dialog: CreateAccountDialog) -> None:
    fill(dialog, "mesa tortuga", "mesa")
    assert dialog.again_field.hint.text == ""
    tones = []
    for field, text in (
        (dialog.again_field, "mexa"),
        (dialog.again_field, "mesa tortuga"),
        (dialog.password_field, "otra cosa distinta"),
    ):
        editor(field).setText(text)
        tones.append(dialog.again_field.hint.tone)
    assert tones == [Tone.PROBLEM, Tone.GOOD, Tone.PROBLEM]


def test_an_account_that_exists_is_said_and_nothing_typed_is_lost(
    dialog: CreateAccountDialog,
) -> None:
    fill(dialog)
    dialog.submit.click()
    dialog.show_error(errors.Refused("", errors.Problem(409, "account-exists")))
    assert "already exists" in dialog.message.accessibleName()
    assert editor(dialog.password_field).text() == "mesa tortuga"
    assert dialog.content.isEnabled()


def test_it_says_that_it_is_not_the_ecuapass_account(dialog: CreateAccountDialog) -> None:
    assert "Ecuapass" in dialog.subtitle.text()
    assert "this computer" in dialog.subtitle.text()


def cancel_by_button(dialog: CreateAccountDialog) -> None:
    dialog.submit.click()
    dialog.waiting.cancel.click()


WAYS_OUT: dict[str, Callable[[CreateAccountDialog], object]] = {
    "accepted": lambda dialog: dialog.accept(),
    "back": lambda dialog: dialog.leave.click(),
    "closed": lambda dialog: dialog.close(),
    "hidden": lambda dialog: dialog.hide(),
    "cancelled": cancel_by_button,
    "escape": lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape),
}


@pytest.mark.parametrize("way", WAYS_OUT)
def test_every_way_out_forgets_both_passwords(dialog: CreateAccountDialog, way: str) -> None:
    fill(dialog)
    WAYS_OUT[way](dialog)
    for field in (dialog.password_field, dialog.again_field):
        editor(field).undo()
        assert editor(field).text() == ""


def test_escape_while_running_cancels_and_stays(dialog: CreateAccountDialog) -> None:
    cancelled: list[object] = []
    dialog.cancel_requested.connect(lambda: cancelled.append(None))
    fill(dialog)
    dialog.submit.click()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert (len(cancelled), dialog.isVisible(), dialog.submit.isVisible()) == (1, True, True)
