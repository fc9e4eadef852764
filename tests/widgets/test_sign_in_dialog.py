"""Signing in by keyboard; the password is forgotten on every way out; one press, one request."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from senae_desktop.domain import errors
from senae_desktop.domain.account import Account
from senae_desktop.domain.party import OperatorKind
from senae_desktop.presentation.hint import Tone
from senae_desktop.presentation.sign_in_request import ServiceChoice, SignInRequest
from senae_desktop.widgets.sign_in_dialog import SignInDialog
from senae_desktop.widgets.theme import Theme

RUC = "1790016919001"
ACCOUNTS = (
    Account("1", RUC, "ana", "Agencia Andrade", OperatorKind.PRIVATE_COMPANY),
    Account("2", "1710034065001", "leo", "Leo & Hijos", OperatorKind.ECUADORIAN_PERSON),
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def dialog(qtbot: QtBot) -> SignInDialog:
    made = SignInDialog(Theme())
    qtbot.addWidget(made)
    made.set_keyring("Test keyring")
    made.show()
    return made


def collected(signal: object) -> list[object]:
    """Everything a signal carries from now on."""
    heard: list[object] = []
    signal.connect(lambda *values: heard.append(values[0] if values else None))  # type: ignore[attr-defined]
    return heard


def editors(dialog: SignInDialog) -> tuple[QLineEdit, QLineEdit, QLineEdit]:
    form = dialog.form
    fields = (form.ruc_field.input, form.user_field.input, form.password_field.input)
    ruc, user, password = (field for field in fields if isinstance(field, QLineEdit))
    return ruc, user, password


def fill(dialog: SignInDialog, password: str = "secreta1") -> None:
    for editor, text in zip(editors(dialog), (RUC, "ana", password), strict=True):
        editor.setText(text)


def choose(dialog: SignInDialog, service: ServiceChoice, address: str = "") -> None:
    dialog.prefill(service, address, "", "")


def test_typed_from_the_keyboard_alone_it_sends_one_request(dialog: SignInDialog) -> None:
    requests = collected(dialog.sign_in_submitted)
    ruc, user, password = editors(dialog)
    ruc.setFocus()
    for editor, text in ((ruc, RUC), (user, "ana"), (password, "secreta1")):
        QTest.keyClicks(editor, text)
    QTest.keyClick(password, Qt.Key.Key_Return)
    assert len(requests) == 1
    request = requests[0]
    assert isinstance(request, SignInRequest)
    assert request.service is ServiceChoice.THIS_COMPUTER
    assert request.address == ""
    assert (request.credentials.ruc, request.credentials.user) == (RUC, "ana")
    assert request.credentials.password == "secreta1"


def test_tab_walks_from_the_service_to_the_password(dialog: SignInDialog) -> None:
    walked: list[QWidget | None] = []
    widget: QWidget | None = dialog.form.service_field.input
    while widget is not None and widget not in walked:
        walked.append(widget)
        widget = widget.nextInFocusChain()
    ruc, user, password = editors(dialog)
    order = [walked.index(part) for part in (ruc, user, password, dialog.form.remember)]
    assert order == sorted(order)


def test_nothing_is_sent_twice_while_one_is_running(dialog: SignInDialog) -> None:
    requests = collected(dialog.sign_in_submitted)
    fill(dialog)
    _, _, password = editors(dialog)
    for _ in range(3):
        QTest.keyClick(password, Qt.Key.Key_Return)
        QTest.keyClick(dialog, Qt.Key.Key_Return)
        dialog.submit.click()
    assert len(requests) == 1


def test_it_never_sends_by_itself(dialog: SignInDialog) -> None:
    requests = collected(dialog.sign_in_submitted)
    fill(dialog)
    dialog.show_error(errors.CredentialsRejected(2))
    dialog.show_error(errors.NoNetwork())
    dialog.prefill(ServiceChoice.AGENCY, "https://a.ec", RUC, "ana")
    assert requests == []


def test_an_error_keeps_everything_typed_and_is_spoken(dialog: SignInDialog) -> None:
    fill(dialog)
    dialog.submit.click()
    dialog.show_error(errors.CredentialsRejected(2))
    assert [editor.text() for editor in editors(dialog)] == [RUC, "ana", "secreta1"]
    assert "2 attempt" in dialog.message.accessibleName()
    assert not dialog.message.isHidden()
    assert dialog.submit.isVisible()
    assert dialog.form.isEnabled()


def cancel_by_button(dialog: SignInDialog) -> None:
    dialog.submit.click()
    dialog.waiting.cancel.click()


def cancel_by_escape(dialog: SignInDialog) -> None:
    dialog.submit.click()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)


WAYS_OUT: dict[str, Callable[[SignInDialog], object]] = {
    "accepted": lambda dialog: dialog.accept(),
    "rejected": lambda dialog: dialog.reject(),
    "closed": lambda dialog: dialog.close(),
    "escape": lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape),
    "hidden": lambda dialog: dialog.hide(),
    "demonstration": lambda dialog: dialog.demonstration.click(),
    "create account": lambda dialog: dialog.create_account.click(),
    "offline": lambda dialog: dialog.offline.click(),
    "cancelled": cancel_by_button,
    "escape while running": cancel_by_escape,
}


@pytest.mark.parametrize("way", WAYS_OUT)
def test_every_way_out_forgets_the_password(dialog: SignInDialog, way: str) -> None:
    dialog.set_offline_available(ACCOUNTS[:1])
    fill(dialog)
    WAYS_OUT[way](dialog)
    _, _, password = editors(dialog)
    assert password.text() == ""
    password.undo()
    assert password.text() == ""
    assert password.echoMode() is QLineEdit.EchoMode.Password


def test_escape_first_cancels_what_is_running_then_leaves(dialog: SignInDialog) -> None:
    cancelled = collected(dialog.cancel_requested)
    fill(dialog)
    dialog.submit.click()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert (len(cancelled), dialog.isVisible()) == (1, True)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_kind_of_operator_is_said_while_typing(dialog: SignInDialog) -> None:
    ruc, _, _ = editors(dialog)
    QTest.keyClicks(ruc, RUC[:5])
    assert dialog.form.ruc_field.hint.text == "5 of 13 digits"
    QTest.keyClicks(ruc, RUC[5:])
    assert dialog.form.ruc_field.hint.text == "Private legal person"
    assert ruc.accessibleDescription() == "Private legal person"


def test_a_failed_check_digit_warns_without_stopping(dialog: SignInDialog) -> None:
    requests = collected(dialog.sign_in_submitted)
    fill(dialog)
    editors(dialog)[0].setText("1790016929001")
    assert dialog.form.ruc_field.hint.tone is Tone.WARNING
    dialog.submit.click()
    assert len(requests) == 1


def test_missing_things_are_marked_and_the_first_gets_the_cursor(dialog: SignInDialog) -> None:
    requests = collected(dialog.sign_in_submitted)
    dialog.submit.click()
    form = dialog.form
    assert requests == []
    assert all(
        field.hint.tone is Tone.PROBLEM and field.hint.text
        for field in (form.ruc_field, form.user_field, form.password_field)
    )
    assert dialog.focusWidget() is form.ruc_field.input
    editors(dialog)[1].setText("a")
    assert form.user_field.hint.text == ""


def test_the_agency_s_address_must_be_safe(dialog: SignInDialog) -> None:
    requests = collected(dialog.sign_in_submitted)
    choose(dialog, ServiceChoice.AGENCY, "http://tracking.agencia.ec")
    fill(dialog)
    dialog.submit.click()
    assert requests == []
    assert "readable" in dialog.form.address_field.hint.text
    choose(dialog, ServiceChoice.AGENCY, "tracking.agencia.ec")
    fill(dialog)
    dialog.submit.click()
    assert isinstance(requests[0], SignInRequest)
    assert requests[0].address == "https://tracking.agencia.ec"


def test_the_address_is_asked_for_only_with_the_agency(dialog: SignInDialog) -> None:
    assert dialog.form.address_field.isHidden()
    choose(dialog, ServiceChoice.AGENCY)
    assert not dialog.form.address_field.isHidden()


def test_without_a_keyring_remembering_is_off_and_says_why(dialog: SignInDialog) -> None:
    dialog.form.remember.setChecked(True)
    dialog.set_keyring("")
    assert not dialog.form.remember.isEnabled()
    assert not dialog.form.remember.isChecked()
    assert "no keyring" in dialog.form.remember.accessibleDescription()
    dialog.set_keyring("GNOME Keyring")
    assert "GNOME Keyring" in dialog.form.remember.accessibleDescription()


def test_the_password_can_be_looked_at(dialog: SignInDialog) -> None:
    fill(dialog)
    _, _, password = editors(dialog)
    look = password.findChild(QAbstractButton)
    assert look is not None
    assert look.accessibleName() == "Show the password"
    look.click()
    assert password.echoMode() is QLineEdit.EchoMode.Normal
    assert look.accessibleName() == "Hide the password"


def test_working_offline_is_offered_only_with_data(dialog: SignInDialog) -> None:
    left = collected(dialog.offline_requested)
    assert dialog.offline.isHidden()
    dialog.set_offline_available(ACCOUNTS[:1])
    dialog.offline.click()
    assert left == [ACCOUNTS[0]]
    dialog.set_offline_available(())
    assert dialog.offline.isHidden()


def test_with_several_accounts_one_is_chosen_from_a_menu(dialog: SignInDialog) -> None:
    left = collected(dialog.offline_requested)
    dialog.set_offline_available(ACCOUNTS)
    dialog.offline.click()
    menu = dialog.offline_menu
    assert menu.isVisible()
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert left == [ACCOUNTS[1]]


def test_the_first_start_offers_three_ways_in(dialog: SignInDialog) -> None:
    demonstration = collected(dialog.demonstration_requested)
    create = collected(dialog.create_account_requested)
    dialog.set_first_start(True)
    assert not dialog.form.isVisible()
    dialog.welcome.create_account.click()
    dialog.welcome.agency.click()
    assert dialog.form.isVisible()
    assert dialog.form.service is ServiceChoice.AGENCY
    dialog.back.click()
    assert dialog.welcome.isVisible()
    dialog.welcome.demonstration.click()
    assert (len(create), len(demonstration)) == (1, 1)


def test_the_demonstration_opens_once_however_often_it_is_pressed(dialog: SignInDialog) -> None:
    heard = collected(dialog.demonstration_requested)
    dialog.demonstration.click()
    dialog.demonstration.click()
    assert len(heard) == 1


def test_enter_does_nothing_on_the_first_start_but_press_the_card(dialog: SignInDialog) -> None:
    requests = collected(dialog.sign_in_submitted)
    dialog.set_first_start(True)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert requests == []


def test_the_portal_is_only_asked_for(dialog: SignInDialog) -> None:
    heard = collected(dialog.portal_requested)
    dialog.portal.click()
    assert len(heard) == 1


def test_every_input_has_a_name(dialog: SignInDialog) -> None:
    choose(dialog, ServiceChoice.AGENCY)
    kinds = (QLineEdit, QComboBox, QCheckBox, QAbstractButton)
    inputs = [widget for widget in dialog.findChildren(QWidget) if isinstance(widget, kinds)]
    unnamed = [
        widget
        for widget in inputs
        if not (widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()))
    ]
    assert unnamed == []
