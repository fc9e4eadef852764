"""The list in the real window over an encrypted archive, beside Qt's own model in C++.

Every frame is measured to its end: the paint that Qt has queued is delivered before the clock is
read. What is compared is measured in turns, frame by frame, so that a busy machine slows both; and
beside the time on the wall stands that of computing in the window's thread (``_own``), which other
processes have no share in. Prints one line of JSON; times in milliseconds.
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from typing import Any, NamedTuple

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QTableView

from senae_desktop.archive.reader import Reader
from senae_desktop.domain.catalogue import load_catalogues
from senae_desktop.domain.clock import SystemClock
from senae_desktop.domain.list_row import ListColumn
from senae_desktop.domain.query import Query
from senae_desktop.domain.query_vocabulary import View
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.presentation.list_query_index import IndexSource
from senae_desktop.presentation.row_format import DisplayRow, RowFormatter
from senae_desktop.presentation.shipment_columns import COLUMNS
from senae_desktop.presentation.shipment_model import ShipmentTableModel
from senae_desktop.resource_files import resource
from senae_desktop.widgets.main_window import MainWindow
from senae_desktop.widgets.theme import Theme
from tests.benchmarks.memory import resident_mib
from tests.benchmarks.naive import proxy_over_python, sql_model, standard_model

#: As clerks type them: names, parts of numbers, two words, and nothing that is there.
_TYPED = ("andina", "guayaquil", "028-2026-10", "documental", "repuestos 2026", "medu", "zzz")
_FRAMES = 150
#: So high that the table of the window shows 28 rows beside the detail.
_SIZE = (1400, 1190)
_SORTED_BY = (ListColumn.IMPORTER, ListColumn.STAGE, ListColumn.DOCUMENT)


class CountingModel(ShipmentTableModel):
    """Counts what the view asks: cells by Qt, whole rows by the delegates."""

    asked = 0

    def data(self, *args: Any) -> object:
        type(self).asked += 1
        return super().data(*args)

    def row_at(self, row: int) -> DisplayRow | None:
        type(self).asked += 1
        return super().row_at(row)


class Took(NamedTuple):
    """Milliseconds on the wall, and of computing in this thread."""

    wall: float
    own: float


def timed(work: Callable[[], object]) -> Took:
    """How long until the work is done and what it changed is painted."""
    begun, computed = time.perf_counter(), time.thread_time()
    work()
    QApplication.processEvents()
    return Took((time.perf_counter() - begun) * 1e3, (time.thread_time() - computed) * 1e3)


def p95(name: str, values: Iterable[Took]) -> dict[str, float]:
    """The time that one in twenty exceeds, both ways."""
    walls, owns = zip(*values, strict=True)
    return {name: quantiles(walls, n=20)[-1], f"{name}_own": quantiles(owns, n=20)[-1]}


def main(path: Path, key: bytes) -> None:
    app = QApplication(sys.argv[:1])
    formatter = Formatter("es", load_catalogues(resource("catalogues")), SystemClock())
    theme = Theme()
    theme.apply(app)
    found: dict[str, float] = {}
    with Reader(path, key) as reader:
        before = resident_mib("self")
        window = MainWindow(theme, formatter, SystemClock())
        model = CountingModel(RowFormatter(formatter), SystemClock(), window)
        found["fill"] = timed(lambda: model.set_reader(reader)).wall
        window.set_model(model)
        window.resize(*_SIZE)
        found["show"] = timed(window.show).wall
        model.set_index(IndexSource(formatter.catalogues).whole(reader))
        window.search.set_query(Query(View.ALL))
        asked(window, model, reader, found)
        found["mib"] = resident_mib("self") - before
        texts = reader.haystack()[1]
        typing(window, texts, found)
        del texts
        sorting(model, found)
        rows = [shown.texts for row in range(model.rowCount()) if (shown := model.row_at(row))]
        frames(window.table, rows, found)
        naive(rows, found)
        window.search.stop()
        window.hide()
        model.set_reader(None)
    sys.stdout.write(json.dumps(found) + "\n")


def asked(
    window: MainWindow, model: CountingModel, reader: Reader, found: dict[str, float]
) -> None:
    """What is asked when everything is painted anew, of the model and of the archive."""
    table, bar, dice = window.table, window.table.verticalScrollBar(), random.Random(5)
    CountingModel.asked = 0
    timed(table.viewport().update)
    cells = len(COLUMNS) * (table.viewport().height() // table.rowHeight(0) + 1)
    found["asked_per_cell"] = CountingModel.asked / cells
    statements: list[int] = []
    with counted(reader) as count:
        for _ in range(_FRAMES):
            before = count()
            timed(partial(bar.setValue, dice.randrange(bar.maximum())))
            statements.append(count() - before)
    found["statements"] = max(statements)
    timed(partial(bar.setValue, 0))


@contextmanager
def counted(reader: Reader) -> Iterator[Callable[[], int]]:
    """Counts the statements of a reader."""
    said: list[str] = []

    def note(_cursor: object, statement: str, _bindings: object) -> bool:
        said.append(statement)
        return True

    reader._connection.exec_trace = note
    yield lambda: len(said)
    reader._connection.exec_trace = None


def typing(window: MainWindow, texts: list[str], found: dict[str, float]) -> None:
    """Each key to the first paint after it, and to the counts of the facets; and, after each, the
    bare comprehension over the same texts."""
    edit, search = window.header.query_box.edit, window.search
    keys: list[Took] = []
    floor: list[Took] = []
    facets: list[float] = []
    counts: list[float] = []
    if search._counter is not None:
        search._counter.counted.connect(lambda _: counts.append(time.perf_counter()))
    for word in _TYPED:
        for end, letter in enumerate(word, start=1):
            counts.clear()
            begun = time.perf_counter()
            took = timed(partial(press, edit, letter))
            if letter == " ":  # asks for nothing else, so that nothing is counted
                continue
            while not counts:
                QApplication.processEvents()
            keys.append(took)
            facets.append((counts[-1] - begun) * 1e3)
            floor.append(bare(texts, word[:end].split()))
        search.set_query(Query(View.ALL))
        QApplication.processEvents()
    found |= p95("key", keys) | p95("key_floor", floor)
    found["facets"] = quantiles(facets, n=20)[-1]


def press(edit: Any, letter: str) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(edit, event)


def bare(texts: list[str], words: list[str]) -> Took:
    begun, computed = time.perf_counter(), time.thread_time()
    if len(words) == 1:
        word = words[0]
        _ = [place for place, text in enumerate(texts) if word in text]
    else:
        one, other = words
        _ = [place for place, text in enumerate(texts) if one in text and other in text]
    return Took((time.perf_counter() - begun) * 1e3, (time.thread_time() - computed) * 1e3)


def sorting(model: ShipmentTableModel, found: dict[str, float]) -> None:
    """Sorting by columns for the first time, and once more when their order is kept."""
    first: list[float] = []
    again: list[float] = []
    for column in _SORTED_BY:
        for measured in (first, again):
            for direction in Qt.SortOrder:
                place = COLUMNS.index(column)
                measured.append(timed(partial(model.sort, place, direction)).wall)
    found["sort"], found["sort_cached"] = median(first), median(again)


def frames(table: QTableView, rows: list[tuple[str, ...]], found: dict[str, float]) -> None:
    """Three rows further, and anywhere: in turns with a view of the same size on the same rows."""
    other = QTableView()
    other.setModel(sql_model(rows, other))
    shown(other, table)
    dice = random.Random(3)
    most = table.verticalScrollBar().maximum()
    for name, step in (
        ("wheel", lambda place: place + 3),
        ("jump", lambda _place: dice.randrange(most)),
    ):
        ours: list[Took] = []
        theirs: list[Took] = []
        place = 0
        for _ in range(_FRAMES):
            place = step(place)
            ours.append(timed(partial(table.verticalScrollBar().setValue, place)))
            theirs.append(timed(partial(other.verticalScrollBar().setValue, place)))
        found |= p95(name, ours) | p95(f"sql_{name}", theirs)
    other.close()


def naive(rows: list[tuple[str, ...]], found: dict[str, float]) -> None:
    """Two designs that come to mind first."""
    view = QTableView()
    begun = time.perf_counter()
    before = resident_mib("self")
    standard = standard_model(rows, view)
    view.setModel(standard)
    found["standard_fill"] = (time.perf_counter() - begun) * 1e3
    found["standard_mib"] = resident_mib("self") - before
    proxy = proxy_over_python(rows, view)
    view.setModel(proxy)
    view.resize(1400, 800)
    view.show()
    QApplication.processEvents()
    keys = [timed(partial(proxy.setFilterFixedString, "andina"[:end])) for end in (1, 6)]
    found["proxy_key"] = median(each.wall for each in keys)
    proxy.setFilterFixedString("")
    found["proxy_sort"] = timed(lambda: proxy.sort(0, Qt.SortOrder.DescendingOrder)).wall
    view.close()


def shown(view: QTableView, like: QTableView) -> None:
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(like.rowHeight(0))
    view.setShowGrid(False)
    view.setWordWrap(False)
    for place in range(len(COLUMNS)):
        view.setColumnHidden(place, like.isColumnHidden(place))
        view.setColumnWidth(place, like.columnWidth(place))
    view.resize(like.size())
    view.show()
    QApplication.processEvents()


if __name__ == "__main__":
    main(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]))
