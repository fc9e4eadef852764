"""What is fuzzed: each parser of the intake, from bytes as they come to what a person would see.

The only thing that any of them may raise is ``UnreadableFile``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from senae_desktop.domain.catalogue import load_catalogues
from senae_desktop.domain.errors import UnreadableFile
from senae_desktop.intake.columns import load_column_words
from senae_desktop.intake.document import Document
from senae_desktop.intake.faults import FileFault
from senae_desktop.intake.finding import find_references, read_written
from senae_desktop.intake.gathering import Gatherer, reread
from senae_desktop.intake.reading import read_bytes, read_html, read_text
from senae_desktop.resource_files import resource
from tests.intake import files

_GATHERER = Gatherer(
    load_column_words(resource("catalogues")),
    load_catalogues(resource("catalogues")),
    date(2026, 11, 25),
)
_REASONS = set(FileFault)


def _read(read: Callable[[], Document]) -> None:
    try:
        document = read()
    except UnreadableFile as refusal:
        if refusal.reason not in _REASONS:
            raise ValueError(refusal.reason) from refusal
        return
    for item in _GATHERER.gather(document).items[:200]:
        reread(item, item.written)


def text(data: bytes) -> None:
    """References in running text."""
    written = data.decode("utf-8", "replace")
    for sighting in find_references(written):
        assert written[sighting.start : sighting.end] == sighting.written
        assert sighting.readings or sighting.refusal
    read_written(written[:300])


def pasted(data: bytes) -> None:
    """Text and cells as they are pasted."""
    _read(lambda: read_text(data.decode("utf-8", "replace"), "pegado"))


def page(data: bytes) -> None:
    """HTML of the clipboard."""
    _read(lambda: read_html(data.decode("utf-8", "replace")))


def letter(data: bytes) -> None:
    """E-mails."""
    _read(lambda: read_bytes(data, "a.eml"))


def separated(data: bytes) -> None:
    """Separated values in any encoding."""
    _read(lambda: read_bytes(data, "a.csv"))


def workbook(data: bytes) -> None:
    """.xlsx and .ods."""
    _read(lambda: read_bytes(b"PK\x03\x04" + data[4:], "a.xlsx"))


def open_sheet(data: bytes) -> None:
    """The cells of an .ods, which damage to its packing hardly ever reaches."""
    _read(lambda: read_bytes(files.ods(body=data.decode("utf-8", "replace")), "a.ods"))


def old_workbook(data: bytes) -> None:
    """.xls."""
    _read(lambda: read_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + data[8:], "a.xls"))


def report(data: bytes) -> None:
    """PDF."""
    _read(lambda: read_bytes(b"%PDF-1.4\n" + data[9:], "a.pdf"))


Target = Callable[[bytes], None]

#: Each target with what it begins from.
TARGETS: dict[str, tuple[Target, Callable[[], Sequence[bytes]]]] = {
    "text": (text, lambda: [files.letter(), b"BL: MEDU 123 4567\nDAI 028-2026-10-00418823"]),
    "pasted": (pasted, lambda: [files.separated("\t"), files.separated(",")]),
    "page": (page, lambda: [files.page().encode()]),
    "letter": (letter, lambda: [files.letter(html=files.page()), files.letter([("a.csv", b"BL")])]),
    "separated": (separated, lambda: [files.separated(), files.separated("\t", "utf-16")]),
    "workbook": (workbook, lambda: [files.xlsx(), files.ods()]),
    "open_sheet": (
        open_sheet,
        lambda: [
            b'<table:table-row table:number-rows-repeated="3"><table:table-cell '
            b'table:number-columns-repeated="2" office:value-type="string">'
            b"<text:p>BL MEDUGY418827</text:p></table:table-cell></table:table-row>"
        ],
    ),
    "old_workbook": (old_workbook, lambda: [files.xls()]),
    "report": (report, lambda: [files.pdf(files.PRINTED), files.pdf([])]),
}
