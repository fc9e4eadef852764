"""After a crash: shows the report, and saves it where the user says."""

from __future__ import annotations

import asyncio
import logging
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from senae_desktop.domain.clock import ECUADOR, Clock
from senae_desktop.runtime.new_file import free_name, write_new
from senae_desktop.runtime.tasks import Policy, TaskSupervisor
from senae_desktop.widgets.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog

    from senae_desktop.widgets.crash_dialog import CrashDialog

log = logging.getLogger(__name__)


class CrashReports:
    """Shows one report at a time; ``dialog`` and ``chooser`` are None while they are not open."""

    def __init__(self, theme: Theme, clock: Clock, tasks: TaskSupervisor) -> None:
        self._theme = theme
        self._clock = clock
        self._tasks = tasks
        self.dialog: CrashDialog | None = None
        self.chooser: QFileDialog | None = None

    def show(self, text: str, parent: QWidget | None) -> None:
        """Let the user read a report; while one is open, a further one stays in the log only."""
        if self.dialog is not None:
            return
        from senae_desktop.widgets.crash_dialog import CrashDialog  # noqa: PLC0415

        self.dialog = dialog = CrashDialog(self._theme, text, parent)
        dialog.save_requested.connect(self._choose_file)
        dialog.finished.connect(self.close)
        dialog.open()

    def close(self) -> None:
        """Put away the report on show, if any, with what was asked over it."""
        dialog, self.dialog, self.chooser = self.dialog, None, None
        if dialog is not None:
            dialog.deleteLater()

    def _choose_file(self, text: str) -> None:
        from senae_desktop.widgets.file_chooser import save_chooser  # noqa: PLC0415

        if self.dialog is None or self.chooser is not None:
            return
        title = QCoreApplication.translate("CrashReports", "Save the report")
        kind = QCoreApplication.translate("CrashReports", "Text (*.txt)")
        day = f"{self._clock.now().astimezone(ECUADOR):%Y%m%d}"
        proposed = free_name(f"informe-senae-tracking-{day}", "txt")
        self.chooser = chooser = save_chooser(self.dialog, title, kind, proposed)
        chooser.fileSelected.connect(partial(self._file_chosen, text))
        chooser.finished.connect(self._chosen)
        chooser.open()

    def _chosen(self) -> None:
        chooser, self.chooser = self.chooser, None
        if chooser is not None:
            chooser.deleteLater()

    def _file_chosen(self, text: str, path: str) -> None:
        work = partial(self._save, text, Path(path))
        self._tasks.start("save the report", work, Policy.REPLACE)

    async def _save(self, text: str, path: Path) -> None:
        try:
            await asyncio.to_thread(write_new, path, text.encode())
        except FileExistsError:
            headline = QCoreApplication.translate(
                "CrashReports", "There is already a file of that name."
            )
            advice = QCoreApplication.translate("CrashReports", "Choose another name.")
        except OSError as error:
            log.warning("the report was not saved: %s", error.strerror)
            headline = QCoreApplication.translate(
                "CrashReports", "The report could not be saved there."
            )
            advice = QCoreApplication.translate(
                "CrashReports", "Choose another folder, or copy the report instead."
            )
        else:
            if self.dialog is not None:
                self.dialog.show_saved(str(path))
            return
        from senae_desktop.presentation.messages import Message  # noqa: PLC0415

        if self.dialog is not None:
            self.dialog.say(Message(headline, advice))
