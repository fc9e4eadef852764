"""The key of an archive."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from senae_desktop.credentials.keys import (
    KEY_SIZE,
    SALT_SIZE,
    archive_key,
    key_from_passphrase,
    salt_beside,
)
from senae_desktop.credentials.memory import MemoryVault
from senae_desktop.credentials.vault import KeyringVault
from senae_desktop.domain.errors import VaultUnavailable
from tests.credentials.conftest import Use
from tests.credentials.keyrings_for_tests import ERRORS, FailingKeyring, ForgetfulKeyring

SALT = bytes(SALT_SIZE)


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


def test_a_passphrase_gives_the_same_key_again_and_another_one_does_not() -> None:
    key = key_from_passphrase("contraseña larga", SALT)
    assert len(key) == KEY_SIZE
    assert key == key_from_passphrase("contrasen\u0303a larga", SALT)
    assert key != key_from_passphrase("contrasena larga", SALT)
    assert key != key_from_passphrase("contraseña larga", b"x" * SALT_SIZE)


def test_the_derivation_never_changes() -> None:
    # Another key for the same passphrase would lock people out of their archives.
    assert (
        key_from_passphrase("demo", SALT).hex()
        == "fbe989248f8280f1891ac6be3ac9e316bc44331017532f2776afc9da7fe81861"
    )


def test_a_salt_is_kept_beside_its_archive(tmp_path: Path) -> None:
    archive = tmp_path / "data" / "abc.db"
    salt = salt_beside(archive)
    assert len(salt) == SALT_SIZE
    assert salt_beside(archive) == salt
    assert salt_beside(archive.with_name("other.db")) != salt
    assert sorted(each.name for each in archive.parent.iterdir()) == ["abc.salt", "other.salt"]
