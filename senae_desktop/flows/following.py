"""Following shipments: the main window, one account's data, and the news that come in."""

from __future__ import annotations

import logging
import math
from datetime import datetime, timedelta

from PySide6.QtCore import Qt, QTimer

from senae_desktop.domain.account import Account
from senae_desktop.domain.clock import ECUADOR
from senae_desktop.domain.connection import ConnectionState
from senae_desktop.domain.durations import History
from senae_desktop.domain.errors import SenaeError, TooManyRequests
from senae_desktop.domain.marks import Marks
from senae_desktop.domain.ports import Applied
from senae_desktop.domain.query import Query
from senae_desktop.domain.query_vocabulary import View
from senae_desktop.domain.reading_quota import ReadingQuota
from senae_desktop.flows import list_views
from senae_desktop.flows.desk import Desk
from senae_desktop.flows.entering import Entering
from senae_desktop.flows.history import HistoryReading
from senae_desktop.flows.list_index import ListIndexing
from senae_desktop.flows.ordering import Ordering
from senae_desktop.flows.watching import Watching
from senae_desktop.flows.workspace import LocalData, Observers, Session, Workspace
from senae_desktop.presentation.banner import Situation, banner
from senae_desktop.presentation.messages import Message, describe
from senae_desktop.presentation.query_index import FilterIndex
from senae_desktop.presentation.row_format import RowFormatter
from senae_desktop.presentation.saved_views import SavedViews
from senae_desktop.presentation.shipment_model import ShipmentTableModel
from senae_desktop.presentation.sync_progress import SyncPhase, SyncProgress
from senae_desktop.runtime.tasks import Policy
from senae_desktop.usecases.sync import SyncOutcome
from senae_desktop.widgets.main_window import MainWindow

log = logging.getLogger(__name__)

#: Ages are worded again this often.
_TICK_MS = 30_000
#: A tick that comes so late was held up by a computer that slept.
_SLEPT = timedelta(minutes=2)
_REFRESH, _POLLING, _VIEWS = "refresh", "polling", "saved views"
_HINTS, _ASKING = "hints", "asking"
_SAID_MS = 8_000


def _nothing() -> None:
    """Nobody wants to know."""


class Following:
    """One account's shipments in the main window, with or without a session.

    Begins with what is kept; ``attach`` brings a session and with it the news. Nothing that goes
    wrong takes a row away: it only changes the banner.
    """

    def __init__(
        self,
        desk: Desk,
        window: MainWindow,
        local: LocalData,
        model: ShipmentTableModel | None = None,
    ) -> None:
        self._desk = desk
        self._window = window
        self.local = local
        self.workspace: Workspace | None = None
        #: Called when a reading has brought something, and when the connection has changed.
        self.on_news = self.on_state = _nothing
        self._state = ConnectionState.SIGNED_OUT
        self._since: datetime | None = None
        self._progress = SyncProgress()
        self._by_hand = ReadingQuota()
        self._awaited = ""
        self._never_read = local.reader.state().read_at is None
        self._set_aside = local.set_aside is not None
        # ``model`` is that of the first window, which shows this archive already.
        self._model = model or ShipmentTableModel(RowFormatter(desk.formatter), desk.clock, window)
        self._model.unreadable.connect(self._page_unreadable, Qt.ConnectionType.QueuedConnection)
        if model is None or local.set_aside is not None:
            self._model.set_reader(local.reader)
        self._ordering = Ordering(desk.tasks, self._model, local)
        self._indexing = ListIndexing(
            local, desk.formatter.catalogues, desk.tasks, self._show_index
        )
        self._indexed = self._indexing.begin_if_few()
        self._history = HistoryReading(
            local, desk.formatter.catalogues, desk.clock, desk.tasks, self._show_history
        )
        self._tick = QTimer(window)
        self._ticked = desk.clock.now()
        self._tick.timeout.connect(self._tick_came)
        if model is None:
            window.set_model(self._model)
        window.selection_changed.connect(self.show_record)
        window.refresh_requested.connect(self.refresh_by_hand)
        window.ask_again_requested.connect(self.ask_again)
        window.retry_requested.connect(self.refresh_by_hand)
        window.banner_dismissed.connect(self._dismiss)
        window.views.changed.connect(self._keep_views)
        window.set_account(local.reader.state().account)
        self.entering = Entering(desk, window, local, self.show_marked)
        self.watching = Watching(desk, local, self.refresh)
        self._show_banner()
        self._tick.start(_TICK_MS)

    def begin(self, shipment_id: str) -> None:
        """Choose a shipment, or the first one, and prepare the search: once the list is seen."""
        before = self._window.table.current_number
        self._window.views.set_views(list_views.load(self.local.reader))
        self._window.views.show_default()
        number = self.local.reader.number_of(shipment_id) if shipment_id else None
        if number is None or not self._window.select_number(number):
            self.choose_first()
        if before is not None and before == self._window.table.current_number:
            self.show_record(before)  # the only row was chosen before anybody listened
        if not self._indexed:
            self._indexing.begin()

    @property
    def state(self) -> ConnectionState:
        """Where the connection stands."""
        return self._state

    # --- with and without a session ------------------------------------------------------------

    def attach(self, session: Session) -> None:
        """Bring news in through this session from now on."""
        self.workspace = Workspace(
            self.local,
            session,
            self._desk.clock,
            Observers(
                applied=self.show_applied,
                entered=self.entering.changed,
                progress=self._progressed,
                outcome=self._refreshed,
                failure=self._failed,
                state=self._state_changed,
            ),
        )
        self.entering.workspace = self.workspace
        self._state_changed(session.connection.state)
        self._desk.tasks.start(_POLLING, self.workspace.polling.run, Policy.REPLACE)
        self._listen()

    async def detach(self) -> None:
        """End the news of the session there was; what is kept stays on show."""
        for name in (_HINTS, _ASKING, _POLLING, _REFRESH):
            await self._desk.tasks.end(name)
        await self.entering.end()
        await self.watching.end()
        if self.workspace is not None:
            await self.workspace.aclose()
            self.workspace = None

    def service_missing(self) -> None:
        """The embedded service did not start; somebody goes on trying."""
        self._state_changed(ConnectionState.SERVICE_UNAVAILABLE)

    @property
    def reading(self) -> bool:
        """Whether shipments are being read now."""
        return self._progress.phase is not SyncPhase.IDLE

    def choose_first(self) -> None:
        """Select the first shipment of the list, if there is any."""
        number = self._model.first_number()
        if number is not None:
            self._window.select_number(number)

    def choose(self, shipment_id: str) -> bool:
        """Select a shipment, now or as soon as it has been read; whether it is there already.

        What hides it is taken back: the filter first, then the view.
        """
        number = self._listed(shipment_id)
        self._awaited = shipment_id if number is None else ""
        if number is None:
            return False
        for query in (None, Query(), Query(view=View.ALL)):
            if query is not None:
                self._window.search.set_query(query)
            if self._window.select_number(number):
                break
        return True

    async def remember(self, account: Account) -> None:
        """Keep whose data these are, to say it when starting offline."""
        await self.local.archive.remember_account(account)
        self._window.set_account(account)

    async def aclose(self) -> None:
        """End the news, take the shipments off the window and close the archive."""
        self._tick.stop()
        await self.detach()
        await self._indexing.end()
        await self._history.end()
        await self._ordering.aclose()
        self._window.search.stop()
        self._window.selection_changed.disconnect(self.show_record)
        self._window.refresh_requested.disconnect(self.refresh_by_hand)
        self._window.ask_again_requested.disconnect(self.ask_again)
        self._window.retry_requested.disconnect(self.refresh_by_hand)
        self._window.banner_dismissed.disconnect(self._dismiss)
        self._window.views.changed.disconnect(self._keep_views)
        await self._desk.tasks.end(_VIEWS)
        self._model.set_reader(None)
        await self.local.aclose()

    # --- what the user wants -------------------------------------------------------------------

    def refresh(self) -> None:
        """Ask for news now; a refresh under way serves this one too."""
        workspace = self.workspace
        if workspace is None or not workspace.connection.has_session:
            self._window.sign_in_requested.emit()
            return
        self._show_progress(0)
        self._desk.tasks.start(_REFRESH, workspace.polling.refresh)

    def refresh_by_hand(self) -> None:
        """Ask for news now if the quota for that allows it; else say when it will."""
        signed_in = self.workspace is not None and self.workspace.connection.has_session
        wait = 0.0
        if signed_in and not self.reading:  # one under way is joined, which costs nothing
            wait = self._by_hand.take(self._desk.clock.monotonic())
        if wait:
            self._window.status_line.show_not_read(math.ceil(wait))
        else:
            self.refresh()

    def ask_again(self, number: int) -> None:
        """Have the source of one shipment asked now; what its quota allows is said in words."""
        workspace, rows = self.workspace, self.local.reader.rows([number])
        if workspace is None or not workspace.connection.has_session:
            self._window.sign_in_requested.emit()
        elif rows:
            shipment_id = rows[0].id
            self._desk.tasks.start(_ASKING, lambda: self._ask_again(workspace, shipment_id))

    async def _ask_again(self, workspace: Workspace, shipment_id: str) -> None:
        try:
            left = await workspace.asking.ask(shipment_id)
        except TooManyRequests as error:
            self._window.status_line.show_not_asked(max(1, math.ceil(error.retry_after)))
        except SenaeError as error:
            self._say(describe(error))
        else:
            self._window.status_line.show_asked(left)

    def _say(self, message: Message) -> None:
        said = " ".join(part for part in (message.headline, message.next_step) if part)
        self._window.status_line.showMessage(said, _SAID_MS)

    def _listen(self) -> None:
        """Hear hints while there is a session; a listening that goes on is left alone."""
        workspace = self.workspace
        if workspace is not None and workspace.connection.has_session:
            self._desk.tasks.start(_HINTS, workspace.listening.run)

    def show_record(self, number: int | None) -> None:
        """Show the detail of a row."""
        if number is None:
            return
        reader = self.local.reader
        try:
            record, marks = reader.record(number), reader.marks(number)
            shipment_id = record.shipment.id if record else ""
            self._window.detail.set_pending(reader.outbox.entries(shipment_id))
        except SenaeError as error:
            self._page_unreadable(error)
            record, marks = None, Marks()
        self._window.set_record(record, number, reader.state(), marks)
        self._history.want()

    def _keep_views(self, views: SavedViews) -> None:
        local = self.local
        self._desk.tasks.start(
            _VIEWS, lambda: list_views.keep(local.archive, local.reader, views), Policy.REPLACE
        )

    # --- what comes in -------------------------------------------------------------------------

    def show_applied(self, applied: Applied) -> None:
        """Show what one written page of news changed."""
        self._window.table.glow.begin(applied.there)
        self.show_marked(applied)
        self.on_news()

    def show_marked(self, applied: Applied) -> None:
        """Show what changed, without pointing at it: it was done by the user."""
        self._model.apply(applied)
        self._indexing.follow(applied)
        self._history.changed()
        chosen = self._window.table.current_number
        if chosen is not None and chosen in applied.there:
            self.show_record(chosen)

    def _show_history(self, history: History) -> None:
        self._window.detail.set_history(history)
        self._window.divided.divide()

    def _show_index(self, index: FilterIndex) -> None:
        self._model.set_index(index)
        news, unread = (index.flags[view].bit_count() for view in (View.NEWS, View.UNREAD))
        self._window.set_news(news, unread)
        if self._listed(self._awaited) is not None:
            self.choose(self._awaited)

    def _listed(self, shipment_id: str) -> int | None:
        """The row number of a shipment, as soon as archive and index know it."""
        number = self.local.reader.number_of(shipment_id) if shipment_id else None
        index = self._model.filter_index
        known = number is not None and (index is None or index.at([number]))
        return number if known else None

    def _progressed(self, done: int) -> None:
        self._show_progress(done)

    def _show_progress(self, done: int) -> None:
        first = self.local.reader.state().read_at is None
        phase = SyncPhase.FIRST if first else SyncPhase.UPDATE
        self._set_progress(SyncProgress(phase, done))

    def _refreshed(self, outcome: SyncOutcome) -> None:
        if outcome.unreadable:
            log.warning("%d shipments could not be read", len(outcome.unreadable))
        self._set_progress(SyncProgress())
        self._time_passed()
        if self._never_read and self._window.table.current_number is None:
            self.choose_first()
        self._never_read = False
        self.entering.deliver()
        self.watching.look(self.workspace)

    def _failed(self, error: SenaeError) -> None:
        log.info("refresh failed: %s", error.code)
        if isinstance(error, TooManyRequests):
            self._say(describe(error))
        self._set_progress(SyncProgress())

    def _page_unreadable(self, error: SenaeError) -> None:
        log.error("a page of the archive could not be read: %s", error.code)

    # --- the banner ----------------------------------------------------------------------------

    def _set_progress(self, progress: SyncProgress) -> None:
        self._progress = progress
        self._window.set_busy(progress)
        self._show_banner()

    def _state_changed(self, state: ConnectionState) -> None:
        if state is not self._state:
            self._state, self._since = state, self._desk.clock.now()
            self.on_state()
            if state is ConnectionState.ONLINE:
                self._listen()
        self._show_banner()

    def _tick_came(self) -> None:
        now = self._desk.clock.now()
        slept, self._ticked = now - self._ticked > _SLEPT, now
        if slept and self.workspace is not None:
            log.info("the computer has slept: asking for news at once")
            self.workspace.polling.poke()
        self._time_passed()

    def _time_passed(self) -> None:
        self._window.refresh_times()
        due = self.workspace.polling.due_in if self.workspace is not None else None
        self._window.status_line.set_next(due, self._desk.clock.now())
        self._show_banner()

    def _dismiss(self) -> None:
        self._set_aside = False
        self._show_banner()

    def _show_banner(self) -> None:
        now = self._desk.clock.now()
        situation = Situation(
            connection=self._state,
            archive=self.local.reader.state(),
            since=self._since,
            sync=self._progress,
            set_aside=now.astimezone(ECUADOR).date() if self._set_aside else None,
        )
        self._window.set_banner(banner(situation, now, self._desk.formatter))
