"""An account for this computer only: who you are, and a password that is not Ecuapass's."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QComboBox, QWidget

from senae_desktop.domain.errors import SenaeError
from senae_desktop.domain.party import OperatorKind
from senae_desktop.domain.ports import Credentials, NewAccount
from senae_desktop.presentation.hint import Tone
from senae_desktop.presentation.sign_in_password import MINIMUM, judge_password
from senae_desktop.presentation.sign_in_ruc import operator_name, read_ruc, recognised_operator
from senae_desktop.widgets.form_dialog import FormDialog, Waiting
from senae_desktop.widgets.form_fields import Field, PasswordInput, button, line
from senae_desktop.widgets.theme import Theme

_WIDTH = 480


class CreateAccountDialog(FormDialog):
    """After ``account_submitted`` the owner answers with ``accept`` or ``show_error``."""

    account_submitted = Signal(object)  # NewAccount
    cancel_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", "", _WIDTH, parent)
        self.heading.setText(self.tr("Create my account on this computer"))
        self.setWindowTitle(self.heading.text())
        self.subtitle.setText(
            self.tr(
                "Only for this computer: it is not your Ecuapass account, so choose another "
                "password. Nothing is sent to SENAE."
            )
        )
        self.subtitle.show()
        self._ruc = line(20)
        self._kind = QComboBox()
        for kind in OperatorKind:
            self._kind.addItem(operator_name(kind), kind.value)
        self._kind.setCurrentIndex(-1)
        self._name = line(200)
        self._user = line(100)
        self._password = PasswordInput()
        self._again = PasswordInput()
        self.ruc_field = Field(theme, self.tr("RUC"), self._ruc)
        self.kind_field = Field(theme, self.tr("Kind of operator"), self._kind)
        self.name_field = Field(theme, self.tr("Name or company name"), self._name)
        self.user_field = Field(theme, self.tr("User"), self._user)
        self.password_field = Field(
            theme, self.tr("Password"), self._password, self._password.editor
        )
        self.again_field = Field(theme, self.tr("Password again"), self._again, self._again.editor)
        for field in self._fields():
            self.body.addWidget(field)
        self.body.addStretch(1)
        self.submit = button(self.tr("Create the account"), "primary")
        self.submit.setDefault(True)
        self.leave = button(self.tr("Back"))
        self.waiting = Waiting()
        for widget in (self.leave, self.submit, self.waiting):
            self.footer.addWidget(widget, 1)
        self._ruc.textChanged.connect(self._read_ruc)
        self._kind.activated.connect(self._forget_kind_problem)
        self._password.editor.textChanged.connect(self._judge)
        self._again.editor.textChanged.connect(self._compare)
        self.submit.clicked.connect(self._submit)
        self.leave.clicked.connect(self.reject)
        self.waiting.cancelled.connect(self._cancel)
        self._ruc.setFocus()

    def show_error(self, error: SenaeError) -> None:
        """Say what went wrong; everything typed stays."""
        self._stop_waiting()
        self.say_error(error)
        self.submit.setFocus()

    def reject(self) -> None:
        """Esc stops what is running, then leaves."""
        if not self.waiting.isHidden():
            self._cancel()
        else:
            super().reject()

    def done(self, code: int) -> None:
        """Qt's hook, passed by every result; the passwords go first."""
        self._wipe()
        super().done(code)

    def hideEvent(self, event: QHideEvent) -> None:
        """Qt's hook; hidden by the program counts as a way out, minimised by the user does not."""
        if not event.spontaneous():
            self._wipe()
        super().hideEvent(event)

    def _fields(self) -> tuple[Field, ...]:
        return (
            self.ruc_field,
            self.kind_field,
            self.name_field,
            self.user_field,
            self.password_field,
            self.again_field,
        )

    def _wipe(self) -> None:
        self._password.wipe()
        self._again.wipe()

    def _cancel(self) -> None:
        self._wipe()
        self._stop_waiting()
        self.cancel_requested.emit()

    def _stop_waiting(self) -> None:
        self.waiting.hide()
        self.content.setEnabled(True)
        self.submit.show()
        self.submit.setDefault(True)
        self.leave.show()
        self.fit()

    def _read_ruc(self) -> None:
        text = self._ruc.text()
        self.ruc_field.show_hint(read_ruc(text))
        kind = recognised_operator(text)
        if kind is not None:
            self._kind.setCurrentIndex(self._kind.findData(kind.value))
            self._forget_kind_problem()

    def _forget_kind_problem(self) -> None:
        self.kind_field.say("")

    def _judge(self) -> None:
        own = (self._ruc.text(), self._user.text(), self._name.text())
        self.password_field.show_hint(judge_password(self._password.text, *own))
        self._compare()

    def _compare(self) -> None:
        again = self._again.text
        if not again or (self._password.text.startswith(again) and again != self._password.text):
            self.again_field.say("")
        elif again == self._password.text:
            self.again_field.say(self.tr("Both are the same."), Tone.GOOD)
        else:
            self.again_field.say(self.tr("It differs from the first one."), Tone.PROBLEM)

    def _submit(self) -> None:
        if not self.waiting.isHidden():
            return
        wrong = self._wrong_fields()
        if wrong:
            wrong[0].input.setFocus()
            return
        account = NewAccount(
            Credentials(self._ruc.text().strip(), self._user.text().strip(), self._password.text),
            self._name.text().strip(),
            OperatorKind(self._kind.currentData()),
        )
        self.message.clear()
        self.content.setEnabled(False)
        self.submit.hide()
        self.leave.hide()
        self.waiting.begin(self.tr("Creating the account…"))
        self.fit()
        self.account_submitted.emit(account)

    def _wrong_fields(self) -> list[Field]:
        """The fields that cannot be accepted, each marked with what to do."""
        complaints = (
            (self.ruc_field, not self._ruc.text().strip(), self.tr("Write the RUC.")),
            (self.kind_field, self._kind.currentIndex() < 0, self.tr("Choose the kind.")),
            (self.name_field, not self._name.text().strip(), self.tr("Write the name.")),
            (self.user_field, not self._user.text().strip(), self.tr("Write the user.")),
            (
                self.password_field,
                len(self._password.text) < MINIMUM,
                self.tr("Write at least 8 characters."),
            ),
            (
                self.again_field,
                self._again.text != self._password.text,
                self.tr("It differs from the first one."),
            ),
        )
        wrong = []
        for field, refused, text in complaints:
            if refused:
                field.say(text, Tone.PROBLEM)
            if refused or (field is self.ruc_field and field.hint.tone is Tone.PROBLEM):
                wrong.append(field)
        return wrong
