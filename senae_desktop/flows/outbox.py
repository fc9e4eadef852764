"""The dialog of what waits to be sent: shows it as it is, and does with it what its user wants."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

from senae_desktop.domain.errors import SenaeError
from senae_desktop.domain.outbox import Choice, Entry
from senae_desktop.flows.desk import Desk
from senae_desktop.flows.following import Following
from senae_desktop.presentation.outbox_lines import OutboxItem, OutboxLines
from senae_desktop.widgets.main_window import MainWindow
from senae_desktop.widgets.outbox_dialog import OutboxDialog

_ACT = "outbox act"
#: So many entries are shown. A matrix leaves tens of thousands, and each answer shows them anew.
_SHOWN = 100


class ShowingOutbox:
    """The outbox of an account; ``correct`` opens an entry to be corrected."""

    def __init__(
        self,
        desk: Desk,
        window: MainWindow,
        following: Following,
        correct: Callable[[Entry], None],
    ) -> None:
        self._desk = desk
        self._following = following
        self._entering = following.entering
        self._correct = correct
        self._lines = OutboxLines(desk.formatter)
        self.dialog = OutboxDialog(desk.theme, window)
        self.dialog.send_requested.connect(self._send)
        self.dialog.removal_requested.connect(self._remove)
        self.dialog.retry_requested.connect(self._retry)
        self.dialog.correction_requested.connect(self._open)
        self.dialog.settled.connect(self._settle)
        self.dialog.finished.connect(self._end)
        self.dialog.finished.connect(self.dialog.deleteLater)
        self._entering.watchers.append(self.show)

    def open(self) -> None:
        """Show the dialog; the first line is what needs the user most."""
        self.show()
        self.dialog.open()

    def show(self) -> None:
        """Show the entries as they stand, what needs the user before the rest."""
        reader, record_of = self._entering.reader, self._following.local.record_of
        items = [
            OutboxItem(
                entry,
                record_of(entry.shipment_id),
                record_of(entry.trouble.shipment_id) if entry.trouble else None,
            )
            for entry in reader.foremost(_SHOWN)
        ]
        self.dialog.set_lines(self._lines.of(items), more=sum(reader.counts()) - len(items))

    def _act(self, entry_id: str, act: Callable[[Entry], Coroutine[Any, Any, object]]) -> None:
        entry = self._entering.reader.entry(entry_id)
        if entry is None:
            self.show()
            return

        async def work() -> None:
            try:
                await act(entry)
            except SenaeError as error:
                self.dialog.say_error(error)
            else:
                self._entering.deliver()

        self._desk.tasks.start(f"{_ACT} {entry_id}", work)

    def _remove(self, entry_id: str) -> None:
        self._act(entry_id, lambda entry: self._entering.outbox.remove(entry.id))

    def _retry(self, entry_id: str) -> None:
        self._act(entry_id, self._entering.outbox.retry)

    def _settle(self, entry_id: str, choice: Choice) -> None:
        self._act(entry_id, lambda entry: self._entering.outbox.settle(entry, choice))

    def _open(self, entry_id: str) -> None:
        entry = self._entering.reader.entry(entry_id)
        if entry is not None:
            self._correct(entry)

    def _send(self) -> None:
        if not self._entering.deliver():
            self._following.refresh()

    def _end(self) -> None:
        self._entering.watchers.remove(self.show)
