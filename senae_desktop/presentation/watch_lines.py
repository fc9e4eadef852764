"""The references that are looked for again, in words."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from senae_desktop.domain.watching import Watched, WatchState
from senae_desktop.presentation.formatting import Formatter


@dataclass(frozen=True, slots=True)
class WatchLine:
    """One reference. ``icon`` and ``tone`` say in shape and colour what ``state`` says in words."""

    reference: str
    state: str
    icon: str
    tone: str
    asked: str
    again: str
    shipment_id: str | None

    @property
    def cells(self) -> tuple[str, ...]:
        """The texts in the order of the table's columns."""
        return (self.state, self.reference, self.asked, self.again)


def watch_titles() -> tuple[str, ...]:
    """The titles of the columns of ``WatchLine.cells``."""
    return (
        QCoreApplication.translate("Watching", "State"),
        QCoreApplication.translate("Watching", "Reference"),
        QCoreApplication.translate("Watching", "Asked"),
        QCoreApplication.translate("Watching", "Next time"),
    )


def watch_line(watched: Watched, formatter: Formatter) -> WatchLine:
    """The line of a reference."""
    state, icon, tone = {
        WatchState.FOUND: (QCoreApplication.translate("Watching", "Found"), "check", "good"),
        WatchState.AWAITING_MANIFEST: (
            QCoreApplication.translate("Watching", "Awaiting the manifest"),
            "clock",
            "accent",
        ),
        WatchState.NOT_FOUND: (
            QCoreApplication.translate("Watching", "Not found yet"),
            "search",
            "text_muted",
        ),
        WatchState.NOT_MINE: (
            QCoreApplication.translate("Watching", "Of another account"),
            "user",
            "warning",
        ),
        WatchState.SEVERAL: (
            QCoreApplication.translate("Watching", "Several: choose in Add cargo"),
            "warning",
            "warning",
        ),
    }[watched.state]
    never = QCoreApplication.translate("Watching", "no more")
    return WatchLine(
        watched.reference,
        state,
        icon,
        tone,
        formatter.date_time(watched.asked_at),
        formatter.date_time(watched.next_at) if watched.next_at else never,
        watched.shipment_id,
    )
