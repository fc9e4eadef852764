"""What the program is asked to open from outside: a ``senae:`` link, or a handed-over record."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from senae_desktop.domain.errors import SenaeError
from senae_desktop.domain.folding import fold
from senae_desktop.domain.link import is_link, reference_in
from senae_desktop.flows.following import Following
from senae_desktop.presentation.messages import Message
from senae_desktop.widgets.main_window import MainWindow


def sign_in_first(asked: str) -> Message:
    """What to say of a thing that waits to be opened until somebody has signed in."""
    if is_link(asked):
        return Message(
            QCoreApplication.translate("Opening", "Sign in to see the shipment of the link."),
            QCoreApplication.translate("Opening", "It is shown as soon as you are in."),
        )
    said = QCoreApplication.translate("Opening", "Sign in to take over the record in {name}.")
    return Message(
        said.format(name=Path(asked).name),
        QCoreApplication.translate(
            "Opening", "It is compared with yours once you are in; nothing changes by itself."
        ),
    )


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
