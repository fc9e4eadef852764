from __future__ import annotations

from senae_desktop.domain.connection import ConnectionState, Happening
from senae_desktop.domain.errors import NoNetwork, SessionExpired
from senae_desktop.usecases.connection import Connection


def test_each_transition_is_told_once_to_everybody() -> None:
    connection = Connection()
    first: list[ConnectionState] = []
    second: list[ConnectionState] = []
    connection.observe(first.append)
    connection.observe(second.append)
    connection.note(Happening.SIGNED_IN)
    connection.note(Happening.ANSWERED)
    connection.failed(NoNetwork())
    connection.failed(NoNetwork())
    expected = [ConnectionState.ONLINE, ConnectionState.OFFLINE]
    assert first == second == expected


def test_there_is_no_session_before_the_sign_in_nor_after_its_end() -> None:
    connection = Connection()
    before = connection.has_session
    connection.note(Happening.SIGN_IN_STARTED)
    connecting = connection.has_session
    connection.note(Happening.SIGNED_IN)
    signed_in = connection.has_session
    connection.failed(NoNetwork())
    offline = connection.has_session
    connection.failed(SessionExpired())
    expired = connection.has_session
    assert (before, connecting, signed_in, offline, expired) == (False, False, True, True, False)
