"""The user's marks and views in memory, as ``ports.LocalArchive`` promises them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from senae_desktop.domain.marks import Marks, SavedView
from senae_desktop.domain.novelty import Novelty
from senae_desktop.domain.ports import Applied
from senae_desktop.domain.shipment import ShipmentRecord
from tests.support.memory_inbox import MemoryInbox


class MemoryMarks:
    """Marks by the shipment's id, so that they outlive it.

    ``id_of`` gives the id of a row number, or None when it has gone; ``number_of`` the reverse.
    """

    def __init__(
        self, id_of: Callable[[int], str | None], number_of: Callable[[str], int | None]
    ) -> None:
        self._id_of = id_of
        self._number_of = number_of
        self.inbox = MemoryInbox()
        self.by_id: dict[str, Marks] = {}
        self.saved: list[SavedView] = []

    def of(self, shipment_id: str) -> Marks:
        marks = self.by_id.get(shipment_id, Marks())
        news = any(each.shipment_id == shipment_id for each in self.inbox.open())
        return marks._replace(novelty=news, stage_before=self.inbox.stage_before(shipment_id))

    def notice(self, before: ShipmentRecord | None, after: ShipmentRecord, at: datetime) -> None:
        """A sync brought something newer."""
        self.by_id[after.shipment.id] = self.of(after.shipment.id)._replace(unread=True)
        self.inbox.notice(before, after, at)

    async def attend(self, novelties: Sequence[int], now: datetime) -> Applied:
        return self._applied(lambda: self.inbox.attend(novelties))

    async def take_back(self) -> Applied:
        return self._applied(self.inbox.take_back)

    def novelties(self, after: int = 0) -> list[Novelty]:
        return [each for each in self.inbox.open() if each.number > after]

    def latest_novelty(self) -> int:
        return len(self.inbox.log)

    def attended_last(self) -> int:
        return self.inbox.last()

    def _applied(self, work: Callable[[], None]) -> Applied:
        before = {each.shipment_id for each in self.inbox.open()}
        work()
        other = before ^ {each.shipment_id for each in self.inbox.open()}
        numbers = (self._number_of(shipment_id) for shipment_id in other)
        return Applied(changed=frozenset(number for number in numbers if number is not None))

    async def mark(self, numbers: Sequence[int], unread: bool) -> Applied:
        return self._change(numbers, lambda marks: marks._replace(unread=unread))

    async def opened(self, number: int, at: datetime) -> Applied:
        seen = self._change([number], lambda marks: marks._replace(unread=False))
        self._change([number], lambda marks: marks._replace(opened_at=at))
        return seen

    async def follow(self, numbers: Sequence[int], followed: bool) -> Applied:
        return self._change(numbers, lambda marks: marks._replace(followed=followed))

    async def set_note(self, number: int, text: str) -> Applied:
        return self._change([number], lambda marks: marks._replace(note=text.strip()))

    async def set_tags(self, numbers: Sequence[int], tags: Sequence[str]) -> Applied:
        kept = tuple(dict.fromkeys(tag.strip() for tag in tags if tag.strip()))
        return self._change(numbers, lambda marks: marks._replace(tags=kept))

    async def set_own_reference(self, number: int, text: str) -> Applied:
        return self._change([number], lambda marks: marks._replace(own_reference=text.strip()))

    def _change(self, numbers: Iterable[int], change: Callable[[Marks], Marks]) -> Applied:
        changed = set()
        for number in numbers:
            shipment_id = self._id_of(number)
            if shipment_id is not None and change(self.of(shipment_id)) != self.of(shipment_id):
                self.by_id[shipment_id] = change(self.of(shipment_id))
                changed.add(number)
        return Applied(changed=frozenset(changed))

    # --- views ---

    async def save_view(self, name: str, content: str, slot: int | None = None) -> None:
        if name not in [view.name for view in self.saved]:
            self.saved.append(SavedView(name, content))
        self._each(lambda view: view._replace(content=content) if view.name == name else view)
        if slot is not None:
            await self.set_view_slot(name, slot)

    async def set_view_slot(self, name: str, slot: int | None) -> None:
        if slot not in (None, *range(1, 10)):
            raise ValueError(slot)
        if name in [view.name for view in self.saved]:
            self._each(lambda view: view._replace(slot=None) if view.slot == slot else view)
            self._each(lambda view: view._replace(slot=slot) if view.name == name else view)

    async def delete_view(self, name: str) -> None:
        self.saved = [view for view in self.saved if view.name != name]

    async def order_views(self, names: Sequence[str]) -> None:
        first = [view for name in names for view in self.saved if view.name == name]
        self.saved = first + [view for view in self.saved if view not in first]

    async def set_default_view(self, name: str | None) -> None:
        self._each(lambda view: view._replace(default=view.name == name))

    def views(self) -> list[SavedView]:
        return list(self.saved)

    def _each(self, change: Callable[[SavedView], SavedView]) -> None:
        self.saved = [change(view) for view in self.saved]
