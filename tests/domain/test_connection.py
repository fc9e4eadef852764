"""The transition table of the connection, row by row."""

from __future__ import annotations

import pytest

from senae_desktop.domain import errors
from senae_desktop.domain.connection import (
    MAINTENANCE_CODE,
    ConnectionState,
    Happening,
    happening_of,
    next_state,
)

S = ConnectionState
H = Happening

#: In the order of ``Happening``: SIGN_IN_STARTED, SIGNED_IN, SIGNED_OUT, ANSWERED, NO_NETWORK,
#: SERVICE_FAILED, MAINTENANCE_ANNOUNCED, CERTIFICATE_REFUSED, SESSION_EXPIRED,
#: CREDENTIALS_REJECTED, ACCOUNT_LOCKED.
_USUAL = (
    S.CONNECTING, S.ONLINE, S.SIGNED_OUT, S.ONLINE, S.OFFLINE, S.SERVICE_UNAVAILABLE,
    S.MAINTENANCE, S.CERTIFICATE_PROBLEM, S.SIGN_IN_REQUIRED, S.SIGN_IN_REQUIRED, S.ACCOUNT_LOCKED,
)  # fmt: skip
_TABLE = {
    S.SIGNED_OUT: (S.CONNECTING, S.ONLINE, *(S.SIGNED_OUT,) * 9),
    S.CONNECTING: (*_USUAL[:3], S.SIGN_IN_REQUIRED, *_USUAL[4:]),
    S.ONLINE: _USUAL,
    S.OFFLINE: _USUAL,
    S.SERVICE_UNAVAILABLE: _USUAL,
    S.MAINTENANCE: _USUAL,
    S.CERTIFICATE_PROBLEM: _USUAL,
    S.SIGN_IN_REQUIRED: (
        S.CONNECTING, S.ONLINE, S.SIGNED_OUT, *(S.SIGN_IN_REQUIRED,) * 7, S.ACCOUNT_LOCKED,
    ),
    S.ACCOUNT_LOCKED: (S.CONNECTING, S.ONLINE, S.SIGNED_OUT, *(S.ACCOUNT_LOCKED,) * 8),
}  # fmt: skip


@pytest.mark.parametrize("state", S)
def test_each_row_of_the_table(state: ConnectionState) -> None:
    assert tuple(next_state(state, happening) for happening in H) == _TABLE[state]


def _problem(code: str) -> errors.Problem:
    return errors.Problem(status=503, code=code)


_ERRORS: list[tuple[errors.ServiceError, Happening]] = [
    (errors.NoNetwork(), H.NO_NETWORK),
    (errors.ServiceDown(), H.SERVICE_FAILED),
    (errors.ServiceDown(problem=_problem("upstream-down")), H.SERVICE_FAILED),
    (errors.ServiceDown(problem=_problem(MAINTENANCE_CODE)), H.MAINTENANCE_ANNOUNCED),
    (errors.ServiceTimeout(), H.SERVICE_FAILED),
    (errors.UnreadableAnswer(), H.SERVICE_FAILED),
    (errors.ServiceError(), H.SERVICE_FAILED),
    (errors.CertificateProblem(), H.CERTIFICATE_REFUSED),
    (errors.InsecureAddress(), H.CERTIFICATE_REFUSED),
    (errors.TokenExpired(), H.ANSWERED),
    (errors.TooManyRequests(30), H.ANSWERED),
    (errors.CredentialsRejected(2), H.CREDENTIALS_REJECTED),
    (errors.AccountLocked(900), H.ACCOUNT_LOCKED),
    (errors.SessionExpired(), H.SESSION_EXPIRED),
    (errors.NotAuthorised(), H.ANSWERED),
    (errors.NotFound(), H.ANSWERED),
    (errors.SyncTokenExpired(), H.ANSWERED),
    (errors.Refused(), H.ANSWERED),
    (errors.VersionMismatch(), H.ANSWERED),
]


@pytest.mark.parametrize(
    ("error", "happening"), _ERRORS, ids=[f"{type(e).__name__}-{h}" for e, h in _ERRORS]
)
def test_what_each_error_says(error: errors.ServiceError, happening: Happening) -> None:
    assert happening_of(error) is happening


def test_every_service_error_has_a_row() -> None:
    defined = {
        kind
        for kind in vars(errors).values()
        if isinstance(kind, type) and issubclass(kind, errors.ServiceError)
    }
    assert {type(error) for error, _ in _ERRORS} == defined


@pytest.mark.parametrize("happening", H)
def test_work_can_always_be_taken_up_again(happening: Happening) -> None:
    for state in S:
        after = next_state(next_state(state, happening), H.SIGN_IN_STARTED)
        assert next_state(after, H.SIGNED_IN) is S.ONLINE
