"""Saving and printing the timeline of the chosen shipment: each dialog is awaited."""

from __future__ import annotations

import asyncio
import logging
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QDialog
from shiboken6 import isValid

from senae_desktop.flows.desk import Desk
from senae_desktop.presentation.timeline_drawing import drawing_of
from senae_desktop.presentation.timeline_sheet import sheet_words
from senae_desktop.runtime.new_file import free_name, write_new
from senae_desktop.runtime.tasks import Policy
from senae_desktop.widgets.dialogs import answer, tell
from senae_desktop.widgets.file_chooser import save_chooser
from senae_desktop.widgets.timeline import Output
from senae_desktop.widgets.timeline.sheet import TimelineSheet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog

    from senae_desktop.widgets.main_window import MainWindow

log = logging.getLogger(__name__)
_TASK = "timeline to paper or file"


class TimelineOutput(QObject):
    """Puts the timeline on show where the user wants it; ``chooser`` is None while not open."""

    def __init__(self, desk: Desk, window: MainWindow) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self.chooser: QFileDialog | None = None
        self.printing: QDialog | None = None

    def begin(self, output: Output) -> None:
        """Ask where to, and put it there; while one is being asked for, that one goes on."""
        detail = self._window.detail
        record, timeline = detail.record, detail.timeline.timeline
        if record is None or timeline is None:
            return
        formatter = self._desk.formatter
        drawing = drawing_of(timeline, detail.timeline.zoom, formatter, relative=False)
        words = sheet_words(record, timeline, formatter)
        sheet = TimelineSheet(drawing, words, self._desk.theme)
        if output is Output.PRINTER:
            work = partial(self._print, sheet)
        else:
            work = partial(self._save, sheet, output, words.file_name)
        self._desk.tasks.start(_TASK, work, Policy.JOIN)

    async def _save(self, sheet: TimelineSheet, output: Output, name: str) -> None:
        title, kind = _kinds()[output]
        proposed = await asyncio.to_thread(free_name, name, output.value)
        self.chooser = chooser = save_chooser(self._window, title, kind, proposed)
        try:
            code = await answer(chooser)
            chosen = chooser.selectedFiles() if isValid(chooser) else []
        finally:
            self.chooser = None
            if isValid(chooser):
                chooser.deleteLater()
        if code != QDialog.DialogCode.Accepted or not chosen:
            return
        drawn = {Output.PDF: sheet.pdf, Output.SVG: sheet.svg, Output.PNG: sheet.png}[output]()
        await self._write(Path(chosen[0]), drawn, title)

    async def _write(self, path: Path, data: bytes, title: str) -> None:
        try:
            await asyncio.to_thread(write_new, path, data)
        except FileExistsError:
            text = QCoreApplication.translate(
                "TimelineOutput", "There is already a file of that name. Choose another name."
            )
            tell(self._window, title, text)
        except OSError as error:
            log.warning("the timeline was not saved: %s", error.strerror)
            text = QCoreApplication.translate(
                "TimelineOutput",
                "The timeline could not be saved there. Choose another folder, or free some space.",
            )
            tell(self._window, title, text)
        else:
            saved = QCoreApplication.translate("TimelineOutput", "Saved: {file}")
            self._window.status_line.show_for_a_moment(saved.format(file=path))

    async def _print(self, sheet: TimelineSheet) -> None:
        title = QCoreApplication.translate("TimelineOutput", "Print timeline")
        try:
            from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415
        except ImportError:  # on Linux, without the printing library of the system
            tell(self._window, title, _no_printing())
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        sheet.turn(printer)
        self.printing = dialog = QPrintDialog(printer, self._window)
        try:
            code = await answer(dialog)
        finally:
            self.printing = None
            if isValid(dialog):
                dialog.deleteLater()
        if code == QDialog.DialogCode.Accepted and not sheet.print_on(printer):
            text = QCoreApplication.translate(
                "TimelineOutput",
                "The printer did not take the pages. Look whether it is on, or save a PDF instead.",
            )
            tell(self._window, title, text)


def _no_printing() -> str:
    return QCoreApplication.translate(
        "TimelineOutput",
        "This computer lacks what is needed to print (the library libcups2). Save the timeline as"
        " PDF instead, or ask whoever looks after the computer to install it.",
    )


def _kinds() -> dict[Output, tuple[str, str]]:
    """For each file its question and what it is called in the chooser."""
    return {
        Output.PDF: (
            QCoreApplication.translate("TimelineOutput", "Save the timeline as PDF"),
            "PDF (*.pdf)",
        ),
        Output.SVG: (
            QCoreApplication.translate("TimelineOutput", "Save the timeline as SVG"),
            "SVG (*.svg)",
        ),
        Output.PNG: (
            QCoreApplication.translate("TimelineOutput", "Save the timeline as a picture"),
            QCoreApplication.translate("TimelineOutput", "Picture (*.png)"),
        ),
    }
