from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from senae_desktop.domain.list_row import ListColumn
from senae_desktop.domain.ports import Applied
from senae_desktop.domain.query import Query
from senae_desktop.domain.query_text import parse
from senae_desktop.domain.query_vocabulary import View
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.presentation.row_format import RowFormatter
from senae_desktop.presentation.row_pages import KEPT, PAGE
from senae_desktop.presentation.shipment_columns import COLUMNS
from senae_desktop.presentation.shipment_model import ShipmentTableModel
from tests.support.fakes import ManualClock
from tests.support.sample_archive import CATALOGUES, NOW, SampleArchive, indexed, sample_row

pytestmark = pytest.mark.usefixtures("qapp")

_DESCENDING = Qt.SortOrder.DescendingOrder


def a_model(archive: SampleArchive | None = None) -> ShipmentTableModel:
    clock = ManualClock(NOW)
    model = ShipmentTableModel(RowFormatter(Formatter("es", CATALOGUES, clock)), clock)
    if archive is not None:
        model.set_reader(archive)
        model.set_index(indexed(archive))
        model.set_query(a_query(""))
    return model


def a_query(text: str) -> Query:
    return parse(text).with_view(View.ALL)


def shown(model: ShipmentTableModel) -> list[list[object]]:
    rows = [model.row_at(row) for row in range(model.rowCount())]
    return [[row.number, row.texts[:2], row.stage, row.channel, row.age] for row in rows if row]


def numbers(model: ShipmentTableModel) -> list[object]:
    return [model.number_at(row) for row in range(model.rowCount())]


def test_is_a_sound_model_through_all_changes() -> None:
    archive = SampleArchive.of(300)
    model = a_model(archive)
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal, model
    )
    assert tester.model() is model
    model.sort(0)
    model.set_query(a_query("andina"))
    model.apply(archive.put(sample_row(301), sample_row(2)._replace(importer="Nuevo")))
    model.apply(archive.remove(5, 6))
    model.set_index(indexed(archive))
    model.set_query(a_query(""))
    assert model.rowCount() == 299


def test_reads_only_the_pages_that_are_asked_for_and_keeps_few() -> None:
    archive = SampleArchive.of(PAGE * (KEPT + 8))
    model = a_model(archive)
    assert archive.read_calls == 0
    for _ in range(3):
        model.data(model.index(PAGE * 3 + 5, 1))
    assert archive.read_calls == 1
    for page in range(KEPT + 8):
        model.data(model.index(page * PAGE, 0))
    before = archive.read_calls
    model.data(model.index(PAGE * 3 + 5, 1))
    assert archive.read_calls == before + 1


def test_a_change_drops_the_touched_pages_only_and_tells_one_range_each() -> None:
    archive = SampleArchive.of(PAGE * 3)
    model = a_model(archive)
    model.sort(COLUMNS.index(ListColumn.DECLARATION))
    for page in range(3):
        model.data(model.index(page * PAGE, 0))
    first, last = model.number_at(0), model.number_at(PAGE * 3 - 1)
    assert first is not None
    assert last is not None
    told: list[tuple[int, int]] = []
    resets: list[bool] = []
    model.dataChanged.connect(lambda top, bottom: told.append((top.row(), bottom.row())))
    model.modelReset.connect(lambda: resets.append(True))
    before = archive.read_calls
    changed = [archive.kept[number]._replace(importer="Otra") for number in (first, last)]
    model.apply(archive.put(*changed))
    assert told == [(0, PAGE - 1), (PAGE * 2, PAGE * 3 - 1)]
    assert resets == []
    assert model.data(model.index(0, 0)) == "Otra"
    model.data(model.index(PAGE, 0))
    assert archive.read_calls == before + 1


def test_a_changed_sort_key_moves_the_row() -> None:
    archive = SampleArchive.of(40)
    model = a_model(archive)
    model.sort(0)
    model.apply(archive.put(archive.kept[7]._replace(importer="AAA primero")))
    assert model.number_at(0) == 7


def test_nothing_applied_is_no_news(qtbot: object) -> None:
    archive = SampleArchive.of(3)
    model = a_model(archive)
    model.data(model.index(0, 0))
    told: list[bool] = []
    model.dataChanged.connect(lambda *_: told.append(True))
    model.modelReset.connect(lambda: told.append(True))
    model.apply(Applied())
    assert told == []


def test_sorts_both_ways_with_the_empty_ones_last() -> None:
    archive = SampleArchive.of(60)
    model = a_model(archive)
    column = COLUMNS.index(ListColumn.DOCUMENT)
    for order in (Qt.SortOrder.AscendingOrder, _DESCENDING):
        model.sort(column, order)
        texts = [model.data(model.index(row, column)) for row in range(60)]
        known = [text for text in texts if text != "—"]
        assert texts == known + ["—"] * (60 - len(known))
        assert known == sorted(known, key=str, reverse=order is _DESCENDING)


def test_an_unreadable_page_shows_dashes_and_says_so() -> None:
    archive = SampleArchive.of(5)
    model = a_model(archive)
    archive.broken = True
    errors: list[object] = []
    model.unreadable.connect(errors.append)
    assert model.data(model.index(0, 0)) == "—"
    assert len(errors) == 1


def test_a_row_that_has_gone_shows_dashes_until_it_is_told() -> None:
    archive = SampleArchive.of(5)
    model = a_model(archive)
    gone = model.number_at(2)
    assert gone is not None
    applied = archive.remove(gone)
    assert model.data(model.index(2, 0)) == "—"
    model.apply(applied)
    assert gone not in numbers(model)


def test_a_filter_typed_before_the_texts_arrive_takes_effect_then() -> None:
    archive = SampleArchive.of(30)
    model = a_model()
    model.set_reader(archive)
    model.set_query(a_query("pichincha"))
    assert model.rowCount() == 30
    model.set_index(indexed(archive))
    assert model.rowCount() == 3


def test_each_cell_is_said_with_its_title_and_described_by_the_sentence_of_its_row() -> None:
    model = a_model(SampleArchive.of(3))
    said = [
        str(model.data(model.index(1, column), Qt.ItemDataRole.AccessibleTextRole))
        for column in range(len(COLUMNS))
    ]
    assert said[0] == "Importer: Agroquímicos del Guayas Asociados e Hijos Compañía Anónima"
    titles = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(len(COLUMNS))]
    assert [text.partition(":")[0] for text in said] == titles
    sentences = {
        model.data(model.index(1, column), Qt.ItemDataRole.AccessibleDescriptionRole)
        for column in range(len(COLUMNS))
    }
    (sentence,) = sentences
    assert str(sentence).startswith("Agroquímicos del Guayas")
    assert str(sentence).endswith(".")


def test_answers_nothing_outside_the_table() -> None:
    model = a_model(SampleArchive.of(3))
    assert model.data(QModelIndex()) is None
    assert model.row_at(3) is None
    assert model.row_of(99) is None
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.rowCount(model.index(0, 0)) == 0


_steps = st.lists(
    st.one_of(
        st.tuples(st.just("put"), st.integers(1, 60), st.integers(1, 400)),
        st.tuples(st.just("remove"), st.integers(1, 60), st.just(0)),
        st.tuples(st.just("sort"), st.integers(0, len(COLUMNS) - 1), st.integers(0, 1)),
        st.tuples(
            st.just("filter"), st.sampled_from(["", "a", "an", "andina", "028 gu", "ñ"]), st.just(0)
        ),
    ),
    max_size=12,
)


@given(start=st.integers(0, 50), steps=_steps)
def test_any_sequence_equals_a_model_built_from_scratch(
    start: int, steps: list[tuple[str, int | str, int]]
) -> None:
    archive = SampleArchive.of(start)
    model = a_model(archive)
    for what, first, second in steps:
        if what == "put":
            model.apply(archive.put(sample_row(second)._replace(number=int(first))))
            model.set_index(indexed(archive))
        elif what == "remove":
            model.apply(archive.remove(int(first)))
        elif what == "sort":
            model.sort(int(first), _DESCENDING if second else Qt.SortOrder.AscendingOrder)
        else:
            model.set_query(a_query(str(first)))
        shown(model)
    fresh = a_model()
    fresh.sort_by(model.sorting)
    fresh.set_query(model.query)
    fresh.set_reader(archive)
    fresh.set_index(indexed(archive))
    assert shown(model) == shown(fresh)
    assert model.total == len(archive.kept)
