"""The key of an archive."""

from __future__ import annotations

import asyncio

import pytest

from senae_desktop.credentials.keys import KEY_SIZE, archive_key
from senae_desktop.credentials.memory import MemoryVault
from senae_desktop.credentials.vault import KeyringVault
from senae_desktop.domain.errors import VaultUnavailable
from tests.credentials.conftest import Use
from tests.credentials.keyrings_for_tests import ERRORS, FailingKeyring, ForgetfulKeyring


def test_a_key_is_made_once_per_name() -> None:
    vault = MemoryVault()

    async def keys() -> tuple[bytes, bytes, bytes]:
        return (
            await archive_key(vault, "one"),
            await archive_key(vault, "one"),
            await archive_key(vault, "two"),
        )

    first, again, other = asyncio.run(keys())
    assert len(first) == KEY_SIZE
    assert first == again
    assert first != other


@pytest.mark.parametrize("kept", ["", "not hexadecimal", "00" * 31, "00" * 33])
def test_what_is_no_key_is_replaced(kept: str) -> None:
    vault = MemoryVault()

    async def key() -> bytes:
        await vault.save("one", kept)
        made = await archive_key(vault, "one")
        assert made == await archive_key(vault, "one")
        return made

    assert len(asyncio.run(key())) == KEY_SIZE


def test_a_vault_that_refuses_is_told(use: Use) -> None:
    use(FailingKeyring(ERRORS[0]))
    with pytest.raises(VaultUnavailable):
        asyncio.run(archive_key(KeyringVault(), "one"))


def test_a_vault_that_forgets_is_found_out_before_anything_is_written(use: Use) -> None:
    use(ForgetfulKeyring())
    with pytest.raises(VaultUnavailable):
        asyncio.run(archive_key(KeyringVault(), "one"))
