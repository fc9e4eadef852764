"""The sign-in dialog: it asks, shows progress and says what went wrong; it never signs in itself.

One press of *Ingresar* makes exactly one request: the form is shut until ``show_error`` or
``stop_waiting`` opens it again. The password is forgotten on every way out.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from senae_desktop.domain.account import Account
from senae_desktop.domain.errors import AccountLocked, CredentialsRejected, SenaeError
from senae_desktop.presentation.sign_in_request import ServiceChoice
from senae_desktop.widgets.form_dialog import FormDialog, Waiting
from senae_desktop.widgets.form_fields import button, rule, words
from senae_desktop.widgets.sign_in_form import SignInForm
from senae_desktop.widgets.sign_in_welcome import WelcomePage
from senae_desktop.widgets.theme import Theme

HELP_ADDRESS = "mesadeservicios@aduana.gob.ec"
HELP_TELEPHONE = "1800-238262"
_WIDTH = 488


class SignInDialog(FormDialog):
    """Signals say what the user wants; the owner answers with the setters."""

    sign_in_submitted = Signal(object)  # SignInRequest
    demonstration_requested = Signal()
    create_account_requested = Signal()
    offline_requested = Signal(object)  # Account
    cancel_requested = Signal()
    portal_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "SENAE Tracking", "", _WIDTH, parent)
        self._offline: tuple[Account, ...] = ()
        self.form = SignInForm(theme)
        self.welcome = WelcomePage(theme)
        self.offline = button(self.tr("Work offline"))
        self.submit = button(self.tr("Sign in"), "primary")
        self.back = button(self.tr("Other ways to begin"))
        self.waiting = Waiting()
        self.demonstration = button(self.tr("Open the demonstration"), "link")
        self.create_account = button(self.tr("Create my account on this computer"), "link")
        self.portal = button(self.tr("SENAE's portal"), "link")
        self.offline_menu = QMenu(self)
        self._lay_out()
        self._connect()
        self.set_first_start(False)

    # --- setters -----------------------------------------------------------------------------

    def set_first_start(self, first: bool) -> None:
        """With nothing on this computer yet, begin with the three ways in."""
        self.welcome.setVisible(first)
        self.form.setVisible(not first)
        self._first_time.setVisible(not first)
        self.back.setVisible(False)
        self.submit.setVisible(not first)
        self._set_default(not first)
        self._tell_subtitle()
        self.message.clear()
        if first:
            self.welcome.demonstration.setFocus()
        else:
            self.form.focus_first_empty()
        self.fit()

    def set_keyring(self, name: str) -> None:
        """Name of the system's keyring; empty when this computer has none."""
        self.form.set_keyring(name)

    def set_offline_available(self, accounts: Sequence[Account]) -> None:
        """Whose data can be looked at without the service; none hides the button."""
        self._offline = tuple(accounts)
        self.offline.setVisible(bool(accounts))
        self.offline_menu.clear()
        for account in accounts:
            name = account.name.replace("&", "&&")
            self.offline_menu.addAction(f"{name} · {account.ruc}").setData(account.id)

    def prefill(self, service: ServiceChoice, address: str, ruc: str, user: str) -> None:
        """Write what is remembered of the last time; never a password, and never sent alone."""
        self.form.prefill(service, address, ruc, user)
        self.form.focus_first_empty()

    def show_waiting(self, text: str) -> None:
        """Shut the form and show what is being done, with *Cancelar*."""
        self.message.clear()
        self.welcome.setEnabled(False)
        self.form.setEnabled(False)
        self.submit.hide()
        self.back.hide()
        self.offline.hide()
        self._first_time.setEnabled(False)
        self._set_default(False)
        self.waiting.begin(text)
        self.fit()

    def stop_waiting(self) -> None:
        """Open the form again as it was."""
        if not self.waiting.isHidden():
            self.waiting.hide()
            self.welcome.setEnabled(True)
            self.form.setEnabled(True)
            self._first_time.setEnabled(True)
            asking = not self.form.isHidden()
            self.submit.setVisible(asking)
            self._set_default(asking)
            self.offline.setVisible(bool(self._offline))
            self.fit()

    def show_error(self, error: SenaeError) -> None:
        """Say what went wrong; everything typed stays, the password too, until the way out."""
        self.stop_waiting()
        self.say_error(error)
        if isinstance(error, CredentialsRejected | AccountLocked):
            self.form.focus_password()
        elif not self.form.isHidden():
            self.submit.setFocus()

    # --- ways out ----------------------------------------------------------------------------

    def reject(self) -> None:
        """Esc and the close button: the first stops what is running, the second leaves."""
        if not self.waiting.isHidden():
            self._cancel()
        else:
            super().reject()

    def done(self, code: int) -> None:
        """Qt's hook, passed by every result; the password goes first."""
        self.form.wipe_password()
        super().done(code)

    def hideEvent(self, event: QHideEvent) -> None:
        """Qt's hook; hidden by the program counts as a way out, minimised by the user does not."""
        if not event.spontaneous():
            self.form.wipe_password()
        super().hideEvent(event)

    def _cancel(self) -> None:
        self.form.wipe_password()
        self.stop_waiting()
        self.cancel_requested.emit()

    # --- intents -----------------------------------------------------------------------------

    def _submit(self) -> None:
        if not self.waiting.isHidden():
            return
        request = self.form.collect()
        if request is None:
            return
        self.show_waiting(self.tr("Signing in…"))
        self.sign_in_submitted.emit(request)

    def _open_demonstration(self) -> None:
        self.form.wipe_password()
        self.show_waiting(self.tr("Opening the demonstration…"))
        self.demonstration_requested.emit()

    def _create_account(self) -> None:
        self.form.wipe_password()
        self.create_account_requested.emit()

    def _use_agency(self) -> None:
        self.set_first_start(False)
        self.back.show()
        self._first_time.hide()
        self.prefill(ServiceChoice.AGENCY, "", "", "")
        self.fit()

    def _go_back(self) -> None:
        self.form.wipe_password()
        self.set_first_start(True)

    def _work_offline(self) -> None:
        if len(self._offline) == 1:
            self._leave_offline(self._offline[0])
        else:
            corner = QPoint(0, -self.offline_menu.sizeHint().height())
            self.offline_menu.popup(self.offline.mapToGlobal(corner))

    def _offline_chosen(self, action: QAction) -> None:
        for account in self._offline:
            if account.id == action.data():
                self._leave_offline(account)
                return

    def _leave_offline(self, account: Account) -> None:
        self.form.wipe_password()
        self.offline_requested.emit(account)

    # --- construction ------------------------------------------------------------------------

    def _tell_subtitle(self) -> None:
        if not self.welcome.isHidden():
            text = self.tr("Follow your imports from end to end. How will you begin?")
        else:
            text = self.tr("The same three things as in Ecuapass: RUC, user and password.")
        self.subtitle.setText(text)
        self.subtitle.show()

    def _set_default(self, on: bool) -> None:
        self.submit.setDefault(on)

    def _lay_out(self) -> None:
        self.body.addWidget(self.welcome)
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        for widget in (self.back, self.offline, self.submit):
            self.footer.addWidget(widget, 1)
        self.footer.addWidget(self.waiting, 1)
        self.offline.hide()
        self._first_time = QWidget()
        first = QHBoxLayout(self._first_time)
        first.setContentsMargins(0, 0, 0, 0)
        first.setSpacing(8)
        first.addWidget(self.demonstration)
        first.addWidget(self.create_account)
        first.addStretch(1)
        help_line = QHBoxLayout()
        help_line.setSpacing(8)
        contact = words(self.tr("Help:") + f" {HELP_ADDRESS} · {HELP_TELEPHONE}", "muted")
        contact.setFont(self.theme.font("small"))
        help_line.addWidget(contact, 1)
        for link in (self.demonstration, self.create_account, self.portal):
            link.setFont(self.theme.font("small"))
        help_line.addWidget(self.portal)
        self.below.addWidget(rule())
        self.below.addSpacing(6)
        self.below.addWidget(self._first_time)
        self.below.addLayout(help_line)

    def _connect(self) -> None:
        self.submit.clicked.connect(self._submit)
        self.waiting.cancelled.connect(self._cancel)
        self.offline.clicked.connect(self._work_offline)
        self.offline_menu.triggered.connect(self._offline_chosen)
        self.back.clicked.connect(self._go_back)
        self.demonstration.clicked.connect(self._open_demonstration)
        self.create_account.clicked.connect(self._create_account)
        self.portal.clicked.connect(self.portal_requested)
        self.welcome.demonstration_requested.connect(self._open_demonstration)
        self.welcome.create_account_requested.connect(self._create_account)
        self.welcome.agency_requested.connect(self._use_agency)
