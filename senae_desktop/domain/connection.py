"""The state of the connection as one table: where we are, what happened, where we are then.

Whatever the state, everything already read stays readable; the state only explains why nothing
newer arrives and who can change that.
"""

from __future__ import annotations

from enum import StrEnum

from senae_desktop.domain.errors import (
    AccountLocked,
    CertificateProblem,
    CredentialsRejected,
    InsecureAddress,
    NoNetwork,
    NotAuthorised,
    NotFound,
    Refused,
    ServiceDown,
    ServiceError,
    SessionExpired,
    SyncTokenExpired,
    TokenExpired,
    TooManyRequests,
)

#: Problem code of a service that is down on purpose.
MAINTENANCE_CODE = "maintenance"


class ConnectionState(StrEnum):
    """Why news arrive, or why they do not."""

    SIGNED_OUT = "SIGNED_OUT"  # nobody has signed in, or the user signed out
    CONNECTING = "CONNECTING"  # a sign-in or the renewal of a kept session is under way
    ONLINE = "ONLINE"
    OFFLINE = "OFFLINE"  # no network on this computer; recovers by itself
    SERVICE_UNAVAILABLE = "SERVICE_UNAVAILABLE"  # the service fails; recovers by itself
    MAINTENANCE = "MAINTENANCE"  # the service is down on purpose; recovers by itself
    CERTIFICATE_PROBLEM = "CERTIFICATE_PROBLEM"  # the way is not safe: somebody must look at it
    SIGN_IN_REQUIRED = "SIGN_IN_REQUIRED"  # no session any more; what is kept stays readable
    ACCOUNT_LOCKED = "ACCOUNT_LOCKED"  # no further attempt until the lock opens


class Happening(StrEnum):
    """What may happen to the connection."""

    SIGN_IN_STARTED = "SIGN_IN_STARTED"
    SIGNED_IN = "SIGNED_IN"
    SIGNED_OUT = "SIGNED_OUT"
    ANSWERED = "ANSWERED"  # the service answered sensibly, were it with a refusal
    NO_NETWORK = "NO_NETWORK"
    SERVICE_FAILED = "SERVICE_FAILED"
    MAINTENANCE_ANNOUNCED = "MAINTENANCE_ANNOUNCED"
    CERTIFICATE_REFUSED = "CERTIFICATE_REFUSED"
    SESSION_EXPIRED = "SESSION_EXPIRED"
    CREDENTIALS_REJECTED = "CREDENTIALS_REJECTED"
    ACCOUNT_LOCKED = "ACCOUNT_LOCKED"


_S = ConnectionState
_H = Happening

#: From every state that holds a session or is getting one, a happening leads to one state.
_USUAL: dict[Happening, ConnectionState] = {
    _H.SIGN_IN_STARTED: _S.CONNECTING,
    _H.SIGNED_IN: _S.ONLINE,
    _H.SIGNED_OUT: _S.SIGNED_OUT,
    _H.ANSWERED: _S.ONLINE,
    _H.NO_NETWORK: _S.OFFLINE,
    _H.SERVICE_FAILED: _S.SERVICE_UNAVAILABLE,
    _H.MAINTENANCE_ANNOUNCED: _S.MAINTENANCE,
    _H.CERTIFICATE_REFUSED: _S.CERTIFICATE_PROBLEM,
    _H.SESSION_EXPIRED: _S.SIGN_IN_REQUIRED,
    _H.CREDENTIALS_REJECTED: _S.SIGN_IN_REQUIRED,
    _H.ACCOUNT_LOCKED: _S.ACCOUNT_LOCKED,
}

#: Without a session only the user can move the state: late news of old tasks change nothing.
_WITHOUT_SESSION: dict[Happening, ConnectionState] = {
    _H.SIGN_IN_STARTED: _S.CONNECTING,
    _H.SIGNED_IN: _S.ONLINE,
    _H.SIGNED_OUT: _S.SIGNED_OUT,
    _H.ACCOUNT_LOCKED: _S.ACCOUNT_LOCKED,
}

_TABLE: dict[ConnectionState, dict[Happening, ConnectionState]] = {
    _S.SIGNED_OUT: {_H.SIGN_IN_STARTED: _S.CONNECTING, _H.SIGNED_IN: _S.ONLINE},
    # An answer that is no session, such as "too many requests", ends the attempt.
    _S.CONNECTING: _USUAL | {_H.ANSWERED: _S.SIGN_IN_REQUIRED},
    _S.ONLINE: _USUAL,
    _S.OFFLINE: _USUAL,
    _S.SERVICE_UNAVAILABLE: _USUAL,
    _S.MAINTENANCE: _USUAL,
    _S.CERTIFICATE_PROBLEM: _USUAL,
    _S.SIGN_IN_REQUIRED: _WITHOUT_SESSION,
    _S.ACCOUNT_LOCKED: _WITHOUT_SESSION,
}

#: The service answered these itself, so the way to it is in order.
_ANSWERS = (TokenExpired, TooManyRequests, NotAuthorised, NotFound, SyncTokenExpired, Refused)


def next_state(state: ConnectionState, happening: Happening) -> ConnectionState:
    """The state after something happened; the same state when it changes nothing."""
    return _TABLE[state].get(happening, state)


def happening_of(error: ServiceError) -> Happening:
    """What a failure says about the connection."""
    match error:
        case NoNetwork():
            return Happening.NO_NETWORK
        case CertificateProblem() | InsecureAddress():
            return Happening.CERTIFICATE_REFUSED
        case SessionExpired():
            return Happening.SESSION_EXPIRED
        case CredentialsRejected():
            return Happening.CREDENTIALS_REJECTED
        case AccountLocked():
            return Happening.ACCOUNT_LOCKED
        case ServiceDown(problem=problem) if problem and problem.code == MAINTENANCE_CODE:
            return Happening.MAINTENANCE_ANNOUNCED
        case _ if isinstance(error, _ANSWERS):
            return Happening.ANSWERED
        case _:
            # Silence, time-outs and garbled answers: the service's side failed.
            return Happening.SERVICE_FAILED
