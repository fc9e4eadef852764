"""*Agregar carga*: one box for any reference, and one place for every possible answer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QPushButton,
    QWidget,
)

from senae_desktop.domain.entries import NewShipment
from senae_desktop.domain.errors import SenaeError
from senae_desktop.domain.party import Party
from senae_desktop.domain.ports import LookupOutcome, LookupResult
from senae_desktop.domain.references import Reference
from senae_desktop.presentation.cargo_entry import describe_outcome, recognise_typed
from senae_desktop.presentation.cargo_entry_candidates import CandidatesModel, Column
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.presentation.hint import Tone
from senae_desktop.presentation.messages import Message
from senae_desktop.widgets.form_dialog import FormDialog, Waiting
from senae_desktop.widgets.form_fields import Field, button, line
from senae_desktop.widgets.found_card import FoundCard
from senae_desktop.widgets.new_shipment_form import NewShipmentForm
from senae_desktop.widgets.row_table import RowTable
from senae_desktop.widgets.theme import Theme

_WIDTH = 580
#: What may be known later, though nothing can be shown of it now.
_UNKNOWN = {
    LookupOutcome.NOT_FOUND,
    LookupOutcome.NOT_AUTHORISED,
    LookupOutcome.UPSTREAM_UNREACHABLE,
}
_VISIBLE_ROWS = 6
_COLUMN_WIDTHS: dict[int, int] = {Column.REFERENCE: 90, Column.DOCUMENT: 170, Column.STAGE: 110}


class AddCargoDialog(FormDialog):
    """After each submitted intent the owner answers with ``show_result``, ``accept`` or
    ``show_error``; typing again begins anew."""

    lookup_requested = Signal(object)  # str, as typed
    shipment_chosen = Signal(object)  # id of the shipment to show
    shipment_submitted = Signal(object)  # NewShipment
    cancel_requested = Signal()
    watch_requested = Signal(object)  # LookupResult of what nobody knows yet

    def __init__(self, theme: Theme, formatter: Formatter, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", "", _WIDTH, parent)
        self.heading.setText(self.tr("Add cargo"))
        self.setWindowTitle(self.heading.text())
        self.subtitle.setText(
            self.tr("DAI, B/L, air waybill, cargo number, container: the kind is recognised.")
        )
        self.subtitle.show()
        self._found_id: str | None = None
        self._own = False
        self._box = line(80)
        self._box.setClearButtonEnabled(True)
        self._box.setFont(theme.font("keys"))
        self.reference_field = Field(theme, self.tr("Reference"), self._box)
        self.found = FoundCard(theme, formatter)
        self.candidates = CandidatesModel(formatter, self)
        self.table = self._make_table()
        self.new_form = NewShipmentForm(theme, formatter)
        self.search = button(self.tr("Look it up"), "primary")
        self.view = button(self.tr("View"), "primary")
        self.register = button(self.tr("Register as my own shipment"), "primary")
        self.save = button(self.tr("Save the shipment"), "primary")
        self.leave = button(self.tr("Close"))
        self.watch = button(self.tr("Keep looking for it"))
        self._unknown: LookupResult | None = None
        self.waiting = Waiting()
        for part in (self.reference_field, self.found, self.table, self.new_form):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.footer.addWidget(self.leave)
        self.footer.addStretch(1)
        self.footer.addWidget(self.watch)
        for widget in (self.register, self.search, self.view, self.save):
            self.footer.addWidget(widget)
        self.footer.addWidget(self.waiting, 100)
        self._connect()
        self._hide_answers()
        self._show_step(self.search)

    def begin_with(self, reference: str) -> None:
        """Begin with a reference that was looked for elsewhere."""
        self._box.setText(reference)

    def begin_own(self) -> None:
        """Register a shipment of one's own at once, without looking its reference up first."""
        self._own = True
        self.heading.setText(self.tr("Create a shipment of my own"))
        self.setWindowTitle(self.heading.text())
        self.subtitle.setText(
            self.tr("It begins with any one of its numbers; the others may come later.")
        )
        self.register.setText(self.tr("Continue"))
        self._show_step(self._first_step)

    def begin_correction(self, shipment: NewShipment) -> None:
        """Put right a shipment that was entered and is not with the service yet."""
        self.begin_own()
        self.heading.setText(self.tr("Correct what waits to be sent"))
        self.setWindowTitle(self.heading.text())
        self._box.setText(next(iter(shipment.keys.all()), ""))
        if recognise_typed(self._box.text()).references:
            self._begin_own()
        self.new_form.fill(shipment)

    @property
    def _first_step(self) -> QPushButton:
        return self.register if self._own else self.search

    # --- setters -----------------------------------------------------------------------------

    def set_importers(self, importers: Sequence[Party]) -> None:
        """The importers the account works for, offered when registering."""
        self.new_form.set_importers(importers)

    def set_busy(self, text: str = "") -> None:
        """Show what is being done; empty text opens the form again."""
        self.content.setEnabled(not text)
        if text:
            self.message.clear()
            for widget in (self.search, self.view, self.register, self.save, self.leave):
                widget.hide()
            self.watch.hide()
            self.waiting.begin(text)
        else:
            self.waiting.hide()
            self.leave.show()
        self.fit()

    def show_result(self, result: LookupResult) -> None:
        """Show the answer of the lookup and offer what can be done with it."""
        self.set_busy()
        message, tone = describe_outcome(result)
        self._hide_answers()
        shipment = result.shipment
        if result.outcome is LookupOutcome.MULTIPLE:
            self._show_candidates(result)
        elif result.outcome is LookupOutcome.NOT_FOUND:
            self._show_step(self.register)
            self.register.setFocus()
        elif shipment is not None:
            self._found_id = shipment.id
            self.found.show_shipment(shipment)
            self._show_step(self.view)
            self.view.setFocus()
        else:
            self._show_step(self.search)
            self._box.setFocus()
        self._unknown = result if result.outcome in _UNKNOWN else None
        self.watch.setVisible(self._unknown is not None)
        self.say(message, tone)

    def show_watched(self) -> None:
        """It is looked for from now on."""
        self.watch.hide()
        self.say(
            Message(
                self.tr("It is looked for from now on."),
                self.tr("When somebody knows it, it appears in the list as unread."),
            ),
            Tone.GOOD,
        )

    def show_error(self, error: SenaeError) -> None:
        """Say what went wrong; everything typed stays."""
        self.set_busy()
        self._show_step(self.save if not self.new_form.isHidden() else self._first_step)
        self.say_error(error)

    def reject(self) -> None:
        """Esc stops what is running, then leaves."""
        if not self.waiting.isHidden():
            self._cancel()
        else:
            super().reject()

    # --- intents -----------------------------------------------------------------------------

    def _typed(self) -> None:
        """A changed reference makes every earlier answer stale."""
        self._hide_answers()
        self.message.clear()
        self.reference_field.show_hint(recognise_typed(self._box.text()).hint)
        self._show_step(self._first_step)

    def _watch(self) -> None:
        if self._unknown is not None:
            self.watch_requested.emit(self._unknown)

    def _look_up(self) -> None:
        if not self.waiting.isHidden():
            return
        if not self._references():
            return
        self.set_busy(self.tr("Looking it up…"))
        self.lookup_requested.emit(self._box.text().strip())

    def _references(self) -> Sequence[Reference]:
        """What was typed, as references; none after marking what is wrong and going there."""
        references = recognise_typed(self._box.text()).references
        if not references:
            if not self._box.text().strip():
                self.reference_field.say(self.tr("Write or paste a reference."), Tone.PROBLEM)
            self._box.setFocus()
        return references

    def _view(self) -> None:
        row = self.table.currentIndex().row()
        listed = not self.table.isHidden()
        chosen = self.candidates.shipment_id(row) if listed else self._found_id
        if chosen is not None:
            self.shipment_chosen.emit(chosen)

    def _begin_own(self) -> None:
        references = self._references()
        if references:
            self.message.clear()
            self.new_form.show()
            self.new_form.begin(references[0])
            self._show_step(self.save)

    def _submit_own(self) -> None:
        if not self.waiting.isHidden():
            return
        shipment = self.new_form.collect()
        if shipment is not None:
            self.set_busy(self.tr("Saving…"))
            self.shipment_submitted.emit(shipment)

    def _cancel(self) -> None:
        self.set_busy()
        self._show_step(self.save if not self.new_form.isHidden() else self._first_step)
        self.cancel_requested.emit()

    # --- states ------------------------------------------------------------------------------

    def _show_candidates(self, result: LookupResult) -> None:
        self.candidates.show(result.candidates)
        self.table.show_rows(min(len(result.candidates), _VISIBLE_ROWS))
        self.table.show()
        self.table.selectRow(0)
        self._show_step(self.view)
        self.table.setFocus()

    def _hide_answers(self) -> None:
        self._found_id = None
        self.watch.hide()
        for widget in (self.found, self.table, self.new_form):
            widget.hide()

    def _show_step(self, step: QWidget) -> None:
        """Show one main button, which Enter presses."""
        for widget in (self.search, self.view, self.register, self.save):
            widget.setVisible(widget is step)
            widget.setDefault(widget is step)
        self.fit()

    def _make_table(self) -> RowTable:
        table = RowTable(
            self.theme,
            self.tr("Shipments with this reference"),
            self.candidates,
            widths=_COLUMN_WIDTHS,
            stretched=Column.IMPORTER,
        )
        table.setFrameShape(QFrame.Shape.NoFrame)
        return table

    def _connect(self) -> None:
        self._box.textChanged.connect(self._typed)
        self.search.clicked.connect(self._look_up)
        self.view.clicked.connect(self._view)
        self.register.clicked.connect(self._begin_own)
        self.save.clicked.connect(self._submit_own)
        self.leave.clicked.connect(self.reject)
        self.watch.clicked.connect(self._watch)
        self.table.doubleClicked.connect(self._view)
        self.waiting.cancelled.connect(self._cancel)
