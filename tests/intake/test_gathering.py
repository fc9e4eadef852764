"""What a document offers, item by item."""

from __future__ import annotations

from datetime import date

from senae_desktop.domain.catalogue import load_catalogues
from senae_desktop.domain.shipment import Keys
from senae_desktop.intake.columns import load_column_words
from senae_desktop.intake.gathering import Gatherer, Item, chosen, reread
from senae_desktop.intake.reading import read_bytes, read_html, read_text
from senae_desktop.resource_files import resource
from tests.intake import files

GATHERER = Gatherer(
    load_column_words(resource("catalogues")),
    load_catalogues(resource("catalogues")),
    date(2026, 11, 25),
)


def items_of(text: str) -> list[Item]:
    return list(GATHERER.gather(read_text(text, "pegado")).items)


def keys(item: Item) -> Keys:
    assert item.entry is not None
    return item.entry.shipment.keys


def test_references_of_one_line_are_one_import() -> None:
    first, second, third = items_of(
        "BL MEDUGY418827, contenedor CSQU3054383, DAI 028-2026-10-00418823"
    )
    assert keys(first) == Keys(
        transport_document="MEDUGY418827",
        declaration="028-2026-10-00418823",
        containers=("CSQU3054383",),
    )
    assert (second.together, third.together) == ("MEDUGY418827", "MEDUGY418827")
    assert second.entry is None


def test_two_of_a_kind_in_a_line_are_two_imports() -> None:
    found = items_of("BL MEDUGY418827 y MEDUGY418828\nCSQU3054383 MSKU9070323")
    assert [keys(item).all() for item in found] == [
        ("MEDUGY418827",), ("MEDUGY418828",), ("CSQU3054383",), ("MSKU9070323",),
    ]  # fmt: skip


def test_an_item_tells_its_line() -> None:
    (item,) = items_of("Hola\n\nBL MEDUGY418827")
    assert item.number == 3


def test_what_is_wrong_or_doubtful_has_no_entry_until_somebody_decides() -> None:
    wrong, doubtful = items_of("AWB 020-12345676\n40174824\n")
    assert wrong.entry is None
    assert wrong.refusal is not None
    mended = reread(wrong, "020-12345675")
    assert keys(mended).transport_document == "020-12345675"
    assert doubtful.ambiguous
    settled = chosen(doubtful, doubtful.readings[1])
    assert keys(settled).transport_document == "40174824"
    assert reread(doubtful, "  ").refusal is not None


def test_a_table_gives_its_rows_once() -> None:
    for document in (
        read_html(files.page()),
        read_bytes(files.xlsx(), "m.xlsx"),
        read_bytes(files.separated(), "m.csv"),
    ):
        gathering = GATHERER.gather(document)
        assert [item.written for item in gathering.items] == [
            "028-2026-10-00418823", "055-2026-10-00000912",
        ]  # fmt: skip
        assert len(gathering.tables) == 1


def test_corrected_columns_are_read_as_corrected() -> None:
    document = read_bytes(b"BL;A;B\nMEDUGY418827;x;y\n", "m.csv")
    (table,) = GATHERER.gather(document).tables
    (item,) = GATHERER.gather(document, {table.layout: {0: "transport_document", 2: "goods"}}).items
    assert item.entry is not None
    assert item.entry.shipment.goods.description == "y"


def test_a_workbook_that_is_no_matrix_still_tells_its_references() -> None:
    sheets = {"Carta": [("Estimados", ""), ("adjunto BL MEDUGY418827 de 3 bultos", "gracias")]}
    (item,) = GATHERER.gather(read_bytes(files.xlsx(sheets), "carta.xlsx")).items
    assert item.written == "MEDUGY418827"
    assert (item.sheet, item.number) == ("Carta", 2)


def test_rows_that_cannot_be_taken_stay_with_their_reason() -> None:
    text = "DAI\tEMPRESA\n028-2026-10-00418823\tAndina\n\tTextiles\n028-1926-10-1\tAndina\n"
    good, empty, wrong = items_of(text)
    assert good.entry is not None
    assert empty.problem is not None
    assert wrong.refusal is not None
