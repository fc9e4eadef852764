from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import ClassVar

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from senae_desktop.domain.list_row import ListColumn
from senae_desktop.domain.ports import Applied
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.presentation.row_format import DisplayRow, RowFormatter
from senae_desktop.presentation.row_stage import StageCell, StageLanes
from senae_desktop.presentation.shipment_columns import COLUMNS, YIELDING
from senae_desktop.presentation.shipment_model import ShipmentTableModel
from senae_desktop.widgets import stage_drawing
from senae_desktop.widgets.shipment_table import ShipmentTable
from senae_desktop.widgets.stage_drawing import StageMiniatures
from senae_desktop.widgets.theme import Scheme, Theme
from senae_desktop.widgets.theme.stylesheet import stylesheet_of
from senae_desktop.widgets.theme.tokens import LIGHT
from tests.support.fakes import ManualClock
from tests.support.sample_archive import CATALOGUES, NOW, SampleArchive, sample_row


class CountingModel(ShipmentTableModel):
    """Counts what is asked when the view paints: cells and whole rows."""

    asked: ClassVar[Counter[str]] = Counter()

    def data(self, index: object, role: int = 0) -> object:
        self.asked["cell"] += 1
        return super().data(index, role)  # type: ignore[arg-type]

    def row_at(self, row: int) -> DisplayRow | None:
        self.asked["row"] += 1
        return super().row_at(row)


@pytest.fixture
def theme(qtbot: QtBot) -> Theme:
    return Theme()


@pytest.fixture
def table(qtbot: QtBot, theme: Theme) -> Iterator[ShipmentTable]:
    clock = ManualClock(NOW)
    table = ShipmentTable(theme)
    qtbot.addWidget(table)
    model = CountingModel(RowFormatter(Formatter("es", CATALOGUES, clock)), clock, table)
    model.set_reader(SampleArchive.of(400))
    table.show_model(model)
    table.resize(1366, 500)
    table.show()
    qtbot.waitExposed(table)
    yield table
    table.hide()


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[None]:
    """The application's stylesheet: with a rule for tables, Qt would paint all of them anew."""
    qapp.setStyleSheet(stylesheet_of(LIGHT))
    yield
    qapp.setStyleSheet("")


def cells_seen(table: ShipmentTable) -> int:
    return -(-table.viewport().height() // table.rowHeight(0)) * len(COLUMNS)


def test_a_repaint_asks_at_most_once_per_cell(table: ShipmentTable) -> None:
    CountingModel.asked.clear()
    table.viewport().grab()
    assert 0 < CountingModel.asked.total() <= cells_seen(table)


@pytest.mark.usefixtures("dressed")
def test_a_step_of_the_wheel_moves_what_is_painted_already(
    table: ShipmentTable, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: table.verticalScrollBar().maximum() > 0)
    CountingModel.asked.clear()
    table.verticalScrollBar().setValue(3)
    qtbot.waitUntil(lambda: CountingModel.asked.total() > 0)
    assert CountingModel.asked.total() < cells_seen(table) / 2


def test_scrolling_reads_at_most_two_pages_per_jump(table: ShipmentTable) -> None:
    model = table.shipments()
    assert model is not None
    archive = SampleArchive.of(5_000)
    model.set_reader(archive)
    for row in (4_000, 127, 2_500):
        before = archive.read_calls
        table.scrollTo(model.index(row, 0), ShipmentTable.ScrollHint.PositionAtCenter)
        table.viewport().grab()
        assert archive.read_calls - before <= 2


def test_a_narrow_table_lets_the_yielding_columns_go(table: ShipmentTable) -> None:
    def hidden() -> set[ListColumn]:
        return {column for place, column in enumerate(COLUMNS) if table.isColumnHidden(place)}

    assert hidden() == set()
    table.resize(980, 500)
    assert hidden() == set(YIELDING)
    table.resize(800, 500)
    assert hidden() == {*YIELDING, ListColumn.READ}
    table.resize(1366, 500)
    assert hidden() == set()


def test_the_table_is_painted_anew_in_other_colours(table: ShipmentTable, theme: Theme) -> None:
    light = table.viewport().grab().toImage()
    theme.use(Scheme.DARK)
    QApplication.sendPostedEvents(None, QEvent.Type.UpdateRequest)
    assert table.viewport().grab().toImage() != light


def test_the_miniature_has_a_dot_for_every_stage_of_the_catalogue() -> None:
    lanes = StageLanes(CATALOGUES)
    counts = (stage_drawing.CARGO, stage_drawing.DECLARATION, stage_drawing.EXIT)
    assert (len(lanes.cargo), len(lanes.declaration), len(lanes.exit)) == counts


def test_equal_stages_share_one_drawing_until_the_look_changes(theme: Theme) -> None:
    drawings = StageMiniatures(theme)
    cell = StageCell(2, 1, 0, problem=False, closed=False)
    first = drawings.pixmap(cell, 30, 1.0)
    assert drawings.pixmap(cell._replace(), 30, 1.0) is first
    assert drawings.pixmap(cell, 30, 2.0).size() == first.size() * 2
    theme.use(Scheme.DARK)
    assert drawings.pixmap(cell, 30, 1.0) is not first


def test_each_state_of_the_lanes_looks_different(theme: Theme) -> None:
    drawings = StageMiniatures(theme)
    cells = [
        StageCell(cargo, declaration, 0, problem=problem, closed=False)
        for cargo in range(5)
        for declaration in range(6)
        for problem in (False, True)
        # A rejected declaration is marked where an accepted one would stand.
        if declaration or not problem
    ]
    cells += [
        StageCell(4, 5, out, problem=False, closed=closed)
        for out in (1, 2)
        for closed in (False, True)
    ]
    images = {pixels(drawings.pixmap(cell, 30, 1.0).toImage()) for cell in cells}
    assert len(images) == len(cells)


def pixels(image: QImage) -> bytes:
    return bytes(image.constBits())


def test_a_row_asked_for_before_it_is_there_is_chosen_alone(table: ShipmentTable) -> None:
    model = table.shipments()
    assert model is not None
    archive = SampleArchive.of(10)
    model.set_reader(archive)
    first = model.number_at(0)
    assert table.select_number(first)
    coming = max(model.number_at(row) or 0 for row in range(10)) + 1
    assert not table.select_number(coming)
    archive.put(sample_row(coming))
    model.apply(Applied(added=frozenset({coming})))
    assert list(table.selected_numbers()) == [coming]
    assert table.current_number == coming
