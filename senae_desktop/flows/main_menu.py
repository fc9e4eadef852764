"""What the main window's menu and buttons start; each dialog is imported when first wanted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from senae_desktop import __version__
from senae_desktop.domain.errors import SenaeError
from senae_desktop.flows.desk import Desk
from senae_desktop.flows.following import Following
from senae_desktop.flows.marking import Marking
from senae_desktop.flows.portal import open_portal
from senae_desktop.widgets.main_window import MainWindow
from senae_desktop.widgets.theme import Scheme

if TYPE_CHECKING:
    from senae_desktop.flows.cargo import AddingCargo, RecordingEvent

_SCHEMES = {"light": Scheme.LIGHT, "dark": Scheme.DARK}


class MainMenu(QObject):
    """Opens the dialogs of the main window; ``following`` is None while nothing is open.

    ``adding`` and ``recording`` are the conversations last begun, ``marking`` the one that goes on
    as long as the window does.
    """

    def __init__(self, desk: Desk, window: MainWindow) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self.following: Following | None = None
        self.adding: AddingCargo | None = None
        self.recording: RecordingEvent | None = None
        self.marking = Marking(desk, window, self._shown)
        window.add_cargo_requested.connect(self._add_cargo)
        window.create_shipment_requested.connect(self._create_shipment)
        window.record_event_requested.connect(self._record_event)
        window.correct_event_requested.connect(self._record_event)
        window.portal_requested.connect(open_portal)
        window.help_requested.connect(self._help)
        window.about_requested.connect(self._about)
        window.language_requested.connect(self._choose_language)
        window.scheme_requested.connect(self._choose_scheme)
        window.actions_.set_language(desk.formatter.language)
        window.actions_.set_scheme(desk.settings.value.scheme)

    def _shown(self) -> Following | None:
        return self.following

    def _add_cargo(self, reference: str = "") -> AddingCargo | None:
        from senae_desktop.flows.cargo import AddingCargo  # noqa: PLC0415

        if self.following is None:
            return None
        self.adding = AddingCargo(self._desk, self._window, self.following)
        self.adding.open(reference)
        return self.adding

    def _create_shipment(self) -> None:
        adding = self._add_cargo()
        if adding is not None:
            adding.dialog.begin_own()

    def _record_event(self, number: int, event_id: str | None = None) -> None:
        """Record an event of a row's shipment, or correct the one of that id."""
        from senae_desktop.flows.cargo import RecordingEvent  # noqa: PLC0415

        following = self.following
        if following is None:
            return
        try:
            record = following.local.reader.record(number)
        except SenaeError:
            record = None
        if record is not None:
            event = next((event for event in record.events if event.id == event_id), None)
            self.recording = RecordingEvent(self._desk, self._window, following, record, event)
            self.recording.open()

    def _help(self) -> None:
        from senae_desktop.widgets.help_dialog import HelpDialog  # noqa: PLC0415

        dialog = HelpDialog(self._desk.theme, self._window, self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _about(self) -> None:
        from senae_desktop.widgets.about_dialog import AboutDialog  # noqa: PLC0415

        dialog = AboutDialog(self._desk.theme, __version__, self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _choose_language(self, language: str) -> None:
        from senae_desktop.widgets.dialogs import tell  # noqa: PLC0415

        settings = self._desk.settings
        settings.set(replace(settings.value, language=language))
        tell(
            self._window,
            QCoreApplication.translate("MainMenu", "Language"),
            QCoreApplication.translate(
                "MainMenu", "The new language is used from the next start of the program."
            ),
        )

    def _choose_scheme(self, scheme: str) -> None:
        settings = self._desk.settings
        settings.set(replace(settings.value, scheme=scheme))
        self._desk.theme.use(_SCHEMES.get(scheme))
