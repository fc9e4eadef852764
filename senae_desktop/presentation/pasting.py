"""What somebody pasted or dropped: files, a table, HTML or text, as the clipboard holds it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData

#: More files than these are dropped by mistake.
MOST_FILES = 50
_LETTER = "message/rfc822"


@dataclass(frozen=True, slots=True)
class Pasted:
    """Exactly one of these is filled."""

    files: tuple[Path, ...] = ()
    text: str = ""
    html: str = ""
    letter: bytes = b""

    def __bool__(self) -> bool:
        return bool(self.files or self.text or self.html or self.letter)


def pasted(data: QMimeData) -> Pasted:
    """The richest form in which the clipboard holds something readable.

    Spreadsheets put their cells down as text with tabs, which is exact; a browser's table is only
    a table in its HTML.
    """
    files = tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    if files:
        return Pasted(files=files[:MOST_FILES])
    if data.hasFormat(_LETTER):
        return Pasted(letter=bytes(data.data(_LETTER).data()))
    text = data.text() if data.hasText() else ""
    if data.hasHtml() and "\t" not in text:
        html = data.html()
        if not text.strip() or "<table" in html.lower():
            return Pasted(html=html)
    return Pasted(text=text) if text.strip() else Pasted()
