"""Any file or paste to a ``Document``: by what it holds, whatever its name says.

``UnreadableFile`` is the only failure, whatever the file does to the libraries that read it.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from senae_desktop.domain.errors import SenaeError
from senae_desktop.intake import limits
from senae_desktop.intake.decoding import decode
from senae_desktop.intake.document import Document, FileKind
from senae_desktop.intake.faults import FileFault, refuse
from senae_desktop.intake.letters import read_letter
from senae_desktop.intake.pages import read_page
from senae_desktop.intake.separated import read_separated

_T = TypeVar("_T")

#: Names of files offered when choosing one.
SUFFIXES = (
    ".xlsx",
    ".xlsm",
    ".xls",
    ".ods",
    ".csv",
    ".tsv",
    ".txt",
    ".html",
    ".htm",
    ".eml",
    ".pdf",
)

_PACKED = b"PK\x03\x04"
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_REPORT = b"%PDF-"
_HTML = re.compile(
    r"\A\s*(?:<!--.*?-->\s*)?<(?:!doctype\s+html|html|head|body|table|meta)\b",
    re.IGNORECASE | re.DOTALL,
)
_LETTER = re.compile(
    rb"\A(?:[\w-]{1,60}:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n){0,40}?"
    rb"(?i:received|from|return-path|mime-version|message-id|delivered-to|x-[\w-]{1,40}):",
)
_LETTER_SURE = re.compile(rb"(?im)^(?:from|mime-version|message-id|received):")
_ODS = b"application/vnd.oasis.opendocument.spreadsheet"


def _never_stop() -> None:
    return


def read_path(path: Path, goes_on: Callable[[], None] = _never_stop) -> Document:
    """A file on disk. ``goes_on`` is asked now and then, and raises to stop."""
    try:
        if not path.is_file():
            refuse(FileFault.MISSING)
        if path.stat().st_size > limits.FILE_BYTES:
            refuse(FileFault.TOO_LARGE, "bytes")
        with path.open("rb") as file:
            data = file.read(limits.FILE_BYTES + 1)
    except OSError as error:
        refuse(FileFault.MISSING, type(error).__name__)
    return read_bytes(data, path.name, goes_on)


def read_bytes(
    data: bytes, name: str, goes_on: Callable[[], None] = _never_stop, depth: int = 0
) -> Document:
    """The content of a file, or of an attachment ``depth`` letters deep."""
    if len(data) > limits.FILE_BYTES:
        refuse(FileFault.TOO_LARGE, "bytes")
    if not data.strip(b"\0 \t\r\n"):
        refuse(FileFault.EMPTY)
    goes_on()
    return _guarded(lambda: _read(data, name, goes_on, depth))


def read_text(text: str, name: str = "") -> Document:
    """Text as it was pasted, perhaps with the cells of a table."""
    if len(text) > limits.TEXT:
        refuse(FileFault.TOO_LARGE, "characters")
    if not text.strip():
        refuse(FileFault.EMPTY)
    digest = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
    sheets = _guarded(lambda: read_separated(text, name))
    kind = FileKind.TABLE if sheets else FileKind.TEXT
    return Document(name, kind, digest, text, sheets)


def read_html(html: str, name: str = "") -> Document:
    """HTML as a browser or a spreadsheet puts it on the clipboard."""
    if len(html) > limits.TEXT:
        refuse(FileFault.TOO_LARGE, "characters")
    digest = hashlib.sha256(html.encode("utf-8", "replace")).hexdigest()
    text, sheets = _guarded(lambda: read_page(html))
    if not text.strip():
        refuse(FileFault.EMPTY)
    return Document(name, FileKind.PAGE, digest, text, sheets)


def _guarded(read: Callable[[], _T]) -> _T:
    """What ``read`` reads; whatever it fails with is a refusal."""
    try:
        return read()
    except SenaeError:
        raise
    except RecursionError:
        refuse(FileFault.TOO_NESTED)
    except MemoryError:
        refuse(FileFault.TOO_LARGE, "memory")
    except Exception as error:  # noqa: BLE001 - a damaged file makes its reader fail in any way
        refuse(FileFault.DAMAGED, type(error).__name__)


def _read(data: bytes, name: str, goes_on: Callable[[], None], depth: int) -> Document:
    digest = hashlib.sha256(data).hexdigest()
    if data.startswith(_PACKED):
        return _packed(data, name, digest)
    if data.startswith(_COMPOUND):
        return _compound(data, name, digest)
    if _REPORT in data[:1024]:
        from senae_desktop.intake.reports import read_report  # noqa: PLC0415

        return Document(name, FileKind.REPORT, digest, read_report(data, goes_on))
    if _is_letter(data, name):

        def read_attachment(inside: bytes, title: str, deeper: int) -> Document:
            return read_bytes(inside, title, goes_on, deeper)

        text, sheets, skipped = read_letter(data, depth, read_attachment)
        if not (text.strip() or sheets or skipped):
            refuse(FileFault.EMPTY)
        return Document(name, FileKind.LETTER, digest, text, sheets, skipped)
    return _plain(decode(data), name, digest)


def _plain(text: str, name: str, digest: str) -> Document:
    if len(text) > limits.TEXT and not name.lower().endswith((".csv", ".tsv", ".txt")):
        refuse(FileFault.TOO_LARGE, "characters")
    if not text.strip():
        refuse(FileFault.EMPTY)
    if _HTML.match(text[:4096]) or name.lower().endswith((".html", ".htm")):
        words, sheets = read_page(text)
        if not words.strip():
            refuse(FileFault.EMPTY)
        return Document(name, FileKind.PAGE, digest, words, sheets)
    sheets = read_separated(text)
    if sheets:
        return Document(name, FileKind.TABLE, digest, text[: limits.TEXT], sheets)
    if len(text) > limits.TEXT:
        refuse(FileFault.TOO_LARGE, "characters")
    return Document(name, FileKind.TEXT, digest, text)


def _packed(data: bytes, name: str, digest: str) -> Document:
    from senae_desktop.intake.packed import check_sheets, look_inside  # noqa: PLC0415

    parts = look_inside(data)
    is_ods = "content.xml" in parts and _ODS in data[:200]
    if not (is_ods or "xl/workbook.xml" in parts):
        refuse(FileFault.UNSUPPORTED, "packed")
    check_sheets(data)
    return _workbook(data, name, digest)


def _compound(data: bytes, name: str, digest: str) -> Document:
    """The container of old Office files: a workbook, a locked new one, or something else."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        refuse(FileFault.PASSWORD)
    is_workbook = any(title.encode("utf-16-le") in data for title in ("Workbook", "Book"))
    if not (is_workbook or name.lower().endswith(".xls")):
        refuse(FileFault.UNSUPPORTED, "compound")
    from senae_desktop.intake.compound import check_old_sheets  # noqa: PLC0415

    check_old_sheets(data)
    return _workbook(data, name, digest)


def _workbook(data: bytes, name: str, digest: str) -> Document:
    from senae_desktop.intake.workbooks import read_workbook  # noqa: PLC0415

    sheets = read_workbook(data)
    return Document(name, FileKind.WORKBOOK, digest, sheets=sheets)


def _is_letter(data: bytes, name: str) -> bool:
    head = data[:8192]
    if name.lower().endswith(".eml"):
        return True
    return _LETTER.match(head) is not None and len(_LETTER_SURE.findall(head)) >= 2
