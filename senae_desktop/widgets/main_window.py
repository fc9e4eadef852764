"""The main window: puts the parts together and passes on what the user wants.

It knows no network, no archive and no coroutine. What the user wants leaves as a signal; what is
to be shown comes in by a setter.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from senae_desktop.domain.freshness import last_read
from senae_desktop.presentation.banner import BannerAction, BannerContent
from senae_desktop.presentation.sync_progress import SyncPhase, SyncProgress
from senae_desktop.widgets import window_memory
from senae_desktop.widgets.facet_panel import FacetPanel
from senae_desktop.widgets.header_bar import HeaderBar
from senae_desktop.widgets.list_and_detail import ListAndDetail
from senae_desktop.widgets.shipment_table import ShipmentTable
from senae_desktop.widgets.status_banner import StatusBanner
from senae_desktop.widgets.status_line import StatusLine
from senae_desktop.widgets.window_actions import WindowActions

if TYPE_CHECKING:
    from senae_desktop.domain.account import Account
    from senae_desktop.domain.clock import Clock
    from senae_desktop.domain.list_row import ArchiveState
    from senae_desktop.domain.marks import Marks
    from senae_desktop.domain.shipment import ShipmentRecord
    from senae_desktop.presentation.formatting import Formatter
    from senae_desktop.presentation.shipment_model import ShipmentTableModel
    from senae_desktop.presentation.window_state import WindowState
    from senae_desktop.widgets.detail_pane import DetailPane
    from senae_desktop.widgets.empty_state import EmptyState
    from senae_desktop.widgets.query_box_search import ListSearch
    from senae_desktop.widgets.saved_view_actions import SavedViewActions
    from senae_desktop.widgets.table_actions import TableActions
    from senae_desktop.widgets.theme import Theme

_FIRST_SIZE = (1366, 768)
_LEAST_SIZE = (720, 400)


class MainWindow(QMainWindow):
    """The list, and the chosen shipment below it or to its right.

    Row numbers travel in ``selection_changed`` (a number or None) and ``record_event_requested``
    and ``ask_again_requested``;
    ``correct_event_requested`` adds the id of the event.
    ``news_counted`` tells how many shipments have news.
    ``output_requested`` carries the ``Output`` at which the timeline on show is to be put.
    ``closeEvent`` only asks: whoever receives ``close_requested`` hides the window or asks for the
    end, and whoever receives ``quit_requested`` ends the program in order.
    ``rows``, ``search``, ``views`` and ``empty`` are there once the window is ``complete``.
    """

    rows: TableActions
    search: ListSearch
    views: SavedViewActions
    empty: EmptyState

    refresh_requested = Signal()
    ask_again_requested = Signal(object)
    add_cargo_requested = Signal(str)
    paste_requested = Signal(object)  # Pasted; None to open the empty box
    record_event_requested = Signal(object)
    correct_event_requested = Signal(object, object)
    create_shipment_requested = Signal()
    sign_in_requested = Signal()
    sign_out_requested = Signal()
    portal_requested = Signal()
    help_requested = Signal()
    about_requested = Signal()
    quit_requested = Signal()
    retry_requested = Signal()
    banner_dismissed = Signal()
    language_requested = Signal(str)
    scheme_requested = Signal(str)
    inbox_requested = Signal()
    notifications_requested = Signal()
    close_requested = Signal()
    news_counted = Signal(int)
    output_requested = Signal(object)
    selection_changed = Signal(object)
    evidence_requested = Signal(object)

    def __init__(
        self,
        theme: Theme,
        formatter: Formatter,
        clock: Clock,
        parent: QWidget | None = None,
        *,
        complete: bool = True,
    ) -> None:
        """With ``complete=False`` whoever shows the window calls ``complete`` soon after."""
        super().__init__(parent)
        self._theme = theme
        self._formatter = formatter
        self._clock = clock
        self._detail: DetailPane | None = None
        #: The zoom of the timeline by its word, kept also while there is no detail yet.
        self.timeline_zoom = ""
        self._model: ShipmentTableModel | None = None
        self._sync = SyncProgress()
        self._shipment = ""
        self.setWindowTitle("SENAE Tracking")
        self.setMinimumSize(*_LEAST_SIZE)
        self.resize(*_FIRST_SIZE)
        self.actions_ = WindowActions(theme, self)
        self.header = HeaderBar(theme, self.actions_, formatter, self)
        self.banner = StatusBanner(theme, self)
        self.table = ShipmentTable(theme, self)
        self.facets = FacetPanel(theme, formatter, self)
        self.status_line = StatusLine(theme, formatter, self)
        self.setStatusBar(self.status_line)
        self._lay_out()
        self._connect()
        self._complete = False
        if complete:
            self.complete()

    def complete(self) -> None:
        """Build what is not seen at first but works on the list, if that has not been done."""
        if self._complete:
            return
        self._complete = True
        from senae_desktop.widgets.main_window_tools import ListTools  # noqa: PLC0415
        from senae_desktop.widgets.paste_target import PasteTarget  # noqa: PLC0415

        self.pasting = PasteTarget(self)
        self.pasting.given.connect(self.paste_requested)
        tools = ListTools(self._theme, self._formatter, self)
        self.rows, self.search, self.views = tools.rows, tools.search, tools.views
        self.empty = tools.empty
        self.divided.add_upper(self.empty)
        self.banner.say()
        self.search.changed.connect(self._searched)
        self.rows.detail_requested.connect(self._open_detail)
        if self._model is not None:
            self.search.show_model(self._model)

    @property
    def detail(self) -> DetailPane:
        """The chosen shipment. Built when first wanted: the list is seen before it."""
        if self._detail is None:
            self._detail = self._build_detail()
        return self._detail

    # --- what is shown -----------------------------------------------------------------------

    def set_model(self, model: ShipmentTableModel) -> None:
        """List the shipments of this model."""
        self._model = model
        self.table.show_model(model)
        if self._complete:
            self.search.show_model(model)
        self.table.selectionModel().selectionChanged.connect(self._show_counts)
        self._show_counts()

    def set_account(self, account: Account | None) -> None:
        """Whose shipments these are; None when nobody has ever signed in here."""
        self.actions_.set_signed_in(account is not None)
        if account is None:
            self.header.set_account(self.tr("Not signed in"))
            return
        count = self.tr("%n importer(s)", "", len(account.importers))
        parts = [account.name, count] if account.importers else [account.name]
        self.header.set_account(" · ".join(parts))

    def set_banner(self, content: BannerContent) -> None:
        """Say why nothing newer arrives, or nothing."""
        self.banner.set_content(content)

    def set_busy(self, progress: SyncProgress) -> None:
        """Show how far a reading has come."""
        self._sync = progress
        idle = progress.phase is SyncPhase.IDLE
        refresh = self.actions_.refresh
        refresh.setEnabled(idle)
        refresh.setText(self.tr("Refresh") if idle else self.tr("Refreshing…"))
        self.banner.set_progress(progress.done, progress.total)
        self.empty.set_progress(progress.done, progress.total)
        self._show_counts()

    def set_record(
        self,
        record: ShipmentRecord | None,
        number: int | None,
        state: ArchiveState,
        marks: Marks | None = None,
    ) -> None:
        """Show the detail of row ``number``; an answer for a row no longer chosen is ignored."""
        if number != self.table.current_number:
            return
        self._shipment = record.shipment.id if record else ""
        self.actions_.set_shipment_chosen(record is not None)
        self.actions_.print_timeline.setEnabled(record is not None)
        self.detail.set_record(record, state, marks)
        self.divided.divide()
        read = last_read(record.shipment.freshness, state.read_at) if record else None
        self.status_line.set_clocks(record, read)

    def set_news(self, count: int, unread: int = 0) -> None:
        """Tell in the title how many shipments have news and are unread; news on the button too."""
        title = "SENAE Tracking"
        if count:
            title = f"({self._formatter.integer(count)}) {title}"
        if unread:
            title = self.tr("{title} · %n unread", "", unread).format(title=title)
        self.setWindowTitle(title)
        self.header.set_news(count)
        self.news_counted.emit(count)

    def show_event(self, event_id: str) -> None:
        """Go to an event of the chosen shipment, if it has it."""
        self.detail.show_event(event_id)

    def refresh_times(self) -> None:
        """Time has passed: ages and times are worded again."""
        if self._model is not None:
            self._model.refresh_times()
        if self._detail is not None:
            self._detail.refresh_times()
            self.divided.divide()

    def select_number(self, number: int) -> bool:
        """Choose a row, now or as soon as it is shown; whether it is shown."""
        return self.table.select_number(number)

    # --- how it was left ---------------------------------------------------------------------

    def save_state(self) -> WindowState:
        """How the window is left."""
        return window_memory.state_of(self, self._shipment)

    def restore_state(self, state: WindowState) -> None:
        """Put the window back; call after ``set_model``.

        The chosen shipment is restored by the caller, who can ask the archive for its number.
        """
        self._shipment = state.shipment
        window_memory.put_back(self, state)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask what closing means; the window goes when everything else has."""
        event.ignore()
        self.close_requested.emit()

    # --- inside ------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.divided = ListAndDetail(self.table, self)
        beside = QHBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self.facets)
        beside.addWidget(self.divided, 1)
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.banner)
        column.addLayout(beside, 1)
        self.setCentralWidget(middle)

    def _build_detail(self) -> DetailPane:
        from senae_desktop.widgets.detail_pane import DetailPane  # noqa: PLC0415

        detail = DetailPane(self._theme, self._formatter, self._clock, self.divided.lower_half)
        self.divided.put_detail(detail)
        for before, after in pairwise((self.table, detail.tabs, detail.timeline)):
            QWidget.setTabOrder(before, after)
        detail.correction_requested.connect(self._ask_correction)
        detail.outbox_requested.connect(self.status_line.outbox_requested)
        detail.evidence_requested.connect(self.evidence_requested)
        detail.output_requested.connect(self.output_requested)
        detail.timeline.restore_zoom(self.timeline_zoom)
        detail.timeline.zoom_changed.connect(self._remember_zoom)
        detail.portal_requested.connect(self.portal_requested)
        return detail

    def _remember_zoom(self, zoom: str) -> None:
        self.timeline_zoom = str(zoom)

    def _print_timeline(self) -> None:
        if self._detail is not None:
            self._detail.print_timeline()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the panel where there is no room for it."""
        super().resizeEvent(event)
        self.facets.fit(self.width())

    def showEvent(self, event: QShowEvent) -> None:
        """The fonts, and so the heights, are known now."""
        super().showEvent(event)
        self.divided.divide()

    def _connect(self) -> None:
        actions = self.actions_
        actions.add_cargo.triggered.connect(lambda: self.add_cargo_requested.emit(""))
        actions.paste_box.triggered.connect(lambda: self.paste_requested.emit(None))
        actions.create_shipment.triggered.connect(self.create_shipment_requested)
        actions.refresh.triggered.connect(self.refresh_requested)
        actions.ask_again.triggered.connect(self._ask_again)
        actions.inbox.triggered.connect(self.inbox_requested)
        actions.notifications.triggered.connect(self.notifications_requested)
        actions.portal.triggered.connect(self.portal_requested)
        actions.sign_in.triggered.connect(self.sign_in_requested)
        actions.sign_out.triggered.connect(self.sign_out_requested)
        actions.help.triggered.connect(self.help_requested)
        actions.about.triggered.connect(self.about_requested)
        actions.quit.triggered.connect(self.quit_requested)
        actions.language_chosen.connect(self.language_requested)
        actions.scheme_chosen.connect(self.scheme_requested)
        actions.record_event.triggered.connect(self._ask_record_event)
        actions.find.triggered.connect(self.header.query_box.begin)
        actions.print_timeline.triggered.connect(self._print_timeline)
        actions.grouped.toggled.connect(self.table.set_grouped)
        actions.facets.triggered.connect(self.facets.toggle)
        actions.detail_beside.toggled.connect(self.divided.set_beside)
        self.header.query_box.list_wanted.connect(self.table.begin)
        self.banner.action_requested.connect(self._banner_action)
        self.table.number_selected.connect(self._selected)
        self.table.typed.connect(self._search)

    def _searched(self) -> None:
        if self._model is not None:
            self.table.mark_words(self._model.query.words)
            self._show_counts()
            self.table.choose_only()

    def _search(self, text: str) -> None:
        """Somebody writes while the list has the keyboard: they look for something."""
        box = self.header.query_box
        box.begin()
        box.edit.insert(text)

    def _open_detail(self) -> None:
        if self.table.current_number is not None:
            self.detail.tabs.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _selected(self, number: int | None) -> None:
        if number is None:
            self.actions_.set_shipment_chosen(False)
            self.actions_.print_timeline.setEnabled(False)
            if self._detail is not None:
                self._detail.set_record(None, None)
            self.status_line.set_clocks(None, None)
        self.selection_changed.emit(number)

    def _ask_again(self) -> None:
        if self.table.current_number is not None:
            self.ask_again_requested.emit(self.table.current_number)

    def _ask_record_event(self) -> None:
        number = self.table.current_number
        if number is not None:
            self.record_event_requested.emit(number)

    def _ask_correction(self, event_id: str) -> None:
        number = self.table.current_number
        if number is not None:
            self.correct_event_requested.emit(number, event_id)

    def _banner_action(self, action: BannerAction) -> None:
        signals = {
            BannerAction.SIGN_IN: self.sign_in_requested,
            BannerAction.RETRY: self.retry_requested,
            BannerAction.DISMISS: self.banner_dismissed,
        }
        signals[action].emit()

    def _show_counts(self) -> None:
        model = self._model
        if model is None:
            return
        shown, total = model.count, model.total
        self.divided.lower_half.setVisible(shown > 0)
        if model.whole:
            self.status_line.set_counts(shown, total, self.table.selected_count())
        if shown:
            self.divided.show_upper(self.table)
            return
        self.complete()
        from senae_desktop.widgets.empty_state import Emptiness  # noqa: PLC0415

        if total:
            self.search.explain_nothing(self.empty)
        elif self._sync.phase is SyncPhase.FIRST:
            self.empty.show_why(Emptiness.FIRST_READ)
        else:
            self.empty.show_why(Emptiness.NO_SHIPMENTS)
        self.divided.show_upper(self.empty)
