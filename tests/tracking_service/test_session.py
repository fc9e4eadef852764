"""Signing in, lockout, renewal, and one's own account."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from senae_desktop.domain.party import OperatorKind
from senae_desktop.tracking_service.services import Settings, open_services
from senae_desktop.tracking_service.sign_in import (
    ACCESS_LIFE,
    LOCK_TIME,
    MAX_FAILURES,
    REFRESH_LIFE,
    REPEAT_TIME,
    OpenedSession,
)
from tests.tracking_service.conftest import (
    IMPORTER,
    PASSWORD,
    MovedClock,
    Running,
    cheap_passwords,
    problem,
    serving,
)


def sign_in(client: httpx.Client, password: str = PASSWORD, user: str = "ana") -> httpx.Response:
    asked = {"ruc": IMPORTER, "user": user, "password": password}
    return client.post("/v1/session", json=asked)


def me(client: httpx.Client, access: str) -> httpx.Response:
    return client.get("/v1/me", headers={"Authorization": f"Bearer {access}"})


@pytest.fixture
def unknown(running: Running) -> Iterator[httpx.Client]:
    with running.client() as client:
        yield client


def test_signing_in_gives_tokens_and_says_who(running: Running, unknown: httpx.Client) -> None:
    account = running.account()
    answer = sign_in(unknown)
    assert answer.status_code == 200
    assert answer.json()["expiresIn"] == ACCESS_LIFE
    who = me(unknown, answer.json()["accessToken"]).json()
    assert who["accountId"] == account.id
    assert (who["ruc"], who["user"]) == (IMPORTER, "ana")
    assert who["kind"] == OperatorKind.PRIVATE_COMPANY


def test_the_ruc_may_be_typed_with_spaces(running: Running, unknown: httpx.Client) -> None:
    running.account()
    spaced = {"ruc": f" {IMPORTER[:10]} {IMPORTER[10:]} ", "user": "ana", "password": PASSWORD}
    assert unknown.post("/v1/session", json=spaced).status_code == 200


@pytest.mark.parametrize("user", ["ana", "nobody"])
def test_failures_are_counted_and_lock_known_and_unknown_users_alike(
    running: Running, unknown: httpx.Client, user: str
) -> None:
    running.account()
    for left in range(MAX_FAILURES - 1, 0, -1):
        refused = problem(sign_in(unknown, "wrong", user))
        assert (refused.code, refused.attempts_left) == ("credentials-rejected", left)
    answer = sign_in(unknown, "wrong", user)
    locked = problem(answer)
    assert (locked.status, locked.code) == (423, "account-locked")
    assert locked.retry_after == LOCK_TIME
    assert answer.headers["Retry-After"] == str(LOCK_TIME)


def test_the_right_password_does_not_open_a_lock_before_its_time(
    running: Running, unknown: httpx.Client
) -> None:
    running.account()
    for _ in range(MAX_FAILURES):
        sign_in(unknown, "wrong")
    running.clock.pass_(seconds=LOCK_TIME - 1)
    assert problem(sign_in(unknown)).retry_after == 1
    running.clock.pass_(seconds=1)
    assert sign_in(unknown).status_code == 200


def test_unlocking_opens_at_once(running: Running, unknown: httpx.Client) -> None:
    running.account()
    for _ in range(MAX_FAILURES):
        sign_in(unknown, "wrong")
    running.services.sign_in.unlock(IMPORTER, "ana")
    assert sign_in(unknown).status_code == 200


def test_success_forgets_earlier_failures(running: Running, unknown: httpx.Client) -> None:
    running.account()
    for _ in range(3):
        for _ in range(MAX_FAILURES - 1):
            sign_in(unknown, "wrong")
        assert sign_in(unknown).status_code == 200


def test_access_ends_after_its_time(running: Running, unknown: httpx.Client) -> None:
    running.account()
    access = sign_in(unknown).json()["accessToken"]
    running.clock.pass_(seconds=ACCESS_LIFE - 1)
    assert me(unknown, access).status_code == 200
    running.clock.pass_(seconds=1)
    answer = me(unknown, access)
    assert problem(answer).code == "token-expired"
    assert answer.headers["WWW-Authenticate"] == "Bearer"


@pytest.mark.parametrize("header", ["", "Basic abc", "Bearer", "Bearer nonsense", "Bearer ñ"])
def test_no_access_without_a_token(unknown: httpx.Client, header: str) -> None:
    answer = unknown.get("/v1/me", headers={b"Authorization": header.encode()})
    assert problem(answer).code == "token-expired"


def renew(client: httpx.Client, tokens: dict[str, str]) -> httpx.Response:
    return client.post("/v1/session", json={"refreshToken": tokens["refreshToken"]})


def test_a_refresh_token_works_once_and_its_reuse_ends_the_session(
    running: Running, unknown: httpx.Client
) -> None:
    running.account()
    first = sign_in(unknown).json()
    second = renew(unknown, first).json()
    assert me(unknown, second["accessToken"]).status_code == 200
    running.clock.pass_(seconds=REPEAT_TIME + 1)
    assert problem(renew(unknown, first)).code == "session-expired"
    assert problem(me(unknown, second["accessToken"])).code == "token-expired"
    assert problem(renew(unknown, second)).code == "session-expired"


def test_a_renewal_whose_answer_was_lost_can_be_asked_again(
    running: Running, unknown: httpx.Client
) -> None:
    running.account()
    first = sign_in(unknown).json()
    lost = renew(unknown, first).json()
    running.clock.pass_(seconds=REPEAT_TIME)
    second = renew(unknown, first).json()
    assert me(unknown, second["accessToken"]).status_code == 200
    assert problem(me(unknown, lost["accessToken"])).code == "token-expired"
    assert problem(renew(unknown, lost)).code == "session-expired"
    assert renew(unknown, second).status_code == 200


def test_a_renewal_is_not_asked_again_once_its_answer_was_used(
    running: Running, unknown: httpx.Client
) -> None:
    running.account()
    first = sign_in(unknown).json()
    second = renew(unknown, first).json()
    running.clock.pass_(seconds=1)
    third = renew(unknown, second).json()
    assert problem(renew(unknown, first)).code == "session-expired"
    assert problem(me(unknown, third["accessToken"])).code == "token-expired"


def test_a_refresh_token_ends_after_its_time(running: Running, unknown: httpx.Client) -> None:
    running.account()
    refresh = sign_in(unknown).json()["refreshToken"]
    running.clock.pass_(seconds=REFRESH_LIFE)
    answer = unknown.post("/v1/session", json={"refreshToken": refresh})
    assert problem(answer).code == "session-expired"


def test_signing_out_ends_every_token_of_the_session(
    running: Running, unknown: httpx.Client
) -> None:
    running.account()
    tokens = sign_in(unknown).json()
    other = sign_in(unknown).json()
    bearer = {"Authorization": f"Bearer {tokens['accessToken']}"}
    assert unknown.delete("/v1/session", headers=bearer).status_code == 204
    assert problem(me(unknown, tokens["accessToken"])).code == "token-expired"
    refreshed = unknown.post("/v1/session", json={"refreshToken": tokens["refreshToken"]})
    assert problem(refreshed).code == "session-expired"
    assert me(unknown, other["accessToken"]).status_code == 200


def test_nothing_kept_could_be_used_as_a_token(running: Running) -> None:
    running.account()
    opened = running.services.sign_in.open(IMPORTER, "ana", PASSWORD)
    with running.services.database.engine.connect() as connection:
        dump = "\n".join(connection.connection.driver_connection.iterdump())  # type: ignore[union-attr]
    for secret in (PASSWORD, opened.access, opened.refresh):
        assert secret not in dump
    assert opened.access not in repr(opened)
    assert isinstance(opened, OpenedSession)


def test_members_that_miss_are_named(unknown: httpx.Client) -> None:
    answer = unknown.post("/v1/session", json={"ruc": IMPORTER, "user": "ana"})
    assert [error.pointer for error in problem(answer).errors] == ["/password"]


# --- one's own account ---------------------------------------------------------------------------

OWN = {
    "ruc": IMPORTER,
    "name": "Señal Andina",
    "user": "ana",
    "password": PASSWORD,
    "kind": "PRIVATE_COMPANY",
}


@pytest.fixture
def own(migrated: str, clock: MovedClock) -> Iterator[httpx.Client]:
    settings = Settings(own_accounts=True)
    services = open_services(migrated, settings, clock, cheap_passwords())
    with serving(services, clock) as running, running.client() as client:
        yield client


def test_an_account_of_ones_own(own: httpx.Client) -> None:
    created = own.post("/v1/accounts", json=OWN)
    assert created.status_code == 201
    assert created.json()["name"] == "Señal Andina"
    assert sign_in(own).status_code == 200
    assert problem(own.post("/v1/accounts", json=OWN)).code == "account-exists"


@pytest.mark.parametrize("kind", list(OperatorKind))
def test_all_four_kinds_of_operator(own: httpx.Client, kind: OperatorKind) -> None:
    assert own.post("/v1/accounts", json=OWN | {"kind": kind.value}).json()["kind"] == kind


@pytest.mark.parametrize(
    ("member", "value"),
    [("ruc", "12 34"), ("name", " "), ("user", "\t"), ("password", "short"), ("kind", "KING")],
)
def test_an_account_that_cannot_be(own: httpx.Client, member: str, value: str) -> None:
    answer = own.post("/v1/accounts", json=OWN | {member: value})
    assert answer.status_code == 422
    assert [error.pointer for error in problem(answer).errors] == [f"/{member}"]


def test_an_agency_lets_nobody_make_an_account(unknown: httpx.Client) -> None:
    assert problem(unknown.post("/v1/accounts", json=OWN)).code == "not-found"
