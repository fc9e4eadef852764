"""The paste box: from whatever was pasted or dropped to shipments that are followed.

Reading and comparing run in a thread; *Cancelar* leaves nothing behind. What is accepted is kept
all at once, and sent to the service beside everything else.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication

from senae_desktop.domain.clock import ECUADOR
from senae_desktop.domain.entries import NewEvent
from senae_desktop.domain.errors import SenaeError, UnreadableFile
from senae_desktop.flows.desk import Desk
from senae_desktop.flows.following import Following
from senae_desktop.intake.columns import ColumnWords, load_column_words
from senae_desktop.intake.document import Document, FileKind, Skipped
from senae_desktop.intake.gathering import Gatherer, Item
from senae_desktop.intake.reading import read_bytes, read_html, read_path, read_text
from senae_desktop.intake.tables import Table
from senae_desktop.presentation.matrix_layouts import layouts_from, layouts_text
from senae_desktop.presentation.paste_words import PasteWords
from senae_desktop.presentation.pasting import Pasted
from senae_desktop.resource_files import resource
from senae_desktop.runtime.tasks import Policy
from senae_desktop.usecases.comparing import GOOD, OPEN, Compared, compare
from senae_desktop.widgets.main_window import MainWindow
from senae_desktop.widgets.mapping_dialog import MappingDialog
from senae_desktop.widgets.paste_dialog import PasteDialog

_READ, _KEEP = "read a paste", "keep a paste"
_T = TypeVar("_T")


class _Stopped(SenaeError):
    """Somebody pressed *Cancelar* while a thread was reading."""


@dataclass
class _Found:
    """What the last reading found, so that it can be compared or read otherwise again."""

    documents: Sequence[Document] = ()
    items: list[Item] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)


_Read = Callable[[Callable[[], None]], tuple[Sequence[Document], Sequence[Skipped]]]


class Pasting:
    """One opened paste box. ``mapping`` is the dialog of columns last opened from it."""

    def __init__(self, desk: Desk, window: MainWindow, following: Following) -> None:
        self._desk = desk
        self._window = window
        self._following = following
        self._words: ColumnWords = load_column_words(resource("catalogues"))
        today = desk.clock.now().astimezone(ECUADOR).date()
        self._gatherer = Gatherer(self._words, desk.formatter.catalogues, today)
        self._found = _Found()
        self._stop = threading.Event()
        self.mapping: MappingDialog | None = None
        self.dialog = PasteDialog(desk.theme, PasteWords(desk.formatter, self._words), window)
        self.dialog.given.connect(self._read)
        self.dialog.edited.connect(self._edited)
        self.dialog.accepted_rows.connect(self._accept)
        self.dialog.columns_requested.connect(self._show_columns)
        self.dialog.cancel_requested.connect(self._cancel)
        self.dialog.finished.connect(self._cancel)
        self.dialog.finished.connect(self.dialog.deleteLater)

    def open(self, what: Pasted | None = None) -> None:
        """Show the box, and begin at once with what was pasted or dropped elsewhere."""
        self.dialog.open()
        if what:
            self._read(what)

    # --- reading -------------------------------------------------------------------------------

    def _read(self, what: Pasted) -> None:
        self._start(lambda: self._reading(lambda goes_on: _documents(what, goes_on)))

    def _read_again(self, meanings: Mapping[str, Mapping[int, str]]) -> None:
        """Read the same with other meanings of its columns, which are remembered."""
        settings = self._desk.settings
        kept = {**layouts_from(settings.value.layouts), **meanings}
        settings.set(replace(settings.value, layouts=layouts_text(kept)))
        found = self._found
        self._start(lambda: self._reading(lambda _: (found.documents, found.skipped)))

    async def _reading(self, read: _Read) -> None:
        self.dialog.set_busy(self.dialog.saying.progress(0))
        progress = self._progress()
        corrections = layouts_from(self._desk.settings.value.layouts)

        def work() -> _Found:
            documents, skipped = read(partial(progress, 0))
            found = _Found(documents, skipped=list(skipped))
            for document in documents:
                gathering = self._gatherer.gather(document, corrections, progress)
                found.items += gathering.items
                found.tables += gathering.tables
                found.skipped += gathering.skipped
            return found

        found = await self._in_thread(work)
        rows = await self._in_thread(lambda: self._compare(found.items))
        self._found = found
        self.dialog.show_rows(rows, found.skipped, tables=bool(found.tables))
        known = layouts_from(self._desk.settings.value.layouts)
        from_file = any(document.kind is FileKind.WORKBOOK for document in found.documents)
        if from_file and any(table.layout not in known for table in found.tables):
            self._show_columns()  # a person looks at each kind of workbook once

    def _compare(self, items: Sequence[Item]) -> list[Compared]:
        with self._following.local.reader.thread_reader() as reader:
            waiting: dict[str, list[NewEvent]] = {}
            for entry in reader.outbox.entries():
                if isinstance(entry.content, NewEvent):
                    waiting.setdefault(entry.shipment_id, []).append(entry.content)
            return compare(items, reader, lambda shipment_id: waiting.get(shipment_id, ()))

    def _edited(self, items: list[Item]) -> None:
        async def work() -> None:
            rows = await self._in_thread(lambda: self._compare(items))
            self._found.items = items
            self.dialog.show_compared(rows)

        self._start(work)

    def _show_columns(self) -> None:
        self.mapping = MappingDialog(
            self._desk.theme,
            self._words,
            self._desk.formatter.language,
            self._found.tables,
            self.dialog,
        )
        self.mapping.chosen.connect(self._read_again)
        self.mapping.finished.connect(self.mapping.deleteLater)
        self.mapping.open()

    # --- adding --------------------------------------------------------------------------------

    def _accept(self, rows: Sequence[Compared]) -> None:
        cargo = [row.entry for row in rows if row.entry is not None and row.state in GOOD]
        taken = {id(row.item) for row in rows}

        async def work() -> None:
            self.dialog.set_busy(QCoreApplication.translate("Pasting", "Adding…"))
            following = self._following
            await following.entering.outbox.accept(cargo)
            following.entering.deliver()
            left = [item for item in self._found.items if id(item) not in taken]
            self._found.items = [item for item in left if not item.together]
            rows = await self._in_thread(lambda: self._compare(self._found.items))
            if any(row.state in GOOD | OPEN for row in rows):
                self.dialog.show_added(len(cargo), rows)
            else:
                self.dialog.accept()
                self._window.status_line.show_added(len(cargo))

        self._desk.tasks.start(_KEEP, self._guarded(work))

    # --- threads -------------------------------------------------------------------------------

    def _start(self, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        self._stop.set()  # a thread of the reading before, if there is one
        self._stop = threading.Event()
        self._desk.tasks.start(_READ, self._guarded(work), Policy.REPLACE)

    def _guarded(
        self, work: Callable[[], Coroutine[Any, Any, None]]
    ) -> Callable[[], Coroutine[Any, Any, None]]:
        async def guarded() -> None:
            try:
                await work()
            except _Stopped:
                return
            except SenaeError as error:
                self.dialog.show_error(error)

        return guarded

    async def _in_thread(self, work: Callable[[], _T]) -> _T:
        return await asyncio.get_running_loop().run_in_executor(None, work)

    def _progress(self) -> Callable[[int], None]:
        """Tells the dialog how far the thread is; raises in the thread once it is to stop."""
        loop, stop, dialog = asyncio.get_running_loop(), self._stop, self.dialog

        def show(done: int) -> None:
            if not stop.is_set():
                dialog.set_busy(dialog.saying.progress(done))

        def tell(done: int) -> None:
            if stop.is_set():
                raise _Stopped
            loop.call_soon_threadsafe(show, done)

        return tell

    def _cancel(self) -> None:
        self._stop.set()
        self._desk.tasks.cancel(_READ)


def _documents(
    what: Pasted, goes_on: Callable[[], None]
) -> tuple[Sequence[Document], Sequence[Skipped]]:
    """What was pasted, read. Of several files one that cannot be read does not stop the others."""
    pasted = QCoreApplication.translate("Pasting", "Pasted text")
    if what.letter:
        return [read_bytes(what.letter, f"{pasted}.eml", goes_on)], ()
    if what.html:
        return [read_html(what.html, pasted)], ()
    if not what.files:
        return [read_text(what.text, pasted)], ()
    documents: list[Document] = []
    skipped: list[Skipped] = []
    for path in what.files:
        try:
            documents.append(read_path(path, goes_on))
        except UnreadableFile as error:
            if len(what.files) == 1:
                raise
            skipped.append(Skipped(path.name, error.reason))
    return documents, skipped
