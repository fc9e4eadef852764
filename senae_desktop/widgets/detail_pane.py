"""The chosen shipment: timeline, whose move it is, events, data and liquidations."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from senae_desktop.domain.clock import Clock
from senae_desktop.domain.durations import History
from senae_desktop.domain.freshness import last_read
from senae_desktop.domain.list_row import ArchiveState
from senae_desktop.domain.marks import Marks
from senae_desktop.domain.outbox import Entry
from senae_desktop.domain.shipment import ShipmentRecord
from senae_desktop.domain.timeline import build_timeline
from senae_desktop.presentation.detail_cards import DetailCards
from senae_desktop.presentation.detail_charges import ChargeLines
from senae_desktop.presentation.detail_facts import DetailFacts
from senae_desktop.presentation.detail_guide import DetailGuide
from senae_desktop.presentation.detail_heading import heading_of
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.widgets.detail_head import DetailHead, DetailTab
from senae_desktop.widgets.events_page import EventsPage
from senae_desktop.widgets.facts_view import FactsView
from senae_desktop.widgets.liquidation_view import LiquidationView
from senae_desktop.widgets.theme import Theme
from senae_desktop.widgets.timeline import Output, StageTimelineWidget
from senae_desktop.widgets.timeline_page import TimelinePage

#: Between head and page.
_GAP = 2
#: However narrow: all parts give way to it by themselves.
_LEAST_WIDTH = 240


class DetailPane(QFrame):
    """Shows a ``ShipmentRecord``; what is behind the other tabs is filled when they are opened.

    ``correction_requested`` carries the id of an event recorded by hand, ``evidence_requested``
    that of an event with a file, ``output_requested`` an ``Output``, where the timeline is wanted.
    ``outbox_requested`` asks for what waits to be sent, ``portal_requested`` for SENAE's own
    portal.
    """

    correction_requested = Signal(object)
    outbox_requested = Signal()
    evidence_requested = Signal(object)
    output_requested = Signal(object)
    portal_requested = Signal()

    def __init__(
        self, theme: Theme, formatter: Formatter, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._formatter = formatter
        self._clock = clock
        self._record: ShipmentRecord | None = None
        self._marks = Marks()
        self._entries: tuple[Entry, ...] = ()
        self._state: ArchiveState | None = None
        self._history: History | None = None
        self._cards = DetailCards(formatter)
        self._guide = DetailGuide(formatter)
        self._facts = DetailFacts(formatter)
        self._charges = ChargeLines(formatter)
        self.setProperty("kind", "pane")
        self.setAccessibleName(self.tr("Detail of the chosen shipment"))
        self._head = DetailHead(theme, self)
        self._page = TimelinePage(theme, formatter, self)
        self._guide_view = FactsView(
            theme, self.tr("What next for the shipment"), self, most_columns=3
        )
        self._events = EventsPage(theme, formatter, self)
        self._facts_view = FactsView(
            theme, self.tr("Data of the shipment"), self, self._portal_button(theme)
        )
        self._liquidations = LiquidationView(theme, self)
        self._nothing = QLabel(self.tr("Choose a shipment to see where it stands."), self)
        self._nothing.setProperty("role", "muted")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages = QStackedWidget(self)
        for page in (
            self._page,
            self._guide_view,
            self._events,
            self._facts_view,
            self._liquidations,
            self._nothing,
        ):
            self._pages.addWidget(page)
            # What they need now is what the present width made of them.
            page.setMinimumWidth(_LEAST_WIDTH)
        self._head.setMinimumWidth(_LEAST_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addWidget(self._head)
        column.addWidget(self._pages, 1)
        self.tabs.currentChanged.connect(self._show_page)
        self._head.outbox_requested.connect(self.outbox_requested)
        self._events.correction_requested.connect(self.correction_requested)
        self._events.evidence_requested.connect(self.evidence_requested)
        self.timeline.event_requested.connect(self._show_event)
        self._page.view.output_requested.connect(self._ask_output)
        self._page.more_requested.connect(self._show_guide)
        self.set_record(None, None)

    @property
    def tabs(self) -> QTabBar:
        """The tabs of the detail, as ``DetailTab`` numbers them."""
        return self._head.tabs

    @property
    def facts(self) -> FactsView:
        """The data of the shipment; filled when their tab is opened."""
        return self._facts_view

    @property
    def guide(self) -> FactsView:
        """What is to be done about the shipment; filled when its tab is opened."""
        return self._guide_view

    @property
    def events(self) -> EventsPage:
        """The events of the shipment; filled when their tab is opened."""
        return self._events

    @property
    def liquidations(self) -> LiquidationView:
        """What is charged; filled when its tab is opened."""
        return self._liquidations

    @property
    def record(self) -> ShipmentRecord | None:
        """The shipment that is shown."""
        return self._record

    @property
    def timeline(self) -> StageTimelineWidget:
        """The timeline of the shipment."""
        return self._page.timeline

    def set_pending(self, entries: Sequence[Entry]) -> None:
        """What was entered about the shipment shown next and waits to be sent."""
        self._entries = tuple(entries)

    def set_record(
        self,
        record: ShipmentRecord | None,
        state: ArchiveState | None,
        marks: Marks | None = None,
    ) -> None:
        """Show this shipment as it was last read, with the user's marks, or ask to choose one."""
        self._record, self._state, self._marks = record, state, marks or Marks()
        self._head.setVisible(record is not None)
        if record is None or state is None:
            self.timeline.set_timeline(None)
            self._pages.setCurrentWidget(self._nothing)
            return
        heading = heading_of(record.shipment, self._formatter)
        pending = sum(not entry.new for entry in self._entries)
        self._head.set_heading(heading, len(record.events) + pending)
        self._head.set_pending(self._entries)
        self._head.fit(self.width())
        now = self._clock.now()
        self.timeline.set_timeline(
            build_timeline(record, self._formatter.catalogues, now, state.read_at)
        )
        self._fill_cards()
        self._show_page()

    def set_history(self, history: History) -> None:
        """Tell from now on how long stages usually take."""
        self._history = history
        self.refresh_times()

    def print_timeline(self) -> None:
        """Ask for the timeline on paper, when there is one."""
        self._ask_output(Output.PRINTER)

    def wanted_height(self, width: int) -> int:
        """The height at which timeline and cards are whole in a pane this wide."""
        return self._head.height_at(width) + _GAP + self._page.wanted_height(width)

    def show_event(self, event_id: str) -> None:
        """Go to an event in the log; one that the shipment does not have changes nothing."""
        if self._record is not None and any(one.id == event_id for one in self._record.events):
            self.tabs.setCurrentIndex(DetailTab.EVENTS)
            self._events.choose(event_id)

    def refresh_times(self) -> None:
        """Time has passed, or more is known: word again what depends on it."""
        if self._record is not None:
            self._fill_cards()
            if self._pages.currentWidget() is self._guide_view:
                self._show_page()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The head takes one row or two."""
        super().resizeEvent(event)
        self._head.fit(self.width())

    def _fill_cards(self) -> None:
        record, now = self._record, self._clock.now()
        if record is not None:
            self._page.set_cards(
                (
                    self._cards.next_action(record.shipment),
                    self._cards.deadline(record.shipment, now),
                    self._guide.usual_card(record, self._history, now),
                )
            )

    def _show_page(self) -> None:
        record, state = self._record, self._state
        if record is None or state is None:
            return
        tab = self.tabs.currentIndex()
        self._pages.setCurrentIndex(tab)
        if tab == DetailTab.GUIDE:
            now = self._clock.now()
            self._guide_view.set_groups(self._guide.groups(record, state, self._history, now))
        elif tab == DetailTab.EVENTS:
            read = last_read(record.shipment.freshness, state.read_at)
            self._events.set_record(record, read, self._entries)
        elif tab == DetailTab.DATA:
            self._facts_view.set_groups(self._facts.groups(record, self._marks))
        elif tab == DetailTab.LIQUIDATION:
            self._liquidations.set_lines(self._charges.of(record), self._charges.nothing(record))

    def _ask_output(self, output: Output) -> None:
        if self._record is not None:
            self.output_requested.emit(output)

    def _show_event(self, event_id: str) -> None:
        self.tabs.setCurrentIndex(DetailTab.EVENTS)
        self._events.choose(event_id)

    def _show_guide(self) -> None:
        self.tabs.setCurrentIndex(DetailTab.GUIDE)
        self.tabs.setFocus()

    def _portal_button(self, theme: Theme) -> QPushButton:
        button = QPushButton(self.tr("Portal of SENAE in the browser"), self)
        button.setProperty("kind", "link")
        button.setIcon(theme.icon("external-link"))
        button.clicked.connect(self.portal_requested)
        return button
