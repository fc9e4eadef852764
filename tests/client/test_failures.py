from __future__ import annotations

import errno
import socket
import ssl

import pytest

from senae_desktop.client.failures import kind_of
from senae_desktop.domain import errors


def _caused_by(cause: BaseException) -> Exception:
    error = RuntimeError("of the library")
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("cause", "kind"),
    [
        (ssl.SSLCertVerificationError(1, "self-signed"), errors.CertificateProblem),
        (ssl.SSLError(1, "wrong version"), errors.ServiceDown),
        (socket.gaierror(-2, "unknown name"), errors.NoNetwork),
        (OSError(errno.ENETUNREACH, "no route"), errors.NoNetwork),
        (OSError(errno.EHOSTUNREACH, "no host"), errors.NoNetwork),
        (ConnectionRefusedError(), errors.ServiceDown),
        (ConnectionResetError(), errors.ServiceDown),
        (ValueError(), errors.ServiceDown),
        (
            ExceptionGroup("both", [OSError(errno.ENETUNREACH, "v6"), ConnectionRefusedError()]),
            errors.ServiceDown,
        ),
        (ExceptionGroup("both", [OSError(errno.ENETUNREACH, "v6")]), errors.NoNetwork),
    ],
)
def test_the_cause_tells_the_kind(cause: Exception, kind: type[errors.ServiceError]) -> None:
    assert kind_of(_caused_by(_caused_by(cause))) is kind


def test_causes_that_turn_in_a_circle_end() -> None:
    first, second = RuntimeError(), RuntimeError()
    first.__cause__, second.__cause__ = second, first
    assert kind_of(first) is errors.ServiceDown
