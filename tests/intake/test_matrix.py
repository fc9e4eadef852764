"""Matrices as clerks keep them: where the table begins, what columns mean, what each row gives."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from senae_desktop.domain.catalogue import load_catalogues
from senae_desktop.intake.columns import load_column_words
from senae_desktop.intake.document import Sheet
from senae_desktop.intake.entries import MatrixRow, Origin, RowFault, RowReader, merged
from senae_desktop.intake.reading import read_bytes
from senae_desktop.intake.row_cells import CellFault
from senae_desktop.intake.tables import Table, find_table
from senae_desktop.resource_files import resource
from tests.intake import files

CATALOGUES = load_catalogues(resource("catalogues"))
WORDS = load_column_words(resource("catalogues"))
TODAY = date(2026, 11, 25)
ORIGIN = Origin("matriz.xlsx", "0" * 64)
DAI, BL = "028-2026-10-00418823", "MEDUGY418827"


def table_of(*rows: Sequence[Any]) -> Table:
    table = find_table(Sheet("Hoja1", rows), WORDS)
    assert table is not None
    return table


def read(*rows: Sequence[Any]) -> list[MatrixRow]:
    return RowReader(WORDS, CATALOGUES, TODAY).rows(table_of(*rows), ORIGIN)


def meanings(*rows: Sequence[Any]) -> dict[str, str]:
    table = table_of(*rows)
    return {table.headings[column]: code for column, code in table.meanings.items()}


# --- headings --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("heading", "code"),
    [
        ("REFRENDO", "declaration"), ("No. DAI", "declaration"), ("Nº de Refrendo", "declaration"),
        ("DOCUMENTO DE EMBARQUE", "transport_document"), ("B/L", "transport_document"),
        ("BL / GUÍA", "transport_document"), ("GUIA AEREA", "transport_document"),
        ("No. DE CARGA / MRN", "cargo_number"), ("EMPRESA", "importer"),
        ("CONSIGNATARIO", "importer"), ("R.U.C.", "importer_identification"),
        ("DISTRITO", "office"), ("RÉGIMEN", "regime"), ("CANAL DE AFORO", "channel"),
        ("ALMACENERA", "deposit"), ("DEPÓSITO", "deposit"), ("FECHA DE ARRIBO", "arrival"),
        ("E.T.A.", "expected_arrival"), ("FECHA DE REFRENDO", "declaration_accepted"),
        ("FECHA PAGO", "payment"), ("FECHA SALIDA AUTORIZADA", "release"),
        ("Fecha salida autorizada DAI", "release"), ("CANT. DE BULTOS", "packages"),
        ("PESO (KG)", "weight"), ("NOVEDADES", "remarks"), ("INCOTERM", "incoterm"),
        ("PAIS / PTO EMBARQUE", "origin"), ("PROVEEDOR", "supplier"), ("PRODUCTO", "goods"),
        ("IMPORTADOR:", "importer"), ("Observaciones\n(internas)", "remarks"),
    ],
)  # fmt: skip
def test_headings_are_understood(heading: str, code: str) -> None:
    assert WORDS.meaning(heading) == code


def test_a_misspelt_heading_is_understood_and_an_unknown_one_is_not() -> None:
    assert WORDS.meant("DOCUMENTO DE EMBARQEU") == "transport_document"
    assert WORDS.meant("ALMACENERRA") == "deposit"
    assert WORDS.meant("COLOR DEL CAMIÓN") == ""


def test_titles_above_the_headings_are_passed_over() -> None:
    title = ("MATRIZ DE SEGUIMIENTO – IMPORTADOR ANDINA",)
    assert meanings(title, (), ("Fecha:", "25/11/2026"), ("DAI", "BL"), (DAI, BL)) == {
        "DAI": "declaration",
        "BL": "transport_document",
    }


def test_merged_headings_of_two_rows_are_read_together() -> None:
    above = ("DAI", "FECHAS", "", "", "CARGA", "")
    below = ("", "ARRIBO", "PAGO", "SALIDA AUTORIZADA", "BULTOS", "PESO")
    table = table_of(above, below, (DAI, "01/11/2026", "", "", 3, 4))
    assert list(table.meanings.values()) == [
        "declaration", "arrival", "payment", "release", "packages", "weight",
    ]  # fmt: skip
    assert table.body == 2


def test_merged_cells_of_a_real_workbook_are_read_as_they_look() -> None:
    from io import BytesIO

    import xlsxwriter

    buffer = BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    sheet = book.add_worksheet("Importaciones")
    sheet.merge_range("A1:D1", "IMPORTACIONES 2026")
    sheet.merge_range("A3:A4", "REFRENDO")
    sheet.merge_range("B3:C3", "FECHAS")
    sheet.write_row("B4", ["ARRIBO", "PAGO"])
    sheet.merge_range("D3:D4", "EMPRESA")
    sheet.write_row("A5", [DAI, "01/11/2026", "02/11/2026", "Andina"])
    sheet.set_row(5, None, None, {"hidden": True})
    sheet.write_row("A6", ["028-2026-10-00418824", "01/11/2026", "", "Andina"])
    book.close()
    (found,) = read_bytes(buffer.getvalue(), "m.xlsx").sheets
    table = find_table(found, WORDS)
    assert table is not None
    assert list(table.meanings.values()) == ["declaration", "arrival", "payment", "importer"]
    rows = RowReader(WORDS, CATALOGUES, TODAY).rows(table, ORIGIN)
    assert [row.number for row in rows] == [5, 6]  # a filter hides rows, it does not delete them


def test_a_table_without_headings_is_told_by_its_content() -> None:
    rows = [(DAI, "CSQU3054383", "Andina"), ("028-2026-10-00418824", "MSKU9070323", "Andina")]
    table = table_of(*rows)
    assert table.body == 0
    assert dict(table.meanings) == {0: "declaration", 1: "containers"}


def test_a_column_whose_heading_says_nothing_is_told_by_its_content() -> None:
    assert meanings(("EMPRESA", "PESO", "X"), ("Andina", 3, DAI), ("Andina", 4, DAI))["X"] == (
        "declaration"
    )


def test_a_sheet_without_references_is_no_table() -> None:
    assert find_table(Sheet("", [("Nombre", "Edad"), ("Ana", 30)]), WORDS) is None
    assert find_table(Sheet("", []), WORDS) is None


def test_the_layout_is_that_of_its_headings() -> None:
    one, other = table_of(("DAI", "BL"), (DAI, BL)), table_of(("dai ", "B/L"), (DAI, BL))
    assert one.layout == other.layout
    assert one.layout != table_of(("DAI", "BL", "PESO"), (DAI, BL, 1)).layout


# --- rows ------------------------------------------------------------------------------------


def test_blank_rows_totals_and_repeated_headings_hold_nothing() -> None:
    heads = ("DAI", "BL", "PESO")
    rows = read(heads, (DAI, BL, 3), ("", None, ""), heads, ("TOTAL:", "", 3), ("Subtotal", "", 3))
    assert len(rows) == 1


def test_every_sheet_is_read_hidden_ones_last() -> None:
    sheets = {"Oculta": files.table(), "Matriz": files.table()}
    document = read_bytes(files.xlsx(sheets, hidden="Oculta"), "m.xlsx")
    assert [sheet.name for sheet in document.sheets] == ["Matriz", "Oculta"]


def test_a_row_without_a_reference_is_refused_for_it() -> None:
    (row,) = read(("DAI", "EMPRESA"), ("POR CONFIRMAR", "Andina"))[:1]
    assert row.entry is None
    assert row.problem is not None
    assert (row.problem.fault, row.number) == (RowFault.NO_REFERENCE, 2)


def test_a_wrong_reference_refuses_its_row_and_says_why() -> None:
    (row,) = read(("DAI", "BL"), ("028-1926-10-00418823", BL))
    assert row.problem is not None
    assert (row.problem.column, row.problem.fault) == ("declaration", "bad-year")


def test_numbers_kept_as_numbers_get_their_zeros_back() -> None:
    (row,) = read(("GUIA", "RUC", "EMPRESA"), (2012345675.0, 992345671001.0, "Andina"))
    assert row.entry is not None
    assert row.entry.shipment.keys.transport_document == "020-12345675"
    assert row.entry.shipment.importer is not None
    assert row.entry.shipment.importer.identification == "0992345671001"


def test_a_declaration_rounded_by_the_spreadsheet_is_refused() -> None:
    (row,) = read(("DAI", "PESO"), (2820261000418820.0, 3))
    assert row.problem is not None
    assert row.problem.fault == CellFault.ROUNDED


def test_several_containers_of_a_cell() -> None:
    (row,) = read(("BL", "CONTENEDORES"), (BL, "CSQU3054383 / MSKU 907032-3\n2x40HC"))
    assert row.entry is not None
    assert row.entry.shipment.keys.containers == ("CSQU3054383", "MSKU9070323")


def test_district_regime_and_channel_in_words() -> None:
    heads = ("DAI", "DISTRITO", "REGIMEN", "AFORO")
    (row,) = read(heads, (DAI, "Guayaquil – Marítimo", "Importación para el consumo", "Rayos X"))
    assert row.entry is not None
    assert (row.entry.shipment.office, row.entry.shipment.regime) == ("028", "10")
    assert [event.type for event in row.entry.events] == ["channel-non-intrusive"]
    (row,) = read(heads, (DAI, 28.0, 10.0, "A"))
    assert row.entry is not None
    assert (row.entry.shipment.office, row.entry.shipment.regime) == ("028", "10")
    assert [event.type for event in row.entry.events] == ["channel-automatic"]


def test_dates_ahead_are_expected_and_those_behind_have_happened() -> None:
    heads = ("BL", "FECHA DE ARRIBO / ETA", "ETA")
    (row,) = read(heads, (BL, date(2026, 12, 24), date(2026, 11, 1)))
    assert row.entry is not None
    assert [(event.type, event.estimated) for event in row.entry.events] == [
        ("arrival", True),
        ("arrival", True),
    ]
    (row,) = read(heads, (BL, date(2026, 11, 24), ""))
    assert row.entry is not None
    assert [event.estimated for event in row.entry.events] == [False]


def test_cells_that_cannot_be_read_are_left_out_and_told() -> None:
    heads = ("BL", "FECHA PAGO", "PESO", "RUC", "EMPRESA", "REGIMEN")
    (row,) = read(heads, (BL, "45/13/2026", "12 o 13", "123", "Andina", "especial"))
    assert row.entry is not None
    assert row.entry.events == ()
    assert [doubt.fault for doubt in row.doubts] == [
        CellFault.NOT_A_DAY, CellFault.NOT_A_NUMBER, CellFault.BAD_IDENTITY, CellFault.UNKNOWN_CODE,
    ]  # fmt: skip


def test_remarks_supplier_and_terms_are_kept_as_a_note() -> None:
    (row,) = read(("BL", "PROVEEDOR", "INCOTERM", "NOVEDADES"), (BL, "ACME", "FOB", "Falta BL"))
    assert row.entry is not None
    (note,) = row.entry.events
    assert (note.type, note.note) == ("note", "PROVEEDOR: ACME · INCOTERM: FOB · Falta BL")


def test_a_line_for_each_container_is_one_import() -> None:
    rows = merged(read(("BL", "CONTENEDOR", "FECHA PAGO"), (BL, "CSQU3054383", "01/11/2026"),
                       (BL, "MSKU9070323", "01/11/2026"), ("MEDUGY418828", "", "")))  # fmt: skip
    assert len(rows) == 2
    entry = rows[0].entry
    assert entry is not None
    assert entry.shipment.keys.containers == ("CSQU3054383", "MSKU9070323")
    assert len(entry.events) == 1


def test_the_source_of_an_event_is_its_file_sheet_and_row() -> None:
    (row,) = read((), ("BL", "FECHA PAGO"), (BL, "01/11/2026"), ())
    assert row.entry is not None
    evidence = row.entry.events[0].evidence
    assert evidence is not None
    assert (evidence.source, evidence.name) == ("matriz.xlsx · Hoja1 · 3", "matriz.xlsx")


def test_reading_can_be_stopped() -> None:
    class Stop(Exception):
        pass

    def goes_on(done: int) -> None:
        if done:
            raise Stop

    rows = [("BL",), *[(f"MEDUGY{n:06d}",) for n in range(2000)]]
    reader = RowReader(WORDS, CATALOGUES, TODAY)
    with pytest.raises(Stop):
        reader.rows(table_of(*rows), ORIGIN, goes_on)
