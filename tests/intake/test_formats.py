"""The same matrix in every format it comes in, and what each format is read as."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from senae_desktop.domain.catalogue import load_catalogues
from senae_desktop.intake.columns import ColumnWords, load_column_words
from senae_desktop.intake.document import Document, FileKind
from senae_desktop.intake.entries import MatrixRow, Origin, RowReader
from senae_desktop.intake.finding import find_references
from senae_desktop.intake.reading import read_bytes, read_html, read_text
from senae_desktop.intake.tables import find_table
from senae_desktop.resource_files import resource
from tests.intake import files

CATALOGUES = load_catalogues(resource("catalogues"))
TODAY = date(2026, 11, 25)


@pytest.fixture(scope="module")
def words() -> ColumnWords:
    return load_column_words(resource("catalogues"))


def rows_of(document: Document, words: ColumnWords) -> list[MatrixRow]:
    reader = RowReader(words, CATALOGUES, TODAY)
    origin = Origin(document.name, document.digest)
    tables = [find_table(sheet, words) for sheet in document.sheets]
    return [row for table in tables if table for row in reader.rows(table, origin)]


FORMATS: dict[str, tuple[str, FileKind, Callable[[], bytes]]] = {
    "xlsx": ("matriz.xlsx", FileKind.WORKBOOK, files.xlsx),
    "xls": ("matriz.xls", FileKind.WORKBOOK, files.xls),
    "ods": ("matriz.ods", FileKind.WORKBOOK, files.ods),
    "csv": ("matriz.csv", FileKind.TABLE, files.separated),
    "csv, commas": ("matriz.csv", FileKind.TABLE, lambda: files.separated(",")),
    "csv, cp1252": ("matriz.csv", FileKind.TABLE, lambda: files.separated(";", "cp1252")),
    "csv, UTF-16": ("matriz.csv", FileKind.TABLE, lambda: files.separated("\t", "utf-16")),
    "csv, UTF-16 unmarked": ("m.csv", FileKind.TABLE, lambda: files.separated("\t", "utf-16-le")),
    "csv, UTF-8 marked": ("m.csv", FileKind.TABLE, lambda: files.separated(";", "utf-8-sig")),
    "text": ("matriz.txt", FileKind.TABLE, lambda: files.separated("\t")),
    "html": ("matriz.html", FileKind.PAGE, lambda: files.page().encode()),
    "html named xls": ("matriz.xls", FileKind.PAGE, lambda: files.page().encode("cp1252")),
    "xlsx named csv": ("matriz.csv", FileKind.WORKBOOK, files.xlsx),
    "xlsx in a letter": (
        "aviso.eml", FileKind.LETTER, lambda: files.letter([("matriz.xlsx", files.xlsx())]),
    ),
    "table in a letter": ("aviso.eml", FileKind.LETTER, lambda: files.letter(html=files.page())),
}  # fmt: skip


@pytest.mark.parametrize("name", FORMATS)
def test_the_matrix_is_read_from(name: str, words: ColumnWords) -> None:
    file_name, kind, make = FORMATS[name]
    document = read_bytes(make(), file_name)
    assert document.kind is kind
    first, second = rows_of(document, words)
    assert first.entry is not None
    assert second.entry is not None
    shipment = first.entry.shipment
    assert shipment.keys.declaration == "028-2026-10-00418823"
    assert shipment.keys.transport_document == "MEDUGY418827"
    assert second.entry.shipment.keys.transport_document == "020-12345675"
    assert shipment.importer is not None
    assert shipment.importer.identification == "0992345671001"
    assert (shipment.goods.packages, shipment.goods.weight_kg) == (12, Decimal("1234.5"))
    days = {event.type: event.occurred.at.date() for event in first.entry.events if event.occurred}
    assert days == {"arrival": date(2026, 11, 3), "declaration-accepted": date(2026, 11, 5)}
    assert [event.type for event in second.entry.events][-1] == "channel-physical"
    evidence = first.entry.events[0].evidence
    assert evidence is not None
    assert evidence.sha256 == document.digest
    assert first.entry.events[0].from_file
    assert not first.doubts


def test_a_letter_tells_its_references() -> None:
    document = read_bytes(files.letter(), "aviso.eml")
    found = [sighting.readings[0].value for sighting in find_references(document.text)]
    assert found == ["MEDUGY418827", "020-12345675", "CSQU3054383"]


def test_an_attachment_that_cannot_be_read_does_not_spoil_the_letter() -> None:
    document = read_bytes(files.letter([("daño.xlsx", b"PK\x03\x04 nothing")]), "aviso.eml")
    assert [(part.name, part.reason) for part in document.skipped] == [("daño.xlsx", "damaged")]
    assert find_references(document.text)


def test_a_printed_declaration_tells_its_references() -> None:
    document = read_bytes(files.pdf(files.PRINTED), "IptBpIclDclDtlInqrPrn.pdf")
    assert document.kind is FileKind.REPORT
    found = [sighting.readings[0].value for sighting in find_references(document.text)]
    assert found == ["028-2026-10-00418823", "40174824"]


def test_scripts_styles_and_pictures_are_passed_over() -> None:
    document = read_html(files.page())
    assert "MAEU" not in document.text
    assert "Embarques" in document.text


def test_formulas_are_text_or_what_they_came_to(words: ColumnWords) -> None:
    document = read_bytes(b'BL;NOTA\nMEDUGY418827;"=HYPERLINK(""http://x.example"")"\n', "m.csv")
    (row,) = rows_of(document, words)
    assert row.entry is not None
    assert row.entry.events[0].note == '=HYPERLINK("http://x.example")'


def test_cells_copied_from_a_spreadsheet_are_a_table() -> None:
    document = read_text("BL\tPESO\nMEDUGY418827\t12\n")
    assert document.kind is FileKind.TABLE
    assert list(document.sheets[0].rows) == [["BL", "PESO"], ["MEDUGY418827", "12"]]


def test_sentences_with_commas_are_no_table() -> None:
    text = (
        "Hola, Ana, buenos días, ¿cómo está?\nAdjunto, según lo dicho, el BL.\nGracias, saludos.\n"
    )
    assert read_text(text).kind is FileKind.TEXT
