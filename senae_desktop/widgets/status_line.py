"""The foot of the window: how many shipments, and the three clocks of the chosen one."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QStatusBar, QWidget

if TYPE_CHECKING:
    from senae_desktop.domain.shipment import ShipmentRecord
    from senae_desktop.presentation.formatting import Formatter
    from senae_desktop.widgets.theme import Theme

#: Pixels of the edges, and between two parts.
_AROUND, _BETWEEN = 16, 8
_MOMENT_MS = 4_000
_READ_MS = 8_000
#: Seconds below which a time of the clock says less than words.
_SOON = 60


class StatusLine(QStatusBar):
    """Counts at the left; when it happened, was recorded and was read at the right.

    Between them what waits to be sent, as a button: ``outbox_requested``; and for a removal that
    can still be undone another one: ``undo_requested``. Where room is short, the
    time of the next reading goes first, then the clocks: events and data of the detail tell them.
    """

    outbox_requested = Signal()
    undo_requested = Signal()

    def __init__(self, theme: Theme, formatter: Formatter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._formatter = formatter
        self.setSizeGripEnabled(False)
        self._counts = _label(self)
        self._counts.setAccessibleName(self.tr("Counts"))
        self._clocks = _label(self)
        self._clocks.setAccessibleName(self.tr("The three clocks of the chosen shipment"))
        self._clocks.setToolTip(
            self.tr(
                "Happened: when it took place. Recorded: when somebody wrote it down."
                " Read: when this program last read it successfully."
            )
        )
        self._outbox = QPushButton(self)
        self._outbox.setProperty("kind", "link")
        self._outbox.setToolTip(self.tr("What you entered and the service does not have yet"))
        self._outbox.clicked.connect(self.outbox_requested)
        self._outbox.hide()
        self._undo = QPushButton(self.tr("Undo the removal"), self)
        self._undo.setProperty("kind", "link")
        self._undo.setToolTip(self.tr("Bring back the shipment that was removed last (Ctrl+Z)"))
        self._undo.clicked.connect(self.undo_requested)
        self._undo.hide()
        self.addWidget(self._counts, 1)
        self.addPermanentWidget(self._undo)
        self.addPermanentWidget(self._outbox)
        self._next = _label(self)
        self._next.setAccessibleName(self.tr("Next reading"))
        self.addPermanentWidget(self._clocks)
        self.addPermanentWidget(self._next)

    def set_counts(self, shown: int, total: int, selected: int) -> None:
        """How many shipments there are, pass the filter, and are chosen."""
        integer = self._formatter.integer
        parts = [self.tr("%n shipment(s)", "", total).replace(str(total), integer(total), 1)]
        if shown != total:
            parts.append(self.tr("{count} shown").format(count=integer(shown)))
        if selected > 1:
            parts.append(self.tr("{count} selected").format(count=integer(selected)))
        self._counts.setText(" · ".join(parts))

    def set_outbox(self, waiting: int, held: int) -> None:
        """How much of what was entered waits to be sent, and how much waits for the user."""
        parts = []
        if waiting:
            parts.append(self.tr("%n to be sent", "", waiting))
        if held:
            parts.append(self.tr("%n to be resolved", "", held))
        self._outbox.setText(" · ".join(parts))
        self._outbox.setVisible(bool(parts))
        tone = "problem" if held else "warning"
        self._outbox.setIcon(self._theme.icon("problem" if held else "clock", tone))
        self._outbox.setProperty("tone", tone)
        self._outbox.style().unpolish(self._outbox)
        self._outbox.style().polish(self._outbox)
        self._fit()

    def offer_undo(self, *, shown: bool) -> None:
        """Whether the last removal can be undone."""
        self._undo.setVisible(shown)
        self._fit()

    def set_next(self, due_in: float | None, now: datetime) -> None:
        """When the service is asked again, in seconds from now; None when it is not."""
        if due_in is None:
            text = ""
        elif due_in < _SOON:
            text = self.tr("Next reading within a minute")
        else:
            at = self._formatter.time(now + timedelta(seconds=due_in))
            text = self.tr("Next reading {time}").format(time=at)
        self._next.setText(text)
        self._fit()

    def show_asked(self, left: int) -> None:
        """Tell for a moment that a shipment was asked about, and how often that may be done yet."""
        self.showMessage(self.tr("Asked and read. %n more allowed just now.", "", left), _READ_MS)

    def show_not_asked(self, seconds: int) -> None:
        """Tell for a moment that the source was not asked, and when it may be."""
        self.showMessage(
            self.tr("Not asked: the quota is used up. Allowed again in %n second(s).", "", seconds),
            _READ_MS,
        )

    def show_not_read(self, seconds: int) -> None:
        """Tell for a moment that nothing was read by hand, and when it may be."""
        self.showMessage(
            self.tr(
                "Not read: it was read several times within a minute."
                " Allowed again in %n second(s).",
                "",
                seconds,
            ),
            _READ_MS,
        )

    def show_copied(self, count: int) -> None:
        """Tell for a moment that rows have been copied."""
        self.show_for_a_moment(self.tr("%n shipment(s) copied", "", count))

    def show_for_a_moment(self, text: str) -> None:
        """Tell what has been done."""
        self.showMessage(text, _MOMENT_MS)

    def show_added(self, count: int) -> None:
        """Tell for a moment that shipments have been added."""
        self.showMessage(self.tr("%n shipment(s) added", "", count), _MOMENT_MS)

    def show_undone(self, *, withdrawn: bool) -> None:
        """Tell for a moment how the last entry was taken back."""
        if withdrawn:
            self.showMessage(self.tr("Undone: the event is withdrawn"), _MOMENT_MS)
        else:
            self.showMessage(self.tr("Undone: it was not sent"), _MOMENT_MS)

    def show_removed(self) -> None:
        """Tell for a moment that a shipment was removed."""
        self.showMessage(self.tr("Shipment removed"), _READ_MS)

    def show_brought_back(self) -> None:
        """Tell for a moment that the removed shipment is here again."""
        self.showMessage(self.tr("Undone: the shipment is back"), _READ_MS)

    def set_clocks(self, record: ShipmentRecord | None, read: datetime | None) -> None:
        """The clocks of the last thing that happened to a shipment; nothing without one."""
        if record is None:
            self._clocks.setText("")
            self._fit()
            return
        from senae_desktop.domain.event import last_happened  # noqa: PLC0415

        event = last_happened(record.events)
        formatter = self._formatter
        parts = []
        if event is not None:
            happened = self.tr("Happened {time}")
            recorded = self.tr("Recorded {time}")
            parts.append(happened.format(time=formatter.moment(event.occurred)))
            parts.append(recorded.format(time=formatter.date_time(event.recorded_at)))
        parts.append(self.tr("Read {time}").format(time=formatter.date_time(read)))
        self._clocks.setText("      ".join(parts))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There is more or less room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show of times what fits beside the counts."""
        room = self.width() - _AROUND - self._counts.sizeHint().width()
        for link in (self._undo, self._outbox):
            if not link.isHidden():
                room -= link.sizeHint().width() + _BETWEEN
        for label in (self._clocks, self._next):
            room -= label.sizeHint().width() + _BETWEEN if label.text() else 0
            label.setVisible(room >= 0)


def _label(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
