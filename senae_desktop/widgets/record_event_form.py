"""The fields of an event recorded by hand, quick to fill from the keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from senae_desktop.domain.clock import ECUADOR, Clock
from senae_desktop.domain.entries import NewEvent
from senae_desktop.domain.errors import MalformedReference
from senae_desktop.domain.event import Classifier, Event, Lane
from senae_desktop.domain.moment import Moment, Precision
from senae_desktop.domain.shipment import ShipmentRecord
from senae_desktop.domain.told_keys import tells_a_key, told_reference
from senae_desktop.presentation.cargo_entry_dates import (
    DateFault,
    WhenReading,
    explain_date,
    read_when,
    with_weekday,
)
from senae_desktop.presentation.cargo_entry_events import event_groups
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.presentation.hint import Tone
from senae_desktop.presentation.reference_messages import explain_malformed, kind_name
from senae_desktop.widgets.evidence_field import EvidenceField
from senae_desktop.widgets.form_fields import GROUP, Field, line
from senae_desktop.widgets.place_completer import PlaceCompleter
from senae_desktop.widgets.theme import Theme

_CODE = Qt.ItemDataRole.UserRole


class RecordEventForm(QWidget):
    """What happened, when and where; ``collect`` gives the event or marks what is wrong."""

    def __init__(
        self,
        theme: Theme,
        formatter: Formatter,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._formatter = formatter
        self._clock = clock
        self._title_font = theme.font("strong")
        self._model = QStandardItemModel(self)
        self._types = QComboBox()
        self._types.setMaxVisibleItems(18)
        self._day = line(20, self.tr("23/11, today, yesterday"))
        self._time = line(8, "14:05")
        self._number = line(60)
        self._place = line(200)
        self._places = PlaceCompleter(formatter, self)
        self._place.setCompleter(self._places)
        self._note = line(2_000)
        self.type_field = Field(theme, self.tr("What happened"), self._types)
        self.day_field = Field(theme, self.tr("Date"), self._day)
        self.time_field = Field(theme, self.tr("Time (optional)"), self._time)
        self.number_field = Field(theme, self.tr("Number (optional)"), self._number)
        self.place_field = Field(theme, self.tr("Place (optional)"), self._place)
        self.note_field = Field(theme, self.tr("Note (optional)"), self._note)
        self.evidence = EvidenceField(theme)
        self.unknown = QCheckBox(self.tr("Date not known"))
        self.estimated = QCheckBox(self.tr("Estimated, still to happen"))
        self._lay_out()
        self._types.currentIndexChanged.connect(self._ask_number)
        self._number.textChanged.connect(self._read_number)
        self._day.textChanged.connect(self._read)
        self._time.textChanged.connect(self._read)
        self.estimated.toggled.connect(self._read)
        self.unknown.toggled.connect(self._unknown_toggled)

    def offer(self, record: ShipmentRecord) -> None:
        """Offer the event types of a shipment, the likely next ones first, for today."""
        model = self._model = QStandardItemModel(self)
        for group in event_groups(record, self._formatter.catalogues):
            title = QStandardItem(group.title)
            title.setFlags(Qt.ItemFlag.NoItemFlags)
            title.setFont(self._title_font)
            model.appendRow(title)
            for kind in group.types:
                item = QStandardItem(kind.name(self._formatter.language))
                item.setData(kind.code, _CODE)
                model.appendRow(item)
        self._places.offer(record.shipment.office)
        self._types.setModel(model)
        self._types.setCurrentIndex(1)
        self._ask_number()
        self.restart()

    def restart(self) -> None:
        """Empty for another event; the day typed stays, since events are entered in runs."""
        if not self._day.text():
            today = self._clock.now().astimezone(ECUADOR)
            self._day.setText(today.strftime("%d/%m/%Y"))
        self._time.setText("")
        self._number.setText("")
        self._note.setText("")
        self.evidence.fill(None)
        self.estimated.setChecked(False)
        self.unknown.setChecked(False)
        self._types.setFocus()

    def fill(self, event: Event) -> None:
        """Show an event that was recorded before, to be corrected."""
        row = self._types.findData(event.type, _CODE)
        if row < 0:
            item = QStandardItem(event.raw_text or event.type)
            item.setData(event.type, _CODE)
            self._model.appendRow(item)
            row = self._model.rowCount() - 1
        self._types.setCurrentIndex(row)
        self.estimated.setChecked(event.classifier is Classifier.ESTIMATED)
        self._number.setText(event.documents[0] if event.documents else "")
        self._place.setText(event.place or "")
        self._note.setText(event.reason or "")
        self.evidence.fill(event.evidence)
        self._fill_moment(event.occurred)

    def type_name(self) -> str:
        """The name of the event type chosen."""
        return self._types.currentText()

    def collect(self) -> NewEvent | None:
        """The event, or None after marking what is wrong and going there."""
        occurred: Moment | None = None
        if not self.unknown.isChecked():
            reading = self._reading()
            if reading.moment is None:
                self._mark(reading.fault or DateFault.EMPTY).input.setFocus()
                return None
            occurred = reading.moment
        number = self._number.text().strip() if tells_a_key(self._lane()) else ""
        if number and self.number_field.hint.tone is not Tone.GOOD:
            self._complain_of_number()
            return None
        return NewEvent(
            type=str(self._types.currentData(_CODE)),
            occurred=occurred,
            place=self._place.text().strip(),
            note=self._note.text().strip(),
            documents=(number,) if number else (),
            estimated=self.estimated.isChecked(),
            evidence=self.evidence.collect(),
        )

    def set_withdrawing(self, withdrawing: bool) -> None:
        """While withdrawing, only the reason is asked for."""
        fields = (self.type_field, self.day_field, self.time_field, self.number_field)
        for field in (*fields, self.place_field):
            field.setEnabled(not withdrawing)
        self.unknown.setEnabled(not withdrawing)
        self.estimated.setEnabled(not withdrawing)
        self.evidence.setVisible(not withdrawing)
        name = (
            self.tr("Why it is withdrawn (optional)") if withdrawing else self.tr("Note (optional)")
        )
        self.note_field.rename(name)
        if withdrawing:
            self._note.setText("")
            self._note.setFocus()

    @property
    def note(self) -> str:
        """The note as typed."""
        return self._note.text().strip()

    def _lane(self) -> Lane:
        kind = self._formatter.catalogues.event_types.get(str(self._types.currentData(_CODE)))
        return Lane(kind.lane) if kind is not None else Lane.OTHER

    def _ask_number(self) -> None:
        """Ask for the number that an event of this kind brings, if it brings one."""
        lane = self._lane()
        names = {
            Lane.CARGO: self.tr("Cargo number, B/L or container (optional)"),
            Lane.DECLARATION: self.tr("Number of the DAI (optional)"),
            Lane.PAYMENT: self.tr("Number of the liquidation (optional)"),
        }
        self.number_field.setVisible(tells_a_key(lane))
        self.number_field.rename(names.get(lane, self.tr("Number (optional)")))
        self._read_number()

    def _read_number(self) -> None:
        """Say which number was understood while it is typed; complaints wait for Enter."""
        try:
            reference = told_reference(self._lane(), self._number.text())
        except MalformedReference:
            self.number_field.say("")
            return
        text = self.tr("Recognised: {kind} {number}")
        known = text.format(kind=kind_name(reference.kind), number=reference.display)
        self.number_field.say(known, Tone.GOOD)

    def _complain_of_number(self) -> None:
        try:
            told_reference(self._lane(), self._number.text())
        except MalformedReference as error:
            explained = explain_malformed(error, self._number.text())
            self.number_field.say(" · ".join(filter(None, explained)), Tone.PROBLEM)
        self._number.setFocus()

    def _reading(self) -> WhenReading:
        return read_when(
            self._day.text(), self._time.text(), self._clock.now(), self.estimated.isChecked()
        )

    def _read(self) -> None:
        """Say which day was understood while it is typed; complaints wait for Enter."""
        self.time_field.say("")
        if self.unknown.isChecked():
            self.day_field.say("")
            return
        reading = self._reading()
        if reading.moment is not None:
            self.day_field.say(with_weekday(reading.moment, self._formatter), Tone.GOOD)
        elif reading.fault is DateFault.FUTURE:
            self._mark(reading.fault)
        else:
            self.day_field.say("")

    def _mark(self, fault: DateFault) -> Field:
        field = self.time_field if fault is DateFault.NOT_A_TIME else self.day_field
        field.say(explain_date(fault), Tone.PROBLEM)
        return field

    def _fill_moment(self, moment: Moment | None) -> None:
        self.unknown.setChecked(moment is None)
        if moment is None:
            return
        local = moment.at.astimezone(ECUADOR)
        self._day.setText(local.strftime("%d/%m/%Y"))
        exact = moment.precision is Precision.MINUTE
        self._time.setText(local.strftime("%H:%M") if exact else "")

    def _unknown_toggled(self, unknown: bool) -> None:
        self.day_field.setEnabled(not unknown)
        self.time_field.setEnabled(not unknown)
        self._read()

    def _lay_out(self) -> None:
        when = QHBoxLayout()
        when.setSpacing(GROUP)
        top = Qt.AlignmentFlag.AlignTop
        when.addWidget(self.day_field, 3, top)
        when.addWidget(self.time_field, 2, top)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.type_field)
        column.addLayout(when)
        about_when = QHBoxLayout()
        about_when.setSpacing(GROUP)
        about_when.addWidget(self.estimated)
        about_when.addWidget(self.unknown)
        about_when.addStretch(1)
        column.addLayout(about_when)
        column.addWidget(self.number_field)
        column.addWidget(self.place_field)
        column.addWidget(self.note_field)
        column.addWidget(self.evidence)
