"""The event log of the chosen shipment: filter, table, and the chosen event in full."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from senae_desktop.domain.outbox import Entry
from senae_desktop.domain.shipment import ShipmentRecord
from senae_desktop.presentation.detail_event_sheet import EventSheets
from senae_desktop.presentation.detail_events import EventLines
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.presentation.pending_events import pending_event
from senae_desktop.widgets.event_sheet_view import EventSheetView
from senae_desktop.widgets.event_table import EventTable
from senae_desktop.widgets.theme import Theme

#: Narrower than so many characters, the chosen event stands below the table.
_BESIDE = 105
#: Of a hundred, what the table takes until the user moves the handle.
_TABLE_SHARE = 60


class EventsPage(QWidget):
    """``correction_requested`` carries the id of an event that was recorded by hand,
    ``evidence_requested`` that of an event with a file."""

    correction_requested = Signal(object)
    evidence_requested = Signal(object)

    def __init__(self, theme: Theme, formatter: Formatter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._record: ShipmentRecord | None = None
        self._read: datetime | None = None
        self._divided = False
        self._catalogues = formatter.catalogues
        self._lines = EventLines(formatter)
        self._sheets = EventSheets(formatter)
        self.table = EventTable(theme, self)
        self.sheet = EventSheetView(theme, self)
        self.lane = self._box(self.tr("Lane"))
        self.type = self._box(self.tr("Type of event"))
        self._count = QLabel(self)
        self._count.setProperty("role", "muted")
        self.table.correction_requested.connect(self.correction_requested)
        self.table.evidence_requested.connect(self.evidence_requested)
        self.table.event_chosen.connect(self._show_event)
        self._lay_out()

    def set_record(
        self, record: ShipmentRecord, read: datetime | None, entries: Sequence[Entry] = ()
    ) -> None:
        """Show the events of this record, read last at ``read``, and those that wait to be sent."""
        other = self._record is None or self._record.shipment.id != record.shipment.id
        waiting = (pending_event(entry, self._catalogues) for entry in entries if not entry.new)
        whole = (*record.events, *(event for event in waiting if event is not None))
        self._record, self._read = replace(record, events=whole), read
        chosen = "" if other else self.table.chosen
        self.table.set_lines(self._lines.of(record, entries))
        self._fill(self.lane, self.tr("All lanes"), self.table.lanes, keep=not other)
        self._fill(self.type, self.tr("All events"), self.table.types, keep=not other)
        self._narrow()
        self.table.choose(chosen)
        if not self.table.chosen:
            self.table.selectRow(0)
        self._show_event(self.table.chosen)

    def choose(self, event_id: str) -> None:
        """Go to an event, whatever is filtered."""
        for box in (self.lane, self.type):
            box.setCurrentIndex(0)
        self.table.choose(event_id)
        self.table.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside each other where there is room."""
        super().resizeEvent(event)
        wide = self.width() > _BESIDE * self.fontMetrics().averageCharWidth()
        orientation = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        if not self._divided or self._split.orientation() is not orientation:
            self._split.setOrientation(orientation)
            self._split.setSizes([_TABLE_SHARE, 100 - _TABLE_SHARE])

    def _narrow(self) -> None:
        self.table.narrow(self.lane.currentData() or "", self.type.currentData() or "")
        shown, total = self.table.model().rowCount(), self.table.total
        text = self.tr("{shown} of {total} events").format(shown=shown, total=total)
        self._count.setText("" if shown == total else text)

    def _show_event(self, event_id: str) -> None:
        record = self._record
        sheet = self._sheets.of(record, event_id, self._read) if record and event_id else None
        self.sheet.set_sheet(sheet)

    def _divided_by_user(self) -> None:
        self._divided = True

    def _fill(self, box: QComboBox, everything: str, names: dict[str, str], *, keep: bool) -> None:
        chosen = box.currentData() if keep else ""
        box.blockSignals(True)
        box.clear()
        box.addItem(everything, "")
        for code, name in names.items():
            box.addItem(name, code)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.blockSignals(False)

    def _box(self, name: str) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(name)
        box.setToolTip(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        box.currentIndexChanged.connect(self._narrow_by_user)
        return box

    def _narrow_by_user(self, _index: int) -> None:
        self._narrow()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(16, 2, 16, 2)
        top.setSpacing(8)
        for box in (self.lane, self.type):
            top.addWidget(box)
        top.addWidget(self._count)
        top.addStretch(1)
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self.table)
        self._split.addWidget(self.sheet)
        self._split.setStretchFactor(0, _TABLE_SHARE)
        self._split.setStretchFactor(1, 100 - _TABLE_SHARE)
        self._split.splitterMoved.connect(self._divided_by_user)
        # Where room is short the longer names are cut first.
        self.lane.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.type.setMinimumContentsLength(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(top)
        column.addWidget(self._split, 1)
