from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from senae_desktop.client.problems import DEFAULT_PAUSE, error_for, without_answer
from senae_desktop.contract.wire import FieldError, ProblemWire, Upstream
from senae_desktop.domain import errors


def _body(status: int, code: str, **more: object) -> bytes:
    values = {"type": "about:blank", "title": code, "status": status, "code": code, **more}
    return msgspec.json.encode(msgspec.convert(values, ProblemWire, strict=False))


@pytest.mark.parametrize(
    ("status", "code", "kind"),
    [
        (302, "", errors.UnreadableAnswer),
        (400, "bad-request", errors.Refused),
        (401, "token-expired", errors.TokenExpired),
        (401, "credentials-rejected", errors.CredentialsRejected),
        (401, "session-expired", errors.SessionExpired),
        (401, "something-new", errors.TokenExpired),
        (403, "not-authorised-for-oce", errors.NotAuthorised),
        (404, "not-found", errors.NotFound),
        (405, "", errors.Refused),
        (408, "", errors.ServiceTimeout),
        (409, "conflict", errors.Refused),
        (410, "sync-token-expired", errors.SyncTokenExpired),
        (412, "changed-meanwhile", errors.VersionMismatch),
        (413, "too-large", errors.Refused),
        (422, "invalid", errors.Refused),
        (423, "account-locked", errors.AccountLocked),
        (429, "too-many-requests", errors.TooManyRequests),
        (500, "internal", errors.ServiceError),
        (502, "upstream", errors.ServiceDown),
        (503, "maintenance", errors.ServiceDown),
        (504, "upstream", errors.ServiceDown),
    ],
)
def test_each_status_is_one_kind_of_error(
    status: int, code: str, kind: type[errors.ServiceError]
) -> None:
    with_details = error_for(status, _body(status, code), "trace")
    assert type(with_details) is kind
    assert with_details.problem is not None
    assert with_details.problem.code == code
    assert with_details.problem.status == status


def test_the_details_are_kept() -> None:
    body = msgspec.json.encode(
        ProblemWire(
            type="about:blank",
            title="Refused",
            status=999,
            code="invalid",
            detail="El RUC\x00 no es válido",
            trace_id="t-1",
            errors=[FieldError(pointer="/importer", code="ruc", message="dígito")],
            upstream=Upstream(name="SENAE", state="down"),
        )
    )
    problem = error_for(422, body, "ours").problem
    assert problem == errors.Problem(
        422,
        "invalid",
        "El RUC no es válido",
        "t-1",
        errors=(errors.FieldProblem("/importer", "ruc", "dígito"),),
        upstream="SENAE",
    )


def test_attempts_left_and_lock_are_told() -> None:
    rejected = error_for(401, _body(401, "credentials-rejected", attemptsLeft=2), "t")
    assert isinstance(rejected, errors.CredentialsRejected)
    assert rejected.attempts_left == 2
    locked = error_for(423, _body(423, "account-locked", retryAfter=900), "t")
    assert isinstance(locked, errors.AccountLocked)
    by_header = error_for(423, b"", "t", retry_after=60)
    assert isinstance(by_header, errors.AccountLocked)
    assert (locked.seconds, by_header.seconds) == (900, 60)


def test_a_pause_is_asked_for_or_assumed() -> None:
    stated, assumed = error_for(429, b"", "t", retry_after=7), error_for(429, b"", "t")
    assert isinstance(stated, errors.TooManyRequests)
    assert isinstance(assumed, errors.TooManyRequests)
    assert (stated.retry_after, assumed.retry_after) == (7, DEFAULT_PAUSE)


@given(status=st.integers(300, 599), body=st.binary(max_size=80))
def test_any_body_makes_an_error_with_the_trace(status: int, body: bytes) -> None:
    problem = error_for(status, body, "trace").problem
    assert problem is not None
    assert problem.status == status
    assert problem.trace_id


def test_an_error_without_an_answer_carries_its_trace() -> None:
    error = without_answer(errors.NoNetwork, "trace", "ConnectError")
    assert isinstance(error, errors.NoNetwork)
    assert error.problem == errors.Problem(0, "no-network", trace_id="trace")
