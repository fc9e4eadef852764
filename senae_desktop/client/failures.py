"""From what the system beneath a connection reports to the typed error it stands for."""

from __future__ import annotations

import errno
import socket
import ssl
from collections.abc import Iterator

from senae_desktop.domain.errors import (
    CertificateProblem,
    NoNetwork,
    ServiceDown,
    ServiceError,
    UnreadableAnswer,
)

_UNREACHABLE = frozenset(
    {errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN, errno.EADDRNOTAVAIL}
)


def kind_of(error: BaseException) -> type[ServiceError]:
    """The kind of failure behind an error of the HTTP library, told by what caused it.

    A refusal outweighs an unreachable address: with two addresses for one name, somebody answered.
    """
    causes = list(_causes(error))
    if any(isinstance(cause, ssl.SSLCertVerificationError) for cause in causes):
        return CertificateProblem
    if any(type(cause).__module__.partition(".")[0] == "h11" for cause in causes):
        return UnreadableAnswer
    if any(isinstance(cause, ConnectionError) for cause in causes):
        return ServiceDown
    return NoNetwork if any(_unreachable(cause) for cause in causes) else ServiceDown


def _unreachable(cause: BaseException) -> bool:
    if isinstance(cause, socket.gaierror):
        return True
    return isinstance(cause, OSError) and cause.errno in _UNREACHABLE


def _causes(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    waiting: list[BaseException | None] = [error]
    while waiting:
        cause = waiting.pop()
        if cause is None or id(cause) in seen:
            continue
        seen.add(id(cause))
        yield cause
        waiting += [cause.__cause__, cause.__context__]
        if isinstance(cause, BaseExceptionGroup):
            waiting += cause.exceptions
