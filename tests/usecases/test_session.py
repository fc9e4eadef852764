from __future__ import annotations

import asyncio

import pytest

from senae_desktop.domain.connection import ConnectionState
from senae_desktop.domain.errors import (
    AccountLocked,
    CredentialsRejected,
    NoNetwork,
    ServiceDown,
    SessionExpired,
    VaultUnavailable,
)
from senae_desktop.domain.party import OperatorKind
from senae_desktop.domain.ports import NewAccount
from senae_desktop.usecases.session import SessionService, vault_name
from tests.support.fakes import ACCOUNT, MemoryVault, in_loop
from tests.usecases.conftest import ADDRESS, CREDENTIALS, House, build
from tests.usecases.fake_service import LIFETIME

NAME = vault_name(ADDRESS, ACCOUNT.ruc, ACCOUNT.user)


async def _token(access: str) -> str:
    return access


def _next_start(house: House) -> SessionService:
    return SessionService(
        house.service, house.vault, house.clock, house.connection, service_address=ADDRESS
    )


def test_the_name_in_the_vault_tells_neither_service_nor_account() -> None:
    assert vault_name(ADDRESS.upper(), f" {ACCOUNT.ruc}", "ANA ") == NAME
    assert vault_name("https://other.example.ec", ACCOUNT.ruc, ACCOUNT.user) != NAME
    assert ACCOUNT.ruc not in NAME
    assert ACCOUNT.user not in NAME


@in_loop
async def test_signing_in_opens_a_session_and_remembers_it(house: House) -> None:
    assert await house.session.sign_in(CREDENTIALS, remember=True) == ACCOUNT
    assert house.session.account == ACCOUNT
    assert house.session.remembered
    assert house.vault.secrets == {NAME: "refresh-1"}
    assert house.states == ["CONNECTING", "ONLINE"]


@in_loop
async def test_the_password_is_kept_nowhere(house: House) -> None:
    await house.session.sign_in(CREDENTIALS, remember=True)
    kept = repr(vars(house.session)) + repr(house.vault.secrets)
    assert CREDENTIALS.password not in kept


@in_loop
async def test_not_remembering_forgets_what_was_remembered_before(house: House) -> None:
    await house.session.sign_in(CREDENTIALS, remember=True)
    await house.session.sign_in(CREDENTIALS, remember=False)
    assert not house.session.remembered
    assert house.vault.secrets == {}


@in_loop
async def test_a_vault_of_this_run_only_is_not_used() -> None:
    house = build(MemoryVault(persistent=False))
    await house.session.sign_in(CREDENTIALS, remember=True)
    assert not house.session.remembered
    assert house.session.signed_in


@pytest.mark.expected_log
@in_loop
async def test_a_keyring_that_refuses_does_not_stop_the_sign_in(house: House) -> None:
    house.vault.broken = True
    await house.session.sign_in(CREDENTIALS, remember=True)
    assert house.session.signed_in
    assert not house.session.remembered


@pytest.mark.parametrize(
    ("error", "state"),
    [
        (CredentialsRejected(attempts_left=2), ConnectionState.SIGN_IN_REQUIRED),
        (AccountLocked(seconds=900), ConnectionState.ACCOUNT_LOCKED),
        (NoNetwork(), ConnectionState.OFFLINE),
        (ServiceDown(), ConnectionState.SERVICE_UNAVAILABLE),
    ],
)
@in_loop
async def test_credentials_are_sent_once_whatever_comes_back(
    house: House, error: Exception, state: ConnectionState
) -> None:
    house.service.trouble = [error]
    with pytest.raises(type(error)):
        await house.session.sign_in(CREDENTIALS, remember=True)
    assert house.service.calls == ["sign_in"]
    assert house.connection.state is state
    assert not house.session.signed_in


@in_loop
async def test_a_cancelled_sign_in_leaves_nobody_connecting(house: House) -> None:
    house.service.gate = asyncio.Event()
    attempt = asyncio.create_task(house.session.sign_in(CREDENTIALS, remember=True))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    attempt.cancel()
    await asyncio.wait({attempt})
    assert house.states == ["CONNECTING", "SIGNED_OUT"]
    assert not house.session.signed_in


@in_loop
async def test_an_account_is_created_and_signed_in(house: House) -> None:
    new = NewAccount(CREDENTIALS, "Importadora Andina S.A.", OperatorKind.PRIVATE_COMPANY)
    assert await house.session.create_account(new, remember=False) == ACCOUNT
    assert house.service.calls == ["create_account", "sign_in"]


@in_loop
async def test_a_valid_token_is_used_as_it_is(house: House) -> None:
    await house.session.sign_in(CREDENTIALS, remember=False)
    assert await house.session.authorised(_token) == "access-1"
    assert house.service.calls == ["sign_in"]


@in_loop
async def test_a_token_about_to_expire_is_renewed_once_for_all(house: House) -> None:
    await house.session.sign_in(CREDENTIALS, remember=True)
    house.clock.advance(LIFETIME - 30)
    used = await asyncio.gather(*(house.session.authorised(_token) for _ in range(5)))
    assert used == ["access-2"] * 5
    assert house.service.calls == ["sign_in", "renew"]
    assert house.vault.secrets == {NAME: "refresh-2"}


@in_loop
async def test_a_token_refused_by_the_service_is_renewed_silently(house: House) -> None:
    await house.session.sign_in(CREDENTIALS, remember=True)
    house.service.expire_access()
    calls = [house.session.authorised(house.service.changes) for _ in range(3)]
    await asyncio.gather(*calls)
    assert house.service.calls.count("renew") == 1
    assert house.vault.secrets == {NAME: "refresh-2"}


@in_loop
async def test_a_spent_session_asks_for_a_person_and_leaves_the_vault(house: House) -> None:
    await house.session.sign_in(CREDENTIALS, remember=True)
    house.service.expire_session()
    with pytest.raises(SessionExpired):
        await house.session.authorised(house.service.changes)
    assert house.vault.secrets == {}
    assert not house.session.signed_in
    with pytest.raises(SessionExpired):
        await house.session.authorised(house.service.changes)
    assert house.service.calls.count("renew") == 1


@in_loop
async def test_a_service_that_refuses_even_new_tokens_ends_the_session(house: House) -> None:
    await house.session.sign_in(CREDENTIALS, remember=True)

    async def refused(_: str) -> None:
        house.service.expire_access()
        await house.service.changes("stale")

    with pytest.raises(SessionExpired):
        await house.session.authorised(refused)


@in_loop
async def test_the_next_start_takes_the_session_up(house: House) -> None:
    await house.session.sign_in(CREDENTIALS, remember=True)
    again = _next_start(house)
    assert await again.restore(ACCOUNT.ruc, ACCOUNT.user)
    assert again.account == ACCOUNT
    assert house.vault.secrets == {NAME: "refresh-2"}
    assert house.connection.state is ConnectionState.ONLINE


@in_loop
async def test_there_is_nothing_to_take_up(house: House) -> None:
    assert not await house.session.restore(ACCOUNT.ruc, ACCOUNT.user)
    assert house.service.calls == []
    assert house.states == []


@in_loop
async def test_a_start_without_network_takes_the_session_up_later(house: House) -> None:
    await house.session.sign_in(CREDENTIALS, remember=True)
    again = _next_start(house)
    house.service.trouble = [NoNetwork()]
    with pytest.raises(NoNetwork):
        await again.restore(ACCOUNT.ruc, ACCOUNT.user)
    assert house.connection.state is ConnectionState.OFFLINE
    assert again.signed_in
    assert house.vault.secrets == {NAME: "refresh-1"}
    assert await again.authorised(_token) == "access-2"


@in_loop
async def test_a_session_spent_meanwhile_is_said_at_the_start(house: House) -> None:
    house.vault.secrets[NAME] = "refresh-of-long-ago"
    with pytest.raises(SessionExpired):
        await house.session.restore(ACCOUNT.ruc, ACCOUNT.user)
    assert house.connection.state is ConnectionState.SIGN_IN_REQUIRED
    assert house.vault.secrets == {}


@in_loop
async def test_a_renewal_survives_whoever_asked_for_it(house: House) -> None:
    await house.session.sign_in(CREDENTIALS, remember=True)
    house.clock.advance(LIFETIME)
    asker = asyncio.create_task(house.session.authorised(_token))
    while "renew" not in house.service.calls:
        await asyncio.sleep(0)
    asker.cancel()
    await asyncio.wait({asker})
    await house.session.aclose()
    assert house.vault.secrets == {NAME: "refresh-2"}


@pytest.mark.expected_log
@in_loop
async def test_a_spent_token_does_not_stay_in_a_vault_that_fails_to_save(house: House) -> None:
    await house.session.sign_in(CREDENTIALS, remember=True)

    async def refuse(name: str, secret: str) -> None:
        raise VaultUnavailable

    house.vault.save = refuse  # type: ignore[method-assign]
    house.clock.advance(LIFETIME)
    assert await house.session.authorised(_token) == "access-2"
    assert house.vault.secrets == {}
    assert not house.session.remembered


@in_loop
async def test_signing_out_revokes_and_forgets(house: House) -> None:
    await house.session.sign_in(CREDENTIALS, remember=True)
    await house.session.sign_out()
    assert house.service.signed_out == ["access-1"]
    assert house.vault.secrets == {}
    assert not house.session.signed_in
    assert house.session.account is None
    assert house.connection.state is ConnectionState.SIGNED_OUT


@in_loop
async def test_signing_out_works_without_the_service(house: House) -> None:
    await house.session.sign_in(CREDENTIALS, remember=True)
    house.service.trouble = [NoNetwork()]
    await house.session.sign_out()
    assert house.vault.secrets == {}
    assert not house.session.signed_in


@in_loop
async def test_a_vault_that_keeps_the_secret_is_no_secret_to_the_user(house: House) -> None:
    await house.session.sign_in(CREDENTIALS, remember=True)
    house.vault.broken = True
    with pytest.raises(VaultUnavailable):
        await house.session.sign_out()
    assert not house.session.signed_in
