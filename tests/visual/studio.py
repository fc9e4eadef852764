"""Where the pictures are taken: one application, one theme, one folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from senae_desktop.domain.account import Account
from senae_desktop.domain.connection import ConnectionState
from senae_desktop.domain.ports import ArchiveReader
from senae_desktop.presentation.banner import Situation, banner
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.presentation.list_query_index import IndexSource
from senae_desktop.presentation.row_format import RowFormatter
from senae_desktop.presentation.shipment_model import ShipmentTableModel
from senae_desktop.presentation.sync_progress import SyncProgress
from senae_desktop.widgets.main_window import MainWindow
from senae_desktop.widgets.theme import Theme
from tests.visual.material import CATALOGUES, CLOCK, READ

_SETTLE_MS = 40


@dataclass
class Studio:
    """Takes pictures; ``size`` is that of the main window."""

    folder: Path
    theme: Theme
    size: QSize
    taken: int = 0

    @property
    def formatter(self) -> Formatter:
        return Formatter("es", CATALOGUES, CLOCK)

    def take(self, widget: QWidget, name: str) -> None:
        """Save a picture of a window as it looks now, and put the window away."""
        widget.show()
        self.settle()
        self.save(widget, name)
        widget.hide()

    def save(self, widget: QWidget, name: str) -> None:
        """Save a picture of a widget that is on show."""
        self.taken += 1
        path = self.folder / f"{name}.png"
        if not widget.grab().save(str(path)):
            raise OSError(f"cannot write {path}")

    def settle(self) -> None:
        """Let layouts and fonts come to rest."""
        QTest.qWait(_SETTLE_MS)

    def window(self, reader: ArchiveReader, account: Account | None) -> Shown:
        """The main window on these data, its first shipment chosen."""
        window = MainWindow(self.theme, self.formatter, CLOCK)
        window.resize(self.size)
        model = ShipmentTableModel(RowFormatter(self.formatter), CLOCK, window)
        model.set_reader(reader)
        model.set_index(IndexSource(self.formatter.catalogues).whole(reader))
        window.set_model(model)
        window.set_account(account)
        shown = Shown(window, reader)
        window.selection_changed.connect(shown.show_record)
        window.show()
        self.settle()
        first = model.number_at(0)
        if first is not None:
            window.select_number(first)
        shown.situation(ConnectionState.ONLINE)
        self.settle()
        return shown


@dataclass
class Shown:
    """A main window with what it reads."""

    window: MainWindow
    reader: ArchiveReader

    def show_record(self, number: int | None) -> None:
        if number is not None:
            self.window.set_record(self.reader.record(number), number, self.reader.state())

    def choose(self, shipment_id: str) -> None:
        number = self.reader.number_of(shipment_id)
        if number is None or not self.window.select_number(number):
            raise LookupError(shipment_id)

    def situation(
        self, state: ConnectionState, progress: SyncProgress | None = None, **more: object
    ) -> None:
        """What the banner tells about."""
        situation = Situation(
            connection=state,
            archive=self.reader.state(),
            since=READ,
            sync=progress or SyncProgress(),
            **more,  # type: ignore[arg-type]
        )
        formatter = Formatter("es", CATALOGUES, CLOCK)
        self.window.set_busy(situation.sync)
        self.window.status_line.set_next(240, CLOCK.now())
        self.window.set_banner(banner(situation, CLOCK.now(), formatter))

    def close(self) -> None:
        """Take the window away, without asking whether to."""
        self.window.hide()
        self.window.deleteLater()
        QApplication.sendPostedEvents()
