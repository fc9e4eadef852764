from __future__ import annotations

from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from senae_desktop.domain.query_text import parse
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.presentation.row_format import RowFormatter
from senae_desktop.presentation.shipment_model import ShipmentTableModel
from tests.support.fakes import ManualClock
from tests.support.sample_archive import (
    CATALOGUES,
    IMPORTERS,
    NOW,
    SampleArchive,
    indexed,
    sample_row,
)

pytestmark = pytest.mark.usefixtures("qapp")


def a_model(archive: SampleArchive) -> ShipmentTableModel:
    clock = ManualClock(NOW)
    model = ShipmentTableModel(RowFormatter(Formatter("es", CATALOGUES, clock)), clock)
    model.set_reader(archive)
    model.set_index(indexed(archive))
    model.set_query(parse("vista:todos"))
    return model


def titles(model: ShipmentTableModel) -> list[str]:
    return [
        str(model.data(model.index(row, 0)))
        for row in range(model.rowCount())
        if model.is_heading(row)
    ]


def importers(model: ShipmentTableModel) -> list[str]:
    """Of the shipments shown, from top to bottom."""
    return [
        str(model.data(model.index(row, 0)))
        for row in range(model.rowCount())
        if not model.is_heading(row)
    ]


def test_the_shipments_of_an_importer_stand_together_below_their_subtotals() -> None:
    model = a_model(SampleArchive.of(40))
    ungrouped = [model.number_at(row) for row in range(40)]
    model.set_grouped(True)
    assert model.rowCount() == 50
    assert model.count == 40
    together = [name for name, _ in groupby(importers(model))]
    assert sorted(together) == sorted(IMPORTERS)
    assert titles(model)[0].startswith(f"{together[0]} · 4 shipment(s)")
    assert model.number_at(0) is None
    assert model.first_number() == ungrouped[0]
    assert len(model.numbers_in(0, 49)) == 40
    model.set_grouped(False)
    assert [model.number_at(row) for row in range(40)] == ungrouped


def test_a_group_is_closed_and_stays_so_whatever_is_looked_for() -> None:
    model = a_model(SampleArchive.of(40))
    model.set_grouped(True)
    model.toggle_group(0)
    assert model.is_closed(0)
    assert model.rowCount() == 46
    sentence = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert str(sentence).endswith("closed")
    model.set_query(parse("vista:todos 028"))
    model.set_query(parse("vista:todos"))
    assert model.rowCount() == 46
    assert model.count == 40
    model.toggle_group(0)
    assert model.rowCount() == 50
    assert model.heading_above(3) == 0


def test_subtotals_follow_the_archive() -> None:
    archive = SampleArchive.of(40)
    model = a_model(archive)
    model.set_grouped(True)
    before = titles(model)
    row = sample_row(1)
    model.apply(archive.put(row._replace(unread=True), sample_row(41)))
    model.set_index(indexed(archive))
    after = titles(model)
    assert len(importers(model)) == 41
    assert any("1 unread" in title for title in after)
    assert not any("unread" in title for title in before)


_steps = st.lists(
    st.one_of(
        st.tuples(st.just("toggle"), st.integers(0, 60)),
        st.tuples(st.just("group"), st.booleans()),
        st.tuples(st.just("put"), st.integers(1, 60)),
        st.tuples(st.just("remove"), st.integers(1, 60)),
        st.tuples(st.just("query"), st.sampled_from(["", "andina", "vista:todos", "canal:d"])),
        st.tuples(st.just("sort"), st.integers(0, 9)),
    ),
    max_size=10,
)


@given(steps=_steps)
def test_is_a_sound_model_whose_headings_count_what_is_below(
    steps: list[tuple[str, int | bool | str]],
) -> None:
    archive = SampleArchive.of(30)
    model = a_model(archive)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.set_grouped(True)
    for what, value in steps:
        if what == "toggle" and model.is_heading(int(value)):
            model.toggle_group(int(value))
        elif what == "group":
            model.set_grouped(bool(value))
        elif what == "put":
            model.apply(archive.put(sample_row(int(value))))
            model.set_index(indexed(archive))
        elif what == "remove":
            model.apply(archive.remove(int(value)))
            model.set_index(indexed(archive))
        elif what == "query":
            model.set_query(parse(str(value)))
        elif what == "sort":
            model.sort(int(value))
    model.set_grouped(True)
    for row in range(model.rowCount() - 1, -1, -1):
        if model.is_heading(row) and model.is_closed(row):
            model.toggle_group(row)
    assert len(importers(model)) == model.count
    assert len({name for name, _ in groupby(importers(model))}) == len(titles(model))
