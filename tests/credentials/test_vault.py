"""Secrets in the system's keyring, and what becomes of its failures."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import ClassVar

import pytest
from keyring.backend import KeyringBackend
from keyring.backends import chainer, fail, null

from senae_desktop.credentials.memory import MemoryVault
from senae_desktop.credentials.opening import open_vault
from senae_desktop.credentials.vault import MAX_SECRET, KeyringVault
from senae_desktop.domain.errors import SecretTooLong, VaultUnavailable
from senae_desktop.domain.ports import Vault
from tests.credentials.conftest import Use
from tests.credentials.keyrings_for_tests import (
    ERRORS,
    FailingKeyring,
    PlainFileKeyring,
    PromptingKeyring,
    UndeletingKeyring,
    WorkingKeyring,
)

ROOT = Path(__file__).resolve().parents[2]


async def _round_trip(vault: Vault) -> None:
    assert await vault.load("token") is None
    await vault.delete("token")
    await vault.save("token", "s3cret ñ")
    await vault.save("other", "another")
    assert await vault.load("token") == "s3cret ñ"
    await vault.save("token", "changed")
    assert await vault.load("token") == "changed"
    await vault.delete("token")
    assert await vault.load("token") is None
    assert await vault.load("other") == "another"


def test_a_keyring_keeps_secrets_in_entries_of_their_own(use: Use) -> None:
    backend = WorkingKeyring()
    use(backend)
    vault = KeyringVault()
    asyncio.run(_round_trip(vault))
    assert backend.secrets == {("senae-desktop:other", "senae-desktop"): "another"}
    assert vault.persistent


def test_memory_keeps_secrets_for_this_run() -> None:
    vault = MemoryVault()
    asyncio.run(_round_trip(vault))
    assert not vault.persistent
    assert vault.backend == ""
    assert "another" not in repr(vault)


def test_every_call_is_made_in_the_worker(use: Use) -> None:
    backend = WorkingKeyring()
    use(backend)
    asyncio.run(_round_trip(KeyringVault()))
    assert backend.threads == {"keyring"}


def test_no_thread_is_left_when_there_is_nothing_to_do(use: Use) -> None:
    use(WorkingKeyring())
    asyncio.run(_round_trip(KeyringVault()))
    for thread in threading.enumerate():
        if thread.name == "keyring":
            thread.join(10)
    assert "keyring" not in {thread.name for thread in threading.enumerate()}


def test_the_backend_is_named_once_it_was_reached(use: Use) -> None:
    use(WorkingKeyring())
    vault = KeyringVault()
    assert vault.backend == ""
    asyncio.run(vault.check())
    assert vault.backend == "tests.credentials.keyrings_for_tests.WorkingKeyring"


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_every_failure_of_a_keyring_is_typed_and_says_nothing_of_it(
    use: Use, error: Exception
) -> None:
    use(FailingKeyring(error))
    vault = KeyringVault()
    calls: list[Callable[[], Coroutine[object, object, object]]] = [
        lambda: vault.load("token"),
        lambda: vault.save("token", "s3cret"),
        lambda: vault.delete("token"),
    ]
    for call in calls:
        with pytest.raises(VaultUnavailable) as caught:
            asyncio.run(call())
        assert "s3cret" not in str(caught.value)
        assert caught.value.__cause__ is None
        assert caught.value.__suppress_context__


@pytest.mark.parametrize("kind", [fail.Keyring, null.Keyring, PlainFileKeyring])
def test_a_keyring_that_does_not_keep_or_does_not_hide_is_refused(
    use: Use, kind: Callable[[], KeyringBackend]
) -> None:
    use(kind())
    with pytest.raises(VaultUnavailable):
        asyncio.run(KeyringVault().save("token", "s3cret"))
    vault = asyncio.run(open_vault())
    assert not vault.persistent


def test_a_working_keyring_is_chosen(use: Use) -> None:
    use(WorkingKeyring())
    assert asyncio.run(open_vault()).persistent


def test_a_locked_keyring_is_still_chosen(use: Use) -> None:
    use(FailingKeyring(ERRORS[1]))
    assert asyncio.run(open_vault()).persistent


class Chain(chainer.ChainerBackend):
    """Several keyrings, as keyring itself chains them."""

    backends: ClassVar[list[KeyringBackend]] = []


Chain.__module__ = chainer.ChainerBackend.__module__


@pytest.mark.parametrize("trusted", [True, False])
def test_only_a_trusted_keyring_of_a_chain_is_used(
    use: Use, monkeypatch: pytest.MonkeyPatch, trusted: bool
) -> None:
    plain, good = PlainFileKeyring(), WorkingKeyring()
    monkeypatch.setattr(Chain, "backends", [plain, good] if trusted else [plain])
    make: Callable[[], KeyringBackend] = Chain
    use(make())
    vault = asyncio.run(open_vault())
    assert vault.persistent is trusted
    asyncio.run(vault.save("token", "s3cret"))
    assert not plain.secrets
    assert bool(good.secrets) is trusted


@pytest.mark.parametrize("secret", ["x" * (MAX_SECRET // 2), "\U0001f6a2" * (MAX_SECRET // 4)])
def test_the_longest_secret_is_kept_and_one_more_letter_refused(use: Use, secret: str) -> None:
    use(WorkingKeyring())
    vault = KeyringVault()
    asyncio.run(vault.save("token", secret))
    with pytest.raises(SecretTooLong):
        asyncio.run(vault.save("token", secret + "x"))
    assert asyncio.run(vault.load("token")) == secret


def test_what_cannot_be_forgotten_is_told(use: Use) -> None:
    use(UndeletingKeyring())
    vault = KeyringVault()
    asyncio.run(vault.delete("unknown"))
    asyncio.run(vault.save("token", "s3cret"))
    with pytest.raises(VaultUnavailable):
        asyncio.run(vault.delete("token"))


def test_not_now_leaves_a_prompt_that_answers_the_next_call(use: Use) -> None:
    backend = PromptingKeyring()
    backend.secrets["senae-desktop:token", "senae-desktop"] = "s3cret"
    use(backend)
    vault = KeyringVault()

    async def not_now() -> str | None:
        loop = asyncio.get_running_loop()
        asking = asyncio.ensure_future(vault.load("token"))
        await loop.run_in_executor(None, backend.asked.wait, 30)
        queued = asyncio.ensure_future(vault.save("never", "x"))
        await asyncio.sleep(0)
        for task in (asking, queued):
            task.cancel()
        await asyncio.gather(asking, queued, return_exceptions=True)
        assert asking.cancelled()
        backend.answered.set()
        return await vault.load("token")

    assert asyncio.run(not_now()) == "s3cret"
    assert ("senae-desktop:never", "senae-desktop") not in backend.secrets


_IMPORTS = """
import sys, asyncio
from senae_desktop.credentials.opening import open_vault
from senae_desktop.credentials.vault import KeyringVault
import senae_desktop.credentials.keys
vault = KeyringVault()
heavy = {"keyring", "argon2"} & sys.modules.keys()
assert not heavy, heavy
assert not asyncio.run(open_vault()).persistent
assert "keyring" in sys.modules
"""


def test_keyring_is_imported_by_the_first_call_only() -> None:
    subprocess.run(
        [sys.executable, "-c", _IMPORTS],
        check=True,
        cwd=ROOT,
        env={**os.environ, "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"},
    )


_WAITING = """
import asyncio, keyring
from senae_desktop.credentials.vault import KeyringVault
from tests.credentials.keyrings_for_tests import PromptingKeyring
backend = PromptingKeyring()
keyring.set_keyring(backend)
async def leave():
    asking = asyncio.ensure_future(KeyringVault().load("token"))
    await asyncio.to_thread(backend.asked.wait)
    asking.cancel()
asyncio.run(leave())
"""


def test_the_program_ends_while_a_prompt_is_open() -> None:
    subprocess.run([sys.executable, "-c", _WAITING], check=True, cwd=ROOT, timeout=20)
