"""Files that are wrong, hostile or locked: each a reason, never another failure."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from senae_desktop.domain.errors import UnreadableFile
from senae_desktop.intake import limits
from senae_desktop.intake.faults import FileFault
from senae_desktop.intake.reading import read_bytes, read_html, read_path, read_text
from tests.intake import files


def _packed(parts: dict[str, bytes]) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, data in parts.items():
            pack.writestr(name, data)
    return buffer.getvalue()


def _with_part(workbook: bytes, name: str, data: bytes) -> bytes:
    with zipfile.ZipFile(BytesIO(workbook)) as pack:
        parts = {part: pack.read(part) for part in pack.namelist()}
    return _packed(parts | {name: data})


def _far_cell(place: str, quote: str = '"') -> bytes:
    return _with_second_row(f'<row r="2"><c r={quote}{place}{quote}><v>2</v></c></row>')


def _far_row(number: int) -> bytes:
    return _with_second_row(f'<row r="{number}"><c><v>2</v></c></row>')


def _with_second_row(row: str) -> bytes:
    xml = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        f'<row r="1"><c r="A1"><v>1</v></c></row>{row}</sheetData></worksheet>'
    )
    return _with_part(files.xlsx(), "xl/worksheets/sheet1.xml", xml.encode())


def _nested_letters(depth: int) -> bytes:
    data = b"From: a@b.example\nMIME-Version: 1.0\n\nhola"
    for _ in range(depth):
        data = b"From: a@b.example\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\n" + data
    return data


def _nested_parts(depth: int) -> bytes:
    head, tail = b"From: a@b.example\nMIME-Version: 1.0\n", b""
    for level in range(depth):
        head += b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (level, level)
        tail = b"\n--b%d--\n" % level + tail
    return head + b"Content-Type: text/plain\n\nhola" + tail


#: A cell of an .ods, and what is left of its row.
_FILLED = (
    '<table:table-cell office:value-type="string"><text:p>MEDUGY418827</text:p></table:table-cell>'
)
_REST = '<table:table-cell table:number-columns-repeated="16383"/>'
_LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage".encode("utf-16-le")
_F = FileFault

BAD: dict[str, tuple[str, bytes, FileFault]] = {
    "nothing": ("a.xlsx", b"", _F.EMPTY),
    "blank": ("a.txt", b" \r\n\t", _F.EMPTY),
    "zeros": ("a.bin", bytes(4000), _F.EMPTY),
    "no workbook at all": ("a.xlsx", b"PK\x03\x04" + b"x" * 400, _F.DAMAGED),
    "cut workbook": ("a.xlsx", files.xlsx()[:-900], _F.DAMAGED),
    "another packed file": ("a.xlsx", _packed({"word/document.xml": b"<a/>"}), _F.UNSUPPORTED),
    "broken sheet": (
        "a.xlsx",
        _with_part(files.xlsx(), "xl/worksheets/sheet1.xml", b"<worksheet><c r="),
        _F.DAMAGED,
    ),
    "locked workbook": ("a.xlsx", _LOCKED, _F.PASSWORD),
    "old container of something else": ("a.msg", _LOCKED[:512] + b"W" * 900, _F.UNSUPPORTED),
    "cut old workbook": ("a.xls", files.xls()[:2000], _F.DAMAGED),
    "empty sheets": ("a.xlsx", files.xlsx({"Hoja1": [], "Hoja2": []}), _F.EMPTY_SHEETS),
    "empty ods": ("a.ods", files.ods([]), _F.EMPTY_SHEETS),
    "bomb": ("a.xlsx", _packed({"xl/workbook.xml": bytes(60 * 1024 * 1024)}), _F.EXPANDS_TOO_MUCH),
    "many parts": (
        "a.xlsx", _packed({f"x{n}": b"" for n in range(limits.PARTS + 1)}), _F.EXPANDS_TOO_MUCH,
    ),
    "far column": ("a.xlsx", _far_cell("XFD2"), _F.TOO_MANY_COLUMNS),
    "far row": ("a.xlsx", _far_cell("A1048576"), _F.TOO_MANY_ROWS),
    "far row, other quotes": ("a.xlsx", _far_cell("A1048576", "'"), _F.TOO_MANY_ROWS),
    "far column, small letters": ("a.xlsx", _far_cell("xfd2"), _F.TOO_MANY_COLUMNS),
    "far row, spelt out": ("a.xlsx", _far_cell("&#65;1048576"), _F.TOO_MANY_ROWS),
    "far row, told by the row": ("a.xlsx", _far_row(1_048_576), _F.TOO_MANY_ROWS),
    "far corner": ("a.xlsx", _far_cell("ZZ180000"), _F.TOO_LARGE),
    "repeated rows": (
        "a.ods",
        files.ods(body='<table:table-row table:number-rows-repeated="1000000"><table:table-cell '
                  'office:value-type="float" office:value="1"/></table:table-row>'),
        _F.TOO_MANY_ROWS,
    ),
    "repeated rows, other quotes": (
        "a.ods",
        files.ods(body="<table:table-row table:style-name='>' "
                  "table:number-rows-repeated='1000000'><table:table-cell "
                  "office:value-type='float' office:value='1'/></table:table-row>"),
        _F.TOO_MANY_ROWS,
    ),
    "rows repeated many times": (
        "a.ods",
        files.ods(body=f'<table:table-row table:number-rows-repeated="4000">{_FILLED}'
                  "</table:table-row>" * 60),
        _F.TOO_MANY_ROWS,
    ),
    "empty cells before a filled one": (
        "a.ods",
        files.ods(body=f"<table:table-row>{_REST}{_FILLED}</table:table-row>"),
        _F.TOO_MANY_COLUMNS,
    ),
    "a repeat that is no number": (
        "a.ods",
        files.ods(body='<table:table-row table:number-rows-repeated="x"/>'),
        _F.DAMAGED,
    ),
    "cell too long": ("a.csv", b"BL;NOTA\nMEDUGY418827;" + b"x" * 40_000, _F.CELL_TOO_LONG),
    "too many columns": ("a.csv", (b"1;" * 900 + b"\n") * 3, _F.TOO_MANY_COLUMNS),
    "parts in parts": ("a.eml", _nested_parts(40), _F.TOO_NESTED),
    "parts very deep": ("a.eml", _nested_parts(3000), _F.TOO_NESTED),
    "scanned report": ("a.pdf", files.pdf([]), _F.NO_TEXT),
    "cut report": ("a.pdf", b"%PDF-1.4\n1 0 obj\n<<", _F.DAMAGED),
    "picture": ("foto.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, _F.UNSUPPORTED),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_has_its_reason(name: str) -> None:
    file_name, data, fault = BAD[name]
    with pytest.raises(UnreadableFile) as refused:
        read_bytes(data, file_name)
    assert refused.value.reason == fault


def test_what_a_spreadsheet_leaves_empty_to_its_end_is_no_reason_to_refuse_it() -> None:
    """As LibreOffice writes every sheet: the rest of each row, and of the sheet, in one element."""
    body = (
        f"<table:table-row>{_FILLED}{_REST}</table:table-row>"
        f'<table:table-row table:number-rows-repeated="1048575">{_REST}</table:table-row>'
    )
    (sheet,) = read_bytes(files.ods(body=body), "a.ods").sheets
    assert len(sheet.rows) == 1


def test_an_old_workbook_with_a_cell_far_away_is_not_laid_out() -> None:
    whole = files.xls([("BL", "PESO"), ("MEDUGY418827", 3.25)])
    label = (0x203).to_bytes(2, "little") + (14).to_bytes(2, "little")  # a number, by its record
    small = (0x27E).to_bytes(2, "little") + (10).to_bytes(2, "little")
    place = max(whole.find(label), whole.find(small))
    assert place > 0
    far = whole[: place + 4] + b"\xff\xff\xff\xff" + whole[place + 8 :]
    with pytest.raises(UnreadableFile) as refused:
        read_bytes(far, "a.xls")
    assert refused.value.reason == FileFault.TOO_MANY_COLUMNS


def test_letters_in_letters_are_read_so_deep_and_no_deeper() -> None:
    document = read_bytes(_nested_letters(40), "a.eml")
    assert [part.reason for part in document.skipped] == [FileFault.TOO_NESTED]
    assert read_bytes(_nested_letters(3), "a.eml").text == "hola"


def test_a_locked_report_is_refused_for_its_password() -> None:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(BytesIO(files.pdf(files.PRINTED))))
    writer.encrypt("secreto", algorithm="RC4-128")
    buffer = BytesIO()
    writer.write(buffer)
    with pytest.raises(UnreadableFile) as refused:
        read_bytes(buffer.getvalue(), "dai.pdf")
    assert refused.value.reason == FileFault.PASSWORD


def test_too_many_rows_are_refused_rather_than_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "ROWS", 3)
    for name, data in (("a.xlsx", files.xlsx()), ("a.csv", files.separated())):
        with pytest.raises(UnreadableFile) as refused:
            read_bytes(data, name)
        assert refused.value.reason == FileFault.TOO_MANY_ROWS


def test_too_much_text_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "TEXT", 100)
    monkeypatch.setattr(limits, "FILE_BYTES", 5000)
    reads: list[Callable[[], object]] = [
        lambda: read_text("x" * 101),
        lambda: read_html("<p>" + "x" * 101),
        lambda: read_bytes(b"x" * 101, "a.txt"),
        lambda: read_bytes(b"x" * 5001, "a.txt"),
    ]
    for read in reads:
        with pytest.raises(UnreadableFile) as refused:
            read()
        assert refused.value.reason == FileFault.TOO_LARGE


def test_a_file_that_is_not_there_is_missing(tmp_path: Path) -> None:
    for path in (tmp_path / "no.xlsx", tmp_path):
        with pytest.raises(UnreadableFile) as refused:
            read_path(path)
        assert refused.value.reason == FileFault.MISSING


def test_conditions_of_word_processors_are_passed_over_in_pages() -> None:
    page = "<p><![if !supportLists]>1.<![endif]> BL MEDUGY418827</p><![<!DOCTYPE html>"
    assert "1. BL MEDUGY418827" in read_html(page).text


def test_deep_elements_of_a_page_are_read() -> None:
    assert read_html("<div>" * 50_000 + "hola").text == "hola"
