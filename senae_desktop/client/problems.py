"""From an answer that is not a success to the typed error it stands for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import msgspec

from senae_desktop.contract import reading
from senae_desktop.contract.wire import ProblemWire
from senae_desktop.domain.errors import (
    AccountLocked,
    CredentialsRejected,
    NotAuthorised,
    NotFound,
    Problem,
    Refused,
    ServiceDown,
    ServiceError,
    ServiceTimeout,
    SessionExpired,
    SyncTokenExpired,
    TokenExpired,
    TooManyRequests,
    UnreadableAnswer,
    VersionMismatch,
)

#: Pause, in seconds, after a 429 that does not say how long.
DEFAULT_PAUSE = 30.0
#: No service may silence the window for longer than this many seconds at a time.
LONGEST_PAUSE = 3_600.0

_decoder = msgspec.json.Decoder(ProblemWire)


def error_for(
    status: int, body: bytes, trace_id: str, retry_after: float | None = None
) -> ServiceError:
    """The error of an answer with this status; ``retry_after`` in seconds, from its header."""
    problem = _problem(status, body, trace_id)
    match status:
        case 401:
            return _unauthenticated(problem)
        case 423:
            stated = _number(problem, "retry_after")
            return AccountLocked(retry_after if stated is None else stated, problem)
        case 429:
            return TooManyRequests(DEFAULT_PAUSE if retry_after is None else retry_after, problem)
    return _kind(status)(problem.code, problem)


def without_answer(kind: type[ServiceError], trace_id: str, reason: str = "") -> ServiceError:
    """An error for which the service said nothing; it still carries the trace of the request."""
    return kind(reason or kind.code, Problem(0, kind.code, trace_id=trace_id))


def _kind(status: int) -> Callable[[str, Problem], ServiceError]:
    kinds: dict[int, type[ServiceError]] = {
        403: NotAuthorised,
        404: NotFound,
        408: ServiceTimeout,
        410: SyncTokenExpired,
        412: VersionMismatch,
        502: ServiceDown,
        503: ServiceDown,
        504: ServiceDown,
    }
    if status in kinds:
        return kinds[status]
    if 400 <= status < 500:
        return Refused
    # Redirections are not followed: a hotel's sign-in page is not the service.
    return ServiceError if status >= 500 else UnreadableAnswer


def _unauthenticated(problem: Problem) -> ServiceError:
    if problem.code == CredentialsRejected.code:
        left = _number(problem, "attempts_left")
        return CredentialsRejected(None if left is None else int(left), problem)
    kind = SessionExpired if problem.code == SessionExpired.code else TokenExpired
    return kind(problem.code, problem)


def _number(problem: Problem, name: str) -> float | None:
    value = problem.extra.get(name)
    return float(value) if isinstance(value, int) and 0 <= value <= LONGEST_PAUSE * 24 else None


def _problem(status: int, body: bytes, trace_id: str) -> Problem:
    try:
        problem = reading.problem(_decoder.decode(body))
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return Problem(status, f"http-{status}", trace_id=trace_id)
    # The status line is what happened; the body only explains it.
    return replace(problem, status=status, trace_id=problem.trace_id or trace_id)
