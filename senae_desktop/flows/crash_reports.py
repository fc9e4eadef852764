"""After a crash: shows the report, and saves it where the user says."""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress
from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, QStandardPaths
from PySide6.QtWidgets import QWidget

from senae_desktop.domain.clock import ECUADOR, Clock
from senae_desktop.runtime.tasks import Policy, TaskSupervisor
from senae_desktop.widgets.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog

    from senae_desktop.widgets.crash_dialog import CrashDialog

_CHOOSER_SIZE = QSize(760, 480)

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
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415

        if self.dialog is None or self.chooser is not None:
            return
        self.chooser = chooser = QFileDialog(
            self.dialog, QCoreApplication.translate("CrashReports", "Save the report")
        )
        # Neither the system's chooser nor the question whether to overwrite, which would each run
        # an event loop inside this one: a file that exists is refused instead.
        chooser.setOption(QFileDialog.Option.DontUseNativeDialog)
        chooser.setOption(QFileDialog.Option.DontConfirmOverwrite)
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setFileMode(QFileDialog.FileMode.AnyFile)
        chooser.setNameFilter(QCoreApplication.translate("CrashReports", "Text (*.txt)"))
        # Qt's own Spanish lacks these.
        folder = QCoreApplication.translate("CrashReports", "Folder:")
        kind = QCoreApplication.translate("CrashReports", "Kind:")
        chooser.setLabelText(QFileDialog.DialogLabel.LookIn, folder)
        chooser.setLabelText(QFileDialog.DialogLabel.FileType, kind)
        chooser.resize(_CHOOSER_SIZE)
        chooser.setDefaultSuffix("txt")
        proposed = self._proposed()
        chooser.setDirectory(str(proposed.parent))
        chooser.selectFile(proposed.name)
        chooser.fileSelected.connect(partial(self._file_chosen, text))
        chooser.finished.connect(self._chosen)
        chooser.open()

    def _proposed(self) -> Path:
        """A file of today that does not exist yet, in the documents of the user."""
        place = QStandardPaths.StandardLocation.DocumentsLocation
        documents = Path(QStandardPaths.writableLocation(place))
        folder = documents if documents.is_dir() else Path.home()
        name = f"informe-senae-tracking-{self._clock.now().astimezone(ECUADOR):%Y%m%d}"
        paths = (folder / f"{name}{f'-{n}' if n > 1 else ''}.txt" for n in count(1))
        return next(path for path in paths if not path.exists())

    def _chosen(self) -> None:
        chooser, self.chooser = self.chooser, None
        if chooser is not None:
            chooser.deleteLater()

    def _file_chosen(self, text: str, path: str) -> None:
        work = partial(self._save, text, Path(path))
        self._tasks.start("save the report", work, Policy.REPLACE)

    async def _save(self, text: str, path: Path) -> None:
        try:
            await asyncio.to_thread(_write, path, text)
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


def _write(path: Path, text: str) -> None:
    """Write a new file. Raises ``OSError``; half a report is not left behind."""
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        raise
    except OSError:
        with suppress(OSError):
            path.unlink()
        raise
