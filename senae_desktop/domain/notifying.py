"""What to notify of, and when: decided here, without any window.

News are gathered until the user looks at the window. A notification belongs to one shipment and
grows with it; when more than three shipments have news, one notification stands for them all.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import NamedTuple

from senae_desktop.domain.notification_choices import NotificationChoices
from senae_desktop.domain.novelty import Novelty

#: Shipments that are notified of one by one; with more, one digest stands for all.
DIGEST_AFTER = 3


class Announcement(NamedTuple):
    """One notification. ``shipment_id`` is "" for a digest over ``shipments`` of them."""

    shipment_id: str
    novelties: tuple[Novelty, ...]
    shipments: int = 1


class Announcing:
    """Gathers news and answers what is to be announced now."""

    def __init__(self) -> None:
        self._waiting: dict[str, list[Novelty]] = {}
        self._fresh: set[str] = set()

    def gather(
        self, novelties: Iterable[Novelty], acting: Collection[str], choices: NotificationChoices
    ) -> None:
        """Something changed; ``acting`` are the shipments in which the user's side has to act."""
        for novelty in novelties:
            shipment_id = novelty.shipment_id
            if not choices.wants(novelty.difference.kind):
                continue
            if choices.only_action and shipment_id not in acting:
                continue
            self._waiting.setdefault(shipment_id, []).append(novelty)
            self._fresh.add(shipment_id)

    def seen(self) -> None:
        """The user looks at the window: nothing is left to be announced."""
        self._waiting.clear()
        self._fresh.clear()

    def forget(self, shipment_ids: Collection[str]) -> None:
        """The user has attended to these."""
        for shipment_id in shipment_ids:
            self._waiting.pop(shipment_id, None)
            self._fresh.discard(shipment_id)

    def due(self, choices: NotificationChoices, now: datetime) -> tuple[Announcement, ...]:
        """What is to be announced now; the same is answered only once."""
        if not self._fresh or not choices.enabled or choices.is_quiet(now):
            return ()
        fresh, self._fresh = self._fresh, set()
        if len(self._waiting) > DIGEST_AFTER:
            everything = [novelty for each in self._waiting.values() for novelty in each]
            latest = tuple(sorted(everything, key=lambda novelty: novelty.number))
            return (Announcement("", latest, len(self._waiting)),)
        return tuple(
            Announcement(shipment_id, tuple(novelties))
            for shipment_id, novelties in self._waiting.items()
            if shipment_id in fresh
        )
