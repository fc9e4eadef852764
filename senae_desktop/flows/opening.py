"""What the program is asked to open from outside: a ``senae:`` link to a shipment."""

from __future__ import annotations

from senae_desktop.domain.errors import SenaeError
from senae_desktop.domain.folding import fold
from senae_desktop.domain.link import reference_in
from senae_desktop.flows.following import Following
from senae_desktop.widgets.main_window import MainWindow


async def open_link(link: str, window: MainWindow, following: Following) -> None:
    """Show the shipment that a link names, or offer to add it; what is no such link is left alone.

    Links come from anybody: one never changes anything by itself.
    """
    reference = reference_in(link)
    if not reference:
        return
    shipment_id = await _kept(reference, following)
    if shipment_id is None:
        window.add_cargo_requested.emit(reference)
    else:
        following.choose(shipment_id)


async def _kept(reference: str, following: Following) -> str | None:
    """The id of the shipment that has this reference as a whole word of its search text."""
    sought = fold(reference)
    try:
        numbers, texts = await following.local.haystack()
        for number, text in zip(numbers, texts, strict=True):
            if sought in text and sought in text.split():
                record = following.local.reader.record(number)
                return record.shipment.id if record else None
    except SenaeError:
        pass  # the archive's own failure is on show already
    return None
