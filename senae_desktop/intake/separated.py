"""Tables in text: separated values of any separator, and cells copied from a spreadsheet."""

from __future__ import annotations

import csv
from collections import Counter
from io import StringIO

from senae_desktop.intake import limits
from senae_desktop.intake.document import Sheet
from senae_desktop.intake.faults import FileFault, refuse

_SEPARATORS = "\t;,|"
_LOOKED_AT = 40
#: Of the lines looked at, so many have the same number of separators in a table.
_SAME = 0.6


def separator_of(text: str) -> str:
    """What separates the cells of a table in text; nothing when it is no table."""
    lines = [line for line in text[:65_536].splitlines() if line.strip()][:_LOOKED_AT]
    if len(lines) < 2:
        return "\t" if lines and lines[0].count("\t") else ""
    best, most = "", 0.0
    for separator in _SEPARATORS:
        counts = Counter(line.count(separator) for line in lines)
        counts.pop(0, None)
        if not counts:
            continue
        usual, times = counts.most_common(1)[0]
        # A comma stands in every sentence; a table has the same few of them in every line.
        if separator in ",|" and (usual < 2 or times < _SAME * len(lines)):
            continue
        if sum(counts.values()) >= _SAME * len(lines) and times * usual > most:
            best, most = separator, float(times * usual)
    return best


def read_separated(text: str, name: str = "") -> tuple[Sheet, ...]:
    """The table of a text, or nothing when it holds none. A cell ``=1+1`` is that text."""
    separator = separator_of(text)
    if not separator:
        return ()
    rows: list[list[str]] = []
    csv.field_size_limit(limits.TEXT)
    # The reader drops nothing but NUL characters, which it refuses.
    reader = csv.reader(StringIO(text.replace("\0", ""), newline=""), delimiter=separator)
    for row in reader:
        if len(rows) >= limits.ROWS:
            refuse(FileFault.TOO_MANY_ROWS)
        if len(row) > limits.COLUMNS:
            refuse(FileFault.TOO_MANY_COLUMNS)
        if any(len(cell) > limits.CELL for cell in row):
            refuse(FileFault.CELL_TOO_LONG)
        rows.append(row)
    return (Sheet(name, rows),) if any(any(row) for row in rows) else ()
