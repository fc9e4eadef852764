"""The paste box and the columns of a matrix, in each of their states."""

from __future__ import annotations

from array import array
from datetime import date

from PySide6.QtWidgets import QDialog

from senae_desktop.domain.errors import UnreadableFile
from senae_desktop.domain.shipment import ShipmentRecord
from senae_desktop.intake.columns import load_column_words
from senae_desktop.intake.faults import FileFault
from senae_desktop.intake.gathering import Gatherer, Gathering
from senae_desktop.intake.reading import read_text
from senae_desktop.presentation.paste_words import PasteWords
from senae_desktop.resource_files import resource
from senae_desktop.usecases.comparing import ItemState, compare
from senae_desktop.widgets.mapping_dialog import MappingDialog
from senae_desktop.widgets.paste_dialog import PasteDialog
from tests.visual import material
from tests.visual.material import CATALOGUES
from tests.visual.studio import Studio

WORDS = load_column_words(resource("catalogues"))
GATHERER = Gatherer(WORDS, CATALOGUES, date(2026, 11, 23))

_MIXED = """Estimados, buenas tardes:
adjunto BL MEDU GY 418 827, contenedor csqu 305438-3, de la DAI 028-2026-10-00418823
La guía aérea 020-12345676 aún no llega; en cambio 020 1234 5675 ya está en bodega.
BLs: HLCUGYE260112345, MAEU123456789 y MAEU123456789
40174824
Número de carga CEC2026MSCU0001 (falta el resto)
también siguen con {followed}
"""
_HEADS = (
    "No. REFRENDO\tDOC. DE EMBARQUE\tEMPRESA\tRUC\tCANAL DE AFORO\tFECHA ARRIBO\tFECHA DE PAGO\t"
    "SALIDA AUTORIZADA\tBULTOS\tPESO KG\tCOLOR\tNOVEDADES\n"
)


#: What goes from the table when it has been added.
_GONE = {ItemState.NEW, ItemState.JOINED}


class _Kept:
    """The demonstration's imports, as followed already."""

    def __init__(self) -> None:
        self._records = [told.record for told in material.agency()]

    def haystack(self) -> tuple[array[int], list[str]]:
        texts = ["\n".join(key.lower() for key in record.shipment.keys.all())
                 for record in self._records]  # fmt: skip
        return array("q", range(len(texts))), texts

    def record(self, number: int) -> ShipmentRecord:
        return self._records[number]


def take(studio: Studio) -> None:
    """All pictures of the intake."""
    kept = _Kept()
    followed = kept.record(0).shipment.keys.all()[0]
    _save(studio, _dialog(studio), "paste-empty")
    reading = _dialog(studio)
    reading.set_busy(reading.saying.progress(12_500))
    _save(studio, reading, "paste-reading")
    mixed = _dialog(studio)
    _show(mixed, _gathered(_MIXED.format(followed=followed)), kept)
    mixed.table.selectRow(3)
    _save(studio, mixed, "paste-mixed")
    many = _dialog(studio)
    _show(many, _gathered(_matrix(500)), kept)
    _save(studio, many, "paste-500")
    nothing = _dialog(studio)
    nothing.show_rows([])
    _save(studio, nothing, "paste-nothing")
    for fault in (FileFault.PASSWORD, FileFault.DAMAGED, FileFault.TOO_MANY_ROWS):
        refused = _dialog(studio)
        refused.show_error(UnreadableFile(fault))
        _save(studio, refused, f"paste-{fault.value}")
    added = _dialog(studio)
    gathered = _gathered(_MIXED.format(followed=followed))
    rows = [row for row in compare(gathered.items, kept) if row.state not in _GONE]
    added.show_added(4, rows)
    _save(studio, added, "paste-added")
    tables = _gathered(_matrix(40)).tables
    _save(studio, MappingDialog(studio.theme, WORDS, "es", tables), "columns")


def _matrix(count: int) -> str:
    def row(place: int) -> str:
        if place % 17 == 0:
            return f"028-1926-10-{place:08d}\t\tTextiles del Austro\t\tF\t\t\t\t\t\t\t\n"
        paid = "pendiente" if place % 3 else "05/11/2026"
        return (
            f"028-2026-10-{place:08d}\tMEDUGY{place:06d}\tImportadora Andina S.A.\t0992345671001\t"
            f"DOCUMENTAL\t{1 + place % 27:02d}/10/2026\t{paid}\t\t{place % 40}\t"
            f"{place * 13 % 9000},5\tazul\tok\n"
        )

    return _HEADS + "".join(map(row, range(1, count + 1)))


def _gathered(text: str) -> Gathering:
    return GATHERER.gather(read_text(text, "pegado"))


def _dialog(studio: Studio) -> PasteDialog:
    return PasteDialog(studio.theme, PasteWords(studio.formatter, WORDS))


def _show(dialog: PasteDialog, gathered: Gathering, kept: _Kept) -> None:
    rows = compare(gathered.items, kept)
    dialog.show_rows(rows, gathered.skipped, tables=bool(gathered.tables))


def _save(studio: Studio, dialog: QDialog, name: str) -> None:
    studio.take(dialog, name)
    dialog.deleteLater()
