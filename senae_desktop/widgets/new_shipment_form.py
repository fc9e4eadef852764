"""A shipment of one's own: the reference that begins it and whatever else is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from senae_desktop.domain.entries import NewShipment
from senae_desktop.domain.party import Party
from senae_desktop.domain.references import Reference, ReferenceKind
from senae_desktop.domain.references_keys import keys_of, mode_of
from senae_desktop.domain.shipment import Keys, TransportMode
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.presentation.hint import Tone
from senae_desktop.presentation.sign_in_ruc import read_ruc
from senae_desktop.widgets.form_fields import GROUP, Field, line, words
from senae_desktop.widgets.theme import Theme

_MOST_PACKAGES = 10_000_000


class NewShipmentForm(QWidget):
    """Everything is optional but the reference; catalogues are combo boxes."""

    def __init__(self, theme: Theme, formatter: Formatter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        catalogues = formatter.catalogues
        self._formatter = formatter
        self._reference: Reference | None = None
        self._entered: NewShipment | None = None
        self._importers: tuple[Party, ...] = ()
        self._importer = QComboBox()
        self._importer_name = line(200)
        self._importer.setLineEdit(self._importer_name)
        # The box around it already has the frame.
        self._importer_name.setStyleSheet("border: none; padding: 0; background: transparent;")
        self._importer.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._ruc = line(20)
        self._own_name = line(200)
        self._district = self._codes(
            [
                (code, f"{code} {entry.name(formatter.language)}")
                for code, entry in catalogues.districts.items()
            ]
        )
        self._regime = self._codes(
            [
                (code, f"{code} {entry.name(formatter.language)}")
                for code, entry in catalogues.regimes.items()
            ]
        )
        self._mode = self._codes(
            [
                (code, entry.name(formatter.language))
                for code, entry in catalogues.transport_modes.items()
            ]
        )
        self._carrier = line(200)
        self._vessel = line(200)
        self._goods = line(200)
        self._packages = line(8)
        self._packages.setValidator(QIntValidator(0, _MOST_PACKAGES, self))
        self.importer_field = Field(theme, self.tr("Importer"), self._importer)
        self.ruc_field = Field(theme, self.tr("Importer's RUC"), self._ruc)
        self.name_field = Field(theme, self.tr("My reference"), self._own_name)
        self.mode_field = Field(theme, self.tr("Transport"), self._mode)
        self.district_field = Field(theme, self.tr("District"), self._district)
        self.regime_field = Field(theme, self.tr("Regime"), self._regime)
        self.carrier_field = Field(theme, self.tr("Carrier"), self._carrier)
        self.vessel_field = Field(theme, self.tr("Vessel or flight"), self._vessel)
        self.goods_field = Field(theme, self.tr("Goods"), self._goods)
        self.packages_field = Field(theme, self.tr("Packages"), self._packages)
        self._importer_name.setAccessibleName(self.tr("Importer"))
        self._lay_out()
        self._importer.activated.connect(self._importer_chosen)
        self._ruc.textChanged.connect(self._read_ruc)

    def set_importers(self, importers: Sequence[Party]) -> None:
        """The importers the account works for; a single one is filled in."""
        self._importers = tuple(importers)
        self._importer.clear()
        for party in importers:
            self._importer.addItem(party.name)
        self._importer.setCurrentIndex(0 if len(importers) == 1 else -1)
        self._importer.setEditText(importers[0].name if len(importers) == 1 else "")
        self._ruc.setText(importers[0].identification if len(importers) == 1 else "")

    def begin(self, reference: Reference) -> None:
        """Start from a reference, of which district and regime may already follow."""
        self._reference = reference
        for editor in (self._own_name, self._carrier, self._vessel, self._goods, self._packages):
            editor.setText("")
        declaration = reference.kind is ReferenceKind.DECLARATION
        office, _, regime, _ = reference.value.split("-") if declaration else ("", "", "", "")
        mode = mode_of(reference)
        _choose(self._district, office)
        _choose(self._regime, regime)
        _choose(self._mode, mode.value if mode else "")
        self._importer.setFocus()

    def fill(self, shipment: NewShipment) -> None:
        """Show a shipment that was entered before; what has no field here is kept as it was."""
        self._entered = shipment
        transport, goods = shipment.transport, shipment.goods
        self._importer.setEditText(shipment.importer.name if shipment.importer else "")
        self._ruc.setText(shipment.importer.identification if shipment.importer else "")
        self._own_name.setText(shipment.reference)
        self._carrier.setText(transport.carrier)
        self._vessel.setText(transport.vehicle)
        self._goods.setText(goods.description)
        self._packages.setText("" if goods.packages is None else str(goods.packages))
        _choose(self._district, shipment.office or "")
        _choose(self._regime, shipment.regime or "")
        _choose(self._mode, transport.mode.value if transport.mode else "")

    def collect(self) -> NewShipment | None:
        """The shipment, or None after going to what is wrong."""
        if self._reference is None:
            return None
        if self.ruc_field.hint.tone is Tone.PROBLEM:
            self._ruc.setFocus()
            return None
        name = self._importer.currentText().strip()
        identification = self._ruc.text().strip()
        mode = self._mode.currentData()
        packages = self._packages.text()
        entered = self._entered or NewShipment(Keys())
        return replace(
            entered,
            keys=entered.keys.with_known(keys_of(self._reference)),
            importer=Party(name, identification) if name or identification else None,
            reference=self._own_name.text().strip(),
            office=self._district.currentData() or None,
            regime=self._regime.currentData() or None,
            transport=replace(
                entered.transport,
                mode=TransportMode(mode) if mode else None,
                carrier=self._carrier.text().strip(),
                vehicle=self._vessel.text().strip(),
            ),
            goods=replace(
                entered.goods,
                description=self._goods.text().strip(),
                packages=int(packages) if packages else None,
            ),
        )

    def _importer_chosen(self, row: int) -> None:
        if 0 <= row < len(self._importers):
            self._ruc.setText(self._importers[row].identification)

    def _read_ruc(self) -> None:
        self.ruc_field.show_hint(read_ruc(self._ruc.text()))

    def _codes(self, entries: Sequence[tuple[str, str]]) -> QComboBox:
        """A combo box of codes that begins with nothing chosen."""
        box = QComboBox()
        box.addItem(self.tr("Not known yet"), "")
        for code, name in entries:
            box.addItem(name, code)
            box.setItemData(box.count() - 1, name, Qt.ItemDataRole.ToolTipRole)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(12)
        return box

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GROUP)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        pairs = (
            (self.importer_field, self.ruc_field),
            (self.name_field, self.mode_field),
            (self.district_field, self.regime_field),
            (self.carrier_field, self.vessel_field),
            (self.goods_field, self.packages_field),
        )
        grid.addWidget(
            words(self.tr("Only the reference is needed; the rest can wait."), "muted"), 0, 0, 1, 2
        )
        top = Qt.AlignmentFlag.AlignTop
        for row, (left, right) in enumerate(pairs, 1):
            grid.addWidget(left, row, 0, top)
            grid.addWidget(right, row, 1, top)


def _choose(box: QComboBox, code: str) -> None:
    """Select a code; one that the catalogue lacks leaves "not known yet"."""
    box.setCurrentIndex(max(box.findData(code), 0))
