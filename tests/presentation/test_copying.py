from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from senae_desktop.domain.list_row import ListColumn
from senae_desktop.presentation import copying
from senae_desktop.presentation.copying import RowsCopy, numbers_text
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.presentation.row_format import CopiedRow, RowFormatter
from senae_desktop.presentation.shipment_columns import COLUMNS
from tests.support.fakes import ManualClock
from tests.support.sample_archive import CATALOGUES, NOW, SampleArchive, sample_row

ARCHIVE = SampleArchive.of(1)


def copied(number: int, **changes: Any) -> CopiedRow:
    formatter = RowFormatter(Formatter("es", CATALOGUES, ManualClock(NOW)))
    row = sample_row(number)._replace(**changes)
    return formatter.copied(row, ARCHIVE.state(), NOW)


class Cells(HTMLParser):
    """Reads the cells of a table as a browser would."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.styles: set[str | None] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append([])
        if tag == "td":
            self.rows[-1].append("")
            self.styles.add(dict(attrs).get("style"))

    def handle_data(self, data: str) -> None:
        if self.rows and data.strip("\n"):
            self.rows[-1][-1] += data


def cells(html: str) -> Cells:
    parser = Cells()
    parser.feed(html)
    return parser


def test_a_row_is_its_shown_columns_between_tabs_and_true_tomorrow() -> None:
    made = RowsCopy([ListColumn.DECLARATION, ListColumn.IMPORTER, ListColumn.SINCE])
    made.add([copied(1), copied(2)])
    assert made.text.splitlines() == [
        "055-2026-10-00418001\tTextiles Pichincha Cía. Ltda.\t23/11/2026 04:27",
        "\tAgroquímicos del Guayas Asociados e Hijos Compañía Anónima\t22/11/2026",
    ]


def test_cells_of_the_table_are_text_for_excel() -> None:
    made = RowsCopy(COLUMNS)
    made.add([copied(1)])
    read = cells(made.html)
    assert read.styles == {"mso-number-format:'\\@'"}
    assert read.rows == [made.text.split("\t")]


@given(st.lists(st.text(max_size=12), min_size=len(COLUMNS), max_size=len(COLUMNS)))
def test_whatever_stands_in_a_cell_stays_in_it(values: list[str]) -> None:
    made = RowsCopy(COLUMNS)
    made.add([CopiedRow(tuple(values), "")])
    assert made.text.count("\t") == len(COLUMNS) - 1
    assert "\n" not in made.text
    assert "\r" not in made.text
    assert not any(part.startswith(("=", "+", "-", "@")) for part in made.text.split("\t"))
    assert made.html.count("<td ") == len(COLUMNS)
    assert made.html.count("<tr>") == 1


def test_the_number_is_the_one_that_people_ask_for() -> None:
    rows = [
        copied(1),
        copied(2),
        copied(2, document=None),
        copied(2, document=None, cargo_number=None),
    ]
    assert numbers_text(rows).splitlines() == [
        "055-2026-10-00418001",
        "HLCUBO1261145330",
        "CEC2026MEDU0002-0012-0000",
    ]


def test_too_many_rows_are_text_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copying, "MOST_IN_TABLE", 2)
    made = RowsCopy(COLUMNS)
    made.add([copied(number) for number in (1, 2, 3)])
    assert made.html == ""
    assert made.count == 3
    assert len(made.text.splitlines()) == 3
