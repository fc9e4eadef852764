"""What the main window's menu and buttons start; each dialog is imported when first wanted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from senae_desktop import __version__
from senae_desktop.domain.errors import SenaeError
from senae_desktop.flows import legal
from senae_desktop.flows.desk import Desk
from senae_desktop.flows.following import Following
from senae_desktop.flows.inbox import Inbox
from senae_desktop.flows.marking import Marking
from senae_desktop.flows.notifying import Notifying
from senae_desktop.flows.portal import open_portal
from senae_desktop.flows.updates import Updates
from senae_desktop.presentation.pending_events import pending_event
from senae_desktop.widgets.main_window import MainWindow
from senae_desktop.widgets.theme import Scheme

if TYPE_CHECKING:
    from senae_desktop.domain.event import Event
    from senae_desktop.domain.outbox import Entry
    from senae_desktop.domain.shipment import ShipmentRecord
    from senae_desktop.flows.cargo import AddingCargo, RecordingEvent
    from senae_desktop.flows.evidence import ViewingEvidence
    from senae_desktop.flows.handing_over import HandingOver, TakingOver
    from senae_desktop.flows.intake import Pasting
    from senae_desktop.flows.outbox import ShowingOutbox
    from senae_desktop.flows.timeline_output import TimelineOutput
    from senae_desktop.presentation.pasting import Pasted
    from senae_desktop.widgets.timeline import Output

_SCHEMES = {"light": Scheme.LIGHT, "dark": Scheme.DARK}


class MainMenu(QObject):
    """Opens the dialogs of the main window; ``following`` is None while nothing is open.

    ``marking``, ``inbox`` and ``notifying`` go on as long as the window does; the others are the
    conversations last begun.
    """

    def __init__(self, desk: Desk, window: MainWindow, updates: Updates) -> None:
        super().__init__(window)
        self._desk = desk
        self._updates = updates
        self._window = window
        self.following: Following | None = None
        self.adding: AddingCargo | None = None
        self.recording: RecordingEvent | None = None
        self.outbox: ShowingOutbox | None = None
        self.viewing: ViewingEvidence | None = None
        self.output: TimelineOutput | None = None
        self.pasting: Pasting | None = None
        self.handing: HandingOver | None = None
        self.taking: TakingOver | None = None
        self.marking = Marking(desk, window, self._shown)
        self.inbox = Inbox(desk, window, self._shown)
        self.notifying = Notifying(desk, window, self._shown)
        window.add_cargo_requested.connect(self._add_cargo)
        window.paste_requested.connect(self._paste)
        window.create_shipment_requested.connect(self._create_shipment)
        window.record_event_requested.connect(self._record_event)
        window.rows.withdraw_requested.connect(self._withdraw)
        window.correct_event_requested.connect(self._record_event)
        window.status_line.outbox_requested.connect(self._show_outbox)
        window.evidence_requested.connect(self._show_evidence)
        window.actions_.undo.triggered.connect(self._undo)
        window.status_line.undo_requested.connect(self._undo)
        window.actions_.watched.triggered.connect(self._show_watched)
        window.actions_.hand_over.triggered.connect(self._hand_over)
        window.actions_.take_over.triggered.connect(self._choose_record)
        window.portal_requested.connect(open_portal)
        window.help_requested.connect(self._help)
        window.output_requested.connect(self._put_timeline)
        window.about_requested.connect(self._about)
        window.language_requested.connect(self._choose_language)
        window.scheme_requested.connect(self._choose_scheme)
        window.actions_.set_language(desk.formatter.language)
        window.actions_.set_scheme(desk.settings.value.scheme)

    def follow(self, following: Following | None) -> None:
        """Work on the shipments of this account from now on, or of none."""
        self.following = following
        self.notifying.follow(following)
        if following is None:
            self.inbox.close()

    def _shown(self) -> Following | None:
        return self.following

    def _add_cargo(self, reference: str = "") -> AddingCargo | None:
        if self.following is None:
            return None
        adding = self._adding(self.following)
        adding.open(reference)
        return adding

    def _adding(self, following: Following) -> AddingCargo:
        from senae_desktop.flows.cargo import AddingCargo  # noqa: PLC0415

        self.adding = AddingCargo(self._desk, self._window, following)
        return self.adding

    def _paste(self, what: Pasted | None = None) -> None:
        from senae_desktop.flows.intake import Pasting  # noqa: PLC0415

        if self.following is not None:
            self.pasting = Pasting(self._desk, self._window, self.following)
            self.pasting.open(what)

    def _create_shipment(self) -> None:
        adding = self._add_cargo()
        if adding is not None:
            adding.dialog.begin_own()

    def _record_event(self, number: int, event_id: str | None = None) -> None:
        """Record an event of a row's shipment, or correct the one of that id."""
        following = self.following
        if following is None:
            return
        try:
            record = following.local.reader.record(number)
            entry = following.entering.reader.entry(event_id) if event_id else None
        except SenaeError:
            record = None
        if record is not None:
            event = next((event for event in record.events if event.id == event_id), None)
            self._open_event(following, record, event, entry)

    def _open_event(
        self,
        following: Following,
        record: ShipmentRecord,
        event: Event | None = None,
        entry: Entry | None = None,
    ) -> None:
        from senae_desktop.flows.cargo import RecordingEvent  # noqa: PLC0415

        self.recording = RecordingEvent(
            self._desk, self._window, following, record, event=event, entry=entry
        )
        self.recording.open()

    def _withdraw(self, number: int) -> None:
        from senae_desktop.flows.withdrawing import begin_withdrawing  # noqa: PLC0415

        following = self.following
        record = following.local.reader.record(number) if following is not None else None
        if following is not None and record is not None:
            begin_withdrawing(self._desk, self._window, following, record)

    def _show_evidence(self, event_id: str) -> None:
        """The file of an event of the chosen shipment, sent or still here."""
        from senae_desktop.flows.evidence import ViewingEvidence  # noqa: PLC0415

        following, number = self.following, self._window.table.current_number
        record = following.local.reader.record(number) if following and number is not None else None
        if following is None or record is None:
            return
        entry = following.entering.reader.entry(event_id)
        catalogues = self._desk.formatter.catalogues
        pending = pending_event(entry, catalogues) if entry is not None else None
        event = next((one for one in record.events if one.id == event_id), pending)
        if event is not None:
            shipment_id = record.shipment.id
            self.viewing = ViewingEvidence(self._desk, self._window, following, shipment_id, event)
            self.viewing.open()

    def _show_watched(self) -> None:
        if self.following is not None:
            self.following.watching.open(self._window, self.following.choose)

    def _hand_over(self) -> None:
        from senae_desktop.flows.handing_over import HandingOver  # noqa: PLC0415

        if self.following is not None:
            self.handing = HandingOver(self._desk, self._window, self.following)
            self.handing.open()

    def _choose_record(self) -> None:
        if self.following is not None:
            self._taking(self.following).open()

    def take_over(self, path: str) -> None:
        """Show what a colleague's file would change here."""
        if self.following is not None:
            self._taking(self.following).read(path)

    def _taking(self, following: Following) -> TakingOver:
        from senae_desktop.flows.handing_over import TakingOver  # noqa: PLC0415

        self.taking = TakingOver(self._desk, self._window, following)
        return self.taking

    def _undo(self) -> None:
        if self.following is not None:
            self._desk.tasks.start("undo", self.following.entering.undo)

    def _show_outbox(self) -> None:
        from senae_desktop.flows.outbox import ShowingOutbox  # noqa: PLC0415

        if self.following is not None:
            self.outbox = ShowingOutbox(
                self._desk, self._window, self.following, self._correct_entry
            )
            self.outbox.open()

    def _correct_entry(self, entry: Entry) -> None:
        following = self.following
        if following is None:
            return
        if entry.new:
            adding = self._adding(following)
            adding.correct(entry)
        elif (record := following.local.record_of(entry.shipment_id)) is not None:
            self._open_event(following, record, entry=entry)

    def _put_timeline(self, output: Output) -> None:
        from senae_desktop.flows.timeline_output import TimelineOutput  # noqa: PLC0415

        if self.output is None:
            self.output = TimelineOutput(self._desk, self._window)
        self.output.begin(output)

    def _help(self) -> None:
        from senae_desktop.widgets.help_dialog import HelpDialog  # noqa: PLC0415

        dialog = HelpDialog(self._desk.theme, self._window, self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _about(self) -> None:
        from senae_desktop.widgets.about_dialog import About, AboutDialog  # noqa: PLC0415

        updates = self._updates
        newer = updates.found
        about = About(
            version=__version__,
            look=updates.wanted() if updates.possible else None,
            newer=newer.version if newer else "",
            full_licences=legal.licences().exists(),
        )
        dialog = AboutDialog(self._desk.theme, about, self._window)
        dialog.look_changed.connect(lambda wanted: updates.want(wanted=wanted))
        dialog.newer_requested.connect(updates.open_page)
        dialog.licences_requested.connect(legal.open_licences)
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
