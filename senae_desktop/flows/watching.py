"""The list of what is looked for again: asked after polls, shown and shortened by its user."""

from __future__ import annotations

from collections.abc import Callable

from senae_desktop.domain.errors import SenaeError
from senae_desktop.domain.ports import LookupResult
from senae_desktop.flows.desk import Desk
from senae_desktop.flows.workspace import LocalData, Workspace
from senae_desktop.presentation.watch_lines import watch_line
from senae_desktop.usecases.watching import WatchList
from senae_desktop.widgets.main_window import MainWindow
from senae_desktop.widgets.watch_dialog import WatchDialog

_LOOK = "look again"


class Watching:
    """The watch list of one account; ``found`` is called when something was found."""

    def __init__(self, desk: Desk, local: LocalData, found: Callable[[], None]) -> None:
        self._desk = desk
        self._found = found
        self.reader = local.reader.watched
        self.list = WatchList(local.archive.watched, self.reader, desk.clock)
        self.dialog: WatchDialog | None = None

    async def begin(self, result: LookupResult) -> None:
        """Look for a reference from now on."""
        await self.list.begin(result)

    def look(self, workspace: Workspace | None) -> None:
        """Ask for what is due, beside everything else."""
        if workspace is None or not self.reader.due(self._desk.clock.now(), 1):
            return

        async def work() -> None:
            if await self.list.look(workspace.cargo):
                self._found()
            self.show()

        self._desk.tasks.start(_LOOK, work)

    def open(self, window: MainWindow, choose: Callable[[str], object]) -> None:
        """Show the list."""
        dialog = self.dialog = WatchDialog(self._desk.theme, window)
        dialog.stopped.connect(self._stop)
        dialog.view_requested.connect(choose)
        dialog.view_requested.connect(dialog.accept)
        dialog.finished.connect(self._closed)
        dialog.finished.connect(dialog.deleteLater)
        self.show()
        dialog.open()

    def show(self) -> None:
        """Show the references as they stand, if the list is open."""
        if self.dialog is not None:
            formatter = self._desk.formatter
            self.dialog.set_lines(tuple(watch_line(one, formatter) for one in self.reader.all()))

    async def end(self) -> None:
        """Ask no more."""
        await self._desk.tasks.end(_LOOK)

    def _stop(self, reference: str) -> None:
        async def work() -> None:
            try:
                await self.list.stop(reference)
            except SenaeError as error:
                if self.dialog is not None:
                    self.dialog.show_error(error)
            else:
                self.show()

        self._desk.tasks.start(f"stop looking for {reference}", work)

    def _closed(self) -> None:
        self.dialog = None
