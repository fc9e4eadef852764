"""The fields of the sign-in dialog: which service, who, and whether to remember."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from senae_desktop.domain.ports import Credentials
from senae_desktop.presentation.hint import Tone
from senae_desktop.presentation.sign_in_request import (
    ServiceChoice,
    SignInRequest,
    check_address,
    explain_address,
)
from senae_desktop.presentation.sign_in_ruc import read_ruc
from senae_desktop.widgets.form_fields import CLOSE, Field, PasswordInput, line, words
from senae_desktop.widgets.theme import Theme


class SignInForm(QWidget):
    """Reads as RUC, usuario and contraseña of Ecuapass."""

    service_changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = QComboBox()
        self._services.addItem(self.tr("This computer"), ServiceChoice.THIS_COMPUTER.value)
        self._services.addItem(self.tr("Demonstration"), ServiceChoice.DEMONSTRATION.value)
        self._services.addItem(self.tr("My agency's address"), ServiceChoice.AGENCY.value)
        self._address = line(200, "https://")
        self._ruc = line(20)
        self._user = line(100)
        self._password = PasswordInput()
        self.service_field = Field(theme, self.tr("Service"), self._services)
        self.address_field = Field(theme, self.tr("Address of the agency"), self._address)
        self.ruc_field = Field(theme, self.tr("RUC"), self._ruc)
        self.user_field = Field(theme, self.tr("User"), self._user)
        self.password_field = Field(
            theme, self.tr("Password"), self._password, self._password.editor
        )
        self.remember = QCheckBox(self.tr("Remember on this computer"))
        self._remember_note = words("", "muted")
        self._remember_note.setFont(theme.font("small"))
        self._remember_note.setContentsMargins(26, 0, 0, 0)
        self._lay_out()
        self._services.currentIndexChanged.connect(self._tell_service)
        self._ruc.textChanged.connect(self._read_ruc)
        self.set_keyring("")
        self._tell_service()

    @property
    def service(self) -> ServiceChoice:
        """The service chosen."""
        return ServiceChoice(self._services.currentData())

    def prefill(self, service: ServiceChoice, address: str, ruc: str, user: str) -> None:
        """Write what is remembered of the last time; never a password."""
        self._services.setCurrentIndex(self._services.findData(service.value))
        self._address.setText(address)
        self._ruc.setText(ruc)
        self._user.setText(user)

    def set_keyring(self, name: str) -> None:
        """Say where the session is kept; an empty name means that this computer has no keyring."""
        self.remember.setEnabled(bool(name))
        self.remember.setChecked(self.remember.isChecked() and bool(name))
        if name:
            note = self.tr("Kept encrypted in {keyring}.").format(keyring=name)
        else:
            note = self.tr(
                "This computer has no keyring: the session and the data read are kept only "
                "until the program ends, and the password will be asked for each time."
            )
        self._remember_note.setText(note)
        self.remember.setAccessibleDescription(note)

    def focus_first_empty(self) -> None:
        """Put the cursor where the next thing is to be typed."""
        fields = [self._ruc, self._user]
        if self.service is ServiceChoice.AGENCY:
            fields.insert(0, self._address)
        empty = [field for field in fields if not field.text()]
        (empty or [self._password.editor])[0].setFocus()

    def focus_password(self) -> None:
        """Put the cursor on the password, selected, to type it anew."""
        self._password.editor.setFocus()
        self._password.editor.selectAll()

    def wipe_password(self) -> None:
        """Forget the password."""
        self._password.wipe()

    def collect(self) -> SignInRequest | None:
        """The request, or None after marking what is missing and going there."""
        wrong = [field for field in (self._mark_address(), *self._mark_missing()) if field]
        if wrong:
            wrong[0].input.setFocus()
            return None
        agency = self.service is ServiceChoice.AGENCY
        return SignInRequest(
            service=self.service,
            address=check_address(self._address.text()).url if agency else "",
            credentials=Credentials(
                self._ruc.text().strip(), self._user.text().strip(), self._password.text
            ),
            remember=self.remember.isChecked(),
        )

    def _mark_address(self) -> Field | None:
        if self.service is not ServiceChoice.AGENCY:
            return None
        fault = check_address(self._address.text()).fault
        if fault is None:
            return None
        self.address_field.say(explain_address(fault), Tone.PROBLEM)
        return self.address_field

    def _mark_missing(self) -> list[Field]:
        missing = []
        if not self._ruc.text().strip():
            self.ruc_field.say(self.tr("Write the RUC."), Tone.PROBLEM)
            missing.append(self.ruc_field)
        elif self.ruc_field.hint.tone is Tone.PROBLEM:
            missing.append(self.ruc_field)
        if not self._user.text().strip():
            self.user_field.say(self.tr("Write the user."), Tone.PROBLEM)
            missing.append(self.user_field)
        if not self._password.text:
            self.password_field.say(self.tr("Write the password."), Tone.PROBLEM)
            missing.append(self.password_field)
        return missing

    def _read_ruc(self) -> None:
        self.ruc_field.show_hint(read_ruc(self._ruc.text()))

    def _tell_service(self) -> None:
        self.address_field.setVisible(self.service is ServiceChoice.AGENCY)
        match self.service:
            case ServiceChoice.THIS_COMPUTER:
                note = self.tr("Your own data, kept on this computer.")
            case ServiceChoice.DEMONSTRATION:
                note = self.tr("Invented shipments of an example agency, to learn with.")
            case ServiceChoice.AGENCY:
                note = self.tr("The server that your agency shares among its staff.")
        self.service_field.say(note)
        self.service_changed.emit(self.service)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for field in (
            self.service_field,
            self.address_field,
            self.ruc_field,
            self.user_field,
            self.password_field,
        ):
            column.addWidget(field)
        memory = QVBoxLayout()
        memory.setSpacing(CLOSE)
        memory.addWidget(self.remember)
        memory.addWidget(self._remember_note)
        column.addLayout(memory)
