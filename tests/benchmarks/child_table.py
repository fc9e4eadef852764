"""The list by itself: typing, scrolling and sorting over an encrypted archive, and naive designs.

Prints one line of JSON. Every frame is measured to its end: the paint that Qt has queued is
delivered before the clock is read.
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from statistics import median, quantiles

from PySide6.QtCore import QAbstractItemModel, QSortFilterProxyModel, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtSql import QSqlDatabase, QSqlQuery, QSqlQueryModel
from PySide6.QtWidgets import QApplication, QHeaderView, QTableView

from senae_desktop.archive.reader import Reader
from senae_desktop.domain.catalogue import load_catalogues
from senae_desktop.domain.clock import SystemClock
from senae_desktop.domain.list_row import ListColumn
from senae_desktop.domain.query import Query
from senae_desktop.domain.query_vocabulary import View
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.presentation.list_query_index import IndexSource
from senae_desktop.presentation.row_format import RowFormatter
from senae_desktop.presentation.shipment_columns import COLUMNS
from senae_desktop.presentation.shipment_model import ShipmentTableModel
from senae_desktop.resource_files import resource
from senae_desktop.widgets.shipment_table import ShipmentTable
from senae_desktop.widgets.theme import Theme
from tests.benchmarks.memory import resident_mib

_WORDS = ("andina", "guayaquil", "028-2026-10", "documental", "repuestos 2026", "medu", "zzz")
_FRAMES = 120
_SIZE = (1366, 768)


class CountingModel(ShipmentTableModel):
    """Counts what the view asks."""

    asked = 0

    def data(self, *args: object) -> object:
        type(self).asked += 1
        return super().data(*args)  # type: ignore[arg-type]


def timed(work: Callable[[], object]) -> float:
    """Milliseconds until the work is done and what it changed is painted."""
    begun = time.perf_counter()
    work()
    QApplication.processEvents()
    return (time.perf_counter() - begun) * 1e3


def p95(values: Iterable[float]) -> float:
    return quantiles(values, n=20)[-1]


def frames(view: QTableView) -> dict[str, float]:
    """Scrolling by three rows, and to anywhere."""
    bar, dice = view.verticalScrollBar(), random.Random(3)
    wheel = [timed(lambda: bar.setValue(bar.value() + 3)) for _ in range(_FRAMES)]
    places = [dice.randrange(bar.maximum()) for _ in range(_FRAMES)]
    jump = [timed(partial(bar.setValue, place)) for place in places]
    bar.setValue(0)
    QApplication.processEvents()
    return {"wheel": p95(wheel), "jump": p95(jump)}


def shown(view: QTableView) -> QTableView:
    view.resize(*_SIZE)
    view.verticalHeader().hide()
    view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    view.show()
    QApplication.processEvents()
    return view


def measured_list(path: Path, key: bytes) -> dict[str, float]:
    """The program's own table and model."""
    before = resident_mib("self")
    formatter = Formatter("es", load_catalogues(resource("catalogues")), SystemClock())
    model, theme = CountingModel(RowFormatter(formatter), SystemClock()), Theme()
    table = ShipmentTable(theme)
    found: dict[str, float] = {}
    with Reader(path, key) as reader:
        found["fill"] = timed(lambda: model.set_reader(reader))
        model.set_index(IndexSource(formatter.catalogues).whole(reader))
        model.set_query(Query(View.ALL))
        table.show_model(model)
        found["show"] = timed(lambda: shown(table))
        found |= frames(table)
        CountingModel.asked = 0
        timed(table.viewport().update)
        cells = len(COLUMNS) * (table.viewport().height() // table.rowHeight(0) + 1)
        found["asked_per_cell"] = CountingModel.asked / cells
        found["mib"] = resident_mib("self") - before
        keys: list[float] = []
        floor: list[float] = []
        texts = reader.haystack()[1]
        for word in _WORDS:
            for end in range(1, len(word) + 1):
                query = Query(View.ALL, words=(word[:end],))
                keys.append(timed(partial(model.set_query, query)))
                begun = time.perf_counter()
                _ = [place for place, text in enumerate(texts) if word[:end] in text]
                floor.append((time.perf_counter() - begun) * 1e3)
            timed(partial(model.set_query, Query(View.ALL)))
        found["key"], found["floor"] = p95(keys), p95(floor)
        first, again = [], []
        for column in (ListColumn.IMPORTER, ListColumn.STAGE, ListColumn.DOCUMENT):
            place = COLUMNS.index(column)
            for direction in Qt.SortOrder:
                first.append(timed(lambda p=place, d=direction: model.sort(p, d)))  # type: ignore[misc]
            for direction in Qt.SortOrder:
                again.append(timed(lambda p=place, d=direction: model.sort(p, d)))  # type: ignore[misc]
        found["sort"], found["sort_cached"] = median(first), median(again)
        rows = [model.row_at(row) for row in range(model.rowCount())]
        found |= naive([row.texts for row in rows if row is not None])
        table.close()
        model.set_reader(None)
    return found


def naive(texts: list[tuple[str, ...]]) -> dict[str, float]:
    """Two designs that come to mind first, and Qt's own model in C++ over a plain SQLite file."""
    found: dict[str, float] = {}
    standard = QStandardItemModel()

    def populate() -> None:
        for row in texts:
            standard.appendRow([QStandardItem(text) for text in row])

    found["standard_fill"] = timed(populate)
    proxy = QSortFilterProxyModel()
    proxy.setSourceModel(standard)
    proxy.setFilterKeyColumn(-1)
    proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    found |= {f"standard_{name}": value for name, value in in_view(proxy).items()}
    view = shown(QTableView())
    view.setModel(proxy)
    typed = [timed(partial(proxy.setFilterFixedString, "andina"[:end])) for end in range(1, 7)]
    found["proxy_key"] = max(typed)
    proxy.setFilterFixedString("")
    found["proxy_sort"] = timed(lambda: proxy.sort(0, Qt.SortOrder.DescendingOrder))
    found |= {f"sql_{name}": value for name, value in in_view(sql_model(texts)).items()}
    return found


def in_view(model: QAbstractItemModel) -> dict[str, float]:
    view = QTableView()
    view.setModel(model)
    shown(view)
    return frames(view)


def sql_model(texts: list[tuple[str, ...]]) -> QSqlQueryModel:
    """The same texts, in the same columns, from an unencrypted file in memory."""
    database = QSqlDatabase.addDatabase("QSQLITE")
    database.setDatabaseName(":memory:")
    database.open()
    names = ", ".join(f"c{place}" for place in range(len(COLUMNS)))
    query = QSqlQuery(database)
    query.exec(f"CREATE TABLE t ({names})")
    database.transaction()
    query.prepare(f"INSERT INTO t VALUES ({', '.join('?' * len(COLUMNS))})")
    for row in texts:
        for place, text in enumerate(row):
            query.bindValue(place, text)
        query.exec()
    database.commit()
    model = QSqlQueryModel()
    model.setQuery("SELECT * FROM t", database)
    while model.canFetchMore():
        model.fetchMore()
    return model


def main(path: Path, key: bytes) -> None:
    QApplication(sys.argv[:1])
    sys.stdout.write(json.dumps(measured_list(path, key)) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]))
