"""The entry that a dialog is about: kept at the first *Guardar*, put right by the next ones."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from senae_desktop.domain.entries import NewEvent, NewShipment
from senae_desktop.domain.errors import Refused
from senae_desktop.domain.evidence_file import EvidenceFile
from senae_desktop.domain.outbox import Entry, EntryState
from senae_desktop.flows.desk import Desk
from senae_desktop.flows.entering import Entering


class Draft:
    """Begins without an entry, or with one of the outbox that is to be corrected."""

    def __init__(self, desk: Desk, entering: Entering, entry: Entry | None = None) -> None:
        self._desk = desk
        self._entering = entering
        self._entry = entry
        self._given_up: Entry | None = None

    async def submit(
        self,
        content: NewShipment | NewEvent,
        keep: Callable[[], Awaitable[Entry]],
        file: EvidenceFile | None = None,
    ) -> tuple[Entry, Entry | None]:
        """Keep what was typed and send it: the entry, and again if it is still here.

        Raises ``Refused`` when the service does not take it; the next ``submit`` corrects it.
        """
        if self._entry is None:
            entry = await keep()
        else:
            entry = await self._entering.outbox.correct(self._entry, content, file)
        self._given_up = None
        left = await self._entering.submit(entry)
        if left is not None and left.state is EntryState.REFUSED:
            self._entry = self._given_up = left
            raise Refused(problem=left.trouble.problem if left.trouble else None)
        self._entry = None
        return entry, left

    def leave(self) -> None:
        """Whoever leaves a dialog instead of correcting what was refused gives it up."""
        if self._given_up is not None:
            outbox, entry_id = self._entering.outbox, self._given_up.id
            self._desk.tasks.start(f"give up {entry_id}", lambda: outbox.remove(entry_id))
