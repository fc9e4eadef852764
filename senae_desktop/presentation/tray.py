"""What the icon beside the clock says, and how notifications are worded."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QObject

from senae_desktop.domain.connection import ConnectionState
from senae_desktop.domain.inbox import inbox
from senae_desktop.domain.notifying import Announcement
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.presentation.inbox_words import InboxWords

#: Lines of a notification; systems cut longer ones.
_LINES = 3


class TrayState(StrEnum):
    """What matters most just now; each has a shape of its own."""

    IN_ORDER = "in-order"
    NEWS = "news"
    OFFLINE = "offline"
    SESSION_OVER = "session-over"


_OVER = frozenset(
    {
        ConnectionState.SIGNED_OUT,
        ConnectionState.SIGN_IN_REQUIRED,
        ConnectionState.ACCOUNT_LOCKED,
    }
)
_ON = frozenset({ConnectionState.ONLINE, ConnectionState.CONNECTING})


def tray_state(connection: ConnectionState, news: int) -> TrayState:
    """What nobody can be told of otherwise comes first: that nothing new arrives."""
    if connection in _OVER:
        return TrayState.SESSION_OVER
    if connection not in _ON:
        return TrayState.OFFLINE
    return TrayState.NEWS if news else TrayState.IN_ORDER


@dataclass(frozen=True, slots=True)
class Notice:
    """A notification as it is shown; ``shipment_id`` is "" when it leads to the inbox."""

    shipment_id: str
    title: str
    text: str


class TrayWords(QObject):
    """Words for the icon and its notifications."""

    def __init__(self, formatter: Formatter) -> None:
        super().__init__()
        self._words = InboxWords(formatter)
        self._integer = formatter.integer

    def tooltip(self, state: TrayState, news: int) -> str:
        """The program's name, its state, and how many shipments have news."""
        states = {
            TrayState.IN_ORDER: self.tr("In order"),
            TrayState.NEWS: "",
            TrayState.OFFLINE: self.tr("No connection"),
            TrayState.SESSION_OVER: self.tr("The session is over"),
        }
        count = self.with_news(news) if news else ""
        return "\n".join(part for part in ("SENAE Tracking", states[state], count) if part)

    def with_news(self, count: int) -> str:
        """How many shipments have news."""
        text = self.tr("%n shipment(s) with news", "", count)
        return text.replace(str(count), self._integer(count), 1)

    def notice(self, announcement: Announcement) -> Notice:
        """One notification."""
        groups = inbox(announcement.novelties)
        if not announcement.shipment_id:
            names = [self._words.title(group) for group in groups[:_LINES]]
            if len(groups) > _LINES:
                names.append("…")
            return Notice("", self.with_news(announcement.shipments), "\n".join(names))
        (group,) = groups
        said = [self._words.line(line) for line in group.lines]
        lines = [f"{words.label}: {words.change}" for words in said[:_LINES]]
        if len(said) > _LINES:
            lines.append(self.tr("and %n more", "", len(said) - _LINES))
        return Notice(announcement.shipment_id, self._words.title(group), "\n".join(lines))

    def staying(self) -> tuple[str, str, str, str]:
        """Title, explanation, and the two answers when the window is closed for the first time."""
        return (
            self.tr("Keep running in the background?"),
            self.tr(
                "The program can stay beside the clock and tell you when something changes."
                " Its menu there ends it. You can change this under Notifications."
            ),
            self.tr("Keep running"),
            self.tr("Quit the program"),
        )


def menu_words() -> dict[str, str]:
    """What the icon's own menu offers."""
    translate = QCoreApplication.translate
    return {
        "open": translate("Tray", "Open SENAE Tracking"),
        "inbox": translate("Tray", "What changed"),
        "refresh": translate("Tray", "Refresh"),
        "quit": translate("Tray", "Quit"),
    }
