"""Typing, sorting, scrolling and news, over and over: the memory of the list stays what it was."""

from __future__ import annotations

import asyncio
import gc
import logging
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from senae_desktop.archive.opening import OpenedArchive
from senae_desktop.domain.party import Party
from senae_desktop.domain.ports import Applied
from senae_desktop.domain.query import Query
from senae_desktop.domain.query_vocabulary import View
from senae_desktop.domain.shipment import ShipmentRecord
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.presentation.list_query_index import IndexSource
from senae_desktop.presentation.row_format import RowFormatter
from senae_desktop.presentation.shipment_columns import COLUMNS
from senae_desktop.presentation.shipment_model import ShipmentTableModel
from senae_desktop.widgets.main_window import MainWindow
from senae_desktop.widgets.theme import Theme
from tests.archive.samples import opened, page, plain
from tests.benchmarks.memory import resident_mib
from tests.support.fakes import ManualClock
from tests.support.sample_archive import CATALOGUES, NOW

SHIPMENTS = 20_000
NEWS = 100
MINUTES = 10
WORDS = ("andina", "2026", "028-2026-10-0000", "nada de esto")
#: MiB that may come and go: what the allocator keeps for later.
SLACK = 24.0

log = logging.getLogger(__name__)


def _told(number: int, version: int) -> ShipmentRecord:
    importer = Party(("Andina S.A.", "Pichincha Cía. Ltda.", "Textiles Ñusta")[number % 3])
    return plain(
        f"s{number}", version, importer=importer, reference=f"OC-2026-{number:05}-{version}"
    )


@dataclass
class Place:
    """The window on an archive, and the index that follows it."""

    window: MainWindow
    model: ShipmentTableModel
    archive: OpenedArchive
    source: IndexSource

    def show(self, applied: Applied) -> None:
        self.model.apply(applied)
        self.model.set_index(self.source.followed(self.archive.reader, applied))


@pytest.fixture
def place(qtbot: QtBot, tmp_path: Path) -> Iterator[Place]:
    clock = ManualClock(NOW)
    formatter = Formatter("es", CATALOGUES, clock)
    window = MainWindow(Theme(), formatter, clock)
    qtbot.addWidget(window)
    archive = opened(tmp_path / "archive.db")
    items = [_told(number, 1) for number in range(SHIPMENTS)]
    asyncio.run(archive.archive.apply(page(items, token="1", seconds=1), True, 0.0))
    model = ShipmentTableModel(RowFormatter(formatter), clock, window)
    model.set_reader(archive.reader)
    window.set_model(model)
    made = Place(window, model, archive, IndexSource(CATALOGUES))
    model.set_index(made.source.whole(archive.reader))
    window.search.set_query(Query(View.ALL))
    window.show()
    qtbot.waitExposed(window)
    yield made
    window.search.stop()
    model.set_reader(None)
    archive.reader.close()
    asyncio.run(archive.archive.aclose())


def _turn(place: Place, qtbot: QtBot, turn: int) -> None:
    """What a clerk does in a minute, in a second."""
    table, edit = place.window.table, place.window.header.query_box.edit
    for word in WORDS:
        for end in range(1, len(word) + 1):
            edit.setText(word[:end])
            edit.textEdited.emit(word[:end])
            qtbot.wait(1)
        place.window.search.set_query(Query(View.ALL))
    for order in Qt.SortOrder:
        place.model.sort(turn % len(COLUMNS), order)
        bar = table.verticalScrollBar()
        for step in range(0, bar.maximum(), max(bar.maximum() // 20, 1)):
            bar.setValue(step)
            qtbot.wait(1)
    numbers = [(turn * NEWS + step) % SHIPMENTS for step in range(NEWS)]
    news = page([_told(number, turn + 2) for number in numbers], token=f"{turn}", seconds=turn + 2)
    place.show(asyncio.run(place.archive.archive.apply(news, False, 0.0)))
    qtbot.wait(1)
    assert place.model.count == place.model.total == SHIPMENTS


def test_some_turns(place: Place, qtbot: QtBot) -> None:
    for turn in range(2):
        _turn(place, qtbot, turn)


@pytest.mark.heavy
@pytest.mark.timeout(1_500)
def test_ten_minutes(place: Place, qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    end, warm = time.monotonic() + MINUTES * 60, time.monotonic() + 60
    first = 0.0
    for turn in count():
        _turn(place, qtbot, turn)
        if time.monotonic() < warm:
            continue  # caches fill first
        if not first:
            gc.collect()
            first = resident_mib("self")
        if time.monotonic() > end:
            break
    gc.collect()
    last = resident_mib("self")
    with caplog.at_level(logging.INFO):
        log.info("%d turns, from %.1f to %.1f MiB", turn, first, last)
    assert last <= first + SLACK
