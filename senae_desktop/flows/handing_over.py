"""Handing one's record over to a colleague, and taking a colleague's over."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog
from shiboken6 import isValid

from senae_desktop.credentials.keys import archive_key
from senae_desktop.domain.clock import ECUADOR
from senae_desktop.domain.errors import SenaeError
from senae_desktop.domain.evidence_file import EvidenceFile
from senae_desktop.domain.handover import Difference, Giver, Package
from senae_desktop.domain.list_row import ListColumn
from senae_desktop.domain.shipment import ShipmentRecord
from senae_desktop.flows.desk import Desk
from senae_desktop.flows.following import Following
from senae_desktop.flows.workspace import LocalData
from senae_desktop.handover.names import ALSO, SUFFIX
from senae_desktop.handover.packing import pack, public_key
from senae_desktop.handover.unpacking import unpack
from senae_desktop.presentation.handover_lines import HandoverLines, key_print
from senae_desktop.usecases.handing_over import differences, records_of, take_over
from senae_desktop.widgets.hand_over_dialog import HandOverDialog
from senae_desktop.widgets.main_window import MainWindow
from senae_desktop.widgets.take_over_dialog import TakeOverDialog

_HAND = "hand over"


async def _signing_seed(desk: Desk, local: LocalData) -> bytes:
    """The seed of the key that signs for an account, kept in the keyring."""
    return await archive_key(await desk.vault, f"handover-{local.known.archive}")


class HandingOver(QObject):
    """Writes the file of one account's record."""

    def __init__(self, desk: Desk, window: MainWindow, following: Following) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._local = following.local
        self._seed = b""
        self.dialog = HandOverDialog(desk.theme, window)
        self.dialog.save_requested.connect(self._save)
        self.dialog.finished.connect(self.dialog.deleteLater)
        self.dialog.finished.connect(self.deleteLater)

    def open(self) -> None:
        """Show the dialog once the key is there."""
        self._desk.tasks.start(_HAND, self._begin)

    async def _begin(self) -> None:
        self.dialog.open()
        try:
            self._seed = await _signing_seed(self._desk, self._local)
        except SenaeError as error:
            self.dialog.show_error(error)
            return
        today = self._desk.clock.now().astimezone(ECUADOR)
        name = f"registro-{self._local.known.ruc}-{today:%Y-%m-%d}{SUFFIX}"
        count = self._local.reader.count()
        chosen = self._window.table.selected_count()
        self.dialog.begin(count, chosen, key_print(public_key(self._seed)), name)

    def _save(self, path: str, only_chosen: bool, with_files: bool) -> None:
        numbers = list(self._window.table.selected_numbers()) if only_chosen else None

        async def work() -> None:
            self.dialog.show_busy()
            try:
                package = await asyncio.to_thread(self._package, numbers, with_files)
                await asyncio.to_thread(pack, Path(path), package, self._seed)
            except SenaeError as error:
                self.dialog.show_error(error)
            else:
                self.dialog.show_saved(path, len(package.records), len(package.files))

        self._desk.tasks.start(_HAND, work)

    def _package(self, numbers: Sequence[int] | None, with_files: bool) -> Package:
        """Everything that goes into the file, read in a thread."""
        with self._local.reader.thread_reader() as reader:
            wanted = reader.ids(ListColumn.REFERENCE) if numbers is None else numbers
            records = tuple(records_of(wanted, reader.record))
            digests = _digests(records) if with_files else ()
            outbox = reader.outbox
            found = [outbox.file(digest) for digest in digests]
        files: list[EvidenceFile] = [file for file in found if file is not None]
        known = self._local.known
        return Package(
            Giver(known.name, known.ruc, known.user, public_key(self._seed)),
            self._desk.clock.now(),
            records,
            tuple(files),
        )


class TakingOver(QObject):
    """Reads a colleague's file and enters what the user ticks."""

    def __init__(self, desk: Desk, window: MainWindow, following: Following) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._following = following
        self._package: Package | None = None
        # Several files may be opened from outside, one after the other; none waits for another.
        self._task = f"take over {uuid4().hex}"
        self._differences: list[Difference] = []
        self.dialog = TakeOverDialog(desk.theme, window)
        self.dialog.taken.connect(self._take)
        self.dialog.finished.connect(self.dialog.deleteLater)

    def open(self) -> None:
        """Ask for the file."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
        title = QCoreApplication.translate("Handover", "Take over a colleague's record")
        chooser = QFileDialog(self._window, title, folder)
        kind = QCoreApplication.translate("Handover", "Handed-over records ({endings})")
        chooser.setNameFilter(kind.format(endings=f"*{SUFFIX} *{ALSO}"))
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.fileSelected.connect(self.read)
        chooser.rejected.connect(self.dialog.deleteLater)
        chooser.open()

    def read(self, path: str) -> None:
        """Read and check a file, and show what it would change."""
        self.dialog.open()

        async def work() -> None:
            try:
                package = await asyncio.to_thread(unpack, Path(path))
                found = await asyncio.to_thread(self._compare, package)
            except SenaeError as error:
                if isValid(self.dialog):
                    self.dialog.show_error(error)
                return
            if not isValid(self.dialog):  # closed meanwhile: a large file takes its time
                return
            self._package, self._differences = package, found
            lines = HandoverLines(self._desk.formatter)
            made = self._desk.formatter.date_time(package.made_at)
            self.dialog.show_package(
                package.giver, made, tuple(map(lines.of, found)), len(package.files)
            )

        self._desk.tasks.start(self._task, work)

    def _compare(self, package: Package) -> list[Difference]:
        with self._following.local.reader.thread_reader() as reader:
            numbers = reader.ids(ListColumn.REFERENCE)
            here = [one for one in map(reader.record, numbers) if one is not None]
        return differences(package, here)

    def _take(self, rows: Sequence[int]) -> None:
        package, entering = self._package, self._following.entering
        if package is None:
            return
        chosen = [self._differences[row] for row in rows]

        async def work() -> None:
            try:
                await take_over(
                    entering.outbox,
                    package,
                    chosen,
                    account=self._following.local.known.archive,
                    known_types=self._desk.formatter.catalogues.event_types,
                    at=self._desk.clock.now(),
                )
            except SenaeError as error:
                if isValid(self.dialog):
                    self.dialog.show_error(error)
                return
            if isValid(self.dialog):
                self.dialog.show_taken(len(chosen))
            entering.deliver()

        self._desk.tasks.start(self._task, work)


def _digests(records: Sequence[ShipmentRecord]) -> list[str]:
    """The files that the events of these shipments rest on, each once."""
    found = (
        event.evidence.sha256
        for record in records
        for event in record.events
        if event.evidence is not None
    )
    return list(dict.fromkeys(digest for digest in found if digest))
