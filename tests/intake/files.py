"""Files of every kind, made for the tests; the same little matrix in each."""

from __future__ import annotations

import csv
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from email.message import EmailMessage
from io import BytesIO, StringIO
from typing import Any

import xlsxwriter
import xlwt

HEADINGS = (
    "No. DAI", "DOCUMENTO DE EMBARQUE", "IMPORTADOR", "R.U.C.", "CANAL DE AFORO",
    "FECHA DE ARRIBO", "FECHA DE REFRENDO", "CANT. DE BULTOS", "PESO",
)  # fmt: skip
#: Day, text, number: what each format keeps of them is its own affair.
ROWS: tuple[tuple[Any, ...], ...] = (
    ("028-2026-10-00418823", "MEDUGY418827", "Importadora Andina", "0992345671001",
     "DOCUMENTAL", date(2026, 11, 3), "5-nov-26", 12, 1234.5),
    ("055-2026-10-00000912", "020-12345675", "Textiles del Austro", "0190000001001",
     "AFORO FÍSICO INTRUSIVO", date(2026, 11, 4), "06/11/2026", 3, 80.0),
)  # fmt: skip
TITLE = "MATRIZ DE IMPORTACIONES – NOVIEMBRE"
TOTAL = ("TOTAL", "", "", "", "", "", "", 15, 1314.5)


def table(total: bool = True) -> list[Sequence[Any]]:
    """Title, blank row, headings, rows and the total."""
    return [(TITLE,), (), HEADINGS, *ROWS, *([TOTAL] if total else [])]


def xlsx(sheets: Mapping[str, Sequence[Sequence[Any]]] | None = None, **options: Any) -> bytes:
    """A workbook as Excel writes it; ``hidden`` names a hidden sheet."""
    buffer = BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    dates = book.add_format({"num_format": "dd/mm/yyyy"})
    for name, rows in (sheets or {"Matriz": table()}).items():
        sheet = book.add_worksheet(name)
        for place, row in enumerate(rows):
            for column, cell in enumerate(row):
                if isinstance(cell, date | datetime):
                    sheet.write_datetime(place, column, cell, dates)
                else:
                    sheet.write(place, column, cell)
        if name == options.get("hidden"):
            sheet.hide()
        else:
            sheet.activate()
    book.close()
    return buffer.getvalue()


def xls(rows: Sequence[Sequence[Any]] | None = None) -> bytes:
    """A workbook of the old format."""
    book = xlwt.Workbook()
    sheet = book.add_sheet("Matriz")
    style = xlwt.easyxf(num_format_str="DD/MM/YYYY")
    for place, row in enumerate(rows if rows is not None else table()):
        for column, cell in enumerate(row):
            if isinstance(cell, date):
                sheet.write(place, column, cell, style)
            else:
                sheet.write(place, column, cell)
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def ods(rows: Sequence[Sequence[Any]] | None = None, body: str = "") -> bytes:
    """A workbook of LibreOffice, written by hand; ``body`` replaces its rows."""
    cells = body or "".join(
        f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>"
        for row in (rows if rows is not None else table())
    )
    content = (
        '<?xml version="1.0" encoding="UTF-8"?><office:document-content '
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">'
        '<office:body><office:spreadsheet><table:table table:name="Matriz">'
        f"{cells}</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as pack:
        pack.writestr(zipfile.ZipInfo("mimetype"), "application/vnd.oasis.opendocument.spreadsheet")
        pack.writestr("content.xml", content)
        pack.writestr(
            "META-INF/manifest.xml",
            "<manifest:manifest "
            'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
            '<manifest:file-entry manifest:full-path="/" '
            'manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>'
            "</manifest:manifest>",
        )
    return buffer.getvalue()


def _ods_cell(cell: Any) -> str:
    match cell:
        case "":
            return "<table:table-cell/>"
        case date():
            return (
                f'<table:table-cell office:value-type="date" office:date-value="{cell}">'
                f"<text:p>{cell}</text:p></table:table-cell>"
            )
        case int() | float():
            return (
                f'<table:table-cell office:value-type="float" office:value="{cell}">'
                f"<text:p>{cell}</text:p></table:table-cell>"
            )
        case _:
            return (
                f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p>'
                "</table:table-cell>"
            )


def separated(separator: str = ";", encoding: str = "utf-8") -> bytes:
    """Separated values, dates as people write them here."""
    buffer = StringIO(newline="")
    writer = csv.writer(buffer, delimiter=separator)
    for row in table():
        writer.writerow(
            [cell.strftime("%d/%m/%Y") if isinstance(cell, date) else cell for cell in row]
        )
    return buffer.getvalue().encode(encoding)


def page() -> str:
    """A table as a browser copies it, with what must be passed over."""
    rows = "".join(
        "<tr>"
        + "".join(
            f"<td>{cell:%d/%m/%Y}</td>" if isinstance(cell, date) else f"<td>{cell}</td>"
            for cell in row
        )
        + "</tr>"
        for row in table()[2:]
    )
    return (
        "<!DOCTYPE html><html><head><style>td{content:'MAEU000000001'}</style>"
        "<script>var bl='MAEU000000002'</script></head><body><h1>Embarques</h1>"
        f"<img src='https://example.ec/MAEU000000003.png'><table>{rows}</table></body></html>"
    )


def letter(attachments: Sequence[tuple[str, bytes]] = (), html: str = "") -> bytes:
    """An e-mail with accents, and files attached."""
    message = EmailMessage()
    message["From"] = "Operaciones <operaciones@naviera.example>"
    message["To"] = "despacho@agencia.example"
    message["Subject"] = "Aviso de llegada BL MEDUGY418827 – Guayaquil"
    message.set_content(
        "Estimados:\n\nSu guía 020-12345675 arribó hoy.\nContenedor CSQU 305438-3.\n"
    )
    if html:
        message.add_alternative(html, subtype="html")
    for name, data in attachments:
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


def pdf(lines: Sequence[str]) -> bytes:
    """A printed report of one page, written by hand; no lines make a scanned one."""
    drawn = "".join(
        f"BT /F1 11 Tf 50 {780 - 16 * at} Td ({line}) Tj ET\n" for at, line in enumerate(lines)
    )
    objects = (
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        "/Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(drawn.encode('latin-1'))} >>\nstream\n{drawn}endstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    )
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    table_at = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
    trailer = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{table_at}\n%%EOF"
    return out + trailer.encode()


#: What the printed DAI and liquidation say, with invented numbers.
PRINTED = (
    "SERVICIO NACIONAL DE ADUANA DEL ECUADOR",
    "DECLARACION ADUANERA DE IMPORTACION",
    "Numero de DAI: 028-2026-10-00418823",
    "RUC: 0992345671001  IMPORTADORA ANDINA S.A.",
    "Fecha de aceptacion: 05/11/2026",
    "Numero de liquidacion: 40174824",
    "Total a pagar: 12.345,67",
)
