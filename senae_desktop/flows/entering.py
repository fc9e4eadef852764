"""What the user enters on one account: kept at once, sent when the service can be reached."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from senae_desktop.domain.outbox import Entry
from senae_desktop.domain.ports import Applied
from senae_desktop.flows.desk import Desk
from senae_desktop.flows.workspace import LocalData, Workspace
from senae_desktop.usecases.outbox import Outbox
from senae_desktop.widgets.main_window import MainWindow

_DELIVER = "deliver"


class Entering:
    """The outbox of an account; ``workspace`` is None while there is no session.

    ``last`` is what was entered last since the window shows this account, to be undone, or
    ``bring_back`` what undoes the removal of a shipment that came after it;
    ``watchers`` are told after each change.
    """

    def __init__(
        self,
        desk: Desk,
        window: MainWindow,
        local: LocalData,
        applied: Callable[[Applied], None],
    ) -> None:
        self._desk = desk
        self._window = window
        self._applied = applied
        self.reader = local.reader.outbox
        self.outbox = Outbox(
            local.archive.outbox,
            self.reader,
            records=local.record_of,
            clock=desk.clock,
            on_applied=self.changed,
        )
        self.workspace: Workspace | None = None
        self.last: Entry | None = None
        self.bring_back: Callable[[], Awaitable[None]] | None = None
        self.watchers: list[Callable[[], None]] = []
        window.actions_.undo.setEnabled(False)
        window.status_line.offer_undo(shown=False)
        self.show_counts()

    def changed(self, applied: Applied) -> None:
        """Show what was entered, or what became of it."""
        self._applied(applied)
        self.show_counts()
        for watcher in tuple(self.watchers):
            watcher()

    def show_counts(self) -> None:
        """Say at the foot of the window how much waits."""
        waiting, held = self.reader.counts()
        self._window.status_line.set_outbox(waiting, held)

    def deliver(self) -> bool:
        """Send what waits, beside everything else; False when there is no session for it."""
        if self.workspace is None or not self.workspace.connection.has_session:
            return False
        if self.reader.counts()[0]:
            self._desk.tasks.start(_DELIVER, self.workspace.deliveries.run)
        return True

    async def submit(self, entry: Entry) -> Entry | None:
        """Send an entry just kept if the service can be reached; it, if it is still here."""
        if self.workspace is not None and self.workspace.connection.has_session:
            await self.workspace.deliveries.run()
        return self.reader.entry(entry.id)

    def remember(self, entry: Entry) -> None:
        """This is what *Deshacer* takes back."""
        self.last, self.bring_back = entry, None
        self._window.status_line.offer_undo(shown=False)
        self._window.actions_.undo.setEnabled(True)

    def remember_removal(self, bring_back: Callable[[], Awaitable[None]]) -> None:
        """This is how *Deshacer* brings back the shipment that was just removed."""
        self.last, self.bring_back = None, bring_back
        self._window.status_line.offer_undo(shown=True)
        self._window.actions_.undo.setEnabled(True)

    async def undo(self) -> None:
        """Take back what was entered last: remove it if it is still here, else withdraw it.

        A shipment that was removed last comes back.
        """
        entry, self.last = self.last, None
        bring_back, self.bring_back = self.bring_back, None
        self._window.actions_.undo.setEnabled(False)
        self._window.status_line.offer_undo(shown=False)
        if bring_back is not None:
            await bring_back()
        if entry is None:
            return
        withdrawal = await self.outbox.undo(entry)
        self._window.status_line.show_undone(withdrawn=withdrawal is not None)
        if withdrawal is not None:
            await self.submit(withdrawal)

    async def end(self) -> None:
        """Stop sending."""
        await self._desk.tasks.end(_DELIVER)
        self.workspace = None
