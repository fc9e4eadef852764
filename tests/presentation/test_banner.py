from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from senae_desktop.domain.connection import ConnectionState
from senae_desktop.presentation.banner import (
    BannerAction,
    BannerContent,
    BannerKind,
    Situation,
    banner,
)
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.presentation.sync_progress import SyncPhase, SyncProgress
from tests.support.fakes import ManualClock
from tests.support.sample_archive import CATALOGUES, NOW, SampleArchive

STATE = SampleArchive.of(3).state()
LOST = NOW - timedelta(minutes=16)


def shown(situation: Situation, now: datetime = NOW) -> BannerContent:
    return banner(situation, now, Formatter("es", CATALOGUES, ManualClock(now)))


def test_nothing_is_said_when_all_is_well() -> None:
    assert shown(Situation(ConnectionState.ONLINE, STATE)) == BannerContent()
    assert shown(Situation(ConnectionState.CONNECTING, STATE)) == BannerContent()


def test_offline_says_since_when_what_is_shown_and_what_happens_next() -> None:
    content = shown(Situation(ConnectionState.OFFLINE, STATE, LOST))
    assert content == BannerContent(
        BannerKind.WARNING,
        "No connection with the service since 14:11.",
        "Showing the data read at 14:05 (22 min ago). It retries by itself.",
    )


@pytest.mark.parametrize(
    ("state", "word"),
    [
        (ConnectionState.OFFLINE, "connection"),
        (ConnectionState.SERVICE_UNAVAILABLE, "answer"),
        (ConnectionState.MAINTENANCE, "maintenance"),
    ],
)
@pytest.mark.parametrize("since", [None, LOST, NOW - timedelta(days=2)])
def test_what_recovers_by_itself_asks_nothing(
    state: ConnectionState, word: str, since: datetime | None
) -> None:
    content = shown(Situation(state, STATE, since))
    assert word in content.headline
    assert content.action is None
    assert ("21/11/2026" in content.headline) == (since is not None and since != LOST)


@pytest.mark.parametrize(
    ("state", "kind", "action"),
    [
        (ConnectionState.SIGNED_OUT, BannerKind.WARNING, BannerAction.SIGN_IN),
        (ConnectionState.SIGN_IN_REQUIRED, BannerKind.WARNING, BannerAction.SIGN_IN),
        (ConnectionState.ACCOUNT_LOCKED, BannerKind.WARNING, BannerAction.SIGN_IN),
        (ConnectionState.CERTIFICATE_PROBLEM, BannerKind.PROBLEM, BannerAction.RETRY),
    ],
)
def test_what_the_user_must_do_has_a_button(
    state: ConnectionState, kind: BannerKind, action: BannerAction
) -> None:
    content = shown(Situation(state, STATE, LOST))
    assert (content.kind, content.action) == (kind, action)
    assert "14:05" in content.text


def test_the_age_of_the_data_is_never_left_out() -> None:
    texts = [
        shown(Situation(ConnectionState.OFFLINE, state, LOST)).text
        for state in (
            replace(STATE, read_at=None),
            replace(STATE, read_at=NOW - timedelta(days=3)),
            replace(STATE, read_at=NOW + timedelta(hours=2)),
        )
    ]
    assert texts[0].startswith("Nothing has been read")
    assert "20/11/2026" in texts[1]
    assert "3 d ago" in texts[1]
    assert "ago" not in texts[2]


def test_an_archive_set_aside_is_told_until_dismissed() -> None:
    content = shown(Situation(ConnectionState.ONLINE, STATE, set_aside=date(2026, 11, 22)))
    assert content.action is BannerAction.DISMISS
    assert "22/11/2026" in content.text


@pytest.mark.parametrize(("total", "text"), [(4000, "1.200 of 4.000"), (None, "1.200 read so far")])
def test_the_first_reading_shows_how_far_it_came(total: int | None, text: str) -> None:
    sync = SyncProgress(SyncPhase.FIRST, 1200, total)
    content = shown(Situation(ConnectionState.ONLINE, STATE, sync=sync))
    assert content.kind is BannerKind.PROGRESS
    assert text in content.text


def test_trouble_comes_before_other_news() -> None:
    situation = Situation(
        ConnectionState.OFFLINE,
        STATE,
        LOST,
        SyncProgress(SyncPhase.FIRST, 1),
        date(2026, 11, 22),
    )
    assert "connection" in shown(situation).headline
