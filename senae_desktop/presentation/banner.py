"""What the banner over the list says, as a function of the situation; nothing is shown by itself.

The banner explains why nothing newer arrives and who can change that. It never takes data away.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from senae_desktop.domain.clock import ECUADOR
from senae_desktop.domain.connection import ConnectionState
from senae_desktop.domain.freshness import age_of
from senae_desktop.presentation.sync_progress import SyncPhase, SyncProgress

if TYPE_CHECKING:
    from senae_desktop.domain.list_row import ArchiveState
    from senae_desktop.presentation.formatting import Formatter


class BannerKind(StrEnum):
    """How a banner is meant."""

    NONE = "none"
    PROGRESS = "progress"
    WARNING = "warning"
    PROBLEM = "problem"


class BannerAction(StrEnum):
    """What the button of a banner does."""

    SIGN_IN = "sign-in"
    RETRY = "retry"
    DISMISS = "dismiss"


@dataclass(frozen=True, slots=True)
class BannerContent:
    """A bold sentence, what it means for the user, and what can be done; ``NONE`` hides it."""

    kind: BannerKind = BannerKind.NONE
    headline: str = ""
    text: str = ""
    action: BannerAction | None = None


@dataclass(frozen=True, slots=True)
class Situation:
    """All that a banner depends on. ``since`` is when the connection took its present state;
    ``set_aside`` the day on which an unreadable archive was put aside, until dismissed."""

    connection: ConnectionState
    archive: ArchiveState
    since: datetime | None = None
    sync: SyncProgress = field(default_factory=SyncProgress)
    set_aside: date | None = None


#: States that end by themselves, without the user.
_RECOVERING = frozenset(
    {
        ConnectionState.OFFLINE,
        ConnectionState.SERVICE_UNAVAILABLE,
        ConnectionState.MAINTENANCE,
    }
)
_ACTIONS = {
    ConnectionState.SIGNED_OUT: BannerAction.SIGN_IN,
    ConnectionState.SIGN_IN_REQUIRED: BannerAction.SIGN_IN,
    ConnectionState.ACCOUNT_LOCKED: BannerAction.SIGN_IN,
    ConnectionState.CERTIFICATE_PROBLEM: BannerAction.RETRY,
}


def banner(situation: Situation, now: datetime, formatter: Formatter) -> BannerContent:
    """The banner for a situation; trouble with the connection comes before any other news."""
    headline = _trouble(situation, now, formatter)
    if headline:
        text = [_shown_data(situation.archive, now, formatter), _outlook(situation.connection)]
        problem = situation.connection is ConnectionState.CERTIFICATE_PROBLEM
        return BannerContent(
            BannerKind.PROBLEM if problem else BannerKind.WARNING,
            headline,
            " ".join(part for part in text if part),
            _ACTIONS.get(situation.connection),
        )
    if situation.set_aside is not None:
        return _set_aside(situation.set_aside, formatter)
    if situation.sync.phase is SyncPhase.FIRST:
        return _first_read(situation.sync, formatter)
    return BannerContent()


def _trouble(situation: Situation, now: datetime, formatter: Formatter) -> str:
    """What is wrong with the connection, with the time when it began; empty when nothing is."""
    state, since = situation.connection, situation.since
    names = {
        ConnectionState.SIGNED_OUT: QCoreApplication.translate("Banner", "You are not signed in."),
        ConnectionState.SIGN_IN_REQUIRED: QCoreApplication.translate(
            "Banner", "Your session has ended."
        ),
        ConnectionState.ACCOUNT_LOCKED: QCoreApplication.translate(
            "Banner", "The service has locked this account."
        ),
        ConnectionState.CERTIFICATE_PROBLEM: QCoreApplication.translate(
            "Banner", "This computer does not trust the certificate of the service."
        ),
    }
    if state not in _RECOVERING:
        return names.get(state, "")
    if since is None:
        return {
            ConnectionState.OFFLINE: QCoreApplication.translate(
                "Banner", "No connection with the service."
            ),
            ConnectionState.SERVICE_UNAVAILABLE: QCoreApplication.translate(
                "Banner", "The service does not answer."
            ),
        }.get(state, QCoreApplication.translate("Banner", "The service is under maintenance."))
    if since.astimezone(ECUADOR).date() == now.astimezone(ECUADOR).date():
        when = formatter.time(since)
        template = {
            ConnectionState.OFFLINE: QCoreApplication.translate(
                "Banner", "No connection with the service since {time}."
            ),
            ConnectionState.SERVICE_UNAVAILABLE: QCoreApplication.translate(
                "Banner", "The service has not answered since {time}."
            ),
        }.get(
            state,
            QCoreApplication.translate(
                "Banner", "The service has been under maintenance since {time}."
            ),
        )
        return template.format(time=when)
    template = {
        ConnectionState.OFFLINE: QCoreApplication.translate(
            "Banner", "No connection with the service since the {day}."
        ),
        ConnectionState.SERVICE_UNAVAILABLE: QCoreApplication.translate(
            "Banner", "The service has not answered since the {day}."
        ),
    }.get(
        state,
        QCoreApplication.translate(
            "Banner", "The service has been under maintenance since the {day}."
        ),
    )
    return template.format(day=formatter.date_time(since))


def _shown_data(archive: ArchiveState, now: datetime, formatter: Formatter) -> str:
    read = archive.read_at
    if read is None:
        return QCoreApplication.translate("Banner", "Nothing has been read on this computer yet.")
    _, elapsed = age_of(read, now, timedelta(seconds=archive.clock_offset))
    today = read.astimezone(ECUADOR).date() == now.astimezone(ECUADOR).date()
    if elapsed is None:
        return QCoreApplication.translate("Banner", "Showing the data read on {day}.").format(
            day=formatter.date_time(read)
        )
    if today:
        template = QCoreApplication.translate(
            "Banner", "Showing the data read at {time} ({ago} ago)."
        )
        return template.format(time=formatter.time(read), ago=formatter.duration(elapsed))
    template = QCoreApplication.translate("Banner", "Showing the data read on {day} ({ago} ago).")
    return template.format(day=formatter.date_time(read), ago=formatter.duration(elapsed))


def _outlook(state: ConnectionState) -> str:
    """What happens next, and who does it."""
    if state in _RECOVERING:
        return QCoreApplication.translate("Banner", "It retries by itself.")
    outlooks = {
        ConnectionState.SIGNED_OUT: QCoreApplication.translate(
            "Banner", "Sign in to read what is new."
        ),
        ConnectionState.SIGN_IN_REQUIRED: QCoreApplication.translate(
            "Banner", "Sign in to read what is new."
        ),
        ConnectionState.ACCOUNT_LOCKED: QCoreApplication.translate(
            "Banner", "Wait until it opens, then sign in."
        ),
        ConnectionState.CERTIFICATE_PROBLEM: QCoreApplication.translate(
            "Banner", "Nothing is sent until whoever looks after the computer has seen to it."
        ),
    }
    return outlooks.get(state, "")


def _set_aside(day: date, formatter: Formatter) -> BannerContent:
    return BannerContent(
        BannerKind.WARNING,
        QCoreApplication.translate("Banner", "The archive of this computer could not be read."),
        QCoreApplication.translate(
            "Banner", "It was set aside on {day}; everything is read from the service again."
        ).format(day=formatter.day(day)),
        BannerAction.DISMISS,
    )


def _first_read(sync: SyncProgress, formatter: Formatter) -> BannerContent:
    if sync.total:
        template = QCoreApplication.translate(
            "Banner", "{done} of {total} read. You can work meanwhile."
        )
        text = template.format(
            done=formatter.integer(sync.done), total=formatter.integer(sync.total)
        )
    else:
        template = QCoreApplication.translate(
            "Banner", "{done} read so far. You can work meanwhile."
        )
        text = template.format(done=formatter.integer(sync.done))
    headline = QCoreApplication.translate("Banner", "Reading your shipments for the first time.")
    return BannerContent(BannerKind.PROGRESS, headline, text)
