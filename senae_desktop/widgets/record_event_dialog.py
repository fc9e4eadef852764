"""Recording an event by hand, one or several in a run; correcting or withdrawing an earlier one."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from senae_desktop.domain.clock import Clock
from senae_desktop.domain.entries import NewEvent
from senae_desktop.domain.errors import SenaeError
from senae_desktop.domain.event import Event
from senae_desktop.domain.shipment import ShipmentRecord
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.presentation.hint import Tone
from senae_desktop.presentation.messages import Message
from senae_desktop.widgets.form_dialog import FormDialog, Waiting
from senae_desktop.widgets.form_fields import button
from senae_desktop.widgets.record_event_form import RecordEventForm
from senae_desktop.widgets.theme import Theme

_WIDTH = 500


class RecordEventDialog(FormDialog):
    """Enter saves; *Guardar y registrar otro* keeps the dialog open for the next event.

    After ``event_submitted`` the owner answers with ``show_saved`` or ``show_error``.
    """

    event_submitted = Signal(object)  # NewEvent
    cancel_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        formatter: Formatter,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "", "", _WIDTH, parent)
        self._event: Event | None = None
        self._corrected: str | None = None
        self._another = False
        self._withdrawing = False
        self.form = RecordEventForm(theme, formatter, clock)
        self.withdraw = button(self.tr("Withdraw…"))
        self.keep = button(self.tr("Do not withdraw"))
        self.another = button(self.tr("Save and record another"))
        self.save = button(self.tr("Save"), "primary")
        self.save.setDefault(True)
        self.waiting = Waiting()
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.footer.addWidget(self.withdraw)
        self.footer.addWidget(self.keep)
        self.footer.addStretch(1)
        self.footer.addWidget(self.another)
        self.footer.addWidget(self.save)
        self.footer.addWidget(self.waiting, 100)
        self.save.clicked.connect(self._save)
        self.another.clicked.connect(self._save_and_stay)
        self.withdraw.clicked.connect(self._begin_withdrawing)
        self.keep.clicked.connect(self._stop_withdrawing)
        self.waiting.cancelled.connect(self._cancel)

    def begin(self, record: ShipmentRecord, event: Event | None = None) -> None:
        """Ask for a new event of a shipment, or for the correction of ``event``."""
        self._event = event
        shipment = record.shipment
        known = (shipment.importer.name, shipment.reference, *shipment.keys.all()[:1])
        self.subtitle.setText(" · ".join(part for part in known if part))
        self.subtitle.show()
        self.form.offer(record)
        if event is not None:
            self.form.fill(event)
        self._set_withdrawing(False)

    def begin_pending(self, record: ShipmentRecord, event: Event) -> None:
        """Ask for the correction of an event that was not sent yet: it takes its own place."""
        self.begin(record)
        self._corrected = event.supersedes
        self.form.fill(event)
        self.another.hide()
        self.heading.setText(self.tr("Correct what waits to be sent"))
        self.setWindowTitle(self.heading.text())

    def show_saved(self, record: ShipmentRecord, *, pending: bool = False) -> None:
        """The event was recorded, or waits to be sent: leave, or make room for the next one."""
        self._stop_waiting()
        if not self._another:
            self.accept()
            return
        name = self.form.type_name()
        self.form.offer(record)
        said = self.tr("Kept, to be sent: {event}") if pending else self.tr("Recorded: {event}")
        self.say(Message(said.format(event=name)), Tone.GOOD)

    def show_error(self, error: SenaeError) -> None:
        """Say what went wrong; everything typed stays."""
        self._stop_waiting()
        self.say_error(error)
        self.save.setFocus()

    def reject(self) -> None:
        """Esc stops what is running, then leaves."""
        if not self.waiting.isHidden():
            self._cancel()
        else:
            super().reject()

    def _save(self) -> None:
        self._another = False
        self._submit()

    def _save_and_stay(self) -> None:
        self._another = True
        self._submit()

    def _submit(self) -> None:
        if not self.waiting.isHidden():
            return
        self.clear_message()
        event = self._withdrawal() if self._withdrawing else self._correction()
        if event is None:
            return
        self.form.setEnabled(False)
        for widget in (self.withdraw, self.keep, self.another, self.save):
            widget.hide()
        self.waiting.begin(self.tr("Saving…"))
        self.fit()
        self.event_submitted.emit(event)

    def _correction(self) -> NewEvent | None:
        event = self.form.collect()
        corrected = self._event.id if self._event else self._corrected
        return replace(event, supersedes=corrected) if event and corrected else event

    def _withdrawal(self) -> NewEvent | None:
        if self._event is None:
            return None
        return NewEvent(
            type=self._event.type,
            occurred=self._event.occurred,
            note=self.form.note,
            retracts=self._event.id,
        )

    def _cancel(self) -> None:
        self._stop_waiting()
        self.cancel_requested.emit()

    def _stop_waiting(self) -> None:
        self.waiting.hide()
        self.form.setEnabled(True)
        self._show_buttons()
        self.fit()

    def _begin_withdrawing(self) -> None:
        self._set_withdrawing(True)

    def _stop_withdrawing(self) -> None:
        self._set_withdrawing(False)
        if self._event is not None:
            self.form.fill(self._event)

    def _set_withdrawing(self, withdrawing: bool) -> None:
        self._withdrawing = withdrawing
        self.form.set_withdrawing(withdrawing)
        self.message.clear()
        self._show_buttons()
        if withdrawing:
            title = self.tr("Withdraw an event")
        elif self._event is not None:
            title = self.tr("Correct an event")
        else:
            title = self.tr("Record an event")
        self.heading.setText(title)
        self.setWindowTitle(title)
        self.fit()

    def _show_buttons(self) -> None:
        correcting = self._event is not None
        self.withdraw.setVisible(correcting and not self._withdrawing)
        self.keep.setVisible(self._withdrawing)
        self.another.setVisible(not correcting)
        self.save.show()
        self.save.setText(self.tr("Withdraw the event") if self._withdrawing else self.tr("Save"))
        self.save.setDefault(True)
