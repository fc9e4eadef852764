"""What a user keeps about shipments on this computer alone; no service knows of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from senae_desktop.domain.ports import Applied


class Marks(NamedTuple):
    """The user's marks on one shipment.

    ``unread`` (*sin leer*): a sync brought something newer, and nobody looked at it since.
    ``novelty`` (*con novedades*): something that changed is not attended to yet, however often it
    was looked at; ``stage_before`` is the code of the stage it had before that, when the stage is
    among what changed. ``own_reference`` is the user's name for it, beside the service's.
    """

    unread: bool = False
    followed: bool = False
    novelty: bool = False
    note: str = ""
    tags: tuple[str, ...] = ()
    own_reference: str = ""
    stage_before: str | None = None
    opened_at: datetime | None = None


class SavedView(NamedTuple):
    """An arrangement of the list with a name (*vista guardada*).

    ``slot`` is the digit 1 to 9 that calls it, or None; ``content`` is JSON of whoever arranges the
    list; at most one view is the ``default``.
    """

    name: str
    content: str
    slot: int | None = None
    default: bool = False


class LocalArchive(Protocol):
    """Writes of what no sync touches. Row numbers that are gone are passed over; each write tells
    which rows it changed."""

    async def mark(self, numbers: Sequence[int], unread: bool) -> Applied:
        """Mark as read or unread."""

    async def opened(self, number: int, at: datetime) -> Applied:
        """The user looked at a shipment: it is unread no more."""

    async def attend(self, novelties: Sequence[int], now: datetime) -> Applied:
        """Attend to these novelties, by their numbers, in one act; unknown ones are passed over."""

    async def take_back(self) -> Applied:
        """Undo the last act of attending that is remembered; nothing when there is none."""

    async def follow(self, numbers: Sequence[int], followed: bool) -> Applied:
        """Follow or no longer follow."""

    async def set_note(self, number: int, text: str) -> Applied:
        """Keep a note, replacing the one there was; blank for none."""

    async def set_tags(self, numbers: Sequence[int], tags: Sequence[str]) -> Applied:
        """Keep these tags, replacing those there were; repeated and blank ones are dropped."""

    async def set_own_reference(self, number: int, text: str) -> Applied:
        """Keep the user's own reference, replacing the one there was; blank for none."""

    async def save_view(self, name: str, content: str, slot: int | None = None) -> None:
        """Keep a view under its name, replacing the one of that name in its place.

        A slot is taken away from the view that had it; without one the view keeps its own.
        ``ValueError`` when the slot is not 1 to 9.
        """

    async def set_view_slot(self, name: str, slot: int | None) -> None:
        """Give a view a slot, taken away from the view that had it, or none."""

    async def delete_view(self, name: str) -> None:
        """Forget a view; forgetting an unknown one is no error."""

    async def order_views(self, names: Sequence[str]) -> None:
        """List the views in this order, those not named behind them as they were."""

    async def set_default_view(self, name: str | None) -> None:
        """Begin with this view from now on, or with none."""
