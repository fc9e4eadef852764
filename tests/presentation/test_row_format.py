from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from senae_desktop.domain.freshness import Age
from senae_desktop.domain.list_row import ListColumn, ListRow
from senae_desktop.presentation.formatting import NOTHING, Formatter
from senae_desktop.presentation.row_format import DisplayRow, RowFormatter
from senae_desktop.presentation.row_stage import StageCell, StageLanes
from senae_desktop.presentation.shipment_columns import COLUMNS
from tests.support.fakes import ManualClock
from tests.support.sample_archive import CATALOGUES, NOW, READ, SampleArchive, sample_row

STATE = SampleArchive.of(1).state()
LANES = StageLanes(CATALOGUES)


def formatted(row: ListRow) -> DisplayRow:
    formatter = RowFormatter(Formatter("es", CATALOGUES, ManualClock(NOW)))
    return formatter.row(row, STATE, NOW)


def cell(row: ListRow, column: ListColumn) -> str:
    return formatted(row).texts[COLUMNS.index(column)]


def test_words_every_column_for_the_clerk() -> None:
    row = sample_row(420)._replace(
        declaration="028-2026-10-00418823", office="028", channel="documentary"
    )
    assert cell(row, ListColumn.DECLARATION) == "028-2026-10-00418823"
    assert cell(row, ListColumn.CHANNEL) == "D Documental"
    assert cell(row, ListColumn.OFFICE).startswith("028 Guayaquil")
    assert cell(row, ListColumn.NEXT).startswith("Agente de aduana: ")


def test_unknown_codes_are_shown_as_they_are() -> None:
    row = sample_row(1)._replace(stage="x-1", channel="x-2", office="999", next_code="x-3")
    assert cell(row, ListColumn.STAGE) == "x-1"
    assert cell(row, ListColumn.CHANNEL) == "x-2"
    assert cell(row, ListColumn.OFFICE) == "999"
    assert cell(row, ListColumn.NEXT).endswith(": x-3")


def test_a_malformed_declaration_is_shown_as_it_is() -> None:
    assert cell(sample_row(1)._replace(declaration="?"), ListColumn.DECLARATION) == "?"


@pytest.mark.parametrize(
    ("reference", "declaration", "expected"),
    [("AND-1", None, "AND-1"), ("", None, "CEC-1"), ("", "028", NOTHING)],
)
def test_the_cargo_number_stands_in_only_where_it_is_the_only_number(
    reference: str, declaration: str | None, expected: str
) -> None:
    row = sample_row(1)._replace(
        reference=reference, declaration=declaration, document=None, cargo_number="CEC-1"
    )
    assert cell(row, ListColumn.REFERENCE) == expected


@pytest.mark.parametrize(
    ("state", "hours", "age", "text"),
    [
        ("OK", 300, Age.FRESH, "14:05"),
        ("FAILING", 3, Age.AGEING, "11:05"),
        ("FAILING", 26, Age.STALE, "yesterday"),
        ("FAILING", 100, Age.STALE, "19/11"),
        ("FAILING", 24 * 400, Age.STALE, "19/10/2025"),
        ("NEVER", 0, Age.NEVER, "never"),
    ],
)
def test_the_age_is_that_of_the_last_successful_reading(
    state: str, hours: int, age: Age, text: str
) -> None:
    read = (READ - timedelta(hours=hours)).timestamp()
    row = formatted(sample_row(1)._replace(source_state=state, source_read=read))
    assert (row.age, row.texts[COLUMNS.index(ListColumn.READ)]) == (age, text)


def test_a_changed_clock_is_said_in_the_tip() -> None:
    formatter = RowFormatter(Formatter("es", CATALOGUES, ManualClock(NOW)))
    ahead = replace(STATE, read_at=NOW + timedelta(hours=5))
    row = formatter.row(sample_row(1), ahead, NOW)
    assert "clock" in row.tips[COLUMNS.index(ListColumn.READ)]


def test_the_sentence_leaves_out_what_is_not_known() -> None:
    row = sample_row(1)._replace(channel=None, document=None, problem=True)
    sentence = formatted(row).sentence
    assert NOTHING not in sentence
    assert "needs attention" in sentence


@pytest.mark.parametrize(
    ("stage", "cargo", "status", "expected"),
    [
        ("awaiting-manifest", None, None, (0, 0, 0)),
        ("manifest", "manifest", None, (1, 0, 0)),
        ("payment", "arrival", "paid", (2, 3, 0)),
        ("inspection", "deposit-entry", "observed", (4, 4, 0)),
        ("release", "deposit-entry", "release-authorised", (4, 5, 1)),
        ("exit", "exit", "exit-registered", (4, 5, 2)),
        ("unheard-of", "arrival", "unheard-of", (2, 0, 0)),
    ],
)
def test_the_miniature_counts_reached_stages_by_rank(
    stage: str, cargo: str | None, status: str | None, expected: tuple[int, int, int]
) -> None:
    row = sample_row(1)._replace(
        stage=stage,
        cargo=cargo,
        declaration_status=status,
        channel=None,
        problem=False,
        closed=False,
    )
    assert LANES.cell(row) == StageCell(*expected, problem=False, closed=False)


_code = st.one_of(st.none(), st.text(max_size=6), st.sampled_from(list(CATALOGUES.stages)))


@given(stage=_code, cargo=_code, status=_code, channel=_code, office=_code, party=_code)
def test_no_code_whatever_breaks_a_row(
    stage: str | None,
    cargo: str | None,
    status: str | None,
    channel: str | None,
    office: str | None,
    party: str | None,
) -> None:
    row = sample_row(1)._replace(
        stage=stage,
        cargo=cargo,
        declaration_status=status,
        channel=channel,
        office=office,
        next_party=party,
    )
    assert len(formatted(row).texts) == len(COLUMNS)
