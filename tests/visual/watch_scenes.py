"""The list of what is looked for again."""

from __future__ import annotations

from datetime import timedelta

from senae_desktop.domain.watching import Watched, WatchState
from senae_desktop.presentation.watch_lines import watch_line
from senae_desktop.widgets.watch_dialog import WatchDialog
from tests.visual.material import CLOCK
from tests.visual.studio import Studio

_REFERENCES = ("MEDUGY418827", "020-12345675", "CEC2026MSCU0001-0012-0000", "MSKU1234565", "HLCU1")


def take(studio: Studio) -> None:
    """Pictures of the list with a reference in each state, and empty."""
    now = CLOCK.now()
    watched = [
        Watched(
            reference,
            state,
            now,
            now - timedelta(minutes=5),
            None if state in {WatchState.FOUND, WatchState.SEVERAL} else now + timedelta(hours=1),
            shipment_id="s1" if state is WatchState.FOUND else None,
        )
        for reference, state in zip(_REFERENCES, WatchState, strict=True)
    ]
    lines = tuple(watch_line(one, studio.formatter) for one in watched)
    for name, shown in (("watch-list", lines), ("watch-list-empty", ())):
        dialog = WatchDialog(studio.theme)
        dialog.set_lines(shown)
        studio.take(dialog, name)
        dialog.deleteLater()
