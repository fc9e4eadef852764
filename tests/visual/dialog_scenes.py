"""Every dialog in each of its answers."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog

from senae_desktop import __version__
from senae_desktop.domain.errors import (
    AccountLocked,
    CertificateProblem,
    CredentialsRejected,
    NoNetwork,
    Refused,
)
from senae_desktop.domain.ports import LookupOutcome, LookupResult
from senae_desktop.presentation.list_look import ColumnLook
from senae_desktop.presentation.saved_views import SavedView, SavedViews
from senae_desktop.presentation.shipment_columns import COLUMNS, YIELDING
from senae_desktop.presentation.sign_in_request import ServiceChoice
from senae_desktop.walkthrough.driving import choose, write
from senae_desktop.widgets.about_dialog import About, AboutDialog
from senae_desktop.widgets.add_cargo_dialog import AddCargoDialog
from senae_desktop.widgets.crash_dialog import CrashDialog
from senae_desktop.widgets.create_account_dialog import CreateAccountDialog
from senae_desktop.widgets.help_dialog import HelpDialog
from senae_desktop.widgets.main_window import MainWindow
from senae_desktop.widgets.record_event_dialog import RecordEventDialog
from senae_desktop.widgets.saved_view_dialog import SavedViewDialog
from senae_desktop.widgets.sign_in_dialog import SignInDialog
from senae_desktop.widgets.table_columns_dialog import ColumnsDialog
from senae_desktop.widgets.table_own_dialogs import NoteDialog, TagsDialog
from tests.visual import handover_scenes, material, outbox_scenes, watch_scenes
from tests.visual.material import ACCOUNT, CLOCK, OWN
from tests.visual.studio import Studio

_CRASH = """Traceback (most recent call last):
  File "senae_desktop/flows/following.py", line 210, in _show_banner
    situation = Situation(connection=self._state)
  File "senae_desktop/presentation/banner.py", line 48, in __init__
    raise ValueError("un ejemplo de error inesperado")
ValueError: un ejemplo de error inesperado
"""


_ABOUT = About(__version__, look=True, newer="1.2.0", full_licences=True)


def take(studio: Studio) -> None:
    """All pictures of dialogs."""
    _sign_in(studio)
    _create_account(studio)
    _add_cargo(studio)
    _record_event(studio)
    outbox_scenes.take(studio)
    watch_scenes.take(studio)
    handover_scenes.take(studio)
    _save(studio, CrashDialog(studio.theme, _CRASH), "crash")
    _save(studio, AboutDialog(studio.theme, _ABOUT), "about")
    _list_dialogs(studio)


def _list_dialogs(studio: Studio) -> None:
    """What belongs to the list: help on its keys, its columns, its views and the user's words."""
    window = MainWindow(studio.theme, studio.formatter, CLOCK)
    _save(studio, HelpDialog(studio.theme, window), "help")
    looks = tuple(ColumnLook(column, None, column in YIELDING) for column in COLUMNS)
    _save(studio, ColumnsDialog(studio.theme, looks), "table-columns")
    _save(studio, SavedViewDialog(studio.theme, SavedViews(())), "saved-views-empty")
    kept = (
        SavedView("Aforo físico de Quito", 1),
        SavedView("Pago pendiente", 2),
        SavedView("Míos"),
    )
    views = SavedViews(kept, default="Pago pendiente")
    _save(studio, SavedViewDialog(studio.theme, views), "saved-views")
    about = "Repuestos Chimborazo Cía. Ltda. · OC-2026-0981"
    _save(studio, NoteDialog(studio.theme, about, "Llamar al depósito el lunes."), "own-note")
    tags = TagsDialog(studio.theme, about, ["urgente"], ["urgente", "revisar"])
    _save(studio, tags, "own-tags")
    window.deleteLater()


def _save(studio: Studio, dialog: QDialog, name: str) -> None:
    studio.take(dialog, name)
    dialog.deleteLater()


def _sign_in(studio: Studio) -> None:
    first = SignInDialog(studio.theme)
    first.set_keyring("GNOME Keyring")
    first.set_first_start(True)
    _save(studio, first, "sign-in-first-start")

    agency = SignInDialog(studio.theme)
    agency.set_first_start(True)
    agency.welcome.agency_requested.emit()
    _save(studio, agency, "sign-in-agency")

    def known() -> SignInDialog:
        dialog = SignInDialog(studio.theme)
        dialog.set_keyring("GNOME Keyring")
        dialog.prefill(ServiceChoice.THIS_COMPUTER, "", OWN.ruc, OWN.user)
        dialog.set_offline_available([OWN])
        return dialog

    _save(studio, known(), "sign-in-known")
    wrong = known()
    write(wrong.form.password_field, "no es esta")
    wrong.show_error(CredentialsRejected(2))
    _save(studio, wrong, "sign-in-wrong-password")
    locked = known()
    locked.show_error(AccountLocked(600.0))
    _save(studio, locked, "sign-in-locked")
    unreachable = known()
    unreachable.show_error(NoNetwork())
    _save(studio, unreachable, "sign-in-no-network")
    unsafe = known()
    unsafe.prefill(ServiceChoice.AGENCY, "https://agencia.example.ec", ACCOUNT.ruc, ACCOUNT.user)
    unsafe.show_error(CertificateProblem())
    _save(studio, unsafe, "sign-in-certificate")
    waiting = known()
    waiting.show_waiting(waiting.tr("Signing in…"))
    _save(studio, waiting, "sign-in-waiting")
    no_keyring = known()
    no_keyring.set_keyring("")
    write(no_keyring.form.ruc_field, "17100340")
    _save(studio, no_keyring, "sign-in-unfinished-ruc")


def _create_account(studio: Studio) -> None:
    _save(studio, CreateAccountDialog(studio.theme), "create-account-empty")
    filled = CreateAccountDialog(studio.theme)
    write(filled.ruc_field, OWN.ruc)
    write(filled.name_field, OWN.name)
    write(filled.user_field, OWN.user)
    write(filled.password_field, "una clave de prueba 2026")
    write(filled.again_field, "una clave de prueba 2026")
    _save(studio, filled, "create-account-filled")
    refused = CreateAccountDialog(studio.theme)
    write(refused.ruc_field, OWN.ruc)
    write(refused.password_field, "corta")
    refused.submit.click()
    _save(studio, refused, "create-account-refused")


def _add_cargo(studio: Studio) -> None:
    agency = material.agency()
    shipments = [one.record.shipment for one in agency[:3]]

    def dialog(text: str = "") -> AddCargoDialog:
        made = AddCargoDialog(studio.theme, studio.formatter)
        made.set_importers(ACCOUNT.importers)
        if text:
            write(made.reference_field, text)
        return made

    _save(studio, dialog(), "add-cargo-empty")
    _save(studio, dialog("MEDUGY418827"), "add-cargo-recognised")
    _save(studio, dialog("020-12345676"), "add-cargo-malformed")
    looking = dialog("MEDUGY418827")
    looking.set_busy(looking.tr("Looking it up…"))
    _save(studio, looking, "add-cargo-waiting")
    for outcome in LookupOutcome:
        answered = dialog("MEDUGY418827")
        found = outcome in {LookupOutcome.FOUND, LookupOutcome.DUPLICATE}
        result = LookupResult(
            "MEDUGY418827",
            outcome,
            temporary=outcome is LookupOutcome.UPSTREAM_UNREACHABLE,
            kind="bill-of-lading",
            shipment=shipments[0] if found else None,
            candidates=tuple(shipments) if outcome is LookupOutcome.MULTIPLE else (),
        )
        answered.show_result(result)
        _save(studio, answered, f"add-cargo-{outcome.value}")
    own = dialog("MEDUGY418827")
    own.show_result(LookupResult("MEDUGY418827", LookupOutcome.NOT_FOUND))
    own.register.click()
    _save(studio, own, "add-cargo-register")


def _record_event(studio: Studio) -> None:
    record = max(material.agency(), key=lambda one: len(one.record.events)).record

    def dialog() -> RecordEventDialog:
        made = RecordEventDialog(studio.theme, studio.formatter, CLOCK)
        made.begin(record)
        return made

    _save(studio, dialog(), "record-event-empty")
    filled = dialog()
    choose(filled.form.type_field, "inspection-started")
    write(filled.form.day_field, "23/11/2026")
    write(filled.form.place_field, "Contecon Guayaquil")
    _save(studio, filled, "record-event-filled")
    ahead = dialog()
    write(ahead.form.day_field, "31/02/2026")
    ahead.save.click()
    _save(studio, ahead, "record-event-bad-date")
    refused = dialog()
    refused.show_error(Refused())
    _save(studio, refused, "record-event-refused")
    correcting = RecordEventDialog(studio.theme, studio.formatter, CLOCK)
    correcting.begin(record, record.events[0])
    _save(studio, correcting, "correct-event")
    correcting = RecordEventDialog(studio.theme, studio.formatter, CLOCK)
    correcting.begin(record, record.events[0])
    correcting.withdraw.click()
    _save(studio, correcting, "withdraw-event")
