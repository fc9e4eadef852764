"""Text and tables of HTML: of a mail, a saved page, or what a browser puts on the clipboard.

Scripts, styles, frames and pictures are passed over; nothing is ever fetched.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

from senae_desktop.intake import limits
from senae_desktop.intake.document import Sheet
from senae_desktop.intake.faults import FileFault, refuse

_UNSEEN = frozenset({"script", "style", "head", "template", "noscript", "iframe", "object", "svg"})
_BLOCKS = frozenset({
    "address", "article", "blockquote", "body", "br", "caption", "dd", "div", "dl", "dt", "footer",
    "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main",
    "nav", "ol", "p", "pre", "section", "table", "td", "th", "tr", "ul",
})  # fmt: skip
_MOST_SPANNED = 50
_CONDITION = re.compile(r"<!\[[^<>]{0,200}>")


class _Reader(HTMLParser):
    """Collects what a person would see. The parser keeps no stack, so depth costs nothing."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text: list[str] = []
        self.sheets: list[Sheet] = []
        self._unseen = 0
        self._rows: list[list[str]] | None = None
        self._cell: list[str] | None = None
        self._span = 1
        self._count = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        if tag in _UNSEEN:
            self._unseen += 1
        if tag in _BLOCKS:
            self._say("\n")
        if tag == "table":
            self._end_table()
            self._rows = []
        elif tag == "tr":
            self._end_cell()
            if self._rows is not None:
                self._begin_row(self._rows)
        elif tag in {"td", "th"}:
            self._end_cell()
            self._span = _whole(dict(attrs).get("colspan"))
            self._cell = []

    def handle_endtag(self, tag: str) -> None:
        """An element ends."""
        if tag in _UNSEEN and self._unseen:
            self._unseen -= 1
        if tag in {"td", "th"}:
            self._end_cell()
        elif tag == "table":
            self._end_table()
        if tag in _BLOCKS:
            self._say("\n")

    def handle_data(self, data: str) -> None:
        """Words."""
        if not self._unseen:
            self._say(data)

    def close(self) -> None:
        """The end of the page, wherever it was cut."""
        super().close()
        self._end_table()

    def _say(self, words: str) -> None:
        self._count += len(words)
        if self._count > limits.TEXT:
            refuse(FileFault.TOO_LARGE, "text of a page")
        self.text.append(words)
        if self._cell is not None:
            self._cell.append(words)

    def _begin_row(self, rows: list[list[str]]) -> None:
        if len(rows) >= limits.ROWS:
            refuse(FileFault.TOO_MANY_ROWS)
        rows.append([])

    def _end_cell(self) -> None:
        if self._cell is None:
            return
        content = " ".join("".join(self._cell).split())
        self._cell = None
        if self._rows is None:
            return
        if not self._rows:
            self._rows.append([])
        row = self._rows[-1]
        row.extend([content, *[""] * (self._span - 1)])
        if len(row) > limits.COLUMNS:
            refuse(FileFault.TOO_MANY_COLUMNS)

    def _end_table(self) -> None:
        self._end_cell()
        rows, self._rows = self._rows, None
        if rows and any(any(row) for row in rows):
            self.sheets.append(Sheet("", rows))


def read_page(text: str) -> tuple[str, tuple[Sheet, ...]]:
    """The visible text of a page, one block per line, and its tables."""
    reader = _Reader()
    # Conditions as word processors write them; what is left of them the parser cannot bear.
    reader.feed(_CONDITION.sub("", text).replace("<![", "&lt;!["))
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.text).splitlines())
    return "\n".join(line for line in lines if line), tuple(reader.sheets[: limits.SHEETS])


def _whole(text: str | None) -> int:
    text = (text or "").strip()
    if not (text.isascii() and text.isdigit() and len(text) < 4):
        return 1
    return min(max(1, int(text)), _MOST_SPANNED)
