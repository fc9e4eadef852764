"""What changed and is not attended to, in memory, as ``ports`` promise it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from senae_desktop.domain.novelty import Difference, Novelty, NoveltyKind
from senae_desktop.domain.novelty_differences import differences, removal
from senae_desktop.domain.shipment import ShipmentRecord


class MemoryInbox:
    """Every novelty there ever was, and the act that attended to it."""

    def __init__(self) -> None:
        self.log: list[Novelty] = []
        self.act_of: dict[int, int] = {}

    def notice(self, before: ShipmentRecord | None, after: ShipmentRecord, at: datetime) -> None:
        """A sync brought something newer."""
        for difference in differences(before, after):
            self._add(after, difference, at)

    def notice_removed(self, record: ShipmentRecord, at: datetime) -> None:
        """A sync took something away."""
        self._add(record, removal(record.shipment), at)

    def _add(self, record: ShipmentRecord, difference: Difference, at: datetime) -> None:
        shipment = record.shipment
        number, importer = len(self.log) + 1, shipment.importer.name
        name = shipment.reference or next(iter(shipment.keys.all()), "")
        self.log.append(Novelty(number, shipment.id, importer, name, difference, at))

    def open(self) -> list[Novelty]:
        """Everything not attended to."""
        return [each for each in self.log if each.number not in self.act_of]

    def stage_before(self, shipment_id: str) -> str | None:
        """The stage before it changed, if that is not attended to."""
        stages = (
            each.difference.old
            for each in self.open()
            if each.shipment_id == shipment_id and each.difference.kind is NoveltyKind.STAGE
        )
        return next(stages, None) or None

    def attend(self, numbers: Sequence[int]) -> None:
        """Attend to these in one act."""
        act = max(self.act_of.values(), default=0) + 1
        known = {each.number for each in self.open()}
        self.act_of.update({number: act for number in numbers if number in known})

    def take_back(self) -> None:
        """Undo the last act."""
        last = max(self.act_of.values(), default=0)
        self.act_of = {number: act for number, act in self.act_of.items() if act != last}

    def last(self) -> int:
        """How many the last act attended to."""
        last = max(self.act_of.values(), default=0)
        return sum(act == last for act in self.act_of.values())
