"""The chosen shipment: its numbers, its timeline, whose move it is, its events and its data."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from senae_desktop.domain.clock import Clock
from senae_desktop.domain.list_row import ArchiveState
from senae_desktop.domain.marks import Marks
from senae_desktop.domain.outbox import Entry, EntryState
from senae_desktop.domain.shipment import ShipmentRecord
from senae_desktop.domain.timeline import build_timeline
from senae_desktop.presentation.detail_cards import DetailCards
from senae_desktop.presentation.detail_events import EventLines
from senae_desktop.presentation.detail_facts import DetailFacts
from senae_desktop.presentation.detail_heading import heading_of
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.widgets.elided_label import ElidedLabel
from senae_desktop.widgets.event_table import EventTable
from senae_desktop.widgets.facts_view import FactsView
from senae_desktop.widgets.form_fields import button, set_property
from senae_desktop.widgets.info_card import InfoCard
from senae_desktop.widgets.theme import Theme
from senae_desktop.widgets.timeline import Output, StageTimelineWidget, TimelineView

_EDGE = 16
#: Room between heading, timeline, cards and the edges, in all.
_GAPS = 32


class DetailPane(QFrame):
    """Shows a ``ShipmentRecord``; what is behind the other tabs is filled when they are opened.

    ``correction_requested`` carries the id of an event recorded by hand, ``evidence_requested``
    that of an event with a file, ``output_requested`` an ``Output``, where the timeline is wanted.
    """

    correction_requested = Signal(object)
    outbox_requested = Signal()
    evidence_requested = Signal(object)
    output_requested = Signal(object)

    def __init__(
        self, theme: Theme, formatter: Formatter, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._formatter = formatter
        self._clock = clock
        self._record: ShipmentRecord | None = None
        self._marks = Marks()
        self._entries: tuple[Entry, ...] = ()
        self._state: ArchiveState | None = None
        self._cards = DetailCards(formatter)
        self._lines = EventLines(formatter)
        self._facts = DetailFacts(formatter)
        self.setProperty("kind", "pane")
        self.setAccessibleName(self.tr("Detail of the chosen shipment"))
        self._set_up_heading(theme)
        self._view = TimelineView(theme, formatter, self)
        self._timeline = self._view.timeline
        self._card_views = [InfoCard(theme, self) for _ in range(3)]
        self._events = EventTable(theme, self)
        self._facts_view = FactsView(theme, self)
        self._nothing = QLabel(self.tr("Choose a shipment to see where it stands."), self)
        self._nothing.setProperty("role", "muted")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._timeline_page())
        self._pages.addWidget(self._events)
        self._pages.addWidget(self._facts_view)
        self._pages.addWidget(self._nothing)
        self._lay_out()
        self._tabs.currentChanged.connect(self._show_page)
        self._events.correction_requested.connect(self.correction_requested)
        self._events.evidence_requested.connect(self.evidence_requested)
        self._timeline.event_requested.connect(self._show_event)
        self._view.output_requested.connect(self._ask_output)
        self.set_record(None, None)

    @property
    def tabs(self) -> QTabBar:
        """The tabs of the detail."""
        return self._tabs

    @property
    def facts(self) -> FactsView:
        """The data of the shipment; filled when their tab is opened."""
        return self._facts_view

    @property
    def record(self) -> ShipmentRecord | None:
        """The shipment that is shown."""
        return self._record

    @property
    def timeline(self) -> StageTimelineWidget:
        """The timeline of the shipment."""
        return self._timeline

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
            self._timeline.set_timeline(None)
            self._pages.setCurrentWidget(self._nothing)
            return
        heading = heading_of(record.shipment, self._formatter)
        self._title.setText(heading.title)
        self._main.setText(heading.main)
        self._main.setVisible(bool(heading.main))
        self._rest.setText(heading.rest)
        events = self.tr("Events ({count})")
        pending = sum(not entry.new for entry in self._entries)
        self._tabs.setTabText(1, events.format(count=len(record.events) + pending))
        self._show_pending()
        now = self._clock.now()
        self._timeline.set_timeline(
            build_timeline(record, self._formatter.catalogues, now, state.read_at)
        )
        self._fill_cards()
        self._show_page()

    def print_timeline(self) -> None:
        """Ask for the timeline on paper, when there is one."""
        self._ask_output(Output.PRINTER)

    def wanted_height(self, width: int) -> int:
        """The height at which timeline and cards are whole in a pane this wide."""
        timeline = self._view.wanted_height(width - 2 * _EDGE)
        cards = max(card.sizeHint().height() for card in self._card_views)
        return self._head.sizeHint().height() + timeline + cards + _GAPS

    def show_event(self, event_id: str) -> None:
        """Go to an event in the log; one that the shipment does not have changes nothing."""
        if self._record is not None and any(one.id == event_id for one in self._record.events):
            self._tabs.setCurrentIndex(1)
            self._events.choose(event_id)

    def refresh_times(self) -> None:
        """Time has passed: word again what depends on it."""
        if self._record is not None:
            self._fill_cards()

    def _fill_cards(self) -> None:
        record, state, now = self._record, self._state, self._clock.now()
        if record is None or state is None:
            return
        next_card, deadline, reading = self._card_views
        next_card.set_card(self._cards.next_action(record.shipment))
        deadline.set_card(self._cards.deadline(record.shipment, now))
        reading.set_card(self._cards.reading(record, state, now))

    def _show_page(self) -> None:
        record = self._record
        if record is None:
            return
        self._pages.setCurrentIndex(self._tabs.currentIndex())
        if self._pages.currentWidget() is self._events:
            self._events.set_lines(self._lines.of(record, self._entries))
        elif self._pages.currentWidget() is self._facts_view:
            self._facts_view.set_groups(self._facts.groups(record.shipment, self._marks))

    def _ask_output(self, output: Output) -> None:
        if self._record is not None:
            self.output_requested.emit(output)

    def _show_event(self, event_id: str) -> None:
        self._tabs.setCurrentIndex(1)
        self._events.choose(event_id)
        self._events.setFocus()

    def _set_up_heading(self, theme: Theme) -> None:
        self._title = ElidedLabel(self, least=14)
        self._title.setFont(theme.font("heading"))
        self._main = QLabel(self)
        self._main.setTextFormat(Qt.TextFormat.PlainText)
        self._main.setFont(theme.font("keys"))
        self._main.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._rest = ElidedLabel(self)
        self._rest.setProperty("role", "muted")
        self._pending = button("", "link")
        self._pending.setToolTip(self.tr("What you entered and the service does not have yet"))
        self._pending.clicked.connect(self.outbox_requested)
        self._tabs = QTabBar(self)
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.setUsesScrollButtons(False)  # a long name gives way, the tabs never do
        self._tabs.setAccessibleName(self.tr("Parts of the detail"))
        for text in (self.tr("Timeline"), self.tr("Events"), self.tr("Data")):
            self._tabs.addTab(text)

    def _show_pending(self) -> None:
        """Say in shape and words that something about the shipment is only here so far."""
        held = any(entry.state is not EntryState.WAITING for entry in self._entries)
        tone = "problem" if held else "warning"
        self._pending.setVisible(bool(self._entries))
        self._pending.setText(self.tr("%n to be sent", "", len(self._entries)))
        self._pending.setIcon(self._theme.icon("problem" if held else "clock", tone))
        set_property(self._pending, "tone", tone)

    def _timeline_page(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(_EDGE, 0, _EDGE, 10)
        column.setSpacing(6)
        column.addWidget(self._view, 1)
        cards = QHBoxLayout()
        cards.setSpacing(12)
        for card in self._card_views:
            cards.addWidget(card, 1)
        column.addLayout(cards)
        return page

    def _lay_out(self) -> None:
        self._head = QWidget(self)
        row = QHBoxLayout(self._head)
        row.setContentsMargins(16, 4, 16, 0)
        row.setSpacing(14)
        row.addWidget(self._title)
        row.addWidget(self._main)
        row.addWidget(self._rest, 1)
        row.addWidget(self._pending)
        row.addWidget(self._tabs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._head)
        column.addWidget(self._pages, 1)
